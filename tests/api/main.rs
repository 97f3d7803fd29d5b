//! The pages, asked for by a real HTTP client from a real server with a fresh data folder for each test.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod accounts;
mod anonymous;
mod attack;
mod comparing;
mod conversation;
mod coordinator;
mod imported;
mod improvements;
mod instruments;
mod journey;
mod late;
mod mail;
mod mail_private;
mod matrix;
mod meeting;
mod monitor;
mod paper;
mod partner;
mod people;
mod privacy;
mod remembering;
mod reopening;
mod report_pdf;
mod research;
mod safety;
mod storage;
mod survey;
mod tls;
mod upgrade;
mod waves;

#[path = "../app/mod.rs"]
mod app;

//! The pages, asked for by a real HTTP client from a real server with a fresh data folder for each test.

mod coordinator;
mod journey;
mod privacy;
mod safety;
mod storage;
mod survey;

#[path = "../app/mod.rs"]
mod app;

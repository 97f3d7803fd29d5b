//! Storage under fire: the server is killed while thousands send their answers, and its disk fills up. What was
//! acknowledged is there, once and whole; what was not can be sent again.
//!
//! The tests run the program itself, over HTTP, with disks that are really full: see `disk`.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

#[path = "../app/mod.rs"]
mod app;
mod disk;
mod folder;
mod full;
mod import;
mod killed;
mod mail;
mod partner;
mod server;

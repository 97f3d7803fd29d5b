//! Every figure of the scoring module against R, to a relative 1e-9.
//!
//! The data and where they come from are in `data/README.md`.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod compare;
mod main_cases;
mod more_cases;

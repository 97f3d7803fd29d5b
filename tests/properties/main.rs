//! What must hold for any answers: order does not matter, figures stay within bounds, and nothing that is shown
//! gives away what is hidden.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod anonymise;
mod attacker;
mod compare;
mod disclosure;
mod figures;
mod intake;
mod random;
mod solver;

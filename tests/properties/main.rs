//! What must hold for any answers: order does not matter, figures stay within bounds, and nothing that is shown
//! gives away what is hidden.

mod disclosure;
mod figures;
mod random;

//! Mail: what it says, how it goes out, and the worker that empties the outbox.
//!
//! | file | what it holds |
//! |---|---|
//! | `letter` | the words of each kind of mail, and its text and HTML |
//! | `compose` | from a mail in the outbox to a letter with an address and a link; or why it is not sent |
//! | `transport` | to a mail server, or to a folder |
//! | `worker` | takes mails from the outbox one by one and notes what came of each |

mod compose;
pub mod letter;
mod transport;
mod worker;

pub use compose::{Link, letter_to_participant};
pub use letter::Letter;
pub use worker::Postman;

//! Netwerkspiegel: a survey engine with which the partners of a local care and welfare network hold up a
//! mirror to their own collaboration.

pub mod answers;
pub mod password;
pub mod questionnaire;
pub mod scoring;
pub mod secret;
pub mod store;

//! Netwerkspiegel: a survey engine with which the partners of a local care and welfare network hold up a
//! mirror to their own collaboration.
//!
//! The map, from the door to the foundation; a module uses only what stands below it:
//!
//! | room | what happens there |
//! |---|---|
//! | [`cli`] | the commands |
//! | [`web`], [`demo`] | the pages; the invented networks |
//! | [`roster`] | a list of people as they have it → typed rows and problems |
//! | [`report`] | closed waves → the published report, in words, charts and files |
//! | [`store`], [`password`] | SQLite: all SQL lives here; password hashes |
//! | [`chart`] | values → SVG and PNG |
//! | [`scoring`] | answers → figures, and which of them may be shown; pure |
//! | [`messages`], [`secret`], [`settings`] | texts by language; tokens, the server key and what is derived from them; how a server is set up |
//! | [`answers`], [`questionnaire`] | a sheet of answers that is valid by construction; the instrument |

pub mod answers;
pub mod chart;
pub mod cli;
pub mod demo;
pub mod messages;
pub mod password;
pub mod questionnaire;
pub mod report;
pub mod roster;
pub mod scoring;
pub mod secret;
pub mod settings;
pub mod store;
pub mod web;

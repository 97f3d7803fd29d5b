//! Netwerkspiegel: a survey engine with which the partners of a local care and welfare network hold up a
//! mirror to their own collaboration.
//!
//! The map, from the door to the foundation; a module uses only what stands below it:
//!
//! | room | what happens there |
//! |---|---|
//! | [`cli`] | the commands |
//! | [`web`], [`demo`] | the pages; the invented networks |
//! | [`mail`], [`research`], [`intake`] | what mails say, and the worker that sends them; from the store to a package for researchers; answers given elsewhere → sheets |
//! | [`roster`] | a list of people as they have it → typed rows and problems |
//! | [`report`], [`export`] | closed waves → the published report, in words, charts and files; answers → what researchers take away |
//! | [`store`], [`password`], [`second_factor`] | SQLite: all SQL lives here; password hashes; codes that change |
//! | [`chart`], [`document`] | values → SVG and PNG; words and pictures → PDF |
//! | [`scoring`], [`anonymise`] | answers → figures, and which of them may be shown; rows → rows that single nobody out; pure |
//! | [`messages`], [`secret`], [`settings`], [`spreadsheet`], [`excerpt`](mod@excerpt) | texts by language; tokens, the server key and what is derived from them; how a server is set up; tables for a spreadsheet; foreign texts in messages |
//! | [`answers`], [`questionnaire`] | a sheet of answers that is valid by construction; the instrument |

pub mod anonymise;
pub mod answers;
pub mod chart;
pub mod cli;
pub mod demo;
pub mod document;
pub mod excerpt;
pub mod export;
pub mod intake;
pub mod mail;
pub mod messages;
pub mod password;
pub mod questionnaire;
pub mod report;
pub mod research;
pub mod roster;
pub mod scoring;
pub mod second_factor;
pub mod secret;
pub mod settings;
pub mod spreadsheet;
pub mod store;
pub mod web;

//! The pages: handlers, templates, sessions. A handler parses, calls, and renders, nothing more.
//!
//! `startup` builds the whole application in one visible place; `survey` is the partner's side, `coordinator`
//! the side behind the sign-in.

mod account;
mod admin;
mod assets;
mod closed_waves;
mod coordinator;
mod error;
mod fields;
mod form;
mod half_sessions;
mod home;
mod locale;
mod metrics;
mod no_mail;
mod others;
mod pages;
mod patience;
mod protection;
mod qr;
mod remembered;
mod research;
mod sign_in;
mod startup;
mod state;
mod survey;
mod throttle;
mod tls;
mod turns;
mod upload;
mod view;

pub use startup::Server;

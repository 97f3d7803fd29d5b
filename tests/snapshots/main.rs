//! Charts as a reader gets them: snapshots of the SVG (looked at, in colour and in grey, before they are accepted), the
//! rules that hold for every SVG, the layout of every combination, and the PNG.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod charts;
mod document;
mod layout;
mod picture;
mod refusal;

/// The snapshots stand in `snapshots/` beside this file, one an SVG.
#[test]
fn every_chart_is_as_it_was_when_it_was_looked_at() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for (name, svg) in charts::all() {
            insta::assert_snapshot!(name, svg);
        }
    });
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(charts::all(), charts::all());
}

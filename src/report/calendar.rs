//! Improvement points as a calendar file (RFC 5545): a whole day each, on the day on which it should be done.
//!
//! They are events and not tasks (`VTODO`), because most calendars in offices leave tasks out when they take a file over.

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::{Timestamp, civil::Date};

use crate::store::ImprovementId;

/// What made the file, as the standard asks for it.
const PRODUCT: &str = "-//Netwerkspiegel//Netwerkspiegel//NL";

/// A day in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The improvement point: its identifier makes the file replace what was taken over before.
    pub point: ImprovementId,
    /// The day.
    pub day: Date,
    /// What stands on the day.
    pub summary: String,
    /// What more there is to tell.
    pub description: String,
    /// Whether the point was let go.
    pub dropped: bool,
}

/// The calendar file with these days, made at this moment.
pub fn calendar(entries: &[Entry], made_at: Timestamp) -> String {
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")];
    for (name, value) in head {
        calendar.append_property(Property::new(name, value));
    }
    for entry in entries {
        calendar.push(event(entry, made_at));
    }
    calendar.to_string()
}

fn event(entry: &Entry, made_at: Timestamp) -> Event {
    let day = |day: Date| day.strftime("%Y%m%d").to_string();
    let whole_day =
        |name: &str, value: String| Property::new(name, value).add_parameter("VALUE", "DATE").done();
    let status = if entry.dropped { EventStatus::Cancelled } else { EventStatus::Confirmed };
    Event::new()
        .uid(&format!("{}@netwerkspiegel", entry.point))
        .add_property("DTSTAMP", made_at.strftime("%Y%m%dT%H%M%SZ").to_string())
        .append_property(whole_day("DTSTART", day(entry.day)))
        // The end of a whole day is the day after it.
        .append_property(whole_day("DTEND", day(entry.day.tomorrow().unwrap_or(entry.day))))
        .add_property("TRANSP", "TRANSPARENT")
        .status(status)
        .summary(&entry.summary)
        .description(&entry.description)
        .done()
}

#[cfg(test)]
mod tests {
    use calcard::{
        Entry as Parsed, Parser,
        icalendar::{ICalendar, ICalendarProperty},
    };
    use jiff::civil::date;

    use super::*;

    fn entry(summary: &str, description: &str) -> Entry {
        Entry {
            point: "abcdefghijklmnop".parse().unwrap(),
            day: date(2026, 12, 31),
            summary: summary.into(),
            description: description.into(),
            dropped: false,
        }
    }

    fn written(entries: &[Entry]) -> String {
        calendar(entries, "2026-11-23T10:30:00Z".parse().unwrap())
    }

    fn parsed(file: &str) -> ICalendar {
        let mut parser = Parser::new(file);
        let Parsed::ICalendar(calendar) = parser.entry() else { panic!("no calendar: {file}") };
        assert_eq!(parser.entry(), Parsed::Eof, "and nothing after it");
        calendar
    }

    #[test]
    fn another_reader_reads_back_what_was_written() {
        let summary = "Komma, puntkomma; schuine \\ streep: \"aanhaling\" en BEGIN:VEVENT";
        let description = format!("Eerste regel\nEND:VCALENDAR\n{}", "Één heel lang woord €".repeat(20));
        let calendar = parsed(&written(&[entry(summary, &description), entry("Twee", "")]));
        let events = &calendar.components[1..];
        assert_eq!(events.len(), 2);
        let text = |name: ICalendarProperty| {
            events[0].property(&name).and_then(|entry| entry.values[0].as_text()).unwrap().to_owned()
        };
        assert_eq!(text(ICalendarProperty::Summary), summary);
        assert_eq!(text(ICalendarProperty::Description), description);
        assert_eq!(events[0].uid(), Some("abcdefghijklmnop@netwerkspiegel"));
    }

    #[test]
    fn lines_end_and_fold_as_the_standard_asks() {
        let file = written(&[entry(&"é".repeat(200), "Tekst")]);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file}");
        for line in [
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "DTSTAMP:20261123T103000Z",
            "STATUS:CONFIRMED",
        ] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
    }

    #[test]
    fn what_was_let_go_is_cancelled() {
        let dropped = Entry { dropped: true, ..entry("Eén", "") };
        assert!(written(&[dropped]).contains("STATUS:CANCELLED"));
    }
}

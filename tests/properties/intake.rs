//! Files of answers: what is written in our own form is read back as it was, and no bytes make the reader fall over.

use netwerkspiegel::{
    answers::Answer,
    intake::{self, Asked, Format, Mapping},
    questionnaire::{Questionnaire, library},
};
use proptest::prelude::*;

fn questionnaire() -> &'static Questionnaire {
    library::find("kaats-opheij-2014").unwrap()
}

const OWN: Asked<'static> = Asked { format: Some(Format::Own), mapping: None, only: &[], unfinished: false };

/// An answer as our own files write it.
fn cell(answer: Answer) -> String {
    match answer {
        Answer::Value(value) => value.to_string(),
        Answer::DontKnow => "98".into(),
        Answer::Open => "99".into(),
    }
}

fn an_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![(1u8..=5).prop_map(Answer::Value), Just(Answer::DontKnow), Just(Answer::Open),]
}

fn a_label() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[a-z0-9é\"',;\n=+@-]{1,12}x")
}

/// What a reader gives back of a label: without blank edges and the apostrophe that keeps a cell from being run.
fn read_back(label: &str) -> String {
    netwerkspiegel::spreadsheet::unguarded(label.trim()).to_owned()
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        rows in proptest::collection::vec((a_label(), proptest::collection::vec(an_answer(), 20)), 0..12),
        (semicolons, windows) in any::<(bool, bool)>(),
    ) {
        let mut seen = std::collections::BTreeSet::new();
        let rows = rows.into_iter().map(|(label, answers)| {
            (label.map(|label| read_back(&label)).filter(|label| seen.insert(label.clone())), answers)
        });
        let rows = rows.collect::<Vec<_>>();
        let delimiter = if semicolons { b';' } else { b',' };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        let ids = questionnaire().items().map(|item| item.id.clone());
        writer.write_record(["respondent".to_owned()].into_iter().chain(ids)).unwrap();
        for (label, answers) in &rows {
            let label = label.as_deref().unwrap_or_default();
            let label = netwerkspiegel::spreadsheet::safe_cell(label);
            writer.write_record([label].into_iter().chain(answers.iter().copied().map(cell))).unwrap();
        }
        let mut text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        if windows {
            text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        }
        let read = intake::read(text.as_bytes(), questionnaire(), OWN).unwrap();
        let written = rows.iter().filter(|(_, answers)| answers.iter().any(|answer| *answer != Answer::Open));
        let written = written.cloned().collect::<Vec<_>>();
        prop_assert_eq!(read.skipped.blank, rows.len() - written.len());
        let read = read.rows.into_iter().map(|row| (row.respondent, row.answers.answers().to_vec()));
        prop_assert_eq!(read.collect::<Vec<_>>(), written);
    }

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for format in [None, Some(Format::Own), Some(Format::LimeSurvey), Some(Format::Csv)] {
            // Whatever comes of it is fine, as long as something does.
            let _ = intake::read(&bytes, questionnaire(), Asked { format, ..OWN });
        }
        let _ = Mapping::read(&String::from_utf8_lossy(&bytes), questionnaire());
    }

    #[test]
    fn no_cells_make_the_reader_fall_over(
        cells in proptest::collection::vec("[\\PC\"\n\r;,]{0,8}", 20..80),
        format in prop_oneof![Just(None), Just(Some(Format::LimeSurvey))],
    ) {
        let ids = questionnaire().items().map(|item| item.id.clone()).collect::<Vec<_>>().join(",");
        let rows = cells.chunks(20).map(|row| row.join(",")).collect::<Vec<_>>().join("\n");
        let text = format!("{ids}\n{rows}\n");
        match intake::read(text.as_bytes(), questionnaire(), Asked { format, ..OWN }) {
            Ok(read) => prop_assert!(read.rows.iter().all(|row| !row.answers.is_blank())),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|problem| !problem.to_string().contains(char::is_control)));
            }
        }
    }

    #[test]
    fn no_mapping_makes_the_reader_fall_over(
        words in proptest::collection::vec(("\\PC{0,6}", "\\PC{0,6}"), 0..5),
        section in prop_oneof![Just("items"), Just("values"), Just("levels"), Just("kinds")],
    ) {
        let line = |(word, meaning): &(String, String)| format!("{word:?} = {meaning:?}\n");
        let text = format!("[{section}]\n{}", words.iter().map(line).collect::<String>());
        if let Err(problems) = Mapping::read(&text, questionnaire()) {
            prop_assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
        }
    }
}

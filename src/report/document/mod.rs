//! The report as a PDF for a meeting, under the same rules as the page: it reads published figures only. Every chapter
//! is made by a function of its own, and is left out where there is nothing to tell.

mod aspects;
mod change;
mod figures;
mod help;
mod rest;
mod summary;

use jiff::civil::Date;

use super::{Report, ReportWave, words::mean_in_words};
use crate::{
    document::{Align, Block, Cell, Column, Document, DocumentError, Shade},
    messages::Messages,
    scoring::{band::Band, disclosure::PublishedScore},
};

/// Widths at which charts are laid out for a page, in pixels: type keeps its size, so the number decides how large it
/// is on paper.
const DOTS_WIDTH: u32 = 720;
const SPIDER_WIDTH: u32 = 640;

/// The report of a network as PDF, dated `today`.
///
/// # Errors
/// When a chart or the PDF cannot be made, which would be a mistake of ours.
pub fn pdf(
    report: &Report,
    network: &str,
    messages: &Messages,
    today: Date,
) -> Result<Vec<u8>, DocumentError> {
    let teller = Teller { report, network, messages };
    let chapters = [
        teller.cover(today)?,
        teller.summary(),
        teller.agenda(),
        teller.picture()?,
        teller.changes()?,
        teller.indicators()?,
        teller.groups()?,
        teller.weighted(),
        teller.help(),
        teller.points(),
        teller.comments(),
        teller.about(),
    ];
    let document = Document {
        title: messages.text_with("pdf-title", [("network", network.into())]),
        author: network.to_owned(),
        language: messages.language().to_string(),
        date: today,
        date_words: messages.date(today),
        blocks: chapters.into_iter().flatten().collect(),
    };
    document.to_pdf(&|page, pages| {
        messages.text_with("pdf-page", [("page", page.into()), ("pages", pages.into())])
    })
}

/// A chapter: its blocks, none where there is nothing to tell.
type Chapter = Vec<Block>;

struct Teller<'a> {
    report: &'a Report,
    network: &'a str,
    messages: &'a Messages,
}

impl Teller<'_> {
    fn text(&self, id: &str) -> String {
        self.messages.text(id).into_owned()
    }

    fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.messages.text_with(id, [(name, value.into())])
    }

    /// The names of the aspects.
    fn names(&self) -> Vec<&str> {
        let dimensions = self.report.questionnaire.dimensions().iter();
        dimensions.map(|dimension| dimension.name.get(self.messages.language())).collect()
    }

    /// How to read the boxes, and a dash if there is one.
    fn reading(&self, scores: fn(&ReportWave) -> &[PublishedScore]) -> String {
        let shades = self.text("pdf-shades");
        let empty = |wave: &ReportWave| scores(wave).iter().any(|score| score.mean.is_none());
        match self.report.waves.iter().any(empty) {
            true => format!("{shades} {}", self.text("report-empty-note")),
            false => shades,
        }
    }

    /// A column for names, and one per wave.
    fn columns(&self, first: &str) -> Vec<Column> {
        let names = Column { head: self.text(first), share: 3.0, align: Align::Start };
        let waves = self.report.waves.iter();
        let waves = waves.map(|wave| Column { head: wave.label.clone(), share: 1.1, align: Align::Middle });
        [names].into_iter().chain(waves).collect()
    }

    fn cell(&self, score: &PublishedScore) -> Cell {
        let scale = self.report.questionnaire.scale();
        let shade = super::band(score, (scale.min.into(), scale.max.into())).map(|band| match band {
            Band::Low => Shade::Light,
            Band::Middle => Shade::Middle,
            Band::High => Shade::Dark,
        });
        Cell { text: mean_in_words(self.messages, score), part: None, shade }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::{
        document::tests::pages,
        questionnaire::library,
        report::{ClosedResponse, ClosedWave},
        scoring::disclosure::MinGroup,
    };

    /// A wave in which everybody answers `answer`, but for the first aspect.
    fn wave(label: &str, respondents: u8, answer: u8) -> ClosedWave {
        let questionnaire = Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        let items = questionnaire.item_count();
        let sheet = |person: u8| {
            let own = (0..items).map(|item| Some(if item < 4 { 2 } else { answer + person % 2 })).collect();
            ClosedResponse {
                id: [person; 32],
                respondent: Some([person; 32]),
                answers: own,
                talk: vec![true; items],
            }
        };
        ClosedWave {
            id: label.into(),
            label: label.into(),
            closed_on: None,
            invited: 12,
            responded: respondents.into(),
            waiting: false,
            min_group: MinGroup::default(),
            responses: (0..respondents).map(sheet).collect(),
            comments: vec![(1, "Woord voor woord 👍".into())],
            releases: Vec::new(),
            questionnaire,
        }
    }

    fn made(waves: Vec<ClosedWave>, language: &str) -> Vec<u8> {
        let report = Report::of(waves, &[]).unwrap();
        let messages = Messages::of(&language.parse().unwrap());
        pdf(&report, "Buurtnetwerk", messages, date(2026, 11, 23)).unwrap()
    }

    #[test]
    fn a_report_tells_what_stands_out_and_is_the_same_each_time() {
        let waves = || vec![wave("Start", 12, 2), wave("Eind", 12, 3)];
        let bytes = made(waves(), "nl");
        assert_eq!(bytes, made(waves(), "nl"));
        let pages = pages(&bytes);
        assert!((4..=10).contains(&pages.len()), "{}", pages.len());
        let text = pages.join(" ");
        for told in [
            "het laagst ‘Gedeelde ambitie’ (2,0).",
            "Duidelijk hoger dan bij ‘Start’: ‘Recht doen aan belangen’",
            "12 van de 12 partners hebben meegedaan",
            "Van Start naar Eind. 12 partners hebben beide keren meegedaan.",
            "hoger",
            "niet groter dan toeval",
            "Woord voor woord ·",
            "en 17 andere vragen",
            "Verdelingen van losse antwoorden tonen wij vanaf 15 antwoorden",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
    }

    #[test]
    fn a_long_instrument_fits_too() {
        let questionnaire = Arc::new(library::find("rijsdijk-2015").unwrap().clone());
        let long = |label: &str| {
            let wave = wave(label, 16, 2);
            let items = questionnaire.item_count();
            let responses = wave.responses.into_iter().map(|response| ClosedResponse {
                answers: (0..items).map(|item| Some(2 + (response.id[0] + item as u8) % 3)).collect(),
                talk: vec![true; items],
                ..response
            });
            ClosedWave { responses: responses.collect(), questionnaire: questionnaire.clone(), ..wave }
        };
        let pages = pages(&made(vec![long("Start"), long("+1 jaar"), long("+2 jaar")], "nl"));
        assert!(pages.len() <= 10, "33 factors in 5 parts: {}", pages.len());
    }

    #[test]
    fn few_respondents_read_of_chance_and_not_of_change() {
        let text = pages(&made(vec![wave("Start", 6, 2), wave("Eind", 7, 3)], "nl")).join(" ");
        assert!(text.contains("Te weinig antwoorden om over stijging of daling te praten."));
        assert!(text.contains("Bij 6 antwoorden kan een score al door toeval"));
        assert!(!text.contains("oger dan bij") && !text.contains("hoger (") && !text.contains("eensgezind"));
    }

    #[test]
    fn a_withheld_report_tells_nothing() {
        let few = |answer| pages(&made(vec![wave("Start", 4, answer)], "nl")).join(" ");
        assert!(few(2).contains("Te weinig antwoorden om cijfers te tonen. Dat kan vanaf 5 mensen."));
        assert!(!few(2).contains("Woord voor woord") && !few(2).contains("praten over"));
        assert_eq!(few(2), few(4), "nothing depends on the answers");
    }

    #[test]
    fn a_withheld_wave_beside_another_leaves_dashes() {
        let with = |answer| pages(&made(vec![wave("Start", 4, answer), wave("Eind", 9, 3)], "en")).join(" ");
        assert_eq!(with(2), with(4));
        assert!(with(2).contains("Page 2 of"));
        let newest =
            |answer| pages(&made(vec![wave("Start", 9, 3), wave("Eind", 4, answer)], "nl")).join(" ");
        assert_eq!(newest(2), newest(4), "also where it is the newest");
    }
}

//! How often each answer was given to each item.

use super::{ChartArgs, last_wave, name};
use crate::{
    chart::{ChartError, LikertChart, LikertRow, Locale, Printed},
    cli::score::output::{GroupRow, ScoreResult},
    messages::Messages,
    questionnaire::Questionnaire,
    report,
};

/// The bars of all rows of the file, or of the last wave: of all items, or those of one dimension.
pub fn draw(
    args: &ChartArgs,
    questionnaire: &Questionnaire,
    title: String,
    result: &ScoreResult,
) -> Result<String, ChartError> {
    let locale = report::locale(Messages::of(&args.lang));
    let shown = last_wave(result, false).into_iter().next();
    let rows = shown.map_or_else(Vec::new, |shown| rows(args, questionnaire, shown));
    LikertChart {
        id: "likert".into(),
        title,
        description: describe(&rows, questionnaire, &locale),
        points: questionnaire.scale().points().map(|point| word(args, questionnaire, point)).collect(),
        rows,
        printed: Printed::Percentages,
        // A file does not tell who left an item open from who does not know.
        unknown: None,
        note: shown.map(name),
        locale,
    }
    .to_svg()
}

fn rows(args: &ChartArgs, questionnaire: &Questionnaire, shown: &GroupRow) -> Vec<LikertRow> {
    let wanted = |dimension: &str| args.dimension.as_deref().is_none_or(|wanted| wanted == dimension);
    let dimensions = questionnaire.dimensions().iter().enumerate();
    let dimensions = dimensions.filter(|(_, dimension)| wanted(&dimension.id));
    let items = dimensions.flat_map(|(index, dimension)| {
        dimension.items.iter().zip(&shown.items[questionnaire.item_range(index)])
    });
    let counts = |figures: &crate::cli::score::output::ItemRow| {
        questionnaire.scale().points().map(|point| figures.count(point)).collect()
    };
    items
        .map(|(item, figures)| LikertRow {
            name: item.name.get(&args.lang).to_owned(),
            counts: Some(counts(figures)),
            unknown: None,
        })
        .collect()
}

/// A point of the scale with its words, if it has any.
fn word(args: &ChartArgs, questionnaire: &Questionnaire, point: u8) -> String {
    let words = questionnaire.scale().labels.get(&point).map_or("", |words| words.get(&args.lang));
    format!("{point} {words}").trim_end().to_owned()
}

/// The counts in words, for who cannot see the picture.
fn describe(rows: &[LikertRow], questionnaire: &Questionnaire, locale: &Locale) -> String {
    let row = |row: &LikertRow| {
        let counts = row.counts.iter().flatten().zip(questionnaire.scale().points());
        let given =
            counts.filter(|(count, _)| **count > 0).map(|(count, point)| format!("{count} × {point}"));
        let given = given.collect::<Vec<_>>();
        let figures = if given.is_empty() { locale.no_figure.clone() } else { given.join(", ") };
        format!("{}: {figures}.", row.name)
    };
    rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

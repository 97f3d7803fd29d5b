//! The mean of each group on each dimension.

use super::{Axes, ChartArgs, describe, last_wave, name};
use crate::{
    chart::{ChartError, HeatCell, HeatRow, HeatmapChart},
    cli::score::output::{GroupRow, ScoreResult},
    messages::Messages,
    questionnaire::Questionnaire,
    report,
    scoring::{ScoreFigures, band::Band},
};

/// The cells of all rows of the file, or of the last wave.
pub fn draw(
    args: &ChartArgs,
    questionnaire: &Questionnaire,
    axes: Axes,
    result: &ScoreResult,
) -> Result<String, ChartError> {
    let messages = Messages::of(&args.lang);
    let locale = report::locale(messages);
    let groups = last_wave(result, true);
    let range = (f64::from(questionnaire.scale().min), f64::from(questionnaire.scale().max));
    let columns = groups.iter().map(|group| group.group.clone().unwrap_or_default());
    let figures = groups.iter().map(|group| (axes.figures)(group)).collect::<Vec<_>>();
    let rows = axes.names.iter().enumerate().map(|(i, name)| HeatRow {
        name: name.clone(),
        cells: figures.iter().map(|figures| cell(&figures[i], range, messages)).collect(),
    });
    let named = groups.iter().map(|group| (name(group), *group)).collect::<Vec<(String, &GroupRow)>>();
    HeatmapChart {
        id: "heatmap".into(),
        description: describe(&axes, &named, &locale),
        columns: columns.collect(),
        rows: rows.collect(),
        classes: classes(range, messages),
        note: last_wave(result, false).into_iter().next().map(name),
        title: axes.title,
        locale,
    }
    .to_svg()
}

/// A mean as it is written; its class is that of the number that the reader sees.
fn cell(figures: &ScoreFigures, range: (f64, f64), messages: &Messages) -> Option<HeatCell> {
    let mean = figures.mean?;
    let seen = format!("{mean:.1}").parse().unwrap_or(mean);
    let class = Band::of(seen, range).into();
    Some(HeatCell { text: messages.number(mean, 1), class, n: Some(figures.n) })
}

/// What the three classes are called.
fn classes(range: (f64, f64), messages: &Messages) -> [String; 3] {
    let [low, middle] = Band::limits(range).map(|limit| messages.number(limit, 1));
    [
        messages.text_with("class-up-to", [("value", low.into())]),
        messages.text_with("class-up-to", [("value", middle.clone().into())]),
        messages.text_with("class-above", [("value", middle.into())]),
    ]
}

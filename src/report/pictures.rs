//! The further charts of a report: the indicators of an aspect, how answers are spread, groups beside each other; and
//! all charts as files in one.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    Report,
    charts::{axes_of_items, dots, ends, is_way, locale, scale, spiders},
    follow_up::agreed_marks,
    words::{band, mean_in_words},
};
use crate::{
    chart::{
        ChartError, Dot, DotSeries, DotsChart, HeatCell, HeatClass, HeatRow, HeatmapChart, LikertChart,
        LikertRow, Printed, Series, SpiderChart, to_png,
    },
    messages::Messages,
    scoring::{
        band::Band,
        disclosure::{Detail, PublishedBreakdown, PublishedScore, publication::What},
    },
};

/// Most columns of a heatmap.
const HEATMAP_UP_TO: usize = 8;

/// Why the charts could not be put in one file.
#[derive(Debug, thiserror::Error)]
pub enum PicturesError {
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The file could not be written.
    #[error("the charts could not be packed: {0}")]
    Zip(#[from] ZipError),
    /// As above.
    #[error("the charts could not be packed: {0}")]
    Io(#[from] std::io::Error),
}

/// The indicators of dimension number `dimension` as a spider of their own, a line per wave; `None` where no wave has
/// figures, or there are too few indicators to span an area.
pub fn dimension_spider(report: &Report, dimension: usize, messages: &Messages) -> Option<SpiderChart> {
    let axes = axes_of_items(&report.questionnaire, dimension, messages.language());
    let places = report.questionnaire.item_range(dimension);
    let series = shown_items(report, dimension).map(|(label, scores)| Series {
        name: label.to_owned(),
        values: scores.iter().map(|score| score.mean.map(|mean| mean.value)).collect(),
    });
    let series = series.collect::<Vec<_>>();
    let spans = SpiderChart::fits(axes.len()) && !is_way(&report.questionnaire);
    (spans && !series.is_empty()).then(|| SpiderChart {
        id: format!("spider-{}", dimension + 1),
        title: name(report, dimension, messages),
        description: describe_items(report, places, messages),
        scale: scale(&report.questionnaire),
        series,
        band: None,
        note: Some(ends(&report.questionnaire, messages)),
        locale: locale(messages),
        axes,
    })
}

/// The indicators of a dimension on one axis, a dot per wave; `None` where no wave has figures.
pub fn dimension_dots(report: &Report, dimension: usize, messages: &Messages) -> Option<DotsChart> {
    let dot = |score: &PublishedScore| score.mean.map(|mean| Dot { value: mean.value, interval: None });
    let series = shown_items(report, dimension).map(|(label, scores)| DotSeries {
        name: label.to_owned(),
        points: scores.iter().map(dot).collect(),
    });
    let series = series.collect::<Vec<_>>();
    // Of a single indicator the dot stands in the chart of the dimensions already.
    let rows = axes_of_items(&report.questionnaire, dimension, messages.language());
    (!series.is_empty() && rows.len() > 1).then(|| DotsChart {
        id: format!("dots-{}", dimension + 1),
        title: name(report, dimension, messages),
        description: describe_items(report, report.questionnaire.item_range(dimension), messages),
        rows,
        scale: scale(&report.questionnaire),
        series,
        band: None,
        bars: is_way(&report.questionnaire),
        agreed: agreed_marks(report, dimension, messages),
        note: Some(ends(&report.questionnaire, messages)),
        locale: locale(messages),
    })
}

/// How the answers to the indicators of a dimension are spread in the newest wave; `None` where that is not shown.
pub fn likert(report: &Report, dimension: usize, messages: &Messages) -> Option<LikertChart> {
    let places = report.questionnaire.item_range(dimension);
    let chart = likert_of(report, places, messages)?;
    Some(LikertChart {
        id: format!("likert-{}", dimension + 1),
        title: messages.text_with("likert-title", [("name", name(report, dimension, messages).into())]),
        ..chart
    })
}

/// The same of some items.
pub fn likert_of(
    report: &Report,
    places: std::ops::Range<usize>,
    messages: &Messages,
) -> Option<LikertChart> {
    let questionnaire = &report.questionnaire;
    let spread = &report.newest().figures.distributions[places.clone()];
    spread.iter().flatten().next()?;
    let names =
        questionnaire.items().skip(places.start).map(|item| item.name.get(messages.language()).to_owned());
    let rows = names.zip(spread).map(|(name, spread)| LikertRow {
        name,
        counts: spread.as_ref().map(|spread| spread.counts.clone()),
        unknown: spread.as_ref().map(|spread| spread.without),
    });
    let point = |point: u8| {
        let words = questionnaire.scale().labels.get(&point).map(|words| words.get(messages.language()));
        words.map_or_else(|| point.to_string(), |words| format!("{point} {words}"))
    };
    Some(LikertChart {
        id: "likert".into(),
        title: String::new(),
        description: messages.text("likert-description").into_owned(),
        points: questionnaire.scale().points().map(point).collect(),
        rows: rows.collect(),
        printed: Printed::Percentages,
        unknown: Some(messages.text("likert-without").into_owned()),
        note: None,
        locale: locale(messages),
    })
}

/// The aspects by group, of the newest wave; `None` for more groups than a picture holds.
pub fn heatmap(report: &Report, breakdown: &PublishedBreakdown, messages: &Messages) -> Option<HeatmapChart> {
    let range = (report.questionnaire.scale().min.into(), report.questionnaire.scale().max.into());
    let cell = |score: &PublishedScore| {
        Some(HeatCell {
            text: mean_in_words(messages, score),
            class: HeatClass::from(band(score, range)?),
            n: score.n,
        })
    };
    let rows = report.questionnaire.dimensions().iter().enumerate().map(|(place, dimension)| HeatRow {
        name: dimension.name.get(messages.language()).to_owned(),
        cells: breakdown.groups.iter().map(|(_, scores)| cell(&scores[place])).collect(),
    });
    let limits = Band::limits(range);
    let value = |id: &str, limit: f64| messages.text_with(id, [("value", messages.number(limit, 1).into())]);
    let columns = breakdown.groups.iter().map(|(word, _)| group_name(breakdown.by, word, messages));
    (breakdown.groups.len() <= HEATMAP_UP_TO).then(|| HeatmapChart {
        id: format!("heatmap-{}", by_word(breakdown.by)),
        title: messages.text(&format!("breakdown-title-{}", by_word(breakdown.by))).into_owned(),
        description: messages.text("heatmap-description").into_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
        classes: [
            value("class-up-to", limits[0]),
            value("class-up-to", limits[1]),
            value("class-above", limits[1]),
        ],
        note: None,
        locale: locale(messages),
    })
}

/// The word for what groups of a breakdown have in common, in ids of messages.
pub fn by_word(by: What) -> &'static str {
    if by == What::Level { "level" } else { "kind" }
}

/// What a group of a breakdown is called.
pub fn group_name(by: What, word: &str, messages: &Messages) -> String {
    match by {
        What::Level => messages.text(&format!("people-level-{word}")).into_owned(),
        _ => word.to_owned(),
    }
}

/// Every chart of the report by the name of its file, as SVG.
///
/// # Errors
/// When one cannot be drawn, which would be a mistake of ours.
pub fn all(report: &Report, network: &str, messages: &Messages) -> Result<Vec<(String, String)>, ChartError> {
    let mut charts = Vec::new();
    let mut add = |id: &str, drawn: Option<Result<String, ChartError>>| {
        drawn.map_or(Ok(()), |svg| svg.map(|svg| charts.push((id.to_owned(), svg))))
    };
    for spider in spiders(report, network, messages) {
        add(&spider.id, Some(spider.to_svg()))?;
    }
    add("dots", dots(report, messages).map(|chart| chart.to_svg()))?;
    for (place, dimension) in report.questionnaire.dimensions().iter().enumerate() {
        let of = |kind: &str| format!("{kind}-{}", dimension.id);
        add(&of("spider"), dimension_spider(report, place, messages).map(|chart| chart.to_svg()))?;
        add(&of("dots"), dimension_dots(report, place, messages).map(|chart| chart.to_svg()))?;
        add(&of("likert"), likert(report, place, messages).map(|chart| chart.to_svg()))?;
    }
    for breakdown in &report.newest().figures.breakdowns {
        let id = format!("heatmap-{}", by_word(breakdown.by));
        add(&id, heatmap(report, breakdown, messages).map(|chart| chart.to_svg()))?;
    }
    Ok(charts)
}

/// All charts as SVG and as PNG of this width in one file; `None` where there are none. The same charts give the same
/// file.
///
/// # Errors
/// When it cannot be made, which would be a mistake of ours.
pub fn charts_zip(
    report: &Report,
    network: &str,
    messages: &Messages,
    width: u32,
) -> Result<Option<Vec<u8>>, PicturesError> {
    let charts = all(report, network, messages)?;
    if charts.is_empty() {
        return Ok(None);
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, svg) in charts {
        zip.start_file(format!("{name}.svg"), options)?;
        zip.write_all(svg.as_bytes())?;
        zip.start_file(format!("{name}.png"), options)?;
        zip.write_all(&to_png(&svg, width)?)?;
    }
    Ok(Some(zip.finish()?.into_inner()))
}

/// The items of a dimension in every wave that has figures, with the wave's label.
fn shown_items(report: &Report, dimension: usize) -> impl Iterator<Item = (&str, &[PublishedScore])> {
    let places = report.questionnaire.item_range(dimension);
    let waves = report.waves.iter().filter(|wave| wave.figures.detail > Detail::Withheld);
    waves.map(move |wave| (wave.label.as_str(), &wave.figures.items[places.clone()]))
}

fn name(report: &Report, dimension: usize, messages: &Messages) -> String {
    report.questionnaire.dimensions()[dimension].name.get(messages.language()).to_owned()
}

/// The figures of the newest wave that has any, in a sentence each.
fn describe_items(report: &Report, places: std::ops::Range<usize>, messages: &Messages) -> String {
    let wave = report.waves.iter().rfind(|wave| wave.figures.detail > Detail::Withheld);
    let scores = wave.map(|wave| &wave.figures.items[places.clone()]).unwrap_or_default();
    let items = report.questionnaire.items().skip(places.start).zip(scores);
    let figures = items.filter(|(_, score)| score.mean.is_some()).map(|(item, score)| {
        let values = [
            ("axis", item.name.get(messages.language()).into()),
            ("value", mean_in_words(messages, score).into()),
        ];
        messages.text_with("spider-figure", values)
    });
    let figures = figures.collect::<Vec<_>>();
    if figures.is_empty() { messages.text("table-no-figure").into_owned() } else { figures.join(" ") }
}

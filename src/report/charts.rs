//! The charts of a report, from its published figures, and the spider of a partner's own answers.

use serde::Serialize;

use super::{MAX_WAVES, Report, ReportWave, words::mean_in_words};
use crate::{
    chart::{
        self, ChartError, Dot, DotSeries, DotsChart, GrowthChart, HeatClass, HeatmapChart, LikertChart,
        Locale, ScaleRange, Series, SpiderChart,
    },
    messages::Messages,
    questionnaire::{Language, Questionnaire, ScaleKind},
    scoring::{RespondentScores, band::Band, disclosure::Detail},
};

/// Widths at which charts are laid out for a page, in pixels: for a laptop, and for a phone. Type keeps its size, so
/// a page holds both and shows the one that fits.
const PAGE_WIDTHS: [(&str, u32); 2] = [("wide", 540), ("narrow", 410)];

/// A chart for a page, at the width of a laptop and of a phone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageChart {
    /// Each with the word for its width.
    pub pictures: Vec<(&'static str, String)>,
}

impl PageChart {
    /// The spider at both widths.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn of_spider(chart: SpiderChart) -> Result<Self, ChartError> {
        Self::drawn(&chart.id, |id, width| SpiderChart { id, ..chart.clone() }.to_svg_at(width))
    }

    /// The dots at both widths.
    ///
    /// # Errors
    /// When they cannot be drawn.
    pub fn of_dots(chart: DotsChart) -> Result<Self, ChartError> {
        Self::drawn(&chart.id, |id, width| DotsChart { id, ..chart.clone() }.to_svg_at(width))
    }

    /// The bars of answers at both widths.
    ///
    /// # Errors
    /// When they cannot be drawn.
    pub fn of_likert(chart: LikertChart) -> Result<Self, ChartError> {
        Self::drawn(&chart.id, |id, width| LikertChart { id, ..chart.clone() }.to_svg_at(width))
    }

    /// The heatmap at both widths.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn of_heatmap(chart: HeatmapChart) -> Result<Self, ChartError> {
        Self::drawn(&chart.id, |id, width| HeatmapChart { id, ..chart.clone() }.to_svg_at(width))
    }

    /// The growth at both widths.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn of_growth(chart: GrowthChart) -> Result<Self, ChartError> {
        Self::drawn(&chart.id, |id, width| GrowthChart { id, ..chart.clone() }.to_svg_at(width))
    }

    fn drawn(id: &str, draw: impl Fn(String, u32) -> Result<String, ChartError>) -> Result<Self, ChartError> {
        let pictures = PAGE_WIDTHS.map(|(word, width)| Ok((word, draw(format!("{id}-{word}"), width)?)));
        Ok(Self { pictures: pictures.into_iter().collect::<Result<_, ChartError>>()? })
    }
}

impl From<Band> for HeatClass {
    fn from(class: Band) -> Self {
        match class {
            Band::Low => Self::Low,
            Band::Middle => Self::Middle,
            Band::High => Self::High,
        }
    }
}

/// The spider of a network, a line per wave; `None` where no wave has figures, or the questionnaire has too few or too many
/// dimensions for one.
pub fn spider(report: &Report, network: &str, messages: &Messages) -> Option<SpiderChart> {
    let waves = shown(report);
    let newest = waves.last().filter(|_| has_spider(&report.questionnaire))?;
    let series = waves.iter().map(|wave| Series {
        name: wave.label.clone(),
        values: wave.figures.dimensions.iter().map(|score| score.mean.map(|mean| mean.value)).collect(),
    });
    Some(SpiderChart {
        id: "spider".into(),
        title: messages.text_with("report-spider-title", [("network", network.into())]),
        description: description("spider-description", report, newest, messages),
        axes: axes(&report.questionnaire, messages.language()),
        scale: scale(&report.questionnaire),
        series: series.collect(),
        band: band(report, messages),
        note: Some(ends(&report.questionnaire, messages)),
        locale: locale(messages),
    })
}

/// The dots of a network: a row per dimension, a dot per wave, with the band of the middle half where it may be
/// shown; `None` where no wave has figures.
pub fn dots(report: &Report, messages: &Messages) -> Option<DotsChart> {
    let waves = shown(report);
    let newest = waves.last()?;
    let series = waves.iter().map(|wave| DotSeries {
        name: wave.label.clone(),
        points: wave
            .figures
            .dimensions
            .iter()
            .map(|score| {
                let interval = score.quartiles.map(|[low, high]| (low, high));
                score.mean.map(|mean| Dot { value: mean.value, interval })
            })
            .collect(),
    });
    Some(DotsChart {
        id: "dots".into(),
        title: messages
            .text(if is_way(&report.questionnaire) { "states-title" } else { "dots-title" })
            .into_owned(),
        description: description("dots-description", report, newest, messages),
        rows: axes(&report.questionnaire, messages.language()),
        scale: scale(&report.questionnaire),
        series: series.collect(),
        band: band(report, messages),
        bars: is_way(&report.questionnaire),
        agreed: None,
        note: Some(ends(&report.questionnaire, messages)),
        locale: locale(messages),
    })
}

/// One partner's own answers as a spider, or as dots where the questionnaire has none; `None` where no dimension has a
/// score.
///
/// # Errors
/// When it cannot be drawn.
pub fn own_picture(
    questionnaire: &Questionnaire,
    scores: &RespondentScores,
    messages: &Messages,
) -> Result<Option<PageChart>, ChartError> {
    let series = Series { name: messages.text("own-series").into_owned(), values: scores.dimensions.clone() };
    let axes = axes(questionnaire, messages.language());
    let figures = axes
        .iter()
        .zip(&scores.dimensions)
        .filter_map(|(axis, score)| Some(figure(messages, axis, messages.number((*score)?, 1))));
    let described = (messages.text("own-spider-title").into_owned(), figures.collect());
    picture("own", described, questionnaire, vec![series], messages)
}

/// How the outcome of a questionnaire looks, with these invented scores of its dimensions.
///
/// # Errors
/// When it cannot be drawn.
pub fn example_picture(
    questionnaire: &Questionnaire,
    values: Vec<Option<f64>>,
    messages: &Messages,
) -> Result<Option<PageChart>, ChartError> {
    let series = Series { name: messages.text("instrument-invented").into_owned(), values };
    let title = messages.text("instrument-example").into_owned();
    picture("example", (title, Vec::new()), questionnaire, vec![series], messages)
}

/// The scores of the network in one wave with a partner's own beside it, of one or more waves: the newest two are
/// drawn, as a spider or as dots. `None` where neither has a score.
///
/// # Errors
/// When it cannot be drawn.
pub fn own_beside(
    report: &Report,
    own: &[(String, RespondentScores)],
    messages: &Messages,
) -> Result<Option<PageChart>, ChartError> {
    let network = shown(report).into_iter().next_back().map(|wave| Series {
        name: messages.text("outcome-network").into_owned(),
        values: wave.figures.dimensions.iter().map(|score| score.mean.map(|mean| mean.value)).collect(),
    });
    let own = &own[own.len().saturating_sub(MAX_WAVES - 1)..];
    let mine = own.iter().map(|(label, scores)| Series {
        name: messages.text_with("outcome-own", [("label", label.as_str().into())]),
        values: scores.dimensions.clone(),
    });
    let series = network.into_iter().chain(mine).collect::<Vec<_>>();
    let described =
        (messages.text("outcome-spider-title").into_owned(), figures(report, report.newest(), messages));
    picture("outcome", described, &report.questionnaire, series, messages)
}

/// Series as a spider, or as dots where the questionnaire has none; with its title and the figures that describe it.
fn picture(
    id: &str,
    (title, figures): (String, Vec<String>),
    questionnaire: &Questionnaire,
    series: Vec<Series>,
    messages: &Messages,
) -> Result<Option<PageChart>, ChartError> {
    if series.iter().flat_map(|series| &series.values).flatten().next().is_none() {
        return Ok(None);
    }
    let names = axes(questionnaire, messages.language());
    if has_spider(questionnaire) {
        return PageChart::of_spider(SpiderChart {
            id: id.into(),
            title,
            description: describe("spider-description", questionnaire, figures, messages),
            axes: names,
            scale: scale(questionnaire),
            series,
            band: None,
            note: Some(ends(questionnaire, messages)),
            locale: locale(messages),
        })
        .map(Some);
    }
    let dots = series.into_iter().map(|series| DotSeries {
        name: series.name,
        points: series.values.iter().map(|value| value.map(|value| Dot { value, interval: None })).collect(),
    });
    PageChart::of_dots(DotsChart {
        id: id.into(),
        title,
        description: describe("dots-description", questionnaire, figures, messages),
        rows: names,
        scale: scale(questionnaire),
        series: dots.collect(),
        band: None,
        agreed: None,
        bars: is_way(questionnaire),
        note: Some(ends(questionnaire, messages)),
        locale: locale(messages),
    })
    .map(Some)
}

/// The middle half of other networks.
fn band(report: &Report, messages: &Messages) -> Option<chart::Band> {
    let others = report.others.as_ref()?;
    let ranges = others.dimensions.iter().map(|range| range.map(|[low, high]| (low, high)));
    let name = messages.text_with("others-band", [("networks", others.networks.into())]);
    Some(chart::Band { name, ranges: ranges.collect() })
}

/// The waves that have figures.
fn shown(report: &Report) -> Vec<&ReportWave> {
    report.waves.iter().filter(|wave| wave.figures.detail > Detail::Withheld).collect()
}

/// What a chart shows, in a sentence with the figures of the newest wave.
fn description(id: &str, report: &Report, newest: &ReportWave, messages: &Messages) -> String {
    describe(id, &report.questionnaire, figures(report, newest, messages), messages)
}

/// The figures of a wave, in words.
fn figures(report: &Report, wave: &ReportWave, messages: &Messages) -> Vec<String> {
    let names = axes(&report.questionnaire, messages.language());
    let scored = names.iter().zip(&wave.figures.dimensions).filter(|(_, score)| score.mean.is_some());
    scored.map(|(axis, score)| figure(messages, axis, mean_in_words(messages, score))).collect()
}

fn describe(id: &str, questionnaire: &Questionnaire, figures: Vec<String>, messages: &Messages) -> String {
    let (min, max) = (questionnaire.scale().min, questionnaire.scale().max);
    messages.text_with(
        id,
        [
            ("axes", questionnaire.dimensions().len().into()),
            ("min", min.into()),
            ("max", max.into()),
            ("figures", figures.join(" ").into()),
        ],
    )
}

fn figure(messages: &Messages, axis: &str, value: String) -> String {
    messages.text_with("spider-figure", [("axis", axis.into()), ("value", value.into())])
}

fn axes(questionnaire: &Questionnaire, language: &Language) -> Vec<String> {
    questionnaire.dimensions().iter().map(|dimension| dimension.name.get(language).to_owned()).collect()
}

pub(super) fn scale(questionnaire: &Questionnaire) -> ScaleRange {
    ScaleRange { min: questionnaire.scale().min.into(), max: questionnaire.scale().max.into() }
}

/// Whether the scale tells how far something has come: then bars show it, and no shape.
pub(super) fn is_way(questionnaire: &Questionnaire) -> bool {
    questionnaire.scale().kind == ScaleKind::States
}

/// Whether a questionnaire has a spider of its dimensions.
fn has_spider(questionnaire: &Questionnaire) -> bool {
    SpiderChart::fits(questionnaire.dimensions().len()) && !is_way(questionnaire)
}

/// The names of the items of a dimension.
pub(super) fn axes_of_items(
    questionnaire: &Questionnaire,
    dimension: usize,
    language: &Language,
) -> Vec<String> {
    let items = questionnaire.dimensions()[dimension].items.iter();
    items.map(|item| item.name.get(language).to_owned()).collect()
}

/// What the ends of the scale stand for.
pub(super) fn ends(questionnaire: &Questionnaire, messages: &Messages) -> String {
    let scale = questionnaire.scale();
    let words = |point: u8| scale.labels.get(&point).map_or("", |words| words.get(messages.language()));
    messages.text_with(
        "scale-ends",
        [
            ("min", scale.min.into()),
            ("low", words(scale.min).into()),
            ("max", scale.max.into()),
            ("high", words(scale.max).into()),
        ],
    )
}

/// How a chart in this language writes its numbers and gaps.
pub fn locale(messages: &Messages) -> Locale {
    Locale {
        tag: messages.language().to_string(),
        decimal_mark: messages.text("decimal-mark").into_owned(),
        no_figure: messages.text("table-no-figure").into_owned(),
    }
}

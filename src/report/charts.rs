//! The charts of a report, from its published figures, and the spider of a partner's own answers.

use std::ops::Range;

use serde::Serialize;

use super::{MAX_WAVES, Report, ReportWave, words::mean_in_words};
use crate::{
    chart::{
        self, ChartError, Dot, DotSeries, DotsChart, GrowthChart, HeatClass, HeatmapChart, LikertChart,
        Locale, ScaleRange, Series, SpiderChart,
    },
    messages::Messages,
    questionnaire::{Instrument, Language, Questionnaire, ScaleKind},
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

/// The spiders of a network, one for each instrument that has one, a line per wave; none where no wave has figures.
pub fn spiders(report: &Report, network: &str, messages: &Messages) -> Vec<SpiderChart> {
    let waves = shown(report);
    let Some(newest) = waves.last() else { return Vec::new() };
    let questionnaire = &report.questionnaire;
    let several = questionnaire.instruments().len() > 1;
    let instruments = questionnaire.instruments().iter().enumerate();
    let spider = |(number, instrument): (usize, &Instrument)| {
        let of = |wave: &ReportWave| {
            let scores = wave.figures.dimensions[instrument.dimensions.clone()].iter();
            scores.map(|score| score.mean.map(|mean| mean.value)).collect()
        };
        // A wave that did not ask it has no line.
        let series = waves.iter().map(|wave| Series { name: wave.label.clone(), values: of(wave) });
        let series = series.filter(|one| one.values.iter().any(Option::is_some));
        let band = band(report, messages)
            .map(|band| chart::Band { ranges: band.ranges[instrument.dimensions.clone()].to_vec(), ..band });
        SpiderChart {
            id: if number == 0 { "spider".into() } else { format!("spider-of-{}", number + 1) },
            title: match several {
                true => instrument.title.get(messages.language()).to_owned(),
                false => messages.text_with("report-spider-title", [("network", network.into())]),
            },
            description: description(
                "spider-description",
                report,
                newest,
                instrument.dimensions.clone(),
                messages,
            ),
            axes: axes(questionnaire, instrument.dimensions.clone(), messages.language()),
            scale: scale(questionnaire),
            series: series.collect(),
            band,
            note: Some(ends(questionnaire, messages)),
            locale: locale(messages),
        }
    };
    instruments.filter(|(_, one)| has_spider(questionnaire, one)).map(spider).collect()
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
        description: description("dots-description", report, newest, all(&report.questionnaire), messages),
        rows: axes(&report.questionnaire, all(&report.questionnaire), messages.language()),
        scale: scale(&report.questionnaire),
        series: series.collect(),
        band: band(report, messages),
        bars: is_way(&report.questionnaire),
        agreed: None,
        note: Some(ends(&report.questionnaire, messages)),
        locale: locale(messages),
    })
}

/// One partner's own answers, a picture for each instrument: a spider, or dots where it has none. None where no dimension
/// has a score.
///
/// # Errors
/// When one cannot be drawn.
pub fn own_pictures(
    questionnaire: &Questionnaire,
    scores: &RespondentScores,
    messages: &Messages,
) -> Result<Vec<PageChart>, ChartError> {
    let series = Series { name: messages.text("own-series").into_owned(), values: scores.dimensions.clone() };
    let names = axes(questionnaire, all(questionnaire), messages.language());
    let figures = names
        .iter()
        .zip(&scores.dimensions)
        .map(|(axis, score)| Some(figure(messages, axis, messages.number((*score)?, 1))));
    let told =
        Told { id: "own", title: messages.text("own-spider-title").into_owned(), figures: figures.collect() };
    pictures(told, questionnaire, &[series], messages)
}

/// How the outcome of a questionnaire looks, with these invented scores of its dimensions.
///
/// # Errors
/// When it cannot be drawn.
pub fn example_pictures(
    questionnaire: &Questionnaire,
    values: Vec<Option<f64>>,
    messages: &Messages,
) -> Result<Vec<PageChart>, ChartError> {
    let figures = vec![None; values.len()];
    let series = Series { name: messages.text("instrument-invented").into_owned(), values };
    let told = Told { id: "example", title: messages.text("instrument-example").into_owned(), figures };
    pictures(told, questionnaire, &[series], messages)
}

/// The scores of the network in one wave with a partner's own beside it, of one or more waves: the newest two are
/// drawn, a picture for each instrument. None where neither has a score.
///
/// # Errors
/// When one cannot be drawn.
pub fn own_beside(
    report: &Report,
    own: &[(String, RespondentScores)],
    messages: &Messages,
) -> Result<Vec<PageChart>, ChartError> {
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
    let title = messages.text("outcome-spider-title").into_owned();
    let told = Told { id: "outcome", title, figures: figures(report, report.newest(), messages) };
    pictures(told, &report.questionnaire, &series, messages)
}

/// What pictures tell in words: of every dimension its figure, if it has one.
struct Told {
    id: &'static str,
    title: String,
    figures: Vec<Option<String>>,
}

/// Series over all dimensions, a picture for each instrument: a spider, or dots where it has none.
fn pictures(
    told: Told,
    questionnaire: &Questionnaire,
    series: &[Series],
    messages: &Messages,
) -> Result<Vec<PageChart>, ChartError> {
    let several = questionnaire.instruments().len() > 1;
    let instruments = questionnaire.instruments().iter().enumerate();
    let drawn = instruments.map(|(number, instrument)| {
        let dimensions = || instrument.dimensions.clone();
        let part = |series: &Series| Series {
            name: series.name.clone(),
            values: series.values[dimensions()].to_vec(),
        };
        let series = series.iter().map(part).collect::<Vec<_>>();
        if series.iter().flat_map(|series| &series.values).flatten().next().is_none() {
            return Ok(None);
        }
        let id = format!("{}-{}", told.id, number + 1);
        let title = match several {
            true => instrument.title.get(messages.language()).to_owned(),
            false => told.title.clone(),
        };
        let names = axes(questionnaire, dimensions(), messages.language());
        let figures = told.figures[dimensions()].iter().flatten().cloned().collect::<Vec<_>>();
        let (scale, note) = (scale(questionnaire), Some(ends(questionnaire, messages)));
        let description = |id: &str| describe(id, questionnaire, (names.len(), figures.clone()), messages);
        if has_spider(questionnaire, instrument) {
            let description = description("spider-description");
            let locale = locale(messages);
            let chart =
                SpiderChart { id, title, description, axes: names, scale, series, band: None, note, locale };
            return PageChart::of_spider(chart).map(Some);
        }
        let dots = |values: &[Option<f64>]| {
            values.iter().map(|value| value.map(|value| Dot { value, interval: None })).collect()
        };
        let series = series.into_iter().map(|one| DotSeries { points: dots(&one.values), name: one.name });
        PageChart::of_dots(DotsChart {
            id,
            title,
            description: description("dots-description"),
            rows: names,
            scale,
            series: series.collect(),
            band: None,
            agreed: None,
            bars: is_way(questionnaire),
            note,
            locale: locale(messages),
        })
        .map(Some)
    });
    Ok(drawn.collect::<Result<Vec<_>, ChartError>>()?.into_iter().flatten().collect())
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

/// What a chart of some dimensions shows, in a sentence with the figures of the newest wave.
fn description(
    id: &str,
    report: &Report,
    newest: &ReportWave,
    dimensions: Range<usize>,
    messages: &Messages,
) -> String {
    let count = dimensions.len();
    let figures = figures(report, newest, messages)[dimensions].iter().flatten().cloned().collect();
    describe(id, &report.questionnaire, (count, figures), messages)
}

/// The figures of a wave in words, by dimension.
fn figures(report: &Report, wave: &ReportWave, messages: &Messages) -> Vec<Option<String>> {
    let names = axes(&report.questionnaire, all(&report.questionnaire), messages.language());
    let told = names
        .iter()
        .zip(&wave.figures.dimensions)
        .map(|(axis, score)| score.mean.map(|_| figure(messages, axis, mean_in_words(messages, score))));
    told.collect()
}

fn describe(
    id: &str,
    questionnaire: &Questionnaire,
    (count, figures): (usize, Vec<String>),
    messages: &Messages,
) -> String {
    let (min, max) = (questionnaire.scale().min, questionnaire.scale().max);
    messages.text_with(
        id,
        [
            ("axes", count.into()),
            ("min", min.into()),
            ("max", max.into()),
            ("figures", figures.join(" ").into()),
        ],
    )
}

fn figure(messages: &Messages, axis: &str, value: String) -> String {
    messages.text_with("spider-figure", [("axis", axis.into()), ("value", value.into())])
}

/// All dimensions of a questionnaire.
fn all(questionnaire: &Questionnaire) -> Range<usize> {
    0..questionnaire.dimensions().len()
}

fn axes(questionnaire: &Questionnaire, dimensions: Range<usize>, language: &Language) -> Vec<String> {
    questionnaire.dimensions()[dimensions]
        .iter()
        .map(|dimension| dimension.name.get(language).to_owned())
        .collect()
}

pub(super) fn scale(questionnaire: &Questionnaire) -> ScaleRange {
    ScaleRange { min: questionnaire.scale().min.into(), max: questionnaire.scale().max.into() }
}

/// Whether the scale tells how far something has come: then bars show it, and no shape.
pub(super) fn is_way(questionnaire: &Questionnaire) -> bool {
    questionnaire.scale().kind == ScaleKind::States
}

/// Whether an instrument has a spider of its dimensions.
fn has_spider(questionnaire: &Questionnaire, instrument: &Instrument) -> bool {
    SpiderChart::fits(instrument.dimensions.len()) && !is_way(questionnaire)
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

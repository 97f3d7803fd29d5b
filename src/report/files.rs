//! The report as data, under the same rules as the page: JSON for programs, CSV for spreadsheets.

use serde::Serialize;
use serde_json::{Value, json};

use super::{
    Comparison, Report, ReportWave, Told,
    follow_up::{agreed_json, points_json},
    headline,
    pictures::by_word,
};
use crate::{
    messages::Messages,
    questionnaire::Language,
    scoring::{
        agreement::Agreement,
        disclosure::{Bound, PublishedScore},
    },
    spreadsheet::safe_cell,
};

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The CSV could not be written.
    #[error("the CSV of a report could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The JSON could not be written.
    #[error("the JSON of a report could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// A row of figures with what it is about.
struct Subject<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    /// What groups of a breakdown have in common, and the group; empty for all respondents.
    by: &'static str,
    group: &'a str,
    score: &'a PublishedScore,
}

/// The report as JSON: `waves` with their figures and `changes`; what is withheld is null.
///
/// # Errors
/// When it cannot be written, which would be a mistake of ours.
pub fn json(report: Option<&Report>, network: &str, messages: &Messages) -> Result<Vec<u8>, FileError> {
    let language = messages.language();
    let waves = report.map(|report| {
        report.waves.iter().enumerate().map(|(place, wave)| {
            let mut value = wave_json(report, wave, language)?;
            value["agreed"] = agreed_json(report, place);
            Ok::<_, FileError>(value)
        })
    });
    let waves = waves.into_iter().flatten().collect::<Result<Vec<_>, _>>()?;
    let changes = report.map(|report| report.comparisons.iter().map(|change| change_json(report, change)));
    let changes = changes.into_iter().flatten().collect::<Result<Vec<_>, _>>()?;
    let questionnaire = report
        .map(|report| json!({"id": report.questionnaire.id(), "version": report.questionnaire.version()}));
    let value = json!({
        "network": network,
        "questionnaire": questionnaire,
        "headline": report.map(|report| headline(report, messages)).unwrap_or_default(),
        "waves": waves,
        "changes": changes,
        "improvements": report.map(points_json),
        "others": report.and_then(others_json),
        "dip": report.and_then(|report| report.dip.as_ref()).map(|peak| json!({"below": peak})),
    });
    Ok(serde_json::to_vec_pretty(&value)?)
}

fn wave_json(report: &Report, wave: &ReportWave, language: &Language) -> Result<Value, FileError> {
    let of_kind = |kind: &'static str| {
        let subjects = subjects(report, wave, language).into_iter();
        let subjects = subjects.filter(|subject| subject.kind == kind && subject.by.is_empty());
        subjects
            .map(|subject| {
                let mut value = serde_json::to_value(subject.score)?;
                value["id"] = subject.id.into();
                value["name"] = subject.name.into();
                Ok(value)
            })
            .collect::<Result<Vec<_>, FileError>>()
    };
    Ok(json!({
        "id": wave.id,
        "label": wave.label,
        "closed_on": wave.closed_on,
        "invited": wave.invited,
        "respondents": wave.responded,
        "min_group": wave.min_group,
        "detail": wave.figures.detail,
        "dimensions": of_kind("dimension")?,
        "levels": of_kind("level")?,
        "items": of_kind("item")?,
        "total": wave.figures.total,
        "distributions": distributions(report, wave),
        "by_organisation": by_organisation(report, wave),
        "breakdowns": breakdowns(report, wave),
        "talk": talk(report, wave),
    }))
}

/// Where other networks stand: their number, and by id of the dimension the middle half of them.
fn others_json(report: &Report) -> Option<Value> {
    let others = report.others.as_ref()?;
    let named = report.questionnaire.dimensions().iter().zip(&others.dimensions);
    let ranges = named.map(|(dimension, range)| (dimension.id.clone(), json!(range)));
    Some(json!({"networks": others.networks, "middle_half": Value::Object(ranges.collect())}))
}

/// By id of the item, how often each point of the scale was chosen; nothing where that is not shown.
fn distributions(report: &Report, wave: &ReportWave) -> Value {
    let items = report.questionnaire.items().zip(&wave.figures.distributions);
    let shown = items.filter_map(|(item, spread)| Some((item.id.clone(), json!(spread.as_ref()?))));
    Value::Object(shown.collect())
}

/// By id of the dimension, the mean in which organisations weigh equally; null where that is not shown.
fn by_organisation(report: &Report, wave: &ReportWave) -> Value {
    let Some(scores) = &wave.figures.by_organisation else { return Value::Null };
    Value::Object(by_dimension(report, scores))
}

/// By what groups have in common, by group and by id of the dimension: the score.
fn breakdowns(report: &Report, wave: &ReportWave) -> Value {
    let breakdowns = wave.figures.breakdowns.iter().map(|breakdown| {
        let groups = breakdown.groups.iter();
        let groups =
            groups.map(|(group, scores)| (group.clone(), Value::Object(by_dimension(report, scores))));
        (by_word(breakdown.by).to_owned(), Value::Object(groups.collect()))
    });
    Value::Object(breakdowns.collect())
}

fn by_dimension(report: &Report, scores: &[PublishedScore]) -> serde_json::Map<String, Value> {
    let named = report.questionnaire.dimensions().iter().zip(scores);
    named.map(|(dimension, score)| (dimension.id.clone(), json!(score))).collect()
}

/// The ids of the items that enough partners want to talk about.
fn talk(report: &Report, wave: &ReportWave) -> Vec<String> {
    let items = report.questionnaire.items().zip(&wave.talk).filter(|(_, wished)| **wished);
    items.map(|(item, _)| item.id.clone()).collect()
}

fn change_json(report: &Report, change: &Comparison) -> Result<Value, FileError> {
    let ends = [change.from, change.to].map(|wave| report.waves[wave].label.as_str());
    Ok(match &change.told {
        Told::Words { pairs, dimensions } => {
            let named = report.questionnaire.dimensions().iter().zip(dimensions);
            let dimensions = named.map(|(dimension, change)| {
                json!({"id": dimension.id, "verdict": change.verdict, "difference": change.difference})
            });
            json!({"from": ends[0], "to": ends[1], "pairs": pairs, "dimensions": dimensions.collect::<Vec<_>>()})
        }
        Told::Margin { n, margin, .. } => {
            json!({"from": ends[0], "to": ends[1], "n": n, "chance_margin": (margin * 10.0).round() / 10.0})
        }
    })
}

/// A line of the CSV.
#[derive(Serialize)]
struct Line<'a> {
    wave: String,
    kind: &'static str,
    id: &'a str,
    name: String,
    by: &'static str,
    group: String,
    n: Option<u64>,
    mean: Option<f64>,
    bound: Option<Bound>,
    q1: Option<f64>,
    q3: Option<f64>,
    agreement: Option<Agreement>,
}

/// The report as CSV (UTF-8, comma, decimal point): a line per wave and dimension, level, item or total, and per
/// dimension and group of a breakdown. With `by` = `organisations`, `n` counts organisations.
///
/// # Errors
/// When it cannot be written, which would be a mistake of ours.
pub fn csv(report: &Report, language: &Language) -> Result<Vec<u8>, FileError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for wave in &report.waves {
        for subject in subjects(report, wave, language) {
            writer.serialize(Line {
                wave: safe_cell(&wave.label),
                kind: subject.kind,
                id: subject.id,
                name: safe_cell(subject.name),
                by: subject.by,
                group: safe_cell(subject.group),
                n: subject.score.n,
                mean: subject.score.mean.map(|mean| mean.value),
                bound: subject.score.mean.map(|mean| mean.bound),
                q1: subject.score.quartiles.map(|[low, _]| low),
                q3: subject.score.quartiles.map(|[_, high]| high),
                agreement: subject.score.agreement,
            })?;
        }
    }
    Ok(writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?)
}

/// Everything in a wave that has a score.
fn subjects<'a>(report: &'a Report, wave: &'a ReportWave, language: &Language) -> Vec<Subject<'a>> {
    let questionnaire = &report.questionnaire;
    let figures = &wave.figures;
    let of_dimensions = |by: &'static str, group: &'a str, scores: &'a [PublishedScore]| {
        let dimensions = questionnaire.dimensions().iter().zip(scores);
        dimensions.map(move |(dimension, score)| {
            let name = dimension.name.get(language);
            Subject { kind: "dimension", id: &dimension.id, name, by, group, score }
        })
    };
    let whole = |kind: &'static str, id: &'a str, name: &'a str, score: &'a PublishedScore| Subject {
        kind,
        id,
        name,
        by: "",
        group: "",
        score,
    };
    let levels = questionnaire.levels().iter().zip(&figures.levels);
    let levels = levels.map(|(level, score)| whole("level", &level.id, level.name.get(language), score));
    let items = questionnaire.items().zip(&figures.items);
    let items = items.map(|(item, score)| whole("item", &item.id, item.name.get(language), score));
    let groups = figures.breakdowns.iter().flat_map(|breakdown| {
        let groups = breakdown.groups.iter();
        groups.flat_map(|(group, scores)| of_dimensions(by_word(breakdown.by), group, scores))
    });
    let weighted =
        figures.by_organisation.iter().flat_map(|scores| of_dimensions("organisations", "", scores));
    of_dimensions("", "", &figures.dimensions)
        .chain(levels)
        .chain(items)
        .chain([whole("total", "total", "", &figures.total)])
        .chain(groups)
        .chain(weighted)
        .collect()
}

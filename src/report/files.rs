//! The report as data, under the same rules as the page: JSON for programs, CSV for spreadsheets.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Comparison, Report, ReportWave, Told};
use crate::{questionnaire::Language, scoring::disclosure::PublishedScore, spreadsheet::safe_cell};

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
    score: &'a PublishedScore,
}

/// The report as JSON: `waves` with their figures and `changes`; what is withheld is null.
///
/// # Errors
/// When it cannot be written, which would be a mistake of ours.
pub fn json(report: Option<&Report>, network: &str, language: &Language) -> Result<Vec<u8>, FileError> {
    let waves = report.map(|report| report.waves.iter().map(|wave| wave_json(report, wave, language)));
    let waves = waves.into_iter().flatten().collect::<Result<Vec<_>, _>>()?;
    let changes = report.map(|report| report.comparisons.iter().map(|change| change_json(report, change)));
    let changes = changes.into_iter().flatten().collect::<Result<Vec<_>, _>>()?;
    let questionnaire = report
        .map(|report| json!({"id": report.questionnaire.id(), "version": report.questionnaire.version()}));
    let value = json!({
        "network": network,
        "questionnaire": questionnaire,
        "waves": waves,
        "changes": changes,
        "dip": report.and_then(|report| report.dip.as_ref()).map(|peak| json!({"below": peak})),
    });
    Ok(serde_json::to_vec_pretty(&value)?)
}

fn wave_json(report: &Report, wave: &ReportWave, language: &Language) -> Result<Value, FileError> {
    let of_kind = |kind: &'static str| {
        let subjects = subjects(report, wave, language).into_iter().filter(|subject| subject.kind == kind);
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
        "label": wave.label,
        "invited": wave.invited,
        "respondents": wave.responded,
        "min_group": wave.min_group,
        "detail": wave.figures.detail,
        "dimensions": of_kind("dimension")?,
        "levels": of_kind("level")?,
        "items": of_kind("item")?,
        "total": wave.figures.total,
    }))
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
    n: Option<u64>,
    mean: Option<f64>,
    bound: Option<crate::scoring::disclosure::Bound>,
}

/// The report as CSV (UTF-8, comma, decimal point): a line per wave and dimension, level, item or total.
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
                n: subject.score.n,
                mean: subject.score.mean.map(|mean| mean.value),
                bound: subject.score.mean.map(|mean| mean.bound),
            })?;
        }
    }
    Ok(writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?)
}

/// Everything in a wave that has a score.
fn subjects<'a>(report: &'a Report, wave: &'a ReportWave, language: &Language) -> Vec<Subject<'a>> {
    let questionnaire = &report.questionnaire;
    let figures = &wave.figures;
    let dimensions = questionnaire.dimensions().iter().zip(&figures.dimensions);
    let dimensions = dimensions.map(|(dimension, score)| Subject {
        kind: "dimension",
        id: &dimension.id,
        name: dimension.name.get(language),
        score,
    });
    let levels = questionnaire.levels().iter().zip(&figures.levels).map(|(level, score)| Subject {
        kind: "level",
        id: &level.id,
        name: level.name.get(language),
        score,
    });
    let items = questionnaire.items().zip(&figures.items).map(|(item, score)| Subject {
        kind: "item",
        id: &item.id,
        name: item.name.get(language),
        score,
    });
    let total = Subject { kind: "total", id: "total", name: "", score: &figures.total };
    dimensions.chain(levels).chain(items).chain([total]).collect()
}

//! The other tables of a package: one row per answer, the figures of networks, the codebook, and the variant for Excel.

use std::io::Write;

use super::{Dataset, NetworkScores, WriteError, code_labels, codes, responses::header, variables};
use crate::{
    messages::Messages,
    questionnaire::Language,
    scoring::disclosure::{Bound, PublishedScore},
    spreadsheet::safe_cell,
};

/// Writes `responses-long.csv`: a row per answer. Items that were not asked are left out.
///
/// # Errors
/// When it cannot be written.
pub fn responses_long_csv(dataset: &Dataset, out: impl Write) -> Result<(), WriteError> {
    let mut writer = csv::Writer::from_writer(out);
    let known = header(dataset).into_iter().take(1 + dataset.quasi.len());
    writer.write_record(known.chain(["item", "answer"]))?;
    for row in dataset.rows.iter() {
        let cells = cells(dataset, row).collect::<Vec<_>>();
        for (item, answer) in dataset.items.iter().zip(row.answers()) {
            let Some(answer) = answer else { continue };
            writer.write_field(row.respondent())?;
            for cell in &cells {
                writer.write_field(cell.as_ref())?;
            }
            writer.write_field(&item.name)?;
            writer.write_field(answer.to_string())?;
            writer.write_record(None::<&[u8]>)?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// Writes `responses-excel.csv`: as Excel in the Netherlands opens it with a double click. No text is run as a formula.
///
/// # Errors
/// When it cannot be written.
pub fn responses_excel_csv(dataset: &Dataset, mut out: impl Write) -> Result<(), WriteError> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(header(dataset).into_iter().map(safe_cell))?;
    for row in dataset.rows.iter() {
        writer.write_field(safe_cell(row.respondent()))?;
        for cell in cells(dataset, row) {
            writer.write_field(safe_cell(&cell))?;
        }
        for answer in row.answers() {
            writer.write_field(answer.map(|answer| answer.to_string()).unwrap_or_default())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(())
}

/// What stands in the columns of a row that could point at somebody.
pub(super) fn cells<'a>(
    dataset: &'a Dataset,
    row: super::DataRow<'a>,
) -> impl Iterator<Item = std::borrow::Cow<'a, str>> {
    row.cells().zip(&dataset.quasi).map(|(cell, column)| match cell {
        Some(place) => column.values[place as usize].as_str().into(),
        None => codes::HIDDEN.to_string().into(),
    })
}

/// Writes `network-scores.csv`: the figures of networks as their reports published them. What is withheld is empty.
///
/// # Errors
/// When it cannot be written.
pub fn network_scores_csv(dataset: &Dataset, out: impl Write) -> Result<(), WriteError> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(SCORES)?;
    for scores in &dataset.scores {
        for (kind, id, score) in figures(scores) {
            let mean = score.mean.map(|mean| mean.value.to_string()).unwrap_or_default();
            let bound = score.mean.map_or("", |mean| match mean.bound {
                Bound::Exact => "exact",
                Bound::AtMost => "at-most",
                Bound::AtLeast => "at-least",
            });
            let (wave, n) = (scores.wave.to_string(), score.n.map(|n| n.to_string()).unwrap_or_default());
            writer.write_record([
                scores.network.as_str(),
                &scores.region,
                &scores.phase,
                &wave,
                &scores.quarter,
                &scores.questionnaire,
                &scores.version,
                kind,
                id,
                &n,
                &mean,
                bound,
            ])?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// The columns of `network-scores.csv`.
pub(super) const SCORES: [&str; 12] = [
    "network",
    "region",
    "phase",
    "wave",
    "quarter",
    "questionnaire",
    "version",
    "kind",
    "id",
    "n",
    "mean",
    "bound",
];

fn figures(scores: &NetworkScores) -> impl Iterator<Item = (&'static str, &str, PublishedScore)> {
    let dimensions = scores.dimensions.iter().map(|(id, score)| ("dimension", id.as_str(), *score));
    dimensions.chain(scores.total.map(|total| ("total", "total", total)))
}

/// Writes `codebook.csv`: a row per column of `responses.csv`, in every language of the screens.
///
/// # Errors
/// When it cannot be written.
pub fn codebook_csv(dataset: &Dataset, out: impl Write) -> Result<(), WriteError> {
    let languages = Messages::languages().map(Messages::of).collect::<Vec<_>>();
    let told = languages.iter().map(|messages| variables::variables(dataset, messages)).collect::<Vec<_>>();
    let tags = languages.iter().map(|messages| Language::as_str(messages.language()));
    let mut names = ["name", "variable", "type", "reversed", "min", "max", "instrument", "source"]
        .map(str::to_owned)
        .to_vec();
    for tag in tags {
        names.extend(
            ["label", "statement", "dimension", "values", "missing"].map(|name| format!("{name}_{tag}")),
        );
    }
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(&names)?;
    for (place, variable) in told[0].iter().enumerate() {
        let bounds = |bound: u8| if variable.item { bound.to_string() } else { String::new() };
        let kind = if variable.item { "integer" } else { "text" };
        let reversed = if variable.reversed { "yes" } else { "" };
        let mut record = vec![
            variable.name.clone(),
            variable.short.clone(),
            kind.to_owned(),
            reversed.to_owned(),
            bounds(variable.min),
            bounds(variable.max),
            variable.instrument.clone(),
            variable.source.clone(),
        ];
        for (messages, told) in languages.iter().zip(&told) {
            let one = &told[place];
            let missing = code_labels(messages);
            let missing = if variable.item { missing.as_slice() } else { &[] };
            let list = |labels: &[variables::ValueLabel]| {
                labels
                    .iter()
                    .map(|one| format!("{} = {}", one.value, one.label))
                    .collect::<Vec<_>>()
                    .join("; ")
            };
            let values = if variable.item { list(&one.values) } else { String::new() };
            record.extend([
                one.label.clone(),
                one.statement.clone(),
                one.dimension.clone(),
                values,
                list(missing),
            ]);
        }
        writer.write_record(&record)?;
    }
    writer.flush()?;
    Ok(())
}

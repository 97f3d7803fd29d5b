//! The figures as JSON (in full precision), as CSV (one row per figure's subject) and as a table to read.

use std::io::Write;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    cli::CliError,
    scoring::{
        ItemFigures, ScoreFigures,
        change::{Change, ChangeN, Verdict},
        icc::Icc,
    },
};

/// Everything that `score` prints; the form is that of the JSON.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ScoreResult {
    pub(in crate::cli) questionnaire: QuestionnaireName,
    pub(in crate::cli) groups: Vec<GroupRow>,
    pub(in crate::cli) icc: Vec<IccRow>,
    pub(in crate::cli) changes: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct QuestionnaireName {
    pub(in crate::cli) id: String,
    pub(in crate::cli) version: String,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct GroupRow {
    pub(in crate::cli) wave: Option<String>,
    pub(in crate::cli) group: Option<String>,
    pub(in crate::cli) respondents: u64,
    pub(in crate::cli) items: Vec<ItemRow>,
    pub(in crate::cli) dimensions: Vec<DimensionRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::cli) levels: Vec<ScoreRow>,
    pub(in crate::cli) total: ScoreFigures,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct ItemRow {
    id: String,
    n: u64,
    missing: u64,
    mean: Option<f64>,
    sd: Option<f64>,
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    counts: Map<String, Value>,
    rwg: Option<f64>,
    ad: Option<f64>,
}

impl ItemRow {
    pub(in crate::cli) fn new(id: &str, points: impl Iterator<Item = u8>, figures: ItemFigures) -> Self {
        let counts = points.zip(figures.counts).map(|(point, count)| (point.to_string(), count.into()));
        Self {
            id: id.to_owned(),
            n: figures.n,
            missing: figures.missing,
            mean: figures.mean,
            sd: figures.sd,
            median: figures.median,
            q1: figures.q1,
            q3: figures.q3,
            counts: counts.collect(),
            rwg: figures.rwg,
            ad: figures.ad,
        }
    }

    /// How often a point of the scale was answered.
    pub(in crate::cli) fn count(&self, point: u8) -> u64 {
        self.counts.get(&point.to_string()).and_then(Value::as_u64).unwrap_or(0)
    }

    /// The figures that items share with scores; an interval is given for scores only.
    pub(in crate::cli) fn score(&self) -> ScoreFigures {
        ScoreFigures { n: self.n, mean: self.mean, sd: self.sd, ci95: None }
    }
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct DimensionRow {
    pub(in crate::cli) id: String,
    #[serde(flatten)]
    pub(in crate::cli) score: ScoreFigures,
    pub(in crate::cli) alpha: Option<f64>,
    pub(in crate::cli) rwg_j: Option<f64>,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct ScoreRow {
    pub(in crate::cli) id: String,
    #[serde(flatten)]
    pub(in crate::cli) score: ScoreFigures,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct IccRow {
    pub(in crate::cli) wave: Option<String>,
    pub(in crate::cli) dimension: String,
    #[serde(flatten)]
    pub(in crate::cli) icc: Icc,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct ChangeRow {
    from: String,
    to: String,
    group: Option<String>,
    dimension: String,
    paired: bool,
    n: ChangeN,
    mean_change: Option<f64>,
    sd_change: Option<f64>,
    ci95: Option<[f64; 2]>,
    hedges_g: Option<f64>,
    p: Option<f64>,
    p_holm: Option<f64>,
    verdict: Verdict,
}

impl ChangeRow {
    pub(in crate::cli) fn new(
        (from, to): (String, String),
        group: Option<String>,
        dimension: String,
        change: Change,
    ) -> Self {
        Self {
            from,
            to,
            group,
            dimension,
            paired: matches!(change.n, ChangeN::Pairs(_)),
            n: change.n,
            mean_change: change.mean_change,
            sd_change: change.sd_change,
            ci95: change.ci95,
            hedges_g: change.hedges_g,
            p: change.p,
            p_holm: change.p_corrected,
            verdict: change.verdict,
        }
    }
}

/// The JSON of the figures, on one line per run.
pub(in crate::cli) fn json(result: &ScoreResult, out: &mut impl Write) -> Result<(), CliError> {
    serde_json::to_writer(&mut *out, result).map_err(std::io::Error::from)?;
    Ok(writeln!(out)?)
}

/// One line of the CSV: the figures of an item, a dimension, a level or the total of one group.
#[derive(Serialize)]
struct Line<'a> {
    wave: Option<&'a str>,
    group: Option<&'a str>,
    kind: &'static str,
    id: &'a str,
    n: u64,
    missing: Option<u64>,
    mean: Option<f64>,
    sd: Option<f64>,
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    ci95_low: Option<f64>,
    ci95_high: Option<f64>,
    rwg: Option<f64>,
    ad: Option<f64>,
    alpha: Option<f64>,
    rwg_j: Option<f64>,
}

impl<'a> Line<'a> {
    fn score(group: &'a GroupRow, kind: &'static str, id: &'a str, score: &ScoreFigures) -> Self {
        Self {
            wave: group.wave.as_deref(),
            group: group.group.as_deref(),
            kind,
            id,
            n: score.n,
            missing: Some(group.respondents - score.n),
            mean: score.mean,
            sd: score.sd,
            median: None,
            q1: None,
            q3: None,
            ci95_low: score.ci95.map(|[low, _]| low),
            ci95_high: score.ci95.map(|[_, high]| high),
            rwg: None,
            ad: None,
            alpha: None,
            rwg_j: None,
        }
    }

    fn item(group: &'a GroupRow, item: &'a ItemRow) -> Self {
        let (median, q1, q3, rwg, ad) = (item.median, item.q1, item.q3, item.rwg, item.ad);
        Self { median, q1, q3, rwg, ad, ..Self::score(group, "item", &item.id, &item.score()) }
    }

    fn dimension(group: &'a GroupRow, row: &'a DimensionRow) -> Self {
        let (alpha, rwg_j) = (row.alpha, row.rwg_j);
        Self { alpha, rwg_j, ..Self::score(group, "dimension", &row.id, &row.score) }
    }

    fn all_of(group: &'a GroupRow) -> impl Iterator<Item = Self> {
        let items = group.items.iter().map(|item| Self::item(group, item));
        let dimensions = group.dimensions.iter().map(|row| Self::dimension(group, row));
        let levels = group.levels.iter().map(|row| Self::score(group, "level", &row.id, &row.score));
        items.chain(dimensions).chain(levels).chain([Self::score(group, "total", "total", &group.total)])
    }
}

/// The figures of the groups as CSV. Changes and correlations between groups are in the JSON only.
pub(in crate::cli) fn csv(result: &ScoreResult, out: &mut impl Write) -> Result<(), CliError> {
    let mut writer = csv::Writer::from_writer(out);
    for line in result.groups.iter().flat_map(Line::all_of) {
        writer.serialize(line).map_err(std::io::Error::from)?;
    }
    Ok(writer.flush()?)
}

/// A table to read: the dimensions of every group, then the changes.
pub(in crate::cli) fn table(result: &ScoreResult, out: &mut impl Write) -> Result<(), CliError> {
    writeln!(out, "{} {}", result.questionnaire.id, result.questionnaire.version)?;
    for group in &result.groups {
        let names = [group.wave.as_deref(), group.group.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let name = if names.is_empty() { "all".to_owned() } else { names.join(" / ") };
        writeln!(out, "\n{name}: {} respondents", group.respondents)?;
        writeln!(
            out,
            "  {:<28} {:>6} {:>6} {:>6} {:>13} {:>6} {:>6}",
            "", "n", "mean", "sd", "95%", "alpha", "rwg(j)"
        )?;
        for line in Line::all_of(group) {
            let interval =
                line.ci95_low.zip(line.ci95_high).map(|(low, high)| format!("{low:.2} – {high:.2}"));
            let agreement = line.rwg_j.or(line.rwg);
            writeln!(
                out,
                "  {:<28} {:>6} {:>6} {:>6} {:>13} {:>6} {:>6}",
                format!("{}{}", if line.kind == "item" { "  " } else { "" }, line.id),
                line.n,
                figure(line.mean),
                figure(line.sd),
                interval.unwrap_or_default(),
                figure(line.alpha),
                figure(agreement)
            )?;
        }
    }
    for change in &result.changes {
        let group = change.group.as_deref().unwrap_or("all");
        let (mean, p) =
            (figure(change.mean_change), change.p_holm.map_or("".into(), |p| format!("p {p:.4}")));
        let verdict = serde_json::to_value(change.verdict).map_err(std::io::Error::from)?;
        writeln!(
            out,
            "\n{} → {} ({group}), {}: {mean} {p} {}",
            change.from,
            change.to,
            change.dimension,
            verdict.as_str().unwrap_or_default()
        )?;
    }
    Ok(())
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}

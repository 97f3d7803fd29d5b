//! `chart`: the chart of a CSV file of answers, as SVG or PNG.

mod heatmap;
mod likert;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use tempfile::NamedTempFile;

use super::{
    CliError,
    answers_csv::Columns,
    instrument,
    score::{
        gather,
        output::{GroupRow, ScoreResult},
    },
};
use crate::{
    chart::{self, ChartError, Dot, DotSeries, DotsChart, Locale, ScaleRange, Series, SpiderChart},
    messages::Messages,
    questionnaire::{Language, Questionnaire, ScaleKind},
    report,
    scoring::ScoreFigures,
};

/// Lines or dots that can be told apart in one chart.
const MAX_SERIES: usize = 3;
/// Width of a PNG in pixels.
const PNG_WIDTH: u32 = 1600;

/// What to draw, and where to.
#[derive(Debug, Args)]
pub struct ChartArgs {
    /// File of answers: one row per response, a column per item id; - for standard input
    #[arg(value_name = "ANSWERS.csv")]
    answers: PathBuf,
    /// Id of a built-in questionnaire, or a questionnaire file
    #[arg(long, value_name = "ID|FILE")]
    questionnaire: String,
    /// Column that holds the wave: one line per wave, the last three; of a likert or heatmap the last
    #[arg(long, value_name = "COL")]
    wave: Option<String>,
    /// Column that holds the group: one line per group, at most three; in a heatmap one column, at most eight
    #[arg(long, value_name = "COL")]
    group: Option<String>,
    /// Kind of chart
    #[arg(long, value_enum, default_value_t = Kind::Spider)]
    kind: Kind,
    /// Draw the items of this dimension instead of the dimensions
    #[arg(long, value_name = "ID", conflicts_with = "levels")]
    dimension: Option<String>,
    /// Draw the levels instead of the dimensions
    #[arg(long)]
    levels: bool,
    /// Language of the names
    #[arg(long, default_value = "nl")]
    lang: Language,
    /// File to write: FILE.svg or FILE.png
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// An axis per dimension
    Spider,
    /// A row per dimension, dots with 95% intervals
    Dots,
    /// A bar per item: how often each answer was given
    Likert,
    /// A row per dimension, a column per group, the mean in each cell
    Heatmap,
}

/// Runs the command. The file is written whole or not at all.
///
/// # Errors
/// When the questionnaire, a row or the output cannot be used, or the chart cannot be drawn.
pub fn run(args: ChartArgs) -> Result<(), CliError> {
    let png = is_png(&args.output)?;
    check_kind(&args)?;
    let questionnaire = instrument::load(&args.questionnaire)?;
    let axes = Axes::of(&args, &questionnaire)?;
    let columns = Columns { wave: args.wave.as_deref(), group: args.group.as_deref(), respondent: None };
    let result = gather::gather(&args.answers, &questionnaire, &columns)?.result(&questionnaire);
    let svg = match args.kind {
        Kind::Likert => likert::draw(&args, &questionnaire, axes.title, &result),
        Kind::Heatmap => heatmap::draw(&args, &questionnaire, axes, &result),
        Kind::Spider => spider(&args, &questionnaire, axes, &lines(&args, &result)?),
        Kind::Dots => dots(&args, &questionnaire, axes, &lines(&args, &result)?),
    };
    let svg = svg.map_err(|error| CliError::failed(error.to_string()))?;
    let picture = if png {
        chart::to_png(&svg, PNG_WIDTH).map_err(|error| CliError::failed(error.to_string()))?
    } else {
        svg.into_bytes()
    };
    write_whole(&args.output, &picture)
}

/// Refuses options that a kind of chart has no use for, and a heatmap without groups.
fn check_kind(args: &ChartArgs) -> Result<(), CliError> {
    let problem = match args.kind {
        Kind::Heatmap if args.group.is_none() => {
            "a heatmap has a column for each group: name the column of the file that holds it with --group"
        }
        Kind::Likert if args.group.is_some() => {
            "a likert chart shows all rows of the file together: leave out --group"
        }
        Kind::Likert if args.levels => "a likert chart shows items: leave out --levels",
        _ => return Ok(()),
    };
    Err(CliError::Usage(problem.to_owned()))
}

/// Takes the figures on each axis from those of a group.
type Figures = Box<dyn Fn(&GroupRow) -> Vec<ScoreFigures>>;

/// What the axes stand for.
struct Axes {
    names: Vec<String>,
    title: String,
    /// The figures of a group on each axis.
    figures: Figures,
}

impl Axes {
    fn of(args: &ChartArgs, questionnaire: &Questionnaire) -> Result<Self, CliError> {
        let title = questionnaire.title().get(&args.lang).to_owned();
        let Some(id) = &args.dimension else {
            return Ok(if args.levels {
                Self::levels(args, questionnaire, title)
            } else {
                Self::dimensions(args, questionnaire, title)
            });
        };
        let found = questionnaire.dimensions().iter().position(|dimension| dimension.id == *id);
        let Some(index) = found else {
            let known =
                questionnaire.dimensions().iter().map(|dimension| dimension.id.as_str()).collect::<Vec<_>>();
            return Err(CliError::Usage(format!(
                "there is no dimension `{id}`; there are: {}",
                known.join(", ")
            )));
        };
        let (dimension, places) = (&questionnaire.dimensions()[index], questionnaire.item_range(index));
        Ok(Self {
            names: dimension.items.iter().map(|item| item.name.get(&args.lang).to_owned()).collect(),
            title: dimension.name.get(&args.lang).to_owned(),
            figures: Box::new(move |row| row.items[places.clone()].iter().map(|item| item.score()).collect()),
        })
    }

    fn dimensions(args: &ChartArgs, questionnaire: &Questionnaire, title: String) -> Self {
        let names =
            questionnaire.dimensions().iter().map(|dimension| dimension.name.get(&args.lang).to_owned());
        Self {
            names: names.collect(),
            title,
            figures: Box::new(|row| row.dimensions.iter().map(|dimension| dimension.score).collect()),
        }
    }

    fn levels(args: &ChartArgs, questionnaire: &Questionnaire, title: String) -> Self {
        let names = questionnaire.levels().iter().map(|level| level.name.get(&args.lang).to_owned());
        Self {
            names: names.collect(),
            title,
            figures: Box::new(|row| row.levels.iter().map(|level| level.score).collect()),
        }
    }
}

/// The groups to draw with their names: of several waves the last three.
fn lines<'a>(args: &ChartArgs, result: &'a ScoreResult) -> Result<Vec<(String, &'a GroupRow)>, CliError> {
    let wanted = |row: &&GroupRow| row.group.is_some() == args.group.is_some();
    let rows = result.groups.iter().filter(wanted).collect::<Vec<_>>();
    if args.group.is_some() && rows.len() > MAX_SERIES {
        return Err(CliError::failed(format!(
            "a chart shows at most {MAX_SERIES} lines, and there are {} groups: draw them apart",
            rows.len()
        )));
    }
    let shown = &rows[rows.len().saturating_sub(MAX_SERIES)..];
    Ok(shown.iter().map(|row| (name(row), *row)).collect())
}

/// What a group of rows is called, with the number of its responses.
fn name(row: &GroupRow) -> String {
    let parts = [row.group.as_deref(), row.wave.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if name.is_empty() {
        format!("n = {}", row.respondents)
    } else {
        format!("{name} (n = {})", row.respondents)
    }
}

/// The rows of the last wave: all together, or each group apart.
fn last_wave(result: &ScoreResult, by_group: bool) -> Vec<&GroupRow> {
    let wave = result.groups.last().and_then(|row| row.wave.as_deref());
    let wanted = |row: &&GroupRow| row.wave.as_deref() == wave && row.group.is_some() == by_group;
    result.groups.iter().filter(wanted).collect()
}

fn spider(
    args: &ChartArgs,
    questionnaire: &Questionnaire,
    axes: Axes,
    lines: &[(String, &GroupRow)],
) -> Result<String, ChartError> {
    let locale = report::locale(Messages::of(&args.lang));
    let series = lines.iter().map(|(name, row)| Series {
        name: name.clone(),
        values: (axes.figures)(row).iter().map(|figures| figures.mean).collect(),
    });
    SpiderChart {
        id: "spider".into(),
        description: describe(&axes, lines, &locale),
        scale: scale(questionnaire),
        series: series.collect(),
        band: None,
        note: None,
        title: axes.title,
        axes: axes.names,
        locale,
    }
    .to_svg()
}

fn dots(
    args: &ChartArgs,
    questionnaire: &Questionnaire,
    axes: Axes,
    lines: &[(String, &GroupRow)],
) -> Result<String, ChartError> {
    let messages = Messages::of(&args.lang);
    let (scale, locale) = (scale(questionnaire), report::locale(messages));
    let series = lines.iter().map(|(name, row)| DotSeries {
        name: name.clone(),
        points: (axes.figures)(row).iter().map(|figures| dot(figures, scale)).collect(),
    });
    DotsChart {
        id: "dots".into(),
        description: describe(&axes, lines, &locale),
        series: series.collect(),
        band: None,
        agreed: None,
        bars: questionnaire.scale().kind == ScaleKind::States,
        note: Some(messages.text("dots-ci-note").into_owned()),
        title: axes.title,
        rows: axes.names,
        scale,
        locale,
    }
    .to_svg()
}

fn scale(questionnaire: &Questionnaire) -> ScaleRange {
    ScaleRange { min: questionnaire.scale().min.into(), max: questionnaire.scale().max.into() }
}

/// A mean with its interval, held within the scale.
fn dot(figures: &ScoreFigures, scale: ScaleRange) -> Option<Dot> {
    let interval = figures.ci95.map(|[low, high]| (low.max(scale.min), high.min(scale.max)));
    figures.mean.map(|value| Dot { value, interval })
}

/// The figures in words, for who cannot see the picture.
fn describe(axes: &Axes, lines: &[(String, &GroupRow)], locale: &Locale) -> String {
    let line = |(name, row): &(String, &GroupRow)| {
        let figures = axes.names.iter().zip((axes.figures)(row));
        let figures = figures.map(|(axis, figures)| match figures.mean {
            Some(mean) => format!("{axis} {}", locale.number(mean)),
            None => format!("{axis} {}", locale.no_figure),
        });
        format!("{name}: {}.", figures.collect::<Vec<_>>().join(", "))
    };
    lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn is_png(path: &Path) -> Result<bool, CliError> {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("png") => Ok(true),
        Some("svg") => Ok(false),
        _ => Err(CliError::Usage(format!(
            "{}: expected a file name that ends in .svg or .png",
            path.display()
        ))),
    }
}

/// Writes beside the file first and then puts it in place, so that nothing is left half-written.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let cannot = |error: &dyn std::fmt::Display| {
        CliError::failed(format!("{}: cannot be written: {error}", path.display()))
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder).map_err(|error| cannot(&error))?;
    file.write_all(bytes).map_err(|error| cannot(&error))?;
    file.persist(path).map_err(|error| cannot(&error.error))?;
    Ok(())
}

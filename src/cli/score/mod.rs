//! `score`: the figures of a CSV file of answers, as a table, JSON or CSV.

pub(super) mod gather;
pub(super) mod output;
mod part;

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use super::{CliError, answers_csv::Columns, instrument};

/// What to score, and how to print it.
#[derive(Debug, Args)]
pub struct ScoreArgs {
    /// File of answers: one row per response, a column per item id; - for standard input
    #[arg(value_name = "ANSWERS.csv")]
    answers: PathBuf,
    /// Id of a built-in questionnaire, or a questionnaire file
    #[arg(long, value_name = "ID|FILE")]
    questionnaire: String,
    /// Column that holds the wave
    #[arg(long, value_name = "COL")]
    wave: Option<String>,
    /// Column that holds the group
    #[arg(long, value_name = "COL")]
    group: Option<String>,
    /// Column that holds the respondent: the changes are then those of the same people
    #[arg(long, value_name = "COL")]
    respondent: Option<String>,
    /// How to print the figures
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// Runs the command. Nothing is printed unless all rows were read.
///
/// # Errors
/// When the questionnaire or a row cannot be read.
pub fn run(args: ScoreArgs) -> Result<(), CliError> {
    let questionnaire = instrument::load(&args.questionnaire)?;
    let columns = Columns {
        wave: args.wave.as_deref(),
        group: args.group.as_deref(),
        respondent: args.respondent.as_deref(),
    };
    let gathered = gather::gather(&args.answers, &questionnaire, &columns)?;
    let result = gathered.result(&questionnaire);
    let mut out = io::stdout().lock();
    match args.format {
        Format::Json => output::json(&result, &mut out)?,
        Format::Csv => output::csv(&result, &mut out)?,
        Format::Table => output::table(&result, &mut out)?,
    }
    Ok(out.flush()?)
}

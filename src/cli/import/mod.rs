//! `import`: answers that were given elsewhere, read into an open wave.
//!
//! First everything is read and checked, then told, then written in one transaction: a file goes in whole or not at all.

mod told;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Zoned;

use super::CliError;
use crate::{
    answers::Sheet,
    intake::{self, Asked, Fault, Format, Intake, Mapping, Place, Problem},
    questionnaire::Questionnaire,
    store::{
        Store, StoreError,
        imported::{self, Imported},
        wave::{self, Wave, WaveState},
    },
};

/// What to read, and where it goes.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// File with the answers
    #[arg(value_name = "ANSWERS.csv")]
    answers: PathBuf,
    /// Data folder
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// Id of the open wave; when left out, the open waves are listed
    #[arg(long, value_name = "ID")]
    wave: Option<String>,
    /// Form of the file; found out when left out
    #[arg(long)]
    format: Option<FormatArg>,
    /// What the columns and words of the file mean
    #[arg(long, value_name = "FILE.toml", required_if_eq("format", "csv"))]
    mapping: Option<PathBuf>,
    /// Only rows with this value in this column; may be given again
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = column_and_value)]
    only: Vec<(String, String)>,
    /// Take responses that were not sent too (LimeSurvey)
    #[arg(long)]
    unfinished: bool,
    /// Only tell what would be read; nothing is written
    #[arg(long)]
    dry_run: bool,
}

/// The form of a file, as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatArg {
    /// responses.csv of our own packages, or a file made like it
    Own,
    /// Export of responses of LimeSurvey, with question codes as headings
    Limesurvey,
    /// Any CSV, with --mapping
    Csv,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Own => Self::Own,
            FormatArg::Limesurvey => Self::LimeSurvey,
            FormatArg::Csv => Self::Csv,
        }
    }
}

/// The most problems that are printed.
const PRINTED: usize = 50;

fn column_and_value(typed: &str) -> Result<(String, String), String> {
    match typed.split_once('=') {
        Some((column, value)) => Ok((column.trim().to_owned(), value.trim().to_owned())),
        None => Err("expected COLUMN=VALUE, such as wave=1".to_owned()),
    }
}

/// Runs the command. What is read is told on `out`.
///
/// # Errors
/// When a file cannot be read as answers, or they cannot be written: then nothing was written.
pub fn run(args: &ImportArgs, out: &mut impl Write) -> Result<(), CliError> {
    if !Store::exists(&args.data) {
        return Err(CliError::failed(format!("{}: there is no data folder", args.data.display())));
    }
    let store = Store::open(&args.data)?;
    let wave = find_wave(&store, args.wave.as_deref())?;
    let questionnaire = store.questionnaire(&wave)?;
    let intake = read(args, &questionnaire)?;
    refuse_answered(&store, &wave, &intake, &args.answers)?;
    let network = store.read(|db| wave::network_name(db, &wave.id))?;
    told::tell(&intake, &wave, &network, &questionnaire, out)?;
    if args.dry_run {
        writeln!(out, "Nothing was written.")?;
        return Ok(());
    }
    let count = intake.rows.len();
    write(&store, &wave, &questionnaire, intake)?;
    writeln!(out, "{count} responses written.")?;
    Ok(())
}

/// The wave to read into. An error lists what there is to choose from.
fn find_wave(store: &Store, id: Option<&str>) -> Result<Wave, CliError> {
    let problem = match id {
        None => "--wave: say into which wave".to_owned(),
        Some(id) => {
            let id = id.parse().unwrap_or_else(|never| match never {});
            match store.read(|db| wave::find(db, &id)) {
                Ok(wave) if wave.state == WaveState::Open => return Ok(wave),
                Ok(_) => "--wave: this wave is not open; open it first".to_owned(),
                Err(StoreError::NotFound) => "--wave: there is no such wave".to_owned(),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let open = store.read(imported::open_waves)?;
    if open.is_empty() {
        return Err(CliError::failed(format!("{problem}. No wave is open: plan and open one first")));
    }
    let line = |wave: &imported::OpenWave| {
        format!("\n  {}  {}, {} ({})", wave.id, wave.network, wave.label, wave.questionnaire)
    };
    let lines = open.iter().map(line).collect::<String>();
    Err(CliError::failed(format!("{problem}. Open waves:{lines}")))
}

/// Reads mapping and answers.
fn read(args: &ImportArgs, questionnaire: &Questionnaire) -> Result<Intake, CliError> {
    let mapping = args.mapping.as_ref().map(|path| read_mapping(path, questionnaire)).transpose()?;
    let size = fs::metadata(&args.answers).map_err(|error| unreadable(&args.answers, &error))?.len();
    if size > intake::MAX_BYTES {
        let most = intake::MAX_BYTES / (1024 * 1024);
        let path = args.answers.display();
        return Err(CliError::failed(format!("{path}: is larger than {most} MiB; split it")));
    }
    let bytes = fs::read(&args.answers).map_err(|error| unreadable(&args.answers, &error))?;
    let asked = Asked {
        format: args.format.map(Format::from),
        mapping: mapping.as_ref(),
        only: &args.only,
        unfinished: args.unfinished,
    };
    let read = intake::read(&bytes, questionnaire, asked);
    read.map_err(|problems| refused(&args.answers, args.mapping.as_deref(), &problems))
}

fn read_mapping(path: &Path, questionnaire: &Questionnaire) -> Result<Mapping, CliError> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Mapping::read(&text, questionnaire).map_err(|problems| refused(path, Some(path), &problems))
}

fn unreadable(path: &Path, error: &std::io::Error) -> CliError {
    CliError::failed(format!("{}: cannot be read: {error}", path.display()))
}

/// Whoever is in the wave already is not put in twice.
fn refuse_answered(store: &Store, wave: &Wave, intake: &Intake, path: &Path) -> Result<(), CliError> {
    let labelled = intake.rows.iter().filter_map(|row| Some((row.line, row.respondent.as_ref()?)));
    let answered = |db: &rusqlite::Connection| {
        let mut lines = Vec::new();
        for (line, label) in labelled {
            if imported::has_answered(db, store.key(), wave, label)? {
                lines.push(line);
            }
        }
        Ok(lines)
    };
    let lines = store.read(answered)?;
    let column = intake.used.iter().find(|(what, _)| *what == "respondent").map(|(_, name)| name.clone());
    let problem = |line| Problem {
        place: Place::Answers { line, column: column.clone() },
        fault: Fault::AnsweredAlready,
    };
    let problems = lines.into_iter().map(problem).collect::<Vec<_>>();
    if problems.is_empty() { Ok(()) } else { Err(refused(path, None, &problems)) }
}

/// All problems, each with its file.
fn refused(answers: &Path, mapping: Option<&Path>, problems: &[Problem]) -> CliError {
    let file = |problem: &Problem| match problem.place {
        Place::Answers { .. } => answers,
        Place::Mapping { .. } => mapping.unwrap_or(answers),
    };
    let line = |problem: &Problem| format!("{}: {problem}", file(problem).display());
    let mut lines = problems.iter().take(PRINTED).map(line).collect::<Vec<_>>();
    if let Some(more) = problems.len().checked_sub(PRINTED).filter(|more| *more > 0) {
        lines.push(format!("and {more} more"));
    }
    lines.push("nothing was written".to_owned());
    CliError::failed(lines.join("\n"))
}

fn write(store: &Store, wave: &Wave, questionnaire: &Questionnaire, intake: Intake) -> Result<(), CliError> {
    let empty = Sheet::empty(questionnaire);
    let row = |row: intake::Row| Imported {
        respondent: row.respondent,
        sheet: Sheet { answers: row.answers, background: row.background, ..empty.clone() },
    };
    let rows = intake.rows.into_iter().map(row).collect::<Vec<_>>();
    let bar = ProgressBar::new(rows.len() as u64);
    let bar = match ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    };
    let (key, id, now, shown) = (store.key().clone(), wave.id.clone(), Zoned::now(), bar.clone());
    store.write_blocking(move |db| {
        let at = now.timestamp().as_second();
        imported::put_all(db, &key, &id, &rows, now.date(), at, |done| shown.set_position(done as u64))
    })?;
    bar.finish_and_clear();
    Ok(())
}

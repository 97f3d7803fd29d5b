//! The command line: data to stdout, messages to stderr; exit code 0 ok, 1 failed, 2 wrong usage.

pub mod answers_csv;
mod backup;
mod chart;
mod demo;
pub mod error;
mod export;
mod import;
pub mod instrument;
mod log;
pub mod questionnaire;
mod score;
mod serve;
mod settings;
mod simulate;
mod user;

use std::{
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

pub use error::CliError;

/// A survey engine with which local care and welfare networks assess their own collaboration.
#[derive(Debug, Parser)]
#[command(name = "netwerkspiegel", version, about)]
struct Cli {
    /// How the log on standard error is written
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "text",
        env = "NETWERKSPIEGEL_LOG_FORMAT",
        hide_env_values = true
    )]
    log_format: log::LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve invented networks, to look around
    Demo(demo::DemoArgs),
    /// Serve a data folder
    Serve(serve::ServeArgs),
    /// Show the settings that a server would start with, and whether they are right
    Settings(serve::ServeArgs),
    /// Add, list, disable, enable accounts, or give one another password
    User(user::UserArgs),
    /// Copy the database, also while a server uses it
    Backup(backup::BackupArgs),
    /// Look a copy of the database through, and put it in its place
    Restore(backup::RestoreArgs),
    /// Compute the figures of a CSV file of answers
    Score(score::ScoreArgs),
    /// Draw the chart of a CSV file of answers
    Chart(chart::ChartArgs),
    /// Export data for researchers, as a package
    Export(export::ExportArgs),
    /// Read answers that were given elsewhere into an open wave
    Import(import::ImportArgs),
    /// Fill a data folder with invented networks, for teaching, tests and measuring
    Simulate(simulate::SimulateArgs),
    /// List, show and check questionnaires
    Questionnaire(questionnaire::QuestionnaireArgs),
}

/// Runs the command line that `args` spell.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are asked for and go to stdout; a mistake goes to stderr. If neither can be
            // written there is nobody left to tell.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    log::start(cli.log_format);
    match cli.command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "netwerkspiegel: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}

impl Command {
    fn run(self) -> Result<(), CliError> {
        match self {
            Self::Demo(args) => demo::run(args),
            Self::Serve(args) => serve::run(args),
            Self::Settings(args) => settings::run(&args, &mut io::stdout().lock()),
            Self::User(args) => user::run(args, &mut io::stdout().lock()),
            Self::Backup(args) => backup::back_up(&args, &mut io::stdout().lock()),
            Self::Restore(args) => backup::restore(&args, &mut io::stdout().lock()),
            Self::Score(args) => score::run(args),
            Self::Chart(args) => chart::run(args),
            Self::Export(args) => export::run(&args, &mut io::stdout().lock()),
            Self::Import(args) => import::run(&args, &mut io::stdout().lock()),
            Self::Simulate(args) => simulate::run(&args, &mut io::stdout().lock()),
            Self::Questionnaire(args) => questionnaire::run(&args, &mut io::stdout().lock()),
        }
    }
}

//! `simulate`: a data folder with many invented networks.

use std::{io::Write, path::PathBuf, sync::Arc};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{CliError, instrument};
use crate::{
    demo::simulate::{Simulate, simulate},
    store::{Store, account, account::Role, research},
};

/// How much to simulate.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    /// Data folder; it must hold no networks yet
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// Number of networks
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    networks: u32,
    /// Partners of each network
    #[arg(long, value_name = "M", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    partners: u32,
    /// Closed waves of each network
    #[arg(long, value_name = "W", value_parser = clap::value_parser!(u32).range(1..=12))]
    waves: u32,
    /// The same seed gives the same networks, people and answers
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Id of a built-in questionnaire, or a file
    #[arg(long, value_name = "ID|FILE", default_value = "kaats-opheij-2014")]
    questionnaire: String,
    /// Mail address of a coordinator who gets the networks
    #[arg(long, value_name = "EMAIL")]
    coordinator: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When the folder holds networks already, or cannot be written.
pub fn run(args: &SimulateArgs, out: &mut impl Write) -> Result<(), CliError> {
    let questionnaire = Arc::new(instrument::load(&args.questionnaire)?);
    let store = Store::open(&args.data)?;
    if store.read(research::network_count)? > 0 {
        return Err(CliError::failed(format!(
            "{}: holds networks already; choose an empty folder, so that invented answers are never mixed with real ones",
            args.data.display()
        )));
    }
    let coordinator = args.coordinator.as_ref().map(|email| find_coordinator(&store, email)).transpose()?;
    let what = Simulate {
        networks: args.networks,
        partners: args.partners,
        waves: args.waves,
        seed: args.seed,
        questionnaire,
        coordinator,
    };
    let bar = ProgressBar::new(u64::from(args.networks));
    let bar = match ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    };
    simulate(&store, &what, |done| bar.set_position(u64::from(done)))?;
    bar.finish_and_clear();
    writeln!(out, "{} networks, {} partners each, {} waves each", args.networks, args.partners, args.waves)?;
    Ok(())
}

fn find_coordinator(store: &Store, email: &str) -> Result<crate::store::AccountId, CliError> {
    let lines = store.read(account::list)?;
    let found = lines
        .into_iter()
        .map(|line| line.account)
        .find(|account| account.email.eq_ignore_ascii_case(email) && account.role == Role::Coordinator);
    found.map(|account| account.id).ok_or_else(|| {
        CliError::failed(format!(
            "there is no coordinator {email}; add one with: netwerkspiegel user add --role coordinator"
        ))
    })
}

//! `backup` and `restore`: a copy of the database while it is in use, and a copy put back in its place.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;
use jiff::Zoned;

use super::CliError;
use crate::store::backup::{self, Checked};

/// What to copy, and where to.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// Data folder; a server may be using it
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// Folder for the copy; by default the folder backups in the data folder
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// Delete the copies in that folder that are older than so many days; the newest always stays
    #[arg(long, value_name = "DAYS")]
    keep: Option<u16>,
}

/// What to put back, and where.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// Data folder with the server key that belongs to the copy; no server may be using it
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// Only look the copy through
    #[arg(long)]
    check: bool,
    /// The copy
    file: PathBuf,
}

/// Makes a copy, and prints where it is.
///
/// # Errors
/// When the database cannot be read or the copy not be written, or is not sound.
pub fn back_up(args: &BackupArgs, out: &mut impl Write) -> Result<(), CliError> {
    let now = Zoned::now();
    let copy = backup::make(&args.data, args.to.as_deref(), &now)?;
    writeln!(out, "{}", copy.display())?;
    if let (Some(days), Some(folder)) = (args.keep, copy.parent()) {
        for deleted in backup::forget(folder, days, &now)? {
            writeln!(io::stderr(), "deleted {}", deleted.display())?;
        }
    }
    Ok(())
}

/// Looks a copy through, and puts it in the place of the database.
///
/// # Errors
/// When the copy is not sound or does not belong to the key, or the folder is in use: then everything is as it was.
pub fn restore(args: &RestoreArgs, out: &mut impl Write) -> Result<(), CliError> {
    let Checked { schema, networks, responses, key_fits } = backup::check(&args.data, &args.file)?;
    let key = match key_fits {
        Some(true) => "the server key in the data folder belongs to it",
        Some(false) => "the server key in the data folder does not belong to it",
        None => "nothing shows which server key belongs to it",
    };
    writeln!(out, "The copy is sound: schema {schema}, {networks} networks, {responses} responses; {key}.")?;
    if args.check {
        return Ok(());
    }
    let before = backup::restore(&args.data, &args.file, &Zoned::now())?;
    writeln!(out, "It stands in the place of the database. Everybody signs in again.")?;
    if let Some(before) = before {
        writeln!(out, "What was there is kept as {}.", before.display())?;
    }
    Ok(())
}

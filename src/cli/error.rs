//! How a command fails: the message and the exit code.

use std::io;

use crate::{demo::DemoError, password::PasswordError, settings::SettingsError, store::StoreError};

/// Why a command did not do its work. Exit code 2 is for wrong usage, 1 for the rest.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The command was called in a way that cannot work.
    #[error("{0}")]
    Usage(String),
    /// The command failed on what it was given.
    #[error("{0}")]
    Failed(String),
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl CliError {
    /// A failure with this message.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed(message.into())
    }

    /// The exit code of the process.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Failed(_) | Self::Io(_) => 1,
        }
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<PasswordError> for CliError {
    fn from(error: PasswordError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<SettingsError> for CliError {
    fn from(error: SettingsError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<DemoError> for CliError {
    fn from(error: DemoError) -> Self {
        Self::Failed(error.to_string())
    }
}

//! How the log is written: for people, or a JSON object a line for programs that collect logs. What is in it is the same:
//! no answers, links, addresses or names.

use std::io::Write;

use clap::ValueEnum;
use env_logger::{Builder, Env};
use jiff::Timestamp;
use serde_json::json;

/// The form of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people
    Text,
    /// A JSON object with time, level, target and message
    Json,
}

/// Starts the log on standard error, as long as `RUST_LOG` says.
pub fn start(format: LogFormat) {
    let mut builder = Builder::from_env(Env::default().default_filter_or("error,netwerkspiegel=info"));
    if format == LogFormat::Json {
        builder.format(|line, record| {
            let object = json!({
                "time": Timestamp::now().to_string(),
                "level": record.level().as_str(),
                "target": record.target(),
                "message": record.args().to_string(),
            });
            writeln!(line, "{object}")
        });
    }
    builder.init();
}

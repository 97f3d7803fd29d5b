//! The command line of Netwerkspiegel: see `netwerkspiegel help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    netwerkspiegel::cli::run(std::env::args_os())
}

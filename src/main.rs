//! The command line of Netwerkspiegel: see `netwerkspiegel help`.

use std::process::ExitCode;

/// The system's allocator gives memory back and asks for it anew at every request, which costs a third of the speed; see
/// docs/performance.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    netwerkspiegel::cli::run(std::env::args_os())
}

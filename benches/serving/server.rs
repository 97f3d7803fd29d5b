//! Programs that serve: ours, and the bare one. Each is killed when it goes out of scope.

use std::{
    env,
    error::Error,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{self, Child, Command, Stdio},
    thread,
};

use crate::bare;

/// A program that serves.
pub struct Server {
    process: Child,
    /// The address that it is reached at.
    pub url: String,
}

impl Server {
    /// Ours, on this data folder.
    pub fn start(data: &Path) -> Result<Self, Box<dyn Error>> {
        let program = env!("CARGO_BIN_EXE_netwerkspiegel");
        let data = data.to_str().ok_or("the folder has a name that is no text")?;
        Self::run(&[program, "serve", "--listen", "127.0.0.1:0", "--data", data])
    }

    /// The bare one.
    pub fn bare() -> Result<Self, Box<dyn Error>> {
        let program = env::current_exe()?;
        Self::run(&[program.to_str().ok_or("the program has a name that is no text")?, bare::ARGUMENT])
    }

    fn run(arguments: &[&str]) -> Result<Self, Box<dyn Error>> {
        let pinned = [["taskset", "-c", "0"].as_slice(), arguments].concat();
        let arguments = if can_pin() { &pinned } else { arguments };
        let mut process = Command::new(arguments[0]).args(&arguments[1..]).stderr(Stdio::piped()).spawn()?;
        let mut said = BufReader::new(process.stderr.take().ok_or("it says nothing")?);
        let mut line = String::new();
        while said.read_line(&mut line)? > 0 {
            if let Some((_, address)) = line.trim_end().split_once(" at http://") {
                let url = address.to_owned();
                // What it says further is read, so that it never waits for us.
                thread::spawn(move || said.read_to_end(&mut Vec::new()));
                return Ok(Self { process, url });
            }
            line.clear();
        }
        Err("the server did not start".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Keeps this process to a core, where the machine can do that.
pub fn keep_to_core(core: usize) {
    if can_pin() {
        let pinned = ["-cp".to_owned(), core.to_string(), process::id().to_string()];
        let _ = Command::new("taskset").args(pinned).stdout(Stdio::null()).status();
    }
}

fn can_pin() -> bool {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let has_tool = || Command::new("taskset").arg("--version").stdout(Stdio::null()).status().is_ok();
    // Once this process is kept to one core it sees no other; then the tool did its work.
    (cores > 1 || env::var_os("BENCH_PINNED").is_some()) && has_tool()
}

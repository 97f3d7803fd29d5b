//! The program, serving a data folder.

use std::{
    io::{BufRead, BufReader, Lines},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, ChildStderr, Command, Stdio},
    thread::{self, JoinHandle},
};

/// A process that serves; it is killed when this goes out of scope.
pub struct Server {
    process: Child,
    /// Reads what the program says, to its end.
    listener: Option<JoinHandle<String>>,
    /// The address that it is reached at.
    pub url: String,
}

/// A start that ended at once.
#[derive(Debug)]
pub struct Refusal {
    pub code: Option<i32>,
    pub said: String,
}

/// The arguments that serve `data` on a free port.
pub fn arguments(data: &Path) -> Vec<&str> {
    let program = env!("CARGO_BIN_EXE_netwerkspiegel");
    vec![program, "serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()]
}

impl Server {
    /// Starts the program on a folder of this file system.
    pub fn start(data: &Path) -> Self {
        let arguments = arguments(data);
        Self::try_start(Command::new(arguments[0]).args(&arguments[1..])).unwrap()
    }

    /// Runs a command that becomes the program; answers once it serves or has ended.
    pub fn try_start(command: &mut Command) -> Result<Self, Refusal> {
        let mut process = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let mut said = String::new();
        while let Some(line) = lines.next() {
            let line = line.unwrap();
            said += &format!("{line}\n");
            if let Some((_, address)) = line.split_once(" at http://") {
                let url = format!("http://{address}");
                let listener = thread::spawn(move || listen(said, lines));
                return Ok(Self { process, listener: Some(listener), url });
            }
        }
        Err(Refusal { code: process.wait().unwrap().code(), said })
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Kills the process with SIGKILL; it must have been running until now. Gives back what it said.
    pub fn kill(mut self) -> String {
        assert!(self.process.try_wait().unwrap().is_none(), "the server ended by itself");
        self.end();
        self.listener.take().unwrap().join().unwrap()
    }

    /// Asks the process to stop (SIGTERM). Gives back its exit code and what it said.
    pub fn stop(mut self) -> (Option<i32>, String) {
        let asked = Command::new("kill").args(["-TERM", &self.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let code = self.process.wait().unwrap().code();
        (code, self.listener.take().unwrap().join().unwrap())
    }

    /// Waits until the process ends by itself. Gives back the signal that ended it and what it said.
    pub fn wait(mut self) -> (Option<i32>, String) {
        let signal = self.process.wait().unwrap().signal();
        (signal, self.listener.take().unwrap().join().unwrap())
    }

    fn end(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.listener.is_some() {
            self.end();
        }
    }
}

fn listen(mut said: String, lines: Lines<BufReader<ChildStderr>>) -> String {
    for line in lines {
        said += &format!("{}\n", line.unwrap());
    }
    said
}

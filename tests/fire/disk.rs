//! Disks without room: a file system so small that a file of zeros fills it, and a quota.
//!
//! The small disk is a file system in memory, mounted in a namespace of its own: that takes no rights on a
//! system that lets its users make namespaces, and elsewhere those of root.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use tempfile::TempDir;

use crate::server;

/// Something that can run out of room, and get it back.
pub trait Room {
    /// Takes all room that is left.
    fn fill(&self);
    /// Gives it back.
    fn free(&self);
}

/// Ways into a namespace where a disk can be mounted: what makes it, and what enters it. The first is for root,
/// the second for everybody else.
const WAYS: [(&[&str], &[&str]); 2] = [
    (&["--mount"], &["--mount"]),
    (&["--user", "--map-root-user", "--mount"], &["--user", "--preserve-credentials", "--mount"]),
];

/// Mounts a disk of `$1` bytes at `$0`, says so, and lives until it is killed or its input is closed.
const MOUNT: &str = r#"mount -t tmpfs -o size="$1" tmpfs "$0" && echo mounted && exec cat"#;

/// A file system with little room, which only processes started through it can see.
pub struct SmallDisk {
    /// The process that keeps the namespace.
    keeper: Child,
    enter: &'static [&'static str],
    place: TempDir,
}

impl SmallDisk {
    /// Mounts a disk of this many bytes.
    pub fn new(bytes: usize) -> Self {
        let mut refusals = String::new();
        for (make, enter) in WAYS {
            let place = tempfile::tempdir().unwrap();
            let mut keeper = Command::new("unshare")
                .args(make)
                .args(["sh", "-c", MOUNT])
                .arg(place.path())
                .arg(bytes.to_string())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("this test needs unshare, of util-linux");
            let mut line = String::new();
            BufReader::new(keeper.stdout.take().unwrap()).read_line(&mut line).unwrap();
            if line == "mounted\n" {
                return Self { keeper, enter, place };
            }
            keeper.wait().unwrap();
            keeper.stderr.take().unwrap().read_to_string(&mut refusals).unwrap();
        }
        panic!(
            "this test mounts a small disk, which this system does not allow: run it as root, or let users \
             make namespaces (sysctl user.max_user_namespaces, seccomp of a container).\n{refusals}"
        );
    }

    /// Where on it a file or folder is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// A command that runs where the disk is seen.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("nsenter");
        command.env("LC_ALL", "C").arg("--target").arg(self.keeper.id().to_string());
        command.args(self.enter).arg("--").args(arguments);
        command
    }

    /// The command that serves a folder on it.
    pub fn serve(&self, data: &Path) -> Command {
        self.command(&server::arguments(data))
    }

    /// Copies a folder to or from it.
    pub fn copy(&self, from: &Path, to: &Path) {
        let copied =
            self.command(&["cp", "-a", from.to_str().unwrap(), to.to_str().unwrap()]).output().unwrap();
        assert!(copied.status.success(), "{}", said(&copied));
    }

    fn ballast(&self) -> String {
        self.path("ballast").to_str().unwrap().to_owned()
    }
}

impl Room for SmallDisk {
    fn fill(&self) {
        let full = self.command(&["sh", "-c", r#"cat /dev/zero > "$0""#, &self.ballast()]).output().unwrap();
        assert!(said(&full).contains("No space left on device"), "{}", said(&full));
    }

    fn free(&self) {
        let freed = self.command(&["rm", &self.ballast()]).output().unwrap();
        assert!(freed.status.success(), "{}", said(&freed));
    }
}

impl Drop for SmallDisk {
    /// The disk goes with the last process in its namespace.
    fn drop(&mut self) {
        self.keeper.kill().unwrap();
        self.keeper.wait().unwrap();
    }
}

/// A quota on the files of a process: a limit on their size, which every write goes over once it is nought.
pub struct Quota {
    process: u32,
}

impl Quota {
    /// The command that serves a folder under a quota, by which it is not killed.
    pub fn serve(data: &Path) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", r#"trap "" XFSZ && exec "$0" "$@""#]).args(server::arguments(data));
        command
    }

    /// The quota of a process that [`serve`](Self::serve) started.
    pub fn of(process: u32) -> Self {
        Self { process }
    }

    fn set(&self, bytes: &str) {
        let set = Command::new("prlimit")
            .arg("--pid")
            .arg(self.process.to_string())
            .arg(format!("--fsize={bytes}:"))
            .output()
            .expect("this test needs prlimit, of util-linux");
        assert!(set.status.success(), "{}", said(&set));
        let limits = fs::read_to_string(format!("/proc/{}/limits", self.process)).unwrap();
        let limit = limits.lines().find(|line| line.starts_with("Max file size")).unwrap();
        assert_eq!(limit.split_whitespace().nth(3), Some(bytes), "{limits}");
    }
}

impl Room for Quota {
    fn fill(&self) {
        self.set("0");
    }

    fn free(&self) {
        self.set("unlimited");
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

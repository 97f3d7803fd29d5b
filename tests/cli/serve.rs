//! What a server looks at before it serves, and how it tells.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
};

use netwerkspiegel::store::Store;
use serde_json::Value;

use crate::failure;

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// What a server says until it serves.
fn said(data: &Path) -> String {
    let mut process = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
        .args(["serve", "--log-format", "json", "--listen", "127.0.0.1:0", "--data", text(data)])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(process.stderr.take().unwrap()).lines().map(Result::unwrap);
    let said = lines.by_ref().take_while(|line| !line.contains(" at http://")).collect::<Vec<_>>();
    process.kill().unwrap();
    process.wait().unwrap();
    said.join("\n")
}

/// An empty data folder.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(&folder.path().join("data")).unwrap());
    folder
}

#[test]
fn a_damaged_database_is_not_served() {
    let folder = folder();
    let data = folder.path().join("data");
    let database = data.join("netwerkspiegel.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    let length = bytes.len();
    bytes[length - 4096 * 3..].fill(0xA5);
    fs::File::create(&database).unwrap().write_all(&bytes).unwrap();
    let (code, said) = failure(&["serve", "--listen", "127.0.0.1:0", "--data", text(&data)]);
    assert_eq!(code, 1);
    assert!(said.contains("the database is damaged") && said.contains("netwerkspiegel restore"), "{said}");
}

#[test]
fn a_folder_that_others_can_read_is_told_in_a_line_that_programs_can_read() {
    let folder = folder();
    let data = folder.path().join("data");
    for (mode, told) in [(0o700, false), (0o755, true)] {
        fs::set_permissions(&data, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(data.join("netwerkspiegel.sqlite"), fs::Permissions::from_mode(0o644)).unwrap();
        let said = said(&data);
        let lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let warnings = lines.filter(|line| line["level"] == "WARN").collect::<Vec<_>>();
        let found = warnings
            .iter()
            .any(|line| line["message"].as_str().unwrap().contains("other users of this machine"));
        assert_eq!(found, told, "{said}");
        assert!(warnings.iter().all(|line| line["time"].as_str().unwrap().ends_with('Z')), "{said}");
    }
}

//! An import that dies in the middle of writing leaves nothing behind, and can simply be done again.

use std::{os::unix::process::ExitStatusExt, process::Command};

use netwerkspiegel::{
    questionnaire::library,
    store::{Store, WaveId},
};

use crate::folder;

/// Responses in the file, and the size that no file may grow beyond: the log of the database does, well before the end.
const RESPONSES: usize = 4000;
const BYTES: u64 = 300_000;
/// The signal of a process that writes beyond the size that a file may have.
const SIGXFSZ: i32 = 25;

#[test]
fn an_import_that_is_killed_writes_nothing_and_goes_well_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    folder::prepare(&data, 3);
    let ids = library::find("kaats-opheij-2014").unwrap().items().map(|item| item.id.clone());
    let head = format!("respondent,{}\n", ids.collect::<Vec<_>>().join(","));
    let rows = (0..RESPONSES).map(|number| format!("r{number},{}\n", ["4"; 20].join(",")));
    let answers = folder.path().join("answers.csv");
    std::fs::write(&answers, head + &rows.collect::<String>()).unwrap();
    let wave: WaveId = Store::open(&data)
        .unwrap()
        .read(|db| Ok(db.query_row("SELECT id FROM wave", [], |row| row.get(0))?))
        .unwrap();
    let import = [
        env!("CARGO_BIN_EXE_netwerkspiegel"),
        "import",
        answers.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
        "--wave",
        wave.as_str(),
    ];
    let limits = ["--core=0".to_owned(), format!("--fsize={BYTES}:"), "--".to_owned()];
    let killed = Command::new("prlimit").args(limits).args(import).output().unwrap();
    assert_eq!(killed.status.signal(), Some(SIGXFSZ), "{killed:?}");
    let log = std::fs::metadata(data.join("netwerkspiegel.sqlite-wal")).unwrap().len();
    assert!(log > BYTES / 2, "it died while it wrote: {log} bytes");
    assert_eq!(responses(&data), 0);
    let again = Command::new(import[0]).args(&import[1..]).output().unwrap();
    assert!(again.status.success(), "{again:?}");
    assert_eq!(responses(&data), RESPONSES);
}

fn responses(data: &std::path::Path) -> usize {
    let store = Store::open(data).unwrap();
    let integrity: String =
        store.read(|db| Ok(db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)).unwrap();
    assert_eq!(integrity, "ok");
    store
        .read(|db| Ok(db.query_row("SELECT count(*) FROM response", [], |row| row.get::<_, u32>(0))?))
        .unwrap() as usize
}

//! Copies of the database: made, kept for some days, looked through, put back.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use jiff::{ToSpan, Zoned};
use netwerkspiegel::{
    demo,
    store::{Store, network},
};

use crate::{failure, run, stdout};

/// Longer than a copy takes that has not to wait for who writes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A data folder with the networks of the demonstration.
fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("data")).unwrap();
    demo::fill(&store, Zoned::now().date()).unwrap();
    folder
}

fn names(data: &Path) -> Vec<String> {
    let store = Store::open(data).unwrap();
    store.read(network::names).unwrap().into_iter().map(|network| network.name).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Makes a copy; gives back where.
fn back_up(data: &Path, arguments: &[&str]) -> String {
    let output = run(&[&["backup", "--data", text(data)], arguments].concat());
    assert!(output.status.success(), "{output:?}");
    stdout(&output).trim_end().to_owned()
}

fn delete_everything(data: &Path) {
    let store = Store::open(data).unwrap();
    store
        .write_blocking(|db| {
            db.execute_batch("PRAGMA defer_foreign_keys = ON; DELETE FROM wave; DELETE FROM network")?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_copy_made_while_serving_is_put_back_with_everything_in_it() {
    let folder = filled();
    let data = folder.path().join("data");
    let serving = Store::open(&data).unwrap();
    let copy = back_up(&data, &[]);
    assert!(Path::new(&copy).starts_with(data.join("backups")), "{copy}");
    drop(serving);
    let before = names(&data);
    assert!(before.len() > 1);

    delete_everything(&data);
    assert!(names(&data).is_empty());
    let checked = run(&["restore", "--data", text(&data), "--check", &copy]);
    assert!(stdout(&checked).contains("the server key in the data folder belongs to it"), "{checked:?}");
    assert!(names(&data).is_empty(), "a check changes nothing");

    let restored = run(&["restore", "--data", text(&data), &copy]);
    assert!(restored.status.success(), "{restored:?}");
    assert_eq!(names(&data), before);
    let kept = stdout(&restored);
    let kept = kept.split("kept as ").nth(1).unwrap().trim_end().trim_end_matches('.');
    assert!(Path::new(kept).exists(), "what was there is kept: {kept}");
    let sessions: u32 = Store::open(&data)
        .unwrap()
        .read(|db| Ok(db.query_row("SELECT count(*) FROM session", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(sessions, 0);
}

#[test]
fn a_copy_is_whole_while_answers_never_stop_coming() {
    let folder = filled();
    let data = folder.path().join("data");
    let serving = Store::open(&data).unwrap();
    // Large enough that it is not copied between two writes.
    let enlarge = "CREATE TABLE answer (number INTEGER PRIMARY KEY, bytes BLOB);
         INSERT INTO answer WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 4000)
         SELECT n, randomblob(4000) FROM number";
    serving.write_blocking(|db| Ok(db.execute_batch(enlarge)?)).unwrap();
    let is_made = AtomicBool::new(false);
    let begun = Instant::now();
    let (copy, written) = thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut written = 0;
            while !is_made.load(Ordering::Relaxed) && begun.elapsed() < PATIENCE {
                let insert = "INSERT INTO answer (bytes) VALUES (randomblob(20))";
                written += serving.write_blocking(move |db| Ok(db.execute(insert, [])?)).unwrap();
            }
            written
        });
        let copy = back_up(&data, &[]);
        is_made.store(true, Ordering::Relaxed);
        (copy, writing.join().unwrap())
    });
    assert!(begun.elapsed() < PATIENCE, "it waited until nobody wrote any more: {written} answers");
    assert!(written > 0);
    let copy = rusqlite::Connection::open(copy).unwrap();
    let count = copy.query_row("SELECT count(*) FROM answer", [], |row| row.get::<_, i64>(0)).unwrap();
    let most = 4000 + i64::try_from(written).unwrap();
    assert!((4000..=most).contains(&count), "{count}");
}

#[test]
fn mails_that_waited_when_the_copy_was_made_do_not_go_out_again_by_themselves() {
    let folder = filled();
    let data = folder.path().join("data");
    let count = |state: &'static str| -> u32 {
        let store = Store::open(&data).unwrap();
        let sql = "SELECT count(*) FROM mail WHERE state = ?1";
        store.read(|db| Ok(db.query_row(sql, [state], |row| row.get(0))?)).unwrap()
    };
    let store = Store::open(&data).unwrap();
    let queued = "INSERT INTO mail (id, kind, account_id, state, queued_at, next_at)
                  SELECT 'm' || id, 'test', id, 'waiting', 0, 0 FROM account";
    let mails = store.write_blocking(move |db| Ok(db.execute(queued, [])?)).unwrap() as u32;
    drop(store);
    let (waiting, unclear) = (count("waiting"), count("unclear"));
    assert!(waiting >= mails && mails > 0);
    let copy = back_up(&data, &[]);
    assert!(run(&["restore", "--data", text(&data), &copy]).status.success());
    assert_eq!((count("waiting"), count("unclear")), (0, unclear + waiting));
}

#[test]
fn nothing_is_put_back_over_a_folder_in_use_or_with_another_key_or_from_a_broken_copy() {
    let folder = filled();
    let data = folder.path().join("data");
    let copy = back_up(&data, &[]);
    let before = names(&data);
    let refused = |arguments: &[&str], told: &str| {
        let (code, said) = failure(&[&["restore", "--data", text(&data)], arguments].concat());
        assert_eq!(code, 1);
        assert!(said.contains(told), "{told}: {said}");
    };

    let broken = folder.path().join("broken.sqlite");
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xA5);
    fs::write(&broken, &bytes).unwrap();
    refused(&[text(&broken)], "the copy is not sound");
    fs::write(&broken, "dit is geen database").unwrap();
    refused(&[text(&broken)], "the copy is not sound");
    fs::write(&broken, "").unwrap();
    refused(&[text(&broken)], "it is not a database of this program");
    refused(&["nergens.sqlite"], "there is no database nergens.sqlite");

    let serving = Store::open(&data).unwrap();
    let output = run(&["restore", "--data", text(&data), &copy]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is in use: stop the server first"), "{said}");
    drop(serving);

    let key = data.join("server.key");
    let own = fs::read(&key).unwrap();
    fs::write(&key, [7; 32]).unwrap();
    let output = run(&["restore", "--data", text(&data), &copy]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("does not belong to this database"), "{said}");
    let (_, said) = failure(&["serve", "--listen", "127.0.0.1:0", "--data", text(&data)]);
    assert!(said.contains("server.key does not belong to this database"), "{said}");
    fs::write(&key, own).unwrap();
    assert_eq!(names(&data), before, "everything is as it was");
}

#[test]
fn copies_are_kept_for_some_days_and_the_newest_always() {
    let folder = filled();
    let data = folder.path().join("data");
    let to = folder.path().join("elsewhere");
    fs::create_dir(&to).unwrap();
    let named = |days: i64| {
        let name = Zoned::now().saturating_sub(days.days()).strftime("netwerkspiegel-%Y%m%d-%H%M%S.sqlite");
        to.join(name.to_string())
    };
    let (old, recent, foreign) = (named(15), named(13), to.join("vakantie.sqlite"));
    for path in [&old, &recent, &foreign] {
        fs::write(path, "x").unwrap();
    }
    let copy = back_up(&data, &["--to", text(&to), "--keep", "14"]);
    assert!(!old.exists() && recent.exists() && foreign.exists() && Path::new(&copy).exists());
    let (code, said) = failure(&["backup", "--data", text(&to)]);
    assert_eq!(code, 1);
    assert!(said.contains("there is no database"), "{said}");
}

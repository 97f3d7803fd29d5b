//! The store: schema, keys, group commit, and a disk that is full.

use std::sync::{Arc, Barrier};

use netwerkspiegel::store::{NetworkId, Store, StoreError, participant, wave};
use rusqlite::Connection;

use crate::app::{App, steps};

fn store() -> (tempfile::TempDir, Arc<Store>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    (folder, Arc::new(store))
}

/// A write that leaves a trace: an account.
fn add(db: &Connection, name: &str) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO account (id, email, name, role, password_hash) VALUES (?1, ?1, ?1, 'researcher', '')",
        [name],
    )?;
    Ok(())
}

fn names(store: &Store) -> Vec<String> {
    store
        .read(|db| {
            let mut statement = db.prepare("SELECT name FROM account ORDER BY name")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

#[test]
fn writers_that_wait_together_each_get_their_own_answer() {
    let (_folder, store) = store();
    let start = Arc::new(Barrier::new(32));
    let threads = (0..32).map(|number| {
        let (store, start) = (Arc::clone(&store), Arc::clone(&start));
        std::thread::spawn(move || {
            start.wait();
            store.write_blocking(move |db| {
                add(db, &format!("{number:02}"))?;
                // Every fourth fails after it wrote: only its own write may be undone.
                if number % 4 == 0 { Err(StoreError::NotFound) } else { Ok(number) }
            })
        })
    });
    let threads = threads.collect::<Vec<_>>();
    for (number, thread) in threads.into_iter().enumerate() {
        match thread.join().unwrap() {
            Ok(answer) => assert_eq!(answer, number),
            Err(error) => {
                assert!(number % 4 == 0 && matches!(error, StoreError::NotFound), "{number}: {error}")
            }
        }
    }
    let kept =
        (0..32).filter(|number| number % 4 != 0).map(|number| format!("{number:02}")).collect::<Vec<_>>();
    assert_eq!(names(&store), kept);
}

#[test]
fn a_panic_in_one_write_undoes_that_write_only() {
    let (_folder, store) = store();
    store.write_blocking(|db| add(db, "before")).unwrap();
    let broken = store.write_blocking(|db| -> Result<(), StoreError> {
        add(db, "broken")?;
        panic!("on purpose");
    });
    assert!(matches!(broken, Err(StoreError::WorkPanicked)));
    store.write_blocking(|db| add(db, "after")).unwrap();
    assert_eq!(names(&store), ["after", "before"]);
}

/// Programs that follow the log (Litestream) read all the time.
#[test]
fn a_log_that_is_being_read_is_left_for_later_and_writing_goes_on() {
    let (folder, store) = store();
    store.write_blocking(|db| add(db, "before")).unwrap();
    let reader = Connection::open(folder.path().join("netwerkspiegel.sqlite")).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT count(*) FROM account", [], |_| Ok(())).unwrap();
    store.write_blocking(|db| add(db, "meanwhile")).unwrap();
    let empty_log = || actix_web::rt::System::new().block_on(store.empty_log());
    let log = || std::fs::metadata(folder.path().join("netwerkspiegel.sqlite-wal")).unwrap().len();
    assert!(matches!(empty_log(), Err(StoreError::LogBusy)));
    assert!(log() > 0);
    store.write_blocking(|db| add(db, "still")).unwrap();
    drop(reader);
    empty_log().unwrap();
    assert_eq!(log(), 0);
    assert_eq!(names(&store), ["before", "meanwhile", "still"]);
}

#[test]
fn what_was_acknowledged_is_there_after_reopening() {
    let (folder, store) = store();
    store.write_blocking(|db| add(db, "kept")).unwrap();
    drop(store);
    assert_eq!(names(&Store::open(folder.path()).unwrap()), ["kept"]);
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let (_folder, store) = store();
    store.write_blocking(|db| add(db, "before")).unwrap();
    // SQLite's own limit of pages gives the same error as a disk without room.
    store
        .write_blocking(|db| {
            let pages: u32 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
            db.pragma_update(None, "max_page_count", pages)?;
            Ok(())
        })
        .unwrap();
    let long = "x".repeat(100_000);
    let refused = store.write_blocking(move |db| add(db, &long));
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    store.write_blocking(|db| Ok(db.pragma_update(None, "max_page_count", 1_000_000)?)).unwrap();
    store.write_blocking(|db| add(db, "after")).unwrap();
    assert_eq!(names(&store), ["after", "before"]);
}

#[test]
fn a_disk_that_fails_within_a_write_is_told_as_not_saved() {
    let (_folder, store) = store();
    let refused = store.write_blocking(|db| {
        add(db, "half")?;
        let failure = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_WRITE);
        Err::<(), _>(rusqlite::Error::SqliteFailure(failure, None).into())
    });
    assert!(matches!(refused, Err(StoreError::NotCommitted(_))), "{refused:?}");
    assert_eq!(names(&store), [""; 0]);
}

#[test]
fn a_partner_on_a_full_disk_gets_a_page_and_can_go_on_later() {
    let app = App::start();
    let partner = app.visitor();
    let second = partner.answer_page(&partner.begin(&app.open_link()), "3");
    steps::fill_disk(&app);
    let refused = partner.answer_page(&second, "4");
    assert_eq!((refused.status, refused.title().starts_with("Fout:")), (503, true), "{}", refused.body);
    assert!(refused.body.contains("nog niet bewaard"));
    assert_eq!(refused.body.matches(" checked").count(), 4, "what was ticked is still on the page");
    steps::free_disk(&app);
    let pressed_again = partner.answer_page(&refused, "4");
    assert!(pressed_again.address.ends_with("/3"), "pressing again is all that it takes");
    let first = partner.get(&second.beside("1"));
    assert_eq!(first.body.matches(" checked").count(), 4, "what was kept before is still there");
    assert!(partner.fill_in(&app.open_link(), "4").address.ends_with("/bedankt"), "and the survey goes on");
}

#[test]
fn a_newer_schema_is_refused_with_what_to_do() {
    let (folder, store) = store();
    drop(store);
    let path = folder.path().join("netwerkspiegel.sqlite");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 999).unwrap();
    let refusal = Store::open(folder.path()).err().unwrap().to_string();
    assert!(refusal.contains("999") && refusal.contains("newer version"), "{refusal}");
}

#[test]
fn a_database_without_its_key_is_refused() {
    let (folder, store) = store();
    drop(store);
    std::fs::remove_file(folder.path().join("server.key")).unwrap();
    let refusal = Store::open(folder.path()).err().unwrap().to_string();
    assert!(refusal.contains("server.key") && refusal.contains("put back"), "{refusal}");
    assert!(!folder.path().join("server.key").exists(), "no new key is made over old answers");
}

#[test]
fn a_file_that_is_no_database_is_told() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(folder.path()).unwrap());
    let path = folder.path().join("netwerkspiegel.sqlite");
    for extra in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.path().join(format!("netwerkspiegel.sqlite{extra}")));
    }
    std::fs::write(&path, b"this is not a database, whatever its name says".repeat(100)).unwrap();
    let refusal = Store::open(folder.path()).err().unwrap().to_string();
    assert!(refusal.contains("not a database"), "{refusal}");
}

#[test]
fn the_key_of_the_folder_is_for_its_owner_alone() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let (folder, _store) = store();
        let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.path().join("server.key")), 0o600);
        let made = folder.path().join("nieuw");
        drop(Store::open(&made).unwrap());
        assert_eq!(mode(&made), 0o700);
    }
}

#[test]
fn a_data_folder_of_the_version_before_opens_with_everything_in_it() {
    let (fresh, old) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(Store::open(fresh.path()).unwrap());
    std::fs::copy(fresh.path().join("server.key"), old.path().join("server.key")).unwrap();
    let db = Connection::open(old.path().join("netwerkspiegel.sqlite")).unwrap();
    for migration in [
        include_str!("../../src/store/migrations/0001_start.sql"),
        include_str!("../../src/store/migrations/0002_partner.sql"),
    ] {
        db.execute_batch(migration).unwrap();
    }
    db.execute_batch(
        "PRAGMA user_version = 2;
         INSERT INTO network VALUES ('n', 'Oud netwerk', 'Wilgerdam', 'verkennen');
         INSERT INTO participant VALUES ('p', 'n', NULL, 'Anna', 'anna@voorbeeld.example', 'burger');
         INSERT INTO participant VALUES ('q', 'n', NULL, 'Bert', NULL, 'burger');
         INSERT INTO questionnaire VALUES ('k', '1', '{}');
         INSERT INTO wave (id, network_id, position, label, planned_on, state, min_group, pairing, opened_on, closed_on)
             VALUES ('w', 'n', 0, 'Start', '2025-01-01', 'closed', 5, 'pseudonymous', '2025-01-01', '2025-02-01');
         INSERT INTO wave_questionnaire VALUES ('w', 0, 'k', '1');
         INSERT INTO invitation (token_hash, wave_id, participant_id, responded)
             VALUES (zeroblob(32), 'w', 'p', 1), (randomblob(32), 'w', 'q', 0);
         INSERT INTO response (wave_id, response_key, answers) VALUES ('w', randomblob(32), x'0405');
         INSERT INTO account VALUES ('a', 'a@voorbeeld.example', 'Anna', 'coordinator', 'x');
         INSERT INTO account_network VALUES ('a', 'n');",
    )
    .unwrap();
    drop(db);
    let store = Store::open(old.path()).unwrap();
    let network: NetworkId = "n".parse().unwrap();
    let (waves, people, keys) = store
        .read(|db| {
            let waves = wave::list(db, &network)?;
            let people = participant::list(db, &network)?;
            let broken: i64 =
                db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
            Ok((waves, people, broken))
        })
        .unwrap();
    assert_eq!((waves.len(), waves[0].invited, waves[0].responded, keys), (1, 2, 1, 0));
    assert_eq!(people.len(), 2);
    // The number of invited stays when somebody is erased.
    let key = store.key().clone();
    store.write_blocking(move |db| participant::erase(db, &key, &"q".parse().unwrap())).unwrap();
    assert_eq!(store.read(|db| Ok(wave::list(db, &network)?[0].invited)).unwrap(), 2);
}

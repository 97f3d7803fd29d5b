//! Data folders: one with an open wave to begin with, and what there is in one after the fire.

use std::{collections::HashMap, fs, path::Path};

use jiff::civil::date;
use netwerkspiegel::{
    answers::Sheet,
    questionnaire::library,
    secret::{Digest, ServerKey, Token},
    store::{
        NetworkId, ParticipantId, Store, StoreError, WaveId, invitation,
        network::{self, Network, Participant, ParticipantLevel, Phase},
        questionnaire,
        wave::{self, Pairing, Wave, WaveState},
    },
};
use rusqlite::Connection;

use crate::partner::{PAGES, Partner};

/// Makes a data folder in which `count` partners are invited to an open wave.
pub fn prepare(data: &Path, count: usize) -> (ServerKey, Vec<Partner>) {
    let store = Store::open(data).unwrap();
    let key = store.key().clone();
    let tokens = store.write_blocking(move |db| invite(db, &key, count)).unwrap();
    let partners = tokens.into_iter().enumerate().map(|(number, token)| Partner::new(number, token));
    (store.key().clone(), partners.collect())
}

fn invite(db: &Connection, key: &ServerKey, count: usize) -> Result<Vec<Token>, StoreError> {
    let instrument = library::find("kaats-opheij-2014").unwrap();
    questionnaire::keep(db, instrument)?;
    let network = Network {
        id: NetworkId::random()?,
        name: "Onder vuur".into(),
        region: "Vlierhoven".into(),
        phase: Phase::Explore,
        aim: String::new(),
        target_group: String::new(),
        archived_on: None,
    };
    network::insert(db, &network)?;
    let wave = Wave {
        id: WaveId::random()?,
        network: network.id.clone(),
        position: 0,
        label: "start".into(),
        planned_on: date(2026, 11, 23),
        state: WaveState::Open,
        min_group: 5,
        pairing: Pairing::Pseudonymous,
        comments: false,
        background: false,
        last_day: None,
        opening_text: String::new(),
        opened_on: Some(date(2026, 11, 23)),
        closed_on: None,
        questionnaire: instrument.id().into(),
        version: instrument.version().into(),
    };
    wave::insert(db, &wave)?;
    let mut tokens = Vec::new();
    for number in 0..count {
        let participant = Participant {
            id: ParticipantId::random()?,
            network: network.id.clone(),
            organisation: None,
            name: format!("Partner {number}"),
            email: None,
            level: ParticipantLevel::Practice,
            language: "nl".into(),
            archived: false,
            no_mail: false,
        };
        network::insert_participant(db, &participant)?;
        tokens.extend(invitation::invite(db, key, &wave.id, &participant.id)?);
    }
    Ok(tokens)
}

/// What is in a data folder.
#[derive(Debug, PartialEq, Eq)]
pub struct Count {
    pub responses: usize,
    pub drafts: usize,
}

/// Checks a copy of a data folder, as the server left it, against what was acknowledged: nothing of that is
/// missing, nothing is half, nothing is there twice.
pub fn check(data: &Path, partners: &[Partner]) -> Count {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(data).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let store = Store::open(copy.path()).unwrap();
    let integrity: String =
        store.read(|db| Ok(db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)).unwrap();
    assert_eq!(integrity, "ok");
    let wave: WaveId =
        store.read(|db| Ok(db.query_row("SELECT id FROM wave", [], |row| row.get(0))?)).unwrap();
    let mut responses = by_key::<Vec<u8>>(&store, "SELECT response_key, answers FROM response");
    let mut drafts = by_key::<Vec<u8>>(&store, "SELECT response_key, sealed FROM draft");
    let mut responded = by_key::<bool>(&store, "SELECT token_hash, responded FROM invitation");
    let count = Count { responses: responses.len(), drafts: drafts.len() };
    for partner in partners {
        let number = partner.number;
        let key = store.key().response_key(&partner.token);
        let draft = drafts.remove(&key).map(|sealed| answers_in(&store, &wave, &partner.token, &sealed));
        let response = responses.remove(&key);
        assert_eq!(
            responded.remove(&partner.token.hash()),
            Some(response.is_some()),
            "the invitation of partner {number} tells whether they responded"
        );
        if let Some(response) = response {
            assert_eq!(response, partner.bytes(PAGES), "the response of partner {number} is whole");
            assert_eq!(draft, None, "a draft is left beside the response of partner {number}");
        } else {
            assert!(!partner.sent, "the acknowledged response of partner {number} is gone");
            // The page after the last acknowledged one may have been written without word of it getting out.
            let draft = draft.unwrap_or_else(|| partner.bytes(0));
            let may_be = [partner.kept, partner.kept + 1].map(|pages| partner.bytes(pages));
            assert!(may_be.contains(&draft), "partner {number}, {} pages: {draft:?}", partner.kept);
        }
    }
    assert!(responses.is_empty() && drafts.is_empty() && responded.is_empty(), "rows that are nobody's");
    count
}

/// The answers in a draft, which its token opens.
fn answers_in(store: &Store, wave: &WaveId, token: &Token, sealed: &[u8]) -> Vec<u8> {
    let bytes = store.key().draft_seal(token).open(wave.as_str(), sealed).unwrap();
    Sheet::from_bytes(library::find("kaats-opheij-2014").unwrap(), &bytes).unwrap().answers.to_bytes()
}

/// The rows of a table by their key; a key that is there twice ends the test.
fn by_key<T: rusqlite::types::FromSql>(store: &Store, sql: &str) -> HashMap<Digest, T> {
    let rows = store.read(|db| {
        let mut statement = db.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<Vec<(Digest, T)>, _>>()?)
    });
    let rows = rows.unwrap();
    let count = rows.len();
    let map = rows.into_iter().collect::<HashMap<_, _>>();
    assert_eq!(map.len(), count, "a key is there twice: {sql}");
    map
}

//! Closing a wave: its answers no longer change, nothing is left of the order in which they came, and it is decided
//! once about which groups figures go out.

use std::collections::HashMap;

use jiff::{ToSpan, civil::Date};
use rusqlite::{Connection, params};

use super::{
    StoreError, WaveId, comment, growth, invitation, participant, release,
    response::{self, Attributes, StoredResponse},
    wave::{self, Pairing, Wave, WaveState},
};
use crate::{
    answers::Background,
    scoring::disclosure::{
        MinGroup,
        publication::{self, Panel, Publication, Respondent},
    },
    secret::{Digest, SALT_LENGTH, Seal, ServerKey, random_bytes},
};

/// Days that drafts are kept after closing, for their writers alone: whoever was too late can still save what
/// they filled in. They count in nothing.
pub const DRAFT_DAYS: i32 = 14;

/// Closes an open wave: responses are rewritten in the order of their random keys, so that not even their place
/// on the page tells the order in which they arrived; comments that come out lose every tie to who gave them. In an
/// anonymous wave all comments and the responses lose it: their keys become random, and what fewer than k of them told of themselves is
/// erased. Late answers of a wave that was opened again come into the report when the release ledger admits them; until
/// then they wait.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not open.
pub fn close(db: &Connection, key: &ServerKey, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    wave::mark_closed(db, wave, on)?;
    let wave = wave::find(db, wave)?;
    invitation::forget_links(db, &wave.id)?;
    let mut rows = read_all(db, &wave.id)?;
    match wave.pairing {
        Pairing::Anonymous => {
            growth::forget(db, &wave.id)?;
            cut_loose(&mut rows, &key.response_seal(), &wave)?;
        }
        Pairing::Pseudonymous => note_organisations(db, key, &mut rows, &wave)?,
    }
    publish(db, key, &wave, &mut rows)?;
    comment::cut_loose(db, &wave)?;
    rows.sort_by_key(|row| row.response_key);
    write_all(db, &wave.id, &rows)?;
    delete_old_drafts(db, on)
}

/// Decides what goes out, enters it in the ledger, and marks the responses that are in the report from now on.
fn publish(db: &Connection, key: &ServerKey, wave: &Wave, rows: &mut [Row]) -> Result<(), StoreError> {
    let seal = key.response_seal();
    let respondents = rows.iter().map(|row| respondent(row, &seal, wave)).collect::<Result<Vec<_>, _>>()?;
    let earlier = release::of_wave(db, &seal, wave)?;
    let k = min_group(wave)?;
    let panels = panels(db, &seal, wave, rows)?;
    let published = publication::publish(k, &respondents, &earlier, wave.id.as_str(), &panels);
    let Some(Publication { here, there }) = published else { return Ok(()) };
    let closing = wave::closings(db, &wave.id)?;
    for release in &here {
        release::add(db, &seal, wave, closing, release)?;
    }
    for (other, release) in &there {
        let other = wave::find_in(db, &wave.network, &other.parse().unwrap_or_else(|never| match never {}))?;
        release::add(db, &seal, &other, wave::closings(db, &other.id)?, release)?;
    }
    rows.iter_mut().filter(|row| row.released == 0).for_each(|row| row.released = closing);
    comment::release(db, &wave.id, closing)
}

fn respondent(row: &Row, seal: &Seal, wave: &Wave) -> Result<Respondent<Digest>, StoreError> {
    let sealed = row.response.sealed.as_ref();
    let own = sealed.map(|sealed| Attributes::open(seal, &wave.id, sealed)).transpose()?;
    let (background, organisation) = own.map(|own| (own.background, own.organisation)).unwrap_or_default();
    Ok(Respondent {
        id: row.response_key,
        level: background.level,
        kind: background.kind,
        organisation: organisation.map(|organisation| organisation.as_str().to_owned()),
    })
}

/// The people who answered here and in an earlier wave with the same questionnaire, the latest wave first.
fn panels(db: &Connection, seal: &Seal, wave: &Wave, rows: &[Row]) -> Result<Vec<Panel<Digest>>, StoreError> {
    let here = rows.iter().filter_map(|row| Some((row.response.respondent_key?, row.response_key)));
    let here = here.collect::<HashMap<_, _>>();
    let waves = wave::list(db, &wave.network)?.into_iter().map(|summary| summary.wave);
    let earlier = waves.filter(|other| {
        other.state == WaveState::Closed
            && other.position < wave.position
            && other.questionnaire == wave.questionnaire
    });
    let mut panels = Vec::new();
    for other in earlier {
        let there = response::released(db, &other.id)?.into_iter();
        let members =
            there.filter_map(|(there, response)| Some((*here.get(&response.respondent_key?)?, there)));
        panels.push(Panel {
            members: members.collect(),
            released: release::of_wave(db, seal, &other)?,
            min_group: min_group(&other)?,
            wave: other.id.as_str().to_owned(),
        });
    }
    panels.reverse();
    Ok(panels)
}

fn min_group(wave: &Wave) -> Result<MinGroup, StoreError> {
    MinGroup::try_from(wave.min_group).map_err(|_| StoreError::Ledger)
}

/// Notes with every new response for which organisation its respondent was invited: later the person may be gone.
fn note_organisations(
    db: &Connection,
    key: &ServerKey,
    rows: &mut [Row],
    wave: &Wave,
) -> Result<(), StoreError> {
    let seal = key.response_seal();
    let people = participant::list(db, &wave.network)?.into_iter().map(|person| person.participant);
    let of = people.filter_map(|person| Some((key.respondent_key(person.id.as_str()), person.organisation?)));
    let of = of.collect::<HashMap<_, _>>();
    for row in rows.iter_mut().filter(|row| row.released == 0) {
        let Some(organisation) = row.response.respondent_key.and_then(|respondent| of.get(&respondent))
        else {
            continue;
        };
        let own = row.response.sealed.as_ref();
        let own = own.map(|sealed| Attributes::open(&seal, &wave.id, sealed)).transpose()?;
        let noted = Attributes { organisation: Some(organisation.clone()), ..own.unwrap_or_default() };
        row.response.sealed = Some(noted.seal(&seal, &wave.id)?);
    }
    Ok(())
}

/// Deletes the drafts of waves that closed more than [`DRAFT_DAYS`] ago.
///
/// # Errors
/// When they cannot be written.
pub fn delete_old_drafts(db: &Connection, today: Date) -> Result<(), StoreError> {
    let last = today.saturating_sub(DRAFT_DAYS.days());
    db.prepare_cached(
        "DELETE FROM draft WHERE wave_id IN (SELECT id FROM wave WHERE state = 'closed' AND closed_on < ?1)",
    )?
    .execute([last.to_string()])?;
    Ok(())
}

/// A whole row of the responses.
struct Row {
    response_key: Digest,
    response: StoredResponse,
    return_salt: Option<[u8; SALT_LENGTH]>,
    return_hash: Option<Digest>,
    /// The closing at which it came into the report; 0 while it is in none.
    released: u32,
}

fn read_all(db: &Connection, wave: &WaveId) -> Result<Vec<Row>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT respondent_key, answers, talk, sealed, return_salt, return_hash, response_key, released
         FROM response WHERE wave_id = ?1",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Row {
            response: response::read_response(row)?,
            return_salt: row.get(4)?,
            return_hash: row.get(5)?,
            response_key: row.get(6)?,
            released: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes from responses what could lead to who gave them: the keys, and what fewer than k told of themselves.
fn cut_loose(rows: &mut [Row], seal: &Seal, wave: &Wave) -> Result<(), StoreError> {
    let told = |row: &Row| match &row.response.sealed {
        Some(sealed) => Attributes::open(seal, &wave.id, sealed).map(Some),
        None => Ok(None),
    };
    let all = rows.iter().map(told).collect::<Result<Vec<_>, _>>()?;
    let shared = |same: &dyn Fn(&Attributes) -> bool| {
        all.iter().flatten().filter(|other| same(other)).count() >= usize::from(wave.min_group)
    };
    for (row, own) in rows.iter_mut().zip(&all) {
        row.response_key = random_bytes()?;
        row.response.respondent_key = None;
        let Some(own) = own else { continue };
        let (level, kind) = (&own.background.level, &own.background.kind);
        let keeps_level = shared(&|other| other.background.level == *level);
        // A kind is kept only together with a level that as many share: two traits at once point at fewer people.
        let keeps_kind = keeps_level && shared(&|other| other.background == own.background);
        let kept = Attributes {
            origin: own.origin.filter(|_| shared(&|other| *other == *own)),
            background: Background {
                level: level.clone().filter(|_| keeps_level),
                kind: kind.clone().filter(|_| keeps_kind),
            },
            organisation: None,
        };
        row.response.sealed = Some(kept.seal(seal, &wave.id)?);
    }
    Ok(())
}

/// Writes the responses of a wave anew, in this order: within a page of the file, cells otherwise lie in the order
/// in which they were first written.
fn write_all(db: &Connection, wave: &WaveId, rows: &[Row]) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM response WHERE wave_id = ?1")?.execute([wave])?;
    let mut insert = db.prepare_cached(
        "INSERT INTO response
             (wave_id, response_key, respondent_key, answers, talk, sealed, return_salt, return_hash, released)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for Row { response_key, response, return_salt, return_hash, released } in rows {
        insert.execute(params![
            wave,
            response_key,
            response.respondent_key,
            response.answers,
            response.talk,
            response.sealed,
            return_salt,
            return_hash,
            released
        ])?;
    }
    Ok(())
}

//! The sheet of one partner: kept as a draft at every step, sent, changed, withdrawn. Each step reads and writes in
//! one transaction, so that two windows, a double click or a closing in between lose nothing and save once.

use std::sync::Arc;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    StoreError, WaveId, comment, growth, invitation,
    invitation::Invitation,
    open_link::{self, OpenLink},
    questionnaire::Known,
    response::{self, Attributes, Found, Origin, StoredResponse},
    wave::{self, Pairing, Wave},
};
use crate::{
    answers::{AnswerSheet, Background, Sheet, talk_from_bytes},
    questionnaire::Questionnaire,
    secret::{Digest, Seal, ServerKey, Token},
};

/// Drafts that may be begun by an open link for every response that it may bring in: so that a stranger with the
/// link cannot fill the disk.
const DRAFTS_PER_RESPONSE: u32 = 4;

/// The door by which somebody comes to a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// A personal link, by the hash of its token.
    Personal(Digest),
    /// An open link, by the hash of its code.
    Open(Digest),
}

/// Where a door leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The wave.
    pub wave: Wave,
    /// Name of the network.
    pub network_name: String,
    /// The guest: invited, or come by the open link.
    pub guest: Guest,
}

/// Who comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guest {
    /// Somebody invited.
    Invited(Invitation),
    /// Anybody in a meeting.
    Open(OpenLink),
}

/// Somebody who brings the token of a sheet to a door. Nothing was looked up yet.
#[derive(Debug, Clone)]
pub struct Bearer {
    token: Token,
    door: Door,
}

impl Bearer {
    /// Who comes by a personal link.
    pub fn personal(token: Token) -> Self {
        let door = Door::Personal(token.hash());
        Self { token, door }
    }

    /// Who began a sheet by an open link, whose code has this hash.
    pub fn open(token: Token, code_hash: Digest) -> Self {
        Self { token, door: Door::Open(code_hash) }
    }

    /// The token.
    pub fn token(&self) -> &Token {
        &self.token
    }
}

/// A sheet that is open to its bearer.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The wave, and who answers.
    pub place: Place,
    /// The keys under which everything is kept.
    pub keys: SheetKeys,
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// What was sent.
    sent: Option<Found>,
}

impl Opened {
    /// Whether answers are taken here on this day.
    pub fn takes_answers(&self, today: Date) -> bool {
        self.place.wave.takes_answers(today) && !self.is_counted() && !self.is_on_paper()
    }

    /// Whether the answers are in a report already, so that they do not change when the wave is opened again.
    fn is_counted(&self) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.is_released)
    }

    fn is_on_paper(&self) -> bool {
        matches!(&self.place.guest, Guest::Invited(invitation) if invitation.on_paper)
    }

    /// A sheet on which nothing has been filled in but what the invitation knows.
    fn fresh(&self) -> Sheet {
        let mut sheet = Sheet::empty(&self.questionnaire);
        if let Guest::Invited(invitation) = &self.place.guest
            && self.place.wave.background
        {
            sheet.background =
                Background { level: Some(invitation.level.word().into()), kind: invitation.kind.clone() };
        }
        sheet
    }
}

/// Where sheets are opened and taken in.
#[derive(Debug, Clone)]
pub struct Desk {
    key: ServerKey,
    questionnaires: Known,
}

/// The keys of one sheet, all from one token.
#[derive(Debug, Clone)]
pub struct SheetKeys {
    door: Door,
    origin: Origin,
    response_key: Digest,
    respondent_key: Option<Digest>,
    comment_key: Digest,
    draft_seal: Seal,
    response_seal: Seal,
}

/// What is kept of a sheet.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The draft, else what was sent, else a fresh sheet.
    pub sheet: Sheet,
    /// What was sent.
    pub sent: Option<Sheet>,
    /// Whether there is a draft.
    pub has_draft: bool,
}

/// What sending came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The draft is now a response.
    Now,
    /// There was no draft, but a response: the same form was sent again.
    Before,
    /// There was nothing to send.
    Nothing,
}

impl SheetKeys {
    /// The keys of the sheet that `token` opens at this place. In an anonymous wave, and by an open link, nothing
    /// pairs it with another wave.
    pub fn new(key: &ServerKey, token: &Token, door: Door, place: &Place) -> Self {
        let respondent_key = match &place.guest {
            Guest::Invited(invitation) if place.wave.pairing == Pairing::Pseudonymous => {
                Some(key.respondent_key(invitation.participant.as_str()))
            }
            Guest::Invited(_) | Guest::Open(_) => None,
        };
        let origin = match door {
            Door::Personal(_) => Origin::Personal,
            Door::Open(_) => Origin::Open,
        };
        Self::with_origin(key, token, door, origin, respondent_key)
    }

    /// The keys of a paper form: a token of its own, that nobody carries.
    fn of_paper(key: &ServerKey, token: &Token) -> Self {
        Self::with_origin(key, token, Door::Personal(token.hash()), Origin::Paper, None)
    }

    /// The keys of answers that were given elsewhere: a token of its own, that nobody carries.
    pub(super) fn of_import(key: &ServerKey, token: &Token, respondent_key: Option<Digest>) -> Self {
        Self::with_origin(key, token, Door::Personal(token.hash()), Origin::Import, respondent_key)
    }

    fn with_origin(
        key: &ServerKey,
        token: &Token,
        door: Door,
        origin: Origin,
        respondent_key: Option<Digest>,
    ) -> Self {
        Self {
            door,
            origin,
            response_key: key.response_key(token),
            respondent_key,
            comment_key: key.comment_key(token),
            draft_seal: key.draft_seal(token),
            response_seal: key.response_seal(),
        }
    }

    /// The key of the response.
    pub fn response_key(&self) -> &Digest {
        &self.response_key
    }
}

/// Where a door leads.
///
/// # Errors
/// [`StoreError::NotFound`] when it leads nowhere.
pub fn place(db: &Connection, door: &Door) -> Result<Place, StoreError> {
    let guest = match door {
        Door::Personal(hash) => Guest::Invited(invitation::find(db, hash)?),
        Door::Open(hash) => Guest::Open(open_link::find(db, hash)?),
    };
    let wave = match &guest {
        Guest::Invited(invitation) => &invitation.wave,
        Guest::Open(link) => &link.wave,
    };
    let (wave, network_name) = wave::find_with_network(db, wave)?;
    Ok(Place { wave, network_name, guest })
}

impl Desk {
    pub(super) fn new(key: ServerKey, questionnaires: Known) -> Self {
        Self { key, questionnaires }
    }

    /// Opens the sheet of a bearer.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the door leads nowhere.
    pub fn open(&self, db: &Connection, bearer: &Bearer) -> Result<Opened, StoreError> {
        let place = place(db, &bearer.door)?;
        let keys = SheetKeys::new(&self.key, &bearer.token, bearer.door.clone(), &place);
        let questionnaire = self.questionnaires.of_wave(db, &place.wave)?;
        let sent = response::find(db, &place.wave.id, &keys.response_key)?;
        Ok(Opened { place, keys, questionnaire, sent })
    }

    /// Changes a sheet and keeps it as a draft; gives back the sheet and what `change` came to. Where that is nothing,
    /// nothing is kept.
    ///
    /// # Errors
    /// [`StoreError::WaveNotOpen`] when answers are no longer taken, [`StoreError::OnPaper`] when this person handed in
    /// a paper form, [`StoreError::LinkFull`] when the open link takes no more; those of [`open`](Self::open).
    pub fn save<T>(
        &self,
        db: &Connection,
        bearer: &Bearer,
        today: Date,
        change: impl FnOnce(&Opened, &mut Sheet) -> Option<T>,
    ) -> Result<Option<(Sheet, T)>, StoreError> {
        let opened = self.open_to_answer(db, bearer, today)?;
        let (place, keys) = (&opened.place, &opened.keys);
        let mut kept = load(db, &opened)?;
        if !kept.has_draft
            && kept.sent.is_none()
            && let Guest::Open(link) = &place.guest
        {
            refuse_if_full(db, link)?;
        }
        let Some(outcome) = change(&opened, &mut kept.sheet) else { return Ok(None) };
        let sealed = keys.draft_seal.close(place.wave.id.as_str(), &kept.sheet.to_bytes()?)?;
        db.prepare_cached(
            "INSERT INTO draft (wave_id, response_key, sealed) VALUES (?1, ?2, ?3)
             ON CONFLICT (wave_id, response_key) DO UPDATE SET sealed = excluded.sealed",
        )?
        .execute(params![place.wave.id, keys.response_key, sealed])?;
        Ok(Some((kept.sheet, outcome)))
    }

    /// Makes the draft a response, and deletes the draft in the same transaction. Whoever sends again, by a double
    /// click or after a change, replaces their one response.
    ///
    /// # Errors
    /// As [`save`](Self::save).
    pub fn send(&self, db: &Connection, bearer: &Bearer, today: Date) -> Result<Sent, StoreError> {
        let opened = self.open_to_answer(db, bearer, today)?;
        let (place, keys, wave) = (&opened.place, &opened.keys, &opened.place.wave);
        let before = opened.sent.is_some();
        let Some(draft) = find_draft(db, &wave.id, keys)? else {
            return Ok(if before { Sent::Before } else { Sent::Nothing });
        };
        let sheet = Sheet::from_bytes(&opened.questionnaire, &draft)?;
        if sheet.answers.is_blank() {
            return Ok(Sent::Nothing);
        }
        if let (Guest::Open(link), false) = (&place.guest, before) {
            if link.is_full() {
                return Err(StoreError::LinkFull);
            }
            open_link::count(db, &wave.id, 1)?;
        }
        put(db, wave, keys, &sheet)?;
        if !before {
            growth::note(db, &wave.id, today, 1)?;
        }
        delete_draft(db, &wave.id, keys)?;
        Ok(Sent::Now)
    }

    /// Takes back everything that was kept of a sheet: response, comments and draft.
    ///
    /// # Errors
    /// [`StoreError::WaveNotOpen`] when the wave has closed meanwhile; otherwise as [`save`](Self::save).
    pub fn withdraw(&self, db: &Connection, bearer: &Bearer, today: Date) -> Result<(), StoreError> {
        let opened = self.open_to_answer(db, bearer, today)?;
        let (place, keys) = (&opened.place, &opened.keys);
        let was_sent = response::remove(db, &place.wave.id, &keys.response_key)?;
        comment::remove(db, &place.wave.id, &keys.comment_key)?;
        delete_draft(db, &place.wave.id, keys)?;
        if was_sent {
            growth::note(db, &place.wave.id, today, -1)?;
            if matches!(place.guest, Guest::Open(_)) {
                open_link::count(db, &place.wave.id, -1)?;
            }
        }
        mark_responded(db, keys, false)
    }

    /// Opens a sheet, if answers are taken there now.
    fn open_to_answer(&self, db: &Connection, bearer: &Bearer, today: Date) -> Result<Opened, StoreError> {
        let opened = self.open(db, bearer)?;
        if opened.takes_answers(today) {
            return Ok(opened);
        }
        let taken_elsewhere = opened.place.wave.takes_answers(today) && !opened.is_counted();
        Err(if taken_elsewhere { StoreError::OnPaper } else { StoreError::WaveNotOpen })
    }
}

/// What is kept of a sheet.
///
/// # Errors
/// When it cannot be read.
pub fn load(db: &Connection, opened: &Opened) -> Result<Kept, StoreError> {
    let draft = find_draft(db, &opened.place.wave.id, &opened.keys)?;
    let draft = draft.map(|bytes| Sheet::from_bytes(&opened.questionnaire, &bytes)).transpose()?;
    let sent = opened.sent.as_ref().map(|sent| sent_sheet(db, opened, &sent.response)).transpose()?;
    let has_draft = draft.is_some();
    let sheet = draft.or_else(|| sent.clone()).unwrap_or_else(|| opened.fresh());
    Ok(Kept { sheet, sent, has_draft })
}

/// Puts in the sheet of a paper form. The same form (the same token) put in again replaces itself.
///
/// # Errors
/// [`StoreError::WaveNotOpen`] when the wave is not open.
pub fn put_paper(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    token: &Token,
    sheet: &Sheet,
    today: Date,
) -> Result<(), StoreError> {
    let wave = wave::find(db, wave)?;
    if wave.state != wave::WaveState::Open {
        return Err(StoreError::WaveNotOpen);
    }
    let keys = SheetKeys::of_paper(key, token);
    match response::find(db, &wave.id, &keys.response_key)? {
        Some(found) if found.is_released => return Err(StoreError::WaveNotOpen),
        Some(_) => {}
        None => growth::note(db, &wave.id, today, 1)?,
    }
    put(db, &wave, &keys, sheet)
}

/// Takes a paper form back.
///
/// # Errors
/// [`StoreError::WaveNotOpen`] when the wave is not open.
pub fn remove_paper(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    token: &Token,
    today: Date,
) -> Result<(), StoreError> {
    if wave::find(db, wave)?.state != wave::WaveState::Open {
        return Err(StoreError::WaveNotOpen);
    }
    let keys = SheetKeys::of_paper(key, token);
    if response::find(db, wave, &keys.response_key)?.is_some_and(|found| found.is_released) {
        return Err(StoreError::WaveNotOpen);
    }
    if response::remove(db, wave, &keys.response_key)? {
        growth::note(db, wave, today, -1)?;
    }
    comment::remove(db, wave, &keys.comment_key)
}

/// Writes a sheet as a response, with its comments, and notes that its invitation was used. What the wave does
/// not ask for is not kept.
///
/// # Errors
/// When it cannot be written.
pub fn put(db: &Connection, wave: &Wave, keys: &SheetKeys, sheet: &Sheet) -> Result<(), StoreError> {
    let background = if wave.background { sheet.background.clone() } else { Default::default() };
    let attributes = Attributes { origin: Some(keys.origin), background, organisation: None };
    let response = StoredResponse {
        respondent_key: keys.respondent_key,
        answers: sheet.answers.to_bytes(),
        talk: sheet.talk_bytes(),
        sealed: Some(attributes.seal(&keys.response_seal, &wave.id)?),
    };
    response::put(db, &wave.id, &keys.response_key, &response)?;
    if wave.comments {
        comment::put(db, &wave.id, &keys.comment_key, &keys.response_seal, &sheet.comments)?;
    }
    mark_responded(db, keys, true)
}

fn refuse_if_full(db: &Connection, link: &OpenLink) -> Result<(), StoreError> {
    let drafts: u32 = db
        .prepare_cached("SELECT count(*) FROM draft WHERE wave_id = ?1")?
        .query_row([&link.wave], |row| row.get(0))?;
    let most = wave::invited(db, &link.wave)? + link.max_responses * DRAFTS_PER_RESPONSE;
    if link.is_full() || drafts >= most { Err(StoreError::LinkFull) } else { Ok(()) }
}

fn find_draft(db: &Connection, wave: &WaveId, keys: &SheetKeys) -> Result<Option<Vec<u8>>, StoreError> {
    let sealed: Option<Vec<u8>> = db
        .prepare_cached("SELECT sealed FROM draft WHERE wave_id = ?1 AND response_key = ?2")?
        .query_row(params![wave, keys.response_key], |row| row.get(0))
        .optional()?;
    Ok(sealed.map(|sealed| keys.draft_seal.open(wave.as_str(), &sealed)).transpose()?)
}

fn delete_draft(db: &Connection, wave: &WaveId, keys: &SheetKeys) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM draft WHERE wave_id = ?1 AND response_key = ?2")?
        .execute(params![wave, keys.response_key])?;
    Ok(())
}

/// What was sent, as a sheet, with the comments that are kept apart from it.
fn sent_sheet(db: &Connection, opened: &Opened, response: &StoredResponse) -> Result<Sheet, StoreError> {
    let (wave, keys, questionnaire) = (&opened.place.wave.id, &opened.keys, &*opened.questionnaire);
    let mut sheet = Sheet::empty(questionnaire);
    sheet.answers = AnswerSheet::from_bytes(questionnaire, &response.answers)?;
    sheet.talk = talk_from_bytes(questionnaire, &response.talk);
    sheet.asked_about_open = true;
    if let Some(sealed) = &response.sealed {
        sheet.background = Attributes::open(&keys.response_seal, wave, sealed)?.background;
    }
    for (dimension, text) in comment::find(db, wave, &keys.comment_key, &keys.response_seal)? {
        if let Some(comment) = sheet.comments.get_mut(dimension) {
            *comment = text;
        }
    }
    Ok(sheet)
}

fn mark_responded(db: &Connection, keys: &SheetKeys, responded: bool) -> Result<(), StoreError> {
    match &keys.door {
        Door::Personal(hash) => invitation::mark_responded(db, hash, responded),
        Door::Open(_) => Ok(()),
    }
}

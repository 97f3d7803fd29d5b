//! The people of a network: listed, changed, taken over from a list, erased.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{
    NetworkId, ParticipantId, StoreError, invitation,
    network::{self, Participant, ParticipantLevel},
    organisation,
};
use crate::secret::ServerKey;

/// A person as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The person.
    #[serde(flatten)]
    pub participant: Participant,
    /// Name of their organisation.
    pub organisation_name: Option<String>,
    /// Kind of their organisation.
    pub kind: Option<String>,
    /// Domain of their organisation.
    pub domain: Option<String>,
}

/// Somebody as a list names them. What a list does not say stays as it is for who is known already.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Name.
    pub name: String,
    /// Mail address.
    pub email: Option<String>,
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// Kind of the organisation.
    pub kind: Option<String>,
    /// Domain of the organisation.
    pub domain: Option<String>,
    /// Level.
    pub level: Option<ParticipantLevel>,
    /// Tag of the language.
    pub language: Option<String>,
}

impl Listed {
    /// What tells people without an address apart: name and organisation, whatever their capitals.
    pub fn name_key(&self) -> (String, String) {
        let organisation = self.organisation.as_deref().unwrap_or_default();
        (self.name.to_lowercase(), organisation.to_lowercase())
    }
}

impl Listed {
    /// Whether the name is no more than the beginning of the mail address.
    fn is_named_by_address(&self) -> bool {
        self.email.as_deref().and_then(|email| email.split('@').next()) == Some(self.name.as_str())
    }
}

impl From<&Person> for Listed {
    fn from(person: &Person) -> Self {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let participant = &person.participant;
        Self {
            name: participant.name.clone(),
            email: participant.email.clone(),
            organisation: person.organisation_name.clone(),
            kind: filled(&person.kind),
            domain: filled(&person.domain),
            level: Some(participant.level),
            language: Some(participant.language.clone()),
        }
    }
}

/// What changes about somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The column: `name`, `email`, `organisation`, `kind`, `domain`, `level`, `language`, or `archived` for who
    /// comes back from the archive.
    pub what: &'static str,
    /// What it was.
    pub from: String,
    /// What it becomes.
    pub to: String,
}

/// Somebody on a list beside the person that they are in the network, if they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match {
    /// As the list has them.
    pub listed: Listed,
    /// As the network has them.
    pub known: Option<Person>,
    /// What the list changes.
    pub changes: Vec<Change>,
}

/// The people of a network, by organisation and name; who has no organisation comes last.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, network: &NetworkId) -> Result<Vec<Person>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant.id, participant.network_id, organisation_id, participant.name, email, level, language,
                archived, no_mail, organisation.name, kind, domain
         FROM participant LEFT JOIN organisation ON organisation.id = organisation_id
         WHERE participant.network_id = ?1
         ORDER BY organisation.name IS NULL, organisation.name COLLATE NOCASE, organisation_id,
                  participant.name COLLATE NOCASE, participant.id",
    )?;
    let rows = statement.query_map([network], read_person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Somebody of this network.
///
/// # Errors
/// [`StoreError::NotFound`] when this network has no such person.
pub fn find_in(db: &Connection, network: &NetworkId, id: &ParticipantId) -> Result<Person, StoreError> {
    list(db, network)?.into_iter().find(|one| one.participant.id == *id).ok_or(StoreError::NotFound)
}

/// Somebody by their identifier.
///
/// # Errors
/// [`StoreError::NotFound`] when there is nobody.
pub fn find(db: &Connection, id: &ParticipantId) -> Result<Participant, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT id, network_id, organisation_id, name, email, level, language, archived, no_mail
             FROM participant WHERE id = ?1",
        )?
        .query_row([id], read_participant)?)
}

/// Notes whether somebody wants no mail from us.
///
/// # Errors
/// When it cannot be written.
pub fn set_no_mail(db: &Connection, id: &ParticipantId, no_mail: bool) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE participant SET no_mail = ?2 WHERE id = ?1")?.execute(params![id, no_mail])?;
    Ok(())
}

/// Writes what is known of somebody anew, but for whether they want mail, which is theirs to say.
///
/// # Errors
/// When it cannot be written.
pub fn update(db: &Connection, key: &ServerKey, one: &Participant) -> Result<(), StoreError> {
    if find(db, &one.id)?.email != one.email {
        invitation::keep_drafts_apart(db, key, &one.id)?;
    }
    db.prepare_cached(
        "UPDATE participant SET organisation_id = ?2, name = ?3, email = ?4, level = ?5, language = ?6,
                archived = ?7 WHERE id = ?1",
    )?
    .execute(params![
        one.id,
        one.organisation,
        one.name,
        one.email,
        one.level,
        one.language,
        one.archived
    ])?;
    Ok(())
}

/// Finds for everybody on a list who they are in the network: by mail address, else by name and organisation. Nobody
/// in the network is found twice.
///
/// # Errors
/// When the people of the network cannot be read.
pub fn match_list(
    db: &Connection,
    network: &NetworkId,
    people: Vec<Listed>,
) -> Result<Vec<Match>, StoreError> {
    let mut free = list(db, network)?;
    fn take(free: &mut Vec<Person>, fits: impl Fn(&Person) -> bool) -> Option<Person> {
        let place = free.iter().position(fits)?;
        Some(free.remove(place))
    }
    let address = |email: &Option<String>| email.as_ref().map(|email| email.to_lowercase());
    let mut known = Vec::new();
    for one in &people {
        let email = address(&one.email);
        known.push(take(&mut free, |other| email.is_some() && address(&other.participant.email) == email));
    }
    for (one, found) in people.iter().zip(&mut known).filter(|(_, found)| found.is_none()) {
        *found = take(&mut free, |other| Listed::from(other).name_key() == one.name_key());
    }
    // A list that names no organisation means whoever has that name, if only one has.
    let without =
        |(one, found): &(&Listed, &mut Option<Person>)| found.is_none() && one.organisation.is_none();
    for (one, found) in people.iter().zip(&mut known).filter(without) {
        let same = |other: &Person| other.participant.name.to_lowercase() == one.name.to_lowercase();
        if free.iter().filter(|other| same(other)).count() == 1 {
            *found = free.iter().position(same).map(|place| free.remove(place));
        }
    }
    let pair = |(mut listed, known): (Listed, Option<Person>)| {
        // A name that was only taken from the address says nothing about who is known.
        if let Some(known) = known.as_ref().filter(|_| listed.is_named_by_address()) {
            listed.name.clone_from(&known.participant.name);
        }
        let changes = known.as_ref().map(|known| changes(known, &listed)).unwrap_or_default();
        Match { listed, known, changes }
    };
    Ok(people.into_iter().zip(known).map(pair).collect())
}

/// Takes a list over: who is known is changed, who is not is added, with organisations as they are needed.
///
/// # Errors
/// When something cannot be read or written: then the transaction is undone as a whole.
pub fn import(
    db: &Connection,
    key: &ServerKey,
    network: &NetworkId,
    people: Vec<Listed>,
) -> Result<(), StoreError> {
    for Match { listed, known, .. } in match_list(db, network, people)? {
        let organisation = match &listed.organisation {
            Some(name) => {
                let mut one = organisation::find_or_add(db, network, name)?;
                one.kind = listed.kind.unwrap_or(one.kind);
                one.domain = listed.domain.unwrap_or(one.domain);
                organisation::update(db, &one)?;
                Some(one.id)
            }
            None => known.as_ref().and_then(|known| known.participant.organisation.clone()),
        };
        match known {
            Some(Person { participant, .. }) => update(
                db,
                key,
                &Participant {
                    organisation,
                    name: listed.name,
                    email: listed.email.or(participant.email),
                    level: listed.level.unwrap_or(participant.level),
                    language: listed.language.unwrap_or(participant.language),
                    archived: false,
                    ..participant
                },
            )?,
            None => network::insert_participant(
                db,
                &Participant {
                    id: ParticipantId::random()?,
                    network: network.clone(),
                    organisation,
                    name: listed.name,
                    email: listed.email,
                    level: listed.level.unwrap_or(ParticipantLevel::Practice),
                    language: listed.language.unwrap_or_else(|| "nl".to_owned()),
                    archived: false,
                    no_mail: false,
                },
            )?,
        }
    }
    Ok(())
}

/// Erases somebody: name, address, invitations, mails, and a draft under a link that can still be made. Answers that
/// they sent stay and are nobody's from then on: what led to them followed from the identifier and the invitation,
/// which are gone. How many people were invited to closed waves stays as it was.
///
/// # Errors
/// When something cannot be read or written.
pub fn erase(db: &Connection, key: &ServerKey, id: &ParticipantId) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE wave SET invited = (SELECT count(*) FROM invitation WHERE wave_id = wave.id)
         WHERE state = 'closed' AND invited IS NULL
           AND id IN (SELECT wave_id FROM invitation WHERE participant_id = ?1)",
    )?
    .execute([id])?;
    for (wave, seed) in invitation::seeds_of(db, id)? {
        let draft = key.response_key(&key.link_token(&seed));
        db.prepare_cached("DELETE FROM draft WHERE wave_id = ?1 AND response_key = ?2")?
            .execute(params![wave, draft])?;
    }
    db.prepare_cached("DELETE FROM participant WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// What a list changes about somebody.
fn changes(known: &Person, listed: &Listed) -> Vec<Change> {
    let was = Listed::from(known);
    let level = |level: Option<ParticipantLevel>| level.map(|level| level.word().to_owned());
    let kept = |text: &Option<String>| text.clone().filter(|_| listed.organisation.is_some());
    let columns = [
        ("name", Some(was.name), Some(listed.name.clone())),
        ("email", was.email, listed.email.clone()),
        ("organisation", was.organisation, listed.organisation.clone()),
        ("kind", was.kind, kept(&listed.kind)),
        ("domain", was.domain, kept(&listed.domain)),
        ("level", level(was.level), level(listed.level)),
        ("language", was.language, listed.language.clone()),
    ];
    let changed = |(what, from, to): (&'static str, Option<String>, Option<String>)| {
        let (from, to) = (from.unwrap_or_default(), to?);
        (from != to).then_some(Change { what, from, to })
    };
    let back = known.participant.archived;
    let back = back.then(|| Change { what: "archived", from: String::new(), to: String::new() });
    columns.into_iter().filter_map(changed).chain(back).collect()
}

fn read_person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        participant: read_participant(row)?,
        organisation_name: row.get(9)?,
        kind: row.get(10)?,
        domain: row.get(11)?,
    })
}

/// Reads a participant from the first nine columns.
fn read_participant(row: &Row<'_>) -> rusqlite::Result<Participant> {
    Ok(Participant {
        id: row.get(0)?,
        network: row.get(1)?,
        organisation: row.get(2)?,
        name: row.get(3)?,
        email: row.get(4)?,
        level: row.get(5)?,
        language: row.get(6)?,
        archived: row.get(7)?,
        no_mail: row.get(8)?,
    })
}

//! A data folder with an open wave to which many are invited.

use std::{error::Error, path::Path};

use jiff::Zoned;
use netwerkspiegel::{
    questionnaire::library,
    secret::{ServerKey, Token},
    store::{
        NetworkId, ParticipantId, Store, StoreError, WaveId, invitation,
        network::{self, Network, Participant, ParticipantLevel, Phase},
        questionnaire,
        wave::{self, Pairing, Wave, WaveState},
    },
};
use rusqlite::Connection;

use crate::journey::{self, Journey};

/// More than can be taken in while it is measured.
const PARTNERS: usize = 30_000;

/// Makes it; gives back the way of each partner.
pub fn prepare(data: &Path) -> Result<Vec<Journey>, Box<dyn Error>> {
    let store = Store::open(data)?;
    let key = store.key().clone();
    let tokens = store.write_blocking(move |db| invite(db, &key))?;
    Ok(tokens.iter().map(|token| journey::of_partner(store.key(), token)).collect())
}

fn invite(db: &Connection, key: &ServerKey) -> Result<Vec<Token>, StoreError> {
    let instrument = &library::all()[0];
    questionnaire::keep(db, instrument)?;
    let network = Network {
        id: NetworkId::random()?,
        name: "Drukte".into(),
        region: "Vlierhoven".into(),
        phase: Phase::Explore,
        aim: String::new(),
        target_group: String::new(),
        archived_on: None,
    };
    network::insert(db, &network)?;
    let today = Zoned::now().date();
    let wave = Wave {
        id: WaveId::random()?,
        network: network.id.clone(),
        position: 0,
        label: "start".into(),
        planned_on: today,
        state: WaveState::Open,
        min_group: 5,
        pairing: Pairing::Pseudonymous,
        comments: false,
        background: false,
        last_day: None,
        opening_text: String::new(),
        opened_on: Some(today),
        closed_on: None,
        questionnaire: instrument.id().into(),
        version: instrument.version().into(),
    };
    wave::insert(db, &wave)?;
    let mut tokens = Vec::with_capacity(PARTNERS);
    for number in 0..PARTNERS {
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

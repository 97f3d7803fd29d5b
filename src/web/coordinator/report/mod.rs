//! The report of a network: the page, and the same figures as files beside it. The address holds what was chosen,
//! so that coordinators can share it.

mod change;
mod files;
mod page;

use std::sync::Arc;

use actix_web::web;

use crate::{
    questionnaire::Language,
    report::{FollowUp, Report},
    scoring::disclosure::others::Others,
    secret::Digest,
    store::{
        NetworkId, consensus,
        improvement::{self, Improvement},
        network::{self, Network},
        organisation,
    },
    web::{closed_waves, error::WebError, others, remembered, sign_in::SignedIn, state::State},
};

/// Name of a wave that was chosen in the address; there may be several, which a form numbers.
const WAVE: &str = "meting";
/// Name of the order of the indicators in the address.
const ORDER: &str = "volgorde";

type Id = web::Path<NetworkId>;

/// The routes of the report.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/netwerken/{network}/rapport", web::get().to(page::show))
        .route("/netwerken/{network}/rapport.json", web::get().to(files::json))
        .route("/netwerken/{network}/rapport.csv", web::get().to(files::csv))
        .route("/netwerken/{network}/rapport.pdf", web::get().to(files::pdf))
        .route("/netwerken/{network}/grafieken.zip", web::get().to(files::charts))
        .route("/netwerken/{network}/spider.svg", web::get().to(files::spider_svg))
        .route("/netwerken/{network}/spider.png", web::get().to(files::spider_png))
        .route("/netwerken/{network}/dots.svg", web::get().to(files::dots_svg))
        .route("/netwerken/{network}/dots.png", web::get().to(files::dots_png));
}

/// What the address chooses.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Chosen(Vec<(String, String)>);

impl Chosen {
    /// The ids of the waves to show; none for the newest.
    pub(super) fn waves(&self) -> Vec<String> {
        let is_wave = |name: &str| {
            name.strip_prefix(WAVE).is_some_and(|number| number.chars().all(|digit| digit.is_ascii_digit()))
        };
        self.0.iter().filter(|(name, _)| is_wave(name)).map(|(_, id)| id.clone()).collect()
    }

    /// The word for the order of the indicators.
    fn order(&self) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == ORDER).map(|(_, word)| word.as_str())
    }
}

/// All that a report is made of, put together as little as can be.
pub(super) struct Basis {
    /// The figures of the waves.
    figures: Arc<Report>,
    others: Option<Others>,
    follow_up: FollowUp,
    /// The digest of what the figures are made of.
    digest: Digest,
}

impl Basis {
    /// The digest of the whole report of a network, told in a language with what was chosen.
    fn digest(&self, network: &Network, language: &Language, chosen: &Chosen) -> Digest {
        let choices = (chosen.waves(), chosen.order());
        remembered::digest(&(self.digest, &self.others, &self.follow_up, network, language, choices))
    }

    fn report(self) -> Report {
        Report { others: self.others, follow_up: self.follow_up, ..Report::clone(&self.figures) }
    }
}

/// A network of the person who is signed in, and what its report is made of if a wave has closed. All is read anew; only
/// what is reckoned from it may be remembered.
fn read(
    state: &State,
    who: &SignedIn,
    id: &NetworkId,
    chosen: &Chosen,
) -> Result<(Network, Option<Basis>), WebError> {
    let network = state.store.read(|db| network::find_for(db, &who.account.id, id))?;
    let closed = closed_waves::of_network(state, &network.id)?;
    let Some((digest, figures)) = closed_waves::figures(state, closed, &chosen.waves()) else {
        return Ok((network, None));
    };
    let others = others::of(state, &network.id, &figures)?;
    let follow_up = follow_up(state, &network, &figures)?;
    Ok((network, Some(Basis { figures, others, follow_up, digest })))
}

/// A network of the person who is signed in, and its report if a wave has closed.
pub(super) fn load(
    state: &State,
    who: &SignedIn,
    id: &NetworkId,
    chosen: &Chosen,
) -> Result<(Network, Option<Report>), WebError> {
    let (network, basis) = read(state, who, id, chosen)?;
    Ok((network, basis.map(Basis::report)))
}

/// What came of the figures of a network.
fn follow_up(state: &State, network: &Network, report: &Report) -> Result<FollowUp, WebError> {
    let waves = report.wave_ids();
    Ok(state.store.read(|db| {
        let agreed = waves.iter().map(|wave| consensus::of_wave(db, wave)).collect::<Result<Vec<_>, _>>()?;
        let organisations = organisation::list(db, &network.id)?;
        let name = |point: &Improvement| {
            let of =
                organisations.iter().find(|one| Some(&one.organisation.id) == point.organisation.as_ref());
            of.map(|one| one.organisation.name.clone())
        };
        let points = improvement::list(db, &network.id)?.into_iter();
        let points = points.map(|point| (name(&point), point)).map(|(owner, point)| (point, owner));
        Ok(FollowUp { agreed: agreed.into_iter().flatten().collect(), points: points.collect() })
    })?)
}

/// The part of an address that chooses these waves, if they are not what is shown anyhow; with `lang`, because who
/// shares an address means what they see.
fn query(report: &Report, chosen: &Chosen, language: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("lang", language);
    if !chosen.waves().is_empty() {
        for wave in &report.waves {
            query.append_pair(WAVE, &wave.id);
        }
    }
    query.finish()
}

//! The instruments that a network can choose from: what each measures, a preview of it, and questionnaires of its own.

mod own;
mod show;

use actix_web::web;

use crate::{
    questionnaire::{Questionnaire, library},
    store::{NetworkId, StoreError, questionnaire},
    web::view::View,
};

/// The routes of this folder.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/netwerken/{network}/vragenlijsten")
                .route(web::get().to(show::list))
                .route(web::post().to(own::add)),
        )
        .route("/netwerken/{network}/vragenlijsten/{id}.json", web::get().to(show::file))
        .route("/netwerken/{network}/vragenlijsten/{id}", web::get().to(show::one))
        .route("/netwerken/{network}/vragenlijsten/{id}/weg", web::post().to(own::remove));
}

/// What a network can choose from: the built-in instruments, and its own.
pub(super) struct Offered {
    own: Vec<Questionnaire>,
}

impl Offered {
    /// To this network.
    ///
    /// # Errors
    /// When its own questionnaires cannot be read.
    pub(super) fn to(view: &View, network: &NetworkId) -> Result<Self, StoreError> {
        Ok(Self { own: view.state.store.read(|db| questionnaire::own(db, network))? })
    }

    /// All of them, the built-in ones first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Questionnaire> {
        library::all().iter().chain(&self.own)
    }

    /// The one with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Questionnaire> {
        self.all().find(|questionnaire| questionnaire.id() == id)
    }

    /// Whether this is one of the network's own.
    fn is_own(&self, id: &str) -> bool {
        self.own.iter().any(|questionnaire| questionnaire.id() == id)
    }
}

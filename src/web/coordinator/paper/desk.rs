//! The desk where paper forms are keyed in: the page of an entry, and keeping a form that was keyed in twice.

use std::sync::Arc;

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{
    entry::{Entry, Next, Problem, Typed},
    kinds, levels,
};
use crate::{
    answers::MAX_COMMENT,
    questionnaire::{Item, Questionnaire, ScaleKind},
    secret::Token,
    store::{
        audit::Action,
        network::{self, MakeUp},
        sheet,
        wave::{Wave, WaveState},
    },
    web::{
        coordinator::waves::{self, Place},
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn},
        view::{View, own_address},
    },
};

/// `GET …/papier/invoeren`: an empty first entry.
pub(in crate::web::coordinator) async fn begin(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk::at(&view, &who, &place)?;
    let entry = Entry::first(Token::random()?, &desk.questionnaire);
    desk.render(&view, &who, &entry)
}

/// `POST …/papier/invoeren`: the first entry, the second, or the two after their differences were looked at.
pub(in crate::web::coordinator) async fn enter(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let desk = Desk::at(&view, &who, &place)?;
    let token = Token::parse(form.get("blad").unwrap_or_default()).ok_or(WebError::BadForm)?;
    if form.get("stap") == Some("wis") {
        return desk.take_back(&view, &who, token).await;
    }
    let entry = Entry::read(&desk.questionnaire, &desk.make_up, token, &form);
    match entry.next() {
        Next::Again(entry) => desk.render(&view, &who, &entry),
        Next::Keep(entry) => desk.keep(&view, &who, &entry).await,
    }
}

/// Where forms of a wave are keyed in.
struct Desk {
    wave: Wave,
    questionnaire: Arc<Questionnaire>,
    make_up: MakeUp,
}

impl Desk {
    fn at(view: &View, who: &SignedIn, place: &Place) -> Result<Self, WebError> {
        let (wave, make_up) = view.state.store.read(|db| {
            let wave = waves::find(db, who, place)?;
            let make_up = network::make_up(db, &wave.id)?;
            Ok((wave, make_up))
        })?;
        waves::require_state(&wave, WaveState::Open)?;
        Ok(Self { questionnaire: view.state.store.questionnaire(&wave)?, wave, make_up })
    }

    fn address(&self) -> String {
        waves::address(&self.wave, "papier/invoeren")
    }

    fn render(&self, view: &View, who: &SignedIn, entry: &Entry) -> Result<HttpResponse, WebError> {
        let language = view.messages.language();
        let in_words = |typed: &Typed| {
            let talk =
                if typed.talk { format!(" + {}", view.messages.text("survey-talk")) } else { String::new() };
            format!("{}{talk}", if typed.answer.is_empty() { "–" } else { &typed.answer })
        };
        let item = |(place, item): (usize, &Item)| {
            let wrong = entry.wrong[place].as_ref();
            context! {
                id => item.id.as_str(),
                number => place + 1,
                statement => item.statement.get(language),
                answer => entry.typed[place].answer.as_str(),
                talk => entry.typed[place].talk,
                unknown => wrong == Some(&Problem::Unknown),
                differs => wrong.and_then(|wrong| match wrong {
                    Problem::Differs(first) => Some(in_words(first)),
                    Problem::Unknown => None,
                }),
                first => entry.first.get(place).map(|first| first.answer.as_str()),
                first_talk => entry.first.get(place).is_some_and(|first| first.talk),
            }
        };
        let items = self.questionnaire.items().enumerate().map(item).collect::<Vec<_>>();
        let comments = self.questionnaire.prompts().iter().zip(&entry.comments).enumerate();
        let comments = comments.map(|(index, (prompt, text))| {
            context! {
                id => self.questionnaire.prompt_id(*prompt),
                name => self.questionnaire.prompt_name(*prompt, language),
                text,
                too_long => entry.long_comment == Some(index),
            }
        });
        let wrong = entry.wrong.iter().any(Option::is_some) || entry.long_comment.is_some();
        let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let values = context! {
            wave => Serde(&self.wave),
            items,
            comments => comments.collect::<Vec<_>>(),
            levels => levels(view),
            kinds => kinds(&self.make_up),
            level => entry.level.as_str(),
            kind => entry.kind.as_str(),
        };
        view.page_with_status(
            status,
            "coordinator/paper_entry.html",
            context! {
                step => entry.step.word(),
                token => entry.token.reveal(),
                wrong,
                points => points(view, &self.questionnaire),
                longest => MAX_COMMENT,
                ..context! { ..values, ..who.frame() }
            },
        )
    }

    /// Puts the form in as a response, and says so. Sent again, it replaces itself.
    async fn keep(&self, view: &View, who: &SignedIn, entry: &Entry) -> Result<HttpResponse, WebError> {
        let key = view.state.store.key().clone();
        let (id, token, sheet) = (self.wave.id.clone(), entry.token.clone(), entry.sheet.clone());
        let today = waves::today();
        waves::change(view, who, &self.wave, Action::PaperKeyedIn, move |db| {
            sheet::put_paper(db, &key, &id, &token, &sheet, today)
        })
        .await?;
        self.kept(view, who, Some(&entry.token))
    }

    /// Takes a form back that has just been keyed in.
    async fn take_back(&self, view: &View, who: &SignedIn, token: Token) -> Result<HttpResponse, WebError> {
        let key = view.state.store.key().clone();
        let (id, today) = (self.wave.id.clone(), waves::today());
        waves::change(view, who, &self.wave, Action::PaperTakenBack, move |db| {
            sheet::remove_paper(db, &key, &id, &token, today)
        })
        .await?;
        self.kept(view, who, None)
    }

    fn kept(&self, view: &View, who: &SignedIn, token: Option<&Token>) -> Result<HttpResponse, WebError> {
        view.page(
            "coordinator/paper_kept.html",
            context! {
                wave => Serde(&self.wave),
                token => token.map(Token::reveal),
                again => own_address(self.address()),
                ..who.frame()
            },
        )
    }
}

/// The points that may be typed, in words.
fn points(view: &View, questionnaire: &Questionnaire) -> String {
    let scale = questionnaire.scale();
    if scale.kind == ScaleKind::Points {
        let ends = [("lowest", scale.min.into()), ("highest", scale.max.into())];
        return view.messages.text_with("entry-points", ends);
    }
    scale.points().map(|point| point.to_string()).collect::<Vec<_>>().join(", ")
}

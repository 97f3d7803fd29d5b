//! Paper: the form to print, keying in a form twice, and noting who handed one in. A paper form carries no name, so
//! that its answers have no tie to a person.

use std::collections::HashMap;

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context, value::Serde};

use super::waves::{self, Place};
use crate::{
    answers::{Answer, Background, MAX_COMMENT, Sheet, plain_comment},
    questionnaire::{Item, Questionnaire},
    secret::Token,
    store::{
        ParticipantId,
        audit::Action,
        invitation,
        network::{self, MakeUp, ParticipantLevel},
        sheet,
        wave::{Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::SignedIn,
        view::{View, own_address, see_other},
    },
};

/// How 'weet ik niet' is keyed in.
const DONT_KNOW: &str = "w";

/// `GET …/papier`: the form to print, with `?groot` in large type.
pub(super) async fn form(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
    query: web::Query<HashMap<String, String>>,
) -> Result<HttpResponse, WebError> {
    let (wave, make_up, network) = view.state.store.read(|db| {
        let wave = waves::find(db, &who, &place)?;
        let name = network::find_for(db, &who.account.id, &wave.network)?.name;
        Ok((wave.clone(), network::make_up(db, &wave.id)?, name))
    })?;
    let questionnaire = view.state.store.questionnaire(&wave)?;
    let language = view.messages.language();
    let dimensions = questionnaire.dimensions().iter().map(|dimension| {
        let statements = dimension.items.iter().map(|item| item.statement.get(language).to_owned());
        context! {
            name => dimension.name.get(language),
            statements => statements.collect::<Vec<_>>(),
        }
    });
    let scale = questionnaire.scale();
    let words = |point: u8| scale.labels.get(&point).map_or("", |text| text.get(language));
    let points = scale.points().map(|point| context! { value => point, words => words(point) });
    view.page(
        "coordinator/paper_form.html",
        context! {
            wave => Serde(&wave),
            network,
            large => query.contains_key("groot"),
            dimensions => dimensions.collect::<Vec<_>>(),
            points => points.collect::<Vec<_>>(),
            levels => levels(&view),
            kinds => kinds(&make_up),
            plain_at => own_address(waves::address(&wave, "papier")),
            ..who.frame()
        },
    )
}

/// `GET …/papier/invoeren`: an empty first entry.
pub(super) async fn begin(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk::at(&view, &who, &place)?;
    let entry = Entry::first(Token::random()?, &desk.questionnaire);
    desk.render(&view, &who, &entry)
}

/// `POST …/papier/invoeren`: the first entry, the second, or the two after their differences were looked at.
pub(super) async fn enter(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let desk = Desk::at(&view, &who, &place)?;
    let token = Token::parse(form.get("blad").unwrap_or_default()).ok_or(WebError::BadForm)?;
    if form.get("stap") == Some("wis") {
        return desk.take_back(&view, &who, token).await;
    }
    let entry = Entry::read(&desk, token, &form);
    match entry.next() {
        Next::Again(entry) => desk.render(&view, &who, &entry),
        Next::Keep(entry) => desk.keep(&view, &who, &entry).await,
    }
}

/// `POST …/papier/ingeleverd`: somebody handed in a paper form, or did not after all.
pub(super) async fn handed_in(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| waves::find(db, &who, &place))?;
    let participant: ParticipantId = match form.get("partner").unwrap_or_default().parse() {
        Ok(participant) => participant,
        Err(never) => match never {},
    };
    let on_paper = form.get("ingeleverd") == Some("ja");
    let id = wave.id.clone();
    waves::change(&view, &who, &wave, Action::PaperHandedIn, move |db| {
        invitation::mark_on_paper(db, &id, &participant, on_paper)
    })
    .await?;
    Ok(see_other(&format!("/netwerken/{}", wave.network)))
}

/// Where forms of a wave are keyed in.
struct Desk {
    wave: Wave,
    questionnaire: std::sync::Arc<Questionnaire>,
    make_up: MakeUp,
}

/// How far the keying in of a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    First,
    Second,
    /// The differences between the two have been shown.
    Compared,
}

/// What was typed for one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Typed {
    answer: String,
    talk: bool,
}

/// A form that is being keyed in.
struct Entry {
    token: Token,
    step: Step,
    /// The first entry; empty while it is being made.
    first: Vec<Typed>,
    /// What the page shows to be filled in.
    typed: Vec<Typed>,
    /// Per item, what is wrong with it.
    wrong: Vec<Option<Problem>>,
    comments: Vec<String>,
    level: String,
    kind: String,
    /// What was typed, as a sheet.
    sheet: Sheet,
    /// The dimension whose comment is too long.
    long_comment: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    /// No answer of the scale.
    Unknown,
    /// The two entries differ: what was typed first.
    Differs(Typed),
}

/// What comes after an entry.
enum Next {
    /// The page again: the second entry, or with what is wrong.
    Again(Entry),
    /// The form is complete.
    Keep(Entry),
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
        let comments = self.questionnaire.dimensions().iter().zip(&entry.comments).enumerate();
        let comments = comments.map(|(index, (dimension, text))| {
            context! {
                id => dimension.id.as_str(),
                name => dimension.name.get(language),
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
                lowest => self.questionnaire.scale().min,
                highest => self.questionnaire.scale().max,
                longest => MAX_COMMENT,
                ..context! { ..values, ..who.frame() }
            },
        )
    }

    /// Puts the form in as a response, and says so. Sent again, it replaces itself.
    async fn keep(&self, view: &View, who: &SignedIn, entry: &Entry) -> Result<HttpResponse, WebError> {
        let key = view.state.store.key().clone();
        let (id, token, sheet) = (self.wave.id.clone(), entry.token.clone(), entry.sheet.clone());
        waves::change(view, who, &self.wave, Action::PaperKeyedIn, move |db| {
            sheet::put_paper(db, &key, &id, &token, &sheet)
        })
        .await?;
        self.kept(view, who, Some(&entry.token))
    }

    /// Takes a form back that has just been keyed in.
    async fn take_back(&self, view: &View, who: &SignedIn, token: Token) -> Result<HttpResponse, WebError> {
        let key = view.state.store.key().clone();
        let id = self.wave.id.clone();
        waves::change(view, who, &self.wave, Action::PaperTakenBack, move |db| {
            sheet::remove_paper(db, &key, &id, &token)
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

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::First => "eerste",
            Self::Second => "tweede",
            Self::Compared => "vergeleken",
        }
    }

    fn of_word(word: &str) -> Self {
        match word {
            "tweede" => Self::Second,
            "vergeleken" => Self::Compared,
            _ => Self::First,
        }
    }
}

impl Entry {
    fn first(token: Token, questionnaire: &Questionnaire) -> Self {
        let items = questionnaire.item_count();
        Self {
            token,
            step: Step::First,
            first: Vec::new(),
            typed: vec![Typed::default(); items],
            wrong: vec![None; items],
            comments: vec![String::new(); questionnaire.dimensions().len()],
            level: String::new(),
            kind: String::new(),
            sheet: Sheet::empty(questionnaire),
            long_comment: None,
        }
    }

    /// Reads a posted entry.
    fn read(desk: &Desk, token: Token, form: &Fields) -> Self {
        let questionnaire = &*desk.questionnaire;
        let typed = |prefix: &str| {
            let one = |item: &Item| Typed {
                answer: form
                    .get(&format!("{prefix}antwoord:{}", item.id))
                    .unwrap_or_default()
                    .trim()
                    .to_lowercase(),
                talk: form.get(&format!("{prefix}gesprek:{}", item.id)).is_some_and(|value| value == "ja"),
            };
            questionnaire.items().map(one).collect::<Vec<_>>()
        };
        let step = Step::of_word(form.get("stap").unwrap_or_default());
        let mut entry = Self {
            step,
            first: if step == Step::First { Vec::new() } else { typed("eerste-") },
            typed: typed(""),
            level: form.get("functie").unwrap_or_default().to_owned(),
            kind: form.get("organisatie").unwrap_or_default().to_owned(),
            ..Self::first(token, questionnaire)
        };
        entry.fill_sheet(desk, form);
        entry
    }

    fn fill_sheet(&mut self, desk: &Desk, form: &Fields) {
        for (place, item) in desk.questionnaire.items().enumerate() {
            let typed = &self.typed[place];
            let answer =
                if typed.answer == DONT_KNOW { Answer::DontKnow.to_field() } else { typed.answer.clone() };
            if self.sheet.answers.enter(&desk.questionnaire, &item.id, &answer).is_err() {
                self.wrong[place] = Some(Problem::Unknown);
            }
            self.sheet.talk[place] = typed.talk;
        }
        for (index, dimension) in desk.questionnaire.dimensions().iter().enumerate() {
            let text =
                form.get(&format!("opmerking:{}", dimension.id)).map(plain_comment).unwrap_or_default();
            if text.chars().count() > MAX_COMMENT {
                self.long_comment = Some(index);
            } else {
                self.sheet.comments[index] = text.clone();
            }
            self.comments[index] = text;
        }
        let level = ParticipantLevel::of_word(&self.level).map(|level| level.word().to_owned());
        let known = |kind: &&String| desk.make_up.kinds.iter().any(|(known, _)| known == *kind);
        self.sheet.background = Background { level, kind: Some(&self.kind).filter(known).cloned() };
    }

    /// The second entry after the first; the differences after the second; done after those.
    fn next(mut self) -> Next {
        if self.wrong.iter().any(Option::is_some) || self.long_comment.is_some() {
            return Next::Again(self);
        }
        match self.step {
            Step::First => {
                let empty = vec![Typed::default(); self.typed.len()];
                self.first = std::mem::replace(&mut self.typed, empty);
                self.step = Step::Second;
                Next::Again(self)
            }
            Step::Second if self.first != self.typed => {
                let pairs = self.first.iter().zip(&self.typed);
                let differs =
                    pairs.map(|(first, second)| (first != second).then(|| Problem::Differs(first.clone())));
                self.wrong = differs.collect();
                self.step = Step::Compared;
                Next::Again(self)
            }
            Step::Second | Step::Compared => Next::Keep(self),
        }
    }
}

fn levels(view: &View) -> Vec<Value> {
    let words = |level: &ParticipantLevel| {
        let words = view.messages.text(&format!("level-{}", level.word())).into_owned();
        context! { value => level.word(), words }
    };
    ParticipantLevel::ALL.iter().map(words).collect()
}

fn kinds(make_up: &MakeUp) -> Vec<String> {
    make_up.kinds.iter().map(|(kind, _)| kind.clone()).collect()
}

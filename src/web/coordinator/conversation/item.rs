//! One item on the screen: what it says, what the partners said of it, and what they agree on and mean to improve.

use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use super::{
    agreed::{self, TypedScore},
    screen::Screen,
    talk::Talk,
};
use crate::{
    chart::ChartError,
    messages::Messages,
    questionnaire::{Questionnaire, Text, guide},
    report::{self, PageChart, mean_in_words},
    store::{
        NetworkId, StoreError,
        audit::Action,
        consensus::{self, Consensus},
        improvement,
        organisation::OrganisationSummary,
        wave::Wave,
    },
    web::{
        coordinator::{
            improvements::{self, TypedPoint},
            reported::Reported,
            waves,
        },
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

type Place = web::Path<(NetworkId, String)>;

/// An item that is talked about.
struct Topic {
    talk: Talk,
    /// The wave that the conversation is about.
    wave: Wave,
    /// Place of the item in the questionnaire's order.
    item: usize,
}

/// What stands in the forms of the screen, and what is wrong of it.
#[derive(Default)]
struct Typed {
    score: Option<TypedScore>,
    point: Option<TypedPoint>,
    wrong: Vec<Wrong>,
}

impl Topic {
    fn find(view: &View, who: &SignedIn, place: &Place, query: &Fields) -> Result<Self, WebError> {
        let reported = Reported::load(&view.state, who, &place.0)?;
        let wave = reported.newest().cloned();
        let (talk, wave) = Talk::of(reported, query).zip(wave).ok_or(WebError::NotFound)?;
        let item = talk.report.questionnaire.item_index(&place.1).ok_or(WebError::NotFound)?;
        Ok(Self { talk, wave, item })
    }
}

/// `GET /netwerken/{network}/gesprek/{item}`
pub(super) async fn show(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: Place,
    query: web::Query<Fields>,
) -> Result<HttpResponse, WebError> {
    let topic = Topic::find(&view, &who, &place, &query)?;
    let screen = Screen { view: &view, request: &request, who: &who, query: &query };
    render(&screen, &topic, &Typed::default())
}

/// `POST /netwerken/{network}/gesprek/{item}`: keeps the agreed score, takes it away, or adds an improvement point.
pub(super) async fn change(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: Place,
    query: web::Query<Fields>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let topic = Topic::find(&view, &who, &place, &query)?;
    let typed = match form.get("stap") {
        Some("afspraak") => agree(&view, &who, &topic, &form).await?,
        Some("wissen") => take_away(&view, &who, &topic).await?,
        Some("verbeterpunt") => improve(&view, &who, &topic, &form).await?,
        _ => return Err(WebError::BadForm),
    };
    if typed.wrong.is_empty() {
        return Ok(see_other(&topic.talk.address(Some(topic.item), None)));
    }
    let screen = Screen { view: &view, request: &request, who: &who, query: &query };
    render(&screen, &topic, &typed)
}

async fn agree(view: &View, who: &SignedIn, topic: &Topic, form: &Fields) -> Result<Typed, WebError> {
    let typed = TypedScore::read(form);
    let (_, item) = topic.talk.item(topic.item).ok_or(WebError::NotFound)?;
    let consensus = match typed.check(&topic.talk.report.questionnaire, item, &topic.wave) {
        Ok(consensus) => consensus,
        Err(wrong) => return Ok(Typed { score: Some(typed), wrong, ..Typed::default() }),
    };
    waves::change(view, who, &topic.wave, Action::ConsensusSet, move |db| consensus::set(db, &consensus))
        .await?;
    Ok(Typed::default())
}

async fn take_away(view: &View, who: &SignedIn, topic: &Topic) -> Result<Typed, WebError> {
    let (_, item) = topic.talk.item(topic.item).ok_or(WebError::NotFound)?;
    let (wave, item) = (topic.wave.id.clone(), item.id.clone());
    let questionnaire = topic.talk.report.questionnaire.instrument_of(&item).to_owned();
    waves::change(view, who, &topic.wave, Action::ConsensusCleared, move |db| {
        consensus::clear(db, &wave, &questionnaire, &item)
    })
    .await?;
    Ok(Typed::default())
}

async fn improve(view: &View, who: &SignedIn, topic: &Topic, form: &Fields) -> Result<Typed, WebError> {
    let (_, item) = topic.talk.item(topic.item).ok_or(WebError::NotFound)?;
    let typed = TypedPoint::read(form).about(&item.id);
    let questionnaire = &topic.talk.report.questionnaire;
    let organisations = improvements::organisations(view, &topic.talk.reported.network)?;
    match typed.check(questionnaire, &organisations) {
        Ok(checked) => improvements::add(view, who, &topic.talk.reported, checked).await?,
        Err(wrong) => return Ok(Typed { point: Some(typed), wrong, ..Typed::default() }),
    }
    Ok(Typed::default())
}

fn render(screen: &Screen<'_>, topic: &Topic, typed: &Typed) -> Result<HttpResponse, WebError> {
    let (view, talk) = (screen.view, &topic.talk);
    let questionnaire = &talk.report.questionnaire;
    let language = view.messages.language();
    let (dimension, item) = talk.item(topic.item).ok_or(WebError::NotFound)?;
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.get(language).to_owned());
    let agreed = agreed_scores(view, topic)?;
    let own = agreed.last().and_then(Option::as_ref);
    let before = own.map(TypedScore::of).unwrap_or_default();
    let organisations = improvements::organisations(view, &talk.reported.network)?;
    let points = points(view, topic, &organisations)?;
    let values = context! {
        name => item.name.get(language),
        aspect => dimension.name.get(language),
        statement => item.statement.get(language),
        definition => text(&item.definition),
        discussion => text(&item.discussion),
        waves => waves_of(view, topic, &agreed),
        any_agreed => agreed.iter().any(Option::is_some),
        withheld => talk.is_withheld(),
        min_group => topic.wave.min_group,
        label => topic.wave.label.as_str(),
        agreement => talk.report.newest().figures.items[topic.item].agreement.map(Serde),
        score => typed.score.as_ref().unwrap_or(&before).describe(questionnaire, item, view.messages),
        agreed => own.map(|own| in_words(own, topic, view)),
        typed => typed.point.as_ref().unwrap_or(&TypedPoint::default()).describe(&organisations),
        adding => typed.point.is_some(),
        points,
        spread => Serde(spread(topic, view.messages)?),
        ..guided(questionnaire, topic.item, view.messages)
    };
    let values = context! { ..values, ..steps(topic) };
    let at = Some((talk, Some(topic.item)));
    screen.page("conversation/item.html", &talk.reported.network, at, &typed.wrong, values)
}

/// How the answers to the item are spread, where that may be shown.
fn spread(topic: &Topic, messages: &Messages) -> Result<Option<PageChart>, ChartError> {
    let chart = report::likert_of(&topic.talk.report, topic.item..topic.item + 1, messages);
    chart.map(PageChart::of_likert).transpose()
}

/// The questions that guide a conversation about the dimension of an item, and what helped other networks.
fn guided(questionnaire: &Questionnaire, item: usize, messages: &Messages) -> Value {
    let guide = guide::of_dimension(questionnaire, questionnaire.dimension_of(item));
    let words = |text: &Text| text.get(messages.language()).to_owned();
    let questions = guide.iter().flat_map(|guide| guide.questions.iter().map(words));
    let practice = guide.iter().flat_map(|guide| &guide.practice).map(|example| {
        context! {
            network => example.network.as_str(),
            text => words(&example.text),
            source => example.source.as_str(),
        }
    });
    context! {
        questions => questions.collect::<Vec<_>>(),
        questions_source => guide.map(|guide| guide.source.as_str()),
        practice => practice.collect::<Vec<_>>(),
    }
}

/// Where the item stands in the agenda, and what comes before and after it.
fn steps(topic: &Topic) -> Value {
    let talk = &topic.talk;
    let sequence = talk.sequence(topic.item);
    let place = sequence.iter().position(|item| *item == topic.item).unwrap_or_default();
    let at = |place: Option<usize>| {
        place.and_then(|place| sequence.get(place)).map(|item| talk.address(Some(*item), None))
    };
    context! {
        place => place + 1,
        count => sequence.len(),
        previous => at(place.checked_sub(1)),
        next => at(Some(place + 1)),
        here => talk.address(Some(topic.item), None),
        agenda => talk.address(None, None),
    }
}

/// The agreed score about the item in every wave of the report.
fn agreed_scores(view: &View, topic: &Topic) -> Result<Vec<Option<Consensus>>, StoreError> {
    let talk = &topic.talk;
    let id = talk.item(topic.item).map_or("", |(_, item)| item.id.as_str());
    let instrument = talk.report.questionnaire.instrument_of(id);
    let about = |one: &Consensus| one.item == id && one.questionnaire == instrument;
    view.state.store.read(|db| {
        let of = |wave: &Wave| Ok(consensus::of_wave(db, &wave.id)?.into_iter().find(about));
        talk.reported.shown.iter().map(of).collect()
    })
}

/// Every wave with the published mean and the agreed score.
fn waves_of(view: &View, topic: &Topic, agreed: &[Option<Consensus>]) -> Vec<Value> {
    let waves = topic.talk.report.waves.iter().zip(agreed);
    waves
        .map(|(wave, agreed)| {
            context! {
                label => wave.label.as_str(),
                score => mean_in_words(view.messages, &wave.figures.items[topic.item]),
                agreed => agreed.as_ref().map(|agreed| in_words(agreed, topic, view)),
            }
        })
        .collect()
}

fn in_words(consensus: &Consensus, topic: &Topic, view: &View) -> Value {
    let item = topic.talk.item(topic.item);
    let words = item.map_or("", |(_, item)| {
        agreed::words(&topic.talk.report.questionnaire, item, consensus.score, view.messages)
    });
    context! {
        score => consensus.score,
        words,
        reason => consensus.reason.as_str(),
        agreed_on => Serde(consensus.agreed_on),
    }
}

/// The improvement points about the item.
fn points(
    view: &View,
    topic: &Topic,
    organisations: &[OrganisationSummary],
) -> Result<Vec<Value>, StoreError> {
    let talk = &topic.talk;
    let id = talk.item(topic.item).map_or("", |(_, item)| item.id.as_str());
    let points = view.state.store.read(|db| improvement::list(db, &talk.reported.network.id))?;
    let about = points.iter().filter(|point| {
        point.item == id && point.questionnaire == talk.report.questionnaire.instrument_of(id)
    });
    Ok(about
        .map(|point| improvements::described(&talk.reported, point, organisations, view.messages))
        .collect())
}

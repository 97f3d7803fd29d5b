//! The report of a network: the page, and the same figures as JSON, CSV, SVG and PNG beside it.

use actix_web::{HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use crate::{
    chart,
    messages::Messages,
    questionnaire::Questionnaire,
    report::{self, Comparison, PageChart, Report, Told},
    scoring::{
        change::Verdict,
        disclosure::{Detail, PublishedChange, PublishedScore},
    },
    store::{NetworkId, network, network::Network},
    web::{
        closed_waves,
        error::WebError,
        sign_in::{Coordinator, SignedIn},
        state::State,
        view::View,
    },
};

/// Width of a PNG in pixels: sharp on paper and on a projector.
const PNG_WIDTH: u32 = 1600;

type Id = web::Path<NetworkId>;

/// `GET /netwerken/{network}/rapport`
pub(super) async fn page(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    let (network, report) = load(&view.state, &who, &id)?;
    let Some(report) = report else {
        let values = context! { network => Serde(network), report => Value::UNDEFINED, has_report => false };
        return view.page("coordinator/report.html", context! { ..values, ..who.frame() });
    };
    let messages = view.messages;
    let spider = report::spider(&report, &network.name, messages);
    let spider = spider.map(PageChart::of_spider).transpose()?;
    let dots = report::dots(&report, messages);
    let dots = dots.map(PageChart::of_dots).transpose()?;
    let values = context! {
        has_report => true,
        waves => waves(&report),
        spider => Serde(spider),
        dots => Serde(dots),
        has_bands => report.waves.iter().any(|wave| wave.figures.detail >= Detail::Spread),
        dimensions => dimensions(&report, messages),
        comparisons => report.comparisons.iter().map(|one| comparison(&report, one, messages)).collect::<Vec<_>>(),
        dip => report.dip.as_deref(),
        talk => talk(&report, messages),
        comments => comments(&report, messages),
        left_out => report.left_out,
        network => Serde(network),
    };
    view.page("coordinator/report.html", context! { ..values, ..who.frame() })
}

/// `GET /netwerken/{network}/rapport.json`
pub(super) async fn json(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    let (network, report) = load(&view.state, &who, &id)?;
    let body = report::json(report.as_ref(), &network.name, view.messages.language())?;
    Ok(file("application/json", body))
}

/// `GET /netwerken/{network}/rapport.csv`
pub(super) async fn csv(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    let report = load(&view.state, &who, &id)?.1.ok_or(WebError::NotFound)?;
    let body = report::csv(&report, view.messages.language())?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", "attachment; filename=\"rapport.csv\""))
        .body(body))
}

/// `GET /netwerken/{network}/spider.svg`
pub(super) async fn spider_svg(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    Ok(file("image/svg+xml", spider(&view, &who, &id)?.into_bytes()))
}

/// `GET /netwerken/{network}/spider.png`
pub(super) async fn spider_png(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    Ok(file("image/png", chart::to_png(&spider(&view, &who, &id)?, PNG_WIDTH)?))
}

/// `GET /netwerken/{network}/dots.svg`
pub(super) async fn dots_svg(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    Ok(file("image/svg+xml", dots(&view, &who, &id)?.into_bytes()))
}

/// `GET /netwerken/{network}/dots.png`
pub(super) async fn dots_png(view: View, who: Coordinator, id: Id) -> Result<HttpResponse, WebError> {
    Ok(file("image/png", chart::to_png(&dots(&view, &who, &id)?, PNG_WIDTH)?))
}

fn file(content_type: &'static str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok().content_type(content_type).body(body)
}

fn spider(view: &View, who: &SignedIn, id: &NetworkId) -> Result<String, WebError> {
    let (network, report) = load(&view.state, who, id)?;
    let chart = report.and_then(|report| report::spider(&report, &network.name, view.messages));
    Ok(chart.ok_or(WebError::NotFound)?.to_svg()?)
}

fn dots(view: &View, who: &SignedIn, id: &NetworkId) -> Result<String, WebError> {
    let chart = load(&view.state, who, id)?.1.and_then(|report| report::dots(&report, view.messages));
    Ok(chart.ok_or(WebError::NotFound)?.to_svg()?)
}

/// A network of the person who is signed in, and its report if a wave has closed.
fn load(state: &State, who: &SignedIn, id: &NetworkId) -> Result<(Network, Option<Report>), WebError> {
    let network = state.store.read(|db| network::find_for(db, &who.account.id, id))?;
    let closed = closed_waves::of_network(state, &network.id)?;
    Ok((network, Report::of(closed, &[])))
}

fn waves(report: &Report) -> Vec<Value> {
    let wave = |wave: &report::ReportWave| {
        context! {
            label => wave.label.as_str(),
            responded => wave.responded,
            invited => wave.invited,
            min_group => wave.min_group.get(),
            withheld => wave.figures.detail == Detail::Withheld,
        }
    };
    report.waves.iter().map(wave).collect()
}

/// The dimensions with their items, each with a cell per wave.
fn dimensions(report: &Report, messages: &Messages) -> Vec<Value> {
    let questionnaire = &report.questionnaire;
    let row = |name: &str, place: usize, scores: fn(&report::ReportWave) -> &[PublishedScore]| {
        let cells = report.waves.iter().map(|wave| cell(&scores(wave)[place], questionnaire, messages));
        context! { name, cells => cells.collect::<Vec<_>>() }
    };
    let language = messages.language();
    let dimensions = questionnaire.dimensions().iter().enumerate();
    dimensions
        .map(|(index, dimension)| {
            let places = questionnaire.item_range(index);
            let items = dimension.items.iter().zip(places);
            let items =
                items.map(|(item, place)| row(item.name.get(language), place, |wave| &wave.figures.items));
            let own = row(dimension.name.get(language), index, |wave| &wave.figures.dimensions);
            let newest = report.waves.last().and_then(|wave| wave.figures.dimensions[index].agreement);
            context! { items => items.collect::<Vec<_>>(), agreement => newest.map(Serde), ..own }
        })
        .collect()
}

/// The items of the newest wave that enough partners want to talk about, by their names.
fn talk(report: &Report, messages: &Messages) -> Vec<String> {
    let wished = report.newest().talk.iter();
    let items = report.questionnaire.items().zip(wished).filter(|(_, wished)| **wished);
    items.map(|(item, _)| item.name.get(messages.language()).to_owned()).collect()
}

/// The comments of the newest wave by dimension, word for word.
fn comments(report: &Report, messages: &Messages) -> Vec<Value> {
    let of = |index: usize| {
        let comments = report.newest().comments.iter().filter(move |(dimension, _)| *dimension == index);
        comments.map(|(_, text)| text.clone()).collect::<Vec<_>>()
    };
    let dimensions = report.questionnaire.dimensions().iter().enumerate();
    dimensions
        .map(|(index, dimension)| (dimension, of(index)))
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(dimension, texts)| context! { name => dimension.name.get(messages.language()), texts })
        .collect()
}

fn cell(score: &PublishedScore, questionnaire: &Questionnaire, messages: &Messages) -> Value {
    let range = (questionnaire.scale().min.into(), questionnaire.scale().max.into());
    context! {
        text => report::mean_in_words(messages, score),
        n => score.n,
        band => report::band(score, range).map(Serde),
    }
}

fn comparison(report: &Report, comparison: &Comparison, messages: &Messages) -> Value {
    let ends = context! {
        from => report.waves[comparison.from].label.as_str(),
        to => report.waves[comparison.to].label.as_str(),
    };
    match &comparison.told {
        Told::Words { pairs, dimensions } => {
            let named = report.questionnaire.dimensions().iter().zip(dimensions);
            let rows = named.map(|(dimension, change)| {
                context! {
                    name => dimension.name.get(messages.language()),
                    words => change_in_words(change, messages),
                    verdict => change.verdict.map(Serde),
                }
            });
            context! { words => rows.collect::<Vec<_>>(), pairs => *pairs, ..ends }
        }
        Told::Margin { n, margin, too_few } => {
            context! { words => (), n => *n, margin => messages.number(*margin, 1), too_few => *too_few, ..ends }
        }
    }
}

/// The words of change of one dimension, with the number only where it may be told.
fn change_in_words(change: &PublishedChange, messages: &Messages) -> String {
    let moved = |id: &str, plain: &str| match change.difference {
        Some(difference) => {
            let sign = if difference > 0.0 { "+" } else { "−" };
            let text = format!("{sign}{}", messages.number(difference.abs(), 1));
            messages.text_with(id, [("difference", text.into())])
        }
        None => messages.text(plain).into_owned(),
    };
    match change.verdict {
        Some(Verdict::Higher) => moved("report-change-higher", "report-change-higher-plain"),
        Some(Verdict::Lower) => moved("report-change-lower", "report-change-lower-plain"),
        Some(Verdict::NoClearChange) => messages.text("report-change-none").into_owned(),
        Some(Verdict::TooFew) | None => messages.text("report-empty-cell").into_owned(),
    }
}

//! The report as files: data, charts, and all charts in one.

use actix_web::{HttpResponse, web};

use super::{Chosen, Id, load};
use crate::{
    chart,
    report::{self, Report},
    store::network::Network,
    web::{coordinator::waves::today, error::WebError, sign_in::Coordinator, turns::Work, view::View},
};

/// Width of a PNG in pixels: sharp on paper and on a projector.
const PNG_WIDTH: u32 = 1600;

type Query = web::Query<Chosen>;

/// `GET /netwerken/{network}/rapport.json`
pub(super) async fn json(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let (network, report) = load(&view.state, &who, &id, &chosen)?;
    let body = report::json(report.as_ref(), &network.name, view.messages)?;
    Ok(file("application/json", body))
}

/// `GET /netwerken/{network}/rapport.csv`
pub(super) async fn csv(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let (_, report) = with_report(&view, &who, &id, &chosen)?;
    Ok(attachment("text/csv; charset=utf-8", "rapport.csv", report::csv(&report, view.messages.language())?))
}

/// `GET /netwerken/{network}/rapport.pdf`
pub(super) async fn pdf(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let (network, report) = with_report(&view, &who, &id, &chosen)?;
    let messages = view.messages;
    let draw = move || report::pdf(&report, &network.name, messages, today());
    let body = view.state.turns.take(Work::Drawing, draw).await??;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header(("content-disposition", "inline; filename=\"rapport.pdf\""))
        .body(body))
}

/// `GET /netwerken/{network}/grafieken.zip`
pub(super) async fn charts(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let (network, report) = with_report(&view, &who, &id, &chosen)?;
    let messages = view.messages;
    let draw = move || report::charts_zip(&report, &network.name, messages, PNG_WIDTH);
    let zip = view.state.turns.take(Work::Drawing, draw).await??.ok_or(WebError::NotFound)?;
    Ok(attachment("application/zip", "grafieken.zip", zip))
}

/// `GET /netwerken/{network}/spider.svg`
pub(super) async fn spider_svg(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    Ok(file("image/svg+xml", spider(&view, &who, &id, &chosen)?.into_bytes()))
}

/// `GET /netwerken/{network}/spider.png`
pub(super) async fn spider_png(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let svg = spider(&view, &who, &id, &chosen)?;
    bitmap(&view, svg).await
}

/// `GET /netwerken/{network}/dots.svg`
pub(super) async fn dots_svg(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    Ok(file("image/svg+xml", dots(&view, &who, &id, &chosen)?.into_bytes()))
}

/// `GET /netwerken/{network}/dots.png`
pub(super) async fn dots_png(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: Query,
) -> Result<HttpResponse, WebError> {
    let svg = dots(&view, &who, &id, &chosen)?;
    bitmap(&view, svg).await
}

fn with_report(
    view: &View,
    who: &Coordinator,
    id: &Id,
    chosen: &Chosen,
) -> Result<(Network, Report), WebError> {
    let (network, report) = load(&view.state, who, id, chosen)?;
    Ok((network, report.ok_or(WebError::NotFound)?))
}

fn spider(view: &View, who: &Coordinator, id: &Id, chosen: &Chosen) -> Result<String, WebError> {
    let (network, report) = with_report(view, who, id, chosen)?;
    let chart = report::spiders(&report, &network.name, view.messages).into_iter().next();
    Ok(chart.ok_or(WebError::NotFound)?.to_svg()?)
}

fn dots(view: &View, who: &Coordinator, id: &Id, chosen: &Chosen) -> Result<String, WebError> {
    let chart = report::dots(&with_report(view, who, id, chosen)?.1, view.messages);
    Ok(chart.ok_or(WebError::NotFound)?.to_svg()?)
}

async fn bitmap(view: &View, svg: String) -> Result<HttpResponse, WebError> {
    let draw = move || chart::to_png(&svg, PNG_WIDTH);
    Ok(file("image/png", view.state.turns.take(Work::Drawing, draw).await??))
}

fn file(content_type: &'static str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok().content_type(content_type).body(body)
}

fn attachment(content_type: &'static str, name: &str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(content_type)
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(body)
}

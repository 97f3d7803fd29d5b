//! The researcher's side: what is wanted, how anonymous that would be, the package, and agreed projects.

mod asked;
mod projects;
mod reliability;

use std::io::Cursor;

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{
    Value, context,
    value::{Serde, merge_maps},
};

use super::{
    coordinator::waves::today,
    error::WebError,
    fields::Fields,
    sign_in::{Researcher, SignedIn, now},
    turns::Work,
    view::View,
};
use crate::{
    export::{ExportError, Product, Quasi, called, privacy_sentences, write_package},
    questionnaire::Questionnaire,
    research::{self, Prepared, ResearchError},
    store::research as kept,
};
use asked::Asked;

/// The routes of this folder.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/onderzoek", web::get().to(show))
        .route("/onderzoek/betrouwbaarheid", web::get().to(reliability::show))
        .route("/onderzoek/pakket", web::post().to(package))
        .service(
            web::resource("/onderzoek/projecten")
                .route(web::get().to(projects::show))
                .route(web::post().to(projects::add)),
        )
        .route("/onderzoek/projecten/{project}/beeindigen", web::post().to(projects::end));
}

/// `GET /onderzoek`: the form; and, once it was filled in, how anonymous the data would be.
async fn show(view: View, who: Researcher, query: web::Query<Fields>) -> Result<HttpResponse, WebError> {
    let asked = Asked::read(&query);
    if !asked.is_filled_in() || !asked.wrong.is_empty() {
        return render(&view, &who, &asked, context! {});
    }
    match prepare(&view, &asked).await? {
        Ok(prepared) => {
            let dataset = prepared.dataset();
            let told = context! {
                privacy => Serde(&dataset.privacy),
                called => called(dataset.product, view.messages),
                sentences => privacy_sentences(dataset, view.messages),
            };
            render(&view, &who, &asked, told)
        }
        Err(refusal) => render(&view, &who, &asked, told(&refusal)?),
    }
}

/// `POST /onderzoek/pakket`: the package. From now on it counts as known.
async fn package(view: View, who: Researcher, posted: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let asked = Asked::read(&posted);
    if !asked.wrong.is_empty() {
        return render(&view, &who, &asked, context! {});
    }
    let prepared = match prepare(&view, &asked).await? {
        Ok(prepared) => prepared,
        Err(refusal) => return render(&view, &who, &asked, told(&refusal)?),
    };
    let entry = prepared.release(Some(who.account.id.clone()), now()).map_err(|_| WebError::Internal)?;
    let seal = view.state.store.key().response_seal();
    let dataset = view.state.store.write(move |db| entry.write(db, &seal)).await?;
    let name = format!("netwerkspiegel-{}-{}.zip", dataset.product.word(), dataset.provenance.made_on);
    let (extra, messages) = (asked.extra(), view.messages);
    let pack = move || {
        let mut file = Cursor::new(Vec::new());
        write_package(&dataset, extra, messages, &mut file).map(|()| file.into_inner())
    };
    let body = view.state.turns.take(Work::Research, pack).await?.map_err(|error| {
        log::error!("a package for research: {error}");
        WebError::Internal
    })?;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(body))
}

/// What was asked, made safe; or why not.
async fn prepare(view: &View, asked: &Asked) -> Result<Result<Prepared, ResearchError>, WebError> {
    let (state, choice) = (view.state.clone(), asked.choice());
    let prepared = move || research::prepare(&state.store, &choice, today());
    view.state.turns.take(Work::Research, prepared).await
}

/// A refusal as the page tells it. What is no refusal is an error.
fn told(refusal: &ResearchError) -> Result<Value, WebError> {
    let (message, figure, word) = match refusal {
        ResearchError::Refused(refused) => match refused {
            ExportError::Empty => ("research-no-rows", 0.0, String::new()),
            ExportError::SmallK { least, .. } => ("research-small-k", f64::from(*least), String::new()),
            ExportError::NoNetwork => ("research-no-network", 0.0, String::new()),
            ExportError::NoSuchItem(item) => ("research-no-item", 0.0, item.clone()),
            ExportError::Refused(refusal) => match refusal {
                crate::anonymise::Refusal::Empty => ("research-no-rows", 0.0, String::new()),
                crate::anonymise::Refusal::TooFewPeople(k) => {
                    ("research-few-people", f64::from(*k), String::new())
                }
                crate::anonymise::Refusal::Unreachable { share } => {
                    ("research-unreachable", (share * 100.0).ceil(), String::new())
                }
            },
            ExportError::Differencing(refused) => {
                ("research-differencing", f64::from(refused.people), String::new())
            }
            ExportError::Figures { networks } => ("research-figures", *networks as f64, String::new()),
            ExportError::Hierarchy(_) | ExportError::Damaged => {
                log::error!("an export for research: {refusal}");
                return Err(WebError::Internal);
            }
        },
        ResearchError::NoNetwork(_) => return Err(WebError::NotFound),
        ResearchError::NoProject => ("research-no-project", 0.0, String::new()),
        ResearchError::NotRunning(_) => ("research-not-running", 0.0, String::new()),
        ResearchError::Store(error) => {
            log::error!("an export for research: {error}");
            return Err(WebError::Internal);
        }
        ResearchError::Secret(_) => return Err(WebError::Internal),
    };
    Ok(context! { refusal => message, figure, word })
}

fn render(view: &View, who: &SignedIn, asked: &Asked, told: Value) -> Result<HttpResponse, WebError> {
    let store = &view.state.store;
    let (networks, projects) = store.read(|db| Ok((kept::networks(db)?, kept::projects(db)?)))?;
    let instruments = store.read(kept::instruments)?;
    let instrument = |one: &Questionnaire| {
        context! { id => one.id(), title => one.title().get(view.messages.language()) }
    };
    let most = networks.iter().map(|one| one.closed_waves).max().unwrap_or(0);
    let running = projects.into_iter().filter(|project| project.is_running(today())).collect::<Vec<_>>();
    let refused = told.get_attr("refusal").is_ok_and(|refusal| !refusal.is_undefined());
    let status = match refused || !asked.wrong.is_empty() {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    let values = context! {
        asked => Serde(asked),
        wrong => Serde(&asked.wrong),
        networks => Serde(&networks),
        instruments => instruments.iter().map(instrument).collect::<Vec<_>>(),
        waves => (1..=most).collect::<Vec<_>>(),
        projects => Serde(&running),
        columns => Quasi::ALL.map(Quasi::name).to_vec(),
        products => Product::ALL.map(Product::word).to_vec(),
        smallest => Product::ALL.map(Product::smallest_k).to_vec(),
        ..merge_maps([context! { refusal => (), privacy => () }, told, who.frame()])
    };
    view.page_with_status(status, "research/choose.html", values)
}

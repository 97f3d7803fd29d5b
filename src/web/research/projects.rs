//! Agreed research projects: who does them, what for and until when, noted before anything linked goes out.

use actix_web::{HttpResponse, http::StatusCode, web};
use jiff::civil::Date;
use minijinja::{context, value::Serde};

use crate::{
    roster,
    secret::ExportKey,
    store::{
        ProjectId,
        audit::{self, Action},
        research::{self as kept, Project},
    },
    web::{
        coordinator::waves::today,
        error::WebError,
        fields::Fields,
        form::{Field, Form},
        sign_in::{Researcher, SignedIn, now},
        view::{View, see_other},
    },
};

const ADDRESS: &str = "/onderzoek/projecten";
/// Longest text about a project, in characters.
const LONGEST_WHO: usize = 200;
const LONGEST_PURPOSE: usize = 1000;
/// A date as it is typed: 2026-12-31.
const LONGEST_DATE: usize = 10;

/// `GET /onderzoek/projecten`
pub(super) async fn show(view: View, who: Researcher) -> Result<HttpResponse, WebError> {
    render(&view, &who, &form())
}

/// `POST /onderzoek/projecten`: notes one.
pub(super) async fn add(
    view: View,
    who: Researcher,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let mut form = form().posted(&posted, roster::is_address);
    let (from, until) = (date(&mut form, "vanaf"), date(&mut form, "tot"));
    if let (Some(from), Some(until)) = (from, until)
        && (until < from || until < today())
    {
        form.refuse("tot", "project-wrong-end");
    }
    let (Some(from), Some(until), false) = (from, until, form.is_wrong()) else {
        return render(&view, &who, &form);
    };
    let project = Project {
        id: ProjectId::random()?,
        who: form.value("wie"),
        purpose: form.value("doel"),
        from,
        until,
        made_on: today(),
        ended: false,
    };
    let (account, key) = (who.account.id.clone(), ExportKey::random()?);
    let seal = view.state.store.key().project_seal();
    let write = move |db: &rusqlite::Connection| {
        kept::add_project(db, &seal, &project, &key, &account)?;
        audit::record(db, now(), Some(&account), None, Action::ProjectAdded, project.id.as_str())
    };
    view.state.store.write(write).await?;
    Ok(see_other(ADDRESS))
}

/// `POST /onderzoek/projecten/{project}/beeindigen`: destroys its key.
pub(super) async fn end(
    view: View,
    who: Researcher,
    id: web::Path<ProjectId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (id, account) = (id.into_inner(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            let project = kept::project(db, &id)?;
            if !project.ended {
                kept::end_project(db, &id)?;
                audit::record(db, now(), Some(&account), None, Action::ProjectEnded, id.as_str())?;
            }
            Ok(())
        })
        .await?;
    Ok(see_other(ADDRESS))
}

fn form() -> Form {
    Form::new(vec![
        Field::line("wie", "project-who", LONGEST_WHO).required().hint("project-who-hint"),
        Field::area("doel", "project-purpose", LONGEST_PURPOSE).required().hint("project-purpose-hint"),
        Field::line("vanaf", "project-from", LONGEST_DATE).required().hint("project-date-hint"),
        Field::line("tot", "project-until", LONGEST_DATE).required().hint("project-until-hint"),
    ])
}

/// The date in a field; what is none is told there.
fn date(form: &mut Form, name: &str) -> Option<Date> {
    let typed = form.value(name);
    let date = typed.parse().ok();
    if date.is_none() && !typed.is_empty() {
        form.refuse(name, "project-wrong-date");
    }
    date
}

fn render(view: &View, who: &SignedIn, form: &Form) -> Result<HttpResponse, WebError> {
    let projects = view.state.store.read(kept::projects)?;
    let now = today();
    let lines = projects
        .iter()
        .map(|project| context! { project => Serde(project), runs => project.is_running(now) });
    let lines = lines.collect::<Vec<_>>();
    let status = if form.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let values = context! { form => Serde(form), projects => lines, ..who.frame() };
    view.page_with_status(status, "research/projects.html", values)
}

//! The page of a wave: its plan while it is planned; while it is open how the response stands, who can be reminded,
//! and the ways to invite; never an answer.

use actix_web::{HttpResponse, http::StatusCode, web};
use jiff::civil::Date;
use minijinja::{Value, context, value::Serde};

use super::{Place, described, grain, summary, today};
use crate::{
    chart::{GrowthChart, Locale},
    messages::Messages,
    report::PageChart,
    scoring::disclosure::response::{self, Grain},
    store::{
        growth,
        guest_list::{self, Guest},
        invitation::{self, Invitee},
        network::{self, Network},
        open_link::{self, OpenLink},
        wave::{WaveState, WaveSummary, can_reopen},
    },
    web::{
        error::WebError,
        sign_in::{Coordinator, SignedIn},
        view::View,
    },
};

/// Everything that the page shows.
struct Standing {
    network: Network,
    summary: WaveSummary,
    guests: Vec<Guest>,
    invitees: Vec<Invitee>,
    link: Option<OpenLink>,
    growth: Vec<(Date, i32)>,
}

/// `GET …/metingen/{wave}`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    render(&view, &who, &place, None, None, StatusCode::OK)
}

/// The page, with a last day that was typed and what is wrong with it.
pub(super) fn render(
    view: &View,
    who: &SignedIn,
    place: &Place,
    typed: Option<&str>,
    wrong: Option<&str>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let standing = read(view, who, place)?;
    let wave = &standing.summary.wave;
    let grain = grain(wave);
    let course = response::course(&standing.growth, grain);
    let chart = standing.chart(view.messages, &course)?;
    let questionnaire = view.state.store.questionnaire(wave)?;
    let last_day = wave.last_day.map(|day| day.strftime("%d-%m-%Y").to_string());
    // Who has answered is told to remind the others: not in an anonymous wave, and not when it is over.
    let names = wave.state == WaveState::Open && grain == Grain::Each;
    view.page_with_status(
        status,
        "coordinator/wave.html",
        context! {
            network => Serde(&standing.network),
            wave => described(&standing.summary),
            questionnaire => questionnaire.title().get(view.messages.language()),
            chosen => standing.guests.iter().filter(|guest| guest.chosen).count(),
            not_invited => standing.guests.iter().filter(|guest| !guest.invited).count(),
            names,
            invitees => Serde(if names { standing.invitees.as_slice() } else { &[] }),
            organisations => if names { standing.organisations() } else { Vec::new() },
            open_link => Serde(standing.link.as_ref().filter(|_| grain == Grain::Each)),
            has_open_link => standing.link.is_some(),
            chart => Serde(chart),
            course => course.iter().map(|(day, count)| (day.to_string(), *count)).collect::<Vec<_>>(),
            last_day => typed.map(str::to_owned).or(last_day),
            wrong,
            over => wave.last_day.is_some_and(|last| last < today()),
            can_reopen => view.state.store.read(|db| can_reopen(db, &wave.id))?,
            ..who.frame()
        },
    )
}

fn read(view: &View, who: &SignedIn, place: &Place) -> Result<Standing, WebError> {
    let standing = view.state.store.read(|db| {
        let summary = summary(db, who, place)?;
        let wave = &summary.wave;
        Ok(Standing {
            network: network::find_for(db, &who.account.id, &wave.network)?,
            guests: guest_list::list(db, &wave.id)?,
            invitees: invitation::list(db, &wave.id)?,
            link: open_link::of_wave(db, &wave.id)?,
            growth: growth::of_wave(db, &wave.id)?,
            summary,
        })
    })?;
    Ok(standing)
}

impl Standing {
    /// The chart of the response, once there is a course to show.
    fn chart(&self, messages: &Messages, course: &[(Date, u32)]) -> Result<Option<PageChart>, WebError> {
        let WaveSummary { wave, invited, .. } = &self.summary;
        let (Some(opened), Some((_, newest))) = (wave.opened_on, course.last()) else { return Ok(None) };
        let end = wave.closed_on.unwrap_or_else(|| today().max(opened));
        let day = |day: Date| (day - opened).get_days().max(0).unsigned_abs();
        let chart = GrowthChart {
            id: "respons".into(),
            title: messages.text("growth-title").into_owned(),
            description: messages.text_with(
                "growth-description",
                [("responded", (*newest).into()), ("invited", (*invited).into())],
            ),
            points: course.iter().map(|(on, count)| (day(*on), *count)).collect(),
            days: day(end),
            ends: [opened, end].map(|day| messages.date(day)),
            most: (*invited).max(*newest),
            goal: (*invited > 0).then(|| (*invited, messages.text("growth-invited").into_owned())),
            locale: Locale {
                tag: messages.language().to_string(),
                decimal_mark: messages.text("decimal-mark").into_owned(),
                no_figure: String::new(),
            },
        };
        Ok(Some(PageChart::of_growth(chart)?))
    }

    /// By organisation: how many were invited, and how many of them responded.
    fn organisations(&self) -> Vec<Value> {
        let mut names = self.invitees.iter().map(|invitee| &invitee.organisation).collect::<Vec<_>>();
        names.sort();
        names.dedup();
        let line = |name: &Option<String>| {
            let of = || self.invitees.iter().filter(|invitee| invitee.organisation == *name);
            let responded = of().filter(|invitee| invitee.responded).count();
            context! { name, invited => of().count(), responded }
        };
        names.into_iter().map(line).collect()
    }
}

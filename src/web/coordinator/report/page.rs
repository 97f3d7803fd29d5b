//! The page of the report: the message in words first, then pictures, each with its figures in a table.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use super::{Chosen, Id, ORDER, WAVE, change::comparison, query, read};
use crate::{
    messages::Messages,
    questionnaire::{Dimension, Item, ScaleKind, Text, guide},
    report::{self, Order, PageChart, Report, ReportWave},
    scoring::disclosure::{Detail, PublishedBreakdown, PublishedScore},
    store::network::Network,
    web::{
        error::WebError,
        sign_in::Coordinator,
        view::{View, own_address},
    },
};

/// `GET /netwerken/{network}/rapport`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: Id,
    chosen: web::Query<Chosen>,
) -> Result<HttpResponse, WebError> {
    let (network, basis) = read(&view.state, &who, &id, &chosen)?;
    let told = match basis {
        Some(basis) => {
            let digest = basis.digest(&network, view.messages.language(), &chosen);
            let told = || told(&view, values(&basis.report(), &network, &chosen, view.messages)?);
            Value::clone(&*view.state.report_pages.get_or_make(digest, told)?)
        }
        None => Value::clone(&*told(&view, context! { network => Serde(&network), has_report => false })?.0),
    };
    view.page("coordinator/report.html", context! { name => network.name, told, ..who.frame() })
}

/// The part of the page that tells the report, the same for everybody who may see it, and the bytes that it takes.
fn told(view: &View, values: Value) -> Result<(Arc<Value>, usize), WebError> {
    let html = view.part("coordinator/report_told.html", values)?;
    let bytes = html.len();
    Ok((Arc::new(Value::from_safe_string(html)), bytes))
}

/// All that the page tells.
fn values(
    report: &Report,
    network: &Network,
    chosen: &Chosen,
    messages: &Messages,
) -> Result<Value, WebError> {
    let language = messages.language().to_string();
    let values = context! {
        has_report => true,
        headline => report::headline(report, messages),
        withheld => report::withheld(report, messages),
        waves => report.waves.iter().map(wave).collect::<Vec<_>>(),
        newest => wave(report.newest()),
        has_bands => report.waves.iter().any(|wave| wave.figures.detail >= Detail::Spread),
        comparisons => report.comparisons.iter().map(|one| comparison(report, one, messages)).collect::<Vec<_>>(),
        dip => report.dip.as_deref(),
        dip_guide => report.dip.as_ref().and_then(|_| dip_guide(messages)),
        comments => comments(report, messages),
        points => points(report, messages),
        left_out => report.left_out,
        others => report.others.as_ref().map(|others| others.networks),
        query => own_address(format!("?{}", query(report, chosen, &language))),
    };
    let values = context! { ..values, ..pictures(report, &network.name, messages)? };
    let values = context! { ..values, ..figures(report, messages) };
    let values = context! { ..values, ..choices(report, chosen, messages) };
    Ok(context! { network => Serde(network), ..values })
}

/// What can be chosen: the waves, and the order of the indicators.
fn choices(report: &Report, chosen: &Chosen, messages: &Messages) -> Value {
    let waves = report.choices.iter().map(|choice| {
        context! { id => choice.id.as_str(), label => choice.label.as_str(), chosen => choice.chosen }
    });
    let order = chosen.order().and_then(Order::of_word).unwrap_or_default();
    let items = report.items();
    let places = report::ordered_items(report, order).into_iter();
    let rows = places.map(|place| item_row(report, place, items[place], messages));
    let orders = Order::ALL.iter().filter(|one| one.applies_to(report)).map(|one| {
        context! { word => one.word(), chosen => *one == order }
    });
    context! {
        choices => waves.collect::<Vec<_>>(),
        wave_field => WAVE,
        order_field => ORDER,
        orders => orders.collect::<Vec<_>>(),
        order => order.word(),
        ordered => rows.collect::<Vec<_>>(),
    }
}

/// One indicator of the newest wave, with what it is sorted by.
fn item_row(
    report: &Report,
    place: usize,
    (dimension, item): (&Dimension, &Item),
    messages: &Messages,
) -> Value {
    let wave = report.newest();
    let score = &wave.figures.items[place];
    context! {
        name => item.name.get(messages.language()),
        aspect => dimension.name.get(messages.language()),
        agreement => score.agreement.map(Serde),
        talk => wave.talk[place],
        ..cell(score, report, messages)
    }
}

/// The charts, drawn for a page.
fn pictures(report: &Report, network: &str, messages: &Messages) -> Result<Value, WebError> {
    let dimensions = 0..report.questionnaire.dimensions().len();
    let of_dimension = dimensions.map(|place| {
        let spider =
            report::dimension_spider(report, place, messages).map(PageChart::of_spider).transpose()?;
        let likert = report::likert(report, place, messages).map(PageChart::of_likert).transpose()?;
        // Where the spread of the answers is shown, there is no place for dots.
        let dots = || report::dimension_dots(report, place, messages).map(PageChart::of_dots).transpose();
        let dots = if likert.is_none() { dots()? } else { None };
        Ok(context! { spider => Serde(spider), dots => Serde(dots), likert => Serde(likert) })
    });
    let breakdowns = report.newest().figures.breakdowns.iter().map(|breakdown| {
        let heatmap = report::heatmap(report, breakdown, messages).map(PageChart::of_heatmap).transpose()?;
        Ok(context! { chart => Serde(heatmap), ..group_table(report, breakdown, messages) })
    });
    let spiders = report::spiders(report, network, messages).into_iter();
    let spiders = spiders.map(|chart| Ok(Serde(PageChart::of_spider(chart)?)));
    Ok(context! {
        spiders => spiders.collect::<Result<Vec<_>, WebError>>()?.into_iter().map(Value::from).collect::<Vec<_>>(),
        states => report.questionnaire.scale().kind == ScaleKind::States,
        dots => Serde(report::dots(report, messages).map(PageChart::of_dots).transpose()?),
        dimension_charts => of_dimension.collect::<Result<Vec<_>, WebError>>()?,
        breakdowns => breakdowns.collect::<Result<Vec<_>, WebError>>()?,
    })
}

/// The figures of a breakdown: a row per dimension, a cell per group.
fn group_table(report: &Report, breakdown: &PublishedBreakdown, messages: &Messages) -> Value {
    let names = breakdown.groups.iter().map(|(word, _)| report::group_name(breakdown.by, word, messages));
    let rows = report.questionnaire.dimensions().iter().enumerate().map(|(place, dimension)| {
        let cells = breakdown.groups.iter().map(|(_, scores)| cell(&scores[place], report, messages));
        context! { name => dimension.name.get(messages.language()), cells => cells.collect::<Vec<_>>() }
    });
    context! {
        by => report::by_word(breakdown.by),
        groups => names.collect::<Vec<_>>(),
        rows => rows.collect::<Vec<_>>(),
    }
}

fn wave(wave: &ReportWave) -> Value {
    context! {
        label => wave.label.as_str(),
        responded => wave.responded,
        invited => wave.invited,
        waiting => wave.waiting,
        partly => wave.partly,
        min_group => wave.min_group.get(),
        withheld => wave.figures.detail == Detail::Withheld,
    }
}

/// The dimensions with their items, each with a cell per wave.
fn figures(report: &Report, messages: &Messages) -> Value {
    let questionnaire = &report.questionnaire;
    let row = |name: &str, place: usize, scores: fn(&ReportWave) -> &[PublishedScore]| {
        let cells = report.waves.iter().map(|wave| cell(&scores(wave)[place], report, messages));
        context! { name, cells => cells.collect::<Vec<_>>() }
    };
    let language = messages.language();
    let by_organisation = report.newest().figures.by_organisation.as_ref();
    let dimensions = questionnaire.dimensions().iter().enumerate().map(|(index, dimension)| {
        let places = questionnaire.item_range(index);
        let items = dimension.items.iter().zip(places).map(|(item, place)| {
            let own = row(item.name.get(language), place, |wave| &wave.figures.items);
            let agreed =
                (0..report.waves.len()).map(|wave| report.agreed(wave, &item.id).map(|one| one.score));
            let reason = report.agreed(report.waves.len() - 1, &item.id).map(|one| one.reason.as_str());
            context! {
                statement => item.statement.get(language),
                agreed => agreed.collect::<Vec<_>>(),
                reason,
                ..own
            }
        });
        let own = row(dimension.name.get(language), index, |wave| &wave.figures.dimensions);
        let newest = &report.newest().figures.dimensions[index];
        context! {
            low => report::asks_attention(report, index),
            questions => questions(report, index, messages),
            practice => practice(report, index, messages),
            items => items.collect::<Vec<_>>(),
            instrument => report::instrument_name(report, index, messages),
            explanation => dimension.explanation.as_ref().map(|text| text.get(language)),
            agreement => newest.agreement.map(Serde),
            by_organisation => by_organisation.map(|scores| cell(&scores[index], report, messages)),
            ..own
        }
    });
    context! { dimensions => dimensions.collect::<Vec<_>>(), weighted => by_organisation.is_some() }
}

/// The questions that guide the conversation about a dimension.
fn questions(report: &Report, dimension: usize, messages: &Messages) -> Vec<String> {
    let guide = guide::of_dimension(&report.questionnaire, dimension);
    let questions = guide.into_iter().flat_map(|guide| &guide.questions);
    questions.map(|question| question.get(messages.language()).to_owned()).collect()
}

/// What helped other networks with a dimension.
fn practice(report: &Report, dimension: usize, messages: &Messages) -> Vec<Value> {
    let guide = guide::of_dimension(&report.questionnaire, dimension);
    let examples = guide.into_iter().flat_map(|guide| &guide.practice).map(|example| {
        context! {
            network => example.network.as_str(),
            text => example.text.get(messages.language()),
            source => example.source.as_str(),
        }
    });
    examples.collect()
}

/// What a netwerkdip is and what a network can do about it. The text fits every instrument.
fn dip_guide(messages: &Messages) -> Option<Value> {
    let dip = guide::dip()?;
    let words = |texts: &[Text]| {
        texts.iter().map(|text| text.get(messages.language()).to_owned()).collect::<Vec<_>>()
    };
    Some(context! {
        what => dip.what.get(messages.language()),
        signs => words(&dip.signs),
        steps => words(&dip.steps),
        source => dip.source.as_str(),
    })
}

/// The improvement points, each beside what became of its indicator.
fn points(report: &Report, messages: &Messages) -> Vec<Value> {
    let points = report.follow_up.points.iter().map(|(point, owner)| {
        let place = report.questionnaire.item_index(&point.item);
        let item = place.and_then(|place| report.questionnaire.items().nth(place));
        context! {
            id => point.id.as_str(),
            indicator => item.map(|item| item.name.get(messages.language())),
            text => point.text.as_str(),
            owner => owner.as_deref(),
            due_on => point.due_on.map(|day| messages.date(day)),
            state => point.state.word(),
            look_back => report::look_back(report, point, messages),
        }
    });
    points.collect()
}

/// The comments of the newest wave by prompt, word for word.
fn comments(report: &Report, messages: &Messages) -> Vec<Value> {
    let told = report.comments_by_prompt(messages.language()).into_iter();
    told.map(
        |(name, texts)| context! { name, texts => texts.into_iter().map(Value::from).collect::<Value>() },
    )
    .collect()
}

fn cell(score: &PublishedScore, report: &Report, messages: &Messages) -> Value {
    let scale = report.questionnaire.scale();
    let range = (scale.min.into(), scale.max.into());
    context! {
        text => report::mean_in_words(messages, score),
        n => score.n,
        band => report::band(score, range).map(Serde),
    }
}

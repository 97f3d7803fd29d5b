//! What a coordinator typed about an improvement point: kept as typed until it is right, with what is wrong of it.

use jiff::civil::Date;
use minijinja::{Value, context, value::Serde};

use crate::{
    answers::plain_comment,
    messages::Messages,
    questionnaire::Questionnaire,
    store::{
        OrganisationId,
        improvement::{Improvement, LONGEST_TEXT},
        organisation::OrganisationSummary,
    },
    web::{
        coordinator::waves::parse_date,
        fields::{Fields, Wrong},
    },
};

/// An improvement point as it stands in the form.
#[derive(Default)]
pub(in crate::web::coordinator) struct TypedPoint {
    item: String,
    text: String,
    organisation: String,
    due_on: String,
}

/// An improvement point of which everything is right.
pub(in crate::web::coordinator) struct Checked {
    /// The instrument that the item is of.
    pub(super) questionnaire: String,
    pub(super) item: String,
    pub(super) text: String,
    pub(super) organisation: Option<OrganisationId>,
    pub(super) due_on: Option<Date>,
}

impl TypedPoint {
    /// A point as it is.
    pub(super) fn of(point: &Improvement) -> Self {
        Self {
            item: point.item.clone(),
            text: point.text.clone(),
            organisation: point.organisation.as_ref().map(ToString::to_string).unwrap_or_default(),
            due_on: point.due_on.map(|day| day.strftime("%d-%m-%Y").to_string()).unwrap_or_default(),
        }
    }

    /// The form as posted.
    pub(in crate::web::coordinator) fn read(form: &Fields) -> Self {
        let text = |name: &str| plain_comment(form.get(name).unwrap_or_default());
        Self {
            item: text("indicator"),
            text: text("tekst"),
            organisation: text("organisatie"),
            due_on: text("datum"),
        }
    }

    /// The same point, about this indicator.
    pub(in crate::web::coordinator) fn about(self, item: &str) -> Self {
        Self { item: item.to_owned(), ..self }
    }

    /// The point, if everything is right.
    pub(in crate::web::coordinator) fn check(
        &self,
        questionnaire: &Questionnaire,
        organisations: &[OrganisationSummary],
    ) -> Result<Checked, Vec<Wrong>> {
        let mut wrong = Vec::new();
        if questionnaire.item_index(&self.item).is_none() {
            wrong.push(Wrong { field: "indicator", message: "point-indicator-missing" });
        }
        if self.text.is_empty() {
            wrong.push(Wrong { field: "tekst", message: "point-text-missing" });
        } else if self.text.chars().count() > LONGEST_TEXT {
            wrong.push(Wrong { field: "tekst", message: "point-text-long" });
        }
        let mut known = organisations.iter().map(|one| &one.organisation.id);
        let organisation = known.find(|id| id.as_str() == self.organisation).cloned();
        if organisation.is_none() && !self.organisation.is_empty() {
            wrong.push(Wrong { field: "organisatie", message: "point-organisation-unknown" });
        }
        let due_on = parse_date(&self.due_on);
        if due_on.is_none() && !self.due_on.is_empty() {
            wrong.push(Wrong { field: "datum", message: "date-wrong" });
        }
        if wrong.is_empty() {
            let questionnaire = questionnaire.instrument_of(&self.item).to_owned();
            let (item, text) = (self.item.clone(), self.text.clone());
            Ok(Checked { questionnaire, item, text, organisation, due_on })
        } else {
            Err(wrong)
        }
    }

    /// The form for its template.
    pub(in crate::web::coordinator) fn describe(&self, organisations: &[OrganisationSummary]) -> Value {
        context! {
            item => self.item.as_str(),
            text => self.text.as_str(),
            organisation => self.organisation.as_str(),
            due_on => self.due_on.as_str(),
            organisations => Serde(organisations.to_vec()),
            longest => LONGEST_TEXT,
        }
    }
}

/// The indicators to choose from, by aspect.
pub(in crate::web::coordinator) fn choices(questionnaire: &Questionnaire, messages: &Messages) -> Vec<Value> {
    let language = messages.language();
    let aspects = questionnaire.dimensions().iter().map(|dimension| {
        let indicators = dimension.items.iter();
        let indicators =
            indicators.map(|item| context! { id => item.id.as_str(), name => item.name.get(language) });
        context! { name => dimension.name.get(language), indicators => indicators.collect::<Vec<_>>() }
    });
    aspects.collect()
}

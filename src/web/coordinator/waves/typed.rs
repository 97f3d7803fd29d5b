//! What a coordinator typed into the plan of a wave: kept as typed until it is right, with what is wrong of it.

use std::sync::Arc;

use jiff::civil::Date;
use minijinja::{Value, context, value::Serde};

use crate::{
    questionnaire::{CombineError, JOIN, MOST, Questionnaire, library},
    scoring::disclosure::MinGroup,
    store::wave::{Pairing, Wave, WaveSettings},
    web::{
        coordinator::instruments::Offered,
        fields::{Fields, Wrong},
    },
};

/// Longest label, in characters.
const LONGEST_LABEL: usize = 40;
/// Longest text of the coordinator's own, in characters.
const LONGEST_TEXT: usize = 1000;

/// The plan of a wave as it stands in the form.
pub(super) struct TypedPlan {
    label: String,
    questionnaires: Vec<String>,
    planned_on: String,
    last_day: String,
    opening_text: String,
    min_group: u8,
    pairing: Pairing,
    comments: bool,
    background: bool,
}

impl TypedPlan {
    /// A wave as it is planned.
    pub(super) fn of(wave: &Wave) -> Self {
        Self {
            label: wave.label.clone(),
            questionnaires: wave.questionnaire.split(JOIN).map(str::to_owned).collect(),
            planned_on: written(wave.planned_on),
            last_day: wave.last_day.map(written).unwrap_or_default(),
            opening_text: wave.opening_text.clone(),
            min_group: wave.min_group,
            pairing: wave.pairing,
            comments: wave.comments,
            background: wave.background,
        }
    }

    /// A new wave as it is proposed: like the one before it, or plain.
    pub(super) fn proposed(label: String, planned_on: Date, before: Option<&Wave>) -> Self {
        let plain = Self {
            label: label.clone(),
            questionnaires: vec![library::all()[0].id().into()],
            planned_on: written(planned_on),
            last_day: String::new(),
            opening_text: String::new(),
            min_group: MinGroup::ALL[0].get() as u8,
            pairing: Pairing::Pseudonymous,
            comments: false,
            background: false,
        };
        let Some(before) = before else { return plain };
        Self { label, planned_on: written(planned_on), last_day: String::new(), ..Self::of(before) }
    }

    /// The form as posted; a choice that the form does not offer stays as it was in `before`.
    pub(super) fn read(form: &Fields, before: &Self, offered: &Offered) -> Self {
        let text = |name: &str| form.get(name).unwrap_or_default().trim().replace("\r\n", "\n");
        let group = form.get("groep").and_then(|group| group.parse().ok());
        let group = group.filter(|group| MinGroup::try_from(*group).is_ok());
        Self {
            label: text("naam"),
            questionnaires: ticked(form, before, offered),
            planned_on: text("gepland"),
            last_day: text("laatste-dag"),
            opening_text: text("tekst"),
            min_group: group.unwrap_or(before.min_group),
            pairing: form.get("koppelen").and_then(Pairing::of_word).unwrap_or(before.pairing),
            comments: form.get("opmerkingen") == Some("ja"),
            background: form.get("achtergrond") == Some("ja"),
        }
    }

    /// The settings, if everything is right. `kept` is the questionnaire that the wave has already.
    pub(super) fn check(
        &self,
        kept: Option<&Arc<Questionnaire>>,
        offered: &Offered,
    ) -> Result<WaveSettings, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let asked = self.asked(kept, offered);
        if let Err(message) = asked {
            wrong.push(Wrong { field: "vragenlijst", message });
        }
        if self.label.is_empty() {
            wrong.push(Wrong { field: "naam", message: "plan-label-missing" });
        } else if self.label.chars().count() > LONGEST_LABEL {
            wrong.push(Wrong { field: "naam", message: "plan-label-long" });
        }
        if self.opening_text.chars().count() > LONGEST_TEXT {
            wrong.push(Wrong { field: "tekst", message: "plan-text-long" });
        }
        let planned_on = parse_date(&self.planned_on);
        if planned_on.is_none() {
            wrong.push(Wrong { field: "gepland", message: "date-wrong" });
        }
        let last_day = parse_date(&self.last_day);
        if last_day.is_none() && !self.last_day.is_empty() {
            wrong.push(Wrong { field: "laatste-dag", message: "date-wrong" });
        } else if last_day.zip(planned_on).is_some_and(|(last, planned)| last < planned) {
            wrong.push(Wrong { field: "laatste-dag", message: "plan-last-day-before" });
        }
        match planned_on.zip(asked.ok()) {
            Some((planned_on, asked)) if wrong.is_empty() => Ok(WaveSettings {
                label: self.label.clone(),
                planned_on,
                opening_text: self.opening_text.clone(),
                questionnaire: (asked.id().to_owned(), asked.version().to_owned()),
                min_group: self.min_group,
                pairing: self.pairing,
                comments: self.comments,
                background: self.background,
                last_day,
            }),
            _ => Err(wrong),
        }
    }

    /// The questionnaires together, each in the newest version unless the wave has a version of it already; or what is
    /// wrong.
    fn asked(
        &self,
        kept: Option<&Arc<Questionnaire>>,
        offered: &Offered,
    ) -> Result<Questionnaire, &'static str> {
        let kept = kept.map(Questionnaire::alone).unwrap_or_default();
        let version = |id: &String| {
            let kept = kept.iter().map(|(one, _)| one.as_ref()).find(|one| one.id() == id);
            kept.or_else(|| offered.find(id)).cloned()
        };
        let parts = self.questionnaires.iter().filter_map(version).collect::<Vec<_>>();
        if parts.is_empty() {
            return Err("plan-questionnaire-missing");
        }
        Questionnaire::combined(parts).map_err(|error| match error {
            CombineError::Count => "plan-questionnaires-many",
            CombineError::Scales(..) => "plan-questionnaires-scales",
            CombineError::Languages(..) => "plan-questionnaires-languages",
            CombineError::SameItem(_) => "plan-questionnaires-same",
        })
    }

    /// The form for its template.
    pub(super) fn describe(&self, wrong: &[Wrong]) -> Value {
        context! {
            label => self.label.as_str(),
            questionnaires => Serde(&self.questionnaires),
            most_questionnaires => MOST,
            planned_on => self.planned_on.as_str(),
            last_day => self.last_day.as_str(),
            opening_text => self.opening_text.as_str(),
            min_group => self.min_group,
            pairing => self.pairing.word(),
            comments => self.comments,
            background => self.background,
            groups => MinGroup::ALL.map(MinGroup::get),
            longest_label => LONGEST_LABEL,
            longest_text => LONGEST_TEXT,
            wrong => Serde(wrong.to_vec()),
        }
    }
}

/// The questionnaires that are ticked, in the order in which they are offered. A form that does not ask keeps those of
/// before.
fn ticked(form: &Fields, before: &TypedPlan, offered: &Offered) -> Vec<String> {
    let typed = form.where_name(|name| matches!(name, "vragenlijst" | "vragenlijst[]")).collect::<Vec<_>>();
    if typed.is_empty() {
        return before.questionnaires.clone();
    }
    let offered = offered.all().map(Questionnaire::id);
    let mut ids = offered.filter(|id| typed.contains(id)).map(str::to_owned).collect::<Vec<_>>();
    let kept = before.questionnaires.iter().filter(|id| typed.contains(&id.as_str()) && !ids.contains(id));
    ids.extend(kept.cloned().collect::<Vec<_>>());
    ids
}

/// A date as people type it: `2026-12-14`, `14-12-2026` or `14/12/2026`.
pub(in crate::web::coordinator) fn parse_date(typed: &str) -> Option<Date> {
    let formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"];
    formats.iter().find_map(|format| Date::strptime(format, typed.trim()).ok())
}

/// A date as it stands in a field: `14-12-2026`.
fn written(date: Date) -> String {
    date.strftime("%d-%m-%Y").to_string()
}

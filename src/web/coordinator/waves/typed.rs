//! What a coordinator typed into the plan of a wave: kept as typed until it is right, with what is wrong of it.

use jiff::civil::Date;
use minijinja::{Value, context, value::Serde};

use crate::{
    questionnaire::library,
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
    questionnaire: String,
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
            questionnaire: wave.questionnaire.clone(),
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
            questionnaire: library::all()[0].id().into(),
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
        let questionnaire = form.get("vragenlijst").filter(|id| offered.find(id).is_some());
        Self {
            label: text("naam"),
            questionnaire: questionnaire.unwrap_or(&before.questionnaire).to_owned(),
            planned_on: text("gepland"),
            last_day: text("laatste-dag"),
            opening_text: text("tekst"),
            min_group: group.unwrap_or(before.min_group),
            pairing: form.get("koppelen").and_then(Pairing::of_word).unwrap_or(before.pairing),
            comments: form.get("opmerkingen") == Some("ja"),
            background: form.get("achtergrond") == Some("ja"),
        }
    }

    /// The settings, if everything is right. `kept` is the version of the questionnaire that the wave has already.
    pub(super) fn check(&self, kept: Option<&Wave>, offered: &Offered) -> Result<WaveSettings, Vec<Wrong>> {
        let mut wrong = Vec::new();
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
        match planned_on {
            Some(planned_on) if wrong.is_empty() => Ok(WaveSettings {
                label: self.label.clone(),
                planned_on,
                opening_text: self.opening_text.clone(),
                questionnaire: self.version(kept, offered),
                min_group: self.min_group,
                pairing: self.pairing,
                comments: self.comments,
                background: self.background,
                last_day,
            }),
            _ => Err(wrong),
        }
    }

    /// Id and version of the questionnaire: the newest, unless the wave has a version of it already.
    fn version(&self, kept: Option<&Wave>, offered: &Offered) -> (String, String) {
        let kept = kept.filter(|wave| wave.questionnaire == self.questionnaire);
        let newest = offered.find(&self.questionnaire).map(|newest| newest.version().to_owned());
        let version = kept.map(|wave| wave.version.clone()).or(newest).unwrap_or_default();
        (self.questionnaire.clone(), version)
    }

    /// The form for its template.
    pub(super) fn describe(&self, wrong: &[Wrong]) -> Value {
        context! {
            label => self.label.as_str(),
            questionnaire => self.questionnaire.as_str(),
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

/// A date as people type it: `2026-12-14`, `14-12-2026` or `14/12/2026`.
pub(in crate::web::coordinator) fn parse_date(typed: &str) -> Option<Date> {
    let formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"];
    formats.iter().find_map(|format| Date::strptime(format, typed.trim()).ok())
}

/// A date as it stands in a field: `14-12-2026`.
fn written(date: Date) -> String {
    date.strftime("%d-%m-%Y").to_string()
}

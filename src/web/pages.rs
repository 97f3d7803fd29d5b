//! The templates, one set per language so that a template needs only the id of a text: `{{ t("login-title") }}`.

use fluent_bundle::FluentValue;
use minijinja::{
    Environment, Error, ErrorKind, UndefinedBehavior, Value,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, ValueKind},
};

use super::assets::Assets;
use crate::{messages::Messages, questionnaire::Language};

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        /// The templates by name, embedded in the binary.
        const TEMPLATES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../templates/", $name)))),+];
    };
}

templates![
    "base.html",
    "chart.html",
    "home.html",
    "error.html",
    "privacy.html",
    "accessibility.html",
    "survey/contact.html",
    "survey/intro.html",
    "survey/not_open.html",
    "survey/given_back.html",
    "survey/not_saved.html",
    "survey/page.html",
    "survey/background.html",
    "survey/saved.html",
    "survey/sheet.html",
    "survey/check.html",
    "survey/own_figures.html",
    "survey/thanks.html",
    "survey/print.html",
    "survey/withdraw.html",
    "survey/withdrawn.html",
    "survey/return_code.html",
    "survey/outcome.html",
    "coordinator/base.html",
    "coordinator/login.html",
    "coordinator/networks.html",
    "coordinator/network.html",
    "coordinator/form.html",
    "coordinator/network_details.html",
    "coordinator/people.html",
    "coordinator/instrument.html",
    "coordinator/instruments.html",
    "coordinator/people_list.html",
    "coordinator/people_preview.html",
    "coordinator/person.html",
    "coordinator/person_erase.html",
    "coordinator/organisations.html",
    "coordinator/organisation.html",
    "coordinator/open.html",
    "coordinator/close.html",
    "coordinator/reopen.html",
    "coordinator/renew.html",
    "coordinator/errors.html",
    "coordinator/plan.html",
    "coordinator/delete_wave.html",
    "coordinator/guests.html",
    "coordinator/response.html",
    "coordinator/wave.html",
    "coordinator/links_ask.html",
    "coordinator/cards.html",
    "coordinator/colleagues.html",
    "coordinator/leave.html",
    "coordinator/mailing.html",
    "coordinator/mail.html",
    "no_mail.html",
    "research/choose.html",
    "research/projects.html",
    "research/reliability.html",
    "account/fields.html",
    "account/choose.html",
    "account/forgotten.html",
    "account/account.html",
    "account/second_factor.html",
    "account/recovery.html",
    "account/second_off.html",
    "coordinator/login_code.html",
    "admin/overview.html",
    "admin/networks.html",
    "admin/trail.html",
    "admin/accounts.html",
    "admin/new_account.html",
    "admin/invited.html",
    "admin/account.html",
    "coordinator/links.html",
    "coordinator/open_link.html",
    "coordinator/paper_form.html",
    "coordinator/paper_entry.html",
    "coordinator/paper_kept.html",
    "coordinator/report.html",
    "coordinator/report_told.html",
    "coordinator/improvements.html",
    "coordinator/improvement.html",
    "coordinator/improvement_form.html",
    "conversation/base.html",
    "conversation/agenda.html",
    "conversation/item.html",
];

/// The templates in every language.
pub(super) struct Pages {
    environments: Vec<(&'static Language, Environment<'static>)>,
}

impl Pages {
    /// Reads all templates.
    ///
    /// # Errors
    /// When a template has a mistake in it.
    pub(super) fn new(assets: &Assets) -> Result<Self, Error> {
        let environments = Messages::languages()
            .map(|language| Ok((language, environment(Messages::of(language), assets)?)))
            .collect::<Result<_, Error>>()?;
        Ok(Self { environments })
    }

    /// Renders a template in the language of `messages`.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub(super) fn render(
        &self,
        messages: &Messages,
        template: &str,
        context: Value,
    ) -> Result<String, Error> {
        let environment = self
            .environments
            .iter()
            .find(|(language, _)| *language == messages.language())
            .ok_or_else(|| Error::new(ErrorKind::TemplateNotFound, "no templates in this language"))?;
        environment.1.get_template(template)?.render(context)
    }
}

fn environment(messages: &'static Messages, assets: &Assets) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    let addresses =
        assets.addresses().map(|(name, address)| (name, Value::from_safe_string(address.to_owned())));
    environment.add_function("t", move |id: &str, values: Kwargs| text(messages, id, &values));
    environment.add_filter("date", move |date: &str| {
        date.parse().map_or_else(|_| date.to_owned(), |date| messages.date(date))
    });
    environment.add_filter("tenths", move |value: f64| messages.number(value, 1));
    environment.add_filter("hundredths", move |value: f64| messages.number(value, 2));
    environment.add_filter("decimal", move |value: f64| messages.number(value, 1));
    environment.add_global("asset", Value::from_pairs(addresses));
    environment.add_global("language", messages.language().as_str());
    let named = |language| (Language::as_str(language), Messages::of(language).text("language-name"));
    environment
        .add_global("languages", Value::from(Serde(Messages::languages().map(named).collect::<Vec<_>>())));
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// The function `t` of the templates: a text by its id, with values by name.
fn text(messages: &Messages, id: &str, values: &Kwargs) -> Result<String, Error> {
    let names = values.args().collect::<Vec<_>>();
    let pairs = names
        .into_iter()
        .map(|name| {
            let value = values.get::<Value>(name)?;
            let value = match (value.kind(), f64::try_from(value.clone())) {
                (ValueKind::Number, Ok(number)) => FluentValue::from(number),
                _ => FluentValue::from(value.to_string()),
            };
            Ok((name, value))
        })
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(messages.text_with(id, pairs))
}

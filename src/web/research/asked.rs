//! What a researcher asked for, as typed and as chosen: it comes back to the form whatever becomes of it.

use serde::Serialize;

use crate::{
    export::{Extra, Product, Quasi, Request},
    research::Choice,
    store::NetworkId,
    web::fields::{Fields, Wrong},
};

/// Largest k that can be asked for: more would leave nothing.
const LARGEST_K: u32 = 100;
/// Largest share of rows, in percent, that may be hidden or left out.
const MOST_SUPPRESSED: u32 = 50;
/// Largest number of different answers that can be asked for.
const LARGEST_L: u32 = 5;

/// The form as it came.
#[derive(Debug, Serialize)]
pub(super) struct Asked {
    product: &'static str,
    project: String,
    pub(super) networks: Vec<String>,
    waves: Vec<u32>,
    instruments: Vec<String>,
    columns: Vec<&'static str>,
    k: String,
    suppressed: String,
    sensitive: String,
    l: String,
    formats: Vec<String>,
    filled_in: bool,
    /// What is wrong.
    #[serde(skip)]
    pub(super) wrong: Vec<Wrong>,
}

impl Asked {
    /// Reads the form; what was left out has its usual value.
    pub(super) fn read(fields: &Fields) -> Self {
        let filled_in = fields.get("soort").is_some();
        let product = match fields.get("soort") {
            Some("pseudonymised") => Product::Pseudonymised,
            _ => Product::Anonymised,
        };
        let typed = |name: &str, usual: &str| {
            let typed = fields.get(name).map(str::trim).filter(|_| filled_in);
            typed.unwrap_or(usual).chars().take(200).collect::<String>()
        };
        let columns = match filled_in {
            true => listed(fields, "kolom").filter_map(Quasi::of_name).collect(),
            false => Quasi::of_product(product),
        };
        // Anonymised rows never tell the network, whatever was ticked while the other kind was chosen.
        let columns = columns.into_iter().filter(|one| Quasi::of_product(product).contains(one));
        let mut asked = Self {
            product: product.word(),
            project: typed("project", ""),
            networks: listed(fields, "netwerk").map(str::to_owned).collect(),
            waves: listed(fields, "meting").filter_map(|number| number.parse().ok()).collect(),
            instruments: listed(fields, "vragenlijst").map(str::to_owned).collect(),
            columns: columns.map(Quasi::name).collect(),
            k: typed("k", "5"),
            suppressed: typed("weg", "5"),
            sensitive: typed("gevoelig", ""),
            l: typed("l", "2"),
            formats: listed(fields, "bestand").map(str::to_owned).collect(),
            filled_in,
            wrong: Vec::new(),
        };
        let mut refuse = |field: &'static str, message: &'static str, right: bool| {
            if !right {
                asked.wrong.push(Wrong { field, message });
            }
        };
        let within = |typed: &str, least: u32, most: u32| number(typed, least, most).is_some();
        let (k, l, suppressed) = (asked.k.clone(), asked.l.clone(), asked.suppressed.clone());
        refuse("k", "research-wrong-k", within(&k, product.smallest_k(), LARGEST_K));
        refuse("weg", "research-wrong-suppressed", within(&suppressed, 0, MOST_SUPPRESSED));
        refuse("l", "research-wrong-l", within(&l, 2, LARGEST_L));
        asked
    }

    /// Whether the form was filled in, and not only opened.
    pub(super) fn is_filled_in(&self) -> bool {
        self.filled_in
    }

    /// The further files of the package.
    pub(super) fn extra(&self) -> Extra {
        let asks = |format: &str| self.formats.iter().any(|one| one == format);
        Extra { long: asks("long"), excel: asks("excel"), parquet: asks("parquet") }
    }

    /// The choice, of a form in which nothing is wrong.
    pub(super) fn choice(&self) -> Choice {
        let product = Product::ALL.into_iter().find(|product| product.word() == self.product);
        let product = product.unwrap_or(Product::Anonymised);
        let sensitive = self.sensitive.split([',', ' ', ';']).map(str::trim).filter(|item| !item.is_empty());
        let id = |id: &String| id.parse::<NetworkId>().unwrap_or_else(|never| match never {});
        Choice {
            networks: (!self.networks.is_empty()).then(|| self.networks.iter().map(id).collect()),
            waves: (!self.waves.is_empty()).then(|| self.waves.clone()),
            instruments: (!self.instruments.is_empty()).then(|| self.instruments.clone()),
            request: Request {
                product,
                k: number(&self.k, product.smallest_k(), LARGEST_K).unwrap_or(LARGEST_K),
                columns: self.columns.iter().filter_map(|name| Quasi::of_name(name)).collect(),
                max_suppressed: f64::from(number(&self.suppressed, 0, MOST_SUPPRESSED).unwrap_or(0)) / 100.0,
                sensitive: sensitive.map(str::to_owned).collect(),
                l: number(&self.l, 2, LARGEST_L).unwrap_or(LARGEST_L),
            },
            project: (!self.project.is_empty())
                .then(|| self.project.parse().unwrap_or_else(|never| match never {})),
            seed: None,
        }
    }
}

/// What was ticked: a field each, with brackets behind its name; or all in one field with commas between them.
fn listed<'a>(fields: &'a Fields, name: &'static str) -> impl Iterator<Item = &'a str> {
    let named = move |field: &str| field.strip_suffix("[]").unwrap_or(field) == name;
    fields.where_name(named).flat_map(|value| value.split(',')).filter(|one| !one.is_empty())
}

fn number(typed: &str, least: u32, most: u32) -> Option<u32> {
    typed.parse().ok().filter(|number| (least..=most).contains(number))
}

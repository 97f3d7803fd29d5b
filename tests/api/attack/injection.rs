//! Hostile words in every field of every form: they are kept as words, and nothing runs them: no database, no template,
//! no browser, no spreadsheet, no mail program, no calendar.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
};

use netwerkspiegel::{settings::Settings, store::account::Role};

use super::{Everybody, forms, forms::Form, objects, pages};
use crate::{
    app::{App, Page, Visitor, smtp::SmtpServer, steps},
    matrix::For,
};

/// A formula, a script, an end of SQL, and a template whose outcome would be 8640247.
const EVIL: &str = "=cmd()'\"); DROP TABLE network; --<script>alert(7)</script>{{ 7777 * 1111 }}${7777*1111}";
/// What the template would come to.
const WORKED_OUT: &str = "8640247";

/// A browser runs scripts of pages only, not of tables that it saves.
fn is_run(page: &Page) -> bool {
    let is_page =
        page.headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap().contains("html"));
    is_page && page.body.contains("<script>alert") || page.body.contains(WORKED_OUT) || page.status >= 500
}

/// Posts a form with evil in one field.
fn send(visitor: &Visitor, page: &Page, form: &Form, evil: &str) -> Page {
    let fields = form.fields.iter().map(|field| {
        let value = if field.name == evil { EVIL } else { field.value.as_str() };
        (field.name.as_str(), value)
    });
    let fields = fields.collect::<Vec<_>>();
    let address = form.action.as_deref().unwrap_or(&page.address);
    if !form.posts {
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        return visitor.get(&format!("{}?{query}", address.split('?').next().unwrap()));
    }
    if form.with_parts {
        let parts = fields.iter().map(|(name, value)| (*name, value.as_bytes())).collect::<Vec<_>>();
        return visitor.post_parts(address, &parts);
    }
    visitor.post(address, &fields)
}

#[test]
fn what_is_typed_in_any_field_of_any_form_is_run_nowhere() {
    let app = App::start();
    let everybody = Everybody::of(&app);
    let objects = objects(&app);
    let tables = app.count("sqlite_schema");
    let networks = app.count("network");
    let mut addresses = pages(&objects);
    let partner = everybody.nobody.begin(&app.open_link());
    addresses.extend(["1", "vraag/4", "over-u"].map(|page| (partner.beside(page), For::All)));
    let (mut typed_in, mut run) = (BTreeSet::new(), Vec::new());
    for (address, whom) in &addresses {
        let visitor = everybody.whom(*whom);
        for form in forms::on(&visitor.get(address)) {
            for field in form.fields.iter().filter(|field| field.typed) {
                let answer = send(visitor, &visitor.get(address), &form, &field.name);
                typed_in.insert(format!("{address} {}", field.name));
                if is_run(&answer) {
                    run.push(format!("{} of {address}: {}", field.name, answer.status));
                }
            }
        }
    }
    assert!(run.is_empty(), "{}", run.join("\n"));
    assert!(typed_in.len() > 55, "the forms were found: {typed_in:#?}");
    assert_eq!(app.count("sqlite_schema"), tables, "no table was dropped");
    assert!(app.count("network") >= networks);
    let sound =
        app.store.read(|db| Ok(db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?));
    assert_eq!(sound.unwrap(), "ok");
    // Whoever looks at it afterwards sees the words.
    let mut shown = 0;
    for (address, whom) in &addresses {
        let page = everybody.whom(*whom).get(address);
        assert!(!is_run(&page), "{address}: {}", page.body);
        shown += usize::from(page.body.contains("&lt;script&gt;alert(7)"));
    }
    assert!(shown > 5, "what was typed is shown on {shown} pages");
}

/// The tables and columns of texts that somebody else reads in a file, beside those of the pages in `safety`.
const TEXTS: [(&str, &str); 8] = [
    ("improvement", "text"),
    ("organisation", "name"),
    ("organisation", "kind"),
    ("organisation", "domain"),
    ("participant", "name"),
    ("network", "name"),
    ("network", "domain"),
    ("wave", "label"),
];

fn plant(app: &App, words: &'static str) {
    let planted = app.store.write_blocking(move |db| {
        for (table, column) in TEXTS {
            let known: bool = db.query_row(
                "SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2",
                [table, column],
                |row| row.get(0),
            )?;
            if known {
                db.execute(&format!("UPDATE {table} SET {column} = ?1"), [words])?;
            }
        }
        Ok(())
    });
    planted.unwrap();
}

/// The files of a packed file, with their names.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    files
}

/// The cells of a table that a spreadsheet would run.
fn formulas(name: &str, text: &str) -> Vec<String> {
    let delimiter = if text.lines().next().unwrap_or_default().contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let cells = reader.records().flat_map(|record| {
        record.unwrap().iter().map(|cell| cell.trim_start_matches('\u{feff}').to_owned()).collect::<Vec<_>>()
    });
    let run =
        |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    cells.filter(run).map(|cell| format!("{name}: {cell}")).collect()
}

#[test]
fn no_table_that_anybody_takes_away_holds_a_formula() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = steps::close_open_wave(&app);
    plant(&app, "=cmd()|'/C calc'!A0");
    let mut files = Vec::new();
    for network in coordinator.get("/netwerken").networks() {
        for file in ["rapport.csv", "partners/partners.csv", "partners/voorbeeld.csv"] {
            files.push((file.to_owned(), coordinator.get(&format!("{network}/{file}")).body));
        }
    }
    files.extend(unpacked(&coordinator.get(&format!("{network}/grafieken.zip")).bytes));
    let researcher = app.signed_in(Role::Researcher);
    let asking = "/onderzoek?soort=anonymised&kolom=level&kolom=phase&kolom=organisation_kind&k=5&weg=50";
    let page = researcher.get(asking);
    let form = forms::on(&page).into_iter().find(|form| form.action.as_deref() == Some("/onderzoek/pakket"));
    let form = form.unwrap_or_else(|| panic!("a package is offered: {}", page.body));
    let fields = form.fields.iter().map(|field| (field.name.as_str(), field.value.as_str()));
    let package = researcher.post("/onderzoek/pakket", &fields.collect::<Vec<_>>());
    assert_eq!(package.status, 200, "{}", package.body);
    files.extend(unpacked(&package.bytes));
    let tables = files.iter().filter(|(name, _)| name.ends_with(".csv")).collect::<Vec<_>>();
    assert!(tables.len() > 6, "{} tables", tables.len());
    let run = tables.iter().flat_map(|(name, text)| formulas(name, text)).collect::<Vec<_>>();
    assert!(run.is_empty(), "{}", run.join("\n"));
}

#[test]
fn a_calendar_and_a_mail_take_no_line_from_what_was_typed() {
    const LINES: &str =
        "Overleg\r\nATTENDEE:mailto:kwaad@voorbeeld.example\r\nBcc: kwaad@voorbeeld.example\r\n\r\nhoi";
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let objects = objects(&app);
    let coordinator = app.coordinator();
    plant(&app, LINES);
    for file in ["/netwerken/{network}/verbeterpunten.ics", "/netwerken/{network}/verbeterpunten/{point}.ics"]
    {
        let calendar = coordinator.get(&objects.address(file));
        assert!(calendar.status == 200 && calendar.body.contains("BEGIN:VEVENT"), "{}", calendar.body);
        assert!(!calendar.body.lines().any(|line| line.starts_with("ATTENDEE")), "{}", calendar.body);
    }
    let ask = coordinator.get(&steps::wave_page(&app, "uitnodigen"));
    coordinator.submit(&ask, &[("tekst", EVIL), ("ronde", "0"), ("stap", "versturen")]);
    for mail in smtp.wait_for(app.demo.unanswered) {
        assert!(!mail.to.contains("kwaad"));
        let parsed = mail_parser::MessageParser::default().parse(&mail.source).unwrap();
        let names = parsed.headers().iter().map(|header| header.name().to_lowercase()).collect::<Vec<_>>();
        assert!(!names.iter().any(|name| name == "bcc" || name == "attendee"), "{names:?}");
        let html = parsed.body_html(0).unwrap().into_owned();
        assert!(!html.contains("<script>") && !html.contains(WORKED_OUT), "{html}");
    }
}

#[test]
fn a_link_in_a_header_of_an_answer_takes_no_line_from_the_address() {
    let app = App::start_with(Settings::default());
    for address in
        ["/?lang=en%0d%0aSet-Cookie:%20x=y", "/s/a%0d%0aLocation:%20x", "/netwerken?x=%0d%0aX-Kwaad:%20y"]
    {
        let page = app.visitor().get(address);
        assert!(!page.headers.contains_key("x-kwaad") && !page.headers.contains_key("location"));
        let mut set = page.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
        assert!(!set.any(|cookie| cookie.starts_with("x=")), "{address}");
    }
}

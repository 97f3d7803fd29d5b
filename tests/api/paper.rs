//! Paper: the printed form, keying it in twice, and who handed one in.

use netwerkspiegel::store::response::{Attributes, Origin};

use crate::{
    app::steps::{close_open_wave, open_next_wave, wave_page},
    app::{App, Page, Visitor},
};

/// The key, the token and everything else hidden on a page of entry.
fn hidden(page: &Page) -> Vec<(String, String)> {
    let fields = page.body.split("<input type=\"hidden\" name=\"").skip(1);
    fields
        .map(|rest| {
            let (name, rest) = rest.split_once('"').unwrap();
            let value = rest.split_once("value=\"").unwrap().1.split('"').next().unwrap();
            (name.replace("&#x2f;", "/"), value.replace("&#x2f;", "/"))
        })
        .collect()
}

/// Fills in a page of entry: every item with `answer`, but for the named ones.
fn key_in(visitor: &Visitor, page: &Page, answer: &str, other: &[(&str, &str)]) -> Page {
    let mut fields = hidden(page);
    for aspect in 1..=5 {
        for item in 1..=4 {
            fields.push((format!("antwoord:ko-{aspect}-{item}"), answer.to_owned()));
        }
    }
    for (name, value) in other {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>();
    visitor.post(page.address.as_str(), &fields)
}

/// How the responses of the open wave came in, with their answers.
fn open_responses(app: &App) -> Vec<(Origin, Vec<u8>)> {
    let seal = app.store.key().response_seal();
    app.store
        .read(|db| {
            let wave: netwerkspiegel::store::WaveId =
                db.query_row("SELECT id FROM wave WHERE state = 'open'", [], |row| row.get(0))?;
            let sql = "SELECT sealed, answers FROM response WHERE wave_id = ?1 ORDER BY response_key";
            let mut statement = db.prepare(sql)?;
            let rows = statement.query_map([&wave], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)))?;
            rows.map(|row| {
                let (sealed, answers) = row?;
                let attributes = Attributes::open(&seal, &wave, &sealed)?;
                Ok((attributes.origin.unwrap(), answers))
            })
            .collect()
        })
        .unwrap()
}

#[test]
fn a_form_that_is_keyed_in_twice_the_same_is_kept_and_marked_as_paper() {
    let app = App::start();
    let coordinator = app.coordinator();
    let first = coordinator.get(&wave_page(&app, "papier/invoeren"));
    let second = key_in(
        &coordinator,
        &first,
        "4",
        &[("antwoord:ko-2-2", "w"), ("antwoord:ko-5-4", ""), ("gesprek:ko-1-1", "ja")],
    );
    assert!(second.body.contains("Typ hetzelfde formulier nog een keer over"), "{}", second.body);
    assert!(!second.body.contains("value=\"4\" maxlength"), "the second time one types blind");
    let before = app.count("response");
    let kept = key_in(
        &coordinator,
        &second,
        "4",
        &[("antwoord:ko-2-2", "W"), ("antwoord:ko-5-4", " "), ("gesprek:ko-1-1", "ja")],
    );
    assert!(kept.body.contains("Het formulier is bewaard"), "{}", kept.body);
    assert_eq!(app.count("response"), before + 1);
    let paper =
        open_responses(&app).into_iter().filter(|(origin, _)| *origin == Origin::Paper).collect::<Vec<_>>();
    assert_eq!(paper.len(), 1);
    assert_eq!((paper[0].1[0], paper[0].1[5], paper[0].1[19]), (4, 255, 254));
    let again = key_in(
        &coordinator,
        &second,
        "4",
        &[("antwoord:ko-2-2", "w"), ("antwoord:ko-5-4", ""), ("gesprek:ko-1-1", "ja")],
    );
    assert!(again.body.contains("is bewaard"));
    assert_eq!(app.count("response"), before + 1, "the same form sent twice is saved once");
}

#[test]
fn differences_between_the_two_entries_are_shown_before_anything_is_kept() {
    let app = App::start();
    let coordinator = app.coordinator();
    let before = app.count("response");
    let first = coordinator.get(&wave_page(&app, "papier/invoeren"));
    let second = key_in(&coordinator, &first, "4", &[]);
    let compared = key_in(&coordinator, &second, "4", &[("antwoord:ko-3-1", "2"), ("gesprek:ko-3-2", "ja")]);
    assert_eq!((compared.status, app.count("response")), (422, before));
    assert!(compared.title().starts_with("Fout:"));
    assert_eq!(compared.body.matches("U typte eerst: 4").count(), 2, "{}", compared.body);
    assert!(compared.body.contains("href=\"#ko-3-1\"") && compared.body.contains("href=\"#ko-3-2\""));
    let kept = key_in(&coordinator, &compared, "4", &[("antwoord:ko-3-1", "2")]);
    assert!(kept.body.contains("Het formulier is bewaard"), "{}", kept.body);
    let answers = open_responses(&app).into_iter().find(|(origin, _)| *origin == Origin::Paper).unwrap().1;
    assert_eq!((answers[8], answers[9]), (2, 4));
}

#[test]
fn what_is_no_answer_is_told_at_its_place_and_the_rest_stays() {
    let app = App::start();
    let coordinator = app.coordinator();
    let first = coordinator.get(&wave_page(&app, "papier/invoeren"));
    for wrong in ["6", "0", "x", "=cmd()", "<b>"] {
        let again = key_in(&coordinator, &first, "3", &[("antwoord:ko-4-4", wrong)]);
        assert_eq!(again.status, 422, "{wrong}");
        assert!(
            again.body.contains("href=\"#ko-4-4\"")
                && again.body.matches("value=\"3\" maxlength").count() == 19
        );
    }
}

#[test]
fn a_form_that_was_keyed_in_wrongly_can_be_erased_at_once() {
    let app = App::start();
    let coordinator = app.coordinator();
    let before = app.count("response");
    let first = coordinator.get(&wave_page(&app, "papier/invoeren"));
    let second = key_in(&coordinator, &first, "4", &[]);
    let kept = key_in(&coordinator, &second, "4", &[]);
    let key = kept.form_key().to_owned();
    let token = kept.between("name=\"blad\" value=\"", "\"").to_owned();
    let erased = coordinator
        .post(&wave_page(&app, "papier/invoeren"), &[("formulier", &key), ("blad", &token), ("stap", "wis")]);
    assert!(erased.body.contains("Het formulier is gewist"));
    assert_eq!(app.count("response"), before);
}

#[test]
fn paper_counts_in_the_report_beside_links() {
    let app = App::start();
    let (network, links) = open_next_wave(&app, &[("opmerkingen", "ja"), ("achtergrond", "ja")]);
    for link in &links[..4] {
        app.visitor().fill_in(link, "2");
    }
    let coordinator = app.coordinator();
    let first = coordinator.get(&wave_page(&app, "papier/invoeren"));
    let extra = [("opmerking:ambitie", "Van papier"), ("functie", "burger")];
    let second = key_in(&coordinator, &first, "2", &extra);
    assert!(second.body.contains("value=\"Van papier\"") && second.body.contains("value=\"burger\""));
    key_in(&coordinator, &second, "2", &[]);
    close_open_wave(&app);
    let report = coordinator.get(&format!("{network}/rapport"));
    assert!(report.body.contains("Van papier") && report.body.contains("2,0"), "{}", report.body);
}

#[test]
fn who_handed_in_paper_is_not_reminded_and_cannot_answer_twice() {
    let app = App::start();
    let coordinator = app.coordinator();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let list = coordinator.get(wave_page(&app, "").trim_end_matches('/'));
    let waiting = list.body.matches("Papier ingeleverd: ").count();
    assert_eq!(waiting, app.demo.unanswered);
    let address = wave_page(&app, "papier/ingeleverd");
    let participants =
        list.body.split("name=\"partner\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let participants = participants.map(str::to_owned).collect::<Vec<_>>();
    let key = list.form_key().to_owned();
    let note = |participant: &str, on_paper: &str| {
        coordinator.post(&address, &[("formulier", &key), ("partner", participant), ("ingeleverd", on_paper)])
    };
    for participant in &participants {
        assert_eq!(note(participant, "ja").status, 200);
    }
    let late = partner.answer_page(&page, "5");
    assert_eq!(late.status, 409);
    assert!(late.body.contains("U hebt op papier meegedaan") && late.body.matches("volledig").count() == 4);
    assert!(partner.get(&app.open_link()).body.contains("op papier meegedaan"));
    note(&participants[0], "nee");
    note(&participants[1], "nee");
    assert!(partner.answer_page(&page, "5").address.ends_with("/2"), "a mistake can be undone");
    assert_eq!(note("onbekend", "ja").status, 409);
}

#[test]
fn who_answered_by_link_cannot_be_put_down_as_paper() {
    let app = App::start();
    let coordinator = app.coordinator();
    let list = coordinator.get(wave_page(&app, "").trim_end_matches('/'));
    let participant = list.between("name=\"partner\" value=\"", "\"").to_owned();
    (0..app.demo.unanswered).for_each(|number| {
        app.visitor().fill_in(&app.link(number), "3");
    });
    let key = list.form_key().to_owned();
    let fields = [("formulier", key.as_str()), ("partner", &participant), ("ingeleverd", "ja")];
    assert_eq!(coordinator.post(&wave_page(&app, "papier/ingeleverd"), &fields).status, 409);
}

#[test]
fn the_printed_form_has_every_item_and_no_name() {
    let app = App::start();
    let coordinator = app.coordinator();
    for (address, large) in [("papier", false), ("papier?groot=ja", true)] {
        let form = coordinator.get(&wave_page(&app, address));
        assert_eq!(form.body.matches("<th scope=\"row\">").count(), 20);
        assert_eq!(form.body.contains("paper large"), large);
        assert!(form.body.contains("Zet uw naam er niet op") && form.body.contains("5 of meer mensen"));
    }
    assert_eq!(app.visitor().get(&wave_page(&app, "papier")).address, "/inloggen");
}

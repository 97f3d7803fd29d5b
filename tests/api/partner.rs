//! What partners give besides answers: wishes to talk, comments, who they are; one question on a screen; printing.

use crate::{
    app::steps::{close_open_wave, open_next_wave},
    app::{App, Page, Visitor},
};

fn report(app: &App, network: &str) -> Page {
    app.coordinator().get(&format!("{network}/rapport"))
}

#[test]
fn a_wish_to_talk_is_kept_shown_to_its_owner_and_can_be_taken_back() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    partner.submit(&page, &[("ko-1-1", "4"), ("gesprek:ko-1-1", "nee"), ("gesprek:ko-1-1", "ja")]);
    let check = partner.get(&page.beside("controle"));
    assert!(check.body.contains("grotendeels · Hier wil ik over praten"), "{}", check.body);
    let again = partner.get(&page.address);
    assert!(again.between("id=\"ko-1-1-gesprek\"", ">").contains("checked"));
    partner.submit(&page, &[("gesprek:ko-1-1", "nee")]);
    assert!(!partner.get(&page.address).between("id=\"ko-1-1-gesprek\"", ">").contains("checked"));
}

#[test]
fn a_second_window_does_not_undo_a_tick_or_a_comment_of_the_first() {
    let app = App::start();
    let partner = app.visitor();
    let stale = partner.begin(&app.open_link());
    let comment_was = stale.between("name=\"opmerking-was:ambitie\" value=\"", "\"").to_owned();
    partner.submit(&stale, &[("gesprek:ko-1-2", "ja"), ("opmerking:ambitie", "Vaker samen eten.")]);
    let of_stale_window = [
        ("ko-1-1", "2"),
        ("gesprek-was:ko-1-2", "nee"),
        ("gesprek:ko-1-2", "nee"),
        ("opmerking-was:ambitie", comment_was.as_str()),
        ("opmerking:ambitie", ""),
    ];
    partner.submit(&stale, &of_stale_window);
    let now = partner.get(&stale.address);
    assert!(now.body.contains("Vaker samen eten."), "{}", now.body);
    assert!(now.between("id=\"ko-1-2-gesprek\"", ">").contains("checked"));
    assert!(
        now.between("id=\"ko-1-1-2\"", ">").contains("checked"),
        "and what the second window ticked is kept"
    );
}

#[test]
fn wishes_to_talk_are_told_from_five_people_on_and_never_counted() {
    for (wishing, told) in [(4, false), (5, true)] {
        let app = App::start();
        let (network, links) = open_next_wave(&app, &[]);
        for (number, link) in links.iter().enumerate() {
            let partner = app.visitor();
            let page = partner.begin(link);
            let wish = if number < wishing { "ja" } else { "nee" };
            partner.submit(&page, &[("gesprek:ko-1-3", wish)]);
            partner.fill_in(link, "3");
        }
        close_open_wave(&app);
        let report = report(&app, &network);
        let marks = report.body.matches("hier willen partners over praten").count();
        assert_eq!(marks, usize::from(told), "{wishing}: {}", report.body);
        assert_eq!(report.body.contains("Genoeg partners willen praten over"), told);
        let json: serde_json::Value =
            serde_json::from_slice(&app.coordinator().get(&format!("{network}/rapport.json")).bytes).unwrap();
        let newest = json["waves"].as_array().unwrap().last().unwrap();
        let expected = if told { serde_json::json!(["ko-1-3"]) } else { serde_json::json!([]) };
        assert_eq!(newest["talk"], expected, "which, never how many");
        let csv = app.coordinator().get(&format!("{network}/rapport.csv")).body;
        assert!(!csv.contains("gesprek"), "{csv}");
    }
}

#[test]
fn comments_are_asked_for_only_where_the_wave_says_so() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[]);
    let before = app.count("comment");
    let page = app.visitor().begin(&links[0]);
    assert!(!page.body.contains("<textarea"), "off unless the coordinator turns them on");
    assert!(!app.visitor().get(&links[1]).body.contains("opmerking"));
    let partner = app.visitor();
    let page = partner.begin(&links[0]);
    partner.submit(&page, &[("ko-1-1", "3"), ("opmerking:ambitie", "Ongevraagd")]);
    partner.fill_in(&links[0], "3");
    assert_eq!(app.count("comment"), before, "what a wave does not ask for is not kept");
}

#[test]
fn comments_come_back_word_for_word_shuffled_and_without_a_name_and_leave_in_no_file() {
    let app = App::start();
    let (network, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    let before = app.count("comment");
    let words = "Eerlijk: =cmd()|'x' <script>alert(1)</script> \u{1f642}\nTweede regel";
    for (number, link) in links.iter().enumerate() {
        let partner = app.visitor();
        let page = partner.begin(link);
        assert!(
            page.body.contains("letterlijk te lezen") && page.body.contains("5 of meer"),
            "the plain warning"
        );
        let text = format!("{words} {number}");
        partner.submit(&page, &[("opmerking:ambitie", &text)]);
        partner.fill_in(link, "3");
    }
    assert_eq!(app.count("comment"), before + 6);
    close_open_wave(&app);
    let report = report(&app, &network);
    for number in 0..6 {
        let told = format!("&lt;script&gt;alert(1)&lt;&#x2f;script&gt; \u{1f642}\nTweede regel {number}");
        assert!(report.body.contains(&told), "{number}: {}", report.body);
    }
    assert!(!report.body.contains("<script>alert"));
    for file in ["rapport.json", "rapport.csv", "spider.svg"] {
        assert!(!app.coordinator().get(&format!("{network}/{file}")).body.contains("Eerlijk"), "{file}");
    }
}

#[test]
fn comments_of_fewer_than_five_respondents_are_not_shown() {
    let app = App::start();
    let (network, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    for link in &links[..4] {
        let partner = app.visitor();
        let page = partner.begin(link);
        partner.submit(&page, &[("opmerking:ambitie", "Herkenbaar")]);
        partner.fill_in(link, "3");
    }
    close_open_wave(&app);
    let report = report(&app, &network);
    assert!(!report.body.contains("Herkenbaar") && !report.body.contains("Opmerkingen"), "{}", report.body);
}

#[test]
fn a_comment_that_is_too_long_comes_back_whole_and_the_rest_is_kept() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let emoji = "\u{1f642}".repeat(10_000);
    let again = partner.submit(&page, &[("ko-1-1", "2"), ("opmerking:ambitie", &emoji)]);
    assert!(again.status == 422 && again.body.contains(&emoji), "also what is long on its way comes back");
    let long = "Dit wil ik kwijt. ".repeat(556);
    let again = partner.submit(&page, &[("ko-1-1", "5"), ("opmerking:ambitie", &long)]);
    assert_eq!(again.status, 422);
    assert!(
        again.title().starts_with("Fout:") && again.body.contains("heeft 10007 tekens"),
        "{}",
        again.title()
    );
    assert!(again.body.contains(long.trim()) && again.body.contains("href=\"#opmerking-ambitie\""));
    assert!(partner.get(&page.address).between("id=\"ko-1-1-5\"", ">").contains("checked"));
}

#[test]
fn a_comment_can_be_changed_until_closing_and_nothing_stays_of_the_old_one() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    let before = app.count("comment");
    for text in ["Eerste gedachte", "Tweede gedachte", ""] {
        let partner = app.visitor();
        partner.begin(&links[0]);
        let page = partner.get(&format!("/e/{}/1", sheet_of(&partner, &links[0])));
        partner.submit(&page, &[("ko-1-1", "3"), ("opmerking:ambitie", text)]);
        partner.fill_in_to_check(partner.get(&page.address), "3");
        let check = partner.get(&page.beside("controle"));
        assert_eq!(check.body.contains("gedachte"), !text.is_empty());
        partner.submit(&check, &[]);
        assert_eq!(app.count("comment"), before + i64::from(!text.is_empty()), "{text}");
        let back = partner.get(&page.address);
        assert!(text.is_empty() || back.body.contains(text), "what was sent can be changed");
    }
}

/// The name of the sheet that a link opens.
fn sheet_of(visitor: &Visitor, link: &str) -> String {
    visitor.begin(link).address.split('/').nth(2).unwrap().to_owned()
}

#[test]
fn background_is_filled_in_from_the_invitation_and_can_be_changed_or_left() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let about = partner.get(&page.beside("over-u"));
    assert_eq!(about.body.matches(" checked").count(), 2, "both are known: {}", about.body);
    assert!(!about.between("id=\"functie-niet\"", ">").contains("checked"));
    let check =
        partner.submit(&about, &[("functie", "bestuurlijk"), ("organisatie", ""), ("naar", "controle")]);
    let told = check.between("Over u", "</dl>");
    assert!(told.contains("Bestuurder of wethouder") && told.contains("Zeg ik liever niet"), "{told}");
    let wrong =
        partner.submit(&about, &[("functie", "koning"), ("organisatie", "<script>"), ("naar", "controle")]);
    assert_eq!(
        wrong.between("Over u", "</dl>").matches("Zeg ik liever niet").count(),
        2,
        "what is not offered is left"
    );
}

#[test]
fn the_exposure_preview_says_how_visible_somebody_becomes() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let about = partner.get(&page.beside("over-u"));
    assert_eq!(
        about.body.matches("u telt alleen mee in het totaal van hoogstens 6 mensen").count(),
        2,
        "{}",
        about.body
    );
    assert!(!about.body.contains("kan apart getoond worden"));
    // In a network of 31 there are levels with enough people.
    let sql = "UPDATE wave SET state = 'open', background = 1 WHERE id = (SELECT wave.id FROM wave
                   JOIN network ON network.id = network_id WHERE name = 'Netwerk Ouderen Elzerveen' AND position = 2)";
    let reopen = "DROP TRIGGER wave_questions_are_fixed_at_opening";
    let token = netwerkspiegel::secret::Token::random().unwrap();
    let hash = token.hash();
    app.store
        .write_blocking(move |db| {
            db.execute(reopen, [])?;
            db.execute(sql, [])?;
            let wave = "SELECT wave_id FROM invitation JOIN wave ON wave.id = wave_id WHERE state = 'open' AND background = 1
                        GROUP BY wave_id HAVING count(*) = 31";
            let wave: String = db.query_row(wave, [], |row| row.get(0))?;
            Ok(db.execute(
                "UPDATE invitation SET token_hash = ?1, responded = 0 WHERE token_hash =
                     (SELECT token_hash FROM invitation WHERE wave_id = ?2 LIMIT 1)",
                rusqlite::params![hash, wave],
            )?)
        })
        .unwrap();
    let partner = app.visitor();
    let page = partner.begin(&format!("{}/s/{}", app.url, token.reveal()));
    let about = partner.get(&page.beside("over-u"));
    assert!(about.body.contains("Dit kan apart getoond worden, over hoogstens"), "{}", about.body);
    assert!(about.body.contains("U telt alleen mee in het totaal van hoogstens 31 mensen."));
}

#[test]
fn background_stands_nowhere_in_the_database_in_plain_words() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("achtergrond", "ja"), ("opmerkingen", "ja")]);
    let partner = app.visitor();
    let page = partner.begin(&links[0]);
    partner.submit(&page, &[("opmerking:ambitie", "Zonnebloem")]);
    partner.fill_in(&links[0], "3");
    let other = app.visitor();
    let page = other.begin(&links[1]);
    other.submit(&page, &[("opmerking:ambitie", "Korenbloem")]);
    let bytes = std::fs::read_dir(app.folder())
        .unwrap()
        .flat_map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let bytes = bytes.collect::<Vec<_>>();
    for secret in ["Zonnebloem", "Korenbloem", "\"level\"", "\"origin\""] {
        assert!(
            !bytes.windows(secret.len()).any(|window| window == secret.as_bytes()),
            "{secret} is on disk"
        );
    }
}

#[test]
fn open_items_are_asked_about_once() {
    let app = App::start();
    let partner = app.visitor();
    let mut page = partner.begin(&app.open_link());
    page = partner.submit(&page, &[("ko-1-1", "4"), ("ko-1-2", "4"), ("naar", "volgende")]);
    for _ in 2..=5 {
        page = partner.answer_page(&page, "3");
    }
    let asked = partner.submit(&page, &[("functie", ""), ("organisatie", "")]);
    assert!(asked.address.ends_with("/open"), "{}", asked.address);
    assert_eq!(asked.body.matches("<fieldset class=\"item\"").count(), 2);
    assert!(asked.body.contains("Het hoeft niet"));
    let check = partner.submit(&asked, &[("ko-1-3", "5")]);
    assert!(check.address.ends_with("/controle") && check.body.contains("U hebt één vraag opengelaten"));
    let about = partner.get(&page.address);
    let straight = partner.submit(&about, &[]);
    assert!(straight.address.ends_with("/controle"), "asked once, not again: {}", straight.address);
}

#[test]
fn a_wrong_last_page_does_not_count_as_having_been_asked_about_open_items() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[]);
    let partner = app.visitor();
    let page = partner.begin(&links[0]);
    let last = page.beside("5");
    assert_eq!(partner.submit_to(&page, &last, &[("ko-5-1", "9"), ("ko-5-2", "4")]).status, 422);
    let asked = partner.submit_to(&page, &last, &[("ko-5-1", "4")]);
    assert!(asked.address.ends_with("/open"), "{}", asked.address);
}

#[test]
fn ticking_about_oneself_does_not_count_as_having_been_asked_about_open_items() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    partner.submit(&page, &[("ko-1-1", "4")]);
    let about = page.beside("over-u");
    partner.submit_to(&page, &about, &[("functie", "burger"), ("naar", "bewaar")]);
    let asked = partner.submit_to(&page, &about, &[("functie", "burger")]);
    assert!(asked.address.ends_with("/open"), "{}", asked.address);
}

#[test]
fn one_question_on_a_screen_works_on_the_same_draft() {
    let app = App::start();
    let partner = app.visitor();
    let intro = partner.get(&app.open_link());
    assert!(intro.body.contains("name=\"scherm\" value=\"een\""));
    let mut page = partner.post(&app.open_link(), &[("scherm", "een")]);
    for item in 1..=20 {
        assert!(page.address.ends_with(&format!("/vraag/{item}")), "{}", page.address);
        assert!(page.body.contains(&format!("vraag {item} van 20")));
        assert_eq!(
            page.body.matches("<textarea").count(),
            usize::from(item % 4 == 0),
            "a comment at the end of a part"
        );
        page = partner.answer_page(&page, "2");
    }
    assert!(page.address.ends_with("/over-u"));
    let sheet = page.address.trim_end_matches("over-u").to_owned();
    let together = partner.get(&format!("{sheet}3"));
    assert_eq!(together.body.matches(" checked").count(), 4);
    let turned = partner.submit(&together, &[("ko-3-2", "5"), ("naar", "een")]);
    assert!(turned.address.ends_with("/vraag/9"), "{}", turned.address);
    let back = partner.submit(&turned, &[("naar", "samen")]);
    assert!(back.address.ends_with("/3") && back.between("id=\"ko-3-2-5\"", ">").contains("checked"));
    assert!(partner.begin(&app.open_link()).address.ends_with("/1"), "the last choice is remembered");
    assert_eq!(partner.get(&format!("{sheet}vraag/21")).status, 404);
    assert_eq!(partner.get(&format!("{sheet}vraag/0")).status, 404);
}

#[test]
fn keeping_while_ticking_answers_without_a_page() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    assert!(page.body.contains("/static/survey.js?v=") && page.body.contains(" data-keep>"));
    let kept = partner.submit(&page, &[("ko-1-2", "4"), ("naar", "bewaar")]);
    assert_eq!((kept.status, kept.body.as_str()), (204, ""));
    assert!(app.visitor().begin(&app.open_link()).between("id=\"ko-1-2-4\"", ">").contains("checked"));
}

#[test]
fn what_was_sent_can_be_printed_with_everything_in_it() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    partner.submit(&page, &[("opmerking:ambitie", "Meer tijd"), ("gesprek:ko-1-1", "ja")]);
    let thanks = partner.fill_in(&app.open_link(), "4");
    let print = thanks.links().into_iter().find(|link| link.ends_with("/afdruk")).unwrap();
    let print = partner.get(&print);
    assert_eq!(print.body.matches("grotendeels").count(), 20);
    for told in ["<svg", "Meer tijd", "Hier wil ik over praten", "4,0"] {
        assert!(print.body.contains(told), "{told}");
    }
}

#[test]
fn the_introduction_follows_the_settings_of_the_wave() {
    let app = App::start();
    let (_, links) = open_next_wave(
        &app,
        &[("groep", "8"), ("opmerkingen", "ja"), ("achtergrond", "ja"), ("laatste-dag", "14-12-2099")],
    );
    let intro = app.visitor().get(&links[0]).body;
    for told in [
        "8 of meer mensen",
        "woord voor woord",
        "uw functie en uw soort organisatie",
        "tot en met 14 december 2099",
        "Noor Verhage",
        "mailto:coordinator@voorbeeld.example",
        "/privacy",
    ] {
        assert!(intro.contains(told), "{told}: {intro}");
    }
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[]);
    let intro = app.visitor().get(&links[0]).body;
    for untold in ["8 of meer", "woord voor woord", "soort organisatie", "tot en met"] {
        assert!(!intro.contains(untold), "{untold}");
    }
}

#[test]
fn the_statements_are_pages_that_every_page_leads_to() {
    let app = App::start();
    let visitor = app.visitor();
    for address in ["/", &app.open_link(), "/inloggen"] {
        let links = visitor.get(address).links();
        assert!(
            ["/privacy", "/toegankelijkheid"].iter().all(|page| links.contains(&(*page).to_owned())),
            "{links:?}"
        );
    }
    let privacy = visitor.get("/privacy").body;
    assert!(
        privacy.contains("vertrouwelijk") && privacy.contains("14 dagen") && privacy.contains("5 of meer")
    );
    assert!(visitor.get("/toegankelijkheid?lang=en").body.contains("WCAG 2.2"));
}

#[test]
fn background_that_a_wave_does_not_ask_for_is_neither_shown_nor_kept() {
    use netwerkspiegel::{
        answers::Sheet,
        secret::Token,
        store::{
            response::{self, Attributes},
            sheet::{self, Door, SheetKeys},
        },
    };
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[]);
    let partner = app.visitor();
    let page = partner.begin(&links[0]);
    let about = page.beside("over-u");
    assert_eq!(partner.get(&about).status, 404);
    assert_eq!(partner.submit_to(&page, &about, &[("functie", "burger")]).status, 404);
    // Nor does the store keep it for whoever gets around the pages.
    let token = Token::parse(links[0].rsplit('/').next().unwrap()).unwrap();
    let door = Door::Personal(token.hash());
    let place = app.store.read(|db| sheet::place(db, &door)).unwrap();
    let keys = SheetKeys::new(app.store.key(), &token, door, &place);
    let questionnaire = app.store.questionnaire(&place.wave).unwrap();
    let mut sheet = Sheet::empty(&questionnaire);
    sheet.background.level = Some("burger".into());
    let (wave, response_key) = (place.wave.clone(), *keys.response_key());
    app.store.write_blocking(move |db| sheet::put(db, &wave, &keys, &sheet)).unwrap();
    let found = app.store.read(|db| response::find(db, &place.wave.id, &response_key)).unwrap().unwrap();
    let attributes =
        Attributes::open(&app.store.key().response_seal(), &place.wave.id, &found.response.sealed.unwrap())
            .unwrap();
    assert_eq!(attributes.background, netwerkspiegel::answers::Background::default());
}

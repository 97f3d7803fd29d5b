//! The partner's side, also when things go wrong.

use crate::app::{App, Page};

#[test]
fn opening_a_link_changes_nothing_and_tells_what_this_is() {
    let app = App::start();
    let before = counts(&app);
    let page = app.visitor().get(&app.open_link());
    assert_eq!(page.status, 200);
    for told in ["Jong in Vlierhoven", "20 vragen", "6 minuten", "5 of meer mensen", "Beginnen"] {
        assert!(page.body.contains(told), "{told} is missing in {}", page.body);
    }
    assert!(page.headers.get("set-cookie").is_none(), "a mail scanner opens links too");
    assert_eq!(counts(&app), before);
}

#[test]
fn the_token_leaves_the_address_when_somebody_starts() {
    let app = App::start();
    let page = app.visitor().begin(&app.open_link());
    assert!(page.address.starts_with("/e/") && page.address.ends_with("/1"), "{}", page.address);
    assert!(!page.address.contains(app.demo.surveys[0].reveal()));
    assert!(!page.body.contains(app.demo.surveys[0].reveal()));
}

#[test]
fn the_same_link_resumes_on_another_device() {
    let app = App::start();
    let first = app.visitor();
    let page = first.begin(&app.open_link());
    first.answer_page(&page, "2");
    let elsewhere = app.visitor().begin(&app.open_link());
    assert_eq!(checked(&elsewhere), ["2", "2", "2", "2"]);
}

#[test]
fn every_step_keeps_what_was_ticked_also_going_back() {
    let app = App::start();
    let partner = app.visitor();
    let first = partner.begin(&app.open_link());
    let second = partner.answer_page(&first, "3");
    let key = second.form_key().to_owned();
    let back =
        partner.post(&second.address, &[("formulier", &key), ("naar", "vorige"), ("ko-2-1", "weet-niet")]);
    assert_eq!(
        (back.address.as_str(), checked(&back)),
        (first.address.as_str(), ["3"; 4].map(String::from).to_vec())
    );
    assert_eq!(checked(&partner.get(&second.address)), ["weet-niet"]);
}

#[test]
fn a_second_window_does_not_wipe_what_the_first_one_ticked() {
    let app = App::start();
    let partner = app.visitor();
    let stale = partner.begin(&app.open_link());
    partner.answer_page(&stale, "5");
    let key = stale.form_key().to_owned();
    partner.post(&stale.address, &[("formulier", &key), ("ko-1-1", "1")]);
    assert_eq!(checked(&partner.get(&stale.address)), ["1", "5", "5", "5"]);
}

#[test]
fn two_links_in_one_browser_never_mix() {
    let app = App::start();
    let shared = app.visitor();
    let mine = shared.begin(&app.link(0));
    let yours = shared.begin(&app.link(1));
    shared.answer_page(&mine, "1");
    shared.answer_page(&yours, "5");
    assert_eq!(checked(&shared.get(&mine.address)), ["1"; 4]);
    assert_eq!(checked(&shared.get(&yours.address)), ["5"; 4]);
}

#[test]
fn a_page_that_nobody_filled_in_is_the_same_for_everybody_but_for_its_sheet_and_form_key() {
    let app = App::start();
    let partners = [app.link(0), app.link(1)].map(|link| {
        let partner = app.visitor();
        let page = partner.begin(&link);
        (partner, page)
    });
    for (partner, begun) in &partners {
        for page in ["1", "5", "vraag/7"].map(|page| begun.beside(page)) {
            let kept = partner.get(&page);
            // With anything more in its address a page is made anew.
            let anew = partner.get(&format!("{page}?a=b"));
            assert_eq!(kept.body, anew.body.replace("a=b&amp;", ""));
            assert_eq!(kept.form_key(), begun.form_key());
        }
    }
    let [mine, yours] = partners.map(|(_, page)| page);
    assert_ne!(mine.form_key(), yours.form_key());
    let plain = |page: &Page| {
        let sheet = page.address.split('/').nth(2).unwrap();
        page.body.replace(sheet, "BLAD").replace(page.form_key(), "SLEUTEL")
    };
    assert_eq!(plain(&mine), plain(&yours));
}

#[test]
fn a_page_that_was_kept_for_one_kind_of_wave_or_language_is_not_shown_in_another() {
    let app = App::start();
    let partner = app.visitor();
    let begun = partner.begin(&app.open_link());
    let seen = || {
        let pages = ["1", "5", "vraag/7"].map(|page| begun.beside(page)).into_iter().map(|page| {
            let kept = partner.get(&page).body;
            assert_eq!(kept, partner.get(&format!("{page}?a=b")).body.replace("a=b&amp;", ""), "{page}");
            kept
        });
        pages.collect::<Vec<_>>()
    };
    let mut before = seen();
    // One wave asks the same all its life; here it stands for waves that ask something else.
    let guard = "DROP TRIGGER wave_questions_are_fixed_at_opening";
    app.store.write_blocking(move |db| Ok(db.execute(guard, [])?)).unwrap();
    for change in ["comments = NOT comments", "background = NOT background", "min_group = min_group + 1"] {
        let sql = format!("UPDATE wave SET {change} WHERE state = 'open'");
        app.store.write_blocking(move |db| Ok(db.execute(&sql, [])?)).unwrap();
        let after = seen();
        // Of these pages none tells how many must have answered; when one does, it must not be an old number.
        assert!(change.starts_with("min_group") || after != before, "{change} is to be seen");
        before = after;
    }
    partner.get(&format!("{}?lang=en", begun.beside("1")));
    assert!(seen().iter().all(|page| page.contains("<html lang=\"en\">")));
}

#[test]
fn an_answer_off_the_scale_is_refused_and_the_rest_is_kept() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    for wrong in ["6", "0", "254", "<script>alert(1)</script>", "=cmd()", "🙂", &"x".repeat(10_000)] {
        let key = page.form_key().to_owned();
        let again = partner.post(&page.address, &[("formulier", &key), ("ko-1-1", wrong), ("ko-1-2", "4")]);
        assert_eq!(again.status, 422, "{wrong}");
        assert!(again.title().starts_with("Fout:"), "{}", again.title());
        assert!(
            again.body.contains("href=\"#ko-1-1-1\"") && !again.body.contains("<script>"),
            "{}",
            again.body
        );
        assert_eq!(checked(&again), ["4"]);
    }
}

#[test]
fn sending_twice_saves_once() {
    let app = App::start();
    let partner = app.visitor();
    let before = counts(&app);
    let thanks = partner.fill_in(&app.open_link(), "4");
    let check = thanks.beside("controle");
    let key = partner.get(&check).form_key().to_owned();
    for _ in 0..3 {
        assert_eq!(partner.post(&check, &[("formulier", &key)]).address, thanks.address);
    }
    assert_eq!(counts(&app), (before.0 + 1, before.1));
}

#[test]
fn answers_can_be_changed_after_sending_and_stay_one_response() {
    let app = App::start();
    let partner = app.visitor();
    partner.fill_in(&app.open_link(), "2");
    let after_first = counts(&app);
    let again = app.visitor();
    let thanks = again.begin(&app.open_link());
    assert!(
        thanks.address.ends_with("/bedankt"),
        "who has answered lands on their own spider: {}",
        thanks.address
    );
    let first = again.get(&thanks.beside("1"));
    assert_eq!(checked(&first), ["2"; 4]);
    let second = again.answer_page(&first, "5");
    let check = again.get(&second.beside("controle"));
    let key = check.form_key().to_owned();
    let thanks = again.post(&check.address, &[("formulier", &key)]);
    assert!(
        thanks.body.contains("Gedeelde ambitie: 5,0.")
            && thanks.body.contains("Recht doen aan belangen: 2,0.")
    );
    assert_eq!(counts(&app), after_first);
}

#[test]
fn an_empty_sheet_is_not_sent() {
    let app = App::start();
    let partner = app.visitor();
    let first = partner.begin(&app.open_link());
    let check = partner.get(&first.beside("controle"));
    let before = counts(&app);
    let refused = partner.post(&check.address, &[("formulier", check.form_key())]);
    assert_eq!(refused.status, 422);
    assert!(refused.title().starts_with("Fout:"));
    assert_eq!(counts(&app), before);
}

#[test]
fn a_sheet_with_dont_knows_only_is_a_response_without_a_spider() {
    let app = App::start();
    let thanks = app.visitor().fill_in(&app.open_link(), "weet-niet");
    assert!(thanks.address.ends_with("/bedankt"));
    assert!(thanks.body.contains("te weinig vragen beantwoord") && !thanks.body.contains("<svg"));
}

#[test]
fn wrong_links_get_one_kind_answer() {
    let app = App::start();
    let visitor = app.visitor();
    let almost = format!("{}/s/{}", app.url, "a".repeat(32));
    for link in [almost.as_str(), "/s/x", "/s/%27%20OR%201=1", "/s/..%2f..%2fetc"] {
        let page = visitor.get(link);
        assert_eq!((page.status, page.body.contains("Deze link werkt niet")), (404, true), "{link}");
        assert_eq!(visitor.post(link, &[]).status, 404);
    }
}

#[test]
fn a_sheet_without_its_cookie_asks_for_the_link() {
    let app = App::start();
    let page = app.visitor().begin(&app.open_link());
    let stranger = app.visitor();
    let refused = stranger.get(&page.address);
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("Open uw link opnieuw"));
    assert_eq!(stranger.post(&page.address, &[("ko-1-1", "5")]).status, 403);
}

#[test]
fn both_languages_are_complete_and_the_choice_is_remembered() {
    let app = App::start();
    let visitor = app.visitor();
    let english = visitor.get(&format!("{}?lang=en", app.open_link()));
    assert!(english.body.contains("<html lang=\"en\">") && english.body.contains("How do we work together"));
    let page = visitor.begin(&app.open_link());
    assert!(page.body.contains("Shared ambition") && page.body.contains("completely"), "{}", page.body);
    let german =
        app.visitor().get_with(&app.open_link(), &[("accept-language", "de-DE,en-GB;q=0.8,nl;q=0.5")]);
    assert!(german.body.contains("<html lang=\"en\">"), "the first language that we have");
}

/// The values of the radio buttons that are ticked on a page.
fn checked(page: &Page) -> Vec<String> {
    let inputs = page.body.split("<input type=\"radio\"").skip(1).map(|rest| rest.split('>').next().unwrap());
    let ticked = inputs.filter(|input| input.contains(" checked"));
    ticked
        .map(|input| input.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
        .collect()
}

/// Numbers of responses and drafts.
fn counts(app: &App) -> (i64, i64) {
    (app.count("response"), app.count("draft"))
}

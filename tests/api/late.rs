//! When it does not go as planned: too late, withdrawn, a lost cookie, a renewed link. Nothing typed is lost.

use crate::{
    app::App,
    app::steps::{close_open_wave, closing_address, open_next_wave, planned_wave},
};

#[test]
fn a_wave_that_closes_meanwhile_gives_everything_back() {
    let app = App::start();
    let partner = app.visitor();
    let first = partner.begin(&app.open_link());
    let second = partner.submit(&first, &[("ko-1-1", "2"), ("opmerking:ambitie", "Nog iets")]);
    close_open_wave(&app);
    let late = partner.submit(&second, &[("ko-2-1", "5"), ("opmerking:belangen", "Te laat")]);
    assert_eq!(late.status, 409);
    for given in ["Dit meetmoment is gesloten", "een beetje", "volledig", "Nog iets", "Te laat"] {
        assert!(late.body.contains(given), "{given}: {}", late.body);
    }
    // The page can be had again, with what was kept, on any device…
    let again = partner.get(&second.address);
    assert!(again.status == 200 && again.body.contains("Nog iets") && again.body.contains("een beetje"));
    // …and sending does nothing.
    let before = app.count("response");
    let check = second.beside("controle");
    let key = second.form_key().to_owned();
    let refused = partner.post(&check, &[("formulier", &key)]);
    assert_eq!((refused.status, app.count("response")), (409, before));
    assert!(refused.body.contains("Nog iets"));
}

#[test]
fn late_drafts_are_kept_for_their_writers_for_two_weeks() {
    let app = App::start();
    let partner = app.visitor();
    partner.answer_page(&partner.begin(&app.open_link()), "2");
    close_open_wave(&app);
    let today = jiff::Zoned::now().date();
    for (days, left) in [(14, 1), (15, 0)] {
        let day = today.checked_add(jiff::Span::new().days(days)).unwrap();
        app.store
            .write_blocking(move |db| netwerkspiegel::store::closing::delete_old_drafts(db, day))
            .unwrap();
        assert_eq!(app.count("draft"), left, "after {days} days");
    }
}

#[test]
fn after_the_last_day_nothing_is_taken_any_more() {
    let app = App::start();
    let partner = app.visitor();
    let first = partner.begin(&app.open_link());
    let last_day = |day: jiff::civil::Date| {
        let sql = "UPDATE wave SET last_day = ?1 WHERE state = 'open'";
        app.store.write_blocking(move |db| Ok(db.execute(sql, [day.to_string()])?)).unwrap();
    };
    let today = jiff::Zoned::now().date();
    last_day(today);
    assert!(partner.answer_page(&first, "1").address.ends_with("/2"), "the last day itself counts");
    last_day(today.yesterday().unwrap());
    let late = partner.answer_page(&first, "5");
    assert_eq!(late.status, 409);
    assert!(late.body.contains("De tijd om te antwoorden is voorbij"));
    assert_eq!(late.body.matches("volledig").count(), 4, "{}", late.body);
    assert!(app.visitor().get(&app.open_link()).body.contains("voorbij"));
}

#[test]
fn a_last_day_that_cannot_be_is_refused_and_comes_back() {
    let app = App::start();
    let network = close_open_wave(&app);
    let coordinator = app.coordinator();
    let wave = planned_wave(&coordinator, &network);
    let page = coordinator.get(&format!("{wave}/plan"));
    for (typed, told) in [
        ("31-02-2099", "Deze datum kennen we niet"),
        ("morgen", "kennen we niet"),
        ("1-1-2020", "voor de geplande dag"),
    ] {
        let again = coordinator.submit(
            &page,
            &[
                ("naam", "+1 jaar"),
                ("gepland", "1-1-2030"),
                ("laatste-dag", typed),
                ("opmerkingen", "ja"),
                ("koppelen", "anonymous"),
            ],
        );
        assert_eq!(again.status, 422, "{typed}");
        assert!(again.title().starts_with("Fout:") && again.body.contains(told), "{typed}: {}", again.body);
        assert!(again.body.contains(&format!("value=\"{typed}\"")), "what was typed comes back");
        assert!(again.between("value=\"anonymous\"", ">").contains("checked"));
    }
    let kept = [("naam", "+1 jaar"), ("gepland", "1-1-2020"), ("laatste-dag", "2-1-2020")];
    assert_eq!(coordinator.submit(&page, &kept).status, 200);
    let ask = coordinator.get(&format!("{wave}/openen"));
    let over = coordinator.submit(&ask, &[]);
    assert_eq!(over.status, 422, "a wave whose last day is over does not open");
    assert!(over.title().starts_with("Fout:") && over.body.contains("al voorbij"), "{}", over.body);
    assert_eq!(coordinator.get(&format!("{wave}/plan")).status, 200, "the wave has not opened");
}

#[test]
fn a_form_without_its_cookie_or_with_a_renewed_link_is_given_back() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let key = page.form_key().to_owned();
    let fields = [
        ("formulier", key.as_str()),
        ("ko-1-1", "5"),
        ("ko-1-2", "9"),
        ("opmerking:ambitie", "<b>Bewaar mij</b>"),
    ];
    let no_cookie = app.visitor().post(&page.address, &fields);
    assert_eq!(no_cookie.status, 403);

    let coordinator = app.coordinator();
    let renewing = closing_address(&app).replace("/sluiten", "/links/nieuw");
    let ask = coordinator.get(&renewing);
    coordinator.submit(&ask, &[]);
    let dead_link = partner.post(&page.address, &fields);
    assert_eq!(dead_link.status, 404);
    for (page, why) in [(no_cookie, "Open uw link opnieuw"), (dead_link, "Deze link werkt niet")] {
        assert!(page.body.contains(why) && page.body.contains("volledig"), "{}", page.body);
        assert!(page.body.contains("&lt;b&gt;Bewaar mij"), "{}", page.body);
    }
}

#[test]
fn withdrawing_erases_everything_and_one_may_begin_again() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    let before = (app.count("response"), app.count("comment"));
    let partner = app.visitor();
    let page = partner.begin(&links[0]);
    partner.submit(&page, &[("opmerking:ambitie", "Weg ermee")]);
    partner.fill_in(&links[0], "4");
    partner.submit(&page, &[("ko-1-1", "1")]);
    assert_eq!(
        (app.count("response"), app.count("comment"), app.count("draft")),
        (before.0 + 1, before.1 + 1, 1)
    );

    let ask = partner.get(&page.beside("intrekken"));
    assert!(ask.body.contains("wissen dan al uw antwoorden"));
    let done = partner.submit(&ask, &[]);
    assert!(done.address.ends_with("/ingetrokken"), "{}", done.address);
    assert_eq!((app.count("response"), app.count("comment"), app.count("draft")), (before.0, before.1, 0));
    let twice = partner.submit(&ask, &[]);
    assert!(twice.address.ends_with("/ingetrokken"), "a second click does no harm");
    let intro = app.visitor().get(&links[0]);
    assert!(intro.body.contains(">Beginnen<") && !intro.body.contains("al verstuurd"));
    assert!(app.visitor().fill_in(&links[0], "2").address.ends_with("/bedankt"));
    assert_eq!(app.count("response"), before.0 + 1);
}

#[test]
fn a_closed_wave_cannot_be_withdrawn_from() {
    let app = App::start();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.open_link(), "4");
    let ask = partner.get(&thanks.beside("intrekken"));
    close_open_wave(&app);
    let before = app.count("response");
    let refused = partner.submit(&ask, &[]);
    assert!(refused.body.contains("Dit meetmoment is gesloten"));
    assert_eq!(app.count("response"), before);
}

#[test]
fn changes_after_sending_are_told_to_be_unsent() {
    let app = App::start();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.open_link(), "4");
    assert!(!thanks.body.contains("nog niet verstuurd"));
    let first = partner.get(&thanks.beside("1"));
    partner.submit(&first, &[("ko-1-1", "4")]);
    assert!(!partner.get(&thanks.address).body.contains("nog niet verstuurd"), "nothing has changed");
    partner.submit(&first, &[("gesprek:ko-1-1", "ja")]);
    assert!(partner.get(&thanks.address).body.contains("nog niet verstuurd"), "a wish to talk is a change");
    partner.submit(&first, &[("ko-1-1", "1"), ("gesprek:ko-1-1", "nee")]);
    let thanks = partner.get(&thanks.address);
    assert!(thanks.body.contains("nog niet verstuurd") && thanks.body.contains("4,0"), "{}", thanks.body);
}

#[test]
fn after_closing_the_networks_result_stands_beside_ones_own() {
    let app = App::start();
    for number in 0..app.demo.unanswered {
        app.visitor().fill_in(&app.link(number), "5");
    }
    close_open_wave(&app);
    let partner = app.visitor();
    let closed = partner.get(&app.open_link());
    assert!(closed.body.contains("Naar de uitkomst"));
    let outcome = partner.begin(&app.open_link());
    assert!(outcome.address.ends_with("/uitkomst"), "{}", outcome.address);
    for told in ["<svg", "Het netwerk", "U (Start)", "5,0", "6 mensen hebben meegedaan"] {
        assert!(outcome.body.contains(told), "{told}: {}", outcome.body);
    }
    for untold in ["Gedeeldheid", "eensgezind", "Zita El Amrani"] {
        assert!(!outcome.body.contains(untold), "only aspects, no items, no names: {untold}");
    }
}

#[test]
fn the_result_of_fewer_than_five_is_withheld_from_partners_too() {
    let app = App::start();
    let answered = app.link(app.demo.unanswered);
    close_open_wave(&app);
    let outcome = app.visitor().begin(&answered);
    assert!(outcome.body.contains("Te weinig antwoorden om cijfers te tonen"), "{}", outcome.body);
    assert!(!outcome.body.contains("Het netwerk</th>"), "only one's own figures");
    assert!(outcome.body.contains("U (Start)"));
    let silent = app.visitor().begin(&app.open_link());
    assert!(silent.body.contains("Te weinig antwoorden") && !silent.body.contains("<svg"));
}

#[test]
fn the_outcome_shows_nothing_before_closing() {
    let app = App::start();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.open_link(), "4");
    let early = partner.get(&thanks.beside("uitkomst"));
    assert!(early.address.ends_with("/bedankt") && !early.body.contains("Het netwerk en uzelf"));
    let check = partner.get(&thanks.beside("controle"));
    let posted = partner.submit_to(&check, &thanks.beside("uitkomst"), &[("code", "x")]);
    assert_eq!(posted.status, 409);
}

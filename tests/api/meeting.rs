//! The open link of a meeting: a QR code, several persons in turn on one device, an upper limit.

use crate::{
    app::App,
    app::steps::{close_open_wave, wave_page},
};

/// Makes an open link with this limit; gives its address.
fn open_link(app: &App, most: &str) -> String {
    let coordinator = app.coordinator();
    let address = wave_page(app, "open-link");
    let page = coordinator.submit_to(&coordinator.get(&address), &address, &[("hoogstens", most)]);
    page.between("<p class=\"address\"><a href=\"", "\"").to_owned()
}

#[test]
fn the_qr_code_holds_the_link() {
    let app = App::start();
    let link = open_link(&app, "10");
    let coordinator = app.coordinator();
    let svg = coordinator.get(&wave_page(&app, "open-link.svg"));
    assert_eq!(svg.headers["content-type"], "image/svg+xml");
    let drawn = resvg::usvg::Tree::from_data(&svg.bytes, &resvg::usvg::Options::default()).unwrap();
    let mut picture = resvg::tiny_skia::Pixmap::new(400, 400).unwrap();
    picture.fill(resvg::tiny_skia::Color::WHITE);
    let scale = 400.0 / drawn.size().width();
    resvg::render(&drawn, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut picture.as_mut());
    let pixel = |x: usize, y: usize| picture.pixel(x as u32, y as u32).unwrap().red();
    let mut read = rqrr::PreparedImage::prepare_from_greyscale(400, 400, pixel);
    let (_, text) = read.detect_grids()[0].decode().unwrap();
    assert_eq!(text, link);
    assert_eq!(app.visitor().get(&wave_page(&app, "open-link.svg")).address, "/inloggen");
}

#[test]
fn one_device_answers_for_several_persons_and_none_sees_the_other() {
    let app = App::start();
    let link = open_link(&app, "10");
    let before = app.count("response");
    let device = app.visitor();
    let mut sheets = Vec::new();
    for answer in ["1", "3", "5"] {
        let intro = device.get(&link);
        assert!(
            intro.body.contains("We vragen niet wie u bent") && intro.body.contains(">Beginnen<"),
            "{}",
            intro.body
        );
        let thanks = device.fill_in(&link, answer);
        assert!(thanks.address.ends_with("/bedankt") && thanks.body.contains("Klaar, volgende persoon"));
        let next = device.submit_to(&thanks, &thanks.beside("volgende"), &[]);
        assert!(next.address.starts_with("/o/"), "{}", next.address);
        assert_eq!(
            device.get(&thanks.address).status,
            403,
            "the next person cannot go back to these answers"
        );
        sheets.push(thanks.address);
    }
    sheets.dedup();
    assert_eq!((sheets.len(), app.count("response")), (3, before + 3));
    let paired: i64 = app
        .store
        .read(|db| {
            let sql = "SELECT count(respondent_key) FROM response JOIN wave ON wave.id = wave_id WHERE state = 'open'";
            Ok(db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(paired, before_open(&app), "answers by the open link are paired with nothing");
}

/// The responses of the open wave that the demonstration made.
fn before_open(app: &App) -> i64 {
    (app.demo.surveys.len() - app.demo.unanswered) as i64
}

#[test]
fn a_sheet_that_was_begun_can_be_gone_on_with_or_left_to_somebody_else() {
    let app = App::start();
    let link = open_link(&app, "10");
    let device = app.visitor();
    let first = device.begin(&link);
    device.answer_page(&first, "2");
    let intro = device.get(&link);
    assert!(intro.body.contains("al begonnen") && intro.body.contains("Beginnen als iemand anders"));
    assert!(intro.links().contains(&first.address), "{:?}", intro.links());
    assert_eq!(device.get(&first.address).body.matches(" checked").count(), 4);
    let other = device.begin(&link);
    assert_eq!(other.body.matches(" checked").count(), 0);
    // What the first person still had before them comes back to them instead of getting lost.
    let key = first.form_key().to_owned();
    let stale = device.post(&first.address, &[("formulier", &key), ("ko-1-1", "5")]);
    assert_eq!(stale.status, 403);
    assert!(stale.body.contains("volledig"));
}

#[test]
fn the_limit_holds_also_when_many_send_at_once_and_withdrawing_makes_room() {
    let app = App::start();
    let link = open_link(&app, "3");
    let devices = (0..6).map(|_| app.visitor()).collect::<Vec<_>>();
    let checks =
        devices.iter().map(|device| device.fill_in_to_check(device.begin(&link), "4")).collect::<Vec<_>>();
    let before = app.count("response");
    let statuses = std::thread::scope(|scope| {
        let sends = devices.iter().zip(&checks);
        let sends = sends.map(|(device, check)| scope.spawn(|| device.submit_to(check, &check.address, &[])));
        sends.collect::<Vec<_>>().into_iter().map(|send| send.join().unwrap()).collect::<Vec<_>>()
    });
    let sent = statuses.iter().filter(|page| page.address.ends_with("/bedankt")).count();
    let refused = statuses.iter().filter(|page| page.status == 409).collect::<Vec<_>>();
    assert_eq!((sent, refused.len(), app.count("response")), (3, 3, before + 3));
    assert!(refused.iter().all(|page| page.body.contains("Deze link is vol")));
    assert!(
        refused.iter().all(|page| page.body.matches("grotendeels").count() == 20),
        "the answers are given back"
    );
    assert!(app.visitor().get(&link).body.contains("Deze link is vol"));

    let winner = statuses.iter().position(|page| page.address.ends_with("/bedankt")).unwrap();
    let thanks = &statuses[winner];
    devices[winner].submit_to(thanks, &thanks.beside("intrekken"), &[]);
    let loser = statuses.iter().position(|page| page.status == 409).unwrap();
    let again = devices[loser].submit_to(&checks[loser], &checks[loser].address, &[]);
    assert!(again.address.ends_with("/bedankt"), "{}", again.body);
}

#[test]
fn a_sheet_by_the_open_link_that_is_sent_twice_counts_once() {
    let app = App::start();
    let link = open_link(&app, "1");
    let device = app.visitor();
    let before = app.count("response");
    let thanks = device.fill_in(&link, "4");
    let check = thanks.beside("controle");
    for _ in 0..2 {
        assert!(device.submit_to(&thanks, &check, &[]).address.ends_with("/bedankt"));
    }
    let first = device.get(&thanks.beside("1"));
    device.answer_page(&first, "1");
    assert!(
        device.submit_to(&thanks, &check, &[]).address.ends_with("/bedankt"),
        "a change still fits in a full link"
    );
    assert_eq!(app.count("response"), before + 1);
}

#[test]
fn a_stranger_with_the_open_link_cannot_fill_the_disk_with_drafts() {
    let app = App::start();
    let link = open_link(&app, "1");
    let refused = (0..40).find_map(|_| {
        let device = app.visitor();
        let page = device.answer_page(&device.begin(&link), "1");
        (page.status == 409).then_some(page)
    });
    assert!(refused.unwrap().body.contains("Deze link is vol"));
    assert!(app.count("draft") <= 10, "{} drafts", app.count("draft"));
    assert!(
        app.visitor().fill_in(&app.open_link(), "4").address.ends_with("/bedankt"),
        "who is invited still can"
    );
}

#[test]
fn the_code_may_be_typed_over_and_a_wrong_one_gets_a_kind_answer() {
    let app = App::start();
    let link = open_link(&app, "5");
    let code = link.rsplit('/').next().unwrap();
    let groups =
        code.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).unwrap()).collect::<Vec<_>>();
    for typed in [groups.join("-"), code.to_uppercase()] {
        assert_eq!(app.visitor().get(&format!("/o/{typed}")).status, 200, "{typed}");
    }
    for wrong in ["aaaaaaaaaaaaaaaa", "x", "%27%20OR%201=1", "0000000000000000"] {
        let page = app.visitor().get(&format!("/o/{wrong}"));
        assert_eq!((page.status, page.body.contains("Deze link werkt niet")), (404, true), "{wrong}");
        assert_eq!(app.visitor().post(&format!("/o/{wrong}"), &[]).status, 404);
    }
}

#[test]
fn opening_the_link_changes_nothing_and_the_code_is_not_stored() {
    let app = App::start();
    let link = open_link(&app, "5");
    let drafts = app.count("draft");
    let page = app.visitor().get(&link);
    assert!(page.headers.get("set-cookie").is_none());
    app.visitor().begin(&link);
    assert_eq!(app.count("draft"), drafts, "nothing is kept before somebody ticks");
    let code = link.rsplit('/').next().unwrap().as_bytes();
    for entry in std::fs::read_dir(app.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(code.len()).any(|window| window == code));
    }
}

#[test]
fn a_limit_that_is_no_number_comes_back_with_what_to_do() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = wave_page(&app, "open-link");
    let page = coordinator.get(&address);
    for wrong in ["0", "501", "veel", "-3", ""] {
        let again = coordinator.submit_to(&page, &address, &[("hoogstens", wrong)]);
        assert_eq!(again.status, 422, "{wrong}");
        assert!(again.title().starts_with("Fout:") && again.body.contains("van 1 tot 500"));
    }
    assert_eq!(app.count("open_link"), 0);
    open_link(&app, "5");
    let link = open_link(&app, "9");
    assert_eq!(app.count("open_link"), 1, "another limit keeps the link");
    assert_eq!(app.visitor().get(&link).status, 200);
}

#[test]
fn the_open_link_shows_no_result_to_who_has_not_answered() {
    let app = App::start();
    let link = open_link(&app, "5");
    let device = app.visitor();
    let thanks = device.fill_in(&link, "4");
    let begun = app.visitor();
    let unsent = begun.answer_page(&begun.begin(&link), "2");
    close_open_wave(&app);
    let turned_away = begun.get(&unsent.beside("uitkomst"));
    assert!(
        turned_away.body.contains("Dit meetmoment is gesloten") && !turned_away.body.contains("Het netwerk")
    );
    assert!(turned_away.body.contains("een beetje"), "what was not sent is given back");
    let closed = app.visitor().get(&link);
    assert!(closed.body.contains("Dit meetmoment is gesloten") && !closed.body.contains("Naar de uitkomst"));
    let outcome = device.get(&thanks.beside("uitkomst"));
    assert!(outcome.body.contains("Het netwerk") && outcome.body.contains("U (Start)"), "{}", outcome.body);
}

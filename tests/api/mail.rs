//! Invitations and reminders by mail, to a mail server that takes, refuses, defers, hangs and dies.

use std::time::{Duration, Instant};

use mail_parser::{MessageParser, MimeHeaders};
use netwerkspiegel::{
    settings::Security,
    store::{
        WaveId,
        outbox::{self, MailLine, MailState},
    },
};

use crate::app::{
    App, Page, Visitor,
    smtp::{Manner, Received, SmtpServer},
    steps::{close_open_wave, open_wave, planned_wave, wave_page},
};

/// A server whose planned wave has been opened with these choices, and the address of that wave.
pub fn open(smtp: &SmtpServer, choices: &[(&str, &str)]) -> (App, String) {
    let app = App::start_with(smtp.settings());
    let network = close_open_wave(&app);
    let coordinator = app.coordinator();
    let wave = planned_wave(&coordinator, &network);
    open_wave(&coordinator, &wave, choices);
    (app, wave)
}

/// Sends the invitations, or the reminders.
pub fn send(coordinator: &Visitor, wave: &str, what: &str, words: &str) -> Page {
    let ask = coordinator.get(&format!("{wave}/{what}"));
    let round = ask.field("ronde").to_owned();
    let sent = coordinator.submit(&ask, &[("ronde", &round), ("tekst", words), ("stap", "versturen")]);
    assert_eq!((sent.status, sent.address.as_str()), (200, format!("{wave}/mail").as_str()), "{}", sent.body);
    sent
}

pub fn mails(app: &App, wave: &str) -> Vec<MailLine> {
    let Ok(wave): Result<WaveId, _> = wave.split('/').nth(4).unwrap().parse();
    app.store.read(|db| outbox::of_wave(db, &wave)).unwrap()
}

/// Waits until the mails of a wave are in these states, in any order.
pub fn until_states(app: &App, wave: &str, expected: &[(MailState, usize)]) {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let now = mails(app, wave);
        let count = |state| now.iter().filter(|mail| mail.state == state).count();
        if expected.iter().all(|(state, number)| count(*state) == *number) {
            return;
        }
        assert!(Instant::now() < deadline, "{now:?}");
        std::thread::park_timeout(Duration::from_millis(5));
    }
}

/// The text and the HTML of a mail, and its headers.
pub fn parts(mail: &Received) -> (String, String, String) {
    let parsed = MessageParser::default().parse(&mail.source).unwrap();
    assert!(parsed.content_type().unwrap().subtype() == Some("alternative"));
    let headers = String::from_utf8_lossy(&mail.source).split("\r\n\r\n").next().unwrap().to_owned();
    (parsed.body_text(0).unwrap().into_owned(), parsed.body_html(0).unwrap().into_owned(), headers)
}

/// The first address in a text that leads to a place of ours.
pub fn link(text: &str, place: &str) -> String {
    let rest = &text[text.find(place).unwrap_or_else(|| panic!("{place} in {text}"))..];
    let address = rest.split_whitespace().next().unwrap();
    address.trim_end_matches('>').to_owned()
}

/// Addresses of the partners of the demonstration's network that answers.
pub fn addresses(app: &App, wave: &str) -> Vec<String> {
    let Ok(wave): Result<WaveId, _> = wave.split('/').nth(4).unwrap().parse();
    let invitees = app.store.read(|db| netwerkspiegel::store::invitation::list(db, &wave)).unwrap();
    invitees.into_iter().map(|invitee| invitee.email.unwrap().to_lowercase()).collect()
}

#[test]
fn every_partner_gets_one_mail_with_their_own_link_that_works() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[("tekst", "Fijn dat u meedoet!"), ("laatste-dag", "31-12-2098")]);
    let coordinator = app.coordinator();
    let ask = coordinator.get(&format!("{wave}/uitnodigen"));
    assert!(ask.body.contains("6 partners krijgen een uitnodiging"), "{}", ask.body);
    let words = "Neem gerust de tijd.\n\nGroet, <b>Noor</b>";
    let preview = coordinator.submit(&ask, &[("tekst", words), ("stap", "bekijken")]);
    assert!(preview.body.contains("&lt;b&gt;Noor") && preview.body.contains("Neem gerust de tijd."));
    assert!(preview.body.contains("Fijn dat u meedoet!") && preview.body.contains("31 december 2098"));
    assert_eq!(smtp.mails().len(), 0, "looking sends nothing");
    let twice = coordinator.get(&format!("{wave}/uitnodigen"));
    send(&coordinator, &wave, "uitnodigen", words);
    // The same form in a second window.
    coordinator.submit(&twice, &[("ronde", "0"), ("tekst", words), ("stap", "versturen")]);
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    let received = smtp.mails();
    assert_eq!(received.len(), 6);
    let mut to = received.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>();
    to.sort();
    let mut expected = addresses(&app, &wave);
    expected.sort();
    assert_eq!(to, expected, "everybody once");
    let mut links = Vec::new();
    for mail in &received {
        let (text, html, headers) = parts(mail);
        assert!(text.contains("Neem gerust de tijd.") && text.contains("<b>Noor</b>"), "{text}");
        assert!(
            html.contains("&lt;b&gt;Noor") && !html.contains("<script") && !html.contains("<img"),
            "{html}"
        );
        for part in
            ["ongeveer 6 minuten", "vertrouwelijk", "31 december 2098", "coordinator@voorbeeld.example"]
        {
            assert!(text.contains(part) && html.contains(part), "{part} in {text}");
        }
        assert!(!text.to_lowercase().contains("anoniem"));
        for header in [
            "List-Unsubscribe: <http",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Auto-Submitted: auto-generated",
            "Reply-To: coordinator@voorbeeld.example",
        ] {
            assert!(headers.contains(header), "{header} in {headers}");
        }
        let link = link(&text, &format!("{}/s/", app.url));
        assert!(html.contains(&link));
        assert!(app.visitor().fill_in(&link, "4").address.ends_with("/bedankt"), "{link}");
        links.push(link);
    }
    links.sort();
    links.dedup();
    assert_eq!(links.len(), 6, "everybody their own");
    let again = coordinator.get(&format!("{wave}/uitnodigen"));
    assert!(again.body.contains("niemand met een mailadres"), "{}", again.body);
    assert!(coordinator.get(&format!("{wave}/mail")).body.contains("6 verstuurd, 0 in de wachtrij"));
}

#[test]
fn a_refused_address_is_shown_and_the_others_go_on() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let refused = addresses(&app, &wave)[2].clone();
    smtp.behave(&refused, Manner::Refuse);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 5), (MailState::Refused, 1)]);
    let page = coordinator.get(&format!("{wave}/mail"));
    assert!(
        page.body.contains("no such mailbox") && page.body.contains("1 niet aangenomen"),
        "{}",
        page.body
    );
    let kept = mails(&app, &wave).into_iter().find(|mail| mail.state == MailState::Refused).unwrap();
    assert!(!kept.problem.contains('@') && !kept.problem.contains("http"), "{}", kept.problem);
    smtp.forgive(&refused);
    let again = coordinator.submit(&page, &[("mail", kept.id.as_str())]);
    assert_eq!(again.status, 200);
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    assert_eq!(smtp.mails().len(), 6);
    assert_eq!(coordinator.submit(&page, &[("mail", kept.id.as_str())]).status, 409, "it has been sent");
}

#[test]
fn a_deferred_mail_is_tried_again_and_given_up_in_the_end() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let addresses = addresses(&app, &wave);
    smtp.behave(&addresses[0], Manner::Defer(2));
    smtp.behave(&addresses[1], Manner::Defer(1000));
    send(&app.coordinator(), &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 5), (MailState::Refused, 1)]);
    let given_up = mails(&app, &wave).into_iter().find(|mail| mail.state == MailState::Refused).unwrap();
    assert!(given_up.problem.contains("try again later"), "{}", given_up.problem);
}

#[test]
fn while_the_mail_server_is_dead_or_mute_mails_wait_and_then_all_arrive_once() {
    let smtp = SmtpServer::start();
    smtp.set_mute(true);
    let (app, wave) = open(&smtp, &[]);
    send(&app.coordinator(), &wave, "uitnodigen", "");
    smtp.wait_for_connections(2);
    smtp.set_mute(false);
    smtp.set_dead(true);
    smtp.wait_for_connections(5);
    until_states(&app, &wave, &[(MailState::Sent, 0), (MailState::Refused, 0), (MailState::Unclear, 0)]);
    smtp.set_dead(false);
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    assert_eq!(smtp.mails().len(), 6);
}

#[test]
fn a_mail_server_that_dies_halfway_gets_no_mail_twice() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let addresses = addresses(&app, &wave);
    smtp.behave(&addresses[1], Manner::DieAfterMail);
    smtp.behave(&addresses[3], Manner::HangAfterMail);
    smtp.behave(&addresses[4], Manner::DieAtAddress);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    // Whoever dies at the address is tried again and again; it took nothing.
    until_states(&app, &wave, &[(MailState::Unclear, 2)]);
    smtp.forgive(&addresses[4]);
    until_states(&app, &wave, &[(MailState::Sent, 4), (MailState::Unclear, 2)]);
    let mut to = smtp.mails().into_iter().map(|mail| mail.to).collect::<Vec<_>>();
    to.sort();
    let mut once = to.clone();
    once.dedup();
    assert_eq!(to, once, "nobody twice");
    assert!(!to.contains(&addresses[1]) && !to.contains(&addresses[3]));
    let page = coordinator.get(&format!("{wave}/mail"));
    assert_eq!(page.body.matches("onduidelijk of de mail aankwam").count(), 2, "{}", page.body);
    // By choice it goes out again.
    smtp.forgive(&addresses[1]);
    let unclear = mails(&app, &wave).into_iter().find(|mail| mail.state == MailState::Unclear).unwrap();
    smtp.forgive(&addresses[3]);
    coordinator.submit(&page, &[("mail", unclear.id.as_str())]);
    until_states(&app, &wave, &[(MailState::Sent, 5), (MailState::Unclear, 1)]);
}

#[test]
fn mail_goes_over_tls_with_a_password_and_never_without() {
    for security in [Security::StartTls, Security::Tls] {
        let smtp = SmtpServer::start_with(security);
        let (app, wave) = open(&smtp, &[]);
        send(&app.coordinator(), &wave, "uitnodigen", "");
        until_states(&app, &wave, &[(MailState::Sent, 6)]);
        assert_eq!(smtp.mails().len(), 6, "{security:?}");
        assert!(!smtp.logins().is_empty());
    }
    // A server that offers no TLS gets nothing from us where TLS is asked for.
    let plain = SmtpServer::start();
    let secured = SmtpServer::start_with(Security::StartTls);
    let mut settings = secured.settings();
    if let Some(mail) = &mut settings.mail
        && let netwerkspiegel::settings::Delivery::Smtp(smtp) = &mut mail.delivery
    {
        smtp.port = plain.port();
    }
    let app = App::start_with(settings);
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    send(&app.coordinator(), &wave, "herinneren", "");
    plain.wait_for_connections(2);
    assert_eq!((plain.mails().len(), plain.logins().len()), (0, 0));
}

#[test]
fn a_wrong_password_of_the_mail_server_burns_no_mail() {
    let smtp = SmtpServer::start_with(Security::StartTls);
    let app = App::start_with(smtp.settings_with("verkeerd"));
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "herinneren", "");
    smtp.wait_for_connections(8);
    let waiting = mails(&app, &wave);
    assert!(
        waiting.iter().all(|mail| matches!(mail.state, MailState::Waiting | MailState::Sending)),
        "{waiting:?}"
    );
    assert!(waiting.iter().any(|mail| mail.problem.contains("wrong password")), "{waiting:?}");
    assert!(coordinator.get(&format!("{wave}/mail")).body.contains("wrong password"));
}

#[test]
fn the_same_reminders_are_sent_once_and_a_cancelled_mail_can_be_sent_after_all() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let coordinator = app.coordinator();
    let ask = coordinator.get(&format!("{wave}/herinneren"));
    let fields = [("ronde", "1"), ("stap", "versturen")];
    coordinator.submit(&ask, &fields);
    coordinator.submit(&ask, &fields);
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    assert_eq!((mails(&app, &wave).len(), smtp.mails().len()), (6, 6), "a double click sends nothing twice");
    // The last day passes before the invitations go out, and is put off.
    let set = |last_day: Option<&'static str>| {
        app.store
            .write_blocking(move |db| Ok(db.execute("UPDATE wave SET last_day = ?1", [last_day])?))
            .unwrap()
    };
    set(Some("2020-01-01"));
    send(&coordinator, &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Cancelled, 6)]);
    set(None);
    send(&coordinator, &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 12), (MailState::Cancelled, 0)]);
}

#[test]
fn a_server_that_sends_no_mail_says_so_and_points_to_the_links() {
    let app = App::start();
    let coordinator = app.coordinator();
    for page in ["uitnodigen", "herinneren"] {
        let page = coordinator.get(&wave_page(&app, page));
        assert!(page.body.contains("verstuurt geen mail") && page.body.contains("/links"), "{}", page.body);
        let sent = coordinator.submit(&page, &[("stap", "versturen")]);
        assert_eq!(sent.status, 409);
    }
    assert_eq!(app.count("mail"), 0);
}

#[test]
fn words_that_are_too_long_come_back_whole() {
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let long = "woord ".repeat(400);
    let coordinator = app.coordinator();
    let ask = coordinator.get(&wave_page(&app, "herinneren"));
    let wrong = coordinator.submit(&ask, &[("ronde", "1"), ("tekst", &long), ("stap", "versturen")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.title().starts_with("Fout:") && wrong.body.contains(long.trim()));
    assert_eq!(app.count("mail"), 0);
}

#[test]
fn everybody_is_written_to_in_their_own_language() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let english = addresses(&app, &wave)[0].clone();
    let changed = english.clone();
    app.store
        .write_blocking(move |db| {
            Ok(db.execute(
                "UPDATE participant SET language = 'en' WHERE email = ?1 COLLATE NOCASE",
                [changed],
            )?)
        })
        .unwrap();
    send(&app.coordinator(), &wave, "uitnodigen", "");
    for mail in smtp.wait_for(6) {
        let (text, html, _) = parts(&mail);
        let is_english = text.contains("Your answers are confidential");
        assert_eq!(is_english, mail.to == english, "{text}");
        assert!(html.contains(if is_english { "<html lang=\"en\">" } else { "<html lang=\"nl\">" }));
    }
}

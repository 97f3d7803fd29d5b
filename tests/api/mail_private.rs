//! What mail tells nobody: who has answered, an answer, an address; and who wants no mail.

use netwerkspiegel::store::outbox::MailState;

use mail_parser::MessageParser;

use crate::{
    app::smtp::{Received, SmtpServer},
    mail::{addresses, link, open, parts, send, until_states},
};

#[test]
fn nothing_about_a_mail_is_kept_that_leads_to_an_answer() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    send(&app.coordinator(), &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    let addresses = addresses(&app, &wave);
    let received = smtp.mails();
    let links =
        received.iter().map(|mail| link(&parts(mail).0, &format!("{}/s/", app.url))).collect::<Vec<_>>();
    let rows: Vec<String> = app
        .store
        .read(|db| {
            let mut statement = db.prepare("SELECT * FROM mail")?;
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| {
                (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?))).collect::<Result<Vec<_>, _>>()
            })?;
            Ok(rows.map(|row| row.unwrap().join(" ")).collect())
        })
        .unwrap();
    assert_eq!(rows.len(), 6);
    for row in rows {
        assert!(addresses.iter().all(|address| !row.contains(address.as_str())), "{row}");
        assert!(links.iter().all(|link| !row.contains(link.rsplit('/').next().unwrap())), "{row}");
    }
    // After answering nobody can make the link again: not for a reminder, not for a list.
    app.visitor().fill_in(&links[0], "3");
    let seeds: i64 = app
        .store
        .read(|db| {
            Ok(db.query_row(
                "SELECT count(*) FROM invitation WHERE responded = 1 AND seed IS NOT NULL",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(seeds, 0);
}

#[test]
fn reminders_go_only_to_who_has_not_answered_with_the_same_link() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    let invitations = smtp.mails();
    let their_link = |mail: &Received| link(&parts(mail).0, &format!("{}/s/", app.url));
    for mail in &invitations[..4] {
        app.visitor().fill_in(&their_link(mail), "4");
    }
    // One of the others has begun.
    let begun = app.visitor();
    let page = begun.begin(&their_link(&invitations[4]));
    begun.submit(&page, &[("ko-1-1", "5")]);
    let ask = coordinator.get(&format!("{wave}/herinneren"));
    assert!(ask.body.contains("2 partners deden nog niet mee"), "{}", ask.body);
    send(&coordinator, &wave, "herinneren", "Doet u nog mee?");
    let all = smtp.wait_for(8);
    for reminder in &all[6..] {
        let invitation =
            invitations[4..].iter().find(|mail| mail.to == reminder.to).expect("who has not answered");
        assert_eq!(their_link(reminder), their_link(invitation), "the same link");
        assert!(parts(reminder).0.contains("Doet u nog mee?"));
        assert!(parts(reminder).2.contains("Subject: Herinnering"));
    }
    let resumed = app.visitor().begin(&their_link(&invitations[4]));
    assert!(
        resumed.body.contains("id=\"ko-1-1-5\" name=\"ko-1-1\" value=\"5\" checked"),
        "what was begun is there"
    );
    let soon = coordinator.get(&format!("{wave}/herinneren"));
    assert!(soon.body.contains("Wacht liever een paar dagen"), "{}", soon.body);
    // Who answers before their mail goes out gets none.
    smtp.set_dead(true);
    send(&coordinator, &wave, "herinneren", "");
    for mail in &invitations[4..] {
        app.visitor().fill_in(&their_link(mail), "2");
    }
    until_states(&app, &wave, &[(MailState::Cancelled, 2)]);
    smtp.set_dead(false);
    assert_eq!(smtp.mails().len(), 8);
}

#[test]
fn who_wants_no_mail_gets_none_and_can_still_take_part() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    let received = smtp.wait_for(6);
    let (text, _, headers) = parts(&received[0]);
    let stop = link(&text, &format!("{}/geen-mail/", app.url));
    assert!(headers.replace("\r\n ", "").contains(&stop));
    let visitor = app.visitor();
    assert!(visitor.get(&stop).body.contains("Wilt u geen mail meer"));
    let count = || {
        app.store
            .read(|db| {
                Ok(db.query_row("SELECT count(*) FROM participant WHERE no_mail", [], |row| {
                    row.get::<_, i64>(0)
                })?)
            })
            .unwrap()
    };
    assert_eq!(count(), 0, "opening the link changes nothing");
    // The button of a mail program: from elsewhere, without a cookie (RFC 8058).
    let one_click = [("List-Unsubscribe", "One-Click")];
    let parts = visitor.post_parts(&stop, &[("List-Unsubscribe", b"One-Click")]);
    assert_eq!((parts.status, count()), (200, 1), "in parts too, and answered without another page");
    visitor.post(&stop, &[("mail", "ja")]);
    let posted = visitor.post_with(
        &stop,
        &one_click,
        &[("Origin", "https://mail.example"), ("Sec-Fetch-Site", "cross-site")],
    );
    assert_eq!((posted.status, count()), (200, 1));
    assert!(posted.body.contains("U krijgt geen mail meer"));
    let forged = format!("{}x", &stop[..stop.len() - 1]);
    assert_eq!(visitor.post(&forged, &one_click).status, 404);
    let ask = coordinator.get(&format!("{wave}/herinneren"));
    assert!(
        ask.body.contains("5 partners deden nog niet mee") && ask.body.contains("Eén partner wil geen mail")
    );
    assert!(
        app.visitor().fill_in(&link(&text, &format!("{}/s/", app.url)), "3").address.ends_with("/bedankt")
    );
    visitor.post(&stop, &[("mail", "ja")]);
    assert_eq!(count(), 0, "and back");
}

#[test]
fn in_an_anonymous_wave_the_mail_tells_nobody_who_has_answered() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[("koppelen", "anonymous")]);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    let received = smtp.mails();
    assert!(received.iter().all(|mail| parts(mail).0.contains("worden de antwoorden anoniem")));
    let pages = ["herinneren", "mail", "uitnodigen"].map(|page| format!("{wave}/{page}"));
    let seen = |pages: &[String]| pages.iter().map(|page| coordinator.get(page).body).collect::<Vec<_>>();
    let before = seen(&pages);
    for mail in &received[..3] {
        app.visitor().fill_in(&link(&parts(mail).0, &format!("{}/s/", app.url)), "4");
    }
    assert_eq!(seen(&pages), before, "three answers look like none");
    send(&coordinator, &wave, "herinneren", "");
    assert_eq!(smtp.wait_for(9).len(), 9, "three reminders");
    let after = coordinator.get(&format!("{wave}/mail")).body;
    assert!(!after.contains("herinnering 1") && !after.contains("herinneringen gingen"), "{after}");
}

#[test]
fn in_an_anonymous_wave_an_invitation_that_comes_too_late_tells_nothing() {
    let smtp = SmtpServer::start();
    smtp.set_dead(true);
    let (app, wave) = open(&smtp, &[("koppelen", "anonymous")]);
    let coordinator = app.coordinator();
    let cards = crate::app::steps::personal_links(&coordinator, &wave);
    let page = |name: &str| coordinator.get(&format!("{wave}/{name}")).body;
    let before = page("uitnodigen");
    app.visitor().fill_in(&cards[0], "4");
    assert_eq!(page("uitnodigen"), before, "who has answered is still on the list of invitations");
    send(&coordinator, &wave, "uitnodigen", "");
    smtp.set_dead(false);
    until_states(&app, &wave, &[(MailState::Sent, 5), (MailState::Cancelled, 1)]);
    let shown = page("mail");
    assert_eq!(shown.matches("verstuurd, onderweg of niet meer nodig").count(), 1 + 6, "{shown}");
}

#[test]
fn a_name_with_a_line_break_adds_no_header_to_a_mail() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let evil = "Netwerk\r\nBcc: spion@voorbeeld.example\r\n\r\n<b>x";
    let changed = app.store.write_blocking(move |db| {
        db.execute("UPDATE network SET name = ?1", [evil])?;
        db.execute("UPDATE participant SET name = ?1", [evil])?;
        Ok(())
    });
    changed.unwrap();
    send(&app.coordinator(), &wave, "uitnodigen", evil);
    until_states(&app, &wave, &[(MailState::Sent, 6)]);
    for mail in smtp.mails() {
        let parsed = MessageParser::default().parse(&mail.source).unwrap();
        assert!(parsed.bcc().is_none(), "{}", String::from_utf8_lossy(&mail.source));
        assert!(!parsed.body_html(0).unwrap().contains("<b>x"));
    }
}

#[test]
fn nobody_gets_at_a_draft_by_looking_at_links_or_changing_an_address() {
    let smtp = SmtpServer::start();
    let (app, wave) = open(&smtp, &[]);
    let coordinator = app.coordinator();
    send(&coordinator, &wave, "uitnodigen", "");
    let received = smtp.wait_for(6);
    let their_link = |mail: &Received| link(&parts(mail).0, &format!("{}/s/", app.url));
    let partner = app.visitor();
    let page = partner.begin(&their_link(&received[0]));
    partner.submit(&page, &[("ko-1-1", "2")]);
    let shown = crate::app::steps::personal_links(&coordinator, &wave);
    assert_eq!(shown.len(), 5);
    assert!(!shown.contains(&their_link(&received[0])), "the link of who has begun is shown to nobody");
    // Another address gets the link of who has not begun, and not of who has.
    let people = coordinator.get(&format!("{}/partners", wave.split("/metingen/").next().unwrap()));
    for mail in &received[..2] {
        let before = people.body.split(&mail.to).next().unwrap();
        let person = before.rsplit("href=\"").find(|rest| rest.starts_with("/netwerken")).unwrap();
        let person = coordinator.get(person.split('"').next().unwrap());
        let fields = [
            ("naam", person.field("naam").to_owned()),
            ("email", format!("x{}", mail.to)),
            ("organisatie", person.field("organisatie").to_owned()),
            ("niveau", "burger".to_owned()),
            ("taal", "nl".to_owned()),
        ];
        let fields = fields.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
        assert_eq!(coordinator.submit(&person, &fields).status, 200);
    }
    send(&coordinator, &wave, "herinneren", "");
    let reminders = smtp.wait_for(6 + 5).split_off(6);
    assert!(reminders.iter().any(|mail| mail.to == format!("x{}", received[1].to)));
    assert!(!reminders.iter().any(|mail| mail.to == format!("x{}", received[0].to)));
    let resumed = partner.begin(&their_link(&received[0]));
    assert!(resumed.body.contains("value=\"2\" checked"), "their own link works all the same");
}

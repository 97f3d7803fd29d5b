//! From an empty data folder to invited partners, by hand and mouse, with mail through a real mail server.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
};

use actix_web::rt::System;
use fantoccini::Locator;
use mail_parser::MessageParser;

use crate::{
    SIZES,
    app::smtp::{Received, SmtpServer},
    driver::Browser,
};

const PASSWORD: &str = "een zin die ik onthoud";
/// How many partners the network has.
const PARTNERS: usize = 14;

/// The program itself on an empty data folder, with the link that it prints.
struct Serving {
    process: Child,
    link: String,
}

impl Serving {
    fn start(data: &Path, smtp: &SmtpServer) -> Self {
        fs::create_dir(data).unwrap();
        let settings = data.join("netwerkspiegel.toml");
        let port = free_port();
        let text = format!(
            "listen = \"127.0.0.1:{port}\"\npublic_url = \"http://127.0.0.1:{port}\"\n[mail]\n\
             from = \"Netwerkspiegel <spiegel@voorbeeld.example>\"\nserver = \"127.0.0.1\"\nport = {}\n\
             security = \"none\"\nper_minute = 6000\n",
            smtp.port()
        );
        fs::write(&settings, text).unwrap();
        fs::set_permissions(data, fs::Permissions::from_mode(0o700)).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
            .args(["serve", "--data"])
            .arg(data)
            .env("RUST_LOG", "off")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(process.stderr.take().unwrap()).lines();
        let said = said.take(2).map(Result::unwrap).collect::<Vec<_>>();
        let link = said[1].rsplit(' ').next().unwrap().to_owned();
        Self { process, link }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A port that nobody listened at a moment ago.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The first address in the text of a mail that leads to a place of ours.
fn link(mail: &Received, place: &str) -> String {
    let parsed = MessageParser::default().parse(&mail.source).unwrap();
    let text = parsed.body_text(0).unwrap();
    text.split_whitespace().find(|word| word.contains(place)).unwrap().to_owned()
}

/// Presses the main button of the page, which must fit every screen.
async fn go_on(browser: &Browser) {
    for (width, height) in SIZES {
        browser.resize(width, height).await;
        browser.fits().await;
    }
    browser.click("main button.primary").await;
}

/// The list of partners as somebody pastes it from a spreadsheet.
fn pasted() -> String {
    let kinds = ["huisartsenpraktijk", "welzijnsorganisatie", "gemeente", "bewonersgroep"];
    let levels = ["professional", "manager", "ambtenaar", "bewoner"];
    let mut list = "Naam\tE-mailadres\tOrganisatie\tSoort organisatie\tFunctie\n".to_owned();
    for number in 0..PARTNERS {
        let (kind, level) = (kinds[number % 4], levels[number % 4]);
        list += &format!(
            "Partner Nummer{number}\tpartner{number}@voorbeeld.example\tDe {kind}\t{kind}\t{level}\n"
        );
    }
    list
}

#[test]
fn from_an_empty_folder_to_fourteen_invited_partners() {
    let smtp = SmtpServer::start();
    let folder = tempfile::tempdir().unwrap();
    let server = Serving::start(&folder.path().join("data"), &smtp);
    System::new().block_on(async {
        let browser = Browser::start(1280, 800).await;
        // The first administrator.
        browser.open(&server.link).await;
        browser.type_in("#naam", "Robin Akkermans").await;
        browser.type_in("#email", "beheer@voorbeeld.example").await;
        browser.type_in("#wachtwoord", PASSWORD).await;
        browser.type_in("#nog-eens", PASSWORD).await;
        go_on(&browser).await;
        assert_eq!(browser.path().await, "/beheer");
        // An account for the coordinator.
        browser.follow("Accounts").await;
        browser.follow("Nieuw account").await;
        browser.type_in("#naam", "Noor Verhage").await;
        browser.type_in("#email", "noor@voorbeeld.example").await;
        go_on(&browser).await;
        assert!(browser.text("main").await.contains("noor@voorbeeld.example"));
        browser.click(".account button").await;
        let invitation = smtp.wait_for(1).remove(0);
        assert_eq!(invitation.to, "noor@voorbeeld.example");
        // The coordinator chooses a password and makes a network.
        browser.open(&link(&invitation, "/wachtwoord/")).await;
        browser.type_in("#wachtwoord", PASSWORD).await;
        browser.type_in("#nog-eens", PASSWORD).await;
        go_on(&browser).await;
        assert_eq!(browser.path().await, "/netwerken");
        browser.follow("Nieuw netwerk").await;
        browser.type_in("#naam", "Buurtnetwerk Noord").await;
        browser.type_in("#regio", "Wilgerdam").await;
        go_on(&browser).await;
        let network = browser.path().await;
        // Fourteen partners, pasted.
        browser.follow("Partners en organisaties").await;
        browser.click("a[href$='/partners/lijst']").await;
        browser.paste("#lijst", &pasted()).await;
        go_on(&browser).await;
        assert!(browser.text("main").await.contains("Partner Nummer13"), "the preview");
        go_on(&browser).await;
        let shown = browser.text("main").await;
        assert!(browser.path().await.ends_with("/partners"), "{shown}");
        assert!(shown.contains("partner13@voorbeeld.example"), "{shown}");
        // A wave, as it is proposed.
        browser.open(&format!("{}{network}", server.link.split("/wachtwoord/").next().unwrap())).await;
        browser.follow("Nieuw meetmoment plannen").await;
        go_on(&browser).await;
        browser.follow("Controleren en openen").await;
        assert!(browser.text("main").await.contains("14"));
        go_on(&browser).await;
        // Invitations by mail.
        browser.follow("Per mail uitnodigen").await;
        browser.type_in("#tekst", "Fijn dat u meedoet!").await;
        go_on(&browser).await;
        let mails = smtp.wait_for(1 + PARTNERS).split_off(1);
        let mut to = mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>();
        to.sort();
        let mut expected = (0..PARTNERS).map(|n| format!("partner{n}@voorbeeld.example")).collect::<Vec<_>>();
        expected.sort();
        assert_eq!(to, expected);
        let wave = browser.path().await.trim_end_matches("/mail").to_owned();
        // One of them answers, on a phone.
        browser.resize(360, 740).await;
        browser.open(&link(&mails[0], "/s/")).await;
        assert!(browser.text("main").await.contains("Buurtnetwerk Noord"));
        browser.click("main button.primary").await;
        for item in browser.client.find_all(Locator::Css("fieldset.item")).await.unwrap() {
            item.find_all(Locator::Css("label.choice")).await.unwrap()[3].click().await.unwrap();
        }
        let check = browser.path().await.replace("/1", "/controle");
        browser.click("main button.primary").await;
        let base = server.link.split("/wachtwoord/").next().unwrap();
        browser.open(&format!("{base}{check}")).await;
        browser.click("main button.primary").await;
        assert!(browser.path().await.ends_with("/bedankt"));
        // The coordinator sees that somebody has answered.
        browser.open(&format!("{base}{wave}")).await;
        assert!(browser.text("main").await.contains("1 van 14 hebben meegedaan"));
        assert_eq!(browser.visible(".chart svg[role=img]").await, 1);
        for (width, height) in SIZES {
            browser.resize(width, height).await;
            browser.fits().await;
        }
        browser.stop().await;
    });
}

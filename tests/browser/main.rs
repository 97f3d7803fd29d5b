//! The journey of a partner and a coordinator in real Chromium, driven over WebDriver.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

#[path = "../app/mod.rs"]
mod app;
mod driver;

use actix_web::rt::System;
use app::App;
use driver::Browser;
use fantoccini::{Locator, key::Key};
use netwerkspiegel::store::account::Role;

/// The sizes that every page is looked at in: a phone, the narrowest phone, a laptop.
const SIZES: [(u32, u32); 3] = [(360, 740), (320, 640), (1280, 800)];

#[test]
fn a_partner_and_a_coordinator_make_the_whole_journey() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start(360, 740).await;
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        for _ in 0..5 {
            let items = browser.client.find_all(Locator::Css("fieldset.item")).await.unwrap();
            assert_eq!(items.len(), 4);
            for item in items {
                item.find_all(Locator::Css("label.choice")).await.unwrap()[3].click().await.unwrap();
            }
            browser.fits().await;
            browser.click("button.primary").await;
        }
        assert!(browser.path().await.ends_with("/over-u"));
        browser.click("button.primary").await;
        assert!(browser.path().await.ends_with("/controle"));
        browser.fits().await;
        browser.click("button.primary").await;
        assert!(browser.path().await.ends_with("/bedankt"));
        assert_eq!(browser.visible(".chart svg[role=img]").await, 1);
        browser.fits().await;

        browser.resize(1280, 800).await;
        sign_in(&browser, &app).await;
        browser.follow("Jong in Vlierhoven").await;
        browser.follow("Sluiten").await;
        browser.click("button.primary").await;
        assert!(browser.path().await.ends_with("/rapport"));
        assert_eq!(browser.visible(".chart svg[role=img]").await, 2, "the spider and the dots");
        for (width, height) in SIZES {
            browser.resize(width, height).await;
            browser.fits().await;
        }
        browser.stop().await;
    });
}

#[test]
fn the_survey_can_be_filled_in_with_the_keyboard_alone() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start(1280, 800).await;
        browser.open(&app.open_link()).await;
        browser.tab_to("button.primary").await;
        browser.enter().await;
        for page in 1..=5 {
            assert!(browser.path().await.ends_with(&format!("/{page}")));
            for item in 1..=4 {
                browser.tab_to(&format!("#ko-{page}-{item} input")).await;
                browser.press(Key::Space).await;
                browser.press(Key::Down).await;
            }
            browser.tab_to("button.primary").await;
            browser.enter().await;
        }
        assert!(browser.path().await.ends_with("/over-u"));
        browser.tab_to("#functie input").await;
        browser.press(Key::Up).await;
        browser.tab_to("button.primary").await;
        browser.enter().await;
        assert!(browser.path().await.ends_with("/controle"));
        assert!(!browser.text("main").await.contains("nog open"));
        browser.tab_to("button.primary").await;
        browser.enter().await;
        assert!(browser.path().await.ends_with("/bedankt"));
        assert!(browser.text("table").await.contains("2,0"), "the second point of every item was chosen");
        browser.stop().await;
    });
}

#[test]
fn no_page_scrolls_sideways_and_targets_are_large_enough() {
    let app = App::start();
    app.visitor().fill_in(&app.link(1), "4");
    System::new().block_on(async {
        let browser = Browser::start(1280, 800).await;
        let mut pages =
            vec!["/".to_owned(), "/inloggen".to_owned(), "/bestaat-niet".to_owned(), app.open_link()];
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        let sheet = browser.path().await.trim_end_matches("/1").to_owned();
        pages.extend(["1", "3", "controle", "bewaard"].map(|page| format!("{sheet}/{page}")));
        sign_in(&browser, &app).await;
        pages.push("/netwerken".to_owned());
        for name in ["Buurtnetwerk Wilgerdam-Noord", "Netwerk Ouderen Elzerveen", "Jong in Vlierhoven"] {
            browser.open(&format!("{}/netwerken", app.url)).await;
            browser.follow(name).await;
            let network = browser.path().await;
            pages.push(format!("{network}/rapport"));
            pages.push(network);
        }
        for page in &pages {
            let address = if page.starts_with("http") { page.clone() } else { format!("{}{page}", app.url) };
            for language in ["nl", "en"] {
                browser.open(&format!("{address}?lang={language}")).await;
                for (width, height) in SIZES {
                    browser.resize(width, height).await;
                    browser.fits().await;
                    browser.targets_are_large().await;
                }
            }
        }
        browser.stop().await;
    });
}

#[test]
fn an_error_takes_the_focus_and_begins_the_title() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start(360, 740).await;
        browser.open(&format!("{}/inloggen", app.url)).await;
        browser.type_in("#email", "coordinator@voorbeeld.example").await;
        browser.type_in("#wachtwoord", "verkeerd").await;
        browser.click("button.primary").await;
        assert!(browser.client.title().await.unwrap().starts_with("Fout:"));
        let focused = browser.client.active_element().await.unwrap();
        assert_eq!(focused.attr("class").await.unwrap().as_deref(), Some("error-summary"));
        let email = browser.client.find(Locator::Css("#email")).await.unwrap();
        assert_eq!(email.prop("value").await.unwrap().as_deref(), Some("coordinator@voorbeeld.example"));
        browser.stop().await;
    });
}

async fn sign_in(browser: &Browser, app: &App) {
    let (email, password) = app.password(Role::Coordinator);
    browser.open(&format!("{}/inloggen", app.url)).await;
    browser.type_in("#email", &email).await;
    browser.type_in("#wachtwoord", &password).await;
    browser.click("button.primary").await;
    assert_eq!(browser.path().await, "/netwerken");
}

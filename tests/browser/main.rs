//! The journey of a partner and a coordinator in real Chromium, driven over WebDriver.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod accessibility;
#[path = "../app/mod.rs"]
mod app;
mod driver;
mod setup;

use actix_web::rt::System;
use app::App;
use driver::{Browser, Script};
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
        assert_eq!(
            browser.visible(".chart svg[role=img]").await,
            12,
            "spider and dots, of all and by aspect"
        );
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
fn the_back_button_and_a_double_click_lose_and_double_nothing() {
    let app = App::start();
    let before = app.count("response");
    System::new().block_on(async {
        let browser = Browser::start(360, 740).await;
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        browser.client.find(Locator::Css("label[for=ko-1-1-4]")).await.unwrap().click().await.unwrap();
        browser.click("button.primary").await;
        browser.back().await;
        assert!(browser.path().await.ends_with("/1"));
        let ticked = browser.client.find(Locator::Css("#ko-1-1-4")).await.unwrap();
        assert_eq!(ticked.prop("checked").await.unwrap().as_deref(), Some("true"));
        let check = browser.path().await.replace("/1", "/controle");
        browser.open(&format!("{}{check}", app.url)).await;
        browser.double_click("button.primary").await;
        assert!(browser.path().await.ends_with("/bedankt"));
        browser.back().await;
        browser.click("button.primary").await;
        assert!(
            browser.path().await.ends_with("/bedankt"),
            "sending again from the page before is told kindly"
        );
        browser.stop().await;
    });
    assert_eq!(app.count("response"), before + 1);
}

#[test]
fn the_conversation_is_led_with_the_keyboard() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start_with(1280, 800, Script::On).await;
        sign_in(&browser, &app).await;
        browser.follow("Buurtnetwerk Wilgerdam-Noord").await;
        let network = browser.path().await;
        browser.open(&format!("{}{network}/gesprek", app.url)).await;
        browser.click("button.primary").await;
        let first = browser.path().await;
        assert!(first.starts_with(&format!("{network}/gesprek/")), "{first}");
        let leads = async |key: Key| {
            let (before, complete) = (browser.path().await, "return document.readyState === 'complete'");
            assert!(
                browser.until(async || browser.script(complete).await == true).await,
                "the page is there"
            );
            browser.press(key).await;
            assert!(browser.until(async || browser.path().await != before).await, "from {before}");
            browser.path().await
        };
        let second = leads(Key::Right).await;
        let third = leads(Key::PageDown).await;
        assert!(first != third && second != third, "a presenter's key leads on too");
        assert_eq!(leads(Key::Left).await, second);
        browser.tab_to("summary").await;
        assert_eq!(leads(Key::PageUp).await, first, "also from within the page");
        for (width, height) in SIZES {
            browser.resize(width, height).await;
            browser.fits().await;
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

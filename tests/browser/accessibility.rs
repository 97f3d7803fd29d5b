//! Every page in both languages before axe-core and html-validate, in real Chromium: narrow and wide, with and
//! without script, magnified four times, in forced colours, with reduced motion.

use std::{path::PathBuf, process::Command, sync::LazyLock, thread};

use actix_web::rt::System;
use fantoccini::{Locator, key::Key};
use serde_json::Value;

use crate::{
    app::{
        App, steps,
        walk::{self, Seen},
    },
    driver::{Browser, Script},
};

/// The languages of the pages.
const LANGUAGES: [&str; 2] = ["nl", "en"];
/// Widths in CSS pixels that pages are looked at in.
const WIDTHS: [(u32, u32); 2] = [(320, 640), (1280, 800)];
/// What axe looks for.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
/// What axe cannot judge by itself and we did by hand: rule, what it is about, and why it is right.
const JUDGED: [(&str, &str, &str); 1] = [(
    "color-contrast",
    "<text ",
    "axe does not see the ground of text in a drawing; src/chart/theme.rs computes the contrast of every colour",
)];

/// Every page in every language, walked past once.
static PAGES: LazyLock<Vec<(&str, Vec<Seen>)>> = LazyLock::new(|| {
    let walks = LANGUAGES.map(|language| thread::spawn(move || (language, walk::pages(language))));
    walks.map(|walk| walk.join().unwrap()).into_iter().collect()
});

fn tools() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tools")
}

#[test]
fn the_html_of_every_page_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    for (language, pages) in PAGES.iter() {
        assert!(pages.len() > 55, "{} pages", pages.len());
        for (number, seen) in pages.iter().enumerate() {
            let name = seen.name.replace([' ', ','], "-");
            std::fs::write(folder.path().join(format!("{language}-{number}-{name}.html")), &seen.page.body)
                .unwrap();
        }
    }
    let checked = Command::new("npx")
        .args(["--no-install", "html-validate", "--formatter", "text", "--config", ".htmlvalidate.json"])
        .arg(folder.path())
        .current_dir(tools())
        .output()
        .expect("node is installed, and tests/tools has its packages: run ./tests/run");
    let told = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{told}{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn axe_finds_nothing_on_any_page_with_script() {
    look_at_every_page(Script::On);
}

#[test]
fn axe_finds_nothing_on_any_page_without_script() {
    look_at_every_page(Script::Off);
}

/// Puts every page into the browser, at both widths, and lets axe judge it.
fn look_at_every_page(script: Script) {
    let app = App::start();
    let axe = std::fs::read_to_string(tools().join("node_modules/axe-core/axe.min.js"))
        .expect("tests/tools has its packages: run ./tests/run");
    System::new().block_on(async {
        let browser = Browser::start_with(1280, 800, Script::On).await;
        browser.open(&app.url).await;
        let mut found = Vec::new();
        for (language, pages) in PAGES.iter() {
            for seen in pages {
                browser.show(&seen.page.body, script).await;
                for (width, height) in WIDTHS {
                    browser.resize(width, height).await;
                    let place = format!("{} ({language}, {width} px, script {script:?})", seen.name);
                    found.extend(
                        judge(&browser, &axe).await.into_iter().map(|told| format!("{place}: {told}")),
                    );
                    found.extend(browser.too_wide().await.map(|told| format!("{place}: {told}")));
                    found.extend(
                        browser.small_targets().await.into_iter().map(|told| format!("{place}: {told}")),
                    );
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        browser.stop().await;
    });
}

/// What axe says of the page: violations, and what it could not judge and nobody did.
async fn judge(browser: &Browser, axe: &str) -> Vec<String> {
    let script = format!(
        "{axe}; return axe.run(document, {{runOnly: {TAGS}, resultTypes: ['violations', 'incomplete']}});"
    );
    let result = browser.script(&script).await;
    let passed = result["passes"].as_array().map_or(0, Vec::len);
    assert!(passed > 10, "axe looked at the page: {passed} rules passed");
    let told = |kind: &str| {
        let rules = result[kind].as_array().cloned().unwrap_or_default();
        let nodes = |rule: &Value| {
            let nodes = rule["nodes"].as_array().unwrap().iter();
            nodes
                .map(|node| node["html"].as_str().unwrap_or_default().chars().take(160).collect::<String>())
                .collect::<Vec<_>>()
        };
        let named = rules.iter().flat_map(|rule| {
            let id = rule["id"].as_str().unwrap_or_default().to_owned();
            nodes(rule).into_iter().map(move |html| (id.clone(), html)).collect::<Vec<_>>()
        });
        named.collect::<Vec<_>>()
    };
    let incomplete = told("incomplete").into_iter();
    let unjudged = incomplete
        .filter(|(id, html)| !JUDGED.iter().any(|(rule, about, _)| id == rule && html.contains(about)));
    let found = told("violations").into_iter().chain(unjudged);
    found.map(|(id, html)| format!("{id}: {html}")).collect()
}

#[test]
fn at_four_times_magnification_the_survey_can_be_filled_in_and_sent() {
    let app = App::start();
    System::new().block_on(async {
        // 1280 by 1024 pixels, magnified four times.
        let browser = Browser::start(320, 256).await;
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        for _ in 0..5 {
            browser.fits().await;
            for item in browser.client.find_all(Locator::Css("fieldset.item")).await.unwrap() {
                item.find_all(Locator::Css("label.choice")).await.unwrap()[4].click().await.unwrap();
            }
            browser.click("button.primary").await;
        }
        browser.fits().await;
        browser.click("button.primary").await;
        browser.fits().await;
        browser.click("button.primary").await;
        assert!(browser.path().await.ends_with("/bedankt"));
        browser.fits().await;
        browser.stop().await;
    });
}

#[test]
fn in_forced_colours_choices_buttons_and_focus_can_be_seen() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start(360, 740).await;
        browser.emulate(&[("forced-colors", "active")]).await;
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        let forced = browser.script("return matchMedia('(forced-colors: active)').matches").await;
        assert_eq!(forced, true, "the browser forces colours");
        let border = "const style = getComputedStyle(document.querySelector(arguments[0]));
             return [style.borderTopStyle, style.borderTopWidth, style.borderTopColor, style.backgroundColor]";
        let plain = browser.script_with(border, "#ko-1-1 label.choice").await;
        let button = browser.script_with(border, "button.primary").await;
        for (what, style) in [("choice", &plain), ("button", &button)] {
            assert!(style[0] == "solid" && style[1] != "0px", "{what} has a border: {style}");
            assert_ne!(style[2], style[3], "{what} stands out from its ground");
        }
        browser.tab_to("#ko-1-1 input").await;
        browser.press(Key::Space).await;
        let chosen = browser.script_with(border, "#ko-1-1 label.choice:has(input:checked)").await;
        assert_ne!(chosen[2], plain[2], "a chosen row has another border");
        let appearance = "return getComputedStyle(document.querySelector(arguments[0])).appearance";
        assert_ne!(browser.script_with(appearance, "#ko-1-1 input").await, "none", "the radio button is the browser's own");
        browser.stop().await;
    });
}

#[test]
fn nothing_moves_for_who_asked_for_less_motion() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start_with(1280, 800, Script::On).await;
        browser.emulate(&[("prefers-reduced-motion", "reduce")]).await;
        browser.open(&app.url).await;
        for seen in &PAGES[0].1 {
            browser.show(&seen.page.body, Script::On).await;
            let moving = browser
                .script(
                    "const still = value => value.split(',').every(part => parseFloat(part) === 0);
                     return [...document.querySelectorAll('*')].filter(element => {
                         const style = getComputedStyle(element);
                         return !still(style.transitionDuration) || !still(style.animationDuration)
                             || style.scrollBehavior === 'smooth';
                     }).length + document.getAnimations().length",
                )
                .await;
            assert_eq!(moving, 0, "{}", seen.name);
        }
        browser.stop().await;
    });
}

#[test]
fn ticking_is_kept_before_any_button_is_pressed() {
    let app = App::start();
    System::new().block_on(async {
        let browser = Browser::start_with(360, 740, Script::On).await;
        browser.open(&app.open_link()).await;
        browser.click("button.primary").await;
        browser.client.find(Locator::Css("label[for=ko-1-2-4]")).await.unwrap().click().await.unwrap();
        browser.until_text(".kept", "Bewaard").await;
        browser.type_in("#opmerking-ambitie", "Vaker samen eten").await;
        browser.client.find(Locator::Css("label[for=ko-1-1-gesprek]")).await.unwrap().click().await.unwrap();
        let elsewhere = app.visitor();
        let kept = browser.until(async || {
            let page = elsewhere.begin(&app.open_link()).body;
            page.contains("Vaker samen eten</textarea>")
                && page.contains("name=\"gesprek:ko-1-1\" value=\"ja\" checked")
        });
        assert!(kept.await, "what was typed and ticked is there on another device");
        let page = elsewhere.begin(&app.open_link()).body;
        assert!(page.contains("id=\"ko-1-2-4\" name=\"ko-1-2\" value=\"4\" checked"));
        // What another window changes meanwhile is not undone by the next tick here.
        let other = elsewhere.begin(&app.open_link());
        elsewhere.submit(&other, &[("gesprek:ko-1-4", "ja")]);
        browser.client.find(Locator::Css("label[for=ko-1-4-2]")).await.unwrap().click().await.unwrap();
        let kept = browser.until(async || {
            elsewhere
                .begin(&app.open_link())
                .body
                .contains("id=\"ko-1-4-2\" name=\"ko-1-4\" value=\"2\" checked")
        });
        assert!(kept.await);
        let page = elsewhere.begin(&app.open_link()).body;
        assert!(page.contains("name=\"gesprek:ko-1-4\" value=\"ja\" checked"), "{page}");
        elsewhere.submit(&other, &[("gesprek:ko-1-4", "nee")]);
        // What cannot be kept is said, and the button gives it back.
        thread::scope(|scope| scope.spawn(|| steps::fill_disk(&app)).join()).unwrap();
        browser.client.find(Locator::Css("label[for=ko-1-3-2]")).await.unwrap().click().await.unwrap();
        browser.until_text(".kept", "Nog niet bewaard. We proberen het zo weer.").await;
        thread::scope(|scope| scope.spawn(|| steps::free_disk(&app)).join()).unwrap();
        browser.until_text(".kept", "Bewaard").await;
        // What was kept can be taken back by the same page.
        let comment = browser.client.find(Locator::Css("#opmerking-ambitie")).await.unwrap();
        comment.clear().await.unwrap();
        browser.client.find(Locator::Css("label[for=ko-1-1-gesprek]")).await.unwrap().click().await.unwrap();
        browser.click("button.primary").await;
        let page = elsewhere.begin(&app.open_link()).body;
        assert!(!page.contains("Vaker samen eten") && !page.contains("value=\"ja\" checked"), "{page}");
        browser.stop().await;
    });
}

#[test]
fn the_paper_form_prints_on_two_pages() {
    let app = App::start();
    let printed = PAGES.iter().flat_map(|(_, pages)| pages).filter(|seen| seen.name == "paper form");
    System::new().block_on(async {
        let browser = Browser::start(1280, 800).await;
        browser.open(&app.url).await;
        for seen in printed {
            browser.show(&seen.page.body, Script::Off).await;
            assert_eq!(browser.printed_pages().await, 2, "A4, two pages for twenty items");
        }
        browser.stop().await;
    });
}

//! A Chromium of its own for every test, by default with JavaScript in pages off: ours need none.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::ElementRef,
    key::Key,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// The smallest side of a target, in CSS pixels (UX: rows of at least 44 px; links in a line of text excepted).
const SMALLEST_TARGET: f64 = 44.0;

/// How long a page may take to come, on a busy machine.
const PAGE_TIMEOUT: Duration = Duration::from_secs(20);

pub struct Browser {
    pub client: Client,
    driver: Child,
    _profile: tempfile::TempDir,
}

/// Whether pages may run their scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    On,
    Off,
}

impl Browser {
    /// Starts a browser without script in pages.
    pub async fn start(width: u32, height: u32) -> Self {
        Self::start_with(width, height, Script::Off).await
    }

    /// Starts ChromeDriver on a free port, and Chromium through it.
    pub async fn start_with(width: u32, height: u32, script: Script) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed (Debian: apt install chromium chromium-driver)");
        let port = port_of(&mut driver);
        let profile = tempfile::tempdir().unwrap();
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        let allowed = if script == Script::On { 1 } else { 2 };
        let preferences = json!({
            "profile.managed_default_content_settings.javascript": allowed,
            "intl.accept_languages": "nl",
        });
        let options = json!({"args": arguments, "prefs": preferences});
        // On a busy machine axe looks at a long page for longer than the half minute that a driver grants by itself.
        let timeouts = json!({"script": 300_000, "pageLoad": 300_000});
        let capabilities = json!({"goog:chromeOptions": options, "timeouts": timeouts});
        let capabilities = capabilities.as_object().unwrap().clone();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.into_iter().collect())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("Chromium starts");
        let browser = Self { client, driver, _profile: profile };
        browser.resize(width, height).await;
        browser
    }

    pub async fn stop(self) {
        self.client.clone().close().await.unwrap();
    }

    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Sets the size of the page, not of the window, so that widths below Chromium's smallest window work too.
    pub async fn resize(&self, width: u32, height: u32) {
        self.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        )
        .await;
    }

    pub async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Follows a link or presses a button, and waits for the page that it leads to.
    pub async fn click(&self, selector: &str) {
        let before = self.page().await;
        self.client.find(Locator::Css(selector)).await.unwrap().click().await.unwrap();
        self.next_page(before).await;
    }

    /// Goes back as with the browser's own button.
    pub async fn back(&self) {
        let before = self.page().await;
        self.client.back().await.unwrap();
        self.next_page(before).await;
    }

    /// Clicks twice in a row, and waits for the page that it leads to.
    pub async fn double_click(&self, selector: &str) {
        let before = self.page().await;
        let element = self.client.find(Locator::Css(selector)).await.unwrap();
        let press = || PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let release = || PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        let mouse = MouseActions::new("mouse".into())
            .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
            .then(press())
            .then(release())
            .then(press())
            .then(release());
        self.client.perform_actions(mouse).await.unwrap();
        self.next_page(before).await;
    }

    /// Follows the link with this text, and waits for the page that it leads to.
    pub async fn follow(&self, text: &str) {
        let before = self.page().await;
        self.client.find(Locator::LinkText(text)).await.unwrap().click().await.unwrap();
        self.next_page(before).await;
    }

    /// Presses Enter, and waits for the page that it leads to.
    pub async fn enter(&self) {
        let before = self.page().await;
        self.press(Key::Enter).await;
        self.next_page(before).await;
    }

    /// The root of the page that is shown: another page has another root.
    async fn page(&self) -> ElementRef {
        self.client.find(Locator::Css("html")).await.unwrap().element_id()
    }

    /// Asks the browser until it shows another page, whole.
    async fn next_page(&self, before: ElementRef) {
        let deadline = Instant::now() + PAGE_TIMEOUT;
        while Instant::now() < deadline {
            let root = self.client.find(Locator::Css("html")).await.map(|root| root.element_id());
            let ready = self.client.execute("return document.readyState", Vec::new()).await;
            if root.is_ok_and(|root| root != before) && ready.is_ok_and(|state| state == "complete") {
                return;
            }
        }
        panic!("no other page came after {}", self.path().await);
    }

    pub async fn type_in(&self, selector: &str, text: &str) {
        self.client.find(Locator::Css(selector)).await.unwrap().send_keys(text).await.unwrap();
    }

    /// Puts a whole text in a field at once, as pasting does.
    pub async fn paste(&self, selector: &str, text: &str) {
        self.client.find(Locator::Css(selector)).await.unwrap().click().await.unwrap();
        self.command("Input.insertText", json!({"text": text})).await;
    }

    pub async fn text(&self, selector: &str) -> String {
        self.client.find(Locator::Css(selector)).await.unwrap().text().await.unwrap()
    }

    /// How many elements that fit `selector` can be seen.
    pub async fn visible(&self, selector: &str) -> usize {
        let mut count = 0;
        for element in self.client.find_all(Locator::Css(selector)).await.unwrap() {
            count += usize::from(element.is_displayed().await.unwrap());
        }
        count
    }

    pub async fn press(&self, key: Key) {
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key.into() })
            .then(KeyAction::Up { value: key.into() });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses Tab until the focus is on an element that fits `selector`.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..60 {
            self.press(Key::Tab).await;
            let focused = self.client.active_element().await.unwrap();
            self.focus_shows().await;
            let wanted = self.client.find_all(Locator::Css(selector)).await.unwrap();
            if wanted.iter().any(|element| element.element_id() == focused.element_id()) {
                return;
            }
        }
        panic!("no way to {selector} with the Tab key on {}", self.path().await);
    }

    /// Fails when one cannot see where the focus is.
    async fn focus_shows(&self) {
        let outline = self
            .script(
                "const style = getComputedStyle(document.activeElement);
                 return document.activeElement === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)",
            )
            .await;
        assert_eq!(outline, true, "the focus shows on {}", self.path().await);
    }

    /// Fails when the page is wider than the screen.
    pub async fn fits(&self) {
        if let Some(told) = self.too_wide().await {
            panic!("{}: {told}", self.path().await);
        }
    }

    /// What is wrong with the width of the page: it is wider than the screen.
    pub async fn too_wide(&self) -> Option<String> {
        let size = self
            .script("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            .await;
        let (content, screen) = (size[0].as_i64().unwrap(), size[1].as_i64().unwrap());
        (content > screen).then(|| format!("{content} px wide on a screen of {screen} px"))
    }

    /// The buttons, choices and links that stand alone which are smaller than a thumb.
    pub async fn small_targets(&self) -> Vec<String> {
        let small = self
            .script(
                "return [...document.querySelectorAll('button, label.choice, label.talk, a.button, summary, select, textarea, input:not([type=radio]):not([type=checkbox]):not([type=hidden])')]
                   .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])",
            )
            .await;
        let targets = small.as_array().unwrap().iter();
        let small = targets.filter(|target| target[1].as_f64().unwrap() < SMALLEST_TARGET);
        small.map(|target| format!("{} px high: {}", target[1], target[0])).collect()
    }

    /// Puts a page that the server sent into the browser, at the address that is open. Its script runs only if
    /// `script` says so, also in a browser that allows scripts (which axe needs).
    pub async fn show(&self, html: &str, script: Script) {
        self.command("Emulation.setScriptExecutionDisabled", json!({"value": script == Script::Off})).await;
        let frame = self.command("Page.getFrameTree", json!({})).await;
        let frame = frame["frameTree"]["frame"]["id"].as_str().unwrap().to_owned();
        self.command("Page.setDocumentContent", json!({"frameId": frame, "html": html})).await;
        self.command("Emulation.setScriptExecutionDisabled", json!({"value": false})).await;
        let styled = self.until(async || {
            let rules = "return document.readyState === 'complete' && document.styleSheets.length > 0";
            self.script(rules).await == true
        });
        assert!(styled.await, "the style sheet came");
    }

    /// Pretends that the reader asked for something, such as forced colours.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features =
            features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect::<Vec<_>>();
        self.command("Emulation.setEmulatedMedia", json!({"features": features})).await;
    }

    /// The number of pages that the page prints on.
    pub async fn printed_pages(&self) -> usize {
        let printed = self.command("Page.printToPDF", json!({"preferCSSPageSize": true})).await;
        let pdf = data_encoding::BASE64.decode(printed["data"].as_str().unwrap().as_bytes()).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        text.matches("/Type /Page\n").count()
    }

    /// Asks until something holds; says whether it came to hold in time.
    pub async fn until(&self, holds: impl AsyncFn() -> bool) -> bool {
        let deadline = Instant::now() + PAGE_TIMEOUT;
        while Instant::now() < deadline {
            if holds().await {
                return true;
            }
        }
        false
    }

    /// Waits until an element shows this text.
    pub async fn until_text(&self, selector: &str, text: &str) {
        assert!(self.until(async || self.text(selector).await == text).await, "{selector} never said {text}");
    }

    /// The result of a script, which may use `arguments[0]`.
    pub async fn script_with(&self, script: &str, argument: &str) -> serde_json::Value {
        self.client.execute(script, vec![argument.into()]).await.unwrap()
    }

    /// The result of a script.
    pub async fn script(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    async fn command(&self, name: &str, parameters: serde_json::Value) -> serde_json::Value {
        self.client.issue_cmd(DevTools { name: name.into(), parameters }).await.unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A test that failed has not closed its session: ending the driver ends its Chromium too.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A command of Chromium's own protocol, by way of ChromeDriver.
#[derive(Debug)]
struct DevTools {
    name: String,
    parameters: serde_json::Value,
}

impl fantoccini::wd::WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"cmd": self.name, "params": self.parameters}).to_string()))
    }
}

/// ChromeDriver prints the port that it took.
fn port_of(driver: &mut Child) -> u16 {
    let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    for line in lines {
        let line = line.unwrap();
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim_end_matches('.').parse().unwrap();
        }
    }
    panic!("chromedriver ended before it listened");
}

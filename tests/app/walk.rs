//! A walk past every page that the server has to show, errors included: what accessibility, HTML and widths are
//! judged on.

use netwerkspiegel::{second_factor, store::account::Role};

use super::{
    App, Page, Visitor,
    smtp::{Manner, SmtpServer},
    steps,
};

/// A page with a name to call it by.
pub struct Seen {
    pub name: &'static str,
    pub page: Page,
}

/// Gathers pages and checks that each is what its name says.
struct Walk {
    seen: Vec<Seen>,
}

impl Walk {
    /// Takes a page along; gives it back to go on from.
    fn see(&mut self, name: &'static str, status: u16, page: Page) -> &Page {
        assert_eq!(page.status, status, "{name} at {}: {}", page.address, page.body);
        assert!(page.body.starts_with("<!doctype html>"), "{name} is a page");
        self.seen.push(Seen { name, page });
        &self.seen[self.seen.len() - 1].page
    }
}

/// Every page in one language.
pub fn pages(language: &str) -> Vec<Seen> {
    let app = App::start();
    let mut walk = Walk { seen: Vec::new() };
    let speaking = |visitor: Visitor| {
        visitor.get(&format!("/?lang={language}"));
        visitor
    };
    let coordinator = speaking(app.coordinator());
    general(&app, &mut walk, &speaking(app.visitor()));
    partner(&app, &mut walk, &speaking(app.visitor()));
    meeting(&app, &mut walk, &coordinator, &speaking(app.visitor()));
    paper(&app, &mut walk, &coordinator, &speaking(app.visitor()));
    coordinators(&app, &mut walk, &coordinator);
    conversation(&mut walk, &coordinator);
    people(&mut walk, &coordinator);
    closing(&app, &mut walk, &coordinator, &speaking(app.visitor()));
    anonymous(&app, &mut walk, &coordinator, &speaking(app.visitor()));
    mail(&mut walk, language);
    accounts(&mut walk, language);
    walk.seen
}

fn general(app: &App, walk: &mut Walk, visitor: &Visitor) {
    walk.see("home", 200, visitor.get("/"));
    walk.see("privacy statement", 200, visitor.get("/privacy"));
    walk.see("accessibility statement", 200, visitor.get("/toegankelijkheid"));
    walk.see("sign in", 200, visitor.get("/inloggen"));
    let wrong =
        visitor.post("/inloggen", &[("email", "iemand@voorbeeld.example"), ("wachtwoord", "verkeerd")]);
    walk.see("sign in, wrong", 422, wrong);
    walk.see("no such page", 404, visitor.get("/bestaat-niet"));
    walk.see("unknown link", 404, visitor.get("/s/onbekend"));
    let page = visitor.begin(&app.link(1));
    walk.see("lost cookie", 403, app.visitor().get(&page.address));
}

fn partner(app: &App, walk: &mut Walk, visitor: &Visitor) {
    let link = app.open_link();
    walk.see("introduction", 200, visitor.get(&link));
    let page = visitor.begin(&link);
    let at = |name: &str| page.beside(name);
    walk.see("check, nothing answered", 422, visitor.submit_to(&page, &at("controle"), &[]));
    let long = "Lang. ".repeat(200);
    let wrong = [("ko-1-1", "9"), ("ko-1-2", "4"), ("opmerking:ambitie", &long)];
    walk.see("questions, wrong", 422, visitor.submit(&page, &wrong));
    let filled = [("ko-1-3", "2"), ("gesprek:ko-1-3", "ja"), ("opmerking:ambitie", "Vaker samen eten.")];
    visitor.submit(&page, &filled);
    steps::fill_disk(app);
    walk.see("questions, not saved", 503, visitor.submit(&page, &filled));
    let about = visitor.submit_to(&page, &at("over-u"), &[("functie", "burger")]);
    steps::free_disk(app);
    walk.see("about you, not saved", 503, about);
    walk.see("questions", 200, visitor.get(&page.address));
    walk.see("one question", 200, visitor.get(&at("vraag/3")));
    walk.see("one question with comment", 200, visitor.get(&at("vraag/4")));
    walk.see("about you", 200, visitor.get(&at("over-u")));
    walk.see("open questions", 200, visitor.get(&at("open")));
    walk.see("kept for later", 200, visitor.get(&at("bewaard")));
    let check = visitor.fill_in_to_check(visitor.get(&at("2")), "4");
    walk.see("check", 200, visitor.get(&check.address));
    visitor.submit(&check, &[]);
    visitor.submit(&page, &[("ko-1-1", "1")]);
    walk.see("thanks, with changes", 200, visitor.get(&at("bedankt")));
    walk.see("introduction, sent", 200, visitor.get(&link));
    walk.see("print", 200, visitor.get(&at("afdruk")));
    let ask = visitor.get(&at("intrekken"));
    visitor.submit(&ask, &[]);
    walk.see("withdraw", 200, ask);
    walk.see("withdrawn", 200, visitor.get(&at("ingetrokken")));
    let fields = [("formulier", page.form_key()), ("ko-1-1", "5"), ("opmerking:ambitie", "Mijn woorden")];
    let stranger = visitor_without_cookie(app, walk);
    walk.see("given back without cookie", 403, stranger.post(&page.address, &fields));
}

/// A browser in the language of the walk that holds no sheet.
fn visitor_without_cookie(app: &App, walk: &Walk) -> Visitor {
    let visitor = app.visitor();
    let language = walk.seen[0].page.between("<html lang=\"", "\"").to_owned();
    visitor.get(&format!("/?lang={language}"));
    visitor
}

fn meeting(app: &App, walk: &mut Walk, coordinator: &Visitor, visitor: &Visitor) {
    let address = steps::wave_page(app, "open-link");
    let page = coordinator.get(&address);
    walk.see("open link, wrong limit", 422, coordinator.submit(&page, &[("hoogstens", "veel")]));
    walk.see("open link, not made", 200, coordinator.get(&address));
    let made = coordinator.submit(&page, &[("hoogstens", "1")]);
    let link = made.between("<p class=\"address\"><a href=\"", "\"").to_owned();
    walk.see("open link", 200, made);
    walk.see("introduction by open link", 200, visitor.get(&link));
    let page = visitor.begin(&link);
    visitor.submit(&page, &[("ko-1-1", "2"), ("ko-1-2", "2"), ("ko-1-3", "2")]);
    walk.see("introduction by open link, begun", 200, visitor.get(&link));
    walk.see("thanks by open link", 200, visitor.fill_in(&link, "3"));
    walk.see("open link, full", 200, visitor_without_cookie(app, walk).get(&link));
}

fn paper(app: &App, walk: &mut Walk, coordinator: &Visitor, visitor: &Visitor) {
    walk.see("paper form", 200, coordinator.get(&steps::wave_page(app, "papier")));
    walk.see("paper form, large", 200, coordinator.get(&steps::wave_page(app, "papier?groot=ja")));
    let first = coordinator.get(&steps::wave_page(app, "papier/invoeren"));
    let token = first.between("name=\"blad\" value=\"", "\"").to_owned();
    let entry = |step: &str, answer: &str| {
        let fields = [
            ("blad", token.as_str()),
            ("stap", step),
            ("antwoord:ko-1-1", answer),
            ("eerste-antwoord:ko-1-1", "3"),
            ("opmerking:ambitie", "Van papier"),
        ];
        coordinator.submit(&first, &fields)
    };
    let (wrong, second, differs, kept) =
        (entry("eerste", "x"), entry("eerste", "3"), entry("tweede", "4"), entry("tweede", "3"));
    let erased = coordinator.submit(&first, &[("blad", &token), ("stap", "wis")]);
    walk.see("paper, wrong", 422, wrong);
    walk.see("paper, second entry", 200, second);
    walk.see("paper, differences", 422, differs);
    walk.see("paper, kept", 200, kept);
    walk.see("paper, erased", 200, erased);
    walk.see("paper, first entry", 200, first);
    let wave = steps::wave_page(app, "").trim_end_matches('/').to_owned();
    let page = coordinator.get(&wave);
    let handed_in = steps::wave_page(app, "papier/ingeleverd");
    let participants = page.body.split("name=\"partner\" value=\"").skip(1);
    for participant in participants.map(|rest| rest.split('"').next().unwrap()) {
        coordinator.submit_to(&page, &handed_in, &[("partner", participant), ("ingeleverd", "ja")]);
    }
    walk.see("answered on paper", 200, visitor.get(&app.open_link()));
    for participant in page.body.split("name=\"partner\" value=\"").skip(1) {
        let participant = participant.split('"').next().unwrap();
        coordinator.submit_to(&page, &handed_in, &[("partner", participant), ("ingeleverd", "nee")]);
    }
}

fn coordinators(app: &App, walk: &mut Walk, coordinator: &Visitor) {
    let list = coordinator.get("/netwerken");
    let networks = list.networks().into_iter();
    for network in networks {
        walk.see("network", 200, coordinator.get(&network));
        let instruments = format!("{network}/vragenlijsten");
        walk.see("instrument", 200, coordinator.get(&format!("{instruments}/boonstra-2018")));
        let page = coordinator.get(&instruments);
        let wrong = [("formulier", page.form_key().as_bytes()), ("tekst", b"{\"id\": 3}".as_slice())];
        walk.see("instruments, wrong", 422, coordinator.post_parts(&instruments, &wrong));
        walk.see("instruments", 200, page);
        walk.see("report", 200, coordinator.get(&format!("{network}/rapport")));
    }
    walk.see("networks", 200, list);
    walk.see("close", 200, coordinator.get(&steps::closing_address(app)));
    let at = |page: &str| steps::wave_page(app, page);
    let wave = coordinator.get(at("").trim_end_matches('/'));
    let wrong = coordinator.submit_to(&wave, &at("laatste-dag"), &[("laatste-dag", "morgen")]);
    walk.see("wave, wrong day", 422, wrong);
    walk.see("wave, open", 200, wave);
    walk.see("wave, more people", 200, coordinator.get(&at("deelnemers")));
    walk.see("invite, no mail here", 200, coordinator.get(&at("uitnodigen")));
    walk.see("mail, none", 200, coordinator.get(&at("mail")));
    walk.see("new links", 200, coordinator.get(&at("links/nieuw")));
    let links = coordinator.get(&at("links"));
    walk.see("links as a list", 200, coordinator.submit(&links, &[("als", "lijst")]));
    walk.see("links as cards", 200, coordinator.submit(&links, &[("als", "kaarten")]));
    walk.see("links", 200, links);
}

/// The improvement points and the conversation of the network that has had both.
fn conversation(walk: &mut Walk, coordinator: &Visitor) {
    let networks = coordinator.get("/netwerken").networks().into_iter();
    for network in networks {
        let at = |page: &str| format!("{network}/{page}");
        let agenda = coordinator.get(&at("gesprek"));
        if !agenda.body.contains("<ol class=\"topics\">") {
            walk.see("agenda, no wave closed", 200, agenda);
            continue;
        }
        walk.see("agenda", 200, agenda);
        walk.see("agenda, dark", 200, coordinator.get(&at("gesprek?kleur=donker")));
        walk.see("topic, dark", 200, coordinator.get(&at("gesprek/ko-4-4")));
        let light =
            coordinator.get(&at("gesprek/ko-5-3?kleur=licht&onderwerp-ko-4-4=ja&onderwerp-ko-5-3=ja"));
        let topic = walk.see("topic", 200, light);
        let address = topic.address.clone();
        let topic = coordinator.get(&address);
        walk.see("topic, no score", 422, coordinator.submit(&topic, &[("stap", "afspraak")]));
        let wrong = [("stap", "verbeterpunt"), ("tekst", ""), ("datum", "ooit")];
        walk.see("topic, point wrong", 422, coordinator.submit(&topic, &wrong));
        let list = coordinator.get(&at("verbeterpunten"));
        walk.see("points, wrong", 422, coordinator.submit(&list, &[("tekst", ""), ("datum", "ooit")]));
        let point = list.links().into_iter().find(|link| link.contains("/verbeterpunten/"));
        walk.see("points", 200, list);
        let Some(point) = point else { continue };
        let one = coordinator.get(&point);
        let long = [("stand", "done"), ("notitie", &*"Lang. ".repeat(100))];
        walk.see("point, wrong", 422, coordinator.submit_to(&one, &format!("{point}/stand"), &long));
        walk.see("point", 200, one);
    }
}

fn people(walk: &mut Walk, coordinator: &Visitor) {
    let page = coordinator.get("/netwerken/nieuw");
    walk.see("new network, wrong", 422, coordinator.submit(&page, &[("naam", "")]));
    let fields = [("naam", "Nieuw netwerk"), ("regio", "Lindedam"), ("fase", "verkennen")];
    let network = walk.see("empty network", 200, coordinator.submit(&page, &fields)).address.clone();
    walk.see("new network", 200, page);
    let at = |page: &str| format!("{network}/{page}");
    let partners = walk.see("people, nobody", 200, coordinator.get(&at("partners"))).form_key().to_owned();
    let key = partners.as_bytes();
    let list = |text: &[u8], step: &[u8]| {
        coordinator.post_parts(&at("partners/lijst"), &[("formulier", key), ("lijst", text), ("stap", step)])
    };
    walk.see("list", 200, coordinator.get(&at("partners/lijst")));
    walk.see("list, wrong", 422, list(b"naam;email\nAnn;geen adres\n;\nBea;bea@voorbeeld.example;\n", b""));
    walk.see("list, unreadable", 422, list(b"%PDF", b""));
    let text = b"naam;email;organisatie;telefoon\nAnn;ann@voorbeeld.example;De Linde;06\nBea;;;\n";
    walk.see("list, new people", 200, list(text, b""));
    walk.see("people", 200, list(text, b"overnemen"));
    walk.see("list, changes", 200, list(b"naam;email;rol\nAnna;ann@voorbeeld.example;burger", b""));
    let partners = coordinator.get(&at("partners"));
    let wrong = coordinator.submit(&partners, &[("naam", ""), ("email", "geen adres"), ("niveau", "x")]);
    walk.see("people, wrong", 422, wrong);
    let person = partners.between("<ul class=\"cards\">", "\">").rsplit("href=\"").next().unwrap();
    let person = person.replace("&#x2f;", "/");
    let page = coordinator.get(&person);
    walk.see("person, wrong", 422, coordinator.submit(&page, &[("naam", "")]));
    walk.see("erase", 200, coordinator.get(&format!("{person}/wissen")));
    let archive = [("archief", "ja")];
    walk.see("people, archived", 200, coordinator.submit_to(&page, &format!("{person}/archief"), &archive));
    walk.see("person", 200, page);
    let organisations = coordinator.get(&at("organisaties"));
    let one = organisations.links().into_iter().find(|link| link.contains("/organisaties/")).unwrap();
    walk.see("organisations, wrong", 422, coordinator.submit(&organisations, &[("naam", "")]));
    walk.see("organisations", 200, organisations);
    walk.see("organisation", 200, coordinator.get(&one));
    let details = coordinator.get(&at("gegevens"));
    walk.see("networks, archived", 200, coordinator.submit_to(&details, &at("archief"), &archive));
    walk.see("details", 200, details);
}

fn closing(app: &App, walk: &mut Walk, coordinator: &Visitor, visitor: &Visitor) {
    for number in 0..app.demo.unanswered {
        visitor.fill_in(&app.link(number), "4");
    }
    let page = visitor.begin(&app.open_link());
    let first = page.beside("1");
    let first = visitor.get(&first);
    let network = steps::close_open_wave(app);
    walk.see("too late", 409, visitor.submit(&first, &[("ko-1-1", "1"), ("opmerking:ambitie", "Te laat")]));
    walk.see("closed", 200, visitor.get(&app.open_link()));
    walk.see("outcome", 200, visitor.begin(&app.open_link()));
    let report = coordinator.get(&format!("{network}/rapport?volgorde=verschil"));
    walk.see("report in another order", 200, report);
    let closed = coordinator.get(&network);
    let again = closed
        .links()
        .into_iter()
        .rfind(|link| link.contains("/metingen/") && coordinator.get(link).body.contains("/heropenen"));
    let again = coordinator.get(&format!("{}/heropenen", again.expect("a wave that can be opened again")));
    walk.see("opening again, refused", 422, coordinator.submit(&again, &[("laatste-dag", "ooit")]));
    walk.see("opening again", 200, again);
    let wave = steps::planned_wave(coordinator, &network);
    walk.see("wave, planned", 200, coordinator.get(&wave));
    walk.see("guests", 200, coordinator.get(&format!("{wave}/deelnemers")));
    let ask = coordinator.get(&format!("{wave}/verwijderen"));
    walk.see("delete a wave", 200, ask);
    let plan = coordinator.get(&format!("{wave}/plan"));
    let wrong = [("naam", ""), ("gepland", "1-1-2020"), ("laatste-dag", "morgen")];
    walk.see("plan, wrong", 422, coordinator.submit(&plan, &wrong));
    coordinator.submit(&plan, &[("naam", "+1 jaar"), ("gepland", "1-1-2020"), ("laatste-dag", "1-1-2020")]);
    walk.see("plan", 200, plan);
    walk.see("plan, new", 200, coordinator.get(&format!("{network}/metingen/nieuw")));
    let open = coordinator.get(&format!("{wave}/openen"));
    walk.see("open, too late", 422, coordinator.submit(&open, &[]));
    walk.see("open", 200, open);
}

/// Accounts: one's own, and those that an administrator keeps.
fn accounts(walk: &mut Walk, language: &str) {
    let app = App::start();
    let speaking = |visitor: Visitor| {
        visitor.get(&format!("/?lang={language}"));
        visitor
    };
    let visitor = speaking(app.visitor());
    walk.see("forgotten, no mail", 200, visitor.get("/wachtwoord-vergeten"));
    walk.see("password link, dead", 404, visitor.get("/wachtwoord/onbekend"));
    let admin = speaking(app.signed_in(Role::Administrator));
    let overview = admin.get("/beheer");
    walk.see("backup made", 200, admin.submit_to(&overview, "/beheer/reservekopie", &[]));
    walk.see("administration", 200, overview);
    walk.see("all networks", 200, admin.get("/beheer/netwerken"));
    let new = admin.get("/beheer/accounts/nieuw");
    walk.see("new account, wrong", 422, admin.submit(&new, &[("naam", ""), ("email", "geen adres")]));
    let fields = [("naam", "Ilse Maas"), ("email", "ilse@voorbeeld.example"), ("rol", "coordinator")];
    let invited = admin.submit(&new, &fields);
    let link = invited.between("<code>", "</code>").to_owned();
    walk.see("account invited", 200, invited);
    walk.see("new account", 200, new);
    let ilse = speaking(app.visitor());
    let choose = ilse.get(&link);
    walk.see("choose a password, wrong", 422, ilse.submit(&choose, &[("wachtwoord", "kort")]));
    walk.see("choose a password", 200, choose);
    let list = admin.get("/beheer/accounts");
    let accounts = list.links().into_iter().filter(|link| link.starts_with("/beheer/accounts/"));
    for account in accounts.filter(|link| !link.ends_with("nieuw")).collect::<Vec<_>>() {
        walk.see("account of somebody", 200, admin.get(&account));
    }
    walk.see("accounts", 200, list);
    let coordinator = speaking(app.coordinator());
    let page = coordinator.get("/account");
    let wrong = [("oud", "verkeerd"), ("nieuw", "kort"), ("nog-eens", "anders")];
    walk.see("own account, wrong", 422, coordinator.submit_to(&page, "/account/wachtwoord", &wrong));
    walk.see("own account", 200, page);
    let second = coordinator.get("/account/tweede-stap");
    let sealed = second.between("name=\"geheim\" value=\"", "\"").to_owned();
    let wrong = coordinator.submit(&second, &[("geheim", &sealed), ("code", "0")]);
    let secret = second.between("class=\"secret\">", "<").replace(' ', "");
    let secret = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let code = second_factor::code_at(&secret, jiff::Timestamp::now().as_second()).unwrap();
    walk.see("second factor, wrong", 422, wrong);
    let on = coordinator.submit(&second, &[("geheim", &sealed), ("code", &code)]);
    walk.see("recovery codes", 200, on);
    walk.see("second factor", 200, second);
    walk.see("second factor, off", 200, coordinator.get("/account/tweede-stap/uit"));
    let network = coordinator.get("/netwerken").networks().remove(0);
    let colleagues = coordinator.get(&format!("{network}/coordinatoren"));
    walk.see("colleagues, wrong", 422, coordinator.submit(&colleagues, &[("email", "geen adres")]));
    walk.see("colleagues", 200, colleagues);
    walk.see("leave, the last", 200, coordinator.get(&format!("{network}/coordinatoren/weg")));
    let (email, password) = app.password(Role::Coordinator);
    let half = speaking(app.visitor());
    let ask = half.post("/inloggen", &[("email", &email), ("wachtwoord", &password)]);
    walk.see("code, wrong", 422, half.post("/inloggen/code", &[("code", "0")]));
    walk.see("code", 200, ask);
    walk.see("audit trail", 200, admin.get("/beheer/logboek"));
    research(walk, &app, language);
    for _ in 0..11 {
        visitor.post("/inloggen", &[("email", "wie@voorbeeld.example"), ("wachtwoord", "verkeerd")]);
    }
    let held = visitor.post("/inloggen", &[("email", "wie@voorbeeld.example"), ("wachtwoord", "x")]);
    walk.see("too many attempts", 429, held);
}

/// The pages of a researcher.
fn research(walk: &mut Walk, app: &App, language: &str) {
    let researcher = app.signed_in(Role::Researcher);
    researcher.get(&format!("/?lang={language}"));
    walk.see("research", 200, researcher.get("/onderzoek"));
    let asked = "/onderzoek?soort=anonymised&kolom=level&kolom=phase&k=5&weg=20&gevoelig=ko-1-1&l=2";
    walk.see("research, preview", 200, researcher.get(asked));
    walk.see("research, refused", 422, researcher.get(&asked.replace("k=5", "k=90")));
    walk.see("research, wrong", 422, researcher.get(&asked.replace("k=5", "k=1")));
    walk.see("research, reliability", 200, researcher.get("/onderzoek/betrouwbaarheid"));
    let projects = researcher.get("/onderzoek/projecten");
    walk.see("research projects, wrong", 422, researcher.submit(&projects, &[("wie", ""), ("vanaf", "x")]));
    let filled = [("wie", "Hogeschool"), ("doel", "Leren"), ("vanaf", "2020-01-01"), ("tot", "2999-01-01")];
    researcher.submit(&projects, &filled);
    walk.see("research projects", 200, researcher.get("/onderzoek/projecten"));
}

/// The pages about mail, of a server that sends it.
fn mail(walk: &mut Walk, language: &str) {
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let coordinator = app.coordinator();
    coordinator.get(&format!("/?lang={language}"));
    let at = |page: &str| steps::wave_page(&app, page);
    let ask = coordinator.get(&at("uitnodigen"));
    let long = "woord ".repeat(400);
    walk.see("invite, too long", 422, coordinator.submit(&ask, &[("tekst", &long)]));
    let preview = coordinator.submit(&ask, &[("tekst", "Doe mee!\n\nTweede alinea."), ("stap", "bekijken")]);
    walk.see("invite, preview", 200, preview);
    coordinator.submit(&ask, &[("ronde", "0"), ("stap", "versturen")]);
    walk.see("invite", 200, ask);
    let mails = smtp.wait_for(app.demo.unanswered);
    walk.see("invite, nobody left", 200, coordinator.get(&at("uitnodigen")));
    smtp.behave(&mails[0].to, Manner::Refuse);
    smtp.behave(&mails[1].to, Manner::DieAfterMail);
    let remind = coordinator.get(&at("herinneren"));
    coordinator.submit(&remind, &[("ronde", "1"), ("stap", "versturen")]);
    walk.see("remind", 200, remind);
    smtp.wait_for_unanswered();
    walk.see("remind, soon after", 200, coordinator.get(&at("herinneren")));
    walk.see("mail", 200, coordinator.get(&at("mail")));
    let source = mail_parser::MessageParser::default().parse(&mails[0].source).unwrap();
    let text = source.body_text(0).unwrap().into_owned();
    let stop = text.split_whitespace().find(|word| word.contains("/geen-mail/")).unwrap().to_owned();
    let visitor = app.visitor();
    visitor.get(&format!("/?lang={language}"));
    let ask = visitor.get(&stop);
    walk.see("no mail", 200, ask);
    walk.see("no mail, done", 200, visitor.post(&stop, &[]));
}

fn anonymous(app: &App, walk: &mut Walk, coordinator: &Visitor, visitor: &Visitor) {
    let list = coordinator.get("/netwerken");
    let networks = list.networks().into_iter();
    let opening =
        networks.flat_map(|network| coordinator.get(&network).links()).find(|link| link.ends_with("/openen"));
    let wave = opening.unwrap().trim_end_matches("/openen").to_owned();
    let choices = [
        ("koppelen", "anonymous"),
        ("opmerkingen", "ja"),
        ("achtergrond", "ja"),
        ("laatste-dag", "14-12-2099"),
    ];
    steps::open_wave(coordinator, &wave, &choices);
    let links = steps::personal_links(coordinator, &wave);
    walk.see("wave, anonymous", 200, coordinator.get(&wave));
    walk.see("introduction, anonymous", 200, visitor.get(&links[0]));
    for link in &links[1..] {
        let partner = app.visitor();
        let page = partner.begin(link);
        partner.submit(&page, &[("opmerking:ambitie", "Een opmerking"), ("gesprek:ko-1-1", "ja")]);
        partner.fill_in(link, "3");
    }
    let thanks = visitor.fill_in(&links[0], "5");
    let check = visitor.get(&thanks.beside("controle"));
    let making = thanks.beside("terugkeercode");
    walk.see("thanks, anonymous", 200, thanks);
    walk.see("return code, wrong", 422, visitor.submit_to(&check, &making, &[("code", "geen code")]));
    let shown = visitor.submit_to(&check, &making, &[]);
    let code = shown.between("<p class=\"code\">", "</p>").to_owned();
    walk.see("return code", 200, shown);
    walk.see("links, not shown", 200, coordinator.get(&format!("{wave}/links")));
    let network = steps::close_open_wave(app);
    walk.see("wave, closed", 200, coordinator.get(&wave));
    let outcome = visitor.begin(&links[0]);
    walk.see("outcome, code unknown", 422, visitor.submit(&outcome, &[("code", "aaaa")]));
    walk.see("outcome with code", 200, visitor.submit(&outcome, &[("code", &code)]));
    walk.see("outcome, anonymous", 200, outcome);
    walk.see("report with comments", 200, coordinator.get(&format!("{network}/rapport")));
}

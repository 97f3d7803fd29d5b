//! Anonymous and pseudonymous waves: what is promised in words is so in the database.

use rusqlite::Connection;

use crate::{
    app::steps::{close_open_wave, open_next_wave, wave_page},
    app::{App, Page},
};

/// Every page of the survey that this link opens, while the wave is open.
fn pages(app: &App, link: &str) -> Vec<Page> {
    let partner = app.visitor();
    let mut pages = vec![partner.get(link)];
    let thanks = partner.fill_in(link, "4");
    for page in ["1", "vraag/2", "over-u", "open", "controle", "bewaard", "afdruk", "intrekken"] {
        pages.push(partner.get(&thanks.beside(page)));
    }
    pages.push(thanks);
    pages
}

fn says(pages: &[Page], words: &[&str]) -> bool {
    pages.iter().any(|page| words.iter().any(|word| page.body.to_lowercase().contains(word)))
}

#[test]
fn the_words_stand_only_where_they_are_true() {
    let anonymous = ["anoniem", "anonymous"];
    let pseudonymous = ["pseudoniem", "pseudonymous"];
    for language in ["nl", "en"] {
        let app = App::start();
        app.visitor().get(&format!("/?lang={language}"));
        let with_language = |link: &str| format!("{link}?lang={language}");
        let pseudo = pages(&app, &with_language(&app.open_link()));
        assert!(says(&pseudo[..1], &pseudonymous) && !says(&pseudo, &anonymous), "{language}");
        let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous"), ("achtergrond", "ja")]);
        let anon = pages(&app, &with_language(&links[0]));
        assert!(says(&anon[..1], &anonymous) && !says(&anon, &pseudonymous), "{language}");
        for general in ["/", "/privacy", "/toegankelijkheid"] {
            let page = app.visitor().get(&format!("{general}?lang={language}"));
            assert!(!says(&[page], &[anonymous, pseudonymous].concat()), "{general}");
        }
    }
}

#[test]
fn after_closing_nothing_ties_an_anonymous_response_to_its_link() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous"), ("opmerkingen", "ja")]);
    for link in &links {
        let partner = app.visitor();
        let page = partner.begin(link);
        partner.submit_to(
            &page,
            &page.address,
            &[("opmerking:ambitie", "Een woord"), ("opmerking:belangen", "Nog een")],
        );
        partner.fill_in(link, "4");
    }
    let keys = |app: &App, table: &str, column: &str| -> Vec<Vec<u8>> {
        let db = Connection::open(app.folder().join("netwerkspiegel.sqlite")).unwrap();
        let sql = format!(
            "SELECT {column} FROM {table} JOIN wave ON wave.id = wave_id WHERE pairing = 'anonymous' ORDER BY 1"
        );
        let mut statement = db.prepare(&sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let before = [keys(&app, "response", "response_key"), keys(&app, "comment", "comment_key")];
    assert_eq!((before[0].len(), before[1].len()), (6, 12));
    // While it is open, the holder of a link can reach their own answers…
    for link in &links {
        let token = netwerkspiegel::secret::Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        assert!(before[0].contains(&app.store.key().response_key(&token).to_vec()));
    }
    close_open_wave(&app);
    // …and after closing neither the token nor the server key leads to them.
    let after = [keys(&app, "response", "response_key"), keys(&app, "comment", "comment_key")];
    assert_eq!((after[0].len(), after[1].len()), (6, 12));
    for (before, after) in before.iter().zip(&after) {
        assert!(before.iter().all(|key| !after.contains(key)));
    }
    let mut distinct = after[1].clone();
    distinct.dedup();
    assert_eq!(distinct.len(), 12, "two comments of one person no longer belong together");
    let outcome = app.visitor().begin(&links[0]);
    assert!(
        outcome.body.contains("Het netwerk") && !outcome.body.contains("U (+1 jaar)"),
        "{}",
        outcome.body
    );
}

#[test]
fn with_the_return_code_alone_somebody_finds_their_own_answers_again() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous")]);
    let partner = app.visitor();
    let thanks = partner.fill_in(&links[0], "5");
    let making = thanks.beside("terugkeercode");
    let shown = partner.submit_to(&thanks, &making, &[]);
    let code = shown.between("<p class=\"code\">", "</p>").to_owned();
    assert_eq!(code.len(), 19, "{code}");
    for link in &links[1..] {
        app.visitor().fill_in(link, "2");
    }
    let bytes = std::fs::read_dir(app.folder())
        .unwrap()
        .flat_map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let bytes = bytes.collect::<Vec<_>>();
    let plain = code.replace('-', "");
    assert!(!bytes.windows(plain.len()).any(|window| window == plain.as_bytes()), "the code is not stored");
    close_open_wave(&app);

    let partner = app.visitor();
    let outcome = partner.begin(&links[3]);
    assert!(outcome.body.contains("Uw terugkeercode") && !outcome.body.contains("U (+1 jaar)"));
    for wrong in ["", "abc", "aaaa-aaaa-aaaa-aaaa", "' OR 1=1 --"] {
        let refused = partner.submit_to(&outcome, &outcome.address, &[("code", wrong)]);
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.title().starts_with("Fout:") && refused.body.contains("vinden we geen antwoorden"));
    }
    let typed = code.to_uppercase().replace('-', " ");
    let own = partner.submit_to(&outcome, &outcome.address, &[("code", &typed)]);
    assert!(
        own.status == 200 && own.body.contains("U (+1 jaar)") && own.body.contains("5,0"),
        "{}",
        own.body
    );
}

#[test]
fn a_pseudonymous_wave_has_no_return_code() {
    let app = App::start();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.open_link(), "5");
    assert!(!thanks.body.contains("terugkeercode"));
    let check = partner.get(&thanks.beside("controle"));
    let refused = partner.submit_to(&check, &thanks.beside("terugkeercode"), &[]);
    assert_eq!(refused.status, 409);
}

#[test]
fn a_wrong_return_code_of_an_earlier_wave_comes_back_to_the_form() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous")]);
    let partner = app.visitor();
    let thanks = partner.fill_in(&links[0], "5");
    let making = thanks.beside("terugkeercode");
    let refused = partner.submit_to(&thanks, &making, &[("code", "mijn code")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"mijn code\"") && refused.title().starts_with("Fout:"));
    let own = partner.submit_to(&thanks, &making, &[("code", "ABCD efgh 2345 ijkl")]);
    assert!(own.body.contains("abcd-efgh-2345-ijkl"), "a code of before is used again: {}", own.body);
}

#[test]
fn at_closing_what_few_told_of_themselves_is_erased_from_an_anonymous_wave() {
    use netwerkspiegel::store::{
        WaveId,
        response::{self, Attributes},
    };
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous"), ("achtergrond", "ja")]);
    // Five of the same level, two of whom of the same kind; one of another level.
    let told = [
        ("burger", "bewoners"),
        ("burger", "bewoners"),
        ("burger", "school"),
        ("burger", "gemeente"),
        ("burger", ""),
        ("bestuurlijk", "gemeente"),
    ];
    for (link, (level, kind)) in links.iter().zip(told) {
        let partner = app.visitor();
        let page = partner.begin(link);
        let about = page.beside("over-u");
        partner.submit_to(&page, &about, &[("functie", level), ("organisatie", kind)]);
        let check = partner.fill_in_to_check(partner.get(&page.address), "3");
        // Filling in leaves "over u" as the browser would send it: so it is sent once more.
        partner.submit_to(&page, &about, &[("functie", level), ("organisatie", kind)]);
        partner.submit(&check, &[]);
    }
    close_open_wave(&app);
    let seal = app.store.key().response_seal();
    let left = app.store.read(|db| {
        let sql = "SELECT id FROM wave WHERE pairing = 'anonymous' AND state = 'closed'";
        let wave: WaveId = db.query_row(sql, [], |row| row.get(0))?;
        let responses = response::released(db, &wave)?.into_iter();
        responses
            .map(|(_, response)| Attributes::open(&seal, &wave, &response.sealed.unwrap()))
            .collect::<Result<Vec<_>, _>>()
    });
    let left = left.unwrap();
    let levels =
        left.iter().filter(|attributes| attributes.background.level.as_deref() == Some("burger")).count();
    let others = left.iter().filter(|attributes| attributes.background.level.is_none()).count();
    assert_eq!((levels, others), (5, 1), "{left:?}");
    assert!(left.iter().all(|attributes| attributes.background.kind.is_none()), "{left:?}");
    assert!(left.iter().all(|attributes| attributes.origin.is_none()), "{left:?}");
}

#[test]
fn no_return_code_is_offered_to_who_has_no_link_to_bring_it_to() {
    let app = App::start();
    open_next_wave(&app, &[("koppelen", "anonymous")]);
    let coordinator = app.coordinator();
    let made = coordinator.submit(&coordinator.get(&wave_page(&app, "open-link")), &[("hoogstens", "5")]);
    let link = made.between("<p class=\"address\"><a href=\"", "\"").to_owned();
    let thanks = app.visitor().fill_in(&link, "4");
    assert!(
        thanks.address.ends_with("/bedankt") && !thanks.body.contains("terugkeercode"),
        "{}",
        thanks.body
    );
}

#[test]
fn the_introduction_says_what_the_coordinator_sees_of_a_wave_of_its_kind() {
    let app = App::start();
    let pseudonymous = app.visitor().get(&app.open_link()).body;
    assert!(pseudonymous.contains("ziet w\u{e9}l of u hebt meegedaan"), "{pseudonymous}");
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous")]);
    let anonymous = app.visitor().get(&links[0]).body;
    assert!(anonymous.contains("ziet hoeveel mensen meededen") && !anonymous.contains("of u hebt meegedaan"));
}

//! The report as PDF: for whom, and that it tells no more than the page.

use crate::app::{
    App,
    steps::{close_open_wave, open_next_wave},
};

/// The words of every page.
fn pages(pdf: &[u8]) -> Vec<String> {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let text = |page: u32| file.extract_text(&[page]).unwrap().replace('\u{ad}', "");
    let words = |page| text(page).split_whitespace().collect::<Vec<_>>().join(" ");
    file.get_pages().into_keys().map(words).collect()
}

#[test]
fn a_report_of_three_waves_comes_as_pdf_in_both_languages() {
    let app = App::start();
    let coordinator = app.coordinator();
    let networks = coordinator.get("/netwerken").networks();
    let found = |language: &str| {
        let pdfs =
            networks.iter().map(|network| coordinator.get(&format!("{network}/rapport.pdf{language}")));
        pdfs.filter(|pdf| pdf.status == 200).collect::<Vec<_>>()
    };
    let (dutch, english) = (found(""), found("?lang=en"));
    assert_eq!([dutch.len(), english.len()], [3, 3]);
    assert!(dutch.iter().all(|pdf| pdf.headers["content-type"] == "application/pdf"));
    let texts = dutch.iter().map(|pdf| pages(&pdf.bytes)).collect::<Vec<_>>();
    assert!(texts.iter().all(|pages| (4..=14).contains(&pages.len())), "{texts:?}");
    let whole = texts.concat().join(" ");
    for told in
        ["Duidelijk hoger dan bij ‘+1 jaar’: ", "Een netwerkdip?", "Wie deden mee?", "niet groter dan toeval"]
    {
        assert!(whole.contains(told), "{told}: {whole}");
    }
    assert!(english.iter().all(|pdf| pages(&pdf.bytes).concat().contains("Who took part?")));
}

#[test]
fn a_pdf_tells_no_more_than_the_page() {
    let app = App::start();
    let coordinator = app.coordinator();
    // The first wave has four responses; the next one is open now.
    let (network, links) = open_next_wave(&app, &[]);
    let told = || pages(&coordinator.get(&format!("{network}/rapport.pdf")).bytes);
    let few = told();
    assert!(few.concat().contains("Te weinig antwoorden om cijfers te tonen."), "{few:?}");
    assert!(few.iter().all(|page| !page.contains("scoort") && !page.contains("eensgezind")), "{few:?}");

    for link in links {
        app.visitor().fill_in(&link, "5");
    }
    assert_eq!(told(), few, "an open wave adds nothing");
    close_open_wave(&app);
    let six = told().concat();
    assert!(six.contains("≥ 4,8") && !six.contains("5,0"), "an extreme mean of few is told vaguely: {six}");
    for word in ["oger dan", "ager dan", "eensgezind", "helft van de antwoorden"] {
        assert!(!six.contains(word), "{word}: {six}");
    }
}

#[test]
fn what_helps_stands_beside_aspects_that_do_not_score_high_with_its_source() {
    let app = App::start();
    let coordinator = app.coordinator();
    let mut found = 0;
    for network in coordinator.get("/netwerken").networks() {
        let pdf = pages(&coordinator.get(&format!("{network}/rapport.pdf")).bytes).concat();
        let page = coordinator.get(&format!("{network}/rapport")).body;
        let helped = pdf.contains("Hulp bij het gesprek");
        assert_eq!(helped, page.contains("Hulp bij het gesprek"), "page and PDF tell the same");
        if helped {
            found += 1;
            for told in ["Wat hielp bij andere netwerken?", "Wedde dat", "Bron: Kaats & Opheij (2014)"] {
                assert!(pdf.contains(told), "{told}: {pdf}");
            }
            assert!(page.contains("Vragen die het gesprek helpen"));
        }
    }
    assert!(found > 0);
}

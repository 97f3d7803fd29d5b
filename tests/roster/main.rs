//! Lists of people as they come: from spreadsheets, mail programs and by hand.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

use netwerkspiegel::{
    roster::{self, Column, Fault, MAX_BYTES, MAX_PEOPLE, Note, Roster, Unreadable},
    store::{network::ParticipantLevel, participant::Listed},
};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

fn read(text: &str) -> Roster {
    roster::read(text.as_bytes()).unwrap()
}

fn names(roster: &Roster) -> Vec<&str> {
    roster.people.iter().map(|entry| entry.person.name.as_str()).collect()
}

fn faults(roster: &Roster) -> Vec<(usize, Fault)> {
    roster.problems.iter().map(|problem| (problem.line, problem.fault)).collect()
}

#[test]
fn the_mark_between_cells_is_found() {
    for mark in [";", ",", "\t"] {
        let text = "Naam|E-mail|Organisatie\nAnn de Wit|ann@voorbeeld.example|De Linde\n".replace('|', mark);
        let person = read(&text).people.remove(0).person;
        assert_eq!(person.name, "Ann de Wit");
        assert_eq!(person.email.as_deref(), Some("ann@voorbeeld.example"));
        assert_eq!(person.organisation.as_deref(), Some("De Linde"));
    }
}

#[test]
fn text_of_a_dutch_windows_of_utf_8_and_of_utf_16_is_read() {
    let text = "naam;organisatie\r\nZoë Çelik;Café Één\r\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
    let wide = [0xFF, 0xFE].into_iter().chain(wide).collect::<Vec<_>>();
    for bytes in
        [text.as_bytes().to_vec(), format!("\u{feff}{text}").into_bytes(), windows.into_owned(), wide]
    {
        let list = roster::read(&bytes).unwrap();
        assert_eq!(names(&list), ["Zoë Çelik"]);
        assert_eq!(list.people[0].person.organisation.as_deref(), Some("Café Één"));
    }
}

#[test]
fn headings_come_in_any_order_in_two_languages_and_what_is_unknown_is_named() {
    let list = read(
        "Telefoon;ROL;Mailadres;Achternaam;Voornaam;Instelling;Soort organisatie;Sector;Language\n\
         06;Wethouder;a@voorbeeld.example;Bos;Ina;Gemeente;overheid;bestuur;Engels\n",
    );
    assert_eq!(list.left_out, ["Telefoon"]);
    assert!(list.problems.is_empty() && list.notes.is_empty(), "{list:?}");
    assert_eq!(
        list.people[0].person,
        Listed {
            name: "Ina Bos".into(),
            email: Some("a@voorbeeld.example".into()),
            organisation: Some("Gemeente".into()),
            kind: Some("overheid".into()),
            domain: Some("bestuur".into()),
            level: Some(ParticipantLevel::Board),
            language: Some("en".into()),
        }
    );
}

#[test]
fn lists_without_a_heading_are_read() {
    assert_eq!(names(&read("Ann de Wit\n\nBea Smit\n")), ["Ann de Wit", "Bea Smit"]);
    assert_eq!(names(&read("Jansen, Jan\nSmit, Bea\n")), ["Jansen, Jan", "Smit, Bea"]);
    let one_line = read("Ann de Wit <ann@voorbeeld.example>; Bea Smit <bea@voorbeeld.example>");
    assert_eq!(names(&one_line), ["Ann de Wit", "Bea Smit"]);
    assert_eq!(one_line.people[1].person.email.as_deref(), Some("bea@voorbeeld.example"));
    let addresses = read("ann@voorbeeld.example\nbea@voorbeeld.example\n");
    assert_eq!(names(&addresses), ["ann", "bea"]);
    assert!(addresses.notes.contains(&Note::NamesFromAddresses));
    let tabs = read("Ann de Wit\tann@voorbeeld.example\n");
    assert_eq!(tabs.people[0].person.email.as_deref(), Some("ann@voorbeeld.example"));
    assert_eq!(roster::read(b"Ann;De Linde;huisarts\n"), Err(Unreadable::NoHeading));
}

#[test]
fn what_has_to_be_mended_is_told_by_line() {
    let long = "x".repeat(121);
    let text = format!(
        "naam;email;organisatie;niveau\n\
         ;leeg@voorbeeld.example;A;\n\
         Ann;geen adres@;A;\n\
         Bea;;A;tovenaar\n\
         {long};;A;\n\
         Cor;cor@voorbeeld.example;A;\n\
         Dik;COR@voorbeeld.example;B;\n\
         bea;;a;\n"
    );
    let list = read(&text);
    let expected = [
        (2, Fault::NoName),
        (3, Fault::NoAddress),
        (4, Fault::UnknownLevel),
        (5, Fault::TooLong),
        (7, Fault::SameAddress),
        (8, Fault::SamePerson),
    ];
    assert_eq!(faults(&list), expected);
    assert_eq!(list.problems[4].number, 6, "both lines are named");
    assert_eq!(list.problems[5].number, 4);
    assert_eq!(list.problems[3].number, 120);
}

#[test]
fn a_quoted_cell_may_hold_line_breaks_and_lines_stay_counted() {
    let list = read("naam;organisatie\r\n\"Ann\r\nde Wit\";\"De; \"\"Linde\"\"\"\r\nBea;\r\n");
    assert_eq!(names(&list), ["Ann de Wit", "Bea"]);
    assert_eq!(list.people[0].person.organisation.as_deref(), Some("De; \"Linde\""));
    assert_eq!(list.people[1].line, 4);
    assert_eq!(list.notes, [Note::LevelAssumed]);
}

#[test]
fn a_workbook_is_read_from_its_first_sheet_with_something_on_it() {
    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet();
    for (column, heading) in ["Naam", "E-mail", "Functie"].iter().enumerate() {
        sheet.write(2, column as u16, *heading).unwrap();
    }
    sheet.write(3, 0, "Ann de Wit").unwrap();
    sheet.write(3, 1, "ann@voorbeeld.example").unwrap();
    sheet
        .write_formula(3, 2, rust_xlsxwriter::Formula::new("=\"huis\"&\"arts\"").set_result("huisarts"))
        .unwrap();
    // A cell far out would fill the memory if the sheet were laid out in full.
    sheet.write(1_048_575, 16_383, "ver weg").unwrap();
    let list = roster::read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(names(&list), ["Ann de Wit"]);
    assert_eq!(list.people[0].line, 4);
    assert_eq!(list.people[0].person.level, Some(ParticipantLevel::Practice));
}

#[test]
fn what_is_no_list_is_told() {
    let cases: [(&[u8], Unreadable); 8] = [
        (b"", Unreadable::Empty),
        (b" \n;;\n", Unreadable::Empty),
        (b"naam;email\n", Unreadable::Empty),
        (b"%PDF-1.7 x", Unreadable::Pdf),
        (b"\x89PNG\r\n", Unreadable::Picture),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", Unreadable::OldWorkbook),
        (b"PK\x03\x04 and no more", Unreadable::BrokenWorkbook),
        (b"naam\n\x00\x01", Unreadable::NoTable),
    ];
    for (bytes, told) in cases {
        assert_eq!(roster::read(bytes), Err(told), "{bytes:?}");
    }
    assert_eq!(roster::read(&vec![b'x'; MAX_BYTES + 1]), Err(Unreadable::TooLarge));
    let people = |count: usize| (0..count).map(|number| format!("Naam {number}\n")).collect::<String>();
    assert_eq!(read(&people(MAX_PEOPLE)).people.len(), MAX_PEOPLE);
    assert_eq!(roster::read(people(MAX_PEOPLE + 1).as_bytes()), Err(Unreadable::TooMany));
}

#[test]
fn a_packed_file_that_grows_without_bound_is_refused() {
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    file.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut file, &vec![b' '; 40 * 1024 * 1024]).unwrap();
    let bytes = file.finish().unwrap().into_inner();
    assert!(bytes.len() < MAX_BYTES);
    assert_eq!(roster::read(&bytes), Err(Unreadable::TooLarge));
}

#[test]
fn no_cell_of_ours_is_taken_for_a_formula_and_it_reads_back() {
    let person = Listed {
        name: "=HYPERLINK(\"x\")".into(),
        organisation: Some("@home; \"thuis\"".into()),
        level: Some(ParticipantLevel::Citizen),
        ..Listed::default()
    };
    let file = roster::write([&person]).unwrap();
    assert!(
        file.starts_with('\u{feff}') && file.contains("'=HYPERLINK") && file.contains("'@home"),
        "{file}"
    );
    assert_eq!(read(&file).people[0].person, person);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_comes_in_breaks_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), packed: bool) {
        let bytes = if packed { [b"PK\x03\x04", bytes.as_slice()].concat() } else { bytes };
        if let Ok(list) = roster::read(&bytes) {
            prop_assert!(!list.people.is_empty() && list.people.len() <= MAX_PEOPLE);
        }
    }

    #[test]
    fn text_with_marks_in_any_place_is_read_or_refused(text in "(naam;e-mail\n)?([a-z@<>\",;\t\n' .=]|é){0,80}") {
        if let Ok(list) = roster::read(text.as_bytes()) {
            prop_assert!(list.people.len() + list.problems.len() > 0);
        }
    }
}

#[test]
fn a_job_tells_the_level_where_it_can_and_stops_nobody() {
    let roster = roster::read("Naam;Functie\nAb;wethouder\nBea;dierenarts\n".as_bytes()).unwrap();
    let levels = roster.people.iter().map(|entry| entry.person.level).collect::<Vec<_>>();
    assert_eq!(levels, [Some(ParticipantLevel::Board), None]);
    assert!(roster.problems.is_empty() && roster.notes == [Note::LevelAssumed], "{:?}", roster.notes);
    // A column that is called a level holds one of ours.
    let roster = roster::read("Naam;Niveau\nBea;dierenarts\n".as_bytes()).unwrap();
    assert_eq!(roster.problems.len(), 1);
}

#[test]
fn odd_names_and_addresses_are_the_same_in_our_own_file() {
    for (list, name, address) in [
        ("ann@voorbeeld.example <ann@voorbeeld.example>", "ann@voorbeeld.example", "ann@voorbeeld.example"),
        ("Ann <'=ann@voorbeeld.example>", "Ann", "=ann@voorbeeld.example"),
        ("mailto:'+31@voorbeeld.example", "+31", "+31@voorbeeld.example"),
        ("\"'-\" <ann@voorbeeld.example>, Bea <bea@voorbeeld.example>", "-", "ann@voorbeeld.example"),
    ] {
        let roster = read(list);
        let first = &roster.people[0].person;
        assert_eq!((first.name.as_str(), first.email.as_deref()), (name, Some(address)), "{list}");
        assert_eq!(faults(&roster), [], "{list}");
        let people = || roster.people.iter().map(|entry| &entry.person);
        let again = read(&roster::write(people()).unwrap());
        assert_eq!(faults(&again), [], "{list}");
        assert!(again.people.iter().map(|entry| &entry.person).eq(people()), "{list}: {again:?}");
    }
    let alone = read("naam;e-mail\nann@voorbeeld.example;");
    assert_eq!(faults(&alone), [(2, Fault::NoName)], "an address alone is no name");
}

#[test]
fn an_address_in_brackets_that_is_none_is_told_with_and_without_a_heading() {
    for list in ["Jan <>\nPiet <piet.voorbeeld>", "naam\nJan <>\nPiet <piet.voorbeeld>"] {
        let roster = read(list);
        assert_eq!(names(&roster), ["Jan", "Piet"], "{list:?}");
        let faults = roster.problems.iter().map(|problem| (problem.column, problem.fault));
        assert_eq!(faults.collect::<Vec<_>>(), [(Column::Email, Fault::NoAddress); 2], "{list:?}");
    }
    let roster = read("Ann de Wit <ann@voorbeeld.example>, Bea Smit <bea.voorbeeld>");
    assert_eq!(names(&roster), ["Ann de Wit", "Bea Smit"], "neither gets the address of the other");
    assert_eq!(faults(&roster), [(1, Fault::NoAddress)]);
    let roster = read("Jansen, Piet <>");
    assert_eq!((names(&roster), faults(&roster)), (vec!["Jansen, Piet"], vec![(1, Fault::NoAddress)]));
}

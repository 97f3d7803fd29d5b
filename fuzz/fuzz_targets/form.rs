//! The body of a form of the survey, from bytes to the sheet: as actix-web reads it, and as the page enters it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::{
    answers::{Answer, Fields, MAX_COMMENT, Sheet},
    questionnaire::{Questionnaire, library},
};

/// One with comments on dimensions, one with states and comments on items.
const QUESTIONNAIRES: [&str; 3] = ["kaats-opheij-2014", "pon-fasen-2023", "netwerkwaarde-2020"];

fuzz_target!(|input: (u8, &[u8])| {
    let (choice, body) = input;
    let id = QUESTIONNAIRES[usize::from(choice) % QUESTIONNAIRES.len()];
    let questionnaire = library::find(id).expect("a built-in questionnaire");
    let Ok(form) = serde_urlencoded::from_bytes::<Fields>(body) else { return };
    let mut sheet = Sheet::empty(questionnaire);
    let wrong = sheet.enter(questionnaire, &form);
    for item in &wrong.items {
        assert!(questionnaire.item_index(item).is_some(), "{item} is asked");
    }
    for (prompt, typed) in &wrong.comments {
        assert!(typed.chars().count() > MAX_COMMENT && sheet.comments[*prompt].is_empty());
    }
    holds(questionnaire, &sheet);
    let mut again = sheet.clone();
    assert_eq!(again.enter(questionnaire, &form), wrong, "a form that is sent twice says the same");
    assert_eq!(again, sheet, "a form that is sent twice changes nothing more");
    let mut shown_again = Sheet::empty(questionnaire);
    let written =
        serde_urlencoded::to_string(fields_of(questionnaire, &sheet)).expect("a form can be written");
    let form = serde_urlencoded::from_str::<Fields>(&written).expect("what was written is read");
    assert!(shown_again.enter(questionnaire, &form).is_none(), "what is on the sheet is right");
    assert_eq!(shown_again, sheet);
});

/// What holds for every sheet.
fn holds(questionnaire: &Questionnaire, sheet: &Sheet) {
    assert_eq!(sheet.talk.len(), questionnaire.item_count());
    assert!(sheet.answers.values().iter().flatten().all(|answer| questionnaire.scale().has(*answer)));
    for comment in &sheet.comments {
        assert!(comment.chars().count() <= MAX_COMMENT);
        assert!(!comment.chars().any(|letter| letter.is_control() && letter != '\n'));
    }
    let stored = sheet.to_bytes().expect("a sheet can be kept");
    assert_eq!(&Sheet::from_bytes(questionnaire, &stored).expect("what was kept"), sheet);
}

/// The fields of the page that shows a sheet.
fn fields_of(questionnaire: &Questionnaire, sheet: &Sheet) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (place, item) in questionnaire.items().enumerate() {
        let answer = sheet.answers.answers()[place];
        if answer != Answer::Open {
            fields.push((item.id.clone(), answer.to_field()));
        }
        if sheet.talk[place] {
            fields.push((format!("gesprek:{}", item.id), "ja".into()));
        }
    }
    for (prompt, comment) in questionnaire.prompts().iter().zip(&sheet.comments) {
        fields.push((format!("opmerking:{}", questionnaire.prompt_id(*prompt)), comment.clone()));
    }
    fields
}

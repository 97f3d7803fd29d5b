//! A questionnaire file: what is accepted keeps all promises of a checked questionnaire and is written and read again
//! as it was; what is refused is refused with a place.

#![no_main]

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::{
    answers::{Answer, AnswerSheet, Sheet},
    questionnaire::{CheckError, Problem, Questionnaire},
    scoring::{GroupAccumulator, Plan},
};

const NAME: &str = "own.json";

fuzz_target!(|json: &str| {
    match Questionnaire::from_json(NAME, json) {
        Ok(questionnaire) => accepted(&questionnaire),
        Err(error) => refused(&error),
    }
});

fn refused(error: &CheckError) {
    assert_eq!(error.file, NAME);
    assert!(!error.problems.is_empty(), "a refusal says why");
    for problem in &error.problems {
        assert!(problem.path.starts_with('$'), "a problem has a place: {problem:?}");
        assert!(!problem.message.is_empty(), "a problem says what it is: {problem:?}");
        for text in [&problem.path, &problem.message] {
            assert!(!text.contains(|letter: char| letter.is_control()), "a problem is one line: {text:?}");
            assert!(text.chars().count() <= Problem::LONGEST, "a problem is short: {text}");
        }
    }
}

fn accepted(questionnaire: &Questionnaire) {
    let written = serde_json::to_string(questionnaire.file()).expect("it can be written");
    let again = Questionnaire::from_json(NAME, &written).expect("what was accepted is accepted again");
    assert_eq!(again.file(), questionnaire.file());

    let scale = questionnaire.scale();
    let points = scale.points().collect::<Vec<_>>();
    assert!((2..=11).contains(&points.len()) && points.len() == scale.point_count());
    assert!(points.iter().all(|point| scale.has(*point) && *point <= 200));
    assert!((1..=500).contains(&questionnaire.item_count()));
    for (place, item) in questionnaire.items().enumerate() {
        assert_eq!(questionnaire.item_index(&item.id), Some(place));
        assert!(questionnaire.item_range(questionnaire.dimension_of(place)).contains(&place));
        for language in questionnaire.languages() {
            assert!(item.statement.in_language(language).is_some_and(|text| !text.trim().is_empty()));
        }
    }
    let parts = questionnaire.parts().iter().enumerate();
    let on_parts = parts.flat_map(|(part, _)| questionnaire.part_items(part)).collect::<Vec<_>>();
    assert_eq!(on_parts, (0..questionnaire.item_count()).collect::<Vec<_>>(), "every item is asked once");

    let answers = (0..questionnaire.item_count()).map(|place| Answer::Value(points[place % points.len()]));
    let answers = AnswerSheet::from_answers(questionnaire, answers.collect()).expect("points of the scale");
    let sheet = Sheet { answers, ..Sheet::empty(questionnaire) };
    let stored = sheet.to_bytes().expect("a sheet can be kept");
    assert_eq!(Sheet::from_bytes(questionnaire, &stored).expect("what was kept"), sheet);

    let plan = Plan::new(questionnaire);
    let (lowest, highest) = plan.range();
    let mut group = GroupAccumulator::new(&plan);
    group.add(&sheet.answers.values());
    for dimension in 0..questionnaire.dimensions().len() {
        if let Some(mean) = group.dimension(dimension).mean() {
            assert!((lowest..=highest).contains(&mean), "{mean} lies on the scale");
        }
    }
}

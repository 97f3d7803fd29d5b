//! Versions of a questionnaire, changed at random: what is comparable is what was not changed.

use netwerkspiegel::questionnaire::{Questionnaire, same_items};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

/// Items per dimension.
const DIMENSIONS: [usize; 4] = [3, 1, 4, 2];

/// What a new version does to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    Nothing,
    Explanation,
    Statement,
    Keying,
    Id,
}

impl Edit {
    fn keeps_the_item(self) -> bool {
        matches!(self, Self::Nothing | Self::Explanation)
    }

    fn of(self, id: &str) -> Value {
        let mut item = json!({"id": id, "name": {"nl": id}, "statement": {"nl": format!("Wij {id}.")}});
        match self {
            Self::Nothing => {}
            Self::Explanation => item["explanation"] = json!({"nl": "Denk aan gisteren."}),
            Self::Statement => item["statement"]["nl"] = json!(format!("Ons netwerk {id}.")),
            Self::Keying => item["reversed"] = json!(true),
            Self::Id => item["id"] = json!(format!("{id}-nieuw")),
        }
        item
    }
}

/// A dimension of a version: its number, and its items by number with what happened to them.
type Version = Vec<(usize, Vec<(usize, Edit)>)>;

fn unchanged() -> Version {
    let items = |count| (0..count).map(|item| (item, Edit::Nothing)).collect();
    DIMENSIONS.iter().map(|&count| items(count)).enumerate().collect()
}

/// A version with random edits, dimensions and items in any order. Most items stay as they are.
fn version() -> impl Strategy<Value = Version> {
    let edits =
        [[Edit::Nothing; 12].as_slice(), &[Edit::Explanation, Edit::Statement, Edit::Keying, Edit::Id]];
    let edits = edits.concat();
    let dimension = move |(number, count): (usize, usize)| {
        prop::collection::vec(select(edits.clone()), count)
            .prop_map(|edits| edits.into_iter().enumerate().collect::<Vec<_>>())
            .prop_shuffle()
            .prop_map(move |items| (number, items))
    };
    DIMENSIONS.into_iter().enumerate().map(dimension).collect::<Vec<_>>().prop_shuffle()
}

fn questionnaire(version: &Version) -> Questionnaire {
    let dimension = |(number, items): &(usize, Vec<(usize, Edit)>)| {
        let items = items.iter().map(|(item, edit)| edit.of(&format!("d{number}-{item}")));
        json!({"id": format!("d{number}"), "name": {"nl": "D"}, "items": items.collect::<Vec<_>>()})
    };
    let file = json!({
        "id": "wijk", "version": "1.0.0", "languages": ["nl"], "title": {"nl": "Wijk"}, "source": "Wijk (2024)",
        "scale": {"min": 1, "max": 5, "labels": {"1": {"nl": "niet"}, "5": {"nl": "wel"}}},
        "dimensions": version.iter().map(dimension).collect::<Vec<_>>(),
    });
    Questionnaire::from_json("wijk", &file.to_string()).unwrap()
}

proptest! {
    #[test]
    fn comparable_is_what_was_not_changed(version in version()) {
        let (a, b) = (questionnaire(&unchanged()), questionnaire(&version));
        let found = same_items(&a, &b);
        let items = version.iter().flat_map(|(number, items)| items.iter().map(move |(item, edit)| {
            let start = DIMENSIONS[..*number].iter().sum::<usize>();
            edit.keeps_the_item().then_some(start + item)
        }));
        prop_assert_eq!(found.items().collect::<Vec<_>>(), items.collect::<Vec<_>>());
        let dimensions = version.iter().map(|(number, items)| {
            items.iter().all(|(_, edit)| edit.keeps_the_item()).then_some(*number)
        });
        let dimensions = dimensions.collect::<Vec<_>>();
        prop_assert_eq!(found.dimensions.iter().map(|d| d.same).collect::<Vec<_>>(), dimensions.clone());
        prop_assert_eq!(found.total, dimensions.iter().all(Option::is_some));
    }

    #[test]
    fn it_makes_no_difference_which_version_comes_first(one in version(), other in version()) {
        let (a, b) = (questionnaire(&one), questionnaire(&other));
        let (there, back) = (same_items(&a, &b), same_items(&b, &a));
        let back_places = back.items().collect::<Vec<_>>();
        for (place, earlier) in there.items().enumerate() {
            prop_assert!(earlier.is_none_or(|earlier| back_places[earlier] == Some(place)));
        }
        prop_assert_eq!(there.items().flatten().count(), back_places.iter().flatten().count());
        for (number, dimension) in there.dimensions.iter().enumerate() {
            prop_assert!(dimension.same.is_none_or(|earlier| back.dimensions[earlier].same == Some(number)));
        }
        prop_assert_eq!(there.total, back.total);
    }

    /// Over three versions: what the first shares with the second and the second with the third, the first shares
    /// with the third.
    #[test]
    fn what_stays_the_same_twice_is_the_same(one in version(), two in version(), three in version()) {
        let [a, b, c] = [one, two, three].map(|version| questionnaire(&version));
        let (first, second, whole) = (same_items(&a, &b), same_items(&b, &c), same_items(&a, &c));
        let (first, whole) = (first.items().collect::<Vec<_>>(), whole.items().collect::<Vec<_>>());
        for (place, middle) in second.items().enumerate() {
            if let Some(earliest) = middle.and_then(|middle| first[middle]) {
                prop_assert_eq!(whole[place], Some(earliest));
            }
        }
    }
}

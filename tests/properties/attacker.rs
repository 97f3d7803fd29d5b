//! The attacker keeps every report that ever came out of a network, knows who took part in what and what everybody is,
//! and solves for the scores of fewer than k people: over random networks, breakdowns, waves and reopenings.

use std::collections::{BTreeMap, BTreeSet};

use netwerkspiegel::{
    report::{ClosedResponse, ClosedWave, Report, Told},
    scoring::{
        RespondentScores,
        disclosure::{
            MinGroup, PublishedScore,
            publication::{Panel, Release, Respondent, What, publish},
        },
    },
    secret::Digest,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::{
    random::{Answers, ITEMS, PLAN, QUESTIONNAIRE},
    solver::{Known, Number, solve},
};

/// Somebody, as the attacker knows them.
#[derive(Debug, Clone)]
struct Person {
    level: Option<u8>,
    kind: Option<u8>,
    organisation: Option<u8>,
}

/// In which closing of a wave a person's answers come in (0 for none), and what they are.
type Part = (u32, Answers);

#[derive(Debug, Clone)]
struct World {
    people: Vec<Person>,
    waves: Vec<Vec<Part>>,
}

/// Networks of 10 to 17 people; in half of them everybody answers everything.
fn world() -> impl Strategy<Value = World> {
    let trait_of = |most: u8| prop_oneof![1 => Just(None), 9 => (0..most).prop_map(Some)];
    let person = (trait_of(2), trait_of(3), trait_of(6)).prop_map(|(level, kind, organisation)| Person {
        level,
        kind,
        organisation,
    });
    let person = prop_oneof![person, Just(Person { level: Some(0), kind: Some(0), organisation: None })];
    (10usize..18, 1usize..4, any::<bool>()).prop_flat_map(move |(people, waves, complete)| {
        let missing = u32::from(!complete);
        let answer = prop_oneof![9 => (1u8..=5).prop_map(Some), missing => Just(None)];
        let closing = prop_oneof![1 => Just(0u32), 9 => Just(1), 3 => Just(2), 1 => Just(3)];
        let part = (closing, prop::collection::vec(answer, ITEMS));
        let wave = prop::collection::vec(part, people);
        (prop::collection::vec(person.clone(), people), prop::collection::vec(wave, waves))
            .prop_map(|(people, waves)| World { people, waves })
    })
}

/// A response: of which person, by its key.
fn key(wave: usize, person: usize) -> Digest {
    let mut key = [0; 32];
    (key[0], key[1]) = (wave as u8, person as u8);
    key
}

/// A wave as the store would keep it.
#[derive(Default)]
struct Kept {
    came: BTreeSet<usize>,
    counted: BTreeSet<usize>,
    releases: Vec<Release<Digest>>,
}

/// Lives through the waves of a world; after every closing `seen` gets every report that can be asked for, with who
/// is counted in each wave.
fn live(world: &World, k: MinGroup, mut seen: impl FnMut(&Report, &[BTreeSet<usize>])) {
    let mut kept: Vec<Kept> = Vec::new();
    for (number, wave) in world.waves.iter().enumerate() {
        kept.push(Kept::default());
        for closing in 1..=3 {
            let late = (0..wave.len()).filter(|person| wave[*person].0 == closing);
            kept[number].came.extend(late);
            close(world, k, &mut kept, number);
            let counted = kept.iter().map(|kept| kept.counted.clone()).collect::<Vec<_>>();
            let closed = kept.iter().enumerate().map(|(number, kept)| closed(world, k, number, kept));
            let closed = closed.collect::<Vec<_>>();
            for choice in [vec![], vec![0], vec![0, number]] {
                let chosen = choice.iter().map(usize::to_string).collect::<Vec<_>>();
                seen(&Report::of(closed.clone(), &chosen).unwrap(), &counted);
            }
        }
    }
}

fn close(world: &World, k: MinGroup, kept: &mut [Kept], number: usize) {
    let (earlier, rest) = kept.split_at_mut(number);
    let this = &mut rest[0];
    let word = |prefix: &str, of: Option<u8>| of.map(|of| format!("{prefix}{of}"));
    let respondents = this.came.iter().map(|person| Respondent {
        id: key(number, *person),
        level: word("level", world.people[*person].level),
        kind: word("kind", world.people[*person].kind),
        organisation: word("organisation", world.people[*person].organisation),
    });
    let panels = earlier.iter().enumerate().rev().map(|(other, kept)| Panel {
        wave: other.to_string(),
        members: (this.came.intersection(&kept.counted))
            .map(|person| (key(number, *person), key(other, *person)))
            .collect(),
        released: kept.releases.clone(),
        min_group: k,
    });
    let (respondents, panels) = (respondents.collect::<Vec<_>>(), panels.collect::<Vec<_>>());
    let published = publish(k, &respondents, &this.releases, &number.to_string(), &panels);
    if let Some(published) = published {
        this.releases.extend(published.here);
        this.counted = this.came.clone();
        for (other, release) in published.there {
            earlier[other.parse::<usize>().unwrap()].releases.push(release);
        }
    }
}

fn closed(world: &World, k: MinGroup, number: usize, kept: &Kept) -> ClosedWave {
    let response = |person: &usize| ClosedResponse {
        id: key(number, *person),
        respondent: Some(key(99, *person)),
        answers: world.waves[number][*person].1.clone(),
        talk: vec![false; ITEMS],
    };
    ClosedWave {
        id: number.to_string(),
        label: number.to_string(),
        closed_on: None,
        invited: world.people.len() as u64,
        responded: kept.counted.len() as u64,
        waiting: kept.counted != kept.came,
        min_group: k,
        questionnaire: QUESTIONNAIRE.clone(),
        responses: kept.counted.iter().map(response).collect(),
        comments: Vec::new(),
        releases: kept.releases.clone(),
    }
}

/// What the attacker knows: sums over the scores on dimensions, and by wave and item over answers.
#[derive(Default)]
struct Notes {
    dimensions: Vec<Known>,
    items: BTreeMap<(usize, usize), Vec<Known>>,
    kinds: BTreeSet<&'static str>,
}

impl Notes {
    fn note(&mut self, kind: &'static str, known: Known) {
        self.kinds.insert(kind);
        if !known.is_empty() && !self.dimensions.contains(&known) {
            self.dimensions.push(known);
        }
    }

    /// Takes in a report: wherever a number stands, the people behind it are known.
    fn read(&mut self, world: &World, report: &Report, counted: &[BTreeSet<usize>]) {
        let scores = |wave: usize, person: usize| PLAN.score(&world.waves[wave][person].1);
        for wave in &report.waves {
            let number = wave.id.parse::<usize>().unwrap();
            let (figures, people) = (&wave.figures, &counted[number]);
            let sum = |dimensions: &[usize], holds: &dyn Fn(usize, &RespondentScores) -> bool| -> Known {
                let holders = people.iter().filter(|person| holds(**person, &scores(number, **person)));
                let unknowns = holders.flat_map(|person| dimensions.iter().map(|d| (*person, number, *d)));
                unknowns.map(|unknown| (unknown, Number::ONE)).collect()
            };
            for (d, _) in shown(&figures.dimensions) {
                self.note("whole", sum(&[d], &|_, own| own.dimensions[d].is_some()));
            }
            for (level, _) in shown(&figures.levels) {
                let members = PLAN.level_members(level).collect::<Vec<_>>();
                self.note("level", sum(&members, &|_, own| own.levels[level].is_some()));
            }
            if figures.total.mean.is_some() {
                self.note("total", sum(&[0, 1, 2], &|_, own| own.total.is_some()));
            }
            for breakdown in &figures.breakdowns {
                for (name, cells) in &breakdown.groups {
                    let belongs = |person: usize| match breakdown.by {
                        What::Level => {
                            world.people[person].level.is_some_and(|of| *name == format!("level{of}"))
                        }
                        _ => world.people[person].kind.is_some_and(|of| *name == format!("kind{of}")),
                    };
                    for (d, _) in shown(cells) {
                        let known = sum(&[d], &|person, own| belongs(person) && own.dimensions[d].is_some());
                        self.note("breakdown", known);
                    }
                }
            }
            for (d, _) in figures.by_organisation.iter().flat_map(|cells| shown(cells)) {
                let mut known = sum(&[d], &|person, own| {
                    world.people[person].organisation.is_some() && own.dimensions[d].is_some()
                });
                let organisation = |person: usize| world.people[person].organisation;
                let holders = known.keys().map(|(person, ..)| organisation(*person)).collect::<Vec<_>>();
                for ((person, ..), weight) in &mut known {
                    let of = organisation(*person);
                    *weight = Number::one_over(holders.iter().filter(|other| **other == of).count());
                }
                self.note("organisations", known);
            }
            for (item, _) in shown(&figures.items) {
                let holders = people.iter().filter(|person| world.waves[number][**person].1[item].is_some());
                let known = holders.map(|person| ((*person, number, item), Number::ONE)).collect();
                self.items.entry((number, item)).or_default().push(known);
            }
        }
        for comparison in &report.comparisons {
            let Told::Words { dimensions, .. } = &comparison.told else { continue };
            let [from, to] =
                [comparison.from, comparison.to].map(|at| report.waves[at].id.parse::<usize>().unwrap());
            for (d, _) in dimensions.iter().enumerate().filter(|(_, change)| change.difference.is_some()) {
                let has = |wave: usize, person: usize| scores(wave, person).dimensions[d].is_some();
                let both = counted[from].intersection(&counted[to]);
                let both = both.filter(|person| has(from, **person) && has(to, **person));
                let known = both.flat_map(|person| {
                    [((*person, to, d), Number::ONE), ((*person, from, d), Number::ONE.negative())]
                });
                self.note("panel", known.collect());
            }
        }
    }
}

/// The scores that have a number, with their places.
fn shown(scores: &[PublishedScore]) -> impl Iterator<Item = (usize, &PublishedScore)> {
    scores.iter().enumerate().filter(|(_, score)| score.mean.is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn nothing_about_fewer_than_k_people_follows_from_all_reports_together(world in world(), k in 5u8..=6) {
        let k = MinGroup::try_from(k).unwrap();
        let mut notes = Notes::default();
        live(&world, k, |report, counted| notes.read(&world, report, counted));
        let few = k.get() as usize - 1;
        prop_assert_eq!(solve(&notes.dimensions, few), None);
        for (place, known) in &notes.items {
            prop_assert_eq!(solve(known, few), None, "item {:?}", place);
        }
    }
}

/// Else the attacker would find nothing because there is nothing.
#[test]
fn the_attacker_gets_every_kind_of_figure_to_work_with() {
    let mut runner = TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    for _ in 0..400 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let mut notes = Notes::default();
        live(&world, MinGroup::default(), |report, counted| notes.read(&world, report, counted));
        kinds.extend(notes.kinds);
    }
    let all = ["breakdown", "level", "organisations", "panel", "total", "whole"];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), all);
}

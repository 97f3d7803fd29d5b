//! Which rows look alike at these steps of the columns, and which of those classes are too small.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use super::{Options, Table, Who, table::count_people};

/// What of a row can be seen: its mark and its values, packed into one number.
pub(super) type Look = u128;

/// What the search asks of a table again and again, found once.
pub(super) struct Prepared {
    /// By row: its kind. Rows of one kind look alike at any steps.
    kinds: Vec<u32>,
    /// By kind: a row of it, in the order of the rows.
    examples: Vec<usize>,
    /// The rows in the order of whose they are.
    by_people: Vec<usize>,
}

impl Prepared {
    pub(super) fn of(table: &Table) -> Self {
        let rows = (0..table.len()).collect::<Vec<_>>();
        let finest = vec![0; table.columns().len()];
        let kinds = numbered(rows.iter().map(|row| marked_look(table, &finest, *row, 0)));
        let mut examples = Vec::new();
        for (row, kind) in kinds.iter().enumerate() {
            if *kind as usize == examples.len() {
                examples.push(row);
            }
        }
        Self { kinds, examples, by_people: in_order_of_people(table, &rows) }
    }

    /// What `of_example` says of each row, asked once per kind.
    fn of_rows<T: Copy>(&self, of_example: &[T]) -> Vec<T> {
        self.kinds.iter().map(|kind| of_example[*kind as usize]).collect()
    }
}

/// The classes of a table at certain steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Classes {
    /// By row: its class.
    pub(super) of_row: Vec<u32>,
    /// By class: whether it has people and answers enough.
    pub(super) stands: Vec<bool>,
}

impl Classes {
    /// The classes of all rows.
    pub(super) fn of(table: &Table, prepared: &Prepared, options: &Options, steps: &[usize]) -> Self {
        let rows = (0..table.len()).collect::<Vec<_>>();
        let looks = prepared.examples.iter().map(|row| marked_look(table, steps, *row, 0));
        let of_row = if options.linked {
            let looks = prepared.of_rows(&looks.collect::<Vec<_>>());
            alike(table, true, &rows, |row| looks[row])
        } else {
            prepared.of_rows(&numbered(looks))
        };
        let stands = standing(table, options, &rows, &of_row, &prepared.by_people);
        Self { of_row, stands }
    }

    /// The rows of classes that are too small.
    pub(super) fn outliers(&self) -> impl Iterator<Item = usize> {
        let stands = |class: u32| self.stands[class as usize];
        self.of_row.iter().enumerate().filter(move |(_, class)| !stands(**class)).map(|(row, _)| row)
    }
}

/// What is seen of a row at these steps when the columns in `hidden` are hidden, together with its mark.
pub(super) fn marked_look(table: &Table, steps: &[usize], row: usize, hidden: u32) -> Look {
    packed(table, steps, row, hidden, Look::from(table.mark(row)))
}

/// What is seen of a row by somebody who has nothing else.
pub(super) fn look(table: &Table, steps: &[usize], row: usize, hidden: u32) -> Look {
    packed(table, steps, row, hidden, 0)
}

fn packed(table: &Table, steps: &[usize], row: usize, hidden: u32, before: Look) -> Look {
    let columns = table.columns().iter().enumerate();
    // Which questions were asked shows in what is empty, whatever is hidden.
    let before = before << u32::BITS | Look::from(table.asked(row));
    columns.fold(before, |look, (column, hierarchy)| {
        let step = steps[column];
        let values = hierarchy.steps()[step].values.len() as Look + 1;
        let hides = hidden & (1 << column) != 0;
        let place = if hides { 0 } else { Look::from(hierarchy.place(step, table.leaf(row, column))) + 1 };
        look * values + place
    })
}

/// The class of each of these rows, in their order, and whether each class has people and answers enough.
pub(super) fn grouped(
    table: &Table,
    options: &Options,
    rows: &[usize],
    look: impl Fn(usize) -> Look,
) -> (Vec<u32>, Vec<bool>) {
    let classes = alike(table, options.linked, rows, look);
    let stands = standing(table, options, rows, &classes, &in_order_of_people(table, rows));
    (classes, stands)
}

/// The class of each of these rows: those that look alike. Where rows are linked, what is seen of a person is
/// everything that is seen of their rows.
pub(super) fn alike(table: &Table, linked: bool, rows: &[usize], look: impl Fn(usize) -> Look) -> Vec<u32> {
    if !linked {
        return numbered(rows.iter().map(|row| look(*row)));
    }
    let mut people = HashMap::<u32, Vec<usize>>::new();
    let mut trajectories = vec![Vec::new(); rows.len()];
    for (place, row) in rows.iter().enumerate() {
        match table.who(*row) {
            Who::Known(person) => people.entry(person).or_default().push(place),
            Who::Unknown { .. } => trajectories[place] = vec![look(*row)],
        }
    }
    for places in people.values() {
        let mut seen = places.iter().map(|place| look(rows[*place])).collect::<Vec<_>>();
        seen.sort_unstable();
        for place in places {
            trajectories[*place].clone_from(&seen);
        }
    }
    numbered(trajectories.into_iter())
}

/// The same number for the same thing, in the order in which they come.
fn numbered<T: Eq + Hash>(things: impl Iterator<Item = T>) -> Vec<u32> {
    let mut numbers = HashMap::new();
    things
        .map(|thing| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(thing).or_insert(next)
        })
        .collect()
}

/// By class: whether it has people enough, and different answers enough to every sensitive item. `by_people` are the
/// places of the rows in the order of whose they are.
fn standing(
    table: &Table,
    options: &Options,
    rows: &[usize],
    classes: &[u32],
    by_people: &[usize],
) -> Vec<bool> {
    let count = classes.iter().max().map_or(0, |last| *last as usize + 1);
    let people = people_in_classes(table, rows, classes, by_people, count);
    let mut needs = vec![options.k; count];
    for (class, row) in classes.iter().zip(rows) {
        let need = &mut needs[*class as usize];
        *need = table.needs(table.mark(*row)).max(*need);
    }
    let diverse = diversity(table, rows, classes, count);
    let enough = people.iter().zip(needs).map(|(people, need)| *people >= need);
    enough.zip(diverse).map(|(enough, answers)| enough && (options.l <= 1 || answers >= options.l)).collect()
}

/// The places of rows in the order of whose they are.
fn in_order_of_people(table: &Table, rows: &[usize]) -> Vec<usize> {
    let mut places = (0..rows.len()).collect::<Vec<_>>();
    places.sort_by_key(|place| table.who(rows[*place]));
    places
}

/// By class: the fewest people that its rows can be of.
pub(super) fn people_by_class(table: &Table, rows: &[usize], classes: &[u32], count: usize) -> Vec<u32> {
    people_in_classes(table, rows, classes, &in_order_of_people(table, rows), count)
}

/// The same, when the order of whose the rows are is known: one person after the other, and one network of people
/// without a key after the other, so that the few rows of each are all there is to sort.
fn people_in_classes(
    table: &Table,
    rows: &[usize],
    classes: &[u32],
    by_people: &[usize],
    count: usize,
) -> Vec<u32> {
    let whose = |place: usize| table.who(rows[place]);
    let mut people = vec![0; count];
    let mut own = Vec::new();
    for places in by_people.chunk_by(|one, other| whose(*one).source() == whose(*other).source()) {
        own.clear();
        own.extend(places.iter().map(|place| (classes[*place], whose(*place))));
        own.sort_unstable();
        for class in own.chunk_by(|one, other| one.0 == other.0) {
            people[class[0].0 as usize] += count_people(class.iter().map(|(_, who)| *who));
        }
    }
    people
}

/// By class: the number of different answers to the sensitive item that has fewest; as many as can be where no item
/// is sensitive.
pub(super) fn diversity(table: &Table, rows: &[usize], classes: &[u32], count: usize) -> Vec<u32> {
    let items = table.sensitive_items();
    if items == 0 {
        return vec![u32::MAX; count];
    }
    let mut seen = HashSet::new();
    let mut different = vec![0; count * items];
    for (class, row) in classes.iter().zip(rows) {
        for (item, answer) in table.sensitive(*row).iter().enumerate() {
            let place = *class as usize * items + item;
            if answer.is_some_and(|answer| seen.insert((place, answer))) {
                different[place] += 1;
            }
        }
    }
    different.chunks(items).map(|items| items.iter().copied().min().unwrap_or(0)).collect()
}

//! The attacker's algebra: whether known sums over people's scores can be combined into one about few people.
//! Everything is reckoned exactly, modulo a prime, as if no published figure were rounded.

use std::collections::{BTreeMap, BTreeSet};

const PRIME: u64 = (1 << 61) - 1;

/// A number modulo the prime.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number(u64);

impl Number {
    pub const ZERO: Self = Self(0);
    pub const ONE: Self = Self(1);

    pub fn negative(self) -> Self {
        Self((PRIME - self.0) % PRIME)
    }

    /// One over a whole number.
    pub fn one_over(whole: usize) -> Self {
        Self(whole as u64).inverse()
    }

    fn times(self, other: Self) -> Self {
        Self((u128::from(self.0) * u128::from(other.0) % u128::from(PRIME)) as u64)
    }

    fn minus(self, other: Self) -> Self {
        Self((self.0 + PRIME - other.0) % PRIME)
    }

    fn inverse(self) -> Self {
        let (mut base, mut exponent, mut result) = (self, PRIME - 2, Self::ONE);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result.times(base);
            }
            base = base.times(base);
            exponent >>= 1;
        }
        result
    }
}

/// An unknown: the score of a person on something in a wave.
pub type Unknown = (usize, usize, usize);
/// A known figure: by how much each unknown counts in it. Of an unknown, the first part names the person.
pub type Known = BTreeMap<Unknown, Number>;

/// A group of at most `most` people about whom something follows from the known figures, if there is one.
pub fn solve(known: &[Known], most: usize) -> Option<BTreeSet<usize>> {
    let unknowns = known.iter().flat_map(Known::keys).copied().collect::<BTreeSet<_>>();
    let unknowns = unknowns.into_iter().collect::<Vec<_>>();
    let rows = known.iter().map(|row| {
        unknowns.iter().map(|unknown| row.get(unknown).copied().unwrap_or(Number::ZERO)).collect()
    });
    let checks = checks(rows.collect(), unknowns.len());
    let people = unknowns.iter().map(|(person, ..)| *person).collect::<BTreeSet<_>>();
    let people = people.into_iter().collect::<Vec<_>>();
    subsets(&people, most.min(people.len())).into_iter().find(|few| {
        let columns = (0..unknowns.len()).filter(|column| few.contains(&unknowns[*column].0));
        let columns = columns.collect::<Vec<_>>();
        let about_few = checks.iter().map(|row| columns.iter().map(|column| row[*column]).collect());
        // A combination of known figures is whatever passes all checks; one that is nothing but these columns
        // exists if they depend on each other.
        reduce(about_few.collect()).len() < columns.len()
    })
}

/// Brings rows into reduced echelon form; gives those that are not zero.
fn reduce(mut rows: Vec<Vec<Number>>) -> Vec<Vec<Number>> {
    let width = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..width {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != Number::ZERO) else { continue };
        rows.swap(done, pivot);
        let scale = rows[done][column].inverse();
        rows[done].iter_mut().for_each(|number| *number = number.times(scale));
        let pivot = rows[done].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(place, _)| *place != done) {
            let factor = row[column];
            if factor != Number::ZERO {
                row.iter_mut().zip(&pivot).for_each(|(own, other)| *own = own.minus(factor.times(*other)));
            }
        }
        done += 1;
    }
    rows.truncate(done);
    rows
}

/// Rows that are orthogonal to exactly the combinations of these.
fn checks(rows: Vec<Vec<Number>>, width: usize) -> Vec<Vec<Number>> {
    let reduced = reduce(rows);
    let pivots = reduced.iter().map(|row| row.iter().position(|number| *number != Number::ZERO).unwrap());
    let pivots = pivots.collect::<Vec<_>>();
    let free = (0..width).filter(|column| !pivots.contains(column));
    let check = |column: usize| {
        let mut check = vec![Number::ZERO; width];
        check[column] = Number::ONE;
        for (row, pivot) in reduced.iter().zip(&pivots) {
            check[*pivot] = row[column].negative();
        }
        check
    };
    free.map(check).collect()
}

fn subsets(people: &[usize], size: usize) -> Vec<BTreeSet<usize>> {
    match (size, people.split_first()) {
        (0, _) => vec![BTreeSet::new()],
        (_, None) => Vec::new(),
        (_, Some((first, rest))) => {
            let with = subsets(rest, size - 1).into_iter().map(|mut few| {
                few.insert(*first);
                few
            });
            with.chain(subsets(rest, size)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(people: impl IntoIterator<Item = usize>) -> Known {
        people.into_iter().map(|person| ((person, 0, 0), Number::ONE)).collect()
    }

    #[test]
    fn a_difference_of_two_sums_betrays_who_is_in_one_of_them() {
        assert_eq!(solve(&[sum(0..8), sum(0..9)], 1), Some([8].into()));
        assert_eq!(solve(&[sum(0..8), sum(0..13)], 4), None);
        assert!(solve(&[sum(0..8), sum(0..13)], 5).is_some());
    }

    #[test]
    fn weights_and_three_sums_are_seen_through() {
        let weighted = (0..13)
            .map(|person| ((person, 0, 0), if person == 0 { Number::ONE } else { Number::one_over(4) }));
        assert_eq!(solve(&[sum(0..13), weighted.collect()], 1), Some([0].into()));
        let later = sum((0..5).chain(10..15).chain([20]));
        assert_eq!(solve(&[sum(0..5), sum(0..10), sum(0..15), later], 1), Some([20].into()));
    }
}

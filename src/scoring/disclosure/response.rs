//! How much of the response of a wave may be told while it is open. That somebody answered is no secret in a
//! pseudonymous wave: the coordinator may remind the others. In an anonymous one nobody may see who answered when, so
//! responses are told by k at a time.

use super::MinGroup;

/// How finely responses are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// Each one.
    Each,
    /// By so many at a time.
    Groups(MinGroup),
}

/// A number of responses as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The number; the real one is this or somewhat larger.
    pub responses: u32,
    /// Whether it is the real one.
    pub exact: bool,
}

/// What may be told of a number of responses: in groups of k, no more than the last multiple of k.
pub fn told(responses: u32, grain: Grain) -> Told {
    match grain {
        Grain::Each => Told { responses, exact: true },
        Grain::Groups(k) => {
            let size = u32::try_from(k.get()).unwrap_or(u32::MAX);
            Told { responses: responses - responses % size, exact: false }
        }
    }
}

/// The course of the response: the days on which the number that may be told changed, each with the new number.
/// `growth` holds, in the order of the days, by how many responses each day's number differed from the day before.
pub fn course<Day: Copy>(growth: &[(Day, i32)], grain: Grain) -> Vec<(Day, u32)> {
    let mut total = 0_i64;
    let mut last = 0;
    let mut course = Vec::new();
    for (day, by) in growth {
        total += i64::from(*by);
        let now = told(u32::try_from(total).unwrap_or(0), grain).responses;
        if now != last {
            course.push((*day, now));
            last = now;
        }
    }
    course
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROWTH: [(u32, i32); 5] = [(1, 3), (2, 1), (4, 3), (5, -1), (9, 6)];

    #[test]
    fn in_a_pseudonymous_wave_every_response_is_told() {
        assert_eq!(told(7, Grain::Each), Told { responses: 7, exact: true });
        assert_eq!(course(&GROWTH, Grain::Each), [(1, 3), (2, 4), (4, 7), (5, 6), (9, 12)]);
    }

    #[test]
    fn in_an_anonymous_wave_no_step_is_smaller_than_k() {
        for k in MinGroup::ALL {
            let size = u32::try_from(k.get()).unwrap();
            for responses in 0..40 {
                let Told { responses: shown, exact } = told(responses, Grain::Groups(k));
                assert!(
                    !exact && shown.is_multiple_of(size) && shown <= responses && responses - shown < size
                );
            }
            let mut before = 0;
            for (_, shown) in course(&GROWTH, Grain::Groups(k)) {
                assert!(shown.abs_diff(before) >= size, "{shown} after {before}");
                before = shown;
            }
        }
        assert_eq!(course(&GROWTH, Grain::Groups(MinGroup::ALL[0])), [(4, 5), (9, 10)]);
    }
}

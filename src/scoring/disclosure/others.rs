//! Where other networks stand: the middle half of them, from so many networks on that none can be recognised.

use std::hash::{Hash, Hasher};

use serde::Serialize;

use super::one_decimal;
use crate::scoring::quartiles;

/// Other networks from which their middle half is shown.
pub const NETWORKS_FROM: usize = 5;

/// The middle half of other networks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Others {
    /// The number of networks.
    pub networks: usize,
    /// By dimension, the first and third quartile (R type 7) of the published means of networks, one decimal; `None`
    /// where fewer than [`NETWORKS_FROM`] have one.
    pub dimensions: Vec<Option<[f64; 2]>>,
}

/// Numbers count by their bits: the same is the same.
impl Hash for Others {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.networks.hash(state);
        let bits = |range: &[f64; 2]| range.map(f64::to_bits);
        self.dimensions.iter().map(|range| range.as_ref().map(bits)).collect::<Vec<_>>().hash(state);
    }
}

impl Others {
    /// The middle half of networks with these published means, one per dimension each; `None` for too few networks.
    pub fn of(networks: &[Vec<Option<f64>>]) -> Option<Self> {
        let dimensions = networks.first().filter(|_| networks.len() >= NETWORKS_FROM)?.len();
        let of = |dimension: usize| {
            let means = networks.iter().filter_map(|means| means[dimension]).collect::<Vec<_>>();
            let enough = means.len() >= NETWORKS_FROM;
            quartiles(means).filter(|_| enough).map(|quartiles| quartiles.map(one_decimal))
        };
        Some(Self { networks: networks.len(), dimensions: (0..dimensions).map(of).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_half_is_that_of_five_networks_or_more() {
        let networks =
            [2.0, 4.0, 3.0, 5.0, 1.0].map(|mean| vec![Some(mean), Some(mean).filter(|m| *m > 1.0)]);
        assert_eq!(Others::of(&networks[..4]), None);
        // In R: quantile(c(2, 4, 3, 5, 1), c(.25, .75)).
        let expected = Others { networks: 5, dimensions: vec![Some([2.0, 4.0]), None] };
        assert_eq!(Others::of(&networks), Some(expected));
    }
}

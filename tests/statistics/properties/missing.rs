//! Properties of the family `missing`.

use super::support::{list, number};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Whatever is filled in, the mean lies within the bounds.
    #[test]
    fn bounds_hold(known in prop::collection::vec(0.0..1.0, 1..10), filled in prop::collection::vec(0.0..1.0, 0..6)) {
        let gone = f64::from(u32::try_from(filled.len()).unwrap());
        let options = [("known", list(&known)), ("missing", Arg::Number(gone))];
        let all: Vec<f64> = known.iter().chain(&filled).copied().collect();
        let mean = all.iter().sum::<f64>() / f64::from(u32::try_from(all.len()).unwrap());
        prop_assert!(number("mean_bounds", &options, "low").unwrap() <= mean + 1e-12);
        prop_assert!(number("mean_bounds", &options, "high").unwrap() >= mean - 1e-12);
    }
}

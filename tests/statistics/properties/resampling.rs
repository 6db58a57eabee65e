//! Properties of the family `resampling`.

use super::support::{list, number, numbers};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// One seed gives one result; a permutation p is never zero.
    #[test]
    fn seeds_decide(x in numbers(7, 10), seed in 0_u32..1000) {
        let options = [("values", list(&x)), ("replicates", Arg::Number(50.0)), ("seed", Arg::Number(f64::from(seed)))];
        let of = |path: &str| number("bootstrap", &options, path).unwrap();
        prop_assert_eq!(of("percentileLow").to_bits(), of("percentileLow").to_bits());
        prop_assert!(of("percentileLow") <= of("percentileHigh"));
        let two = [("first", list(&x[..3])), ("second", list(&x[3..])), ("limit", Arg::Number(10.0)), ("draws", Arg::Number(40.0))];
        prop_assert!(number("permutation_test", &two, "p").unwrap() >= 1.0 / 41.0);
    }

    /// Whole numbers stay below their bound.
    #[test]
    fn draws_stay_below(seed in 0_u32..10_000, bound in 1_u32..1000) {
        let options = [("seed", Arg::Number(f64::from(seed))), ("below", Arg::Number(f64::from(bound)))];
        for i in 0..10 {
            let v = number("random_numbers", &options, &format!("values[{i}]")).unwrap();
            prop_assert!(v >= 0.0 && v < f64::from(bound));
        }
    }
}

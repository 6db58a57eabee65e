//! Properties of the family `change`.

use super::support::{close, list, number, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Steps of logarithms add up.
    #[test]
    fn log_changes_add_up(a in 0.1..100.0, b in 0.1..100.0, c in 0.1..100.0) {
        let step = |x: f64, y: f64| {
            number("log_change", &[("base", Arg::Number(x)), ("current", Arg::Number(y))], "value").unwrap()
        };
        prop_assert!(close(step(a, b) + step(b, c), step(a, c)));
    }

    /// Both effects make the whole change, and the groups' parts make the effects.
    #[test]
    fn a_decomposition_leaves_nothing(r0 in positive(4, 5), r1 in positive(4, 5), n0 in positive(4, 5), n1 in positive(4, 5)) {
        let options = [("rates0", list(&r0)), ("rates1", list(&r1)), ("people0", list(&n0)), ("people1", list(&n1))];
        let get = |path: &str| number("kitagawa", &options, path).unwrap();
        prop_assert!(close(get("rateEffect") + get("compositionEffect"), get("rate1") - get("rate0")));
        let parts: f64 = (0..4).map(|i| get(&format!("byRate[{i}]"))).sum();
        prop_assert!(close(parts, get("rateEffect")));
    }
}

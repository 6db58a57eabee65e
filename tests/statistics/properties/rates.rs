//! Properties of the family `rates`.

use super::support::{close, number};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

const METHODS: [&str; 6] = [
    "wilson",
    "wilson_continuity",
    "clopper_pearson",
    "mid_p",
    "agresti_coull",
    "jeffreys",
];

proptest! {
    /// An interval holds its estimate, widens with the level, and turns with it.
    #[test]
    fn intervals_behave(n in 1_u32..300, part in 0.0..1.0, at in 0_usize..6) {
        let part: f64 = part;
        let x = (f64::from(n) * part).floor();
        let method = METHODS[at];
        let of = |x: f64, level: f64, path: &str| {
            let options = [("x", Arg::Number(x)), ("n", Arg::Number(f64::from(n))), ("level", Arg::Number(level)), ("method", Arg::Text(method.to_owned()))];
            number("proportion_interval", &options, path).unwrap()
        };
        let (low, p, high) = (of(x, 0.95, "low"), of(x, 0.95, "estimate"), of(x, 0.95, "high"));
        prop_assert!(0.0 <= low && low <= p + 1e-12 && p <= high + 1e-12 && high <= 1.0, "{method}");
        prop_assert!(of(x, 0.99, "low") <= low + 1e-12 && of(x, 0.99, "high") >= high - 1e-12);
        prop_assert!(close(of(f64::from(n) - x, 0.95, "low"), 1.0 - high));
    }

    /// The exact interval holds mid-p's.
    #[test]
    fn mid_p_lies_within_exact(events in 0_u32..200) {
        let of = |method: &str, path: &str| {
            let options = [("events", Arg::Number(f64::from(events))), ("exposure", Arg::Number(10.0)), ("method", Arg::Text(method.to_owned()))];
            number("rate_interval", &options, path).unwrap()
        };
        prop_assert!(of("exact", "low") <= of("mid_p", "low") + 1e-12);
        prop_assert!(of("exact", "high") >= of("mid_p", "high") - 1e-12);
    }
}

//! Properties of the family `convergence`.

use super::support::{close, list, number, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Units that close a share of their gap each year converge at that speed.
    #[test]
    fn a_known_speed_is_found(x in positive(5, 12), speed in 0.01..0.5, years in 1.0..20.0) {
        let (speed, years): (f64, f64) = (speed, years);
        prop_assume!(x.iter().any(|v| (v - x[0]).abs() > 1.0));
        let kept = libm::exp(-speed * years);
        let after: Vec<f64> = x.iter().map(|v| libm::exp(5.0 + kept * (libm::log(*v) - 5.0))).collect();
        let options = [("before", list(&x)), ("after", list(&after)), ("years", Arg::Number(years))];
        let found = number("beta_convergence", &options, "speed").unwrap();
        prop_assert!((found - speed).abs() < 1e-6 * (1.0 + libm::exp(speed * years)), "{found} {speed}");
        let spread = |path: &str| number("sigma_convergence", &options[..2], path).unwrap();
        prop_assert!(close(spread("logSpreadAfter"), kept * spread("logSpreadBefore")));
    }
}

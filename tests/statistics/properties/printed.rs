//! Properties of the family `printed`.

use super::support::number;
use county_lens::catalogue::Arg;
use proptest::prelude::*;

fn text(t: String) -> Arg {
    Arg::Text(t)
}

proptest! {
    /// What is printed from true numbers is consistent.
    #[test]
    fn truth_is_consistent(part in 1_u32..5000, whole in 5000_u32..100_000) {
        let rate = format!("{:.2}%", 100.0 * f64::from(part) / f64::from(whole));
        let options = [("rate".to_owned(), text(rate)), ("numerator".to_owned(), text(part.to_string())), ("denominator".to_owned(), text(whole.to_string()))];
        let record = county_lens::catalogue::call("audit_ratio", options.to_vec()).unwrap();
        prop_assert_eq!(record.get("audit"), Some(&county_lens::catalogue::Value::Word("consistent".to_owned())));
    }

    /// A head count is found again within its range.
    #[test]
    fn the_count_is_in_its_range(part in 1_u32..5000, whole in 5000_u32..100_000) {
        let rate = format!("{:.2}%", 100.0 * f64::from(part) / f64::from(whole));
        let options = [("rate", text(rate)), ("base", text(whole.to_string()))];
        prop_assert!(number("implied_count", &options, "low").unwrap() <= f64::from(part));
        prop_assert!(number("implied_count", &options, "high").unwrap() >= f64::from(part));
    }

    /// A computed range holds what any two numbers that print so give.
    #[test]
    fn ranges_hold(a in 1.0..90.0, b in 1.0..90.0) {
        let options = [("a", text(format!("{a:.1}"))), ("b", text(format!("{b:.1}")))];
        let get = |path: &str| number("interval_arithmetic", &options, path).unwrap();
        let true_change = b / a - 1.0;
        prop_assert!(get("low") <= true_change + 1e-9 && true_change <= get("high") + 1e-9);
    }
}

//! Properties of the family `per_capita`.

use super::support::{close, list, number, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// The ratio of totals lies between the smallest and the largest ratio.
    #[test]
    fn the_whole_lies_between_its_parts(money in positive(5, 6), people in positive(5, 6)) {
        let options = [("money", list(&money)), ("people", list(&people))];
        let whole = number("per_capita", &options, "ratioOfTotals").unwrap();
        let ratios: Vec<f64> = money.iter().zip(&people).map(|(m, n)| m / n).collect();
        let (low, high) = ratios.iter().fold((f64::MAX, f64::MIN), |(l, h), r| (l.min(*r), h.max(*r)));
        prop_assert!(low * (1.0 - 1e-12) <= whole && whole <= high * (1.0 + 1e-12));
    }

    /// In the base year nothing changes, and deflating twice is deflating once.
    #[test]
    fn the_base_year_stays(values in positive(4, 5), index in positive(4, 5), base in 1_u32..5) {
        let base_at = Arg::Number(f64::from(base));
        let options = [("values", list(&values)), ("index", list(&index)), ("base", base_at)];
        let at = usize::try_from(base).unwrap() - 1;
        let path = format!("real[{at}]");
        prop_assert!(close(number("deflate", &options, &path).unwrap(), values[at]));
    }
}

//! Properties of the families `poverty`.

use super::support::{list, number, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Each measure is at most the one before it, and all are shares.
    #[test]
    fn measures_nest(x in positive(3, 20), line in 1.0..900.0) {
        let options = [("incomes", list(&x)), ("line", Arg::Number(line))];
        let get = |path: &str| number("foster_greer_thorbecke", &options, path).unwrap();
        let (h, g, s) = (get("headcount"), get("gap"), get("severity"));
        prop_assert!(1.0 >= h && h >= g && g >= s && s >= 0.0);
    }

    /// A stricter k makes fewer poor, who are deprived in more.
    #[test]
    fn a_stricter_line_makes_fewer_poor(cells in prop::collection::vec(0_u32..2, 24), k in 0.1..0.9) {
        let column = |j: usize| std::rc::Rc::new(cells[8 * j..8 * j + 8].iter().map(|c| f64::from(*c)).collect::<Vec<f64>>());
        let deprived = Arg::Columns((0..3).map(column).collect());
        let of = |k: f64, path: &str| {
            let options = [("deprived", deprived.clone()), ("weights", list(&[1.0, 2.0, 1.0])), ("k", Arg::Number(k))];
            number("alkire_foster", &options, path)
        };
        prop_assert!(of(k, "headcount").unwrap() >= of((k + 0.1).min(1.0), "headcount").unwrap());
        if let Some(a) = of(k, "intensity") {
            prop_assert!(a >= k - 1e-9 && a <= 1.0 + 1e-12);
        }
    }
}

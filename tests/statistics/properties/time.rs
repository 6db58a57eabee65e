//! Properties of the family `time`.

use super::support::{close, list, number, numbers};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// A line stays a line under a smooth, and its trend is its slope.
    #[test]
    fn lines_stay(slope in -50.0..50.0, n in 5_u32..20) {
        let slope: f64 = slope;
        let x: Vec<f64> = (0..n).map(f64::from).collect();
        let y: Vec<f64> = x.iter().map(|v| 3.0 + slope * v).collect();
        for (i, v) in y.iter().enumerate() {
            let path = format!("fitted[{i}]");
            let fitted = number("lowess", &[("x", list(&x)), ("y", list(&y))], &path).unwrap();
            prop_assert!(close(fitted, *v));
        }
        if slope.abs() > 1e-6 {
            prop_assert!(close(number("mann_kendall", &[("times", list(&x)), ("values", list(&y))], "slope").unwrap(), slope));
        }
    }

    /// A moving average stays between the smallest and the largest value.
    #[test]
    fn averages_stay_between(x in numbers(3, 20), width in 1_u32..4) {
        let options = [("values", list(&x)), ("width", Arg::Number(f64::from(width))), ("edges", Arg::Text("shrink".to_owned()))];
        let (low, high) = x.iter().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
        for i in 0..x.len() {
            let m = number("moving_average", &options, &format!("values[{i}]")).unwrap();
            prop_assert!(low - 1e-9 <= m && m <= high + 1e-9);
        }
    }
}

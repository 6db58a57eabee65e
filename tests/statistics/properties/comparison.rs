//! Properties of the family `comparison`.

use super::support::{close, list, number, numbers, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Quantiles rise with p and stay among the values, for every type.
    #[test]
    fn quantiles_rise(x in numbers(1, 30), p in 0.0..1.0, q in 0.0..1.0, kind in 1_u32..10) {
        let (p, q) = if p < q { (p, q) } else { (q, p) };
        let options = [("values", list(&x)), ("probabilities", list(&[p, q])), ("type", Arg::Number(f64::from(kind)))];
        let (a, b) = (number("quantiles", &options, "values[0]").unwrap(), number("quantiles", &options, "values[1]").unwrap());
        let (low, high) = x.iter().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
        prop_assert!(low - 1e-9 <= a && a <= b + 1e-9 && b <= high + 1e-9);
    }

    /// Mean ranks add up to n(n + 1)/2 whatever the ties.
    #[test]
    fn ranks_add_up(x in prop::collection::vec(0_u32..6, 1..30)) {
        let x: Vec<f64> = x.into_iter().map(f64::from).collect();
        let n = f64::from(u32::try_from(x.len()).unwrap());
        let total: f64 = (0..x.len()).map(|i| number("ranks", &[("values", list(&x))], &format!("ranks[{i}]")).unwrap()).sum();
        prop_assert!(close(total, n * (n + 1.0) / 2.0));
    }

    /// No |z| exceeds (n − 1)/√n.
    #[test]
    fn z_is_bounded(x in numbers(2, 20)) {
        let largest = number("z_scores", &[("values", list(&x))], "largest").unwrap();
        for i in 0..x.len() {
            if let Some(z) = number("z_scores", &[("values", list(&x))], &format!("z[{i}]")) {
                prop_assert!(z.abs() <= largest + 1e-9);
            }
        }
    }

    /// Shrunken rates lie between the own rate and the mean.
    #[test]
    fn shrinkage_goes_to_the_mean(events in positive(3, 12), scale in 1.5..20.0) {
        let sizes: Vec<f64> = events.iter().map(|e| e * scale + 3.0).collect();
        let options = [("events", list(&events)), ("sizes", list(&sizes))];
        let mean = number("empirical_bayes", &options, "mean").unwrap();
        for i in 0..events.len() {
            let own = number("empirical_bayes", &options, &format!("rates[{i}]")).unwrap();
            let to = number("empirical_bayes", &options, &format!("shrunken[{i}]")).unwrap();
            prop_assert!(to >= own.min(mean) - 1e-12 && to <= own.max(mean) + 1e-12);
        }
    }

    /// Adjusted p-values keep the order and never fall.
    #[test]
    fn adjusting_keeps_the_order(p in prop::collection::vec(0.0..1.0, 1..15)) {
        for method in ["bonferroni", "holm", "hochberg", "benjamini_hochberg", "benjamini_yekutieli"] {
            let options = [("p", list(&p)), ("method", Arg::Text(method.to_owned()))];
            let found: Vec<f64> = (0..p.len()).map(|i| number("adjust_p", &options, &format!("adjusted[{i}]")).unwrap()).collect();
            for i in 0..p.len() {
                prop_assert!(found[i] >= p[i] - 1e-15 && found[i] <= 1.0);
                for j in 0..p.len() {
                    prop_assert!(p[i] > p[j] || found[i] <= found[j] + 1e-15, "{method}");
                }
            }
        }
    }
}

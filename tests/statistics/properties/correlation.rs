//! Properties of the family `correlation`.

use super::support::{close, list, number, numbers};
use proptest::prelude::*;

proptest! {
    /// Between −1 and 1, symmetric, and turned by turning one list.
    #[test]
    fn coefficients_behave(x in numbers(4, 20), seed in numbers(20, 21)) {
        let y = &seed[..x.len()];
        let turned: Vec<f64> = y.iter().map(|v| -v).collect();
        for (id, path) in [("pearson", "r"), ("spearman", "rho"), ("kendall", "tau")] {
            let of = |a: &[f64], b: &[f64]| number(id, &[("x", list(a)), ("y", list(b))], path);
            let Some(r) = of(&x, y) else { continue };
            prop_assert!((-1.0..=1.0).contains(&r));
            prop_assert!(close(r, of(y, &x).unwrap()) && close(-r, of(&x, &turned).unwrap()), "{id}");
            prop_assert!(close(of(&x, &x).unwrap(), 1.0));
        }
    }

    /// Rank correlations see order alone.
    #[test]
    fn only_order_counts(x in numbers(4, 15), seed in numbers(15, 16)) {
        let y = &seed[..x.len()];
        let bent: Vec<f64> = x.iter().map(|v| libm::exp(v / 200.0)).collect();
        for (id, path) in [("spearman", "rho"), ("kendall", "tau")] {
            let of = |a: &[f64]| number(id, &[("x", list(a)), ("y", list(y))], path);
            if let (Some(a), Some(b)) = (of(&x), of(&bent)) {
                prop_assert!(close(a, b), "{id}");
            }
        }
    }
}

//! Properties of the family `inequality`.

use super::support::{close, list, number, positive};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

proptest! {
    /// Scale, order and doubling everyone change nothing.
    #[test]
    fn shares_decide(x in positive(3, 12), k in 0.1..50.0) {
        let scaled: Vec<f64> = x.iter().map(|v| v * k).collect();
        let turned: Vec<f64> = x.iter().rev().copied().collect();
        let twice: Vec<f64> = x.iter().chain(&x).copied().collect();
        for (id, path) in [("gini", "value"), ("generalised_entropy", "value"), ("atkinson", "value")] {
            let of = |list_: &[f64]| number(id, &[("values", list(list_))], path).unwrap();
            let own = of(&x);
            prop_assert!(own >= 0.0 && close(own, of(&scaled)) && close(own, of(&turned)) && close(own, of(&twice)), "{id}");
        }
    }

    /// From rich to poor without changing places: inequality falls.
    #[test]
    fn a_transfer_to_the_poorer_lowers_it(x in positive(3, 10), part in 0.01..0.49) {
        let mut sorted = x.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len() - 1;
        let give = part * (sorted[last] - sorted[0]);
        prop_assume!(give > 1e-3);
        let mut after = sorted.clone();
        after[0] += give;
        after[last] -= give;
        for id in ["gini", "generalised_entropy", "atkinson"] {
            let of = |l: &[f64]| number(id, &[("values", list(l))], "value").unwrap();
            prop_assert!(of(&after) < of(&sorted) + 1e-12, "{id}");
        }
    }

    /// Between and within make the whole, for every α.
    #[test]
    fn entropy_splits(x in positive(6, 7), alpha in -2.0..3.0) {
        let groups = Arg::Texts(["a", "b", "a", "c", "b", "c"].map(str::to_owned).to_vec());
        let options = [("values", list(&x)), ("groups", groups), ("alpha", Arg::Number(alpha))];
        let get = |path: &str| number("generalised_entropy", &options, path).unwrap();
        prop_assert!(close(get("between") + get("within"), get("value")));
    }

    /// Weights are repetitions.
    #[test]
    fn weights_repeat(x in positive(4, 5), w in prop::collection::vec(1_u32..4, 4)) {
        let weights: Vec<f64> = w.iter().map(|n| f64::from(*n)).collect();
        let mut long = Vec::new();
        for (v, n) in x.iter().zip(&w) {
            for _ in 0..*n {
                long.push(*v);
            }
        }
        for id in ["gini", "generalised_entropy", "atkinson"] {
            let a = number(id, &[("values", list(&x)), ("weights", list(&weights))], "value").unwrap();
            let b = number(id, &[("values", list(&long))], "value").unwrap();
            prop_assert!(close(a, b), "{id}");
        }
    }
}

//! Properties of the family `tests`.

use super::support::{close, list, number, numbers};
use county_lens::catalogue::Arg;
use proptest::prelude::*;

fn side(word: &str) -> Arg {
    Arg::Text(word.to_owned())
}

proptest! {
    /// Exchanging the groups turns the sides; each p is a probability.
    #[test]
    fn groups_may_be_exchanged(a in numbers(2, 9), b in numbers(2, 9)) {
        for id in ["t_test", "mann_whitney"] {
            let of = |x: &[f64], y: &[f64], word: &str| number(id, &[("first", list(x)), ("second", list(y)), ("alternative", side(word))], "p");
            let (Some(greater), Some(less)) = (of(&a, &b, "greater"), of(&b, &a, "less")) else { continue };
            prop_assert!(close(greater, less), "{id}");
            let both = of(&a, &b, "two_sided").unwrap();
            prop_assert!((0.0..=1.0).contains(&both));
        }
    }

    /// The one-sided p-values of an exact test overlap in the observed outcome alone.
    #[test]
    fn tails_meet_in_the_outcome(a in prop::collection::vec(0_u32..5, 2..7), b in prop::collection::vec(0_u32..5, 2..7)) {
        let (a, b): (Vec<f64>, Vec<f64>) = (a.into_iter().map(f64::from).collect(), b.into_iter().map(f64::from).collect());
        let of = |word: &str| number("mann_whitney", &[("first", list(&a)), ("second", list(&b)), ("alternative", side(word)), ("method", side("exact"))], "p");
        if let (Some(greater), Some(less)) = (of("greater"), of("less")) {
            prop_assert!(greater + less >= 1.0 - 1e-12);
        }
    }

    /// Turning a table changes nothing.
    #[test]
    fn tables_may_be_turned(cells in prop::collection::vec(1_u32..30, 4)) {
        let c: Vec<f64> = cells.into_iter().map(f64::from).collect();
        let table = |rows: [[f64; 2]; 2]| Arg::Columns(rows.map(|r| std::rc::Rc::new(r.to_vec())).to_vec());
        let (own, turned) = (table([[c[0], c[1]], [c[2], c[3]]]), table([[c[0], c[2]], [c[1], c[3]]]));
        for id in ["fisher_exact", "chi_squared_test"] {
            let of = |t: &Arg| number(id, &[("table", t.clone())], "p").unwrap();
            prop_assert!(close(of(&own), of(&turned)), "{id}");
        }
    }
}

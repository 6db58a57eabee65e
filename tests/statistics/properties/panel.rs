//! Properties of the family `panel`.

use county_lens::stats::panel::{
    difference_in_differences, fixed_effects, randomisation, Alternative, Counted, Effects, Panel,
};
use county_lens::stats::regression::{least_squares, Covariance, Options};
use proptest::collection::vec;
use proptest::prelude::*;

/// Rows of unit, time, x and y, with gaps and repetitions.
fn rows() -> impl Strategy<Value = Vec<(usize, usize, f64, f64)>> {
    vec(
        (0_usize..6, 0_usize..5, -50.0..50.0_f64, -100.0..100.0_f64),
        16..40,
    )
}

fn panel<'a>(
    units: &'a [usize],
    times: &'a [usize],
    effects: Effects,
    covariance: Covariance,
) -> Panel<'a> {
    Panel {
        units,
        times,
        effects,
        clusters: None,
        covariance,
        counted: Counted::All,
        level: 0.95,
    }
}

fn dummies(labels: &[usize]) -> Vec<Vec<f64>> {
    let one = |l: usize| {
        labels
            .iter()
            .map(|v| if *v == l { 1.0 } else { 0.0 })
            .collect()
    };
    (0..6).map(one).collect()
}

proptest! {
    /// The same slope and errors as with every dummy among the columns.
    #[test]
    fn effects_are_dummies(rows in rows()) {
        let units: Vec<usize> = rows.iter().map(|r| r.0).collect();
        let times: Vec<usize> = rows.iter().map(|r| r.1).collect();
        let x: Vec<f64> = rows.iter().map(|r| r.2).collect();
        let y: Vec<f64> = rows.iter().map(|r| r.3).collect();
        for covariance in [Covariance::Classical, Covariance::Cr0, Covariance::Cr1, Covariance::Cr2] {
            let Ok(fit) = fixed_effects(&[&x], &y, &panel(&units, &times, Effects::TwoWay, covariance)) else {
                continue;
            };
            let mut columns = dummies(&units);
            columns.extend(dummies(&times));
            columns.push(x.clone());
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            let options = Options { intercept: false, covariance, clusters: Some(&units), ..Options::default() };
            let full = least_squares(&columns, &y, None, &options).unwrap();
            let (a, b) = (&fit.terms[0], full.terms.last().unwrap());
            prop_assert_eq!(fit.residual_df, full.residual_df);
            if let (Ok(a), Ok(b)) = (a.standard_error, b.standard_error) {
                prop_assert!((a - b).abs() <= 1e-9 * b, "{covariance:?} {a} {b}");
            }
            let (a, b) = (a.coefficient.unwrap(), b.coefficient.unwrap());
            prop_assert!((a - b).abs() <= 1e-9 * b.abs().max(1.0));
        }
    }

    /// Effects that are added to y or to a column change no slope.
    #[test]
    fn what_effects_explain_is_gone(rows in rows(), shift in vec(-1000_i32..1000, 11)) {
        let units: Vec<usize> = rows.iter().map(|r| r.0).collect();
        let times: Vec<usize> = rows.iter().map(|r| r.1).collect();
        let x: Vec<f64> = rows.iter().map(|r| r.2).collect();
        let y: Vec<f64> = rows.iter().map(|r| r.3).collect();
        let add = |v: &[f64]| -> Vec<f64> {
            let each = v.iter().zip(&rows);
            each.map(|(v, r)| v + f64::from(shift[r.0]) + f64::from(shift[6 + r.1])).collect()
        };
        let (moved_x, moved_y) = (add(&x), add(&y));
        let panel = panel(&units, &times, Effects::TwoWay, Covariance::Cr0);
        if let (Ok(a), Ok(b)) = (fixed_effects(&[&x], &y, &panel), fixed_effects(&[&moved_x], &moved_y, &panel)) {
            let scale = a.terms[0].standard_error.unwrap();
            let (a, b) = (a.terms[0].coefficient.unwrap(), b.terms[0].coefficient.unwrap());
            prop_assert!((a - b).abs() <= 1e-8 * scale.max(a.abs()), "{a} {b}");
        }
    }

    /// The difference in differences is that of four means.
    #[test]
    fn four_means_make_it(y in vec(-100.0..100.0_f64, 8..30)) {
        let treated: Vec<f64> = (0..y.len()).map(|i| (i % 2) as f64).collect();
        let after: Vec<f64> = (0..y.len()).map(|i| (i / 2 % 2) as f64).collect();
        let did = difference_in_differences(&y, &treated, &after, &Options::default()).unwrap();
        let mean = |c: (usize, Result<f64, _>)| c.1.unwrap();
        let cells = did.cells;
        let expected = (mean(cells.treated_after) - mean(cells.treated_before))
            - (mean(cells.control_after) - mean(cells.control_before));
        prop_assert!((did.effect.coefficient.unwrap() - expected).abs() < 1e-11);
    }

    /// p is at least the floor and at most 1, and does not depend on the unit of
    /// the change.
    #[test]
    fn p_is_a_share(change in vec(-100_i32..100, 3..9), treated in 1_usize..3) {
        let change: Vec<f64> = change.into_iter().map(f64::from).collect();
        let group: Vec<f64> = (0..change.len()).map(|i| if i < treated { 1.0 } else { 0.0 }).collect();
        let one = randomisation(&change, &group, Alternative::TwoSided).unwrap();
        prop_assert!(one.floor <= one.p && one.p <= 1.0);
        let larger: Vec<f64> = change.iter().map(|c| c * 0.01).collect();
        let two = randomisation(&larger, &group, Alternative::TwoSided).unwrap();
        prop_assert!((one.p - two.p).abs() < 1e-15);
        let (up, down) = (Alternative::Greater, Alternative::Less);
        let up = randomisation(&change, &group, up).unwrap().p;
        let down = randomisation(&change, &group, down).unwrap().p;
        prop_assert!(up + down >= 1.0);
    }
}

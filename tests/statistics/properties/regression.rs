//! Properties of the family `regression`.

use county_lens::stats::regression::{
    diagnostics, least_squares, polynomial, repeated_medians, theil_sen, Covariance, Intercept,
    Options,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-10 * scale.abs().max(b.abs())
}

/// Rows of two columns and a response.
fn rows() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    vec((-50.0..50.0_f64, -5.0..5.0_f64, -100.0..100.0_f64), 6..40)
}

fn columns(rows: &[(f64, f64, f64)]) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let of = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect();
    (of(|r| r.0), of(|r| r.1), of(|r| r.2))
}

const PLAIN: Options<'static> = Options {
    intercept: true,
    level: 0.95,
    covariance: Covariance::Classical,
    clusters: None,
    tolerance: county_lens::stats::regression::TOLERANCE,
};

proptest! {
    /// Residuals are orthogonal to every column.
    #[test]
    fn residuals_are_orthogonal(rows in rows()) {
        let (a, b, y) = columns(&rows);
        let fit = least_squares(&[&a, &b], &y, None, &PLAIN).unwrap();
        for column in [&a, &b] {
            let product: f64 = column.iter().zip(&fit.residuals).map(|(c, r)| c * r).sum();
            prop_assert!(product.abs() < 1e-8 * y.len() as f64);
        }
        prop_assert!(fit.residuals.iter().sum::<f64>().abs() < 1e-9 * y.len() as f64);
        prop_assert!((0.0..=1.0).contains(&fit.r_squared.unwrap()));
    }

    /// Scaling a column scales its coefficient and leaves t alone; scaling y
    /// scales coefficients.
    #[test]
    fn units_do_not_matter(rows in rows(), by in 1e-3..1e3_f64) {
        let (a, b, y) = columns(&rows);
        let fit = least_squares(&[&a, &b], &y, None, &PLAIN).unwrap();
        let scaled: Vec<f64> = a.iter().map(|v| v * by).collect();
        let other = least_squares(&[&scaled, &b], &y, None, &PLAIN).unwrap();
        let (t, u) = (&fit.terms[1], &other.terms[1]);
        prop_assert!(close(u.coefficient.unwrap() * by, t.coefficient.unwrap(), t.standard_error.unwrap()));
        prop_assert!(close(u.t.unwrap(), t.t.unwrap(), 1.0));
        prop_assert!(close(other.r_squared.unwrap(), fit.r_squared.unwrap(), 1.0));
    }

    /// The order of rows does not matter.
    #[test]
    fn rows_may_come_in_any_order(rows in rows()) {
        let (a, b, y) = columns(&rows);
        let mut turned = rows.clone();
        turned.reverse();
        let (c, d, z) = columns(&turned);
        for covariance in [Covariance::Classical, Covariance::Hc3] {
            let options = Options { covariance, ..PLAIN };
            let one = least_squares(&[&a, &b], &y, None, &options).unwrap();
            let two = least_squares(&[&c, &d], &z, None, &options).unwrap();
            for (t, u) in one.terms.iter().zip(&two.terms) {
                let s = t.standard_error.unwrap();
                prop_assert!(close(u.coefficient.unwrap(), t.coefficient.unwrap(), s));
                prop_assert!(close(u.standard_error.unwrap(), s, s));
            }
        }
    }

    /// Whole weights are as good as repeated rows, for coefficients; and a row
    /// of weight zero as good as none.
    #[test]
    fn weights_repeat_rows(rows in rows(), seed in 0_u8..5) {
        let (a, b, y) = columns(&rows);
        let times: Vec<u8> = (0_u8..).take(y.len()).map(|i| (i + seed) % 4).collect();
        let weights: Vec<f64> = times.iter().map(|t| f64::from(*t)).collect();
        let fit = least_squares(&[&a, &b], &y, Some(&weights), &PLAIN);
        let mut repeated = Vec::new();
        for (row, times) in rows.iter().zip(&times) {
            for _ in 0..*times {
                repeated.push(*row);
            }
        }
        let (c, d, z) = columns(&repeated);
        let other = least_squares(&[&c, &d], &z, None, &PLAIN);
        if let (Ok(fit), Ok(other)) = (fit, other) {
            prop_assert_eq!(fit.rows, weights.iter().filter(|w| **w > 0.0).count());
            prop_assert_eq!(fit.rank, other.rank);
            for (t, u) in fit.terms.iter().zip(&other.terms) {
                if let (Ok(t), Ok(u)) = (t.coefficient, u.coefficient) {
                    prop_assert!(close(t, u, 1e3));
                }
            }
        }
    }

    /// Every row its own cluster: CR0 is HC0, CR2 is HC2, CR3 is HC3.
    #[test]
    fn clusters_of_one_row_are_rows(rows in rows()) {
        let (a, b, y) = columns(&rows);
        let own: Vec<usize> = (0..y.len()).collect();
        let pairs = [(Covariance::Cr0, Covariance::Hc0), (Covariance::Cr2, Covariance::Hc2), (Covariance::Cr3, Covariance::Hc3)];
        for (clustered, plain) in pairs {
            let one = Options { covariance: clustered, clusters: Some(&own), ..PLAIN };
            let two = Options { covariance: plain, ..PLAIN };
            let one = least_squares(&[&a, &b], &y, None, &one).unwrap();
            let two = least_squares(&[&a, &b], &y, None, &two).unwrap();
            for (t, u) in one.terms.iter().zip(&two.terms) {
                if let (Ok(t), Ok(u)) = (t.standard_error, u.standard_error) {
                    prop_assert!((t - u).abs() <= 1e-8 * u, "{clustered:?} {t} {u}");
                }
            }
        }
    }

    /// A column that depends on others is dropped, and nothing else changes.
    #[test]
    fn a_dependent_column_changes_nothing(rows in rows()) {
        let (a, b, y) = columns(&rows);
        let mix: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 0.1 * a - 3.0 * b + 7.0).collect();
        let fit = least_squares(&[&a, &b], &y, None, &PLAIN).unwrap();
        let more = least_squares(&[&a, &b, &mix], &y, None, &PLAIN).unwrap();
        prop_assert_eq!(&more.dropped, &[2]);
        for (t, u) in fit.terms.iter().zip(&more.terms) {
            prop_assert_eq!(t, u);
        }
    }

    /// Leverages add up to the number of coefficients; inflation is at least 1.
    #[test]
    fn leverages_add_up(rows in rows()) {
        let (a, b, y) = columns(&rows);
        let found = diagnostics(&[&a, &b], &y).unwrap();
        let total: f64 = found.rows.iter().map(|r| r.leverage).sum();
        prop_assert!((total - 3.0).abs() < 1e-12);
        prop_assert!(found.inflation.iter().all(|v| v.unwrap() >= 1.0 - 1e-12));
    }

    /// A polynomial of its own degree is found again.
    #[test]
    fn polynomials_are_found_again(c in vec(-9_i32..9, 2..7)) {
        let x: Vec<f64> = (0..15).map(f64::from).collect();
        let value = |x: &f64| c.iter().rev().fold(0.0, |v, c| v * x + f64::from(*c));
        let y: Vec<f64> = x.iter().map(value).collect();
        let fit = polynomial(&x, &y, None, c.len() - 1, &PLAIN).unwrap();
        for (t, c) in fit.terms.iter().zip(&c) {
            prop_assert!((t.coefficient.unwrap() - f64::from(*c)).abs() < 1e-9);
        }
    }

    /// The median of slopes turns with the points, and few outliers leave it
    /// among the slopes of the rest.
    #[test]
    fn median_slopes_follow(points in vec((-50_i32..50, -100_i32..100), 3..60), turn in -5_i32..5) {
        let x: Vec<f64> = points.iter().map(|p| f64::from(p.0)).collect();
        let y: Vec<f64> = points.iter().map(|p| f64::from(p.1)).collect();
        let turned: Vec<f64> = x.iter().zip(&y).map(|(x, y)| y + f64::from(turn) * x).collect();
        for method in [Intercept::Joint, Intercept::Separate] {
            if let Ok(line) = theil_sen(&x, &y, 0.95, method) {
                let other = theil_sen(&x, &turned, 0.95, method).unwrap();
                prop_assert!((other.slope - line.slope - f64::from(turn)).abs() < 1e-12 * 100.0);
                if method == Intercept::Joint {
                    let moved = other.intercept.unwrap() - line.intercept.unwrap();
                    prop_assert!(moved.abs() < 1e-9);
                }
                prop_assert!(line.low.unwrap() <= line.slope && line.slope <= line.high.unwrap());
                let siegel = repeated_medians(&x, &y, Intercept::Joint).unwrap();
                prop_assert_eq!(siegel.pairs, line.pairs);
            }
        }
    }
}

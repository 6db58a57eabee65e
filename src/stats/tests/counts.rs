//! χ² tests of counts.

use crate::quantity::Undefined;
use crate::stats::special::{chi_squared, deviance};
use crate::stats::sum::{all_finite, at_least, count, finite, same_length, sum, sum_of, Dd};
use crate::stats::Caution;

/// A test of a contingency table.
#[derive(Debug, Clone, PartialEq)]
pub struct Contingency {
    /// Pearson's χ².
    pub chi_squared: f64,
    /// The likelihood ratio G.
    pub g: f64,
    /// Degrees of freedom.
    pub df: usize,
    /// p-value of χ².
    pub p: f64,
    /// p-value of G.
    pub g_p: f64,
    /// Cramér's V, from χ² without correction.
    pub cramers_v: f64,
    /// Expected counts, row by row.
    pub expected: Vec<Vec<f64>>,
    /// Whether Yates' correction was used.
    pub corrected: bool,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Pearson's χ² and the likelihood ratio of a table.
///
/// # Definition
/// Σ(O − E)²/E with E from the margins; Yates' correction takes min(½, |O − E|)
/// off each difference, for two by two only. G = 2 Σ O ln(O/E), uncorrected.
/// V = √(χ²/(N (min(r, c) − 1))).
///
/// # Domain
/// A negative count: `Negative`; an empty row or column: `ZeroTotal`; fewer than
/// two rows or columns: `TooFew`.
///
/// # References
/// Pearson, K. (1900); Yates, F. (1934), JRSS Supplement 1, 217–235; Cramér, H. (1946).
///
/// # Example
/// ```
/// use county_lens::stats::tests::contingency;
/// let t = contingency(&[&[10.0, 20.0], &[20.0, 10.0]], false).unwrap();
/// assert!((t.chi_squared - 20.0 / 3.0).abs() < 1e-14);
/// assert!(contingency(&[&[1.0, 0.0], &[2.0, 0.0]], false).is_err());
/// ```
pub fn contingency(table: &[&[f64]], yates: bool) -> Result<Contingency, Undefined> {
    let rows = table.len();
    let columns = table.first().map_or(0, |r| r.len());
    if rows < 2 || columns < 2 {
        return Err(Undefined::TooFew);
    }
    for row in table {
        same_length(row.len(), columns)?;
        all_finite(row)?;
        if row.iter().any(|o| *o < 0.0) {
            return Err(Undefined::Negative);
        }
    }
    let of_rows: Vec<f64> = table.iter().map(|r| sum(r)).collect();
    let of_columns: Vec<f64> = (0..columns)
        .map(|j| sum_of(rows, |i| table[i][j]).value())
        .collect();
    let all = finite(sum(&of_rows))?;
    if of_rows.iter().chain(&of_columns).any(|s| *s <= 0.0) {
        return Err(Undefined::ZeroTotal);
    }
    let expected: Vec<Vec<f64>> = of_rows
        .iter()
        .map(|r| of_columns.iter().map(|c| r * (c / all)).collect())
        .collect();
    let corrected = yates && rows == 2 && columns == 2;
    let cells = rows * columns;
    let cell = |k: usize| {
        (
            table[k / columns][k % columns],
            expected[k / columns][k % columns],
        )
    };
    let pearson = |shift: bool| {
        let term = |k: usize| {
            let (o, e) = cell(k);
            let gap = (o - e).abs();
            let gap = if shift { gap - gap.min(0.5) } else { gap };
            gap * gap / e
        };
        finite(sum_of(cells, term).value())
    };
    // As Σ O = Σ E, the sum of O ln(O/E) + E − O is that of O ln(O/E), and none of
    // its terms is below zero, so that nothing cancels.
    let g = sum_of(cells, |k| {
        let (o, e) = cell(k);
        2.0 * if o > 0.0 { deviance(o, Dd::of(e)) } else { e }
    });
    let g = finite(g.value())?;
    let statistic = pearson(corrected)?;
    let df = (rows - 1) * (columns - 1);
    let small = expected.iter().flatten().any(|e| *e < 5.0);
    Ok(Contingency {
        chi_squared: statistic,
        g,
        df,
        p: chi_squared::sf(statistic, count(df))?,
        g_p: chi_squared::sf(g, count(df))?,
        cramers_v: finite((pearson(false)? / all / count(rows.min(columns) - 1)).sqrt())?,
        expected,
        corrected,
        cautions: small
            .then_some(Caution::SmallExpected)
            .into_iter()
            .collect(),
    })
}

/// A test of counts against shares.
#[derive(Debug, Clone, PartialEq)]
pub struct GoodnessOfFit {
    /// Pearson's χ².
    pub chi_squared: f64,
    /// Degrees of freedom.
    pub df: usize,
    /// p-value.
    pub p: f64,
    /// Expected counts.
    pub expected: Vec<f64>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Pearson's χ² of counts against shares, equal ones by default.
///
/// # Definition
/// Σ(O − E)²/E with E the total times each share; shares are brought to one;
/// counts less one degrees of freedom.
///
/// # Domain
/// A share of zero or below: `NotPositive`; fewer than two counts: `TooFew`.
///
/// # Example
/// ```
/// use county_lens::stats::tests::goodness_of_fit;
/// assert_eq!(goodness_of_fit(&[10.0, 20.0, 30.0], None).unwrap().chi_squared, 10.0);
/// assert!(goodness_of_fit(&[10.0], None).is_err());
/// ```
pub fn goodness_of_fit(counts: &[f64], shares: Option<&[f64]>) -> Result<GoodnessOfFit, Undefined> {
    at_least(counts, 2)?;
    if counts.iter().any(|o| *o < 0.0) {
        return Err(Undefined::Negative);
    }
    let n = counts.len();
    let equal = vec![1.0; n];
    let shares = shares.unwrap_or(&equal);
    same_length(shares.len(), n)?;
    all_finite(shares)?;
    if shares.iter().any(|s| *s <= 0.0) {
        return Err(Undefined::NotPositive);
    }
    let (all, whole) = (finite(sum(counts))?, finite(sum(shares))?);
    if all <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let expected: Vec<f64> = shares.iter().map(|s| all * (s / whole)).collect();
    let statistic = finite(
        sum_of(n, |i| {
            let d = counts[i] - expected[i];
            d * d / expected[i]
        })
        .value(),
    )?;
    let small = expected.iter().any(|e| *e < 5.0);
    Ok(GoodnessOfFit {
        chi_squared: statistic,
        df: n - 1,
        p: chi_squared::sf(statistic, count(n - 1))?,
        expected,
        cautions: small
            .then_some(Caution::SmallExpected)
            .into_iter()
            .collect(),
    })
}

//! Between and within groups.

use crate::quantity::Undefined;
use crate::stats::special::f_distribution;
use crate::stats::sum::{all_finite, count, finite, mean_dd, same_length, sum_dd, sum_of, Dd};

/// A one-way analysis of variance.
#[derive(Debug, Clone, PartialEq)]
pub struct OneWay {
    /// Sum of squares between groups.
    pub between_squares: f64,
    /// Its degrees of freedom.
    pub between_df: usize,
    /// Sum of squares within groups.
    pub within_squares: f64,
    /// Its degrees of freedom.
    pub within_df: usize,
    /// Ratio of mean squares; none where nothing varies within.
    pub f: Result<f64, Undefined>,
    /// Its p-value.
    pub p: Result<f64, Undefined>,
    /// Part of the total sum of squares between groups.
    pub r_squared: Result<f64, Undefined>,
    /// Residual standard deviation.
    pub deviation: f64,
    /// Intraclass correlation, the ANOVA estimator; may be negative.
    pub intraclass: Result<f64, Undefined>,
}

/// One-way analysis of variance, with the share of variance between groups.
///
/// # Definition
/// Sums of squares about the group means, and of those about the overall mean, by
/// two passes with centred data. ICC = (MSB − MSW)/(MSB + (n₀ − 1) MSW) with
/// n₀ = (N − Σnᵢ²/N)/(k − 1).
///
/// # Domain
/// Fewer than two groups, or no row more than groups: `TooFew`.
///
/// # Accuracy
/// On the NIST sets as many digits as the data keep as doubles.
///
/// # References
/// Fisher, R. A. (1925), Statistical Methods for Research Workers; Donner, A.
/// (1986), A review of inference procedures for the intraclass correlation.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::one_way;
/// let a = one_way(&[1.0, 3.0, 5.0, 7.0], &[0, 0, 1, 1]).unwrap();
/// assert_eq!((a.between_squares, a.within_squares, a.f), (16.0, 4.0, Ok(8.0)));
/// assert!(one_way(&[1.0, 2.0], &[0, 1]).is_err());
/// ```
pub fn one_way(values: &[f64], groups: &[usize]) -> Result<OneWay, Undefined> {
    same_length(values.len(), groups.len())?;
    all_finite(values)?;
    let many = groups.iter().max().map_or(0, |m| m + 1);
    if many > values.len() {
        return Err(Undefined::OutsideRange);
    }
    let mut rows: Vec<Vec<f64>> = vec![Vec::new(); many];
    for (v, g) in values.iter().zip(groups) {
        rows[*g].push(*v);
    }
    rows.retain(|r| !r.is_empty());
    let (k, n) = (rows.len(), values.len());
    if k < 2 || n <= k {
        return Err(Undefined::TooFew);
    }
    let overall = sum_dd(values).div(Dd::of(count(n)));
    let mut within = Dd::default();
    let mut between = Dd::default();
    for group in &rows {
        let mean = mean_dd(group);
        let squares = sum_of(group.len(), |i| {
            let d = (group[i] - mean.hi) - mean.lo;
            d * d
        });
        within = within.add(squares);
        let d = mean.sub(overall);
        between = between.add(d.mul(d).mul(Dd::of(count(group.len()))));
    }
    let (between, within) = (finite(between.value())?, finite(within.value())?);
    let (mb, mw) = (between / count(k - 1), within / count(n - k));
    let f = if mw > 0.0 {
        finite(mb / mw)
    } else {
        Err(Undefined::Constant)
    };
    let squares: f64 = sum_of(k, |i| count(rows[i].len()) * count(rows[i].len())).value();
    let n0 = (count(n) - squares / count(n)) / count(k - 1);
    let spread = mb + (n0 - 1.0) * mw;
    let part = |a: f64, b: f64| {
        if b > 0.0 {
            finite(a / b)
        } else {
            Err(Undefined::Constant)
        }
    };
    Ok(OneWay {
        between_squares: between,
        between_df: k - 1,
        within_squares: within,
        within_df: n - k,
        p: f.and_then(|f| f_distribution::sf(f, count(k - 1), count(n - k))),
        f,
        r_squared: part(between, between + within),
        deviation: mw.sqrt(),
        intraclass: part(mb - mw, spread),
    })
}

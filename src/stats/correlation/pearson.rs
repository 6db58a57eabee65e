//! Pearson's correlation.

use crate::quantity::Undefined;
use crate::stats::special::{normal, student_t};
use crate::stats::sum::{at_least, count, mean_dd, same_length, sum_of};
use crate::stats::Caution;

/// Pearson's correlation.
#[derive(Debug, Clone, PartialEq)]
pub struct Pearson {
    /// The coefficient.
    pub r: f64,
    /// Its t statistic; none where |r| is 1.
    pub t: Result<f64, Undefined>,
    /// Degrees of freedom.
    pub df: usize,
    /// Two-sided p-value.
    pub p: Result<f64, Undefined>,
    /// Fisher's interval; none for fewer than four.
    pub interval: Result<(f64, f64), Undefined>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// The coefficient alone, from values about their means, cut to −1 … 1.
pub(super) fn coefficient(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    let (mx, my) = (mean_dd(x), mean_dd(y));
    let dx = |i: usize| (x[i] - mx.hi) - mx.lo;
    let dy = |i: usize| (y[i] - my.hi) - my.lo;
    // Brought to one before squaring, so that nothing overflows.
    let largest = |d: &dyn Fn(usize) -> f64| (0..x.len()).map(|i| d(i).abs()).fold(0.0, f64::max);
    let (bx, by) = (largest(&dx), largest(&dy));
    if bx <= 0.0 || by <= 0.0 {
        return Err(Undefined::Constant);
    }
    if !(bx.is_finite() && by.is_finite()) {
        return Err(Undefined::NotFinite);
    }
    let over = |f: &dyn Fn(usize) -> f64| sum_of(x.len(), f).value();
    let xx = over(&|i| (dx(i) / bx) * (dx(i) / bx));
    let yy = over(&|i| (dy(i) / by) * (dy(i) / by));
    let xy = over(&|i| (dx(i) / bx) * (dy(i) / by));
    Ok((xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}

/// Pearson's product-moment correlation with Fisher's interval.
///
/// # Definition
/// r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²); t = r √((n − 2)/(1 − r²)); interval
/// tanh(artanh r ± z/√(n − 3)).
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | fewer than three | `TooFew` |
/// | one of them constant | `Constant` |
/// | |r| = 1 | no t, p of 0 |
///
/// # Accuracy
/// 14 digits unless r is near 0 by cancellation.
///
/// # References
/// Fisher, R. A. (1915), Biometrika 10, 507–521.
///
/// # Example
/// ```
/// use county_lens::stats::correlation::pearson;
/// assert!((pearson(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0], 0.95).unwrap().r - 0.8).abs() < 1e-15);
/// assert!(pearson(&[1.0, 1.0, 1.0], &[1.0, 3.0, 2.0], 0.95).is_err());
/// ```
pub fn pearson(x: &[f64], y: &[f64], level: f64) -> Result<Pearson, Undefined> {
    same_length(x.len(), y.len())?;
    at_least(x, 3)?;
    at_least(y, 3)?;
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let n = x.len();
    let r = coefficient(x, y)?;
    let df = n - 2;
    let left = (1.0 - r) * (1.0 + r);
    let (t, p) = if left > 0.0 {
        let t = r * (count(df) / left).sqrt();
        (Ok(t), student_t::two_sided(t, count(df)))
    } else {
        (Err(Undefined::Unbounded), Ok(0.0))
    };
    let interval = if n < 4 {
        Err(Undefined::TooFew)
    } else if left > 0.0 {
        let z = libm::atanh(r);
        let wide = normal::upper_quantile(0.5 * (1.0 - level))? / count(n - 3).sqrt();
        Ok((libm::tanh(z - wide), libm::tanh(z + wide)))
    } else {
        Ok((r, r))
    };
    let mut cautions = vec![Caution::EcologicalFallacy];
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Pearson {
        r,
        t,
        df,
        p,
        interval,
        cautions,
    })
}

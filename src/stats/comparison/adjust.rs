//! p-values of several tests together.

use crate::quantity::Undefined;
use crate::stats::order::ascending;
use crate::stats::sum::{all_finite, count, sum_of};

/// What is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustment {
    /// Bonferroni's: the chance of any false finding.
    Bonferroni,
    /// Holm's: the same, stepwise.
    Holm,
    /// Hochberg's: the same for independent tests.
    Hochberg,
    /// Benjamini and Hochberg's: the share of false findings.
    BenjaminiHochberg,
    /// Benjamini and Yekutieli's: the same under any dependence.
    BenjaminiYekutieli,
}

impl Adjustment {
    /// Every method by its word.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Bonferroni, "bonferroni"),
        (Self::Holm, "holm"),
        (Self::Hochberg, "hochberg"),
        (Self::BenjaminiHochberg, "benjamini_hochberg"),
        (Self::BenjaminiYekutieli, "benjamini_yekutieli"),
    ];
}

/// Adjusted p-values in the order given.
///
/// # Definition
/// With p₍₁₎ ≤ … ≤ p₍ₘ₎: Bonferroni m p; Holm the running maximum of
/// (m − i + 1) p₍ᵢ₎; Hochberg the running minimum from above of the same;
/// Benjamini–Hochberg of m p₍ᵢ₎/i; Benjamini–Yekutieli of that times Σ 1/j. All
/// cut at 1.
///
/// # Domain
/// A p-value outside 0 to 1: `OutsideRange`.
///
/// # References
/// Holm, S. (1979), Scandinavian Journal of Statistics 6, 65–70; Benjamini, Y. &
/// Hochberg, Y. (1995), JRSS B 57, 289–300; Benjamini, Y. & Yekutieli, D. (2001),
/// Annals of Statistics 29, 1165–1188.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{adjust_p, Adjustment};
/// assert_eq!(adjust_p(&[0.01, 0.04], Adjustment::Holm).unwrap(), [0.02, 0.04]);
/// assert!(adjust_p(&[1.5], Adjustment::Holm).is_err());
/// ```
pub fn adjust_p(p: &[f64], method: Adjustment) -> Result<Vec<f64>, Undefined> {
    all_finite(p)?;
    if p.iter().any(|p| !(0.0..=1.0).contains(p)) {
        return Err(Undefined::OutsideRange);
    }
    let m = p.len();
    let order = ascending(p);
    let harmonic = sum_of(m, |j| 1.0 / count(j + 1)).value();
    let factor = |i: usize| match method {
        Adjustment::Bonferroni => count(m),
        Adjustment::Holm | Adjustment::Hochberg => count(m - i),
        Adjustment::BenjaminiHochberg => count(m) / count(i + 1),
        Adjustment::BenjaminiYekutieli => count(m) / count(i + 1) * harmonic,
    };
    let mut out = vec![0.0; m];
    if matches!(method, Adjustment::Bonferroni | Adjustment::Holm) {
        let mut most = 0.0_f64;
        for (i, row) in order.iter().enumerate() {
            let own = (factor(i) * p[*row]).min(1.0);
            most = if method == Adjustment::Holm {
                most.max(own)
            } else {
                own
            };
            out[*row] = most;
        }
        return Ok(out);
    }
    let mut least = 1.0_f64;
    for (i, row) in order.iter().enumerate().rev() {
        least = least.min(factor(i) * p[*row]);
        out[*row] = least;
    }
    Ok(out)
}

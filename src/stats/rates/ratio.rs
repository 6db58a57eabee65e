//! The ratio of two proportions.

use super::{counts, crossing};
use crate::quantity::Undefined;
use crate::stats::special::normal;
use crate::stats::sum::finite;
use crate::stats::Caution;

/// How the interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatioMethod {
    /// Katz's: normal on the logarithm.
    Katz,
    /// Koopman's score interval.
    Koopman,
}

impl RatioMethod {
    /// Every method by its word.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Katz, "katz"), (Self::Koopman, "koopman")];
}

/// A ratio with its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskRatio {
    /// First over second; none where the second is zero.
    pub estimate: Result<f64, Undefined>,
    /// Lower end.
    pub low: Result<f64, Undefined>,
    /// Upper end; none where it is unbounded.
    pub high: Result<f64, Undefined>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// The ratio of two independent proportions, the second being the reference.
///
/// # Definition
/// Katz: ln(p₁/p₂) ± z √[(1 − p₁)/x₁ + (1 − p₂)/x₂]. Koopman: all θ with
/// |p₁ − θ p₂| ≤ z √V(θ), V at the likelihood's maximum under θ.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | second zero | no ratio (`ZeroBase`), upper end `Unbounded` |
/// | first zero | 0; Katz has no interval (`NotPositive`) |
/// | both zero | `ZeroTotal` |
///
/// # References
/// Katz, D. et al. (1978), Biometrics 34, 469–474; Koopman, P. A. R. (1984),
/// Confidence intervals for the ratio of two binomial proportions, 40, 513–517.
///
/// # Example
/// ```
/// use county_lens::stats::rates::{risk_ratio, RatioMethod};
/// let r = risk_ratio((10.0, 20.0), (5.0, 20.0), 0.95, RatioMethod::Koopman).unwrap();
/// assert_eq!(r.estimate, Ok(2.0));
/// assert!(risk_ratio((0.0, 20.0), (0.0, 20.0), 0.95, RatioMethod::Koopman).is_err());
/// ```
pub fn risk_ratio(
    (x1, n1): (f64, f64),
    (x2, n2): (f64, f64),
    level: f64,
    method: RatioMethod,
) -> Result<RiskRatio, Undefined> {
    counts(x1, n1)?;
    counts(x2, n2)?;
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    if x1 <= 0.0 && x2 <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let z = normal::upper_quantile(0.5 * (1.0 - level))?;
    let (p1, p2) = (x1 / n1, x2 / n2);
    let estimate = if x2 > 0.0 {
        finite(p1 / p2)
    } else {
        Err(Undefined::ZeroBase)
    };
    let (low, high) = match method {
        RatioMethod::Katz if x1 <= 0.0 || x2 <= 0.0 => {
            (Err(Undefined::NotPositive), Err(Undefined::NotPositive))
        }
        RatioMethod::Katz => {
            let wide = z * ((1.0 - p1) / x1 + (1.0 - p2) / x2).sqrt();
            let at = |w: f64| estimate.and_then(|e| finite(e * libm::exp(w)));
            (at(-wide), at(wide))
        }
        RatioMethod::Koopman => {
            // In ln θ, with |gap| ≤ 1 at the ends.
            let gap = |log: f64, sign: f64| {
                let theta = libm::exp(log);
                let (difference, v) = score((x1, n1), (x2, n2), theta);
                Ok(sign * difference - z * v.sqrt())
            };
            let middle = if x1 > 0.0 && x2 > 0.0 {
                libm::log(p1 / p2)
            } else {
                0.0
            };
            let low = if x1 <= 0.0 {
                Ok(0.0)
            } else if x2 <= 0.0 {
                crossing(-700.0, 700.0, &|t| gap(t, 1.0)).map(libm::exp)
            } else {
                crossing(-700.0, middle, &|t| gap(t, 1.0)).map(libm::exp)
            };
            let high = if x2 <= 0.0 {
                Err(Undefined::Unbounded)
            } else {
                let from = if x1 <= 0.0 { -700.0 } else { middle };
                crossing(from, 700.0, &|t| gap(t, -1.0)).map(libm::exp)
            };
            (low, high)
        }
    };
    let edge = x1 <= 0.0 || x2 <= 0.0;
    Ok(RiskRatio {
        estimate,
        low,
        high,
        cautions: edge.then_some(Caution::AtTheEdge).into_iter().collect(),
    })
}

/// p₁ − θ p₂ and its variance where the ratio is θ, both divided by √θ where θ
/// is large so that nothing overflows.
fn score((x1, n1): (f64, f64), (x2, n2): (f64, f64), theta: f64) -> (f64, f64) {
    // Maximum likelihood under p₁ = θ p₂: the smaller root of a quadratic.
    let a = (n1 + n2) * theta;
    let b = n1 * theta + x1 + n2 + x2 * theta;
    let c = x1 + x2;
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    let p2 = 2.0 * c / (b + root);
    let p1 = (theta * p2).min(1.0);
    let scale = if theta > 1.0 { 1.0 / theta } else { 1.0 };
    let difference = (x1 / n1) * scale - (theta * scale) * (x2 / n2);
    let v = p1 * (1.0 - p1) / n1 * scale * scale
        + (theta * scale) * (theta * scale) * (p2 * (1.0 - p2) / n2);
    (difference, v)
}

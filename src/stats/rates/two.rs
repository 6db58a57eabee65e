//! The difference of two proportions.

use super::proportion::{ends, ProportionMethod};
use super::{counts, crossing};
use crate::quantity::Undefined;
use crate::stats::special::normal;
use crate::stats::Caution;

/// How the interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceMethod {
    /// Newcombe's hybrid of two Wilson intervals.
    Newcombe,
    /// Miettinen and Nurminen's score interval.
    MiettinenNurminen,
}

impl DifferenceMethod {
    /// Every method by its word.
    pub const ALL: [(Self, &'static str); 2] = [
        (Self::Newcombe, "newcombe"),
        (Self::MiettinenNurminen, "miettinen_nurminen"),
    ];
}

/// A difference with its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct ProportionDifference {
    /// First less second.
    pub estimate: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// The difference of two independent proportions.
///
/// # Definition
/// Newcombe (method 10): with Wilson intervals (l, u) of each,
/// d − √[(p₁ − l₁)² + (u₂ − p₂)²] to d + √[(u₁ − p₁)² + (p₂ − l₂)²].
/// Miettinen–Nurminen: all δ with |d − δ| ≤ z √V(δ), V at the likelihood's
/// maximum under δ, times N/(N − 1).
///
/// # Domain
/// As a single proportion's.
///
/// # References
/// Newcombe, R. G. (1998), Interval estimation for the difference between
/// independent proportions, Statistics in Medicine 17, 873–890; Miettinen, O. &
/// Nurminen, M. (1985), Comparative analysis of two rates, 4, 213–226.
///
/// # Example
/// ```
/// use county_lens::stats::rates::{proportion_difference, DifferenceMethod};
/// // Newcombe's own example.
/// let d = proportion_difference((56.0, 70.0), (48.0, 80.0), 0.95, DifferenceMethod::Newcombe).unwrap();
/// assert!((d.low - 0.0524).abs() < 5e-5 && (d.high - 0.3339).abs() < 5e-5);
/// assert!(proportion_difference((1.0, 0.0), (1.0, 2.0), 0.95, DifferenceMethod::Newcombe).is_err());
/// ```
pub fn proportion_difference(
    (x1, n1): (f64, f64),
    (x2, n2): (f64, f64),
    level: f64,
    method: DifferenceMethod,
) -> Result<ProportionDifference, Undefined> {
    counts(x1, n1)?;
    counts(x2, n2)?;
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let half = 0.5 * (1.0 - level);
    let (p1, p2) = (x1 / n1, x2 / n2);
    let estimate = p1 - p2;
    let (low, high) = match method {
        DifferenceMethod::Newcombe => {
            let (l1, u1) = ends(x1, n1, half, ProportionMethod::Wilson)?;
            let (l2, u2) = ends(x2, n2, half, ProportionMethod::Wilson)?;
            let wide = |a: f64, b: f64| libm::hypot(a, b);
            (
                estimate - wide(p1 - l1, u2 - p2),
                estimate + wide(u1 - p1, p2 - l2),
            )
        }
        DifferenceMethod::MiettinenNurminen => {
            let z = normal::upper_quantile(half)?;
            let gap = |delta: f64, sign: f64| {
                let v = variance((x1, n1), (x2, n2), delta);
                Ok(sign * (estimate - delta) - z * v.sqrt())
            };
            let low = if estimate <= -1.0 {
                -1.0
            } else {
                crossing(-1.0, estimate, &|d| gap(d, 1.0))?
            };
            let high = if estimate >= 1.0 {
                1.0
            } else {
                crossing(estimate, 1.0, &|d| gap(d, -1.0))?
            };
            (low, high)
        }
    };
    let edge = |x: f64, n: f64| x <= 0.0 || x >= n;
    let at_edge = edge(x1, n1) || edge(x2, n2);
    Ok(ProportionDifference {
        estimate,
        low: low.max(-1.0),
        high: high.min(1.0),
        cautions: at_edge.then_some(Caution::AtTheEdge).into_iter().collect(),
    })
}

/// The variance of the difference where it is δ: at the maximum of the
/// likelihood under p₁ − p₂ = δ, a root of Miettinen and Nurminen's cubic.
fn variance((x1, n1): (f64, f64), (x2, n2): (f64, f64), delta: f64) -> f64 {
    let (all, x) = (n1 + n2, x1 + x2);
    let l2 = (n1 + 2.0 * n2) * delta - all - x;
    let l1 = (n2 * delta - all - 2.0 * x2) * delta + x;
    let l0 = x2 * delta * (1.0 - delta);
    let third = l2 / (3.0 * all);
    let q = third * third * third - l1 * l2 / (6.0 * all * all) + l0 / (2.0 * all);
    let size = (third * third - l1 / (3.0 * all)).max(0.0).sqrt();
    let p = if q < 0.0 { -size } else { size };
    let cube = p * p * p;
    let cosine = if cube.abs() > 0.0 {
        (q / cube).clamp(-1.0, 1.0)
    } else {
        1.0
    };
    let angle = (core::f64::consts::PI + libm::acos(cosine)) / 3.0;
    let range = ((-delta).max(0.0), (1.0 - delta).min(1.0));
    let mut p2 = (2.0 * p * libm::cos(angle) - third).clamp(range.0, range.1);
    // The cosine costs half the digits where two roots are close; Newton gives them back.
    for _ in 0..4 {
        let value = ((all * p2 + l2) * p2 + l1) * p2 + l0;
        let slope = (3.0 * all * p2 + 2.0 * l2) * p2 + l1;
        if slope.abs() <= 1e-12 * all {
            break;
        }
        p2 = (p2 - value / slope).clamp(range.0, range.1);
    }
    let p1 = (p2 + delta).clamp(0.0, 1.0);
    (p1 * (1.0 - p1) / n1 + p2 * (1.0 - p2) / n2) * (all / (all - 1.0))
}

//! Funnel limits: how far chance alone scatters small units.

use crate::quantity::Undefined;
use crate::stats::special::{binomial, normal, poisson};
use crate::stats::sum::{all_finite, at_least, finite, same_length, sum};
use crate::stats::Caution;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelKind {
    /// Cases among people.
    Proportion,
    /// Events against expected or exposure.
    Rate,
}

/// How the limits are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelMethod {
    /// Exact, with the steps interpolated.
    Exact,
    /// Normal.
    Normal,
}

/// Where a unit lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// Within the inner limits.
    Inside,
    /// Beyond the 95% limits.
    Beyond95,
    /// Beyond the 99.8% limits.
    Beyond998,
}

impl Outside {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Beyond95 => "beyond_95",
            Self::Beyond998 => "beyond_99_8",
        }
    }
}

/// A unit with its limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelRow {
    /// Its rate.
    pub value: f64,
    /// 95% limits.
    pub inner: (f64, f64),
    /// 99.8% limits.
    pub outer: (f64, f64),
    /// Where it lies.
    pub outside: Outside,
}

/// A funnel plot's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// The rate that all are held against.
    pub target: f64,
    /// Each unit.
    pub rows: Vec<FunnelRow>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Most units: exact limits are searched for each.
const MOST_UNITS: usize = 1 << 18;

/// Funnel limits at 95% and 99.8% around a target, by default the overall rate.
///
/// # Definition
/// Exact: with r the smallest count whose cumulative probability reaches p, the
/// limit is (r − a)/n, a = (F(r) − p)/(F(r) − F(r − 1)), at p = 0.025, 0.975, 0.001,
/// 0.999. Normal: θ ± z √(θ(1 − θ)/n), for rates θ ± z √(θ/n), cut to what is
/// possible.
///
/// # Units and shape
/// A count and a size for each unit; sizes of proportions must be whole.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | cases above size, or a size of zero | `OutsideRange`, `ZeroTotal` |
/// | a proportion's size that is not whole | `OutsideRange` with the exact method |
/// | more than 2¹⁸ units | `TooLarge`: limits and rows of each would take minutes |
///
/// # References
/// Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional
/// performance, Statistics in Medicine 24, 1185–1202.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{funnel_limits, FunnelKind, FunnelMethod, Outside};
/// let f = funnel_limits(&[5.0, 60.0], &[100.0, 200.0], None, FunnelKind::Proportion, FunnelMethod::Normal).unwrap();
/// assert_eq!(f.rows[1].outside, Outside::Beyond95);
/// assert!(funnel_limits(&[5.0], &[0.0], None, FunnelKind::Rate, FunnelMethod::Normal).is_err());
/// ```
pub fn funnel_limits(
    events: &[f64],
    sizes: &[f64],
    target: Option<f64>,
    kind: FunnelKind,
    method: FunnelMethod,
) -> Result<Funnel, Undefined> {
    at_least(events, 1)?;
    same_length(events.len(), sizes.len())?;
    all_finite(sizes)?;
    if sizes.len() > MOST_UNITS {
        return Err(Undefined::TooLarge);
    }
    if sizes.iter().any(|n| *n <= 0.0) {
        return Err(Undefined::ZeroTotal);
    }
    if events.iter().any(|e| *e < 0.0) {
        return Err(Undefined::Negative);
    }
    let proportion = kind == FunnelKind::Proportion;
    if proportion && events.iter().zip(sizes).any(|(e, n)| e > n) {
        return Err(Undefined::OutsideRange);
    }
    let target = match target {
        Some(t) => finite(t)?,
        None => finite(sum(events) / sum(sizes))?,
    };
    if target < 0.0 || proportion && target > 1.0 {
        return Err(Undefined::OutsideRange);
    }
    let limits = |n: f64, half: f64| -> Result<(f64, f64), Undefined> {
        match method {
            FunnelMethod::Normal => {
                let z = normal::upper_quantile(half)?;
                let variance = if proportion {
                    target * (1.0 - target)
                } else {
                    target
                };
                let wide = z * (variance / n).sqrt();
                let top = if proportion { 1.0 } else { f64::MAX };
                Ok(((target - wide).max(0.0), (target + wide).min(top)))
            }
            FunnelMethod::Exact => Ok((
                exact(n, target, half, proportion)?,
                exact(n, target, 1.0 - half, proportion)?,
            )),
        }
    };
    let mut rows = Vec::with_capacity(events.len());
    for (e, n) in events.iter().zip(sizes) {
        let value = finite(e / n)?;
        let (inner, outer) = (limits(*n, 0.025)?, limits(*n, 0.001)?);
        let beyond = |(low, high): (f64, f64)| value < low || value > high;
        let outside = if beyond(outer) {
            Outside::Beyond998
        } else if beyond(inner) {
            Outside::Beyond95
        } else {
            Outside::Inside
        };
        rows.push(FunnelRow {
            value,
            inner,
            outer,
            outside,
        });
    }
    let few = (events.len() < 10).then_some(Caution::FewUnits);
    Ok(Funnel {
        target,
        rows,
        cautions: few.into_iter().collect(),
    })
}

/// The interpolated exact limit at a cumulative probability.
fn exact(n: f64, target: f64, p: f64, proportion: bool) -> Result<f64, Undefined> {
    if n > 1e9 || proportion && libm::floor(n) < n {
        return Err(Undefined::OutsideRange);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 10⁹, checked before"
    )]
    let whole = |x: f64| x as u64;
    let cumulative = |r: u64| {
        if proportion {
            binomial::cdf(r, whole(n), target)
        } else {
            poisson::cdf(r, n * target)
        }
    };
    let mean = n * target;
    if mean > 1e9 {
        return Err(Undefined::TooLarge);
    }
    let (mut low, mut high) = (0_u64, whole(mean + 60.0 * (mean.sqrt() + 1.0)) + 60);
    if proportion {
        high = high.min(whole(n));
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if cumulative(middle)? >= p {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let at = cumulative(low)?;
    let below = if low > 0 { cumulative(low - 1)? } else { 0.0 };
    let a = if at > below {
        (at - p) / (at - below)
    } else {
        0.0
    };
    #[expect(clippy::cast_precision_loss, reason = "below 10¹⁰")]
    let r = low as f64;
    Ok(((r - a) / n).max(0.0))
}

//! Intervals of a proportion.

use super::{counts, crossing};
use crate::quantity::Undefined;
use crate::stats::special::{
    beta_lower, beta_upper, inverse_beta_lower, inverse_beta_upper, normal,
};
use crate::stats::Caution;

/// How the interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProportionMethod {
    /// Wilson's score interval.
    Wilson,
    /// Wilson's with continuity correction.
    WilsonContinuity,
    /// Clopper and Pearson's exact interval.
    ClopperPearson,
    /// Exact, with half of the observed outcome's probability.
    MidP,
    /// Agresti and Coull's.
    AgrestiCoull,
    /// Jeffreys' prior, equal tails.
    Jeffreys,
}

impl ProportionMethod {
    /// Every method by its word.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Wilson, "wilson"),
        (Self::WilsonContinuity, "wilson_continuity"),
        (Self::ClopperPearson, "clopper_pearson"),
        (Self::MidP, "mid_p"),
        (Self::AgrestiCoull, "agresti_coull"),
        (Self::Jeffreys, "jeffreys"),
    ];
}

/// A proportion with its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct ProportionInterval {
    /// x/n.
    pub estimate: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Everyone was counted: the interval is the point.
    pub census: bool,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// A two-sided interval of a proportion.
///
/// # Definition
/// Wilson: the p with (x/n − p)² ≤ z² p(1 − p)/n; Clopper–Pearson: each tail at
/// most α/2; mid-p: each tail less half the observed outcome α/2; Agresti–Coull:
/// Wald about (x + z²/2)/(n + z²), cut to [0, 1]; Jeffreys: equal tails of
/// Beta(x + ½, n − x + ½), 0 for x = 0 and 1 for x = n.
///
/// With a finite population N the count is taken as n(N − 1)/(N − n) of which the
/// same part; where n = N everyone was counted and the interval is the point.
///
/// # Units and shape
/// Counts; they need not be whole, as with weights.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | n = 0 | `ZeroTotal` |
/// | x outside 0 to n, N below n | `OutsideRange` |
///
/// # Accuracy
/// 12 digits.
///
/// # References
/// Newcombe, R. G. (1998), Two-sided confidence intervals for the single
/// proportion, Statistics in Medicine 17, 857–872; Brown, L. D., Cai, T. T. &
/// DasGupta, A. (2001), Statistical Science 16(2), 101–133.
///
/// # Example
/// ```
/// use county_lens::stats::rates::{proportion_interval, ProportionMethod};
/// let wilson = proportion_interval(0.0, 20.0, 0.95, ProportionMethod::Wilson, None).unwrap();
/// assert_eq!(wilson.low, 0.0);
/// assert!(proportion_interval(3.0, 2.0, 0.95, ProportionMethod::Wilson, None).is_err());
/// ```
pub fn proportion_interval(
    x: f64,
    n: f64,
    level: f64,
    method: ProportionMethod,
    population: Option<f64>,
) -> Result<ProportionInterval, Undefined> {
    counts(x, n)?;
    if !(level > 0.0 && level < 1.0) || population.is_some_and(|all| all.is_nan() || all < n) {
        return Err(Undefined::OutsideRange);
    }
    let estimate = x / n;
    let mut cautions = Vec::new();
    if population.is_some_and(|all| all <= n) {
        cautions.push(Caution::Census);
        return Ok(ProportionInterval {
            estimate,
            low: estimate,
            high: estimate,
            census: true,
            cautions,
        });
    }
    let scale = population.map_or(1.0, |all| (all - 1.0) / (all - n));
    let (x, n) = (x * scale, n * scale);
    let half = 0.5 * (1.0 - level);
    let (low, high) = ends(x, n, half, method)?;
    if low < 0.0 || high > 1.0 {
        cautions.push(Caution::Clipped);
    }
    if x <= 0.0 || x >= n {
        cautions.push(Caution::AtTheEdge);
    }
    Ok(ProportionInterval {
        estimate,
        low: low.max(0.0),
        high: high.min(1.0),
        census: false,
        cautions,
    })
}

/// Ends with α/2 in each tail.
pub(super) fn ends(
    x: f64,
    n: f64,
    half: f64,
    method: ProportionMethod,
) -> Result<(f64, f64), Undefined> {
    let y = n - x;
    let z = normal::upper_quantile(half)?;
    // By the symmetry of successes and failures only lower ends are needed.
    let both =
        |lower: &dyn Fn(f64, f64) -> Result<f64, Undefined>| -> Result<(f64, f64), Undefined> {
            Ok((lower(x, y)?, 1.0 - lower(y, x)?))
        };
    match method {
        ProportionMethod::Wilson => both(&|x, y| Ok(wilson(x, y, z))),
        ProportionMethod::WilsonContinuity => both(&|x, y| Ok(continuity(x, y, z))),
        ProportionMethod::ClopperPearson => {
            let low = if x <= 0.0 {
                0.0
            } else {
                inverse_beta_lower(x, y + 1.0, half)?
            };
            let high = if y <= 0.0 {
                1.0
            } else {
                inverse_beta_upper(x + 1.0, y, half)?
            };
            Ok((low, high))
        }
        ProportionMethod::MidP => Ok((
            if x <= 0.0 {
                0.0
            } else {
                mid_p(x, y, half, true)?
            },
            if y <= 0.0 {
                1.0
            } else {
                mid_p(x, y, half, false)?
            },
        )),
        ProportionMethod::AgrestiCoull => {
            let (heads, all) = (x + 0.5 * z * z, n + z * z);
            let p = heads / all;
            let wide = z * (p * (1.0 - p) / all).sqrt();
            Ok((p - wide, p + wide))
        }
        ProportionMethod::Jeffreys => {
            let (a, b) = (x + 0.5, y + 0.5);
            let low = if x <= 0.0 {
                0.0
            } else {
                inverse_beta_lower(a, b, half)?
            };
            let high = if y <= 0.0 {
                1.0
            } else {
                inverse_beta_upper(a, b, half)?
            };
            Ok((low, high))
        }
    }
}

/// Wilson's lower end, in the form without cancellation: the product of both
/// roots is x²/(n (n + z²)).
fn wilson(x: f64, y: f64, z: f64) -> f64 {
    let n = x + y;
    let upper = 2.0 * x + z * z + z * (z * z + 4.0 * x * (y / n)).sqrt();
    2.0 * x * (x / n) / upper
}

/// Wilson's lower end with continuity correction.
fn continuity(x: f64, y: f64, z: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let n = x + y;
    let root = (z * z - 2.0 - 1.0 / n + 4.0 * (x / n) * (y + 1.0)).max(0.0);
    ((2.0 * x + z * z - 1.0 - z * root.sqrt()) / (2.0 * (n + z * z))).max(0.0)
}

fn mid_p(x: f64, y: f64, half: f64, lower: bool) -> Result<f64, Undefined> {
    // Below: P(X ≥ x) less half of P(X = x), as the mean of two tails.
    crossing(0.0, 1.0, &|p| {
        let (at_least, above) = if lower {
            let above = if y > 0.0 {
                beta_lower(x + 1.0, y, p)?
            } else {
                0.0
            };
            (beta_lower(x, y + 1.0, p)?, above)
        } else {
            let below = if x > 0.0 {
                beta_upper(x, y + 1.0, p)?
            } else {
                0.0
            };
            (beta_upper(x + 1.0, y, p)?, below)
        };
        Ok(0.5 * (at_least + above) - half)
    })
}

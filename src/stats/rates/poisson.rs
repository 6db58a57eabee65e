//! Intervals of a rate of events.

use super::crossing;
use crate::quantity::Undefined;
use crate::stats::special::{gamma_p, gamma_q, inverse_gamma_p, inverse_gamma_q, normal};
use crate::stats::sum::finite;
use crate::stats::Caution;

/// How the interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateMethod {
    /// Garwood's exact interval.
    Exact,
    /// Exact, with half of the observed count's probability.
    MidP,
    /// Byar's approximation as in Breslow and Day.
    Byar,
}

impl RateMethod {
    /// Every method by its word.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Exact, "exact"),
        (Self::MidP, "mid_p"),
        (Self::Byar, "byar"),
    ];
}

/// A rate with its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct RateInterval {
    /// Events by exposure, times `per`.
    pub estimate: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// A two-sided interval of a rate of events, α/2 in each tail; at no event the
/// lower end is 0 and the upper still has α/2 above it.
///
/// # Definition
/// Exact (Garwood): ½χ² quantiles with 2x and 2x + 2 degrees of freedom. Mid-p:
/// half of the observed count's probability in each tail. Byar:
/// x(1 − 1/(9x) − z/(3√x))³ and (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³, the form of
/// Breslow and Day; another program's "Byar" puts x + ½ on both sides.
///
/// # Domain
/// Negative events: `Negative`; exposure zero or below: `ZeroTotal`.
///
/// # References
/// Garwood, F. (1936), Biometrika 28, 437–442; Breslow, N. E. & Day, N. E. (1987),
/// Statistical Methods in Cancer Research II, IARC.
///
/// # Example
/// ```
/// use county_lens::stats::rates::{rate_interval, RateMethod};
/// // With no event the upper end is −ln(0.025) events.
/// let r = rate_interval(0.0, 1.0, 1.0, 0.95, RateMethod::Exact).unwrap();
/// assert!((r.high - 3.6888794541139363).abs() < 1e-12 && r.low == 0.0);
/// assert!(rate_interval(-1.0, 1.0, 1.0, 0.95, RateMethod::Exact).is_err());
/// ```
pub fn rate_interval(
    events: f64,
    exposure: f64,
    per: f64,
    level: f64,
    method: RateMethod,
) -> Result<RateInterval, Undefined> {
    if !(events.is_finite() && exposure.is_finite() && per.is_finite()) {
        return Err(Undefined::NotFinite);
    }
    if events < 0.0 {
        return Err(Undefined::Negative);
    }
    if exposure <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let half = 0.5 * (1.0 - level);
    let x = events;
    let (low, high) = match method {
        RateMethod::Exact => (
            if x > 0.0 {
                inverse_gamma_p(x, half)?
            } else {
                0.0
            },
            inverse_gamma_q(x + 1.0, half)?,
        ),
        RateMethod::MidP => {
            let far = inverse_gamma_q(x + 1.0, half)? * 1.01;
            let low = if x > 0.0 {
                // P(X ≥ x) less half of P(X = x).
                crossing(0.0, x, &|m| {
                    Ok(0.5 * (gamma_p(x, m)? + gamma_p(x + 1.0, m)?) - half)
                })?
            } else {
                0.0
            };
            let high = crossing(x, far, &|m| {
                let below = if x > 0.0 { gamma_q(x, m)? } else { 0.0 };
                Ok(0.5 * (gamma_q(x + 1.0, m)? + below) - half)
            })?;
            (low, high)
        }
        RateMethod::Byar => {
            let z = normal::upper_quantile(half)?;
            let end = |x: f64, z: f64| {
                let root = 1.0 - 1.0 / (9.0 * x) + z / (3.0 * x.sqrt());
                x * root * root * root
            };
            let low = if x > 0.0 { end(x, -z).max(0.0) } else { 0.0 };
            (low, end(x + 1.0, z))
        }
    };
    let scale = |events: f64| finite(events / exposure * per);
    let edge = (x <= 0.0).then_some(Caution::AtTheEdge);
    Ok(RateInterval {
        estimate: scale(x)?,
        low: scale(low)?,
        high: scale(high)?,
        cautions: edge.into_iter().collect(),
    })
}

//! Rates with uncertainty: proportions, their differences and ratios, rates of
//! events.

mod poisson;
mod proportion;
mod ratio;
mod two;

pub use poisson::{rate_interval, RateInterval, RateMethod};
pub use proportion::{proportion_interval, ProportionInterval, ProportionMethod};
pub use ratio::{risk_ratio, RatioMethod, RiskRatio};
pub use two::{proportion_difference, DifferenceMethod, ProportionDifference};

use crate::quantity::Undefined;

/// Where a monotone function changes sign between two ends, to the last bit:
/// bisection, so that it always ends and always the same way.
fn crossing(
    mut low: f64,
    mut high: f64,
    f: &dyn Fn(f64) -> Result<f64, Undefined>,
) -> Result<f64, Undefined> {
    let rising = f(low)? < 0.0;
    for _ in 0..2100 {
        let middle = 0.5 * low + 0.5 * high;
        if middle <= low || middle >= high {
            break;
        }
        let value = f(middle)?;
        if value.abs() <= 0.0 {
            return Ok(middle);
        }
        if (value < 0.0) == rising {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(0.5 * low + 0.5 * high)
}

/// x of n with 0 ≤ x ≤ n, n > 0.
fn counts(x: f64, n: f64) -> Result<(), Undefined> {
    if !(x.is_finite() && n.is_finite()) {
        return Err(Undefined::NotFinite);
    }
    if n <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    if x < 0.0 || x > n {
        return Err(Undefined::OutsideRange);
    }
    Ok(())
}

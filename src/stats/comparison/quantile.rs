//! Sample quantiles of all nine types.

use super::sorted;
use crate::quantity::Undefined;
use crate::stats::sum::{at_least, count, finite};

/// Hyndman and Fan's types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuantileType(u8);

impl QuantileType {
    /// A type from 1 to 9.
    pub const fn of(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self(1)),
            2 => Some(Self(2)),
            3 => Some(Self(3)),
            4 => Some(Self(4)),
            5 => Some(Self(5)),
            6 => Some(Self(6)),
            7 => Some(Self(7)),
            8 => Some(Self(8)),
            9 => Some(Self(9)),
            _ => None,
        }
    }
}

/// What counts as on a step, as in R: four units in the last place.
const FUZZ: f64 = 4.0 * f64::EPSILON;

/// A sample quantile.
///
/// # Definition
/// Hyndman and Fan's types: 1 inverse of the distribution function, 2 the same
/// with means at its steps, 3 nearest even order statistic; 4 to 9 interpolate
/// at n p + m with m = 0, ½, p, 1 − p, (p + 1)/3, p/4 + 3/8. 7 is the default of
/// R, NumPy and spreadsheets' inclusive form, 6 of the exclusive form.
///
/// # Domain
/// No value: `TooFew`; p outside 0 to 1: `OutsideRange`.
///
/// # References
/// Hyndman, R. J. & Fan, Y. (1996), Sample quantiles in statistical packages, The
/// American Statistician 50(4), 361–365.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{quantile, QuantileType};
/// let seven = QuantileType::of(7).unwrap();
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.5, seven), Ok(2.5));
/// assert!(quantile(&[1.0], 1.5, seven).is_err());
/// ```
pub fn quantile(values: &[f64], p: f64, kind: QuantileType) -> Result<f64, Undefined> {
    at_least(values, 1)?;
    of_sorted(&sorted(values), p, kind)
}

/// As [`quantile`], of values already sorted.
pub(crate) fn of_sorted(x: &[f64], p: f64, kind: QuantileType) -> Result<f64, Undefined> {
    if !(0.0..=1.0).contains(&p) {
        return Err(Undefined::OutsideRange);
    }
    let n = count(x.len());
    let at = |j: f64| {
        // Order statistics beyond the ends are the ends.
        let j = j.clamp(1.0, n);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and the number of values"
        )]
        x[j as usize - 1]
    };
    if kind.0 == 7 {
        // Written as R does, so that it agrees to the last bit.
        let index = (n - 1.0) * p + 1.0;
        let low = libm::floor(index + FUZZ);
        let h = index - low;
        let (a, b) = (at(low), at(low + 1.0));
        return finite(if h.abs() < FUZZ {
            a
        } else {
            (1.0 - h) * a + h * b
        });
    }
    if kind.0 <= 3 {
        let np = if kind.0 == 3 { n * p - 0.5 } else { n * p };
        let j = libm::floor(np + FUZZ);
        let beyond = np > j + FUZZ;
        let h = match kind.0 {
            1 => f64::from(u8::from(beyond)),
            2 => {
                if beyond {
                    1.0
                } else {
                    0.5
                }
            }
            // Nearest even.
            _ => f64::from(u8::from(beyond || (j % 2.0).abs() > 0.0)),
        };
        return finite((1.0 - h) * at(j) + h * at(j + 1.0));
    }
    let m = match kind.0 {
        4 => 0.0,
        5 => 0.5,
        6 => p,
        8 => (p + 1.0) / 3.0,
        _ => 0.25 * p + 0.375,
    };
    let place = n * p + m;
    let j = libm::floor(place + FUZZ);
    let h = place - j;
    let h = if h.abs() < FUZZ { 0.0 } else { h };
    finite((1.0 - h) * at(j) + h * at(j + 1.0))
}

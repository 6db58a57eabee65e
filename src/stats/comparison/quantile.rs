//! Sample quantiles of all nine types.

use super::select::order_statistics;
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
    let found = quantiles(values, &[p], kind)?;
    found.first().copied().ok_or(Undefined::TooFew)
}

/// Several sample quantiles of one list, each as [`quantile`] gives it; the list
/// is split at the places that are needed, not sorted.
///
/// # Definition
/// As [`quantile`].
///
/// # Domain
/// As [`quantile`], for every p.
///
/// # References
/// Hoare, C. A. R. (1961), Algorithm 65: find, Communications of the ACM 4(7),
/// 321–322.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{quantiles, QuantileType};
/// let seven = QuantileType::of(7).unwrap();
/// assert_eq!(quantiles(&[4.0, 1.0, 3.0, 2.0], &[0.0, 0.5], seven), Ok(vec![1.0, 2.5]));
/// assert!(quantiles(&[], &[0.5], seven).is_err());
/// ```
pub fn quantiles(
    values: &[f64],
    probabilities: &[f64],
    kind: QuantileType,
) -> Result<Vec<f64>, Undefined> {
    at_least(values, 1)?;
    let mixes: Result<Vec<Mix>, Undefined> = probabilities
        .iter()
        .map(|p| mix(values.len(), *p, kind))
        .collect();
    let mixes = mixes?;
    let mut places: Vec<usize> = mixes.iter().flat_map(|m| [m.low, m.high]).collect();
    places.sort_unstable();
    places.dedup();
    let found = order_statistics(values, &places);
    let at = |place: usize| {
        let at = found.binary_search_by_key(&place, |(place, _)| *place);
        at.map_or(f64::NAN, |at| found[at].1)
    };
    let one = |m: &Mix| finite((1.0 - m.h) * at(m.low) + m.h * at(m.high));
    mixes.iter().map(one).collect()
}

/// The two order statistics, from 0, that a quantile lies between, and how far
/// towards the second.
struct Mix {
    low: usize,
    high: usize,
    h: f64,
}

fn mix(length: usize, p: f64, kind: QuantileType) -> Result<Mix, Undefined> {
    if !(0.0..=1.0).contains(&p) {
        return Err(Undefined::OutsideRange);
    }
    let n = count(length);
    let (j, h) = match kind.0 {
        1..=3 => stepwise(n, p, kind),
        7 => {
            // Written as R does, so that it agrees to the last bit.
            let index = (n - 1.0) * p + 1.0;
            let low = libm::floor(index + FUZZ);
            (low, index - low)
        }
        _ => {
            let m = match kind.0 {
                4 => 0.0,
                5 => 0.5,
                6 => p,
                8 => (p + 1.0) / 3.0,
                _ => 0.25 * p + 0.375,
            };
            let place = n * p + m;
            let j = libm::floor(place + FUZZ);
            (j, place - j)
        }
    };
    let h = if h.abs() < FUZZ { 0.0 } else { h };
    let place = |j: f64| {
        // Order statistics beyond the ends are the ends.
        let j = j.clamp(1.0, n);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and the number of values"
        )]
        let place = j as usize - 1;
        place
    };
    Ok(Mix {
        low: place(j),
        high: place(j + 1.0),
        h,
    })
}

/// The first three types: a step's value, or the mean at a step.
fn stepwise(n: f64, p: f64, kind: QuantileType) -> (f64, f64) {
    let np = if kind.0 == 3 { n * p - 0.5 } else { n * p };
    let j = libm::floor(np + FUZZ);
    let beyond = np > j + FUZZ;
    let h = match kind.0 {
        1 => f64::from(u8::from(beyond)),
        2 if beyond => 1.0,
        2 => 0.5,
        // Nearest even.
        _ => f64::from(u8::from(beyond || (j % 2.0).abs() > 0.0)),
    };
    (j, h)
}

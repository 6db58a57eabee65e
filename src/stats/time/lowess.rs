//! Cleveland's robust locally weighted regression.

use crate::quantity::Undefined;
use crate::stats::order::{ascending, sorted};
use crate::stats::sum::{at_least, count, finite, same_length, sum_of};

/// Most rows; each local fit goes through its whole window.
const MOST: usize = 20_000;

/// A smooth through points by robust locally weighted lines.
///
/// # Definition
/// At each x a line by tricube weights over the nearest f n points, then
/// `iterations` rounds with bisquare weights of the residuals at six times their
/// median amount. Values within 0.1% of the window's edge keep full and zero
/// weight as in Cleveland's program; no interpolation between points.
///
/// # Units and shape
/// The smooth at each x, in the order given.
///
/// # Domain
/// Fewer than two: `TooFew`; f outside (0, 1]: `OutsideRange`; more than 20 000
/// points: `TooLarge`.
///
/// # References
/// Cleveland, W. S. (1979), Robust locally weighted regression and smoothing
/// scatterplots, JASA 74, 829–836; (1981), LOWESS, The American Statistician 35, 54.
///
/// # Example
/// ```
/// use county_lens::stats::time::lowess;
/// // Points on a line are left where they are.
/// let s = lowess(&[1.0, 2.0, 3.0, 4.0], &[2.0, 4.0, 6.0, 8.0], 1.0, 3).unwrap();
/// assert!((s[2] - 6.0).abs() < 1e-12);
/// assert!(lowess(&[1.0, 2.0], &[1.0, 2.0], 0.0, 3).is_err());
/// ```
pub fn lowess(x: &[f64], y: &[f64], f: f64, iterations: u64) -> Result<Vec<f64>, Undefined> {
    same_length(x.len(), y.len())?;
    at_least(x, 2)?;
    at_least(y, 2)?;
    if !(f > 0.0 && f <= 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let n = x.len();
    if n > MOST || iterations > 20 {
        return Err(Undefined::TooLarge);
    }
    let order = ascending(x);
    let xs: Vec<f64> = order.iter().map(|i| x[*i]).collect();
    let ys: Vec<f64> = order.iter().map(|i| y[*i]).collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and n"
    )]
    let near = (libm::floor(f * count(n) + 1e-7) as usize).clamp(2, n);
    let mut robust = vec![1.0; n];
    let mut fitted = vec![0.0; n];
    for round in 0..=iterations {
        let mut left = 0;
        for i in 0..n {
            // The window of the nearest points slides with x.
            while left + near < n && xs[i] - xs[left] > xs[left + near] - xs[i] {
                left += 1;
            }
            fitted[i] = local(&xs, &ys, &robust, i, left, left + near - 1);
        }
        if round == iterations {
            break;
        }
        let amounts: Vec<f64> = ys.iter().zip(&fitted).map(|(y, f)| (y - f).abs()).collect();
        let scale = sum_of(n, |i| amounts[i]).value() / count(n);
        let ranked = sorted(&amounts);
        let cut = 3.0 * (ranked[n / 2] + ranked[n - n / 2 - 1]);
        // Residuals that are rounding alone say nothing about outliers.
        let size = ys.iter().fold(0.0_f64, |m, y| m.max(y.abs()));
        if cut < 1e-7 * scale || cut < 1e-13 * size {
            break;
        }
        for (weight, r) in robust.iter_mut().zip(&amounts) {
            *weight = if *r <= 0.001 * cut {
                1.0
            } else if *r <= 0.999 * cut {
                let u = r / cut;
                let one = 1.0 - u * u;
                one * one
            } else {
                0.0
            };
        }
    }
    let mut out = vec![0.0; n];
    for (place, row) in order.iter().enumerate() {
        out[*row] = finite(fitted[place])?;
    }
    Ok(out)
}

/// The weighted line at the i-th x; the point itself where nothing has weight.
fn local(x: &[f64], y: &[f64], robust: &[f64], i: usize, left: usize, right: usize) -> f64 {
    let range = x[x.len() - 1] - x[0];
    let h = (x[i] - x[left]).max(x[right] - x[i]);
    let weight = |j: usize| {
        let r = (x[j] - x[i]).abs();
        if r > 0.999 * h {
            return 0.0;
        }
        if r <= 0.001 * h {
            return robust[j];
        }
        let u = r / h;
        let cube = 1.0 - u * u * u;
        cube * cube * cube * robust[j]
    };
    // Points beyond the window at the same distance belong to it.
    let mut end = right;
    while end + 1 < x.len() && x[end + 1] - x[i] <= h {
        end += 1;
    }
    let w: Vec<f64> = (left..=end).map(weight).collect();
    let total = sum_of(w.len(), |k| w[k]).value();
    if total <= 0.0 {
        return y[i];
    }
    let mean = sum_of(w.len(), |k| w[k] / total * x[left + k]).value();
    let spread = sum_of(w.len(), |k| {
        let d = x[left + k] - mean;
        w[k] / total * d * d
    })
    .value();
    let tilt = if h > 0.0 && spread.sqrt() > 0.001 * range {
        (x[i] - mean) / spread
    } else {
        0.0
    };
    sum_of(w.len(), |k| {
        w[k] / total * (1.0 + tilt * (x[left + k] - mean)) * y[left + k]
    })
    .value()
}

//! Lines through medians of slopes.

use super::select::Points;
use super::tails;
use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, at_least, count, finite, largest, same_length};
use crate::stats::Caution;

/// Most points of [`theil_sen`].
const POINTS: usize = 500_000;
/// Up to so many points all slopes are made.
const FEW: usize = 300;
/// Most points of [`repeated_medians`].
const SQUARE: usize = 5000;

/// How the intercept of a line through medians is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intercept {
    /// Median of y less slope times median of x.
    Separate,
    /// Median of y − slope × x.
    Joint,
    /// Median over points of each point's median intercept.
    Repeated,
}

impl Intercept {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Separate => "separate",
            Self::Joint => "joint",
            Self::Repeated => "repeated",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        let all = [Self::Separate, Self::Joint, Self::Repeated];
        all.into_iter().find(|i| i.as_str() == word)
    }
}

/// A line through the median of slopes.
#[derive(Debug, Clone, PartialEq)]
pub struct MedianLine {
    /// The median of slopes.
    pub slope: f64,
    /// The line's value at x = 0.
    pub intercept: Result<f64, Undefined>,
    /// Lower end of the slope's confidence interval.
    pub low: Result<f64, Undefined>,
    /// Upper end.
    pub high: Result<f64, Undefined>,
    /// Slopes that have a value: pairs with different x.
    pub pairs: u64,
    /// How the intercept is found.
    pub method: Intercept,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

/// Numbers below one by a power of two, and the power.
fn tamed(values: &[f64]) -> (Vec<f64>, i32) {
    let largest = largest(values);
    let power = if largest > 0.0 {
        libm::frexp(largest).1
    } else {
        0
    };
    // Zeros of both signs are one.
    let down = |v: &f64| libm::scalbn(*v, -power) + 0.0;
    (values.iter().map(down).collect(), power)
}

/// The median; the mean of the two in the middle where they are two.
fn median(values: &mut [f64]) -> f64 {
    let half = values.len() / 2;
    let (below, upper, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    let upper = *upper;
    if below.len() == half && values.len().is_multiple_of(2) {
        let lower = values[..half]
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max);
        0.5 * (lower + upper)
    } else {
        upper
    }
}

/// Slopes by rank: all made and sorted, or found one by one.
enum Slopes {
    Sorted(Vec<f64>),
    Points(Points),
}

impl Slopes {
    fn of(x: &[f64], y: &[f64]) -> Self {
        let points = Points::of(x, y);
        if x.len() > FEW {
            return Self::Points(points);
        }
        let mut all = points.slopes();
        all.sort_by(f64::total_cmp);
        Self::Sorted(all)
    }

    fn count(&self) -> u64 {
        match self {
            Self::Sorted(all) => all.len() as u64,
            Self::Points(points) => points.pairs,
        }
    }

    /// By rank from 0.
    fn at(&self, rank: u64) -> f64 {
        match self {
            Self::Sorted(all) => all[usize::try_from(rank).unwrap_or(0)],
            Self::Points(points) => points.ranked(rank + 1),
        }
    }

    fn median(&self) -> f64 {
        let n = self.count();
        let upper = self.at(n / 2);
        if n.is_multiple_of(2) {
            0.5 * (self.at(n / 2 - 1) + upper)
        } else {
            upper
        }
    }
}

/// `Σ k (k − 1) (2k + 5)` over runs of equal values.
fn ties(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let runs = sorted.chunk_by(|a, b| a.partial_cmp(b) == Some(std::cmp::Ordering::Equal));
    let term = |run: &[f64]| {
        let k = count(run.len());
        k * (k - 1.0) * (2.0 * k + 5.0)
    };
    runs.map(term).sum()
}

/// Ranks of the two ends (from 0), and whether they were cut (Sen 1968).
fn ends(x: &[f64], y: &[f64], pairs: u64, level: f64) -> Result<(u64, u64, bool), Undefined> {
    let n = count(x.len());
    let square = (n * (n - 1.0) * (2.0 * n + 5.0) - ties(x) - ties(y)) / 18.0;
    let wide = tails::normal_critical(level)? * square.max(0.0).sqrt();
    #[expect(
        clippy::cast_precision_loss,
        reason = "pairs of 500 000 points are below 2⁵³"
    )]
    let all = pairs as f64;
    let high = libm::rint((all + wide) / 2.0);
    let low = libm::rint((all - wide) / 2.0) - 1.0;
    let (last, cut) = (all - 1.0, low < 0.0 || high > all - 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the number of pairs"
    )]
    let rank = |v: f64| v.clamp(0.0, last) as u64;
    Ok((rank(low), rank(high), cut))
}

/// Theil–Sen: the line whose slope is the median of the slopes of all pairs of
/// points; few outliers do not move it.
///
/// # Definition
/// Median of `(yⱼ − yᵢ) / (xⱼ − xᵢ)` over pairs with different x. The interval
/// is Sen's: slopes of the ranks `(N ∓ z σ) / 2`, σ that of Kendall's S with
/// ties in x and y. Intercept `separate`: median y − slope × median x; `joint`: median of y − slope × x. Up to 1500 points all
/// slopes are sorted; above, the slope of a rank is found exactly in
/// O(n log n) by narrowing an interval, counting slopes by inversions.
///
/// # Units and shape
/// `x`, `y` of one length; slope in y a unit of x.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | two different x | finite |
/// | fewer than two points | [`Undefined::TooFew`] |
/// | one x only | [`Undefined::Constant`] |
/// | ranks beyond the slopes | extreme slopes, [`Caution::Clipped`] |
/// | more than 500 000 points | [`Undefined::TooLarge`] |
///
/// # Accuracy
/// A slope is an element of the data: 2 ulp.
///
/// # References
/// 1. Sen, P. K. (1968), Estimates of the regression coefficient based on
///    Kendall's tau, *JASA* 63, 1379–1389.
/// 2. Matoušek, J. (1991), Randomized optimal algorithm for slope selection,
///    *Information Processing Letters* 39, 183–187.
///
/// # Example
/// ```
/// use county_lens::stats::regression::{theil_sen, Intercept};
/// use county_lens::stats::Undefined;
/// // Slopes 1, 1, 1 of three points, and 98, 99/2, 100/3 to the outlier.
/// let line = theil_sen(&[0., 1., 2., 3.], &[0., 1., 2., 100.], 0.95, Intercept::Joint)?;
/// assert_eq!(line.slope, (1.0 + 100.0 / 3.0) / 2.0);
/// let one = theil_sen(&[1., 1.], &[0., 1.], 0.95, Intercept::Joint);
/// assert_eq!(one.unwrap_err(), Undefined::Constant);
/// # Ok::<(), Undefined>(())
/// ```
pub fn theil_sen(
    x: &[f64],
    y: &[f64],
    level: f64,
    method: Intercept,
) -> Result<MedianLine, Undefined> {
    let ((x1, power_x), (y1, power_y)) = prepared(x, y, POINTS)?;
    let slopes = Slopes::of(&x1, &y1);
    let pairs = slopes.count();
    if pairs == 0 {
        return Err(Undefined::Constant);
    }
    let power = power_y - power_x;
    let median = slopes.median();
    let back = |v: f64| finite(libm::scalbn(v, power));
    let slope = back(median)?;
    let ranks = ends(&x1, &y1, pairs, level);
    let mut cautions = Vec::new();
    if ties(&x1) > 0.0 || ties(&y1) > 0.0 {
        cautions.push(Caution::Ties);
    }
    if ranks.is_ok_and(|r| r.2) {
        cautions.push(Caution::Clipped);
    }
    Ok(MedianLine {
        slope,
        intercept: intercept(&x1, &y1, median, method)
            .and_then(|v| finite(libm::scalbn(v, power_y))),
        low: ranks.and_then(|r| back(slopes.at(r.0))),
        high: ranks.and_then(|r| back(slopes.at(r.1))),
        pairs,
        method,
        cautions,
    })
}

type Tamed = (Vec<f64>, i32);

fn prepared(x: &[f64], y: &[f64], most: usize) -> Result<(Tamed, Tamed), Undefined> {
    same_length(x.len(), y.len())?;
    at_least(x, 2)?;
    all_finite(y)?;
    if x.len() > most {
        return Err(Undefined::TooLarge);
    }
    Ok((tamed(x), tamed(y)))
}

fn intercept(x: &[f64], y: &[f64], slope: f64, method: Intercept) -> Result<f64, Undefined> {
    if method == Intercept::Separate {
        let (mut x, mut y) = (x.to_vec(), y.to_vec());
        return finite(median(&mut y) - slope * median(&mut x));
    }
    let mut rest: Vec<f64> = x.iter().zip(y).map(|(x, y)| y - slope * x).collect();
    all_finite(&rest)?;
    finite(median(&mut rest))
}

/// Siegel's repeated medians: the median over points of the median slope to the
/// other points; up to half the points may be outliers.
///
/// # Definition
/// `medianᵢ medianⱼ (yⱼ − yᵢ) / (xⱼ − xᵢ)` over j with another x. Intercept
/// `joint`: median of y − slope × x (SciPy's `hierarchical`); `repeated`: the
/// same medians of the intercepts of the lines through two points (SciPy's
/// `separate`).
///
/// # Units and shape
/// As [`theil_sen`].
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | two different x | finite; no interval: [`Undefined::Unbounded`] |
/// | one x only | [`Undefined::Constant`] |
/// | more than 5000 points | [`Undefined::TooLarge`] |
///
/// # Accuracy
/// 2 ulp of the slope.
///
/// # References
/// 1. Siegel, A. F. (1982), Robust regression using repeated medians,
///    *Biometrika* 69, 242–244.
///
/// # Example
/// ```
/// use county_lens::stats::regression::{repeated_medians, Intercept};
/// let y = [0., 1., 2., 3., 100.];
/// let line = repeated_medians(&[0., 1., 2., 3., 4.], &y, Intercept::Repeated)?;
/// assert_eq!((line.slope, line.intercept?), (1.0, 0.0));
/// assert!(repeated_medians(&[1., 1.], &[0., 1.], Intercept::Joint).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn repeated_medians(x: &[f64], y: &[f64], method: Intercept) -> Result<MedianLine, Undefined> {
    let ((x, power_x), (y, power_y)) = prepared(x, y, SQUARE)?;
    let n = x.len();
    let mut slopes = Vec::with_capacity(n);
    let mut crossings = Vec::with_capacity(n);
    let mut own = Vec::with_capacity(n);
    let mut pairs = 0_u64;
    for i in 0..n {
        let others = (0..n).filter(|j| x[*j].total_cmp(&x[i]).is_ne());
        own.clear();
        own.extend(others.clone().map(|j| (y[j] - y[i]) / (x[j] - x[i])));
        pairs += own.len() as u64;
        if own.is_empty() {
            continue;
        }
        slopes.push(median(&mut own));
        if method == Intercept::Repeated {
            own.clear();
            own.extend(others.map(|j| (y[j] * x[i] - y[i] * x[j]) / (x[i] - x[j])));
            crossings.push(median(&mut own));
        }
    }
    if slopes.is_empty() {
        return Err(Undefined::Constant);
    }
    all_finite(&slopes)?;
    let slope = median(&mut slopes);
    let value = if method == Intercept::Repeated {
        all_finite(&crossings).map(|()| median(&mut crossings))
    } else {
        intercept(&x, &y, slope, method)
    };
    Ok(MedianLine {
        slope: finite(libm::scalbn(slope, power_y - power_x))?,
        intercept: value.and_then(|v| finite(libm::scalbn(v, power_y))),
        low: Err(Undefined::Unbounded),
        high: Err(Undefined::Unbounded),
        pairs: pairs / 2,
        method,
        cautions: Vec::new(),
    })
}

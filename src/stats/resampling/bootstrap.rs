//! Bootstrap and jackknife.

use super::drawn::{Rows, Statistic};
use super::generator::Generator;
use crate::quantity::Undefined;
use crate::stats::order::sorted;
use crate::stats::special::normal;
use crate::stats::sum::{at_least, count, finite, mean_dd, same_length, squares_about, sum_of};
use crate::stats::Caution;

/// A bootstrap.
#[derive(Debug, Clone, PartialEq)]
pub struct Bootstrap {
    /// The statistic of the rows themselves.
    pub estimate: f64,
    /// Standard deviation of the replicates.
    pub standard_error: f64,
    /// Mean of the replicates less the estimate.
    pub bias: f64,
    /// Percentile interval.
    pub percentile: (f64, f64),
    /// Basic interval, mirrored about the estimate.
    pub basic: (f64, f64),
    /// Bias-corrected and accelerated interval; none where it has none.
    pub bca: Result<(f64, f64), Undefined>,
    /// Jackknife standard error.
    pub jackknife_error: Result<f64, Undefined>,
    /// Replicates that have a value.
    pub replicates: usize,
    /// All nⁿ resamples were gone through; no chance is in the result.
    pub exact: bool,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Rows up to which all nⁿ resamples are gone through.
const ALL: usize = 6;
/// Rows up to which each is left out in turn: the time grows with their square.
const MOST_LEFT_OUT: usize = 5000;

/// Bootstrap of a statistic of independent rows.
///
/// # Definition
/// Rows are drawn with replacement `replicates` times by the seeded [`Generator`];
/// for at most six rows all nⁿ resamples are gone through instead. Ends at
/// probability p lie at (R + 1) p among the ordered replicates, interpolated.
/// BCa: z₀ from the share of replicates below the estimate, those equal by half,
/// the acceleration from the jackknife.
///
/// # Domain
/// Fewer than two rows: `TooFew`; more than ten million draws: `TooLarge`;
/// resamples without a value are left out and said so.
///
/// # References
/// Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185;
/// Davison, A. C. & Hinkley, D. V. (1997), Bootstrap Methods and their Application.
///
/// # Example
/// ```
/// use county_lens::stats::resampling::{bootstrap, Statistic};
/// // Two rows: four resamples, means 1, 2, 2, 3.
/// let b = bootstrap(&[1.0, 3.0], None, Statistic::Mean, 999, 1, 0.5).unwrap();
/// assert!(b.exact && b.replicates == 4 && b.bias == 0.0);
/// ```
pub fn bootstrap(
    values: &[f64],
    second: Option<&[f64]>,
    statistic: Statistic,
    replicates: usize,
    seed: u64,
    level: f64,
) -> Result<Bootstrap, Undefined> {
    at_least(values, 2)?;
    let n = values.len();
    let y: &[f64] = match second {
        Some(y) => y,
        None if statistic.needs_second() => return Err(Undefined::TooFew),
        None => &[],
    };
    if !y.is_empty() || statistic.needs_second() {
        same_length(y.len(), n)?;
        at_least(y, 2)?;
    }
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let exact = n <= ALL;
    let rounds = if exact {
        (0..n).fold(1, |total, _| total * n)
    } else {
        replicates
    };
    if rounds < 2 || rounds.checked_mul(n).is_none_or(|draws| draws > 50_000_000) {
        return Err(Undefined::TooLarge);
    }
    let rows = Rows::new(statistic, values, y);
    let estimate = rows.whole()?;
    let found = replicated(&rows, rounds, exact, seed);
    let lost = rounds - found.len();
    if found.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let ordered = sorted(&found);
    let mean = mean_dd(&ordered);
    let free = if exact {
        count(ordered.len())
    } else {
        count(ordered.len() - 1)
    };
    let half = 0.5 * (1.0 - level);
    let ends = |low: f64, high: f64| (place(&ordered, low), place(&ordered, high));
    let (low, high) = ends(half, 1.0 - half);
    let left = if n > MOST_LEFT_OUT {
        Err(Undefined::TooLarge)
    } else {
        rows.left_out()
    };
    let mut cautions = Vec::new();
    if lost > 0 {
        cautions.push(Caution::DegenerateResamples);
    }
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Bootstrap {
        estimate,
        standard_error: finite((squares_about(&ordered, mean) / free).sqrt())?,
        bias: finite(mean.value() - estimate)?,
        percentile: (low, high),
        basic: (2.0 * estimate - high, 2.0 * estimate - low),
        bca: left.as_ref().map_err(|e| *e).and_then(|left| {
            let (a, b) = accelerated(&ordered, estimate, left, half)?;
            Ok(ends(a, b))
        }),
        jackknife_error: left.and_then(|left| {
            let about = mean_dd(&left);
            finite((squares_about(&left, about) * (count(n - 1) / count(n))).sqrt())
        }),
        replicates: ordered.len(),
        exact,
        cautions,
    })
}

/// The value at probability p: (R + 1) p among the ordered, interpolated, cut to
/// the ends.
fn place(ordered: &[f64], p: f64) -> f64 {
    let at = ((count(ordered.len()) + 1.0) * p).clamp(1.0, count(ordered.len()));
    let low = libm::floor(at);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and the number of replicates"
    )]
    let i = low as usize - 1;
    let next = ordered.get(i + 1).copied().unwrap_or(ordered[i]);
    let h = at - low;
    (1.0 - h) * ordered[i] + h * next
}

/// The statistic of every resample that has one.
fn replicated(rows: &Rows, rounds: usize, exact: bool, seed: u64) -> Vec<f64> {
    let n = rows.len();
    let mut generator = Generator::new(seed);
    let mut drawn = vec![0.0; n];
    let mut found = Vec::with_capacity(rounds);
    for round in 0..rounds {
        drawn.fill(0.0);
        let mut code = round;
        for _ in 0..n {
            let row = if exact { code % n } else { generator.place(n) };
            code /= n;
            drawn[rows.place(row)] += 1.0;
        }
        found.extend(rows.of(&drawn));
    }
    found
}

/// The probabilities at which BCa reads the replicates.
fn accelerated(
    ordered: &[f64],
    estimate: f64,
    left: &[f64],
    half: f64,
) -> Result<(f64, f64), Undefined> {
    let below = count(ordered.partition_point(|v| *v < estimate));
    let upto = count(ordered.partition_point(|v| *v <= estimate));
    let share = 0.5 * (below + upto) / count(ordered.len());
    let z0 = normal::quantile(share)?;
    let mean = mean_dd(left).value();
    let cubes = sum_of(left.len(), |i| {
        let d = mean - left[i];
        d * d * d
    });
    let squares = sum_of(left.len(), |i| (mean - left[i]) * (mean - left[i])).value();
    if squares <= 0.0 {
        return Err(Undefined::Constant);
    }
    let a = cubes.value() / (6.0 * squares * squares.sqrt());
    let at = |z: f64| {
        let moved = z0 + z;
        normal::cdf(z0 + moved / (1.0 - a * moved))
    };
    let z = normal::upper_quantile(half)?;
    Ok((at(-z)?, at(z)?))
}

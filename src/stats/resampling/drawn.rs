//! Statistics of a resample, from how often each row was drawn: no resample is
//! ever written out or sorted.

use crate::quantity::Undefined;
use crate::stats::order::ascending;
use crate::stats::sum::{finite, sum_of, two_sum, Dd};

/// What is computed of each resample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statistic {
    /// The mean.
    Mean,
    /// The median.
    Median,
    /// The standard deviation, divisor n − 1.
    StandardDeviation,
    /// The coefficient of variation, divisor n − 1.
    CoefficientOfVariation,
    /// The Gini index, uncorrected.
    Gini,
    /// Σ values/Σ seconds.
    RatioOfTotals,
    /// Pearson's correlation of values and seconds.
    Correlation,
}

impl Statistic {
    /// Every statistic by its word.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Mean, "mean"),
        (Self::Median, "median"),
        (Self::StandardDeviation, "standard_deviation"),
        (Self::CoefficientOfVariation, "coefficient_of_variation"),
        (Self::Gini, "gini"),
        (Self::RatioOfTotals, "ratio_of_totals"),
        (Self::Correlation, "correlation"),
    ];

    /// Whether it needs a second list.
    pub const fn needs_second(self) -> bool {
        matches!(self, Self::RatioOfTotals | Self::Correlation)
    }
}

/// Rows in ascending order of their values, ready to be counted.
pub(super) struct Rows {
    statistic: Statistic,
    /// The values, ascending.
    x: Vec<f64>,
    /// The second list in the same order; empty where there is none.
    y: Vec<f64>,
    /// The place of each row in that order.
    place: Vec<usize>,
}

impl Rows {
    pub(super) fn new(statistic: Statistic, x: &[f64], y: &[f64]) -> Self {
        let order = ascending(x);
        let mut place = vec![0; order.len()];
        for (at, row) in order.iter().enumerate() {
            place[*row] = at;
        }
        let pick = |list: &[f64]| -> Vec<f64> {
            let rows = order.iter();
            rows.filter_map(|row| list.get(*row).copied()).collect()
        };
        Self {
            statistic,
            x: pick(x),
            y: pick(y),
            place,
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.x.len()
    }

    /// Where a row's draws are counted.
    pub(super) fn place(&self, row: usize) -> usize {
        self.place[row]
    }

    /// The statistic of the rows themselves.
    pub(super) fn whole(&self) -> Result<f64, Undefined> {
        self.of(&vec![1.0; self.len()])
    }

    /// The statistic with each row left out, in ascending order of the values.
    pub(super) fn left_out(&self) -> Result<Vec<f64>, Undefined> {
        let mut drawn = vec![1.0; self.len()];
        let mut without = |at: usize| {
            drawn[at] = 0.0;
            let value = self.of(&drawn);
            drawn[at] = 1.0;
            value
        };
        (0..self.len()).map(&mut without).collect()
    }

    /// The statistic where each place was drawn so often.
    pub(super) fn of(&self, drawn: &[f64]) -> Result<f64, Undefined> {
        let all = |list: &[f64]| sum_of(list.len(), |i| drawn[i] * list[i]);
        let n = sum_of(drawn.len(), |i| drawn[i]).value();
        match self.statistic {
            Statistic::Mean => finite(all(&self.x).value() / n),
            Statistic::Median => self.median(drawn, n),
            Statistic::StandardDeviation => self.deviation(drawn, n),
            Statistic::CoefficientOfVariation => {
                let mean = all(&self.x).value() / n;
                if mean.abs() <= 0.0 {
                    return Err(Undefined::ZeroTotal);
                }
                finite(self.deviation(drawn, n)? / mean.abs())
            }
            Statistic::Gini => self.gini(drawn, n),
            Statistic::RatioOfTotals => {
                let under = all(&self.y).value();
                if under.abs() <= 0.0 {
                    return Err(Undefined::ZeroTotal);
                }
                finite(all(&self.x).value() / under)
            }
            Statistic::Correlation => self.correlation(drawn, n),
        }
    }

    /// The value that the draws reach half-way, or the mean of the two there.
    fn median(&self, drawn: &[f64], n: f64) -> Result<f64, Undefined> {
        let mut reached = 0.0;
        let mut lower = None;
        for (x, times) in self.x.iter().zip(drawn) {
            reached += times;
            if let Some(lower) = lower.filter(|_| *times > 0.0) {
                return finite(0.5 * lower + 0.5 * x);
            }
            if 2.0 * reached > n {
                return Ok(*x);
            }
            if lower.is_none() && 2.0 * reached >= n {
                lower = Some(*x);
            }
        }
        Err(Undefined::TooFew)
    }

    fn deviation(&self, drawn: &[f64], n: f64) -> Result<f64, Undefined> {
        if n < 2.0 {
            return Err(Undefined::TooFew);
        }
        let total = sum_of(self.x.len(), |i| drawn[i] * self.x[i]);
        let mean = total.div(Dd::of(n));
        let squares = sum_of(self.x.len(), |i| {
            let d = (self.x[i] - mean.hi) - mean.lo;
            drawn[i] * (d * d)
        });
        finite((squares.value() / (n - 1.0)).sqrt())
    }

    /// Equal values drawn c times from rank r + 1 on share c (2 r + c − n) of the
    /// ranks' sum.
    fn gini(&self, drawn: &[f64], n: f64) -> Result<f64, Undefined> {
        let (mut below, mut weighed, mut total) = (0.0, Dd::default(), Dd::default());
        let add = |sum: Dd, term: f64| {
            let s = two_sum(sum.hi, term);
            Dd {
                hi: s.hi,
                lo: sum.lo + s.lo,
            }
        };
        for (x, times) in self.x.iter().zip(drawn) {
            if *x < 0.0 && *times > 0.0 {
                return Err(Undefined::Negative);
            }
            let part = times * x;
            weighed = add(weighed, part * (2.0 * below + times - n));
            total = add(total, part);
            below += times;
        }
        let total = finite(total.value())?;
        if total <= 0.0 {
            return Err(Undefined::ZeroTotal);
        }
        Ok(finite(weighed.value() / (n * total))?.max(0.0))
    }

    fn correlation(&self, drawn: &[f64], n: f64) -> Result<f64, Undefined> {
        let mean = |list: &[f64]| sum_of(list.len(), |i| drawn[i] * list[i]).div(Dd::of(n));
        let (mx, my) = (mean(&self.x), mean(&self.y));
        let dx = |i: usize| (self.x[i] - mx.hi) - mx.lo;
        let dy = |i: usize| (self.y[i] - my.hi) - my.lo;
        // Brought to one before squaring, so that nothing overflows.
        let most = |d: &dyn Fn(usize) -> f64| {
            let met = (0..drawn.len()).filter(|i| drawn[*i] > 0.0);
            met.map(|i| d(i).abs()).fold(0.0, f64::max)
        };
        let (bx, by) = (most(&dx), most(&dy));
        if bx <= 0.0 || by <= 0.0 {
            return Err(Undefined::Constant);
        }
        let over = |f: &dyn Fn(usize) -> f64| sum_of(drawn.len(), |i| drawn[i] * f(i)).value();
        let xx = over(&|i| (dx(i) / bx) * (dx(i) / bx));
        let yy = over(&|i| (dy(i) / by) * (dy(i) / by));
        let xy = over(&|i| (dx(i) / bx) * (dy(i) / by));
        let r = finite(xy / (xx * yy).sqrt())?;
        Ok(r.clamp(-1.0, 1.0))
    }
}

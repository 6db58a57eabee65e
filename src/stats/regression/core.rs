//! The solved problem behind every regression: coefficients, residuals and the
//! inverse of the cross products, in scaled numbers.

use super::design::{scaled, Column};
use super::qr::Qr;
use super::refine::{refined, Refined, Right};
use crate::quantity::Undefined;
use crate::stats::sum::{count, finite, sum_of, two_product, Dd};

/// Most columns.
const COLUMNS: usize = 300;
/// Most of rows × columns²: seconds of work.
const WORK: f64 = 1e10;
/// Up to so many values every number is refined; above, the inverse is where
/// the columns are nearly dependent.
const SMALL: usize = 50_000;
/// Up to this condition number the factors alone give the inverse of a large
/// problem to 13 digits (1e-16 at 700, 2e-14 at 24 000 measured).
const FAR: f64 = 1e5;

/// A least squares problem that is solved.
#[derive(Debug)]
pub(crate) struct Core<'a> {
    pub(crate) columns: Vec<Column<'a>>,
    pub(crate) y: Column<'a>,
    pub(crate) qr: Qr,
    pub(crate) solution: Refined,
    /// Of the columns scaled to length one, by singular values.
    pub(crate) condition: f64,
    /// The inverse of the cross products, of scaled columns.
    pub(crate) inverse: Vec<Vec<f64>>,
    /// The rows of the pseudo-inverse, where they were refined.
    pseudo: Option<Vec<Vec<f64>>>,
    /// Squares are to be multiplied by two to this.
    pub(crate) exponent: i32,
    /// Sums of squares below this are rounding.
    pub(crate) rounding: f64,
}

/// Sums of squares, scaled back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sums {
    /// Of residuals.
    pub(crate) residual: f64,
    /// Of fitted values, about their mean where there is an intercept.
    pub(crate) model: f64,
}

impl<'a> Core<'a> {
    /// Solves. Squares are scaled back by `2^exponent` (of weights).
    pub(crate) fn solve(
        columns: Vec<Column<'a>>,
        y: Column<'a>,
        tolerance: f64,
        exponent: i32,
    ) -> Result<Self, Undefined> {
        let (rows, width) = (y.rows(), count(columns.len()));
        if columns.len() > COLUMNS || count(rows) * width * width > WORK {
            return Err(Undefined::TooLarge);
        }
        let qr = Qr::of(&columns, rows, tolerance);
        if qr.rank() == 0 {
            return Err(if rows == 0 {
                Undefined::TooFew
            } else {
                Undefined::RankDeficient
            });
        }
        let kept: Vec<&Column<'_>> = qr.kept.iter().map(|i| &columns[*i]).collect();
        let mut d = y.hi.to_vec();
        qr.reflect(&mut d);
        let start = qr.r.solve(&d[..qr.rank()]);
        let solution = refined(&kept, &qr, &Right::Response(&y), &start);
        let condition = qr.condition;
        let work = count(rows) * width * width;
        let refines = rows * columns.len() <= SMALL || (condition > FAR && work < 1e8);
        let (inverse, pseudo) = inverted(&kept, &qr, refines);
        let squares = sum_of(rows, |i| y.hi[i] * y.hi[i]).value();
        Ok(Self {
            rounding: squares * (f64::EPSILON / 2.0) * (f64::EPSILON / 2.0),
            exponent: exponent + 2 * y.exponent,
            columns,
            y,
            qr,
            solution,
            condition,
            inverse,
            pseudo,
        })
    }

    pub(crate) fn rows(&self) -> usize {
        self.y.rows()
    }

    pub(crate) fn rank(&self) -> usize {
        self.qr.rank()
    }

    /// The power of two between a kept coefficient's scaled and true number.
    pub(crate) fn power(&self, kept: usize) -> i32 {
        self.y.exponent - self.columns[self.qr.kept[kept]].exponent
    }

    /// A kept coefficient.
    pub(crate) fn coefficient(&self, kept: usize) -> Result<f64, Undefined> {
        finite(scaled(self.solution.x[kept].value(), self.power(kept)))
    }

    /// Scaled residuals.
    pub(crate) fn residuals(&self) -> &[f64] {
        &self.solution.residual.hi
    }

    /// Columns of the pseudo-inverse's transpose, scaled: a kept column each.
    pub(crate) fn pseudo(&self) -> Vec<Vec<f64>> {
        if let Some(known) = &self.pseudo {
            return known.clone();
        }
        let inverse = triangle_inverse(&self.qr);
        let mut out = vec![vec![0.0; self.rows()]; self.rank()];
        for (t, inverse) in inverse.iter().enumerate() {
            let basis = self.qr.basis(t);
            for (j, column) in out.iter_mut().enumerate() {
                let r = inverse[j];
                for (p, q) in column.iter_mut().zip(&basis) {
                    *p += r * q;
                }
            }
        }
        out
    }

    /// Scaled sums of squares. Residuals that stay below the rounding of the
    /// response count as zero; so does a variation of fitted values that does.
    pub(crate) fn scaled_sums(&self, intercept: bool) -> Sums {
        let rows = self.rows();
        let r = &self.solution.residual;
        let residual = sum_of(rows, |i| r.hi[i] * r.hi[i]).value();
        let fitted = |i: usize| {
            self.y.at(i).sub(Dd {
                hi: r.hi[i],
                lo: r.lo[i],
            })
        };
        let model = if intercept {
            let ones = &self.columns[0];
            let weight = |i: usize| ones.hi[i] * ones.hi[i];
            let mass = sum_of(rows, weight);
            let total = (0..rows).fold(Dd::default(), |t, i| t.add(ones.at(i).mul(fitted(i))));
            let mean = total.div(mass);
            let squares = |i: usize| {
                let p = two_product(ones.hi[i], mean.hi);
                let low = p.lo + ones.hi[i] * mean.lo + ones.at(i).lo * mean.hi;
                let d = fitted(i).sub(Dd { hi: p.hi, lo: low }).value();
                d * d
            };
            sum_of(rows, squares).value()
        } else {
            sum_of(rows, |i| {
                let f = fitted(i).value();
                f * f
            })
            .value()
        };
        let above = |v: f64| if v <= self.rounding { 0.0 } else { v };
        Sums {
            residual: above(residual),
            model: above(model),
        }
    }
}

/// The rows of the triangle's inverse by its columns: `[t][j]` is row `j`.
pub(crate) fn triangle_inverse(qr: &Qr) -> Vec<Vec<f64>> {
    let rank = qr.rank();
    let unit =
        |t: usize| -> Vec<f64> { (0..rank).map(|i| if i == t { 1.0 } else { 0.0 }).collect() };
    (0..rank).map(|t| qr.r.solve(&unit(t))).collect()
}

type Inverted = (Vec<Vec<f64>>, Option<Vec<Vec<f64>>>);

fn inverted(kept: &[&Column<'_>], qr: &Qr, refines: bool) -> Inverted {
    let rank = qr.rank();
    let inverse = triangle_inverse(qr);
    let plain = |j: usize, l: usize| inverse.iter().map(|c| c[j] * c[l]).sum::<f64>();
    let row = |j: usize| -> Vec<f64> { (0..rank).map(|l| plain(j, l)).collect() };
    let start: Vec<Vec<f64>> = (0..rank).map(row).collect();
    if !refines {
        return (start, None);
    }
    let one = |(j, start): (usize, &Vec<f64>)| refined(kept, qr, &Right::Unit(j), start);
    let solved: Vec<Refined> = start.iter().enumerate().map(one).collect();
    let values = |s: &Refined| s.x.iter().map(|x| x.value()).collect();
    let pseudo = |s: &Refined| s.residual.hi.iter().map(|v| -v).collect();
    (
        solved.iter().map(values).collect(),
        Some(solved.iter().map(pseudo).collect()),
    )
}

//! The columns of a regression, to twice double precision where they are made
//! rather than given, and safe from overflow.

use std::borrow::Cow;

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, largest, two_product, Dd};

/// Columns whose largest number lies within 2^±`TAME` are taken as they are.
const TAME: i32 = 100;

/// A column: `(hi + lo) × 2^exponent`.
#[derive(Debug, Clone)]
pub(crate) struct Column<'a> {
    pub(crate) hi: Cow<'a, [f64]>,
    /// What the doubles leave; empty where they are exact.
    pub(crate) lo: Vec<f64>,
    pub(crate) exponent: i32,
}

/// The power of two just above the largest magnitude; 0 for a column of zeros.
fn magnitude(values: &[f64]) -> i32 {
    let largest = largest(values);
    if largest > 0.0 {
        libm::frexp(largest).1
    } else {
        0
    }
}

/// `value × 2^power`, exactly unless it leaves the range.
pub(crate) fn scaled(value: f64, power: i32) -> f64 {
    libm::scalbn(value, power)
}

impl<'a> Column<'a> {
    /// A column as given: every number finite.
    pub(crate) fn given(values: &'a [f64]) -> Result<Self, Undefined> {
        all_finite(values)?;
        Ok(Self::tamed(Cow::Borrowed(values), Vec::new()))
    }

    /// A column that was worked out of another and has its scale.
    pub(crate) fn worked(values: Vec<f64>, exponent: i32) -> Column<'static> {
        Column {
            hi: Cow::Owned(values),
            lo: Vec::new(),
            exponent,
        }
    }

    /// A column of numbers to twice double precision.
    pub(crate) fn precise(values: &[Dd]) -> Result<Self, Undefined> {
        let hi: Vec<f64> = values.iter().map(|v| v.hi).collect();
        let lo: Vec<f64> = values.iter().map(|v| v.lo).collect();
        all_finite(&hi)?;
        all_finite(&lo)?;
        Ok(Self::tamed(Cow::Owned(hi), lo))
    }

    /// The column of an intercept.
    pub(crate) fn ones(rows: usize) -> Self {
        Self {
            hi: Cow::Owned(vec![1.0; rows]),
            lo: Vec::new(),
            exponent: 0,
        }
    }

    fn tamed(hi: Cow<'a, [f64]>, lo: Vec<f64>) -> Self {
        let exponent = magnitude(&hi);
        if exponent.abs() <= TAME {
            return Self {
                hi,
                lo,
                exponent: 0,
            };
        }
        let down = |v: &f64| scaled(*v, -exponent);
        Self {
            hi: Cow::Owned(hi.iter().map(down).collect()),
            lo: lo.iter().map(down).collect(),
            exponent,
        }
    }

    /// A value to twice double precision.
    #[inline]
    pub(crate) fn at(&self, row: usize) -> Dd {
        Dd {
            hi: self.hi[row],
            lo: self.lo.get(row).copied().unwrap_or(0.0),
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.hi.len()
    }

    /// The rows with a weight, each times the root of its weight.
    pub(crate) fn weighted(&self, roots: &Roots) -> Self {
        let times = |(row, root): &(usize, Dd)| self.at(*row).mul(*root);
        let values: Vec<Dd> = roots.kept.iter().map(times).collect();
        Self {
            hi: values.iter().map(|v| v.hi).collect(),
            lo: values.iter().map(|v| v.lo).collect(),
            exponent: self.exponent,
        }
    }

    /// Powers of a column, 1 to `degree`, to twice double precision.
    pub(crate) fn powers(x: &[f64], degree: usize) -> Result<Vec<Self>, Undefined> {
        all_finite(x)?;
        let mut power: Vec<Dd> = vec![Dd::of(1.0); x.len()];
        let mut out = Vec::with_capacity(degree);
        for _ in 0..degree {
            for (p, x) in power.iter_mut().zip(x) {
                *p = times(*p, *x);
            }
            out.push(Column::precise(&power)?);
        }
        Ok(out)
    }
}

/// A product that does not leave the range where the plain one stays in it.
fn times(a: Dd, b: f64) -> Dd {
    let plain = a.hi * b;
    if a.hi.abs() < 1e290 && b.abs() < 1e290 && plain.abs() < 1e300 {
        a.mul(Dd::of(b))
    } else {
        Dd::of(plain)
    }
}

/// Square roots of weights: of the rows that have one above zero.
#[derive(Debug)]
pub(crate) struct Roots {
    kept: Vec<(usize, Dd)>,
    /// The weights are `root² × 2^exponent`.
    pub(crate) exponent: i32,
}

impl Roots {
    /// Weights are finite and not negative.
    pub(crate) fn of(weights: &[f64]) -> Result<Self, Undefined> {
        all_finite(weights)?;
        if weights.iter().any(|w| *w < 0.0) {
            return Err(Undefined::Negative);
        }
        let exponent = match magnitude(weights) {
            e if e.abs() <= TAME => 0,
            e => e - e % 2,
        };
        let positive = weights.iter().enumerate().filter(|(_, w)| **w > 0.0);
        let root = |(row, weight): (usize, &f64)| (row, root(scaled(*weight, -exponent)));
        Ok(Self {
            kept: positive.map(root).filter(|(_, r)| r.hi > 0.0).collect(),
            exponent,
        })
    }

    /// The rows that are kept.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.kept.iter().map(|(row, _)| *row)
    }
}

/// A square root to twice double precision.
fn root(value: f64) -> Dd {
    let hi = value.sqrt();
    if hi < 1e-140 {
        return Dd::of(hi);
    }
    let square = two_product(hi, hi);
    let left = (value - square.hi) - square.lo;
    Dd {
        hi,
        lo: left / (2.0 * hi),
    }
}

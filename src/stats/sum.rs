//! Sums that lose nothing that matters: compensated, in a fixed order, the same
//! bits natively and in wasm.

use crate::quantity::Undefined;

/// A number as the unevaluated sum of two: about 32 digits.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Dd {
    /// The nearest double.
    pub(crate) hi: f64,
    /// What is left.
    pub(crate) lo: f64,
}

/// `a + b` exactly, as a rounded sum and its error (Knuth).
#[inline]
pub(crate) fn two_sum(a: f64, b: f64) -> Dd {
    let hi = a + b;
    let of_b = hi - a;
    let lo = (a - (hi - of_b)) + (b - of_b);
    Dd { hi, lo }
}

/// `a × b` exactly, as a rounded product and its error (Dekker, Veltkamp).
/// Overflows where a factor is above about 1e300.
#[inline]
pub(crate) fn two_product(a: f64, b: f64) -> Dd {
    let split = |x: f64| {
        let wide = 134_217_729.0 * x;
        let high = wide - (wide - x);
        (high, x - high)
    };
    let hi = a * b;
    let ((a1, a2), (b1, b2)) = (split(a), split(b));
    let lo = ((a1 * b1 - hi) + a1 * b2 + a2 * b1) + a2 * b2;
    Dd { hi, lo }
}

impl Dd {
    /// From one number.
    #[inline]
    pub(crate) const fn of(hi: f64) -> Self {
        Self { hi, lo: 0.0 }
    }

    /// Rounded to one number.
    #[inline]
    pub(crate) fn value(self) -> f64 {
        self.hi + self.lo
    }

    /// The sum of two, to about 31 digits.
    #[inline]
    pub(crate) fn add(self, other: Self) -> Self {
        let s = two_sum(self.hi, other.hi);
        let t = two_sum(self.lo, other.lo);
        let s = fast(s.hi, s.lo + t.hi);
        fast(s.hi, s.lo + t.lo)
    }

    /// The difference.
    #[inline]
    pub(crate) fn sub(self, other: Self) -> Self {
        self.add(Self {
            hi: -other.hi,
            lo: -other.lo,
        })
    }

    /// The product of two.
    #[inline]
    pub(crate) fn mul(self, other: Self) -> Self {
        let p = two_product(self.hi, other.hi);
        fast(p.hi, p.lo + (self.hi * other.lo + self.lo * other.hi))
    }

    /// The quotient.
    #[inline]
    pub(crate) fn div(self, other: Self) -> Self {
        let q = self.hi / other.hi;
        let rest = self.sub(other.mul(Self::of(q)));
        let q2 = rest.hi / other.hi;
        let rest = rest.sub(other.mul(Self::of(q2)));
        fast(q, q2 + rest.hi / other.hi)
    }
}

/// A sum whose first term is the larger.
#[inline]
fn fast(a: f64, b: f64) -> Dd {
    let hi = a + b;
    Dd {
        hi,
        lo: b - (hi - a),
    }
}

/// Independent sums that are kept side by side, so that the processor need not
/// wait for one addition before the next. Part of the result's bits: never change.
const LANES: usize = 4;

/// The sum of what `term` makes of each index, to about twice double precision.
#[inline]
pub(crate) fn sum_of(count: usize, term: impl Fn(usize) -> f64) -> Dd {
    let (mut high, mut low) = ([0.0_f64; LANES], [0.0_f64; LANES]);
    let whole = count - count % LANES;
    let mut i = 0;
    while i < whole {
        for lane in 0..LANES {
            let s = two_sum(high[lane], term(i + lane));
            high[lane] = s.hi;
            low[lane] += s.lo;
        }
        i += LANES;
    }
    let mut total = Dd::default();
    for lane in 0..LANES {
        total = total.add(Dd {
            hi: high[lane],
            lo: low[lane],
        });
    }
    for i in whole..count {
        total = total.add(Dd::of(term(i)));
    }
    total
}

/// The sum of values.
pub(crate) fn sum(values: &[f64]) -> f64 {
    sum_dd(values).value()
}

/// Four numbers that share instructions where the machine has them.
pub(crate) type Lanes = wide::f64x4;

/// Sums of what `terms` makes of each value, several at once: in the order of
/// [`sum_of`] and with its bits, four values at a time.
#[inline]
fn sums_of<const K: usize>(values: &[f64], mut terms: impl FnMut(Lanes) -> [Lanes; K]) -> [Dd; K] {
    let (mut high, mut low) = ([Lanes::ZERO; K], [Lanes::ZERO; K]);
    let (whole, rest) = values.as_chunks::<LANES>();
    for four in whole {
        let terms = terms(Lanes::new(*four));
        for k in 0..K {
            let (a, b) = (high[k], terms[k]);
            let sum = a + b;
            let of_b = sum - a;
            high[k] = sum;
            low[k] += (a - (sum - of_b)) + (b - of_b);
        }
    }
    let mut totals = [Dd::default(); K];
    for (total, (high, low)) in totals.iter_mut().zip(high.into_iter().zip(low)) {
        for (hi, lo) in high.to_array().into_iter().zip(low.to_array()) {
            *total = total.add(Dd { hi, lo });
        }
    }
    for value in rest {
        let terms = terms(Lanes::splat(*value));
        for (total, [term, ..]) in totals.iter_mut().zip(terms.map(Lanes::to_array)) {
            *total = total.add(Dd::of(term));
        }
    }
    totals
}

/// The sum of values, unrounded.
pub(crate) fn sum_dd(values: &[f64]) -> Dd {
    let [total] = sums_of(values, |v| [v]);
    total
}

/// The mean of at least one value, unrounded.
pub(crate) fn mean_dd(values: &[f64]) -> Dd {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
    let n = values.len() as f64;
    sum_dd(values).div(Dd::of(n))
}

/// The sum of squared deviations from the mean. The mean is unrounded, so that
/// the deviations' own sum, which textbook formulas subtract, is nothing.
pub(crate) fn squares_about(values: &[f64], mean: Dd) -> f64 {
    let (hi, lo) = (Lanes::splat(mean.hi), Lanes::splat(mean.lo));
    let [squares] = sums_of(values, |v| {
        let d = (v - hi) - lo;
        [d * d]
    });
    squares.value()
}

/// Whether all values are finite.
pub(crate) fn are_finite(values: &[f64]) -> bool {
    // Zero times a finite number is zero; anything else makes it NaN for good.
    let mut nothing = Lanes::ZERO;
    let (whole, rest) = values.as_chunks::<LANES>();
    for four in whole {
        nothing += Lanes::new(*four) * Lanes::ZERO;
    }
    nothing.to_array().iter().chain(rest).all(|v| v.is_finite())
}

/// The sum of finite values, unrounded, and the smallest and the largest of them.
pub(crate) fn sum_and_ends(values: &[f64]) -> (Dd, f64, f64) {
    let mut low = Lanes::splat(f64::INFINITY);
    let mut high = Lanes::splat(f64::NEG_INFINITY);
    let [total] = sums_of(values, |v| {
        low = low.fast_min(v);
        high = high.fast_max(v);
        [v]
    });
    let min = low.to_array().into_iter().fold(f64::INFINITY, f64::min);
    let max = high
        .to_array()
        .into_iter()
        .fold(f64::NEG_INFINITY, f64::max);
    (total, min, max)
}

/// The largest amount among values, 0 for none.
pub(crate) fn largest(values: &[f64]) -> f64 {
    // Not `max`, which is a call of its own in wasm.
    let larger = |most: f64, v: &f64| if v.abs() > most { v.abs() } else { most };
    values.iter().fold(0.0, larger)
}

/// The sum of products of two lists of one length, without compensation: for
/// lists short enough that none is needed.
pub(crate) fn dot(x: &[f64], y: &[f64]) -> f64 {
    let (mut a, mut b) = (Lanes::ZERO, Lanes::ZERO);
    let ((xs, x_rest), (ys, y_rest)) = (x.as_chunks::<8>(), y.as_chunks::<8>());
    for (x, y) in xs.iter().zip(ys) {
        let [x0, x1, x2, x3, x4, x5, x6, x7] = *x;
        let [y0, y1, y2, y3, y4, y5, y6, y7] = *y;
        a += Lanes::new([x0, x1, x2, x3]) * Lanes::new([y0, y1, y2, y3]);
        b += Lanes::new([x4, x5, x6, x7]) * Lanes::new([y4, y5, y6, y7]);
    }
    let [a, b, c, d] = (a + b).to_array();
    let rest: f64 = x_rest.iter().zip(y_rest).map(|(x, y)| x * y).sum();
    ((a + b) + (c + d)) + rest
}

/// The count of values as a number.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
pub(crate) fn count(n: usize) -> f64 {
    n as f64
}

/// Refuses NaN and infinities.
pub(crate) fn all_finite(values: &[f64]) -> Result<(), Undefined> {
    if are_finite(values) {
        Ok(())
    } else {
        Err(Undefined::NotFinite)
    }
}

/// Lets only finite numbers out.
pub(crate) fn finite(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Undefined::NotFinite)
    }
}

/// Values that are all finite, at least so many of them.
pub(crate) fn at_least(values: &[f64], need: usize) -> Result<(), Undefined> {
    if values.len() < need {
        return Err(Undefined::TooFew);
    }
    all_finite(values)
}

/// Lists of one length.
pub(crate) fn same_length(a: usize, b: usize) -> Result<(), Undefined> {
    if a == b {
        Ok(())
    } else {
        Err(Undefined::LengthsDiffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_plain_sum_loses_is_kept() {
        assert_eq!(
            sum(&[1e16, 1.0, -1e16, 1.0, 1.0]).to_bits(),
            3.0_f64.to_bits()
        );
        let third = Dd::of(1.0).div(Dd::of(3.0));
        assert_eq!(third.mul(Dd::of(3.0)).value().to_bits(), 1.0_f64.to_bits());
    }

    #[test]
    fn squares_survive_a_large_mean() {
        let values: Vec<f64> = (0..1001).map(|i| 1e9 + f64::from(i % 2)).collect();
        // 500 ones and 501 zeros: n·p·(1−p).
        let expected = 500.0 * 501.0 / 1001.0;
        let found = squares_about(&values, mean_dd(&values));
        assert!((found - expected).abs() < 1e-12 * expected, "{found}");
    }
}

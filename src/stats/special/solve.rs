//! Inverting a distribution: Newton on the logarithm of the smaller tail, kept
//! in a bracket, so that it always ends.

use crate::quantity::Undefined;

/// Which probability is given.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tail {
    /// At most x.
    Lower(f64),
    /// Above x.
    Upper(f64),
}

impl Tail {
    /// The smaller tail; `Err(true)` where the answer is the start of the
    /// range, `Err(false)` where it is its end.
    pub(super) fn checked(self) -> Result<Result<Self, bool>, Undefined> {
        let (Self::Lower(p) | Self::Upper(p)) = self;
        if !(0.0..=1.0).contains(&p) {
            return Err(Undefined::OutsideRange);
        }
        let lower = matches!(self, Self::Lower(_));
        Ok(if p <= 0.0 {
            Err(lower)
        } else if p >= 1.0 {
            Err(!lower)
        } else if p <= 0.5 {
            Ok(self)
        } else if lower {
            // Exact, as p is at least a half.
            Ok(Self::Upper(1.0 - p))
        } else {
            Ok(Self::Lower(1.0 - p))
        })
    }
}

/// Lower and upper tail at t, and the density there (in t).
pub(super) type Point = Result<(f64, f64, f64), Undefined>;

/// The t at which the tail has its probability; `start` is somewhere inside.
pub(super) fn root(start: f64, tail: &Tail, at: &dyn Fn(f64) -> Point) -> Result<f64, Undefined> {
    let (aim, lower) = match tail {
        Tail::Lower(p) => (*p, true),
        Tail::Upper(q) => (*q, false),
    };
    let log_aim = libm::log(aim);
    // Positive where t is too large.
    let miss = |t: f64| -> Result<(f64, f64), Undefined> {
        let (p, q, density) = at(t)?;
        let own = if lower { p } else { q };
        if own <= 0.0 {
            // Beyond what doubles hold.
            let far = if lower {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            };
            return Ok((far, 0.0));
        }
        // Near the answer the quotient keeps the digits that two logarithms lose.
        let ratio = own / aim;
        let gap = if (0.5..2.0).contains(&ratio) {
            libm::log(ratio)
        } else {
            libm::log(own) - log_aim
        };
        Ok((if lower { gap } else { -gap }, density / own))
    };
    let (mut low, mut high) = bracket(start, &miss)?;
    let mut t = 0.5 * (low + high);
    for _ in 0..300 {
        let (gap, slope) = miss(t)?;
        if gap < 0.0 {
            low = t;
        } else if gap > 0.0 {
            high = t;
        } else {
            return Ok(t);
        }
        let newton = t - gap / slope;
        let inside = newton > low && newton < high;
        let next = if inside { newton } else { 0.5 * (low + high) };
        let settled = inside && (next - t).abs() <= 2e-16 * t.abs().max(1.0);
        let stuck = next.total_cmp(&low).is_eq() || next.total_cmp(&high).is_eq();
        if settled || stuck {
            return Ok(next);
        }
        t = next;
    }
    Ok(t)
}

/// An interval with a miss of each sign at its ends.
fn bracket(
    start: f64,
    miss: &dyn Fn(f64) -> Result<(f64, f64), Undefined>,
) -> Result<(f64, f64), Undefined> {
    let (mut low, mut high, mut step) = (start, start, 1.0);
    while miss(low)?.0 > 0.0 {
        high = low;
        low -= step;
        step *= 2.0;
        if low < -1e6 {
            return Ok((low, high));
        }
    }
    step = 1.0;
    while miss(high)?.0 < 0.0 {
        low = low.max(high);
        high += step;
        step *= 2.0;
        if high > 1e6 {
            return Ok((low, high));
        }
    }
    Ok((low, high))
}

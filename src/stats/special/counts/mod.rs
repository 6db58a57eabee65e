//! Distributions of counts.

pub mod binomial;
pub mod hypergeometric;
pub mod poisson;

use super::solve::Tail;
use crate::quantity::Undefined;

/// Counts beyond this are no longer exact as numbers.
const MOST: u64 = 1 << 53;

/// How far a computed probability may miss the one asked for and still count as
/// it: a quantile of a probability that is the distribution's own must give the
/// count it came from.
const SLACK: f64 = 64.0 * f64::EPSILON;

#[expect(clippy::cast_precision_loss, reason = "at most 2⁵³, checked before")]
fn number(k: u64) -> f64 {
    k as f64
}

/// The smallest count at which the tail is reached, near `guess` at best and at
/// most `most`; `tails` gives the probabilities of at most and of more than k.
fn smallest(
    guess: u64,
    most: u64,
    tail: Tail,
    tails: &dyn Fn(u64) -> Result<(f64, f64), Undefined>,
) -> Result<u64, Undefined> {
    let reached = |k: u64| -> Result<bool, Undefined> {
        if k >= most {
            return Ok(true);
        }
        let (lower, upper) = tails(k)?;
        Ok(match tail {
            Tail::Lower(p) => lower >= p * (1.0 - SLACK),
            Tail::Upper(q) => upper <= q * (1.0 + SLACK),
        })
    };
    // Everything below `low` misses, `high` reaches.
    let (mut low, mut high, mut step) = (0, most, 1);
    if reached(guess)? {
        high = guess.min(most);
        while high > 0 {
            let below = high.saturating_sub(step);
            if !reached(below)? {
                low = below + 1;
                break;
            }
            high = below;
            step *= 2;
        }
    } else {
        low = guess + 1;
        while low < most {
            let above = low.saturating_add(step).min(most);
            if reached(above)? {
                high = above;
                break;
            }
            low = above + 1;
            step *= 2;
        }
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if reached(middle)? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(high)
}

/// The count nearest below a mean.
fn near(mean: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 0 and 2⁵³"
    )]
    let guess = libm::floor(mean.clamp(0.0, number(MOST))) as u64;
    guess
}

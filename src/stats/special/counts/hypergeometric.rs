//! The hypergeometric distribution: successes among draws without replacement.

use super::super::loader::{binomial_density, one_minus};
use super::number;
use crate::quantity::Undefined;
use crate::stats::sum::Dd;

/// Smallest and largest possible count.
fn range(population: u64, successes: u64, draws: u64) -> Result<(u64, u64), Undefined> {
    if successes > population || draws > population || population > super::MOST {
        return Err(Undefined::OutsideRange);
    }
    let low = (successes + draws).saturating_sub(population);
    Ok((low, successes.min(draws)))
}

/// Binomial probability at p = draws/population, the density of a part.
fn part(k: u64, n: u64, p: f64) -> f64 {
    let (a, b) = (number(k), number(n - k));
    match (k, n - k) {
        (0, _) => libm::exp(b * libm::log1p(-p)),
        (_, 0) => libm::exp(a * libm::log(p)),
        _ => binomial_density(a, b, Dd::of(p), one_minus(p)),
    }
}

/// The probability of exactly k successes.
///
/// # Domain
/// successes and draws at most the population, otherwise `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::special::hypergeometric;
/// // One of two winning tickets among four when one is drawn.
/// assert!((hypergeometric::pmf(1, 4, 2, 1).unwrap() - 0.5).abs() < 1e-15);
/// assert!(hypergeometric::pmf(1, 4, 5, 1).is_err());
/// ```
pub fn pmf(k: u64, population: u64, successes: u64, draws: u64) -> Result<f64, Undefined> {
    let (low, high) = range(population, successes, draws)?;
    if k < low || k > high {
        return Ok(0.0);
    }
    if draws == 0 || draws == population {
        return Ok(1.0);
    }
    let p = number(draws) / number(population);
    let (won, lost) = (
        part(k, successes, p),
        part(draws - k, population - successes, p),
    );
    Ok(won * lost / part(draws, population, p))
}

/// Probability of the counts from `k` away from the middle, in the direction given.
fn outward(k: u64, up: bool, of: (u64, u64, u64)) -> Result<f64, Undefined> {
    let (population, successes, draws) = of;
    let (low, high) = range(population, successes, draws)?;
    let (mut at, mut term) = (k, pmf(k, population, successes, draws)?);
    let mut total = term;
    let others = population - successes;
    while term > total * 1e-18 && (if up { at < high } else { at > low }) {
        let (won, lost) = if up {
            (at, draws - at)
        } else {
            (at - 1, draws - at + 1)
        };
        // P(won + 1) / P(won)
        let ratio =
            number(successes - won) / number(won + 1) * number(lost) / number(others + 1 - lost);
        term *= if up { ratio } else { 1.0 / ratio };
        at = if up { at + 1 } else { at - 1 };
        total += term;
    }
    Ok(total)
}

/// The probability of at most k.
pub fn cdf(k: u64, population: u64, successes: u64, draws: u64) -> Result<f64, Undefined> {
    let (low, high) = range(population, successes, draws)?;
    if k < low {
        return Ok(0.0);
    }
    if k >= high {
        return Ok(1.0);
    }
    let mean = number(draws) * (number(successes) / number(population));
    let of = (population, successes, draws);
    Ok(if number(k) <= mean {
        outward(k, false, of)?
    } else {
        1.0 - outward(k + 1, true, of)?
    })
}

/// The probability of more than k.
pub fn sf(k: u64, population: u64, successes: u64, draws: u64) -> Result<f64, Undefined> {
    let (low, high) = range(population, successes, draws)?;
    if k < low {
        return Ok(1.0);
    }
    if k >= high {
        return Ok(0.0);
    }
    let mean = number(draws) * (number(successes) / number(population));
    let of = (population, successes, draws);
    Ok(if number(k) >= mean {
        outward(k + 1, true, of)?
    } else {
        1.0 - outward(k, false, of)?
    })
}

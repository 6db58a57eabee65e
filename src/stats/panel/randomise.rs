//! Randomisation inference over all assignments.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, count, finite, same_length, sum, sum_of};
use crate::stats::Caution;

/// Most assignments that are worked through.
const MOST: u64 = 1_000_000;

/// Which differences count as at least as extreme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alternative {
    /// As far from zero.
    TwoSided,
    /// As large.
    Greater,
    /// As small.
    Less,
}

impl Alternative {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::TwoSided, Self::Greater, Self::Less];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TwoSided => "two_sided",
            Self::Greater => "greater",
            Self::Less => "less",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.as_str() == word)
    }
}

/// What chance alone would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Randomisation {
    /// Mean change of treated units less that of the others.
    pub effect: f64,
    /// Share of assignments with a difference at least as extreme.
    pub p: f64,
    /// The smallest p that so many units can give: one assignment's share.
    pub floor: f64,
    /// Assignments.
    pub assignments: u64,
    /// What counts as extreme.
    pub alternative: Alternative,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

/// Randomisation inference for a difference in differences: how often chance
/// alone, dealing out the measure anew, gives a difference as extreme.
///
/// # Definition
/// All `C(n, k)` ways of choosing k of n units are worked through; p is the
/// share in which the difference of mean changes is at least as extreme as the
/// observed one, which is among them. Differences within `10⁻¹³` of the sum of
/// magnitudes count as equal. No p can be below `1 / C(n, k)`: with two of five
/// counties 0.1.
///
/// # Units and shape
/// A change and a 0 or 1 a unit; the effect in the unit of the change.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | treated and other units | 0 < p ≤ 1 |
/// | all or none treated | [`Undefined::TooFew`] |
/// | anything but 0 and 1 | [`Undefined::OutsideRange`] |
/// | more than a million assignments | [`Undefined::TooLarge`] |
///
/// # Accuracy
/// Exact counts.
///
/// # References
/// 1. Fisher, R. A. (1935), *The Design of Experiments*, Oliver & Boyd.
/// 2. Imbens, G. W. & Rubin, D. B. (2015), *Causal Inference for Statistics,
///    Social, and Biomedical Sciences*, Cambridge, ch. 5.
///
/// # Example
/// ```
/// use county_lens::stats::panel::{randomisation, Alternative};
/// let change = [-9.0, -8.0, -3.0, -2.0, -1.0];
/// let r = randomisation(&change, &[1.0, 1.0, 0.0, 0.0, 0.0], Alternative::TwoSided)?;
/// assert_eq!((r.effect, r.p, r.floor, r.assignments), (-6.5, 0.1, 0.1, 10));
/// assert!(randomisation(&change, &[0.0; 5], Alternative::TwoSided).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn randomisation(
    change: &[f64],
    treated: &[f64],
    alternative: Alternative,
) -> Result<Randomisation, Undefined> {
    same_length(treated.len(), change.len())?;
    all_finite(change)?;
    all_finite(treated)?;
    let mut chosen = Vec::new();
    for (unit, t) in treated.iter().enumerate() {
        if (t - 1.0).abs() <= 0.0 {
            chosen.push(unit);
        } else if t.abs() > 0.0 {
            return Err(Undefined::OutsideRange);
        }
    }
    let (n, k) = (change.len(), chosen.len());
    if k == 0 || k == n {
        return Err(Undefined::TooFew);
    }
    let assignments = choose(n, k).ok_or(Undefined::TooLarge)?;
    let total = sum(change);
    let (inside, outside) = (count(k), count(n - k));
    let effect = |units: &[usize]| {
        let part = sum_of(units.len(), |i| change[units[i]]).value();
        part / inside - (total - part) / outside
    };
    let observed = finite(effect(&chosen))?;
    let slack = 1e-13 * finite(change.iter().map(|c| c.abs()).sum::<f64>())?;
    let extreme = |d: f64| match alternative {
        Alternative::TwoSided => d.abs() >= observed.abs() - slack,
        Alternative::Greater => d >= observed - slack,
        Alternative::Less => d <= observed + slack,
    };
    let mut units: Vec<usize> = (0..k).collect();
    let mut found = 0_u64;
    loop {
        found += u64::from(extreme(effect(&units)));
        if !next(&mut units, n) {
            break;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "at most a million")]
    let (found, all) = (found as f64, assignments as f64);
    let floor = 1.0 / all;
    Ok(Randomisation {
        effect: observed,
        p: found / all,
        floor,
        assignments,
        alternative,
        cautions: if floor > 0.05 {
            vec![Caution::ParallelTrends, Caution::SmallPThreshold]
        } else {
            vec![Caution::ParallelTrends]
        },
    })
}

/// Ways to choose, where they are not too many.
fn choose(n: usize, k: usize) -> Option<u64> {
    let k = k.min(n - k);
    let mut ways = 1_u64;
    for i in 0..k {
        ways = ways.checked_mul((n - i) as u64)? / (i as u64 + 1);
        if ways > MOST {
            return None;
        }
    }
    Some(ways)
}

/// The next choice in lexicographic order.
fn next(units: &mut [usize], n: usize) -> bool {
    let k = units.len();
    let Some(at) = (0..k).rev().find(|i| units[*i] < n - k + i) else {
        return false;
    };
    units[at] += 1;
    for i in at + 1..k {
        units[i] = units[i - 1] + 1;
    }
    true
}

//! Permutation tests.

use super::generator::Generator;
use crate::quantity::Undefined;
use crate::stats::sum::{at_least, count, mean_dd, same_length, sum, sum_of};
use crate::stats::tests::Alternative;
use crate::stats::Caution;

/// What is rearranged, and what is computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Design<'a> {
    /// Difference of means; which rows are the first group is rearranged.
    TwoGroups(&'a [f64], &'a [f64]),
    /// Mean difference; its signs are rearranged.
    Paired(&'a [f64], &'a [f64]),
    /// Σ xy about the means; the order of the second is rearranged.
    Association(&'a [f64], &'a [f64]),
}

/// A permutation test.
#[derive(Debug, Clone, PartialEq)]
pub struct Permutation {
    /// The statistic observed.
    pub statistic: f64,
    /// The p-value.
    pub p: f64,
    /// Arrangements gone through or drawn.
    pub arrangements: usize,
    /// All of them were gone through.
    pub exact: bool,
    /// The smallest p-value that this could have given.
    pub smallest_p: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Arrangements whose statistic falls short by less than this share count as
/// equal to the observed one.
const SLACK: f64 = 1e-11;

/// A permutation test: exact where the arrangements are at most `limit`, drawn by
/// the seeded [`Generator`] otherwise.
///
/// # Definition
/// p is the share of arrangements at least as extreme, the observed one among
/// them; drawn, (b + 1)/(m + 1). Two-sided is by amount, the null distribution of
/// each statistic being centred on zero.
///
/// # Domain
/// An empty group: `TooFew`; lists of a pair or association that differ in
/// length: `LengthsDiffer`.
///
/// # References
/// Fisher, R. A. (1935), The Design of Experiments; Phipson, B. & Smyth, G. K.
/// (2010), Permutation p-values should never be zero, SAGMB 9(1), 39.
///
/// # Example
/// ```
/// use county_lens::stats::resampling::{permutation_test, Design};
/// use county_lens::stats::tests::Alternative;
/// let t = permutation_test(Design::TwoGroups(&[4.0, 5.0], &[1.0, 2.0, 3.0]), Alternative::Greater, 1000, 999, 1).unwrap();
/// assert_eq!((t.p, t.arrangements, t.exact), (0.1, 10, true));
/// ```
pub fn permutation_test(
    design: Design<'_>,
    alternative: Alternative,
    limit: usize,
    draws: usize,
    seed: u64,
) -> Result<Permutation, Undefined> {
    let plan = Plan::of(design)?;
    let all = plan.arrangements();
    let exact = all.is_some_and(|all| all <= limit.min(5_000_000));
    if !exact
        && draws
            .checked_mul(plan.items.len())
            .is_none_or(|d| d > 100_000_000)
    {
        return Err(Undefined::TooLarge);
    }
    let own = plan.statistic(&plan.start());
    let line = own.abs() * (1.0 - SLACK);
    let extreme = |value: f64| match alternative {
        Alternative::TwoSided => value.abs() >= line,
        Alternative::Greater => value >= own - own.abs() * SLACK,
        Alternative::Less => value <= own + own.abs() * SLACK,
    };
    let (mut met, mut seen) = (0_usize, 0_usize);
    if exact {
        plan.every(&mut |state| {
            seen += 1;
            met += usize::from(extreme(plan.statistic(state)));
        });
    } else {
        let mut generator = Generator::new(seed);
        let mut state = plan.start();
        for _ in 0..draws {
            plan.shuffle(&mut state, &mut generator);
            seen += 1;
            met += usize::from(extreme(plan.statistic(&state)));
        }
        met += 1;
        seen += 1;
    }
    let sides = if alternative == Alternative::TwoSided {
        2.0
    } else {
        1.0
    };
    let smallest = match all {
        Some(all) if exact => (sides / count(all)).min(1.0),
        _ => 1.0 / count(draws + 1),
    };
    Ok(Permutation {
        statistic: own,
        p: count(met) / count(seen),
        arrangements: if exact { seen } else { draws },
        exact,
        smallest_p: smallest,
        cautions: (smallest > 0.05)
            .then_some(Caution::SmallPThreshold)
            .into_iter()
            .collect(),
    })
}

/// A design as numbers that are rearranged: `state` holds places (of rows, or 0
/// and 1 for signs).
struct Plan<'a> {
    design: Design<'a>,
    /// Values about their mean.
    items: Vec<f64>,
    other: Vec<f64>,
    first: usize,
}

fn centred(list: &[f64]) -> Vec<f64> {
    let mean = mean_dd(list);
    list.iter().map(|v| (v - mean.hi) - mean.lo).collect()
}

impl<'a> Plan<'a> {
    fn of(design: Design<'a>) -> Result<Self, Undefined> {
        let (a, b) = match design {
            Design::TwoGroups(a, b) | Design::Paired(a, b) | Design::Association(a, b) => (a, b),
        };
        let least = if matches!(design, Design::Association(..)) {
            2
        } else {
            1
        };
        at_least(a, least)?;
        at_least(b, least)?;
        if !matches!(design, Design::TwoGroups(..)) {
            same_length(a.len(), b.len())?;
        }
        let (items, other) = match design {
            Design::TwoGroups(..) => {
                let all: Vec<f64> = a.iter().chain(b).copied().collect();
                (centred(&all), Vec::new())
            }
            Design::Paired(..) => (a.iter().zip(b).map(|(a, b)| a - b).collect(), Vec::new()),
            Design::Association(..) => (centred(b), centred(a)),
        };
        crate::stats::sum::all_finite(&items)?;
        crate::stats::sum::all_finite(&other)?;
        Ok(Self {
            design,
            items,
            other,
            first: a.len(),
        })
    }

    fn start(&self) -> Vec<usize> {
        match self.design {
            Design::Paired(..) => vec![0; self.items.len()],
            _ => (0..self.items.len()).collect(),
        }
    }

    fn statistic(&self, state: &[usize]) -> f64 {
        let n = self.items.len();
        match self.design {
            // All items sum to zero, so that the first group decides.
            Design::TwoGroups(..) => {
                let chosen: Vec<f64> = state
                    .iter()
                    .take(self.first)
                    .map(|i| self.items[*i])
                    .collect();
                let rest = count(n - self.first);
                sum(&chosen) * (1.0 / count(self.first) + 1.0 / rest)
            }
            Design::Paired(..) => {
                let signed = |i: usize| {
                    if state[i] == 0 {
                        self.items[i]
                    } else {
                        -self.items[i]
                    }
                };
                sum_of(n, signed).value() / count(n)
            }
            Design::Association(..) => sum_of(n, |i| self.other[i] * self.items[state[i]]).value(),
        }
    }

    /// How many arrangements there are; none where beyond what is counted.
    fn arrangements(&self) -> Option<usize> {
        let n = self.items.len();
        match self.design {
            Design::Paired(..) => 1_usize
                .checked_shl(u32::try_from(n).ok()?)
                .filter(|_| n < 40),
            Design::Association(..) => (1..=n).try_fold(1_usize, usize::checked_mul),
            Design::TwoGroups(..) => {
                let few = self.first.min(n - self.first);
                (1..=few).try_fold(1_usize, |total, i| {
                    Some(total.checked_mul(n - few + i)? / i)
                })
            }
        }
    }

    fn every(&self, visit: &mut dyn FnMut(&[usize])) {
        let n = self.items.len();
        match self.design {
            Design::Paired(..) => {
                for code in 0_u64..(1 << n) {
                    let state: Vec<usize> =
                        (0..n).map(|i| usize::from(code >> i & 1 == 1)).collect();
                    visit(&state);
                }
            }
            Design::TwoGroups(..) => {
                let mut chosen: Vec<usize> = (0..self.first).collect();
                loop {
                    visit(&chosen);
                    // The next combination in order.
                    let Some(at) = (0..self.first)
                        .rev()
                        .find(|i| chosen[*i] < n - self.first + i)
                    else {
                        break;
                    };
                    chosen[at] += 1;
                    for k in at + 1..self.first {
                        chosen[k] = chosen[k - 1] + 1;
                    }
                }
            }
            Design::Association(..) => {
                let mut state = self.start();
                let mut counter = vec![0; n];
                visit(&state);
                let mut i = 0;
                while i < n {
                    if counter[i] < i {
                        state.swap(if i % 2 == 0 { 0 } else { counter[i] }, i);
                        visit(&state);
                        counter[i] += 1;
                        i = 0;
                    } else {
                        counter[i] = 0;
                        i += 1;
                    }
                }
            }
        }
    }

    fn shuffle(&self, state: &mut [usize], generator: &mut Generator) {
        if matches!(self.design, Design::Paired(..)) {
            for sign in state {
                *sign = generator.place(2);
            }
            return;
        }
        // Fisher and Yates, from the end.
        for i in (1..state.len()).rev() {
            state.swap(i, generator.place(i + 1));
        }
    }
}

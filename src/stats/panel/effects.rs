//! What is left of a column beside the effects of units and times, exactly,
//! also where the panel has gaps.

use crate::quantity::Undefined;
use crate::stats::sum::{count, largest, sum_of};

/// Rounds of projection; the first one or two suffice.
const ROUNDS: usize = 20;
/// What may remain of an effect, beside the length of the column.
const SETTLED: f64 = 1e-14;
/// Below this nothing but rounding remains.
const ROUNDING: f64 = 1e-15;
/// Most steps of conjugate gradients in a round.
const STEPS: usize = 10_000;

/// Which effects are taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effects {
    /// One a unit.
    Unit,
    /// One a time.
    Time,
    /// Both.
    TwoWay,
}

impl Effects {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Unit, Self::Time, Self::TwoWay];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Time => "time",
            Self::TwoWay => "two_way",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.as_str() == word)
    }
}

/// Rows sorted into levels.
#[derive(Debug, Clone)]
pub(crate) struct Levels {
    /// The level of each row, numbered from 0 without gaps.
    pub(crate) of: Vec<usize>,
    /// Rows of each level.
    pub(crate) sizes: Vec<usize>,
}

impl Levels {
    /// From any numbering.
    pub(crate) fn new(labels: &[usize]) -> Self {
        let mut numbers = std::collections::BTreeMap::new();
        let mut sizes: Vec<usize> = Vec::new();
        let mut of = Vec::with_capacity(labels.len());
        for label in labels {
            let next = sizes.len();
            let level = *numbers.entry(*label).or_insert(next);
            if level == next {
                sizes.push(0);
            }
            sizes[level] += 1;
            of.push(level);
        }
        Self { of, sizes }
    }

    pub(crate) fn count(&self) -> usize {
        self.sizes.len()
    }

    /// Levels with one row.
    pub(crate) fn singletons(&self) -> usize {
        self.sizes.iter().filter(|s| **s == 1).count()
    }

    /// Whether each level lies within one of the others.
    pub(crate) fn nested_in(&self, other: &[usize]) -> bool {
        let mut home = vec![None; self.count()];
        self.of
            .iter()
            .zip(other)
            .all(|(level, other)| *home[*level].get_or_insert(*other) == *other)
    }

    /// Means of the levels, compensated.
    fn means(&self, values: &[f64]) -> Vec<f64> {
        let mut high = vec![0.0; self.count()];
        let mut low = vec![0.0; self.count()];
        for (level, value) in self.of.iter().zip(values) {
            let s = crate::stats::sum::two_sum(high[*level], *value);
            high[*level] = s.hi;
            low[*level] += s.lo;
        }
        let mean = |((h, l), n): ((&f64, &f64), &usize)| (h + l) / count(*n);
        high.iter().zip(&low).zip(&self.sizes).map(mean).collect()
    }

    /// Takes the means of the levels out; the largest one.
    fn demean(&self, values: &mut [f64]) -> f64 {
        let means = self.means(values);
        self.subtract(values, &means);
        means.iter().fold(0.0, |m, v| m.max(v.abs()))
    }

    fn subtract(&self, values: &mut [f64], effects: &[f64]) {
        for (value, level) in values.iter_mut().zip(&self.of) {
            *value -= effects[*level];
        }
    }
}

/// The part of the panel that each level of the second set belongs to, and how
/// many parts there are; no row connects two parts.
pub(crate) fn parts(first: &Levels, second: &Levels) -> (Vec<usize>, usize) {
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while parent[at] != at {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        at
    }
    let mut parent: Vec<usize> = (0..first.count() + second.count()).collect();
    for (a, b) in first.of.iter().zip(&second.of) {
        let a = root(&mut parent, *a);
        let b = root(&mut parent, first.count() + b);
        parent[a] = b;
    }
    let of = (0..second.count()).map(|b| root(&mut parent, first.count() + b));
    let of: Vec<usize> = of.collect();
    let of = Levels::new(&of);
    (of.of.clone(), of.count())
}

/// Takes effects out of columns.
#[derive(Debug)]
pub(crate) enum Projection<'a> {
    One(&'a Levels),
    /// The larger set of levels first, and the parts of the smaller one's.
    Two(&'a Levels, &'a Levels, Levels),
}

impl<'a> Projection<'a> {
    pub(crate) fn of(effects: Effects, units: &'a Levels, times: &'a Levels) -> Self {
        match effects {
            Effects::Unit => Self::One(units),
            Effects::Time => Self::One(times),
            Effects::TwoWay => Self::two(units, times),
        }
    }

    /// Of two sets of levels.
    pub(crate) fn two(a: &'a Levels, b: &'a Levels) -> Self {
        let (large, small) = if a.count() >= b.count() {
            (a, b)
        } else {
            (b, a)
        };
        Self::Two(large, small, Levels::new(&parts(large, small).0))
    }

    /// What is left of a column: the residual of its regression on the effects.
    ///
    /// The larger set of effects is taken out by means, the smaller one by the
    /// equations that are left for it, solved by conjugate gradients and again
    /// until nothing remains. Taking out both means in turn, once, would be
    /// wrong for a panel with gaps.
    pub(crate) fn apply(&self, values: &[f64]) -> Result<Vec<f64>, Undefined> {
        let mut left = values.to_vec();
        let length = largest(values);
        match self {
            Self::One(levels) => {
                levels.demean(&mut left);
                levels.demean(&mut left);
                Ok(left)
            }
            Self::Two(large, small, parts) => {
                let mut last = f64::INFINITY;
                for _ in 0..ROUNDS {
                    large.demean(&mut left);
                    let rest = small.means(&left);
                    let remains = largest(&rest);
                    if remains <= SETTLED * length
                        && (remains <= ROUNDING * length || remains >= last / 2.0)
                    {
                        return Ok(left);
                    }
                    last = remains;
                    let effects = solve(large, small, parts, &rest);
                    small.subtract(&mut left, &effects);
                }
                large.demean(&mut left);
                if largest(&small.means(&left)) <= SETTLED * length {
                    Ok(left)
                } else {
                    Err(Undefined::NotConverged)
                }
            }
        }
    }
}

/// Takes the mean of each part out: a constant effect of a part has no equation.
fn level_off(z: &mut [f64], size: &[f64], parts: &Levels) {
    let mut total = vec![0.0; parts.count()];
    let mut mass = vec![0.0; parts.count()];
    for ((z, s), part) in z.iter().zip(size).zip(&parts.of) {
        total[*part] += z * s;
        mass[*part] += s;
    }
    for (z, part) in z.iter_mut().zip(&parts.of) {
        *z -= total[*part] / mass[*part];
    }
}

/// The effects of the smaller set whose equations, the larger set eliminated,
/// give the means that remain: conjugate gradients, scaled by sizes.
fn solve(large: &Levels, small: &Levels, parts: &Levels, means: &[f64]) -> Vec<f64> {
    let n = small.count();
    let size: Vec<f64> = small.sizes.iter().map(|s| count(*s)).collect();
    let mut x = vec![0.0; n];
    let mut z = means.to_vec();
    level_off(&mut z, &size, parts);
    let mut r: Vec<f64> = z.iter().zip(&size).map(|(z, s)| z * s).collect();
    let mut p = z.clone();
    let mut rows = vec![0.0; small.of.len()];
    let dot = |a: &[f64], b: &[f64]| sum_of(a.len(), |i| a[i] * b[i]).value();
    let mut rho = dot(&r, &z);
    let enough = rho * 1e-28;
    for _ in 0..STEPS.min(3 * n + 20) {
        if rho <= enough || rho <= 0.0 {
            break;
        }
        for (row, level) in rows.iter_mut().zip(&small.of) {
            *row = p[*level];
        }
        large.demean(&mut rows);
        let q: Vec<f64> = small
            .means(&rows)
            .iter()
            .zip(&size)
            .map(|(m, s)| m * s)
            .collect();
        let curve = dot(&p, &q);
        // What rounding leaves cannot be solved for: a constant has no curve.
        let straight = sum_of(n, |i| p[i] * p[i] * size[i]).value();
        if curve <= 1e-13 * straight {
            break;
        }
        let step = rho / curve;
        for i in 0..n {
            x[i] += step * p[i];
            r[i] -= step * q[i];
            z[i] = r[i] / size[i];
        }
        level_off(&mut z, &size, parts);
        let next = dot(&r, &z);
        for i in 0..n {
            p[i] = z[i] + next / rho * p[i];
        }
        rho = next;
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_panel_are_counted() {
        let units = Levels::new(&[7, 7, 3, 3]);
        assert_eq!(parts(&units, &Levels::new(&[1, 2, 1, 2])).1, 1);
        assert_eq!(parts(&units, &Levels::new(&[1, 2, 3, 4])).1, 2);
        assert!(units.nested_in(&[0, 0, 0, 0]));
        assert!(!units.nested_in(&[0, 1, 0, 0]));
    }

    #[test]
    fn a_panel_with_gaps_is_projected_exactly() {
        // Every effect is orthogonal to what is left, for a sparse panel.
        let n = 400;
        let mut seed = 9_u64;
        let mut draw = |m: u64| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(11);
            usize::try_from((seed >> 33) % m).unwrap()
        };
        let units: Vec<usize> = (0..n).map(|_| draw(130)).collect();
        let times: Vec<usize> = (0..n).map(|_| draw(90)).collect();
        let values: Vec<f64> = (0..n).map(|_| draw(1000) as f64).collect();
        let (units, times) = (Levels::new(&units), Levels::new(&times));
        let of = Projection::of(Effects::TwoWay, &units, &times);
        let left = of.apply(&values).unwrap();
        assert!(largest(&units.means(&left)) < 1e-11);
        assert!(largest(&times.means(&left)) < 1e-11);
        // And a projection: doing it twice changes nothing.
        let again = of.apply(&left).unwrap();
        assert!(left.iter().zip(&again).all(|(a, b)| (a - b).abs() < 1e-10));
        // Sums of effects leave nothing.
        let effects: Vec<f64> = units
            .of
            .iter()
            .zip(&times.of)
            .map(|(u, t)| (u * 3 + t * t) as f64)
            .collect();
        assert!(largest(&of.apply(&effects).unwrap()) < 1e-9);
    }
}

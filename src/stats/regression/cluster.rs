//! Clusters in the space of the orthonormal basis, for CR2 and CR3.

use super::covariance::{squared, Covariance, NO_FREEDOM};
use super::small::eigen;
use crate::quantity::Undefined;
use crate::stats::sum::sum_of;

/// What a cluster is in the space of the basis.
pub(super) struct Cluster {
    /// `(I − S)^(−½)` or `(I − S)⁻¹`; none where `S` is small enough for a series.
    power: Option<Vec<Vec<f64>>>,
    /// `S`.
    cross: Vec<Vec<f64>>,
    /// Its score, adjusted.
    pub(super) score: Vec<f64>,
    /// Whether it decides some fit alone.
    pub(super) decided: bool,
}

impl Cluster {
    /// A vector times the power.
    fn powered(&self, kind: Covariance, v: &[f64]) -> Vec<f64> {
        match &self.power {
            Some(power) => times(power, v),
            None => series(&self.cross, kind, v),
        }
    }
}

fn times(m: &[Vec<f64>], v: &[f64]) -> Vec<f64> {
    let row = |r: &Vec<f64>| r.iter().zip(v).map(|(a, b)| a * b).sum();
    m.iter().map(row).collect()
}

/// Below this trace a series of [`TERMS`] terms is exact to the last digits.
const SMALL: f64 = 0.02;
/// Terms of a series: 0.02 to the eleventh is beyond rounding.
const TERMS: u32 = 10;

/// `(I − S)^(−½) v` or `(I − S)⁻¹ v` of a small `S` by its series: with thousands of
/// clusters each is small, and their eigenvalues would cost seconds.
fn series(s: &[Vec<f64>], kind: Covariance, v: &[f64]) -> Vec<f64> {
    let mut out = v.to_vec();
    for k in (1..=TERMS).rev() {
        let ratio = match kind {
            Covariance::Cr2 => f64::from(2 * k - 1) / f64::from(2 * k),
            _ => 1.0,
        };
        let next = times(s, &out);
        out = next.iter().zip(v).map(|(n, v)| v + ratio * n).collect();
    }
    out
}

/// `(I − S)^(−½)` or `(I − S)⁻¹` by eigenvalues, and whether the cluster decides some
/// fit alone.
fn spectral(cross: &[Vec<f64>], kind: Covariance) -> (Vec<Vec<f64>>, bool) {
    let rank = cross.len();
    let (values, vectors) = eigen(cross.to_vec());
    let mut decided = false;
    let power_of = |value: &f64| {
        let free = 1.0 - value;
        if free < NO_FREEDOM {
            // Moore–Penrose: what the cluster decides alone says nothing.
            decided = true;
            0.0
        } else if kind == Covariance::Cr2 {
            1.0 / free.sqrt()
        } else {
            1.0 / free
        }
    };
    let powers: Vec<f64> = values.iter().map(power_of).collect();
    let at = |j: usize, l: usize| {
        let each = powers.iter().zip(&vectors);
        each.map(|(p, v)| p * v[j] * v[l]).sum::<f64>()
    };
    let power: Vec<Vec<f64>> = (0..rank)
        .map(|j| (0..rank).map(|l| at(j, l)).collect())
        .collect();
    (power, decided)
}

/// `basis[t][row]`.
pub(super) fn cluster(
    basis: &[Vec<f64>],
    residuals: &[f64],
    rows: &[usize],
    kind: Covariance,
) -> Cluster {
    let rank = basis.len();
    let dot = |t: usize, u: usize| sum_of(rows.len(), |i| basis[t][rows[i]] * basis[u][rows[i]]);
    let half = |t: usize| -> Vec<f64> { (0..=t).map(|u| dot(t, u).value()).collect() };
    let half: Vec<Vec<f64>> = (0..rank).map(half).collect();
    let at = |t: usize, u: usize| half[t.max(u)][t.min(u)];
    let row = |t: usize| -> Vec<f64> { (0..rank).map(|u| at(t, u)).collect() };
    let cross: Vec<Vec<f64>> = (0..rank).map(row).collect();
    let trace: f64 = (0..rank).map(|t| at(t, t)).sum();
    let (power, decided) = if trace < SMALL {
        (None, false)
    } else {
        let (power, decided) = spectral(&cross, kind);
        (Some(power), decided)
    };
    let sums = |q: &Vec<f64>| sum_of(rows.len(), |i| q[rows[i]] * residuals[rows[i]]).value();
    let raw: Vec<f64> = basis.iter().map(sums).collect();
    let mut out = Cluster {
        power,
        cross,
        score: Vec::new(),
        decided,
    };
    out.score = out.powered(kind, &raw);
    out
}

/// `2 E² / Var` of the variance estimate were errors equal and independent:
/// with `P = D − B Bᵀ`, `(tr P)² / Σ P²`.
pub(super) fn satterthwaite(
    parts: &[Cluster],
    kind: Covariance,
    u: &[f64],
) -> Result<f64, Undefined> {
    let mut own = Vec::with_capacity(parts.len());
    let mut shared = Vec::with_capacity(parts.len());
    for part in parts {
        let a = part.powered(kind, u);
        let b = times(&part.cross, &a);
        own.push(a.iter().zip(&b).map(|(a, b)| a * b).sum::<f64>());
        shared.push(b);
    }
    let length = |g: usize| shared[g].iter().map(|v| v * v).sum::<f64>();
    let trace = sum_of(parts.len(), |g| own[g] - length(g)).value();
    let gram = squared(&shared);
    let cross: f64 = gram.iter().flatten().map(|v| v * v).sum();
    let own = sum_of(parts.len(), |g| own[g] * (own[g] - 2.0 * length(g))).value();
    let squares = own + cross;
    // Exactly zero where the clusters decide the coefficient; then rounding.
    if trace <= 1e-12 * u.iter().map(|v| v * v).sum::<f64>() || squares <= 0.0 {
        return Err(Undefined::Saturated);
    }
    Ok(trace * trace / squares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cluster_is_the_same_by_series_and_by_eigenvalues() {
        let basis = [[0.08, 0.02, -0.03], [0.01, -0.07, 0.04], [0.05, 0.03, 0.02]];
        let dot = |j: usize, l: usize| (0..3).map(|i| basis[i][j] * basis[i][l]).sum();
        let row = |j: usize| (0..3).map(|l| dot(j, l)).collect();
        let s: Vec<Vec<f64>> = (0..3).map(row).collect();
        let trace: f64 = (0..3).map(|j| s[j][j]).sum();
        assert!(trace > 0.9 * SMALL && trace < SMALL, "{trace}");
        for kind in [Covariance::Cr2, Covariance::Cr3] {
            let (by_values, decided) = spectral(&s, kind);
            assert!(!decided);
            let v = [1.0, -2.0, 0.5];
            let (a, b) = (times(&by_values, &v), series(&s, kind, &v));
            for (a, b) in a.iter().zip(&b) {
                assert!((a - b).abs() < 2e-15, "{a} {b}");
            }
        }
    }
}

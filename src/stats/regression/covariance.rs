//! Covariances of coefficients: classical, robust to unequal variances, robust
//! to dependence within clusters.

use super::cluster::{cluster, satterthwaite, Cluster};
use super::core::{triangle_inverse, Core};
use crate::quantity::Undefined;
use crate::stats::sum::{count, sum_of};

/// Which covariance of the coefficients is estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covariance {
    /// `σ̂² (XᵀX)⁻¹`: equal variances, no dependence.
    Classical,
    /// White's: squared residuals as they are.
    Hc0,
    /// HC0 times `n / (n − k)`.
    Hc1,
    /// Squared residuals by `1 − h`.
    Hc2,
    /// Squared residuals by `(1 − h)²`: nearly the jackknife.
    Hc3,
    /// Clusters, without a correction.
    Cr0,
    /// Clusters, times `G / (G − 1) × (n − 1) / (n − k)`, as Stata does.
    Cr1,
    /// Clusters, bias reduced (Bell & McCaffrey), with Satterthwaite's degrees
    /// of freedom.
    Cr2,
    /// Clusters, nearly the jackknife over clusters.
    Cr3,
}

impl Covariance {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::Classical,
        Self::Hc0,
        Self::Hc1,
        Self::Hc2,
        Self::Hc3,
        Self::Cr0,
        Self::Cr1,
        Self::Cr2,
        Self::Cr3,
    ];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Classical => "classical",
            Self::Hc0 => "hc0",
            Self::Hc1 => "hc1",
            Self::Hc2 => "hc2",
            Self::Hc3 => "hc3",
            Self::Cr0 => "cr0",
            Self::Cr1 => "cr1",
            Self::Cr2 => "cr2",
            Self::Cr3 => "cr3",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == word)
    }

    /// Whether it asks for clusters.
    pub const fn is_clustered(self) -> bool {
        matches!(self, Self::Cr0 | Self::Cr1 | Self::Cr2 | Self::Cr3)
    }

    /// How the degrees of freedom of its t statistics are counted.
    pub const fn df_rule(self) -> DfRule {
        match self {
            Self::Classical | Self::Hc0 | Self::Hc1 | Self::Hc2 | Self::Hc3 => DfRule::Residual,
            Self::Cr0 | Self::Cr1 | Self::Cr3 => DfRule::ClustersMinusOne,
            Self::Cr2 => DfRule::Satterthwaite,
        }
    }
}

/// How degrees of freedom of t statistics are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DfRule {
    /// Rows less coefficients.
    Residual,
    /// Clusters less one.
    ClustersMinusOne,
    /// Matched to the variance of the variance estimate, a number a coefficient.
    Satterthwaite,
}

impl DfRule {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Residual => "residual",
            Self::ClustersMinusOne => "clusters_minus_one",
            Self::Satterthwaite => "satterthwaite",
        }
    }
}

/// One less leverage below this counts as zero.
pub(super) const NO_FREEDOM: f64 = 1e-10;
/// Most of clusters × coefficients³.
const WORK: f64 = 4e8;

/// Variances of the kept coefficients, scaled, with their degrees of freedom.
#[derive(Debug)]
pub(crate) struct Spread {
    pub(crate) matrix: Result<Vec<Vec<f64>>, Undefined>,
    /// One a coefficient; none where the rule gives the same for all.
    pub(crate) freedom: Option<Vec<Result<f64, Undefined>>>,
    /// Whether some row or cluster decides its own fitted value.
    pub(crate) decided: bool,
}

impl Spread {
    fn plain(matrix: Result<Vec<Vec<f64>>, Undefined>) -> Self {
        Self {
            matrix,
            freedom: None,
            decided: false,
        }
    }
}

/// Leverages: the diagonal of the hat matrix.
pub(crate) fn leverages(core: &Core<'_>) -> Vec<f64> {
    let mut h = vec![0.0; core.rows()];
    for t in 0..core.rank() {
        for (h, q) in h.iter_mut().zip(core.qr.basis(t)) {
            *h += q * q;
        }
    }
    h
}

/// `Σ weightᵢ pᵢⱼ pᵢₗ` over rows of the pseudo-inverse.
fn sandwich(pseudo: &[Vec<f64>], weights: &[f64]) -> Vec<Vec<f64>> {
    let rank = pseudo.len();
    let mut out = vec![vec![0.0; rank]; rank];
    for j in 0..rank {
        for l in 0..=j {
            let term = |i: usize| pseudo[j][i] * pseudo[l][i] * weights[i];
            let value = sum_of(weights.len(), term).value();
            out[j][l] = value;
            out[l][j] = value;
        }
    }
    out
}

/// Robust to unequal variances. `coefficients` counts all, absorbed ones too.
pub(crate) fn robust(core: &Core<'_>, kind: Covariance, coefficients: usize) -> Spread {
    let rows = core.rows();
    let squares = core.residuals().iter().map(|e| e * e);
    if matches!(kind, Covariance::Hc0 | Covariance::Hc1) {
        let weights: Vec<f64> = squares.collect();
        let mut matrix = sandwich(&core.pseudo(), &weights);
        if kind == Covariance::Hc1 {
            if rows <= coefficients {
                return Spread::plain(Err(Undefined::Saturated));
            }
            let factor = count(rows) / count(rows - coefficients);
            matrix.iter_mut().flatten().for_each(|v| *v *= factor);
        }
        return Spread::plain(Ok(matrix));
    }
    let free: Vec<f64> = leverages(core).iter().map(|h| 1.0 - h).collect();
    if free.iter().any(|f| *f < NO_FREEDOM) {
        return Spread {
            matrix: Err(Undefined::Saturated),
            freedom: None,
            decided: true,
        };
    }
    let by = |(square, free): (f64, &f64)| match kind {
        Covariance::Hc2 => square / free,
        _ => square / (free * free),
    };
    let weights: Vec<f64> = squares.zip(&free).map(by).collect();
    Spread::plain(Ok(sandwich(&core.pseudo(), &weights)))
}

/// Rows of each cluster.
fn members(clusters: &[usize]) -> Vec<Vec<usize>> {
    let most = clusters.iter().max().map_or(0, |m| m + 1);
    let mut out = vec![Vec::new(); most];
    for (row, cluster) in clusters.iter().enumerate() {
        out[*cluster].push(row);
    }
    out.retain(|rows| !rows.is_empty());
    out
}

/// The sum over clusters of their scores' squares.
pub(super) fn squared(scores: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let rank = scores.first().map_or(0, Vec::len);
    let value = |j: usize, l: usize| sum_of(scores.len(), |g| scores[g][j] * scores[g][l]).value();
    let row = |j: usize| (0..rank).map(|l| value(j, l)).collect();
    (0..rank).map(row).collect()
}

/// Robust to dependence within clusters. `coefficients` is what the small
/// sample factor of CR1 counts; of the first `nuisance` columns nothing is asked.
pub(crate) fn clustered(
    core: &Core<'_>,
    kind: Covariance,
    clusters: &[usize],
    (coefficients, nuisance): (usize, usize),
) -> Spread {
    let groups = members(clusters);
    if groups.len() < 2 {
        return Spread::plain(Err(Undefined::TooFew));
    }
    if matches!(kind, Covariance::Cr2 | Covariance::Cr3) {
        return adjusted(core, kind, &groups, nuisance);
    }
    let pseudo = core.pseudo();
    let residuals = core.residuals();
    let score = |rows: &Vec<usize>| -> Vec<f64> {
        let one = |p: &Vec<f64>| sum_of(rows.len(), |i| p[rows[i]] * residuals[rows[i]]).value();
        pseudo.iter().map(one).collect()
    };
    let scores: Vec<Vec<f64>> = groups.iter().map(score).collect();
    let mut matrix = squared(&scores);
    if kind == Covariance::Cr1 {
        let (n, g) = (core.rows(), count(groups.len()));
        if n <= coefficients {
            return Spread::plain(Err(Undefined::Saturated));
        }
        let factor = g / (g - 1.0) * ((count(n) - 1.0) / count(n - coefficients));
        matrix.iter_mut().flatten().for_each(|v| *v *= factor);
    }
    Spread::plain(Ok(matrix))
}

/// CR2 and CR3, in the space of the orthonormal basis: there the adjustment of
/// a cluster is a small matrix, since `f(I − QQᵀ) Q = Q f(I − QᵀQ)`.
/// Degrees of freedom are not worked out for the first `nuisance` columns.
fn adjusted(core: &Core<'_>, kind: Covariance, groups: &[Vec<usize>], nuisance: usize) -> Spread {
    let rank = core.rank();
    let size = count(rank);
    if count(groups.len()) * size * size * size > WORK {
        return Spread::plain(Err(Undefined::TooLarge));
    }
    let basis: Vec<Vec<f64>> = (0..rank).map(|t| core.qr.basis(t)).collect();
    let one = |rows: &Vec<usize>| cluster(&basis, core.residuals(), rows, kind);
    let parts: Vec<Cluster> = groups.iter().map(one).collect();
    let scores: Vec<Vec<f64>> = parts.iter().map(|c| core.qr.r.solve(&c.score)).collect();
    let freedom = (kind == Covariance::Cr2).then(|| {
        let inverse = triangle_inverse(&core.qr);
        // Row j of R⁻¹ is R⁻ᵀ of a unit vector.
        let row = |j: usize| -> Vec<f64> { inverse.iter().map(|c| c[j]).collect() };
        let one = |j: usize| match core.qr.kept.get(j) {
            Some(column) if *column < nuisance => Err(Undefined::TooFew),
            _ => satterthwaite(&parts, kind, &row(j)),
        };
        (0..rank).map(one).collect()
    });
    Spread {
        matrix: Ok(squared(&scores)),
        freedom,
        decided: parts.iter().any(|c| c.decided),
    }
}

//! Tests.

mod attainable;
mod counts;
mod fisher;
mod kruskal;
mod signed_rank;
mod subsets;
mod t;
mod two_sample;

pub use attainable::{smallest_p, Arrangement, SmallestP};
pub use counts::{contingency, goodness_of_fit, Contingency, GoodnessOfFit};
pub use fisher::{fisher_exact, Fisher};
pub use kruskal::{kruskal_wallis, KruskalWallis};
pub use signed_rank::{wilcoxon_signed_rank, SignedRank};
pub use t::{t_one, t_paired, t_pooled, t_welch, TTest};
pub use two_sample::{mann_whitney, MannWhitney};

use crate::stats::sum::count;

/// Which tail counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alternative {
    /// Either side.
    TwoSided,
    /// Larger than the null hypothesis says.
    Greater,
    /// Smaller.
    Less,
}

impl Alternative {
    /// Every side by its word.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::TwoSided, "two_sided"),
        (Self::Greater, "greater"),
        (Self::Less, "less"),
    ];
}

/// How a p-value came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    /// From all arrangements.
    Exact,
    /// From the normal approximation.
    Normal,
}

impl Null {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Normal => "normal",
        }
    }
}

/// Mean ranks, doubled so that they are whole, and Σ(t³ − t) over ties.
fn doubled_ranks(values: &[f64]) -> (Vec<usize>, f64) {
    let order = crate::stats::order::ascending(values);
    let mut ranks = vec![0; values.len()];
    let (mut start, mut ties) = (0, 0.0);
    while start < order.len() {
        let mut end = start + 1;
        while end < order.len() && values[order[end]] <= values[order[start]] {
            end += 1;
        }
        for row in &order[start..end] {
            ranks[*row] = start + 1 + end;
        }
        let t = count(end - start);
        ties += t * (t * t - 1.0);
        start = end;
    }
    (ranks, ties)
}

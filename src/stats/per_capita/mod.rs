//! Per-capita figures, unit cost, real terms.

mod deflate;
mod ratios;

pub use deflate::{chain, deflate, IndexKind};
pub use ratios::{cost_per_person_out, per_capita, CostPerPersonOut, PerCapita};

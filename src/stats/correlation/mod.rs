//! Correlation.

mod kendall;
mod pearson;
mod spearman;

pub use kendall::{kendall, Kendall};
pub(crate) use pearson::coefficient;
pub use pearson::{pearson, Pearson};
pub use spearman::{spearman, Spearman};

//! Correlation.

mod kendall;
mod matrix;
mod pearson;
mod spearman;

pub use kendall::{kendall, Kendall};
pub use matrix::correlation_matrix;
pub use pearson::{pearson, Pearson};
pub use spearman::{spearman, Spearman};

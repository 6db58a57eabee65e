//! Regression: least squares to the last digits, robust errors, diagnostics,
//! and lines through medians of slopes.

mod cluster;
pub(crate) mod core;
mod covariance;
pub(crate) mod design;
mod diagnostics;
pub(crate) mod fit;
pub(crate) mod inference;
pub(crate) mod inversions;
mod qr;
mod refine;
mod select;
mod small;
pub(crate) mod tails;
mod theil_sen;

pub use covariance::{Covariance, DfRule};
pub use diagnostics::{diagnostics, BreuschPagan, Diagnostics, Influence};
pub use fit::{least_squares, polynomial, Fit, Options, Term, TOLERANCE};
pub use theil_sen::{repeated_medians, theil_sen, Intercept, MedianLine};

//! Regression: least squares to the last digits, robust errors, diagnostics,
//! and lines through medians of slopes.

mod core;
mod covariance;
mod design;
mod fit;
mod inversions;
mod qr;
mod refine;
mod select;
mod small;
mod tails;
mod theil_sen;

pub use covariance::{Covariance, DfRule};
pub use fit::{least_squares, polynomial, Fit, Options, Term, TOLERANCE};
pub use theil_sen::{repeated_medians, theil_sen, Intercept, MedianLine};

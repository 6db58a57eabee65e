//! Regression: least squares to the last digits, robust errors, diagnostics,
//! and lines through medians of slopes.

mod core;
mod covariance;
mod design;
mod fit;
mod qr;
mod refine;
mod small;
mod tails;

pub use covariance::{Covariance, DfRule};
pub use fit::{least_squares, polynomial, Fit, Options, Term, TOLERANCE};

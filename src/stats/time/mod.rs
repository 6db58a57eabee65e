//! Series in time.

mod autocorrelation;
mod lowess;
mod moving;
mod trend;

pub use autocorrelation::autocorrelation;
pub use lowess::lowess;
pub use moving::{moving_average, Edges, Window};
pub use trend::{mann_kendall, MannKendall};

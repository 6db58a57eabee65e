//! Resampling with a seeded generator, or through all arrangements where they
//! are few.

mod bootstrap;
mod drawn;
mod generator;
mod permutation;

pub use bootstrap::{bootstrap, Bootstrap};
pub use drawn::Statistic;
pub use generator::{Generator, ALGORITHM};
pub use permutation::{permutation_test, Design, Permutation};

//! Convergence: whether units grow alike.

mod beta;
mod sigma;

pub use beta::{beta_convergence, BetaConvergence};
pub use sigma::{sigma_convergence, SigmaConvergence};

//! Special functions: gamma, beta, error function and the distributions made of
//! them. Upper tails are functions of their own, never one minus the lower.

pub mod beta_distribution;
pub mod chi_squared;
mod counts;
pub mod f_distribution;
mod gamma;
pub mod gamma_distribution;
mod incomplete_beta;
mod incomplete_gamma;
mod loader;
pub mod normal;
pub mod normal_at;
mod solve;
pub mod student_t;

pub use counts::{binomial, hypergeometric, poisson};
pub use gamma::ln_gamma;
pub use incomplete_beta::{beta_lower, beta_upper, inverse_beta_lower, inverse_beta_upper};
pub use incomplete_gamma::{gamma_p, gamma_q, inverse_gamma_p, inverse_gamma_q};
pub(crate) use loader::deviance;
pub use normal::{erf, erfc, inverse_erf, inverse_erfc};

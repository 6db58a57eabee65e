//! What holds for any input: identities, invariances, bounds.

mod change;
mod comparison;
mod convergence;
mod correlation;
mod inequality;
mod missing;
mod panel;
mod per_capita;
mod poverty;
mod printed;
mod rates;
mod regression;
mod resampling;
mod special;
mod support;
mod tests;
mod time;

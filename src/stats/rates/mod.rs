//! Rates with uncertainty.

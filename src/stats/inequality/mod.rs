//! Inequality.

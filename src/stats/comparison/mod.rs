//! Comparison of many units.

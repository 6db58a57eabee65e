//! Poverty.

//! Series in time.

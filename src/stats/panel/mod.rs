//! Panels and causal basics.

//! Figures as printed: exact sums, intervals and audits.

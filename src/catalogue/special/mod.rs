//! Special functions and distributions.

mod answer;
mod continuous;
mod counts;
mod functions;

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    continuous::NORMAL,
    continuous::STUDENT_T,
    continuous::CHI_SQUARED,
    continuous::F,
    continuous::BETA,
    continuous::GAMMA,
    counts::BINOMIAL,
    counts::POISSON,
    functions::LOG_GAMMA,
    functions::ERROR_FUNCTION,
];

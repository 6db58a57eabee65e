//! Words of options as what they stand for.

use crate::quantity::Undefined;

/// What a word of a list stands for; the options are checked before, so that a
/// word that is not there means a table that disagrees with its list.
pub(super) fn chosen<T: Copy>(all: &[(T, &'static str)], word: &str) -> Result<T, Undefined> {
    let found = all.iter().find(|(_, w)| *w == word);
    found
        .map(|(value, _)| *value)
        .ok_or(Undefined::OutsideRange)
}

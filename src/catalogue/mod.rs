//! The statistics as they are called from outside: each with its name, its
//! options, the fields of its result, its formula, convention, words in both
//! languages and an example.
//!
//! One table an entry, one way to call all of them: [`call()`] checks the
//! options against the table and answers with a [`Record`]. The JavaScript
//! interface, its types, the page of methods and the certified tests are made
//! from the same tables. What a statistic computes stands in [`crate::stats`].

mod args;
mod call;
mod caution;
mod choice;
mod entry;
mod error;
mod labels;
mod leaf;
mod value;

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
mod tests;
mod time;

pub use args::Args;
pub use call::{call, MOST, MOST_LISTS};
pub use caution::{caution_words, reason_words};
pub use entry::{Default, Entry, Family, Field, Kind, Param, Type};
pub use error::CallError;
pub use labels::Labels;
pub use leaf::Leaf;
pub use value::{Arg, Record, Value};

/// Every entry, family by family, in the order of the page of methods.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    [
        printed::ENTRIES,
        change::ENTRIES,
        per_capita::ENTRIES,
        rates::ENTRIES,
        comparison::ENTRIES,
        inequality::ENTRIES,
        poverty::ENTRIES,
        convergence::ENTRIES,
        panel::ENTRIES,
        regression::ENTRIES,
        tests::ENTRIES,
        correlation::ENTRIES,
        resampling::ENTRIES,
        time::ENTRIES,
        missing::ENTRIES,
        special::ENTRIES,
    ]
    .into_iter()
    .flatten()
}

/// The entry of an id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    entries().find(|e| e.id == id)
}

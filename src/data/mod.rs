//! Places, indicators, sources and observations: what was printed, where, and
//! what it stands for. The built-in package, and later people's own tables.

mod builtin;
pub mod csv;
mod load;
mod model;
mod notes;
mod pack;
mod package;
mod period;
mod programmes;

pub use builtin::builtin_core;
#[cfg(not(target_arch = "wasm32"))]
pub use builtin::{builtin, builtin_notes, builtin_programmes, MORE, NOTES, PROGRAMMES};
pub use load::{LoadError, LoadProblem};
pub use model::{
    Breakdown, Change, Comparison, Direction, Genre, Grade, Indicator, Kind, Level, Measured,
    Observation, Pair, Part, Place, Programme, Section, Source, Story,
};
pub use notes::{Notes, Report};
pub use package::Dataset;
pub use period::{Date, DateError, Period};
pub use programmes::{ClaimRow, Programmes};

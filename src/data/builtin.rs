//! The built-in package, compiled in.

use super::load::LoadError;
use super::package::{Dataset, Files};

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../www/data/", $name)))
    };
}

/// The files of the built-in package, name and text.
pub const BUILTIN_FILES: Files<'static> = Files {
    sources: file!("sources.csv"),
    sections: file!("sections.csv"),
    places: file!("places.csv"),
    indicators: file!("indicators.csv"),
    observations: file!("observations.csv"),
    comparisons: file!("comparisons.csv"),
    pairs: file!("pairs.csv"),
    changes: file!("changes.csv"),
    breakdowns: file!("breakdowns.csv"),
    stories: file!("stories.csv"),
    programmes: file!("programmes.csv"),
};

/// Reads the built-in package.
///
/// # Errors
/// Never for the package as tested; the type keeps a fault in it from trapping.
pub fn builtin() -> Result<Dataset, LoadError> {
    Dataset::read(&BUILTIN_FILES)
}

//! The built-in package, compiled in.

use super::load::LoadError;
use super::package::Dataset;
#[cfg(not(target_arch = "wasm32"))]
use super::{Notes, Programmes};

const CORE: &str = include_str!(concat!(env!("OUT_DIR"), "/core.pack"));

/// What the browser loads on its own, packed: all figures and the other
/// curated questions.
#[cfg(not(target_arch = "wasm32"))]
pub const MORE: &str = include_str!(concat!(env!("OUT_DIR"), "/more.pack"));

/// The packed notes, for the file that the browser loads on its own.
#[cfg(not(target_arch = "wasm32"))]
pub const NOTES: &str = include_str!(concat!(env!("OUT_DIR"), "/notes.pack"));

/// The packed programmes and claims, for the second module.
#[cfg(not(target_arch = "wasm32"))]
pub const PROGRAMMES: &str = include_str!(concat!(env!("OUT_DIR"), "/programmes.pack"));

/// Reads the core of the built-in package: the stories, and the figures of
/// those that ask about a change.
///
/// # Errors
/// Never for the package as tested; the type keeps a fault in it from trapping.
pub fn builtin_core() -> Result<Dataset, LoadError> {
    Dataset::read(CORE)
}

/// Reads the whole built-in package.
///
/// # Errors
/// As [`builtin_core`].
#[cfg(not(target_arch = "wasm32"))]
pub fn builtin() -> Result<Dataset, LoadError> {
    builtin_core()?.with(MORE)
}

/// Reads the built-in notes.
///
/// # Errors
/// As [`builtin_core`].
#[cfg(not(target_arch = "wasm32"))]
pub fn builtin_notes() -> Result<Notes, LoadError> {
    Notes::read(NOTES)
}

/// Reads the built-in programmes and claims.
///
/// # Errors
/// As [`builtin_core`].
#[cfg(not(target_arch = "wasm32"))]
pub fn builtin_programmes() -> Result<Programmes, LoadError> {
    Programmes::read(PROGRAMMES)
}

//! Properties of the family `missing`.

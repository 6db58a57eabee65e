//! Properties of the family `poverty`.

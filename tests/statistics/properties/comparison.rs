//! Properties of the family `comparison`.

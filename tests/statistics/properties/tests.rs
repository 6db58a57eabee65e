//! Properties of the family `tests`.

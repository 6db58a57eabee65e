//! Properties of the family `rates`.

//! Properties of the family `special`.

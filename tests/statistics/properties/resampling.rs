//! Properties of the family `resampling`.

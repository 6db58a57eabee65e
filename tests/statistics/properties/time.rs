//! Properties of the family `time`.

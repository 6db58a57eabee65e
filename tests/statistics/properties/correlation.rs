//! Properties of the family `correlation`.

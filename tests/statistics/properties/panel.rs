//! Properties of the family `panel`.

//! Properties of the family `per_capita`.

//! Properties of the family `inequality`.

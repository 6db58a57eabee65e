//! Properties of the family `change`.

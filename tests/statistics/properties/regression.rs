//! Properties of the family `regression`.

//! Properties of the family `convergence`.

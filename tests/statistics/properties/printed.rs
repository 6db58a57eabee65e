//! Properties of the family `printed`.

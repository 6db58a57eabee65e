//! Poverty.

mod foster;
mod multidimensional;

pub use foster::{foster_greer_thorbecke, Foster, Line};
pub use multidimensional::{alkire_foster, Dimension, Multidimensional};

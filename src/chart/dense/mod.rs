//! Plots of given numbers on two axes, from ten points to millions: what falls
//! on the same pixel is drawn once, so that the cost grows with the pixels.

mod find;
mod frame;
mod histogram;
mod place;
mod raster;
mod reduce;
mod spec;

pub use find::Finder;
pub use frame::{Area, Way};
pub use histogram::histogram;
pub use place::{locate, Dense, Known, Placed, MANY};
pub use raster::{Bitmap, Raster};
pub use reduce::extremes;
pub use spec::{Axis, Layer, PlotSpec};

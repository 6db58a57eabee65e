//! Plots of given numbers on two axes, from ten points to millions: what falls
//! on the same pixel is drawn once, so that the cost grows with the pixels.

mod find;
#[cfg(test)]
mod find_tests;
mod frame;
mod histogram;
mod known;
mod lines;
mod marks;
mod place;
mod raster;
#[cfg(test)]
mod raster_tests;
mod reduce;
mod spec;

pub use find::{locate, Finder};
pub use frame::{Area, Way};
pub use histogram::histogram;
pub use known::Known;
pub use place::{Dense, Placed, MANY};
pub use raster::{Bitmap, Raster};
pub use reduce::{extremes, Summary};
pub use spec::{Axis, Layer, PlotSpec};

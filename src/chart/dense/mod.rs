//! Plots of given numbers on two axes, from ten points to millions: what falls
//! on the same pixel is drawn once, so that the cost grows with the pixels.

mod find;
#[cfg(test)]
mod find_tests;
mod frame;
mod histogram;
mod known;
#[cfg(svg)]
mod leave;
mod lines;
mod marks;
mod names;
#[cfg(test)]
mod names_tests;
mod place;
mod raster;
#[cfg(test)]
mod raster_tests;
mod reduce;
#[cfg(test)]
mod reduce_tests;
mod say;
mod spec;
mod summary;
#[cfg(test)]
mod summary_tests;
mod walk;

pub use find::Finder;
pub use frame::{Area, Way};
pub use histogram::{histogram, histogram_within};
pub use known::Known;
pub use place::{Dense, Placed, MANY};
pub use raster::{Bitmap, Raster};
pub use reduce::extremes;
pub use say::said;
pub use spec::{Axis, Layer, PlotSpec};
pub use summary::{Blocks, Extent, Places};
pub use walk::{locate, number, walk, Walk};

//! How an answer becomes a picture: a [`Scene`] of placed marks and labels in
//! CSS pixels, laid out on plotters' coordinates, and its painting by plotters
//! onto any backend.
//!
//! What plotters does unsafely with unchecked input (domains, ticks, missing
//! values, text measuring) is decided here before it is called.

mod axis;
mod bars;
mod dots;
mod fine;
mod layout;
mod model;
mod options;
mod paint;
mod palette;
mod scene;
mod svg;
mod text;
mod tree;
mod trend;

pub use fine::{PaintError, Surface, GRID};
pub use layout::layout;
pub use model::{claim, model};
pub use options::ChartOptions;
pub use paint::{font, paint};
pub use palette::{Color, Palette, Role, Theme};
pub use scene::{Anchor, Item, Mark, Scene, Shape, TextItem};
pub use svg::svg;
pub use text::{Measure, TableMeasure};
pub use tree::tree;

//! How an answer becomes a picture: a [`Scene`] of placed marks and labels in
//! CSS pixels, laid out on plotters' coordinates, and its painting by plotters
//! onto any backend.
//!
//! What plotters does unsafely with unchecked input (domains, ticks, missing
//! values, text measuring) is decided here before it is called.

mod annotate;
mod axis;
mod bars;
mod breakdown;
mod change;
mod compare;
pub mod dense;
mod dots;
mod fine;
mod flow;
mod hit;
mod index;
mod kind;
mod layout;
mod legend;
mod model;
mod notes;
mod options;
mod paint;
mod palette;
mod panel;
mod plot;
mod qr;
mod rows;
mod scene;
mod stacked;
#[cfg(svg)]
mod svg;
mod text;
mod titles;
mod tree;
mod trend;
mod uncertain;

pub use axis::Spacing;
#[cfg(target_arch = "wasm32")]
pub use fine::{Canvas, Ink, Pen, Written};
pub use fine::{PaintError, Surface, GRID};
pub use hit::{Index, Step};
pub use kind::{kinds, Kind};
pub use layout::{layout, opening, Picture};
pub use model::{claim, model, model_kinds};
pub use notes::Notes;
pub use options::{Annotation, ChartOptions};
pub use paint::{font, paint, paint_over};
pub use palette::{Color, Palette, Role, Theme, NAMES};
pub use panel::{panel_kinds, panel_multiples, panel_plot, PanelKind, PanelPlot};
pub use qr::qr;
pub use scene::{Anchor, Course, Dash, Item, Mark, Scene, Shape, TextItem};
#[cfg(svg)]
pub use svg::svg;
pub use text::{Measure, TableMeasure};
pub use tree::tree;

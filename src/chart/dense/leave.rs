//! A plot as an SVG document. What falls on one cell of a fine grid is one dot;
//! the grid is as fine as keeps the document readable.

use std::fmt::Write as _;

use super::known::Known;
use super::place::{Placed, RADIUS, STROKE};
use super::spec::{Layer, PlotSpec};
use crate::chart::fine::{to_grid, PaintError};
use crate::chart::palette::{Palette, Role};
use crate::chart::scene::{Dash, Item};
use crate::chart::svg::{svg_over, Below};

/// Cells along a side of a pixel, the finest first.
const CELLS: [u32; 3] = [4, 2, 1];
/// Dots that a document holds before a coarser grid is taken: about a megabyte.
const MOST: usize = 100_000;

/// The cells of a grid that points fall on, in the order of the grid. Points lie
/// within the room.
fn cells(
    places: impl Iterator<Item = (f64, f64)>,
    (width, height): (f64, f64),
    fine: u32,
) -> Vec<(u32, u32)> {
    let fine = f64::from(fine);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = |v: f64| libm::ceil(v * fine).clamp(1.0, 65_536.0) as usize;
    let (columns, rows) = (side(width), side(height));
    let mut marked = vec![false; columns * rows];
    for (x, y) in places {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let cell = |v: f64| libm::floor(v * fine).max(0.0) as usize;
        // What lies on the far edge belongs to the last cell.
        let at = cell(y).min(rows - 1) * columns + cell(x).min(columns - 1);
        if let Some(m) = marked.get_mut(at) {
            *m = true;
        }
    }
    let found = marked.iter().enumerate().filter(|(_, m)| **m);
    let cell = |(at, _): (usize, &bool)| {
        let part = |v: usize| u32::try_from(v).unwrap_or(u32::MAX);
        (part(at % columns), part(at / columns))
    };
    found.map(cell).collect()
}

impl Placed {
    /// The plot as an SVG document with its accessible name.
    ///
    /// # Errors
    /// [`PaintError`].
    pub fn svg(
        &self,
        spec: &PlotSpec,
        known: &Known,
        palette: Palette,
        title: &str,
        description: &str,
    ) -> Result<String, PaintError> {
        let mut below = vec![Below::Items(self.grid())];
        for dense in &self.dense {
            match spec.layers.get(dense.layer) {
                Some(Layer::Line { x, y, .. }) => {
                    // Four columns a pixel: whoever looks closer sees more.
                    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                    let columns = ((self.area.right - self.area.left) * 4.0).max(1.0) as usize;
                    let runs = self.seen((x, y), dense.blocks(known), columns);
                    let line = |points| Item::Line {
                        points,
                        width: STROKE,
                        role: dense.role,
                        dash: Dash::Solid,
                    };
                    below.push(Below::Items(runs.into_iter().map(line).collect()));
                }
                Some(Layer::Points { x, y, .. }) => {
                    below.push(Below::Fragment(self.dots(x, y, dense.role, palette)));
                }
                _ => {}
            }
        }
        svg_over(&self.scene, palette, title, description, &below)
    }

    /// Points of one colour as one path: strokes without length, whose round
    /// ends are the dots.
    fn dots(&self, x: &[f64], y: &[f64], role: Role, palette: Palette) -> String {
        let a = self.area;
        let room = (a.right - a.left, a.bottom - a.top);
        let places = || {
            let inside = |p: &(f64, f64)| self.inside(*p);
            let at = |(x, y): (&f64, &f64)| (self.x.at(*x), self.y.at(*y));
            let shifted = |p: (f64, f64)| ((p.0 - a.left).max(0.0), (p.1 - a.top).max(0.0));
            x.iter().zip(y).map(at).filter(inside).map(shifted)
        };
        let mut found = (Vec::new(), 1);
        for fine in CELLS {
            found = (cells(places(), room, fine), fine);
            if found.0.len() <= MOST {
                break;
            }
        }
        let (cells, fine) = found;
        let fine = f64::from(fine);
        let mut out = String::new();
        for (c, r) in cells {
            let at = |from: f64, k: u32| to_grid(from + (f64::from(k) + 0.5) / fine);
            let _ = write!(out, "M{} {}h0", at(a.left, c), at(a.top, r));
        }
        let color = palette.get(role);
        let width = to_grid(2.0 * RADIUS);
        format!(
            "<path d=\"{out}\" fill=\"none\" stroke=\"#{:02X}{:02X}{:02X}\" stroke-width=\"{width}\" stroke-linecap=\"round\"/>\n",
            color.0, color.1, color.2
        )
    }
}

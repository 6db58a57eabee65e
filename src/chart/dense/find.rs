//! Finding the point that a pointer is nearest to, among millions, and the place
//! of a point by its number.

use std::ops::Range;

use super::frame::{Area, Way};
use super::known::Known;
use super::place::Placed;
use super::spec::{Layer, PlotSpec};
use super::walk::items;

/// Side of a cell in CSS pixels.
const CELL: f64 = 4.0;
/// How far a pointer reaches.
const REACH: f64 = 12.0;
/// Points that one step of the preparation takes: one or two milliseconds.
const PIECE: usize = 1 << 17;
/// The cell of what has no place in the area.
const NOWHERE: u32 = u32::MAX;

type Numbers<'a> = (&'a [f64], &'a [f64]);

/// The places and values of a layer whose points a pointer finds.
fn numbers(spec: &PlotSpec, layer: usize) -> Option<Numbers<'_>> {
    match spec.layers.get(layer)? {
        Layer::Line { x, y, .. } | Layer::Points { x, y, .. } => {
            let n = x.len().min(y.len());
            Some((x.get(..n)?, y.get(..n)?))
        }
        _ => None,
    }
}

impl Placed {
    /// The pixel of a layer's point.
    pub fn point(&self, spec: &PlotSpec, layer: usize, k: usize) -> Option<(f64, f64)> {
        let (x, y) = numbers(spec, layer)?;
        Some((self.x.at(*x.get(k)?), self.y.at(*y.get(k)?)))
    }
}

/// One layer's points among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    layer: usize,
    /// The number of its first point, counted through all layers.
    first: usize,
    count: usize,
}

/// The points of a plot for a pointer. Where places rise, as along a line, they
/// are found by halving; other points are sorted into cells of the plot, and a
/// pointer looks at the cells around it alone. The cells are a list of one number
/// a point; pixels are worked out again when they are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Finder {
    area: Area,
    ways: (Way, Way),
    pub(super) rising: Vec<Part>,
    pub(super) scattered: Vec<Part>,
    columns: usize,
    rows: usize,
    /// Where each cell's points begin; two more than there are cells.
    starts: Vec<u32>,
    points: Vec<u32>,
    /// The cell of each point, until all are sorted.
    cells: Vec<u32>,
    /// Steps taken: each point is looked at twice.
    done: usize,
}

impl Finder {
    /// A finder for a placed plot; [`Finder::advance`] prepares it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn new(placed: &Placed, spec: &PlotSpec, known: &Known) -> Self {
        let (mut rising, mut scattered) = (Vec::new(), Vec::new());
        let mut first = 0;
        for layer in 0..spec.layers.len() {
            let count = items(spec, layer);
            let part = Part {
                layer,
                first,
                count,
            };
            first += count;
            if numbers(spec, layer).is_none() {
                continue;
            }
            if count > 0 && known.whole.get(layer) == Some(&true) {
                rising.push(part);
            } else if count > 0 {
                scattered.push(part);
            }
        }
        let area = placed.area;
        // What lies on the far edge has a cell too.
        let side = |v: f64| (libm::floor(v / CELL) + 1.0).clamp(1.0, 8192.0) as usize;
        let (columns, rows) = (side(area.right - area.left), side(area.bottom - area.top));
        let sorted: usize = scattered.iter().map(|p| p.count).sum();
        Self {
            area,
            ways: (placed.x, placed.y),
            rising,
            scattered,
            columns,
            rows,
            starts: vec![0; columns * rows + 2],
            points: Vec::new(),
            cells: vec![NOWHERE; sorted],
            done: 0,
        }
    }

    /// Does a piece of the preparation; true when all is done.
    pub fn advance(&mut self, spec: &PlotSpec) -> bool {
        let all = self.cells.len();
        if all == 0 {
            return true;
        }
        if self.done < all {
            let to = (self.done + PIECE).min(all);
            self.sort(spec, self.done..to);
            self.done = to;
            if to == all {
                let mut sum = 0;
                for n in &mut self.starts {
                    sum += *n;
                    *n = sum;
                }
                self.points = vec![0; sum as usize];
            }
            return false;
        }
        let (from, to) = (self.done - all, (self.done - all + PIECE).min(all));
        self.list(from..to);
        self.done = all + to;
        if to == all {
            self.cells = Vec::new();
        }
        to == all
    }

    /// The pieces of layers that a range of the sorted points is made of: where
    /// they stand in the list of cells, and which of the layer's they are.
    fn pieces(&self, range: Range<usize>) -> Vec<(Part, Range<usize>, Range<usize>)> {
        let mut out = Vec::new();
        let mut start = 0;
        for part in &self.scattered {
            let end = start + part.count;
            let (from, to) = (range.start.max(start), range.end.min(end));
            if from < to {
                out.push((*part, from..to, from - start..to - start));
            }
            start = end;
        }
        out
    }

    /// Works out the cells of some points, and counts them.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn sort(&mut self, spec: &PlotSpec, range: Range<usize>) {
        let (columns, rows) = (self.columns as f64, self.rows as f64);
        for (part, at, own) in self.pieces(range) {
            let Some((x, y)) = numbers(spec, part.layer) else {
                continue;
            };
            let (Some(x), Some(y)) = (x.get(own.clone()), y.get(own)) else {
                continue;
            };
            let cells = self.cells.get_mut(at).unwrap_or_default();
            for ((x, y), place) in x.iter().zip(y).zip(cells) {
                let c = (self.ways.0.at(*x) - self.area.left) * (1.0 / CELL);
                let r = (self.ways.1.at(*y) - self.area.top) * (1.0 / CELL);
                // Gaps fail every comparison.
                if c >= 0.0 && r >= 0.0 && c < columns && r < rows {
                    let cell = r as usize * self.columns + c as usize;
                    *place = cell as u32;
                    // Two further: the sums then begin where the cell before ends.
                    if let Some(n) = self.starts.get_mut(cell + 2) {
                        *n += 1;
                    }
                }
            }
        }
    }

    /// Lists some points under their cells.
    #[allow(clippy::cast_possible_truncation)]
    fn list(&mut self, range: Range<usize>) {
        for (part, at, own) in self.pieces(range) {
            let cells = self.cells.get(at).unwrap_or_default();
            for (cell, k) in cells.iter().zip(own) {
                if *cell == NOWHERE {
                    continue;
                }
                let Some(next) = self.starts.get_mut(*cell as usize + 1) else {
                    continue;
                };
                if let Some(slot) = self.points.get_mut(*next as usize) {
                    *slot = (part.first + k) as u32;
                }
                *next += 1;
            }
        }
    }

    /// The number of the nearest point within reach of a place. What is not
    /// prepared yet is prepared first.
    pub fn nearest(&mut self, spec: &PlotSpec, x: f64, y: f64) -> Option<usize> {
        if !(x.is_finite() && y.is_finite()) {
            return None;
        }
        while !self.advance(spec) {}
        let mut best = Best {
            at: (x, y),
            found: None,
        };
        for part in &self.rising {
            let Some((xs, ys)) = numbers(spec, part.layer) else {
                continue;
            };
            let from = xs.partition_point(|v| self.ways.0.at(*v) < x - REACH);
            let seen = xs.iter().zip(ys).enumerate().skip(from);
            for (k, (vx, vy)) in seen {
                let px = self.ways.0.at(*vx);
                if px > x + REACH {
                    break;
                }
                best.look(part.first + k, (px, self.ways.1.at(*vy)));
            }
        }
        self.around(spec, &mut best);
        best.found.map(|(_, i)| i)
    }

    /// Looks at the cells around a place, from the nearest on, as long as a cell
    /// may hold something nearer.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn around(&self, spec: &PlotSpec, best: &mut Best) {
        let place = |v: f64, from: f64, n: usize| ((v - from) / CELL).clamp(0.0, n as f64 - 1.0);
        let (x, y) = best.at;
        let column = |x: f64| place(x, self.area.left, self.columns) as usize;
        let row = |y: f64| place(y, self.area.top, self.rows) as usize;
        let mut cells = Vec::new();
        for r in row(y - REACH)..=row(y + REACH) {
            for c in column(x - REACH)..=column(x + REACH) {
                // How far it is to the cell's nearest side, across and upright.
                let beside = |v: f64, k: usize, from: f64| {
                    let low = from + k as f64 * CELL;
                    (low - v).max(v - low - CELL).max(0.0)
                };
                let (dx, dy) = (beside(x, c, self.area.left), beside(y, r, self.area.top));
                cells.push((dx * dx + dy * dy, r * self.columns + c));
            }
        }
        cells.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (away, cell) in cells {
            if best.found.is_some_and(|(least, _)| least <= away) {
                break;
            }
            self.within(spec, cell, best);
        }
    }

    /// Looks at the points of a cell; those of one layer stand together.
    fn within(&self, spec: &PlotSpec, cell: usize, best: &mut Best) {
        let ends = self.starts.get(cell).zip(self.starts.get(cell + 1));
        let points = ends.and_then(|(a, b)| self.points.get(*a as usize..*b as usize));
        let points = points.unwrap_or_default();
        for part in &self.scattered {
            let Some((xs, ys)) = numbers(spec, part.layer) else {
                continue;
            };
            let from = points.partition_point(|i| (*i as usize) < part.first);
            let to = points.partition_point(|i| (*i as usize) < part.first + part.count);
            for i in points.get(from..to).unwrap_or_default() {
                let i = *i as usize;
                if let (Some(x), Some(y)) = (xs.get(i - part.first), ys.get(i - part.first)) {
                    best.look(i, (self.ways.0.at(*x), self.ways.1.at(*y)));
                }
            }
        }
    }
}

/// The nearest point so far.
struct Best {
    at: (f64, f64),
    /// The square of how far it is away, and its number.
    found: Option<(f64, usize)>,
}

impl Best {
    fn look(&mut self, i: usize, (px, py): (f64, f64)) {
        let (dx, dy) = (px - self.at.0, py - self.at.1);
        let away = dx * dx + dy * dy;
        if away <= REACH * REACH && self.found.is_none_or(|(least, _)| away < least) {
            self.found = Some((away, i));
        }
    }
}

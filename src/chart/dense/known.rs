//! What is found out of a plot's numbers once.

use super::spec::{Layer, PlotSpec};
use super::summary::{Blocks, Extent, Places, EMPTY};

/// What is found out of a plot's numbers once, however often it is placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Finite ranges of what all layers need, across and upright.
    pub(super) spans: ((f64, f64), (f64, f64)),
    /// Of each layer, whether its places rise and none of its points is a gap.
    pub(super) whole: Vec<bool>,
    layers: Vec<One>,
}

/// What one layer needs.
#[derive(Debug, Clone, PartialEq)]
struct One {
    across: (f64, f64),
    upright: (f64, f64),
    whole: bool,
    /// Of a whole line.
    blocks: Blocks,
}

impl One {
    fn of(layer: &Layer) -> Self {
        let mut one = Self {
            across: EMPTY,
            upright: EMPTY,
            whole: false,
            blocks: Blocks::default(),
        };
        match layer {
            Layer::Line { x, y, .. } => {
                let (blocks, upright) = Blocks::of(y);
                return Self::pair(Places::of(x), upright, blocks);
            }
            Layer::Points { x, y, .. } => {
                return Self::pair(Places::of(x), Extent::of(y), Blocks::default());
            }
            Layer::Band { x, low, high, .. } | Layer::Intervals { x, low, high, .. } => {
                widen(&mut one.across, x);
                widen(&mut one.upright, low);
                widen(&mut one.upright, high);
            }
            Layer::Bars { from, to, y, .. } => {
                widen(&mut one.across, from);
                widen(&mut one.across, to);
                widen(&mut one.upright, y);
                widen(&mut one.upright, &[0.0]);
            }
            Layer::Columns { y, .. } => {
                widen(&mut one.upright, y);
                widen(&mut one.upright, &[0.0]);
            }
            Layer::Segments { from, to, .. } => {
                for (x, y) in [from, to] {
                    widen(&mut one.across, x);
                    widen(&mut one.upright, y);
                }
            }
            Layer::Boxes { five, .. } => {
                for numbers in five {
                    widen(&mut one.upright, numbers);
                }
            }
            Layer::Cells { .. } => {}
        }
        one
    }

    fn pair(x: Places, y: Extent, blocks: Blocks) -> Self {
        Self {
            blocks,
            across: x.extent.range,
            upright: y.range,
            whole: x.rising && x.extent.finite && y.finite,
        }
    }
}

impl Known {
    /// Walks over a plot's numbers.
    pub fn of(spec: &PlotSpec) -> Self {
        Self::from(spec.layers.iter().map(One::of).collect())
    }

    /// Walks over a layer that has other numbers.
    pub fn set(&mut self, spec: &PlotSpec, layer: usize) {
        let mut layers = std::mem::take(&mut self.layers);
        if let (Some(one), Some(new)) = (layers.get_mut(layer), spec.layers.get(layer)) {
            *one = One::of(new);
        }
        *self = Self::from(layers);
    }

    /// What is known of the blocks of a layer's heights.
    pub(super) fn blocks(&self, layer: usize) -> &Blocks {
        static NONE: Blocks = Blocks::NONE;
        self.layers.get(layer).map_or(&NONE, |l| &l.blocks)
    }

    /// The finite ranges of all layers, across and upright; 0 to 1 where nothing
    /// is finite.
    pub const fn spans(&self) -> ((f64, f64), (f64, f64)) {
        self.spans
    }

    fn from(layers: Vec<One>) -> Self {
        let join = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
        let across = layers.iter().map(|l| l.across).fold(EMPTY, join);
        let upright = layers.iter().map(|l| l.upright).fold(EMPTY, join);
        let some = |range: (f64, f64)| if range.0 > range.1 { (0.0, 1.0) } else { range };
        Self {
            spans: (some(across), some(upright)),
            whole: layers.iter().map(|l| l.whole).collect(),
            layers,
        }
    }
}

fn widen(range: &mut (f64, f64), values: &[f64]) {
    let found = Extent::of(values);
    *range = (range.0.min(found.range.0), range.1.max(found.range.1));
}

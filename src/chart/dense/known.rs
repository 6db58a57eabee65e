//! What is found out of a plot's numbers once.

use super::reduce::Summary;
use super::spec::{Layer, PlotSpec};

/// What is found out of a plot's numbers once, however often it is placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Finite ranges of what all layers need, across and upright.
    pub(super) spans: ((f64, f64), (f64, f64)),
    /// Of each layer, whether its places rise and none of its points is a gap.
    pub(super) whole: Vec<bool>,
}

impl Known {
    /// Walks over a plot's numbers.
    pub fn of(spec: &PlotSpec) -> Self {
        let (mut across, mut upright) = (EMPTY, EMPTY);
        let mut whole = Vec::with_capacity(spec.layers.len());
        for layer in &spec.layers {
            whole.push(match layer {
                Layer::Line { x, y, .. } | Layer::Points { x, y, .. } => {
                    let (x, y) = (widen(&mut across, x), widen(&mut upright, y));
                    x.rising && x.finite && y.finite
                }
                Layer::Band { x, low, high, .. } | Layer::Intervals { x, low, high, .. } => {
                    widen(&mut across, x);
                    widen(&mut upright, low);
                    widen(&mut upright, high);
                    false
                }
                Layer::Bars { from, to, y, .. } => {
                    widen(&mut across, from);
                    widen(&mut across, to);
                    widen(&mut upright, y);
                    widen(&mut upright, &[0.0]);
                    false
                }
                Layer::Boxes { five, .. } => {
                    for numbers in five {
                        widen(&mut upright, numbers);
                    }
                    false
                }
                Layer::Cells { .. } => false,
            });
        }
        let some = |range: (f64, f64)| if range.0 > range.1 { (0.0, 1.0) } else { range };
        Self {
            spans: (some(across), some(upright)),
            whole,
        }
    }
}

const EMPTY: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

fn widen(range: &mut (f64, f64), values: &[f64]) -> Summary {
    let found = Summary::of(values);
    *range = (range.0.min(found.range.0), range.1.max(found.range.1));
    found
}

//! What a plot shows, in the data's own units.

use crate::chart::axis::Spacing;
use crate::quantity::Unit;

/// One of the two axes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Axis {
    /// What it measures, in the reader's language.
    pub label: String,
    /// The unit of its numbers.
    pub unit: Unit,
    /// How values lie along it.
    pub spacing: Spacing,
    /// Whether zero is on it: bars need that, scatters do not.
    pub zero: bool,
    /// Whether the least stands at the top of an upright axis, such as the first rank.
    pub down: bool,
    /// Whether only whole numbers have a tick: counts, ranks, years.
    pub whole: bool,
    /// The values between its ends; left out, all that there are.
    pub domain: Option<(f64, f64)>,
    /// Names in place of numbers: the first stands at 0.
    pub names: Vec<String>,
}

/// Something drawn. Lists of one layer are of one length; what is not finite
/// is a gap.
#[derive(Debug, Clone, PartialEq)]
pub enum Layer {
    /// A line through points in their order.
    Line {
        /// Where.
        x: Vec<f64>,
        /// How high.
        y: Vec<f64>,
        /// What it is, for the legend.
        name: String,
    },
    /// Points.
    Points {
        /// Where.
        x: Vec<f64>,
        /// How high.
        y: Vec<f64>,
        /// What they are together.
        name: String,
        /// What each is; may be empty.
        names: Vec<String>,
        /// Numbers of those whose name stands beside them.
        labelled: Vec<usize>,
    },
    /// The area between two lines: an interval of a statistic.
    Band {
        /// Where.
        x: Vec<f64>,
        /// Its lower edge.
        low: Vec<f64>,
        /// Its upper edge.
        high: Vec<f64>,
        /// What it is.
        name: String,
    },
    /// Bars that stand on zero, such as a histogram's.
    Bars {
        /// Left ends.
        from: Vec<f64>,
        /// Right ends.
        to: Vec<f64>,
        /// Heights.
        y: Vec<f64>,
        /// What they are.
        name: String,
    },
    /// Bars over the names of the axis across; several such layers stand side by
    /// side.
    Columns {
        /// Heights, one a name.
        y: Vec<f64>,
        /// What they are.
        name: String,
    },
    /// Straight pieces between two points each.
    Segments {
        /// Where they begin.
        from: (Vec<f64>, Vec<f64>),
        /// Where they end.
        to: (Vec<f64>, Vec<f64>),
        /// What they are.
        name: String,
    },
    /// Boxes over names: the smallest, the quartiles with the median, the largest.
    Boxes {
        /// Five numbers a box.
        five: Vec<[f64; 5]>,
        /// What they are.
        name: String,
    },
    /// Intervals of a statistic at points: a line with end strokes.
    Intervals {
        /// Where.
        x: Vec<f64>,
        /// Lower ends.
        low: Vec<f64>,
        /// Upper ends.
        high: Vec<f64>,
        /// What they are.
        name: String,
    },
    /// Cells of a table by the names of both axes, darker where more.
    Cells {
        /// Values, row after row.
        values: Vec<f64>,
        /// What they are.
        name: String,
    },
}

impl Layer {
    /// What it is, for the legend.
    pub fn name(&self) -> &str {
        match self {
            Self::Line { name, .. }
            | Self::Points { name, .. }
            | Self::Band { name, .. }
            | Self::Bars { name, .. }
            | Self::Columns { name, .. }
            | Self::Segments { name, .. }
            | Self::Boxes { name, .. }
            | Self::Intervals { name, .. }
            | Self::Cells { name, .. } => name,
        }
    }
}

/// A plot.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlotSpec {
    /// The axis across.
    pub x: Axis,
    /// The axis upright.
    pub y: Axis,
    /// What is drawn, back to front.
    pub layers: Vec<Layer>,
}

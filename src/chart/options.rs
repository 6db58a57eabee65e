//! What every kind of chart is told.

use super::axis::Spacing;
use super::kind::Kind;
use crate::words::Lang;

/// What a chart is drawn for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChartOptions {
    /// Width in CSS pixels; what cannot be drawn is brought into the limits.
    pub width: f64,
    /// Language of the labels.
    pub lang: Lang,
    /// Whether title, finding, notes and source line are drawn too, for a
    /// picture that leaves its page.
    pub titled: bool,
    /// The address that a picture which leaves its page carries.
    pub address: Option<String>,
    /// The kind of chart; left out, or not one of those that suit the answer,
    /// the first of these is drawn.
    pub kind: Option<Kind>,
    /// How values lie along their axis, where the kind leaves a choice.
    pub spacing: Spacing,
    /// What an author wrote into the chart.
    pub annotations: Vec<Annotation>,
}

/// An author's addition to a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Annotation {
    /// A text at the mark of a key.
    Note {
        /// Key of the answer's row.
        key: String,
        /// The text.
        text: String,
    },
    /// A line at a value, in the chart's unit.
    Line {
        /// The value.
        value: f64,
        /// Its label.
        text: String,
    },
    /// A band between two values, in the chart's unit.
    Band {
        /// One end.
        from: f64,
        /// The other.
        to: f64,
        /// Its label.
        text: String,
    },
}

impl Annotation {
    /// Values that must be on the axis for it to be seen.
    fn values(&self) -> Vec<f64> {
        match self {
            Self::Note { .. } => Vec::new(),
            Self::Line { value, .. } => vec![*value],
            Self::Band { from, to, .. } => vec![*from, *to],
        }
    }
}

impl ChartOptions {
    /// A chart of a width and a language, everything else left to itself.
    pub fn new(width: f64, lang: Lang) -> Self {
        Self {
            width,
            lang,
            ..Self::default()
        }
    }

    /// With a width that can be drawn.
    pub(super) fn checked(&self) -> Self {
        let width = if self.width.is_finite() {
            self.width
        } else {
            640.0
        };
        Self {
            width: width.clamp(WIDTHS.0, WIDTHS.1),
            ..self.clone()
        }
    }

    /// Values of the author's lines and bands.
    pub(super) fn annotated(&self) -> impl Iterator<Item = f64> + '_ {
        self.annotations.iter().flat_map(Annotation::values)
    }
}

/// Narrowest and widest chart, in CSS pixels.
pub(super) const WIDTHS: (f64, f64) = (240.0, 4000.0);

/// Font size of labels.
pub(super) const LABEL: f64 = 13.0;
/// Font size of ticks and notes.
pub(super) const SMALL: f64 = 12.0;

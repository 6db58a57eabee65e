//! What every kind of chart is told.

use crate::words::Lang;

/// What a chart is drawn for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartOptions {
    /// Width in CSS pixels.
    pub width: f64,
    /// Language of the labels.
    pub lang: Lang,
    /// Whether title, finding and source line are drawn too, for a picture
    /// that leaves its page.
    pub titled: bool,
}

impl ChartOptions {
    /// With a width that can be drawn.
    pub(super) fn checked(self) -> Self {
        let width = if self.width.is_finite() {
            self.width
        } else {
            640.0
        };
        Self {
            width: width.clamp(WIDTHS.0, WIDTHS.1),
            ..self
        }
    }
}

/// Narrowest and widest chart, in CSS pixels.
pub(super) const WIDTHS: (f64, f64) = (240.0, 4000.0);

/// Font size of labels.
pub(super) const LABEL: f64 = 13.0;
/// Font size of ticks and notes.
pub(super) const SMALL: f64 = 12.0;

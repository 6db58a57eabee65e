//! What a kind of chart gives back: a scene, and the axis that its values
//! stand on, so that what every kind has is drawn once.

use super::axis::{Domain, Scale, Spacing};
use super::notes::Notes;
use super::options::{ChartOptions, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Scene};
use super::text::Measure;
use crate::quantity::Unit;
use crate::words;

/// What every kind is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Tools<'a> {
    /// What the chart is drawn for.
    pub options: &'a ChartOptions,
    /// Where text widths come from.
    pub measure: &'a dyn Measure,
    /// The numbers of the caveats.
    pub notes: &'a Notes,
}

impl Tools<'_> {
    /// The width of small text.
    pub(super) fn small(&self, text: &str) -> f64 {
        self.measure.width(text, SMALL, false)
    }

    /// The domain of values with those of the author's lines: from zero, or
    /// where ratios count, over what is positive.
    pub(super) fn domain(&self, values: impl Iterator<Item = f64>) -> Domain {
        let all = values.chain(self.options.annotated());
        match self.options.spacing {
            Spacing::Linear => Domain::with_zero(all),
            Spacing::Log => Domain::positive(all),
        }
    }
}

/// The axis of the values.
pub(super) struct ValueAxis {
    /// From values to pixels.
    pub scale: Scale,
    /// Whether values rise up the picture, or run to the right.
    pub upright: bool,
    /// Where its plot begins and ends in the other direction.
    pub across: (f64, f64),
}

/// A scene with its value axis.
pub(super) struct Plot {
    /// The picture.
    pub scene: Scene,
    /// Nothing where no author's line can be drawn.
    pub axis: Option<ValueAxis>,
}

impl Plot {
    /// A picture of nothing.
    pub(super) fn empty(options: &ChartOptions) -> Self {
        Self {
            scene: Scene::new(options.width, 0.0, options.lang),
            axis: None,
        }
    }
}

/// A value axis at the left: the unit once above it, a line and a number for
/// each tick. `height` is left to the caller, who knows the words around.
pub(super) struct Upright {
    /// Where ticks stand, with their words.
    ticks: Vec<(f64, String)>,
    /// The unit's words.
    unit: String,
    /// The left edge of the plot.
    pub left: f64,
    domain: Domain,
    spacing: Spacing,
}

impl Upright {
    /// Room below the unit and above the first tick.
    pub(super) const HEAD: f64 = 26.0;

    /// The axis for a domain.
    pub(super) fn new(tools: Tools<'_>, values: impl Iterator<Item = f64>, unit: &Unit) -> Self {
        let spacing = tools.options.spacing;
        let domain = tools.domain(values);
        let domain = match spacing {
            Spacing::Linear => domain.nice(4),
            Spacing::Log => domain,
        };
        let ticks = Scale::spaced(domain, spacing, 0.0, 1.0).ticks(5);
        let lang = tools.options.lang;
        let words = words::ticks(&ticks, unit, spacing == Spacing::Linear, lang);
        let widest = words.texts.iter().map(|t| tools.small(t));
        Self {
            left: widest.fold(0.0, f64::max) + 18.0,
            ticks: ticks.into_iter().zip(words.texts).collect(),
            unit: words.unit,
            domain,
            spacing,
        }
    }

    /// Draws it between two heights, the grid up to `right`.
    pub(super) fn draw(&self, scene: &mut Scene, (top, bottom): (f64, f64), right: f64) -> Scale {
        let scale = Scale::spaced(self.domain, self.spacing, bottom, top);
        for (tick, text) in &self.ticks {
            let y = scale.at(*tick);
            scene.line((self.left, y), (right, y), 1.0, Role::Grid);
            scene.text(text, self.left - 8.0, y, SMALL, Role::Muted, Anchor::Right);
        }
        scene.text(&self.unit, 8.0, 14.0, SMALL, Role::Muted, Anchor::Left);
        scale
    }
}

//! The two axes of a plot: where they stand, their ticks and their words.

use super::reduce::Affine;
use super::spec::Axis;
use crate::chart::axis::{Domain, Scale, Spacing};
use crate::chart::options::SMALL;
use crate::chart::palette::Role;
use crate::chart::scene::{Anchor, Scene};
use crate::chart::text::{wrap, Measure};
use crate::words::{self, Lang};

/// An axis with its domain and its ticks.
pub(super) struct Ready {
    pub domain: Domain,
    pub spacing: Spacing,
    pub ticks: Vec<(f64, String)>,
    /// What it measures, with the unit.
    pub title: String,
}

/// The title of an axis: its label with the unit in the language's brackets.
fn title(label: &str, unit: &str, lang: Lang) -> String {
    match (label.is_empty(), unit.is_empty(), lang) {
        (_, true, _) => label.to_owned(),
        (true, _, _) => unit.to_owned(),
        (false, false, Lang::Zh) => format!("{label}（{unit}）"),
        (false, false, Lang::En) => format!("{label} ({unit})"),
    }
}

/// How many steps of one there are between the ends of an axis, and one at least.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn steps(axis: &Axis, (low, high): (f64, f64)) -> u32 {
    let own = if axis.zero {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    let (low, high) = axis.domain.unwrap_or(own);
    libm::floor(libm::fabs(high - low)).max(1.0) as u32
}

/// Chooses domain and ticks for what the data span.
pub(super) fn ready(axis: &Axis, (low, high): (f64, f64), count: u32, lang: Lang) -> Ready {
    if !axis.names.is_empty() {
        #[allow(clippy::cast_precision_loss)]
        let ticks = axis
            .names
            .iter()
            .enumerate()
            .map(|(i, n)| (i as f64, n.clone()));
        #[allow(clippy::cast_precision_loss)]
        let last = axis.names.len() as f64 - 0.5;
        return Ready {
            domain: Domain::new(-0.5, last),
            spacing: Spacing::Linear,
            ticks: ticks.collect(),
            title: axis.label.clone(),
        };
    }
    let spacing = axis.spacing;
    let count = if axis.whole {
        steps(axis, (low, high)).min(count)
    } else {
        count
    };
    let domain = match (axis.domain, spacing) {
        (Some((a, b)), Spacing::Linear) => Domain::new(a, b),
        (Some((a, b)), Spacing::Log) => Domain::new(a.max(f64::MIN_POSITIVE), b),
        (None, Spacing::Log) => Domain::positive([low, high].into_iter()),
        (None, Spacing::Linear) if axis.zero => {
            Domain::with_zero([low, high].into_iter()).nice(count)
        }
        (None, Spacing::Linear) => Domain::new(low, high).nice(count),
    };
    let scale = Scale::spaced(domain, spacing, 0.0, 1.0);
    let ticks = scale.ticks(count);
    let said = words::ticks(&ticks, &axis.unit, spacing == Spacing::Linear, lang);
    Ready {
        domain,
        spacing,
        ticks: ticks.into_iter().zip(said.texts).collect(),
        title: title(&axis.label, &said.unit, lang),
    }
}

/// Where values stand, to a fraction of a pixel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    affine: Affine,
    spacing: Spacing,
}

impl Way {
    /// From a domain to the pixels between two places.
    pub(super) fn new(domain: Domain, spacing: Spacing, (from, to): (f64, f64)) -> Self {
        let of = |v: f64| match spacing {
            Spacing::Linear => v,
            Spacing::Log => libm::log10(v.max(f64::MIN_POSITIVE)),
        };
        let (low, high) = (of(domain.low()), of(domain.high()));
        let a = (to - from) / (high - low);
        Self {
            affine: Affine {
                a,
                b: from - low * a,
            },
            spacing,
        }
    }

    /// The same so many pixels further.
    pub(super) fn moved(self, by: f64) -> Self {
        let Affine { a, b } = self.affine;
        Self {
            affine: Affine { a, b: b + by },
            ..self
        }
    }

    /// The pixel of a value; not a number for what has no place.
    #[inline]
    pub fn at(&self, v: f64) -> f64 {
        match self.spacing {
            Spacing::Linear => self.affine.at(v),
            Spacing::Log if v > 0.0 => self.affine.at(libm::log10(v)),
            Spacing::Log => f64::NAN,
        }
    }

    /// The value of a pixel.
    pub fn back(&self, p: f64) -> f64 {
        match self.spacing {
            Spacing::Linear => self.affine.back(p),
            Spacing::Log => libm::pow(10.0, self.affine.back(p)),
        }
    }
}

/// The area of the data, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left.
    pub left: f64,
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
}

impl Area {
    /// Where an upright axis begins and ends: from the bottom, or from the top.
    pub(super) fn upright(self, down: bool) -> (f64, f64) {
        if down {
            (self.top, self.bottom)
        } else {
            (self.bottom, self.top)
        }
    }
}

/// Widest tick text beside the upright axis.
const WIDEST: f64 = 120.0;

/// The area that the words of both axes leave, and so much room for the names of
/// lines that end at its right.
pub(super) fn area(
    (width, height): (f64, f64),
    y: &Ready,
    x: &Ready,
    names: f64,
    measure: &dyn Measure,
) -> Area {
    let texts = y.ticks.iter().map(|(_, t)| measure.width(t, SMALL, false));
    let widest = texts.fold(0.0, f64::max).min(WIDEST.min(width * 0.3));
    let last = x
        .ticks
        .last()
        .map_or(0.0, |(_, t)| measure.width(t, SMALL, false));
    Area {
        left: libm::ceil(widest + 18.0),
        top: if y.title.is_empty() { 10.0 } else { 28.0 },
        right: libm::floor(width - (last / 2.0 + 4.0).clamp(10.0, 40.0).max(names)),
        bottom: libm::floor(height - if x.title.is_empty() { 26.0 } else { 44.0 }),
    }
}

/// Writes the words of both axes; the grid is drawn below the data.
pub(super) fn write(
    scene: &mut Scene,
    area: Area,
    (x, wx): (&Ready, Way),
    (y, wy): (&Ready, Way),
    measure: &dyn Measure,
) {
    let width = |t: &str| measure.width(t, SMALL, false);
    let mut before = f64::INFINITY;
    for (v, text) in &y.ticks {
        let at = wy.at(*v);
        // Names of many rows would lie over each other: the tip has the others.
        if libm::fabs(before - at) < SMALL {
            continue;
        }
        before = at;
        let room = area.left - 16.0;
        let said = wrap(text, room, SMALL, measure);
        let said = said.first().map_or("", String::as_str);
        scene.text(said, area.left - 8.0, at, SMALL, Role::Muted, Anchor::Right);
    }
    let mut last = f64::NEG_INFINITY;
    for (v, text) in &x.ticks {
        let (at, half) = (wx.at(*v), width(text) / 2.0);
        let placed = at.max(half + 2.0).min(scene.width - half - 2.0);
        if placed - half > last + 8.0 {
            let (from, to) = ((at, area.bottom), (at, area.bottom + 4.0));
            scene.line(from, to, 1.0, Role::Muted);
            let y = area.bottom + 14.0;
            scene.text(text, placed, y, SMALL, Role::Muted, Anchor::Center);
            last = placed + half;
        }
    }
    let (from, to) = ((area.left, area.bottom), (area.right, area.bottom));
    scene.line(from, to, 1.0, Role::Muted);
    let fit = |text: &str, room: f64| wrap(text, room, SMALL, measure).into_iter().next();
    if let Some(said) = fit(&y.title, scene.width - 12.0) {
        scene.text(&said, 8.0, 13.0, SMALL, Role::Muted, Anchor::Left);
    }
    if let Some(said) = fit(&x.title, scene.width - 12.0) {
        let (x, y) = (scene.width - 8.0, area.bottom + 33.0);
        scene.text(&said, x, y, SMALL, Role::Muted, Anchor::Right);
    }
}

#[cfg(test)]
mod tests {
    use super::{ready, Axis};
    use crate::words::Lang;

    fn ticks(whole: bool, zero: bool, ends: (f64, f64)) -> Vec<f64> {
        let axis = Axis {
            whole,
            zero,
            ..Axis::default()
        };
        let ready = ready(&axis, ends, 5, Lang::En);
        ready.ticks.into_iter().map(|(v, _)| v).collect()
    }

    #[test]
    fn of_counts_only_whole_ones_have_a_tick() {
        assert_eq!(ticks(true, true, (1.0, 1.0)), [0.0, 1.0]);
        assert_eq!(ticks(true, true, (1.0, 2.0)), [0.0, 1.0, 2.0]);
        assert_eq!(ticks(true, false, (2001.0, 2002.0)), [2001.0, 2002.0]);
        let wide = ticks(false, true, (1.0, 31.0));
        assert_eq!(ticks(true, true, (1.0, 31.0)), wide);
        assert!(ticks(false, true, (1.0, 1.0)).len() > 2);
        // Nothing is drawn.
        let none = ticks(true, true, (f64::INFINITY, f64::NEG_INFINITY));
        assert!(none.iter().all(|v| v.fract() == 0.0), "{none:?}");
    }
}

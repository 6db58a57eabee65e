//! Where things stand in a chart of rows; what every such chart shares.

use super::axis::{Domain, Scale, Spacing};
use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::{Tools, ValueAxis};
use super::scene::{Anchor, Mark, Scene, Shape};
use super::text::{wrap, Measure};
use crate::data::Grade;
use crate::quantity::{Claim, Estimate, Number, Unit};
use crate::question::Row;
use crate::words::{self, Lang};

/// How a bar is filled; grades and plans differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Comparable, observed.
    Full,
    /// With care, or planned.
    Outline,
    /// Not comparable.
    Hatched,
}

/// One row: a number with its words.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Key of the answer's row.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// Its number in words, with the signs of its caveats.
    pub value: String,
    /// Its number.
    pub estimate: Estimate,
    /// Where its bar begins.
    pub from: f64,
    /// Where its mark stands; the end of its bar.
    pub to: f64,
    /// The shape of its dot.
    pub shape: Shape,
    /// The filling of its bar.
    pub fill: Fill,
    /// Its colour.
    pub role: Role,
}

impl Entry {
    /// A row of an answer; nothing where it has no number to stand at.
    pub(super) fn of(row: &Row, tools: Tools<'_>) -> Option<Self> {
        let lang = tools.options.lang;
        let value = format!("{}{}", short(row, lang), tools.notes.signs(row, lang));
        Self::shown(row, row.label.say(lang), value, row.estimate.clone())
    }

    /// The same row with another of its numbers.
    pub(super) fn shown(row: &Row, label: String, value: String, e: Estimate) -> Option<Self> {
        let to = e.position()?;
        Some(Self {
            key: row.key.clone(),
            label,
            value,
            from: 0.0,
            to,
            shape: shape(row.grade),
            fill: fill(row.grade),
            role: Role::PRIMARY,
            estimate: e,
        })
    }

    /// All ends that it needs on the axis.
    pub(super) fn ends(&self) -> impl Iterator<Item = f64> + '_ {
        let shift = self.to - self.estimate.position().unwrap_or(self.to);
        let bounds = ends(&self.estimate).map(move |v| v + shift);
        bounds.chain([self.from, self.to])
    }
}

/// Comparable, with care, not comparable: told apart by shape.
pub(super) fn shape(grade: Grade) -> Shape {
    match grade {
        Grade::Comparable => Shape::Disc,
        Grade::WithCare => Shape::Ring,
        Grade::NotComparable => Shape::Cross,
    }
}

/// The same for bars.
pub(super) fn fill(grade: Grade) -> Fill {
    match grade {
        Grade::Comparable => Fill::Full,
        Grade::WithCare => Fill::Outline,
        Grade::NotComparable => Fill::Hatched,
    }
}

/// All ends that a number needs on the axis.
pub(super) fn ends(e: &Estimate) -> impl Iterator<Item = f64> + '_ {
    [e.value, e.low, e.high]
        .into_iter()
        .flatten()
        .map(Number::to_f64)
}

/// The number beside a row, without the unit that stands on the axis; percent
/// signs stay.
pub(super) fn short(row: &Row, lang: Lang) -> String {
    shortened(&row.estimate, lang)
}

pub(super) fn shortened(e: &Estimate, lang: Lang) -> String {
    bare(words::estimate(e, lang), e, lang)
}

/// The same for a difference, with its plus sign.
pub(super) fn signed(e: &Estimate, lang: Lang) -> String {
    bare(words::signed(e, lang), e, lang)
}

fn bare(said: String, e: &Estimate, lang: Lang) -> String {
    let plain = [false, true]
        .iter()
        .map(|one| words::unit_suffix(&e.unit, lang, *one))
        .filter(|unit| !unit.starts_with('%'))
        .find_map(|unit| said.strip_suffix(unit.as_str()))
        .unwrap_or(&said);
    plain.replace("CNY ", "").trim().to_owned()
}

/// Room in pixels beside the axis for the bounds that point out of it.
const ARROW: f64 = 20.0;

/// Placed rows.
pub(super) struct Rows {
    labels: Vec<Vec<String>>,
    values: Vec<Vec<String>>,
    /// Whether labels stand above their row instead of beside it.
    stacked: bool,
    /// Left and right end of the value axis.
    pub plot: (f64, f64),
    /// Top of each row and its height.
    bands: Vec<(f64, f64)>,
    /// Bottom of the last row.
    pub bottom: f64,
}

const LINE: f64 = 17.0;
const PAD: f64 = 8.0;
const ROW: f64 = 26.0;

impl Rows {
    /// Places rows so that nothing overlaps from 240 px up.
    pub(super) fn place(entries: &[Entry], tools: Tools<'_>) -> Self {
        let width = tools.options.width;
        let measure = tools.measure;
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts
                .map(|t| measure.width(t, LABEL, false))
                .fold(0.0, f64::max)
        };
        let stacked = width < 520.0;
        let value_room = widest(&mut entries.iter().map(|e| &e.value)).min(width * 0.42);
        let label_room = if stacked {
            width - 2.0 * PAD
        } else {
            (widest(&mut entries.iter().map(|e| &e.label)) + 4.0).min(width * 0.36)
        };
        let lines = |text: &String, room: f64| wrap(text, room, LABEL, measure);
        let labels: Vec<_> = entries
            .iter()
            .map(|e| lines(&e.label, label_room))
            .collect();
        let values: Vec<_> = entries
            .iter()
            .map(|e| lines(&e.value, value_room + 1.0))
            .collect();
        let left = if stacked {
            PAD + 4.0
        } else {
            PAD + label_room + 12.0
        };
        let right = (width - 2.0 * PAD - value_room).max(left + 40.0);
        let mut bands = Vec::with_capacity(labels.len());
        let mut top = 6.0;
        for (label, value) in labels.iter().zip(&values) {
            let block = |lines: &[String]| lines.iter().map(|_| LINE).sum::<f64>();
            let (text, value) = (block(label), block(value));
            let height = if stacked {
                text + ROW.max(value + 4.0)
            } else {
                text.max(value).max(ROW) + 6.0
            };
            bands.push((top, height));
            top += height;
        }
        Self {
            labels,
            values,
            stacked,
            plot: (left, right),
            bands,
            bottom: top,
        }
    }

    /// One row without label and value, for what writes its own.
    pub(super) fn single(height: f64, tools: Tools<'_>) -> Self {
        Self {
            labels: Vec::new(),
            values: Vec::new(),
            stacked: false,
            plot: (PAD + 4.0, tools.options.width - PAD - 4.0),
            bands: vec![(6.0, height)],
            bottom: 6.0 + height,
        }
    }

    /// Top and height of a row.
    pub(super) fn band(&self, i: usize) -> (f64, f64) {
        self.bands.get(i).copied().unwrap_or_default()
    }

    /// The vertical middle of a row's mark.
    pub(super) fn middle(&self, i: usize) -> f64 {
        let (top, height) = self.band(i);
        match (self.stacked, self.labels.get(i)) {
            (true, Some(lines)) => {
                let text = lines.iter().map(|_| LINE).sum::<f64>();
                top + text + (height - text) / 2.0
            }
            _ => top + height / 2.0,
        }
    }

    /// A mark for a row that reacts over its whole width.
    pub(super) fn mark(&self, i: usize, key: &str, x: f64, role: Role, width: f64) -> Mark {
        let (top, height) = self.band(i);
        Mark {
            key: key.to_owned(),
            x,
            y: self.middle(i),
            left: 0.0,
            top,
            right: width,
            bottom: top + height,
            role,
            series: 0,
        }
    }

    /// Writes labels and values.
    pub(super) fn write(&self, scene: &mut Scene, measure: &dyn Measure) {
        for (i, lines) in self.labels.iter().enumerate() {
            let (top, height) = self.band(i);
            let block = lines.iter().map(|_| LINE).sum::<f64>();
            let start = if self.stacked {
                top
            } else {
                top + (height - block) / 2.0
            };
            let (x, anchor) = if self.stacked {
                (PAD, Anchor::Left)
            } else {
                (self.plot.0 - 12.0, Anchor::Right)
            };
            for (line, n) in lines.iter().zip(0u32..) {
                let y = start + LINE / 2.0 + f64::from(n) * LINE;
                if self.stacked {
                    scene.clear_under(line, (x, y), LABEL, measure);
                }
                scene.text(line, x, y, LABEL, Role::Text, anchor);
            }
            let values = self.values.get(i).map_or(&[][..], Vec::as_slice);
            let half = values.iter().skip(1).map(|_| LINE / 2.0).sum::<f64>();
            for (line, n) in values.iter().zip(0u32..) {
                let y = self.middle(i) - half + f64::from(n) * LINE;
                let x = scene.width - PAD;
                scene.text(line, x, y, LABEL, Role::Text, Anchor::Right);
            }
        }
    }

    /// The scale, its grid, its tick labels and the unit below the rows; the
    /// scene ends below them.
    pub(super) fn axis(
        &self,
        scene: &mut Scene,
        entries: &[Entry],
        unit: &Unit,
        tools: Tools<'_>,
    ) -> ValueAxis {
        let spacing = tools.options.spacing;
        let domain = tools.domain(entries.iter().flat_map(Entry::ends));
        let scale = self.scale(domain, spacing, entries);
        let room = self.plot.1 - self.plot.0;
        let ticks = scale.ticks(if room < 260.0 { 3 } else { 5 });
        let lang = tools.options.lang;
        let said = words::ticks(&ticks, unit, spacing == Spacing::Linear, lang);
        let mut last = f64::NEG_INFINITY;
        for (tick, text) in ticks.iter().zip(&said.texts) {
            let x = scale.at(*tick);
            scene.line((x, 4.0), (x, self.bottom), 1.0, Role::Grid);
            let half = tools.small(text) / 2.0;
            let at = x.max(half + 2.0).min(scene.width - half - 2.0);
            if at - half > last + 8.0 {
                let y = self.bottom + 13.0;
                scene.text(text, at, y, SMALL, Role::Muted, Anchor::Center);
                last = at + half;
            }
        }
        let (x, y) = (scene.width - PAD, self.bottom + 30.0);
        scene.text(&said.unit, x, y, SMALL, Role::Muted, Anchor::Right);
        scene.height = self.bottom + 42.0;
        ValueAxis {
            scale,
            upright: false,
            across: (4.0, self.bottom),
        }
    }

    /// Leaves room for arrows that point out of the axis.
    fn scale(&self, domain: Domain, spacing: Spacing, entries: &[Entry]) -> Scale {
        let (from, to) = self.plot;
        let pointing = |claims: [Claim; 2]| {
            let points = |e: &Entry| claims.contains(&e.estimate.claim);
            if entries.iter().any(points) {
                ARROW
            } else {
                0.0
            }
        };
        let right = to - 6.0 - pointing([Claim::AtLeast, Claim::MoreThan]);
        let negative = domain.low() < 0.0;
        let left = if negative {
            from + 6.0 + pointing([Claim::AtMost, Claim::LessThan])
        } else {
            from
        };
        Scale::spaced(domain, spacing, left, right.max(left + 20.0))
    }
}

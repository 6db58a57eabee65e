//! Rows with a dot, a stem from zero and an interval: comparisons and unit
//! costs. The shape of the dot is the grade.

use super::axis::{Domain, Scale};
use super::options::{ChartOptions, LABEL, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Item, Mark, Scene, Shape};
use super::text::{wrap, Measure};
use crate::data::Grade;
use crate::quantity::{Claim, Number, Unit};
use crate::question::{Role as RowRole, Row};
use crate::words::{self, Lang, MessageId};

/// Where things stand in a chart of rows; dots and bars share it.
pub(super) struct Rows {
    /// Label lines of each row.
    pub labels: Vec<Vec<String>>,
    /// Value text of each row.
    pub values: Vec<String>,
    /// Whether labels stand above their row instead of beside it.
    pub stacked: bool,
    /// Left and right end of the value axis.
    pub plot: (f64, f64),
    /// Top of each row and its height.
    pub bands: Vec<(f64, f64)>,
    /// Bottom of the last row.
    pub bottom: f64,
}

const LINE: f64 = 17.0;
const PAD: f64 = 8.0;
const ROW: f64 = 26.0;

impl Rows {
    /// Places rows with labels and values so that nothing overlaps from 240 px up.
    pub(super) fn place(
        labels: &[String],
        values: Vec<String>,
        options: ChartOptions,
        measure: &dyn Measure,
    ) -> Self {
        let width = options.width;
        let widest = |texts: &[String]| {
            texts
                .iter()
                .map(|t| measure.width(t, LABEL, false))
                .fold(0.0, f64::max)
        };
        let stacked = width < 520.0;
        let value_room = widest(&values).min(width * 0.42) + PAD;
        let label_room = if stacked {
            0.0
        } else {
            (widest(labels) + 4.0).min(width * 0.36)
        };
        let text_room = if stacked {
            width - 2.0 * PAD
        } else {
            label_room
        };
        let labels: Vec<Vec<String>> = labels
            .iter()
            .map(|l| wrap(l, text_room, LABEL, measure))
            .collect();
        let left = if stacked {
            PAD + 4.0
        } else {
            PAD + label_room + 12.0
        };
        let right = (width - PAD - value_room).max(left + 40.0);
        let mut bands = Vec::with_capacity(labels.len());
        let mut top = 6.0;
        for lines in &labels {
            let text = lines.iter().map(|_| LINE).sum::<f64>();
            let height = if stacked {
                text + ROW
            } else {
                text.max(ROW) + 6.0
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

    /// The vertical middle of a row's mark.
    pub(super) fn middle(&self, i: usize) -> f64 {
        let (top, height) = self.bands.get(i).copied().unwrap_or_default();
        if self.stacked {
            top + height - ROW / 2.0
        } else {
            top + height / 2.0
        }
    }

    /// Writes labels and values.
    pub(super) fn write(&self, scene: &mut Scene) {
        for (i, lines) in self.labels.iter().enumerate() {
            let (top, height) = self.bands.get(i).copied().unwrap_or_default();
            let block = lines.iter().map(|_| LINE).sum::<f64>();
            let start = if self.stacked {
                top
            } else {
                top + (height - block) / 2.0
            };
            let mut y = start + LINE / 2.0;
            for line in lines {
                let (x, anchor) = if self.stacked {
                    (PAD, Anchor::Left)
                } else {
                    (self.plot.0 - 12.0, Anchor::Right)
                };
                scene.text(line, x, y, LABEL, Role::Text, anchor);
                y += LINE;
            }
            if let Some(value) = self.values.get(i) {
                let x = scene.width - PAD;
                scene.text(value, x, self.middle(i), LABEL, Role::Text, Anchor::Right);
            }
        }
    }

    /// Grid, tick labels and the unit below the rows; returns the new bottom.
    pub(super) fn axis(
        &self,
        scene: &mut Scene,
        scale: &Scale,
        domain: Domain,
        unit: &crate::quantity::Unit,
        lang: Lang,
        measure: &dyn Measure,
    ) -> f64 {
        let (factor, unit) = words::shown_unit(domain.high(), unit);
        let factor = factor.to_f64();
        let room = self.plot.1 - self.plot.0;
        let mut last = f64::NEG_INFINITY;
        for tick in domain.ticks(if room < 260.0 { 3 } else { 5 }) {
            let x = scale.at(tick);
            scene.line((x, 4.0), (x, self.bottom), 1.0, Role::Grid);
            let text = words::number(Number::Approximate(tick * factor), &unit, lang);
            let text = trim_zeros(&text);
            let half = measure.width(&text, SMALL, false) / 2.0;
            let at = x.max(half + 2.0).min(scene.width - half - 2.0);
            if at - half > last + 8.0 {
                scene.text(
                    &text,
                    at,
                    self.bottom + 13.0,
                    SMALL,
                    Role::Muted,
                    Anchor::Center,
                );
                last = at + half;
            }
        }
        let name = words::unit_name(&unit, lang);
        scene.text(
            &name,
            scene.width - PAD,
            self.bottom + 30.0,
            SMALL,
            Role::Muted,
            Anchor::Right,
        );
        self.bottom + 42.0
    }
}

/// Ticks are round: `20.00` reads `20`.
pub(super) fn trim_zeros(text: &str) -> String {
    let (digits, tail) =
        match text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '−')) {
            Some(at) => text.split_at(at),
            None => (text, ""),
        };
    let digits = if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    };
    format!("{digits}{tail}")
}

/// Comparable, with care, not comparable: told apart by shape.
pub(super) fn shape(grade: Grade) -> Shape {
    match grade {
        Grade::Comparable => Shape::Disc,
        Grade::WithCare => Shape::Ring,
        Grade::NotComparable => Shape::Cross,
    }
}

/// All ends that a row needs on the axis.
pub(super) fn ends(row: &Row) -> impl Iterator<Item = f64> + '_ {
    let e = &row.estimate;
    [e.value, e.low, e.high]
        .into_iter()
        .flatten()
        .map(Number::to_f64)
}

pub(super) fn dots(rows: &[&Row], options: ChartOptions, measure: &dyn Measure) -> Scene {
    let lang = options.lang;
    let mut scene = Scene::new(options.width, 0.0, lang);
    let Some(first) = rows.first() else {
        return scene;
    };
    let labels: Vec<String> = rows.iter().map(|r| r.label.say(lang)).collect();
    // Money per borrower and per loan share an axis of money; each value then
    // says its own unit.
    let mixed = rows.iter().any(|r| r.estimate.unit != first.estimate.unit);
    let unit = axis_unit(&first.estimate.unit, mixed);
    let value = |r: &&Row| {
        if mixed {
            words::estimate(&r.estimate, lang)
        } else {
            short(r, lang)
        }
    };
    let values = rows.iter().map(value).collect();
    let placed = Rows::place(&labels, values, options, measure);
    let domain = Domain::with_zero(rows.iter().flat_map(|r| ends(r)));
    let domain = Domain::new(domain.low(), domain.high() * 1.04);
    let scale = Scale::new(domain, placed.plot.0, placed.plot.1);
    let bottom = placed.axis(&mut scene, &scale, domain, &unit, lang, measure);
    for (i, row) in rows.iter().enumerate() {
        dot(&mut scene, row, &scale, placed.middle(i));
        let (top, height) = placed.bands.get(i).copied().unwrap_or_default();
        if let (Some(mark), Some(at)) = (scene.marks.last_mut(), row.estimate.position()) {
            mark.x = scale.at(at);
            (mark.left, mark.right) = (0.0, options.width);
            (mark.top, mark.bottom) = (top, top + height);
        }
    }
    placed.write(&mut scene);
    scene.height = legend(&mut scene, rows, bottom, lang, measure);
    scene
}

fn axis_unit(first: &Unit, mixed: bool) -> Unit {
    match first.leading().filter(|_| mixed).map(Unit::parse) {
        Some(Ok(leading)) => leading,
        _ => first.clone(),
    }
}

/// The number beside a row.
pub(super) fn short(row: &Row, lang: Lang) -> String {
    let said = words::estimate(&row.estimate, lang);
    // The unit stands on the axis; percent signs stay.
    let plain = [false, true]
        .iter()
        .map(|one| words::unit_suffix(&row.estimate.unit, lang, *one))
        .filter(|unit| !unit.starts_with('%'))
        .find_map(|unit| said.strip_suffix(unit.as_str()))
        .unwrap_or(&said);
    plain.replace("CNY ", "").trim().to_owned()
}

fn dot(scene: &mut Scene, row: &Row, scale: &Scale, y: f64) {
    let e = &row.estimate;
    let Some(at) = e.position() else { return };
    let x = scale.at(at);
    let role = if row.role == RowRole::Pooled {
        Role::Secondary
    } else {
        Role::Primary
    };
    scene.line((scale.at(0.0), y), (x, y), 2.0, Role::Grid);
    let (low, high) = (
        e.low.map(|v| scale.at(v.to_f64())),
        e.high.map(|v| scale.at(v.to_f64())),
    );
    if let (Some(a), Some(b)) = (low, high) {
        if b - a > 1.0 {
            scene.items.push(Item::Rect {
                x0: a,
                y0: y - 5.0,
                x1: b,
                y1: y + 5.0,
                role: Role::Range,
                filled: true,
            });
        }
    }
    arrow(scene, e.claim, x, y, role);
    if !matches!(e.claim, Claim::Between) {
        scene.items.push(Item::Point {
            x,
            y,
            radius: 5.5,
            shape: shape(row.grade),
            role,
        });
    }
    scene.marks.push(Mark {
        key: row.key.clone(),
        x,
        y,
        left: x,
        top: y,
        right: x,
        bottom: y,
        role: if e.claim == Claim::Between {
            Role::Range
        } else {
            role
        },
    });
}

/// A bound without its other side points to where the value may lie.
pub(super) fn arrow(scene: &mut Scene, claim: Claim, x: f64, y: f64, role: Role) {
    let way = match claim {
        Claim::AtLeast | Claim::MoreThan => 1.0,
        Claim::AtMost | Claim::LessThan => -1.0,
        _ => return,
    };
    let tip = x + way * 18.0;
    scene.line((x, y), (tip, y), 2.0, role);
    scene.items.push(Item::Line {
        points: vec![
            (tip - way * 5.0, y - 5.0),
            (tip, y),
            (tip - way * 5.0, y + 5.0),
        ],
        width: 2.0,
        role,
        dashed: false,
    });
}

/// Which shape means what; only what occurs. Returns the new bottom.
fn legend(scene: &mut Scene, rows: &[&Row], top: f64, lang: Lang, measure: &dyn Measure) -> f64 {
    let has = |g: Grade| rows.iter().any(|r| r.grade == g);
    let wide = rows
        .iter()
        .any(|r| matches!(r.estimate.claim, Claim::Rounded | Claim::Between));
    let mut entries: Vec<(Option<Shape>, MessageId)> = Vec::new();
    if has(Grade::WithCare) || has(Grade::NotComparable) {
        let table = [
            (Grade::Comparable, MessageId::WordComparable),
            (Grade::WithCare, MessageId::LegendCare),
            (Grade::NotComparable, MessageId::LegendNot),
        ];
        entries.extend(
            table
                .into_iter()
                .filter(|(g, _)| has(*g))
                .map(|(g, m)| (Some(shape(g)), m)),
        );
    }
    if wide {
        let open = rows.iter().any(|r| r.estimate.claim == Claim::Between);
        entries.push((
            None,
            if open {
                MessageId::LegendOpen
            } else {
                MessageId::LegendRange
            },
        ));
    }
    let (mut x, mut y) = (PAD + 6.0, top + 8.0);
    if entries.is_empty() {
        return top;
    }
    for (shape, message) in entries {
        let text = message.template(lang);
        let width = 16.0 + measure.width(text, SMALL, false) + 18.0;
        if x + width > scene.width && x > PAD + 6.0 {
            x = PAD + 6.0;
            y += 20.0;
        }
        match shape {
            Some(shape) => scene.items.push(Item::Point {
                x,
                y,
                radius: 4.5,
                shape,
                role: Role::Primary,
            }),
            None => scene.items.push(Item::Rect {
                x0: x - 6.0,
                y0: y - 4.0,
                x1: x + 6.0,
                y1: y + 4.0,
                role: Role::Range,
                filled: true,
            }),
        }
        scene.text(text, x + 12.0, y, SMALL, Role::Muted, Anchor::Left);
        x += width;
    }
    y + 16.0
}

//! A change between two dates: a line for each reading of the dates, with the
//! rounding interval at both ends; two columns side by side where the report
//! gives no dates.

use super::axis::{Domain, Scale};
use super::dots::{ends, trim_zeros};
use super::layout::{ChartOptions, LABEL, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Item, Mark, Scene, Shape};
use super::text::Measure;
use crate::data::Date;
use crate::quantity::Number;
use crate::question::{Answer, Row};
use crate::words::{self, Lang, MessageId};

/// Pixels of the plot area.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

#[allow(clippy::cast_precision_loss)]
fn moment((n, d): (i64, i64)) -> f64 {
    n as f64 / d as f64
}

/// Where a date may stand on the time axis: its end first, then its beginning
/// where only the year is known and readings differ.
fn positions(date: Date, both: bool) -> Vec<f64> {
    let end = moment(date.last_moment());
    if both && date.month.is_none() {
        vec![end, moment(date.first_moment())]
    } else {
        vec![end]
    }
}

pub(super) fn trend(answer: &Answer, options: ChartOptions, measure: &dyn Measure) -> Scene {
    let height = (options.width * 0.56).clamp(230.0, 400.0);
    let mut scene = Scene::new(options.width, height);
    let (Some(base), Some(current)) = (answer.row("base"), answer.row("current")) else {
        return scene;
    };
    if base.estimate.position().is_none() || current.estimate.position().is_none() {
        return scene;
    }
    let lang = options.lang;
    let domain = Domain::with_zero(ends(base).chain(ends(current))).nice(4);
    let unit = &base.estimate.unit;
    let tick_texts: Vec<(f64, String)> = domain
        .ticks(4)
        .into_iter()
        .map(|t| {
            (
                t,
                trim_zeros(&words::number(Number::Approximate(t), unit, lang)),
            )
        })
        .collect();
    let widest = tick_texts
        .iter()
        .map(|(_, t)| measure.width(t, SMALL, false))
        .fold(0.0, f64::max);
    let frame = Frame {
        left: widest + 18.0,
        right: options.width - 18.0,
        top: 40.0,
        bottom: height - 34.0,
    };
    let value = Scale::new(domain, frame.bottom, frame.top);
    for (tick, text) in &tick_texts {
        let y = value.at(*tick);
        scene.line((frame.left, y), (frame.right, y), 1.0, Role::Grid);
        scene.text(text, frame.left - 8.0, y, SMALL, Role::Muted, Anchor::Right);
    }
    let name = words::unit_name(unit, lang);
    scene.text(&name, 8.0, 14.0, SMALL, Role::Muted, Anchor::Left);
    let dates = base.period.date().zip(current.period.date());
    let readings = answer
        .rows
        .iter()
        .filter(|r| r.key.starts_with("compound:"))
        .count()
        > 1;
    let (from, to) = match dates {
        Some((b, c)) if moment(b.last_moment()) < moment(c.last_moment()) => {
            time_axis(&mut scene, &frame, (b, c), readings, lang, measure)
        }
        _ => steps(&mut scene, &frame, lang, (base, current)),
    };
    lines(
        &mut scene,
        &value,
        (base, current),
        (&from, &to),
        lang,
        measure,
    );
    scene
}

/// A year a band, its name in the middle; returns where base and current stand.
fn time_axis(
    scene: &mut Scene,
    frame: &Frame,
    (base, current): (Date, Date),
    readings: bool,
    lang: Lang,
    measure: &dyn Measure,
) -> (Vec<f64>, Vec<f64>) {
    let (first, last) = (base.year, current.year);
    let domain = Domain::new(f64::from(first), f64::from(last) + 1.0);
    let pad = 14.0;
    let scale = Scale::new(domain, frame.left + pad, frame.right - pad);
    let band = scale.at(f64::from(first) + 1.0) - scale.at(f64::from(first));
    let room = measure.width("2000年", SMALL, false) + 10.0;
    let every = 1 + pixels_between(room, band);
    for year in first..=last {
        let (a, b) = (scale.at(f64::from(year)), scale.at(f64::from(year) + 1.0));
        scene.line((a, frame.bottom), (a, frame.bottom + 6.0), 1.0, Role::Grid);
        if (year - first) % every == 0 {
            let text = words::date(&year.to_string(), lang);
            let y = frame.bottom + 18.0;
            scene.text(&text, (a + b) / 2.0, y, SMALL, Role::Muted, Anchor::Center);
        }
    }
    let end = scale.at(f64::from(last) + 1.0);
    scene.line(
        (end, frame.bottom),
        (end, frame.bottom + 6.0),
        1.0,
        Role::Grid,
    );
    scene.line(
        (frame.left, frame.bottom),
        (frame.right, frame.bottom),
        1.0,
        Role::Muted,
    );
    let place = |d: Date, both: bool| {
        positions(d, both)
            .into_iter()
            .map(|t| scale.at(t))
            .collect()
    };
    (place(base, readings), place(current, readings))
}

/// How many bands a label of this width must skip.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels_between(room: f64, band: f64) -> u16 {
    if band > 0.0 {
        libm::floor(room / band).clamp(0.0, 1000.0) as u16
    } else {
        0
    }
}

/// Two steps for figures without dates.
fn steps(
    scene: &mut Scene,
    frame: &Frame,
    lang: Lang,
    (base, current): (&Row, &Row),
) -> (Vec<f64>, Vec<f64>) {
    let width = frame.right - frame.left;
    let (a, b) = (frame.left + width * 0.22, frame.left + width * 0.78);
    scene.line(
        (frame.left, frame.bottom),
        (frame.right, frame.bottom),
        1.0,
        Role::Muted,
    );
    for (x, row) in [(a, base), (b, current)] {
        let text = row.label.say(lang);
        scene.text(
            &text,
            x,
            frame.bottom + 18.0,
            SMALL,
            Role::Muted,
            Anchor::Center,
        );
    }
    (vec![a], vec![b])
}

/// Readings of the base or of the current date, drawn as lines of their own:
/// the first solid with a disc, the second dashed with a ring.
fn lines(
    scene: &mut Scene,
    value: &Scale,
    (base, current): (&Row, &Row),
    (from, to): (&[f64], &[f64]),
    lang: Lang,
    measure: &dyn Measure,
) {
    let (Some(b), Some(c)) = (base.estimate.position(), current.estimate.position()) else {
        return;
    };
    let (yb, yc) = (value.at(b), value.at(c));
    let count = from.len().max(to.len());
    for i in (0..count).rev() {
        let pick = |xs: &[f64]| xs.get(i).or(xs.first()).copied();
        let (Some(xb), Some(xc)) = (pick(from), pick(to)) else {
            continue;
        };
        let role = if i == 0 {
            Role::Primary
        } else {
            Role::Secondary
        };
        let shape = if i == 0 { Shape::Disc } else { Shape::Ring };
        band(scene, value, (base, xb), (current, xc));
        scene.items.push(Item::Line {
            points: vec![(xb, yb), (xc, yc)],
            width: 2.5,
            role,
            dashed: i > 0,
        });
        for (row, x, y) in [(base, xb, yb), (current, xc, yc)] {
            scene.items.push(Item::Point {
                x,
                y,
                radius: 5.5,
                shape,
                role,
            });
            let key = if i == 0 {
                row.key.clone()
            } else {
                format!("{}:{i}", row.key)
            };
            scene.marks.push(Mark {
                key,
                x,
                y,
                left: x - 22.0,
                top: y - 22.0,
                right: x + 22.0,
                bottom: y + 22.0,
                role,
            });
        }
        if count > 1 {
            let tag = if i == 0 {
                MessageId::PathEnd
            } else {
                MessageId::PathStart
            };
            let middle = if from.len() > 1 { (xb, yb) } else { (xc, yc) };
            tag_reading(scene, tag.template(lang), middle, i == 0, role, measure);
        }
    }
    scene.marks.reverse();
    let said = |r: &Row| words::estimate(&r.estimate, lang);
    let first = |xs: &[f64]| xs.iter().copied().fold(f64::NAN, f64::min);
    let label = |scene: &mut Scene, text: String, x: f64, y: f64| {
        let half = measure.width(&text, LABEL, false) / 2.0;
        let x = x.max(half + 4.0).min(scene.width - half - 4.0);
        scene.text(&text, x, y, LABEL, Role::Text, Anchor::Center);
    };
    let middle = (first(from) + from.iter().copied().fold(f64::NAN, f64::max)) / 2.0;
    label(scene, said(base), middle, yb - 18.0);
    let end = to.iter().copied().fold(f64::NAN, f64::max);
    label(scene, said(current), end, yc - 18.0);
    let marks = std::mem::take(&mut scene.marks);
    for mark in marks {
        let at = scene.marks.partition_point(|m| m.x <= mark.x);
        scene.marks.insert(at, mark);
    }
}

/// Says at a reading's own end which reading it is, outside of the lines.
fn tag_reading(
    scene: &mut Scene,
    text: &str,
    (x, y): (f64, f64),
    right: bool,
    role: Role,
    measure: &dyn Measure,
) {
    let width = measure.width(text, SMALL, false);
    let (dx, anchor) = if right {
        (12.0, Anchor::Left)
    } else {
        (10.0, Anchor::Left)
    };
    let (x, y) = if right {
        (x + dx, y)
    } else {
        (x - width / 2.0, y + 20.0)
    };
    let x = x.max(2.0).min(scene.width - width - 2.0);
    scene.text(text, x, y, SMALL, role, anchor);
}

/// The area between the rounding intervals of both ends.
fn band(scene: &mut Scene, value: &Scale, (base, xb): (&Row, f64), (current, xc): (&Row, f64)) {
    let span = |r: &Row| {
        let e = &r.estimate;
        let at = e.position().unwrap_or_default();
        let low = e.low.map_or(at, Number::to_f64);
        let high = e.high.map_or(at, Number::to_f64);
        (value.at(low), value.at(high))
    };
    let ((b0, b1), (c0, c1)) = (span(base), span(current));
    if (b0 - b1).abs() < 0.5 && (c0 - c1).abs() < 0.5 {
        return;
    }
    let points = vec![(xb, b1), (xc, c1), (xc, c0), (xb, b0)];
    scene.items.push(Item::Polygon {
        points,
        role: Role::Range,
    });
}

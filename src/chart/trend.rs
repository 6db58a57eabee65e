//! A change between two dates: a line for each reading of the dates, with the
//! rounding interval at both ends; two columns side by side where the report
//! gives no dates.

use super::axis::{Domain, Scale};
use super::dots::{ends, short, trim_zeros};
use super::options::{ChartOptions, LABEL, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Item, Mark, Scene, Shape};
use super::text::{wrap, Measure};
use crate::data::Date;
use crate::quantity::{Number, Unit};
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

/// The unit that the axis is shown in, and its ticks with their words.
pub(super) fn tick_texts(domain: Domain, unit: &Unit, lang: Lang) -> (Unit, Vec<(f64, String)>) {
    let (factor, unit) = words::shown_unit(domain.high(), unit);
    let factor = factor.to_f64();
    let said = |t: f64| trim_zeros(&words::number(Number::Approximate(t * factor), &unit, lang));
    let texts = domain.ticks(4).into_iter().map(|t| (t, said(t))).collect();
    (unit, texts)
}

pub(super) fn trend(answer: &Answer, options: ChartOptions, measure: &dyn Measure) -> Scene {
    let height = (options.width * 0.56).clamp(230.0, 400.0);
    let mut scene = Scene::new(options.width, height, options.lang);
    let (Some(base), Some(current)) = (answer.row("base"), answer.row("current")) else {
        return scene;
    };
    if base.estimate.position().is_none() || current.estimate.position().is_none() {
        return scene;
    }
    let lang = options.lang;
    let domain = Domain::with_zero(ends(base).chain(ends(current))).nice(4);
    let (unit, tick_texts) = tick_texts(domain, &base.estimate.unit, lang);
    let widest = tick_texts
        .iter()
        .map(|(_, t)| measure.width(t, SMALL, false))
        .fold(0.0, f64::max);
    let name = words::unit_name(&unit, lang);
    scene.text(&name, 8.0, 14.0, SMALL, Role::Muted, Anchor::Left);
    let yearly = answer
        .rows
        .iter()
        .filter(|r| r.key.starts_with("compound:"));
    let readings = yearly.count() > 1;
    let head = if readings {
        let left = 8.0 + measure.width(&name, SMALL, false);
        legend(&mut scene, left, measure)
    } else {
        22.0
    };
    let dates = base.period.date().zip(current.period.date());
    let dates = dates.filter(|(b, c)| moment(b.last_moment()) < moment(c.last_moment()));
    let frame = Frame {
        left: widest + 18.0,
        // The last value stands beside its point.
        right: match dates {
            Some(_) => options.width - measure.width(&short(current, lang), LABEL, false) - 6.0,
            None => options.width - 18.0,
        },
        // The label above the highest point needs room.
        top: head + 22.0,
        // Undated ends are named in words, which may need two lines.
        bottom: height - if dates.is_some() { 34.0 } else { 54.0 },
    };
    let value = Scale::new(domain, frame.bottom, frame.top);
    for (tick, text) in &tick_texts {
        let y = value.at(*tick);
        scene.line((frame.left, y), (frame.right, y), 1.0, Role::Grid);
        scene.text(text, frame.left - 8.0, y, SMALL, Role::Muted, Anchor::Right);
    }
    let (from, to) = match dates {
        Some(dates) => time_axis(&mut scene, &frame, dates, readings, lang, measure),
        None => steps(&mut scene, &frame, lang, (base, current), measure),
    };
    lines(
        &mut scene,
        &value,
        (base, current),
        (&from, &to),
        (frame.left, dates.is_some()),
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
    let scale = Scale::new(domain, frame.left + pad, frame.right - pad + 2.0);
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
    measure: &dyn Measure,
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
        let mut y = frame.bottom + 18.0;
        for line in wrap(&text, width / 2.0 - 4.0, SMALL, measure) {
            let half = measure.width(&line, SMALL, false) / 2.0;
            let x = x.max(half + 2.0).min(scene.width - half - 2.0);
            scene.text(&line, x, y, SMALL, Role::Muted, Anchor::Center);
            y += 16.0;
        }
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
    (left, beside): (f64, bool),
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
        for (x, y) in [(xb, yb), (xc, yc)] {
            scene.items.push(Item::Point {
                x,
                y,
                radius: 5.5,
                shape,
                role,
            });
        }
    }
    for i in 0..count {
        for (row, xs, y) in [(base, from, yb), (current, to, yc)] {
            mark(scene, row, i, (xs, y));
        }
    }
    let said = |r: &Row| short(r, lang);
    let first = |xs: &[f64]| xs.iter().copied().fold(f64::NAN, f64::min);
    let label = |scene: &mut Scene, text: String, x: f64, y: f64| {
        let half = measure.width(&text, LABEL, false) / 2.0;
        let x = x.max(left + half + 4.0).min(scene.width - half - 4.0);
        scene.text(&text, x, y, LABEL, Role::Text, Anchor::Center);
    };
    let middle = (first(from) + from.iter().copied().fold(f64::NAN, f64::max)) / 2.0;
    label(scene, said(base), middle, yb - 18.0);
    let end = to.iter().copied().fold(f64::NAN, f64::max);
    if beside {
        scene.text(
            &said(current),
            end + 11.0,
            yc,
            LABEL,
            Role::Text,
            Anchor::Left,
        );
    } else {
        label(scene, said(current), end, yc - 18.0);
    }
    let marks = std::mem::take(&mut scene.marks);
    for mark in marks {
        let at = scene.marks.partition_point(|m| m.x <= mark.x);
        scene.marks.insert(at, mark);
    }
}

/// Makes the end of a reading findable, unless an earlier reading ends there too.
fn mark(scene: &mut Scene, row: &Row, reading: usize, (xs, y): (&[f64], f64)) {
    let Some(&x) = xs.get(reading) else { return };
    let key = match reading {
        0 => row.key.clone(),
        n => format!("{}:{n}", row.key),
    };
    scene.marks.push(Mark {
        key,
        x,
        y,
        left: x - 22.0,
        top: y - 22.0,
        right: x + 22.0,
        bottom: y + 22.0,
        role: if reading == 0 {
            Role::Primary
        } else {
            Role::Secondary
        },
    });
}

/// Which line is which reading, in a row above the plot; returns the row's bottom.
fn legend(scene: &mut Scene, left: f64, measure: &dyn Measure) -> f64 {
    let entries = [
        (MessageId::PathEnd, Shape::Disc, Role::Primary),
        (MessageId::PathStart, Shape::Ring, Role::Secondary),
    ];
    let lang = scene.lang;
    let width = |id: MessageId| measure.width(id.template(lang), SMALL, false) + 26.0;
    let total: f64 = entries.iter().map(|(id, ..)| width(*id)).sum();
    let beside = left + total + 8.0 <= scene.width;
    let (mut x, mut y) = match beside {
        true => (scene.width - total + 4.0, 14.0),
        false => (12.0, 32.0),
    };
    for (id, shape, role) in entries {
        if x + width(id) - 12.0 > scene.width {
            (x, y) = (12.0, y + 18.0);
        }
        scene.items.push(Item::Point {
            x,
            y,
            radius: 4.5,
            shape,
            role,
        });
        scene.text(
            id.template(lang),
            x + 10.0,
            y,
            SMALL,
            Role::Text,
            Anchor::Left,
        );
        x += width(id);
    }
    y + 8.0
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

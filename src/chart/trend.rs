//! A change between two dates: a line for each reading of the dates, with the
//! range from rounding between both ends.

use super::axis::{Domain, Scale};
use super::change::{both, said};
use super::legend::{self, Sample};
use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::{Plot, Tools, Upright, ValueAxis};
use super::rows::ends;
use super::scene::{Anchor, Course, Dash, Item, Mark, Scene, Shape};
use super::uncertain;
use crate::data::Date;
use crate::question::{Answer, Row};
use crate::words::{self, MessageId};

/// Between two labels on one line.
const GAP: f64 = 10.0;

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

/// The dates of both ends, where both are known and time passes between them.
pub(super) fn dates(base: &Row, current: &Row) -> Option<(Date, Date)> {
    let dates = base.period.date().zip(current.period.date());
    dates.filter(|(b, c)| moment(b.last_moment()) < moment(c.last_moment()))
}

/// The chart of an answer about a change with dates.
pub(super) fn trend(answer: &Answer, tools: Tools<'_>) -> Plot {
    match both(answer) {
        Some((base, current)) => between(answer, base, current, tools),
        None => Plot::empty(tools.options),
    }
}

/// The same with rows that stand for the ends, such as index numbers.
pub(super) fn between(answer: &Answer, base: &Row, current: &Row, tools: Tools<'_>) -> Plot {
    let Some(dates) = dates(base, current) else {
        return Plot::empty(tools.options);
    };
    let options = tools.options;
    let height = (options.width * 0.56).clamp(230.0, 400.0);
    let mut scene = Scene::new(options.width, height, options.lang);
    scene.course = Course::Across;
    let values = ends(&base.estimate).chain(ends(&current.estimate));
    let upright = Upright::new(tools, values, &base.estimate.unit);
    let yearly = answer
        .rows
        .iter()
        .filter(|r| r.key.starts_with("compound:"));
    let readings = yearly.count() > 1;
    let frame = Frame {
        left: upright.left,
        // The last value stands beside its point.
        right: options.width - tools.measure.width(&said(current, tools), LABEL, false) - 6.0,
        // The label above the highest point needs room.
        top: Upright::HEAD + 18.0,
        bottom: height - 34.0,
    };
    let scale = upright.draw(&mut scene, (frame.top, frame.bottom), frame.right);
    let (from, to) = time_axis(&mut scene, &frame, dates, readings, tools);
    lines(&mut scene, &scale, (base, &from), (current, &to), tools);
    labels(
        &mut scene,
        &scale,
        (base, &from),
        (current, &to),
        frame.left,
        tools,
    );
    let mut legend = Vec::new();
    if readings {
        let lang = options.lang;
        let entry = |n: usize, id: MessageId| {
            let (role, shape, dash) = style(n);
            (
                Sample::Line(dash, shape, role),
                id.template(lang).to_owned(),
            )
        };
        legend.push(entry(0, MessageId::PathEnd));
        legend.push(entry(1, MessageId::PathStart));
    }
    let shown = [&base.estimate, &current.estimate];
    legend.extend(uncertain::samples(shown.into_iter(), &scale, options.lang));
    legend::write(&mut scene, &legend, tools.measure);
    Plot {
        scene,
        axis: Some(ValueAxis {
            scale,
            upright: true,
            across: (frame.left, frame.right),
        }),
    }
}

/// The first reading is solid with a disc, the second dashed with a ring.
fn style(reading: usize) -> (Role, Shape, Dash) {
    match reading {
        0 => (Role::PRIMARY, Shape::Disc, Dash::Solid),
        _ => (Role::SECONDARY, Shape::Ring, Dash::Dashed),
    }
}

/// A year a band, its name in the middle; returns where base and current stand.
fn time_axis(
    scene: &mut Scene,
    frame: &Frame,
    (base, current): (Date, Date),
    readings: bool,
    tools: Tools<'_>,
) -> (Vec<f64>, Vec<f64>) {
    let (first, last) = (base.year, current.year);
    let domain = Domain::new(f64::from(first), f64::from(last) + 1.0);
    let pad = 14.0;
    let scale = Scale::new(domain, frame.left + pad, frame.right - pad + 2.0);
    let band = scale.at(f64::from(first) + 1.0) - scale.at(f64::from(first));
    let room = tools.small("2000年") + 10.0;
    let every = 1 + skipped(room, band);
    let tick = |scene: &mut Scene, x: f64| {
        scene.line((x, frame.bottom), (x, frame.bottom + 6.0), 1.0, Role::Grid);
    };
    for year in first..=last {
        let (a, b) = (scale.at(f64::from(year)), scale.at(f64::from(year) + 1.0));
        tick(scene, a);
        if (year - first) % every == 0 {
            let text = words::date(&year.to_string(), tools.options.lang);
            let y = frame.bottom + 18.0;
            scene.text(&text, (a + b) / 2.0, y, SMALL, Role::Muted, Anchor::Center);
        }
    }
    tick(scene, scale.at(f64::from(last) + 1.0));
    let (from, to) = ((frame.left, frame.bottom), (frame.right, frame.bottom));
    scene.line(from, to, 1.0, Role::Muted);
    let place = |d: Date| {
        positions(d, readings)
            .into_iter()
            .map(|t| scale.at(t))
            .collect()
    };
    (place(base), place(current))
}

/// How many bands a label of this width must skip.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn skipped(room: f64, band: f64) -> u16 {
    if band > 0.0 {
        libm::floor(room / band).clamp(0.0, 1000.0) as u16
    } else {
        0
    }
}

/// An end of the change with the places that its readings have.
type End<'a> = (&'a Row, &'a [f64]);

/// The lines of the readings, the first on top, and the marks of their ends.
fn lines(
    scene: &mut Scene,
    scale: &Scale,
    (base, from): (&Row, &Vec<f64>),
    (current, to): (&Row, &Vec<f64>),
    _tools: Tools<'_>,
) {
    let ends: [End<'_>; 2] = [(base, from), (current, to)];
    let count = from.len().max(to.len());
    let at = |xs: &[f64], i: usize| xs.get(i).or(xs.first()).copied().unwrap_or_default();
    let height = |row: &Row| scale.at(row.estimate.position().unwrap_or_default());
    for i in (0..count).rev() {
        let (role, shape, dash) = style(i);
        uncertain::ribbon(
            scene,
            scale,
            ends.map(|(r, xs)| (at(xs, i), &r.estimate)),
            role,
        );
        let points: Vec<_> = ends.iter().map(|(r, xs)| (at(xs, i), height(r))).collect();
        for point in &points {
            scene.point(*point, 5.5, shape, role);
        }
        let line = Item::Line {
            points,
            width: 2.5,
            role,
            dash,
        };
        // Below its own points.
        let below = scene.items.len() - 2;
        scene.items.insert(below, line);
    }
    for (row, xs) in ends {
        uncertain::bound_up(scene, &row.estimate, (at(xs, 0), height(row)));
    }
    for i in 0..count {
        for (row, xs) in ends {
            // An earlier reading may end there too.
            let Some(&x) = xs.get(i) else { continue };
            let key = match i {
                0 => row.key.clone(),
                n => format!("{}:{n}", row.key),
            };
            let mut mark = Mark::around(key, (x, height(row)), 22.0, style(i).0);
            mark.series = i;
            scene.marks.push(mark);
        }
    }
}

/// The value above the first point, of each reading where there is room, and
/// beside the last.
fn labels(
    scene: &mut Scene,
    scale: &Scale,
    (base, from): (&Row, &Vec<f64>),
    (current, to): (&Row, &Vec<f64>),
    left: f64,
    tools: Tools<'_>,
) {
    let height = |row: &Row| scale.at(row.estimate.position().unwrap_or_default());
    let least = from.iter().copied().fold(f64::INFINITY, f64::min);
    let most = from.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let text = said(base, tools);
    let half = tools.measure.width(&text, LABEL, false) / 2.0;
    let (first, last) = (left + half + 4.0, scene.width - half - 4.0);
    let over = |x: f64| x.max(first).min(last);
    // Readings stand apart: one label between their marks would be no one's.
    let apart = over(most) - over(least) > 2.0 * half + GAP;
    let over = if apart {
        vec![over(least), over(most)]
    } else {
        vec![over(f64::midpoint(least, most))]
    };
    for x in over {
        let y = height(base) - 18.0;
        scene.text(&text, x, y, LABEL, Role::Text, Anchor::Center);
    }
    let end = to.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let text = said(current, tools);
    let y = height(current);
    scene.text(&text, end + 11.0, y, LABEL, Role::Text, Anchor::Left);
}

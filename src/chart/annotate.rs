//! What an author wrote into a chart: a text at a mark, a line or a band at
//! values. They are drawn in a colour of their own, and what does not fit
//! beside its mark is explained below the chart.

use super::legend::{self, Sample};
use super::options::{Annotation, SMALL};
use super::palette::Role;
use super::plot::{Plot, Tools, ValueAxis};
use super::scene::{Anchor, Dash, Item, Scene, Shape};
use super::text::{wrap, Measure};

/// The plot with its author's additions.
pub(super) fn annotated(plot: Plot, tools: Tools<'_>) -> Scene {
    let Plot { mut scene, axis } = plot;
    let mut legend = Vec::new();
    for one in &tools.options.annotations {
        match (one, &axis) {
            (Annotation::Note { key, text }, _) => {
                legend.extend(note(&mut scene, key, text, tools));
            }
            (Annotation::Line { value, text }, Some(axis)) => {
                rule(&mut scene, axis, *value);
                legend.push((Sample::Rule, text.clone()));
            }
            (Annotation::Band { from, to, text }, Some(axis)) => {
                band(&mut scene, axis, *from, *to);
                legend.push((Sample::Band, text.clone()));
            }
            (_, None) => {}
        }
    }
    legend::write(&mut scene, &legend, tools.measure);
    scene
}

fn ends(axis: &ValueAxis, value: f64) -> [(f64, f64); 2] {
    let at = axis.scale.at(value);
    let (from, to) = axis.across;
    if axis.upright {
        [(from, at), (to, at)]
    } else {
        [(at, from), (at, to)]
    }
}

fn rule(scene: &mut Scene, axis: &ValueAxis, value: f64) {
    let line = Item::Line {
        points: ends(axis, value).to_vec(),
        width: 1.5,
        role: Role::Note,
        dash: Dash::Long,
    };
    scene.items.insert(0, line);
}

/// Wide strokes below everything else, so that the data stay what is seen.
fn band(scene: &mut Scene, axis: &ValueAxis, from: f64, to: f64) {
    let ([a, _], [_, b]) = (ends(axis, from), ends(axis, to));
    let above = std::mem::take(&mut scene.items);
    scene.hatch(a, b, 14.0, Role::Note);
    scene.outline(a, b, Role::Note);
    scene.items.extend(above);
}

/// Left, top, right, bottom.
type Area = [f64; 4];

/// Where texts, points and the lines of the data stand.
fn taken(scene: &Scene, measure: &dyn Measure) -> Vec<Area> {
    let along = |item: &Item| match item {
        Item::Line { points, width, .. } if *width >= 2.0 => stretches(points),
        _ => Vec::new(),
    };
    let area = |item: &Item| match item {
        Item::Text(t) => {
            let width = measure.width(&t.text, t.size, t.bold);
            let left = match t.anchor {
                Anchor::Left => t.x,
                Anchor::Center => t.x - width / 2.0,
                Anchor::Right => t.x - width,
            };
            let half = t.size * 0.6;
            Some([left, t.y - half, left + width, t.y + half])
        }
        Item::Point { x, y, radius, .. } => {
            let r = radius + 2.0;
            Some([x - r, y - r, x + r, y + r])
        }
        _ => None,
    };
    let lines = scene.items.iter().flat_map(along);
    scene.items.iter().filter_map(area).chain(lines).collect()
}

/// A line as small areas one after the other.
fn stretches(points: &[(f64, f64)]) -> Vec<Area> {
    let mut out = Vec::new();
    for pair in points.windows(2) {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let length = libm::hypot(x1 - x0, y1 - y0);
        let mut d = 0.0;
        while d <= length && out.len() < 4000 {
            let t = if length > 0.0 { d / length } else { 0.0 };
            let (x, y) = (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t);
            out.push([x - 1.0, y - 1.0, x + 1.0, y + 1.0]);
            d += 6.0;
        }
    }
    out
}

const LINE: f64 = 16.0;

/// A text beside its mark, where there is room; else a sign at the mark and
/// the text in the legend. A key that no mark has adds nothing.
fn note(scene: &mut Scene, key: &str, text: &str, tools: Tools<'_>) -> Option<(Sample, String)> {
    let mark = scene.marks.iter().find(|m| m.key == key)?;
    let (x, y) = (mark.x, mark.y);
    let lines = wrap(text, 150.0, SMALL, tools.measure);
    let width = lines.iter().map(|l| tools.small(l)).fold(0.0, f64::max);
    let height = lines.iter().map(|_| LINE).sum::<f64>();
    let taken = taken(scene, tools.measure);
    let free = |[l, t, r, b]: Area| {
        let inside = l >= 2.0 && t >= 2.0 && r <= scene.width - 2.0 && b <= scene.height - 2.0;
        inside
            && taken
                .iter()
                .all(|[a, c, d, e]| l >= *d || *a >= r || t >= *e || *c >= b)
    };
    let mut places = [14.0, 34.0, 60.0, 90.0].into_iter().flat_map(|away| {
        let (above, below) = (y - height - away, y + away);
        let (right, left) = (x + 14.0, x - 14.0 - width);
        [
            (right, above),
            (right, below),
            (left, above),
            (left, below),
            (x - width / 2.0, above),
            (x - width / 2.0, below),
        ]
    });
    let found = places.find(|(l, t)| free([l - 2.0, t - 2.0, l + width + 2.0, t + height + 2.0]));
    let Some((left, top)) = found else {
        scene.point((x, y), 8.0, Shape::Diamond, Role::Note);
        let sample = Sample::Point(Shape::Diamond, Role::Note);
        return Some((sample, text.to_owned()));
    };
    let toward = (
        x.clamp(left, left + width),
        if top > y {
            top - 1.0
        } else {
            top + height + 1.0
        },
    );
    scene.line((x, y), toward, 1.0, Role::Note);
    let (corner, other) = ((left - 2.0, top), (left + width + 2.0, top + height));
    scene.rect(corner, other, Role::Background);
    let mut line = top + LINE / 2.0;
    for said in &lines {
        scene.text(said, left, line, SMALL, Role::Note, Anchor::Left);
        line += LINE;
    }
    None
}

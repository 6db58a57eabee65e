//! What the signs of a picture mean: samples with words, flowing in rows.

use super::bars;
use super::options::SMALL;
use super::palette::Role;
use super::rows::Fill;
use super::scene::{Anchor, Dash, Item, Scene, Shape};
use super::text::{wrap, Measure};
use super::uncertain;

/// A sign that is explained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sample {
    /// A data point.
    Point(Shape, Role),
    /// A line with its shape.
    Line(Dash, Shape, Role),
    /// A bar.
    Bar(Role, Fill),
    /// A range from rounding.
    Rounding,
    /// A span that the print leaves open.
    Open,
    /// A bound without its other side.
    Bound,
    /// A line without points.
    Stroke(Dash, Role),
    /// An interval of a statistic at a point.
    Interval,
    /// An interval of a statistic along a line.
    Belt,
    /// Shades of a table, from little to much.
    Shade,
    /// A value that has no place on a logarithmic axis.
    Off,
    /// An author's line.
    Rule,
    /// An author's band.
    Band,
}

const LEFT: f64 = 14.0;
const LINE: f64 = 20.0;
/// From the middle of a sample to its words.
const GAP: f64 = 14.0;

/// Writes the entries below the picture, as many in a row as fit. No entries
/// take no room.
pub(super) fn write(scene: &mut Scene, entries: &[(Sample, String)], measure: &dyn Measure) {
    if entries.is_empty() {
        return;
    }
    let (mut x, mut y) = (LEFT, scene.height + LINE / 2.0);
    for (sample, text) in entries {
        let room = scene.width - LEFT - GAP - 8.0;
        let lines = wrap(text, room, SMALL, measure);
        let widest = lines
            .iter()
            .map(|l| measure.width(l, SMALL, false))
            .fold(0.0, f64::max);
        if x > LEFT && x + GAP + widest > scene.width - 8.0 {
            (x, y) = (LEFT, y + LINE);
        }
        draw(scene, *sample, (x, y));
        for (i, line) in lines.iter().enumerate() {
            if i > 0 {
                y += LINE - 3.0;
            }
            scene.text(line, x + GAP, y, SMALL, Role::Text, Anchor::Left);
        }
        x += GAP + widest + 26.0;
    }
    scene.height = y + LINE / 2.0;
}

fn draw(scene: &mut Scene, sample: Sample, (x, y): (f64, f64)) {
    match sample {
        Sample::Point(shape, role) => scene.point((x, y), 4.5, shape, role),
        Sample::Line(dash, shape, role) => {
            scene.items.push(Item::Line {
                points: vec![(x - 10.0, y), (x + 10.0, y)],
                width: 2.0,
                role,
                dash,
            });
            scene.point((x, y), 4.0, shape, role);
        }
        Sample::Bar(role, fill) => bars::bar(scene, (x - 9.0, x + 9.0), y, fill, role),
        Sample::Rounding => uncertain::rounding(scene, (x - 8.0, x + 8.0), y),
        Sample::Open => uncertain::open(scene, (x - 8.0, x + 8.0), y),
        Sample::Bound => uncertain::bound(scene, (x - 9.0, y), 1.0, Role::PRIMARY),
        Sample::Stroke(dash, role) => scene.items.push(Item::Line {
            points: vec![(x - 10.0, y), (x + 10.0, y)],
            width: 2.0,
            role,
            dash,
        }),
        Sample::Interval => uncertain::whisker(scene, (x - 8.0, x + 8.0), y),
        Sample::Belt => {
            scene.rect((x - 10.0, y - 5.0), (x + 10.0, y + 5.0), Role::Grid);
            for edge in [y - 5.0, y + 5.0] {
                scene.items.push(Item::Line {
                    points: vec![(x - 10.0, edge), (x + 10.0, edge)],
                    width: 1.0,
                    role: Role::Text,
                    dash: Dash::Dotted,
                });
            }
        }
        Sample::Shade => {
            for (left, shade) in [(-10.0, 0.05), (-3.0, 0.5), (4.0, 1.0)] {
                scene.items.push(Item::Shade {
                    x0: x + left,
                    y0: y - 6.0,
                    x1: x + left + 6.0,
                    y1: y + 6.0,
                    shade,
                });
            }
        }
        Sample::Off => uncertain::bound(scene, (x + 9.0, y), -1.0, Role::Muted),
        Sample::Rule => scene.items.push(Item::Line {
            points: vec![(x - 10.0, y), (x + 10.0, y)],
            width: 2.0,
            role: Role::Note,
            dash: Dash::Long,
        }),
        Sample::Band => {
            scene.hatch((x - 9.0, y - 7.0), (x + 9.0, y + 7.0), 8.0, Role::Note);
            scene.outline((x - 9.0, y - 7.0), (x + 9.0, y + 7.0), Role::Note);
        }
    }
}

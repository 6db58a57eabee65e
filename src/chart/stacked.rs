//! The parts of one sum in one bar: as they are, or as shares of the whole.
//! Parts are told apart by number and order too, never by colour alone.

use super::axis::{Domain, Scale};
use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::{Plot, Tools, ValueAxis};
use super::rows::shortened;
use super::scene::{Anchor, Course, Mark, Scene};
use super::text::wrap;
use crate::quantity::Unit;
use crate::question::{Answer, Role as RowRole, Row};
use crate::words::{self, Lang};

const TOP: f64 = 8.0;
const BAR: f64 = 46.0;
const LINE: f64 = 18.0;

/// The parts and the remainder of a sum, where all can be stacked: each has a
/// number and none is below zero.
pub(super) fn parts(answer: &Answer) -> Option<Vec<(&Row, f64)>> {
    let wanted = |r: &&Row| matches!(r.role, RowRole::Part | RowRole::Remainder);
    let found: Vec<(&Row, f64)> = answer
        .rows
        .iter()
        .filter(wanted)
        .map(|r| r.estimate.value.map(|v| (r, v.to_f64())))
        .collect::<Option<_>>()?;
    let sum: f64 = found.iter().map(|(_, v)| v).sum();
    let lawful = found.len() > 1 && sum > 0.0 && found.iter().all(|(_, v)| *v >= 0.0);
    lawful.then_some(found)
}

/// One bar of all parts. `share`: in percent of their sum.
pub(super) fn stacked(answer: &Answer, share: bool, tools: Tools<'_>) -> Plot {
    let Some(parts) = parts(answer) else {
        return Plot::empty(tools.options);
    };
    let options = tools.options;
    let mut scene = Scene::new(options.width, 0.0, options.lang);
    scene.course = Course::Across;
    let sum: f64 = parts.iter().map(|(_, v)| v).sum();
    let unit = match parts.first() {
        Some((first, _)) if !share => first.estimate.unit.clone(),
        _ => Unit::percent(),
    };
    let whole = if share { 100.0 } else { sum };
    let domain = Domain::with_zero(options.annotated().chain([whole]));
    let scale = Scale::new(domain, 14.0, options.width - 22.0);
    let mut stands = 0.0;
    for (i, (row, value)) in parts.iter().enumerate() {
        let size = value / sum * whole;
        let ends = (scale.at(stands), scale.at(stands + size));
        segment(&mut scene, ends, i, tools);
        scene.marks.push(Mark {
            key: row.key.clone(),
            x: f64::midpoint(ends.0, ends.1),
            y: TOP + BAR / 2.0,
            left: ends.0,
            top: TOP,
            right: ends.1,
            bottom: TOP + BAR,
            role: role(i),
            series: 0,
        });
        stands += size;
    }
    ticks(&mut scene, &scale, &unit, tools);
    list(&mut scene, &parts, share, tools);
    Plot {
        scene,
        axis: Some(ValueAxis {
            scale,
            upright: false,
            across: (TOP - 4.0, TOP + BAR + 4.0),
        }),
    }
}

fn role(i: usize) -> Role {
    Role::Series(u8::try_from(i).unwrap_or(u8::MAX))
}

/// A part with its number inside, where it fits.
fn segment(scene: &mut Scene, (a, b): (f64, f64), i: usize, tools: Tools<'_>) {
    // A gap keeps neighbours apart for those who see no colour.
    let right = (b - 2.0).max(a + 1.0);
    scene.rect((a, TOP), (right, TOP + BAR), role(i));
    let number = (i + 1).to_string();
    if right - a > tools.measure.width(&number, LABEL, true) + 8.0 {
        let (x, y) = (f64::midpoint(a, right), TOP + BAR / 2.0);
        let half = tools.measure.width(&number, LABEL, true) / 2.0 + 4.0;
        scene.rect((x - half, y - 10.0), (x + half, y + 10.0), Role::Background);
        scene.text(&number, x, y, LABEL, Role::Text, Anchor::Center);
    }
}

fn ticks(scene: &mut Scene, scale: &Scale, unit: &Unit, tools: Tools<'_>) {
    let lang = tools.options.lang;
    let values = scale.ticks(if scene.width < 420.0 { 3 } else { 5 });
    let said = words::ticks(&values, unit, true, lang);
    let mut last = f64::NEG_INFINITY;
    for (value, text) in values.iter().zip(&said.texts) {
        let x = scale.at(*value);
        let foot = TOP + BAR;
        scene.line((x, foot + 2.0), (x, foot + 7.0), 1.0, Role::Muted);
        let half = tools.small(text) / 2.0;
        let at = x.max(half + 2.0).min(scene.width - half - 2.0);
        if at - half > last + 8.0 {
            scene.text(text, at, foot + 16.0, SMALL, Role::Muted, Anchor::Center);
            last = at + half;
        }
    }
    let (x, y) = (scene.width - 8.0, TOP + BAR + 34.0);
    scene.text(&said.unit, x, y, SMALL, Role::Muted, Anchor::Right);
    scene.height = TOP + BAR + 46.0;
}

/// The parts in the order of the bar, with their numbers.
fn list(scene: &mut Scene, parts: &[(&Row, f64)], share: bool, tools: Tools<'_>) {
    let lang = tools.options.lang;
    let mut entries = Vec::new();
    for (i, (row, _)) in parts.iter().enumerate() {
        let number = shortened(&row.estimate, lang);
        let of = row.share.as_ref().map(|s| words::estimate(s, lang));
        let value = match (share, of, lang) {
            (true, Some(of), _) => of,
            (false, Some(of), Lang::Zh) => format!("{number}（{of}）"),
            (false, Some(of), Lang::En) => format!("{number} ({of})"),
            (_, None, _) => number,
        };
        let signs = tools.notes.signs(row, lang);
        let label = row.label.say(lang);
        entries.push((role(i), format!("{} {label} {value}{signs}", i + 1)));
    }
    let mut y = scene.height + 6.0;
    for (role, text) in entries {
        scene.rect((14.0, y - 6.0), (26.0, y + 6.0), role);
        for line in wrap(&text, scene.width - 42.0, LABEL, tools.measure) {
            scene.text(&line, 34.0, y, LABEL, Role::Text, Anchor::Left);
            y += LINE;
        }
        y += 4.0;
    }
    scene.height = y - 4.0;
}

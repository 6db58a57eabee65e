//! A change drawn without a time axis: both ends on one row (dumbbell), as two
//! columns (slope), or as what hangs on the base (waterfall).

use super::bars;
use super::legend::{self, Sample};
use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::{Plot, Tools, Upright, ValueAxis};
use super::rows::{ends, short, Entry, Fill, Rows};
use super::scene::{Anchor, Course, Dash, Item, Mark, Scene, Shape};
use super::text::wrap;
use super::uncertain;
use crate::question::{Answer, Row};
use crate::words;

/// Both ends of a change, where both have a place on an axis.
pub(super) fn both(answer: &Answer) -> Option<(&Row, &Row)> {
    let (base, current) = (answer.row("base")?, answer.row("current")?);
    let placed = |r: &Row| r.estimate.position().is_some();
    (placed(base) && placed(current)).then_some((base, current))
}

/// The words of an end: its number with the signs of its caveats.
pub(super) fn said(row: &Row, tools: Tools<'_>) -> String {
    let lang = tools.options.lang;
    format!("{}{}", short(row, lang), tools.notes.signs(row, lang))
}

/// The two ends as dots on one row, with a line between them.
pub(super) fn dumbbell(answer: &Answer, tools: Tools<'_>) -> Plot {
    let Some((base, current)) = both(answer) else {
        return Plot::empty(tools.options);
    };
    let entries: Vec<Entry> = [base, current]
        .into_iter()
        .filter_map(|r| Entry::of(r, tools))
        .collect();
    let options = tools.options;
    let mut scene = Scene::new(options.width, 0.0, options.lang);
    scene.course = Course::Across;
    let placed = Rows::single(110.0, tools);
    let axis = placed.axis(&mut scene, &entries, &base.estimate.unit, tools);
    let y = placed.middle(0);
    for entry in &entries {
        uncertain::along(&mut scene, &entry.estimate, &axis.scale, y, entry.role);
    }
    scene.items.push(Item::Line {
        points: entries.iter().map(|e| (axis.scale.at(e.to), y)).collect(),
        width: 3.0,
        role: Role::PRIMARY,
        dash: Dash::Solid,
    });
    let ends = [(Shape::Ring, -32.0), (Shape::Disc, 24.0)];
    for (entry, (shape, away)) in entries.iter().zip(ends) {
        let x = axis.scale.at(entry.to);
        scene.point((x, y), 6.5, shape, entry.role);
        let lines = [
            (&entry.label, SMALL, Role::Muted),
            (&entry.value, LABEL, Role::Text),
        ];
        for ((text, size, role), line) in lines.into_iter().zip([0.0, 16.0]) {
            let half = tools.measure.width(text, size, false) / 2.0;
            let x = x.min(scene.width - half - 4.0).max(half + 4.0);
            scene.text(text, x, y + away + line, size, role, Anchor::Center);
        }
        let mark = Mark::around(entry.key.clone(), (x, y), 24.0, entry.role);
        scene.marks.push(mark);
    }
    let shown = entries.iter().map(|e| &e.estimate);
    let legend = uncertain::samples(shown, &axis.scale, options.lang);
    legend::write(&mut scene, &legend, tools.measure);
    Plot {
        scene,
        axis: Some(axis),
    }
}

/// The base, what was added or taken, and what came of it.
pub(super) fn waterfall(answer: &Answer, tools: Tools<'_>) -> Plot {
    let (Some((base, current)), Some(change)) = (both(answer), answer.row("absolute")) else {
        return Plot::empty(tools.options);
    };
    let mut entries: Vec<Entry> = [base, change, current]
        .into_iter()
        .filter_map(|r| Entry::of(r, tools))
        .collect();
    for entry in &mut entries {
        entry.fill = Fill::Full;
    }
    if let [from, step, to] = entries.as_mut_slice() {
        step.from = from.to;
        step.to = to.to;
        step.role = Role::SECONDARY;
        step.fill = Fill::Hatched;
        let said = words::signed(&change.estimate, tools.options.lang);
        step.value = format!("{said}{}", tools.notes.signs(change, tools.options.lang));
    }
    bars::of(&entries, &base.estimate.unit, Vec::new(), tools)
}

/// Two columns with a line between the ends: also where the report gives no
/// dates.
pub(super) fn slope(answer: &Answer, tools: Tools<'_>) -> Plot {
    match both(answer) {
        Some((base, current)) => sloping(base, current, tools),
        None => Plot::empty(tools.options),
    }
}

/// The same with rows that stand for the ends, such as index numbers.
pub(super) fn sloping(base: &Row, current: &Row, tools: Tools<'_>) -> Plot {
    let options = tools.options;
    let height = (options.width * 0.56).clamp(230.0, 380.0);
    let mut scene = Scene::new(options.width, height, options.lang);
    scene.course = Course::Across;
    let values = ends(&base.estimate).chain(ends(&current.estimate));
    let upright = Upright::new(tools, values, &base.estimate.unit);
    let right = options.width - 18.0;
    let (a, b) = columns(&upright, right);
    let foot = names(
        &mut scene,
        [(a, base), (b, current)],
        height,
        (b - a) * 0.94,
        tools,
    );
    let top = Upright::HEAD + 22.0;
    let scale = upright.draw(&mut scene, (top, foot), right);
    scene.line((upright.left, foot), (right, foot), 1.0, Role::Muted);
    sloped(
        &mut scene,
        &scale,
        [(a, base), (b, current)],
        upright.left,
        tools,
    );
    Plot {
        scene,
        axis: Some(ValueAxis {
            scale,
            upright: true,
            across: (upright.left, right),
        }),
    }
}

fn columns(upright: &Upright, right: f64) -> (f64, f64) {
    let width = right - upright.left;
    (upright.left + width * 0.25, upright.left + width * 0.75)
}

/// The names of both ends under their columns; returns where the plot ends.
fn names(
    scene: &mut Scene,
    ends: [(f64, &Row); 2],
    height: f64,
    room: f64,
    tools: Tools<'_>,
) -> f64 {
    let lines = ends.map(|(x, row)| {
        let text = row.label.say(tools.options.lang);
        (x, wrap(&text, room, SMALL, tools.measure))
    });
    let most = lines.iter().map(|(_, l)| l.len()).max().unwrap_or(0);
    let block: f64 = (0..most).map(|_| 16.0).sum();
    let foot = height - 12.0 - block;
    for (x, lines) in lines {
        let mut y = foot + 16.0;
        for line in lines {
            let half = tools.small(&line) / 2.0;
            let x = x.max(half + 2.0).min(scene.width - half - 2.0);
            scene.text(&line, x, y, SMALL, Role::Muted, Anchor::Center);
            y += 16.0;
        }
    }
    foot
}

fn sloped(
    scene: &mut Scene,
    scale: &super::axis::Scale,
    ends: [(f64, &Row); 2],
    left: f64,
    tools: Tools<'_>,
) {
    let placed = ends.map(|(x, row)| {
        let at = row.estimate.position().unwrap_or_default();
        (x, scale.at(at), row)
    });
    uncertain::ribbon(
        scene,
        scale,
        ends.map(|(x, row)| (x, &row.estimate)),
        Role::PRIMARY,
    );
    scene.items.push(Item::Line {
        points: placed.iter().map(|(x, y, _)| (*x, *y)).collect(),
        width: 2.5,
        role: Role::PRIMARY,
        dash: Dash::Solid,
    });
    for (x, y, row) in placed {
        scene.point((x, y), 5.5, Shape::Disc, Role::PRIMARY);
        uncertain::bound_up(scene, &row.estimate, (x, y));
        let text = said(row, tools);
        let half = tools.measure.width(&text, LABEL, false) / 2.0;
        let at = x.max(left + half + 4.0).min(scene.width - half - 4.0);
        scene.text(&text, at, y - 20.0, LABEL, Role::Text, Anchor::Center);
        let mark = Mark::around(row.key.clone(), (x, y), 24.0, Role::PRIMARY);
        scene.marks.push(mark);
    }
    let shown = ends.map(|(_, r)| &r.estimate);
    let legend: Vec<(Sample, String)> =
        uncertain::samples(shown.into_iter(), scale, tools.options.lang);
    legend::write(scene, &legend, tools.measure);
}

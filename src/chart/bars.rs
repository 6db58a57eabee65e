//! Rows as bars on one axis: a sum and its parts, what a change or a fund is
//! made of, differences to a reference.

use super::legend::{self, Sample};
use super::palette::Role;
use super::plot::{Plot, Tools};
use super::rows::{Entry, Fill, Rows};
use super::scene::Scene;
use super::uncertain;
use crate::quantity::Unit;
use crate::question::{Role as RowRole, Row};
use crate::words::{self, Lang};

/// A number and its share of the whole.
fn value(row: &Row, tools: Tools<'_>) -> String {
    let lang = tools.options.lang;
    let (number, signs) = (super::rows::short(row, lang), tools.notes.signs(row, lang));
    match &row.share {
        Some(share) if lang == Lang::Zh => {
            format!("{number}（{}）{signs}", words::estimate(share, lang))
        }
        Some(share) => format!("{number} ({}){signs}", words::estimate(share, lang)),
        None => format!("{number}{signs}"),
    }
}

/// An entry for a part of a sum, its remainder or its whole.
pub(super) fn part(row: &Row, tools: Tools<'_>) -> Option<Entry> {
    let mut entry = Entry::of(row, tools)?;
    entry.value = value(row, tools);
    match row.role {
        RowRole::Total => {
            entry.role = Role::Muted;
            entry.fill = Fill::Outline;
        }
        RowRole::Remainder => {
            entry.role = Role::SECONDARY;
            entry.fill = Fill::Hatched;
        }
        // What goes into a change is not compared with others.
        RowRole::Part | RowRole::Input => entry.fill = Fill::Full,
        RowRole::Pooled => entry.role = Role::SECONDARY,
        _ => {}
    }
    Some(entry)
}

/// The chart of an answer's rows.
pub(super) fn bars(rows: &[&Row], legend: Vec<(Sample, String)>, tools: Tools<'_>) -> Plot {
    let entries: Vec<Entry> = rows.iter().filter_map(|r| part(r, tools)).collect();
    match rows.first() {
        Some(first) => of(&entries, &first.estimate.unit, legend, tools),
        None => Plot::empty(tools.options),
    }
}

/// The chart of entries, with a legend of what `legend` has and of the ranges
/// that occur. Bars that hang on the one before are joined to it.
pub(super) fn of(
    entries: &[Entry],
    unit: &Unit,
    mut legend: Vec<(Sample, String)>,
    tools: Tools<'_>,
) -> Plot {
    if entries.is_empty() {
        return Plot::empty(tools.options);
    }
    let options = tools.options;
    let mut scene = Scene::new(options.width, 0.0, options.lang);
    let placed = Rows::place(entries, tools);
    let axis = placed.axis(&mut scene, entries, unit, tools);
    let zero = axis.scale.foot();
    scene.line((zero, 4.0), (zero, placed.bottom), 1.0, Role::Muted);
    for (i, entry) in entries.iter().enumerate() {
        let (a, z, y) = (
            axis.scale.at(entry.from),
            axis.scale.at(entry.to),
            placed.middle(i),
        );
        bar(&mut scene, (a, z), y, entry.fill, entry.role);
        if entry.from.abs() < f64::EPSILON {
            uncertain::along(&mut scene, &entry.estimate, &axis.scale, y, entry.role);
        }
        if entry.from.abs() > f64::EPSILON && i > 0 {
            let above = placed.middle(i - 1);
            scene.line((a, above + 9.0), (a, y - 9.0), 1.0, Role::Muted);
        }
        let mark = placed.mark(i, &entry.key, (a + z) / 2.0, entry.role, options.width);
        scene.marks.push(mark);
    }
    placed.write(&mut scene, tools.measure);
    let from_zero = entries.iter().filter(|e| e.from.abs() < f64::EPSILON);
    let shown = from_zero.map(|e| &e.estimate);
    legend.extend(uncertain::samples(shown, &axis.scale, options.lang));
    legend::write(&mut scene, &legend, tools.measure);
    Plot {
        scene,
        axis: Some(axis),
    }
}

/// Half the height of a bar.
const HALF: f64 = 8.0;

/// One bar between two ends; none is thinner than a pixel.
pub(super) fn bar(scene: &mut Scene, (a, z): (f64, f64), y: f64, fill: Fill, role: Role) {
    let (from, to) = (a.min(z), a.max(z).max(a.min(z) + 1.0));
    filled(scene, ((from, y - HALF), (to, y + HALF)), fill, role);
}

/// A rectangle between its upper left and its lower right corner.
pub(super) fn filled(scene: &mut Scene, (a, b): ((f64, f64), (f64, f64)), fill: Fill, role: Role) {
    match fill {
        Fill::Full => scene.rect(a, b, role),
        Fill::Outline => scene.outline(a, b, role),
        Fill::Hatched => {
            scene.hatch(a, b, 6.0, role);
            scene.outline(a, b, role);
        }
    }
}

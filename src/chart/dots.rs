//! Rows with a dot, a stem from zero and what is not known of the number:
//! comparisons and unit costs. The shape of the dot is the grade.

use super::legend::{self, Sample};
use super::palette::Role;
use super::plot::{Plot, Tools};
use super::rows::{Entry, Rows};
use super::scene::Scene;
use super::uncertain;
use crate::data::Grade;
use crate::quantity::{Claim, Unit};
use crate::question::{Role as RowRole, Row};
use crate::words::{self, Lang, MessageId};

/// Entries of an answer's rows. Money per borrower and per loan share an axis
/// of money; each value then says its own unit.
pub(super) fn entries(rows: &[&Row], tools: Tools<'_>) -> (Vec<Entry>, Unit) {
    let Some(first) = rows.first() else {
        return (Vec::new(), Unit::default());
    };
    let unit = &first.estimate.unit;
    let mixed = rows.iter().any(|r| r.estimate.unit != *unit);
    let lang = tools.options.lang;
    let entry = |row: &&Row| {
        let mut entry = Entry::of(row, tools)?;
        if mixed {
            let said = words::estimate(&row.estimate, lang);
            entry.value = format!("{said}{}", tools.notes.signs(row, lang));
        }
        if row.role == RowRole::Pooled {
            entry.role = Role::SECONDARY;
        }
        Some(entry)
    };
    (
        rows.iter().filter_map(entry).collect(),
        axis_unit(unit, mixed),
    )
}

fn axis_unit(first: &Unit, mixed: bool) -> Unit {
    match first.leading().filter(|_| mixed).map(Unit::parse) {
        Some(Ok(leading)) => leading,
        _ => first.clone(),
    }
}

/// The grades that occur, where they differ from "comparable", with the sign
/// that `sample` gives them.
pub(super) fn grades(
    rows: &[&Row],
    sample: impl Fn(Grade) -> Sample,
    lang: Lang,
) -> Vec<(Sample, String)> {
    let has = |g: Grade| rows.iter().any(|r| r.grade == g);
    if !has(Grade::WithCare) && !has(Grade::NotComparable) {
        return Vec::new();
    }
    [
        (Grade::Comparable, MessageId::WordComparable),
        (Grade::WithCare, MessageId::WordWithCare),
        (Grade::NotComparable, MessageId::WordNotComparable),
    ]
    .into_iter()
    .filter(|(g, _)| has(*g))
    .map(|(g, id)| (sample(g), id.template(lang).to_owned()))
    .collect()
}

/// The chart of an answer's rows.
pub(super) fn dots(rows: &[&Row], tools: Tools<'_>) -> Plot {
    let (entries, unit) = entries(rows, tools);
    let sample = |g| Sample::Point(super::rows::shape(g), Role::PRIMARY);
    let legend = grades(rows, sample, tools.options.lang);
    of(&entries, &unit, legend, tools)
}

/// The chart of entries, with a legend of what `legend` has and of the ranges
/// that occur.
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
    for (i, entry) in entries.iter().enumerate() {
        let (x, y) = (axis.scale.at(entry.to), placed.middle(i));
        scene.line((axis.scale.foot(), y), (x, y), 2.0, Role::Grid);
        uncertain::along(&mut scene, &entry.estimate, &axis.scale, y, entry.role);
        let off = uncertain::off(&entry.estimate, &axis.scale);
        if entry.estimate.claim != Claim::Between && !off {
            scene.point((x, y), 5.5, entry.shape, entry.role);
        }
        let mark = placed.mark(i, &entry.key, x, entry.role, options.width);
        scene.marks.push(mark);
    }
    placed.write(&mut scene, tools.measure);
    let shown = entries.iter().map(|e| &e.estimate);
    legend.extend(uncertain::samples(shown, &axis.scale, options.lang));
    legend::write(&mut scene, &legend, tools.measure);
    Plot {
        scene,
        axis: Some(axis),
    }
}

//! A comparison seen from its reference place: differences.

use super::bars;
use super::dots;
use super::plot::{Plot, Tools};
use super::rows::{signed, Entry};
use crate::quantity::Estimate;
use crate::question::{Answer, Question, Row};

/// How far each place lies from the reference.
pub(super) fn difference(answer: &Answer, tools: Tools<'_>) -> Plot {
    let lang = tools.options.lang;
    let differing: Vec<(&Row, &Estimate)> = answer
        .rows
        .iter()
        .filter_map(|r| Some((r, r.difference.as_ref()?)))
        .collect();
    let Some((_, first)) = differing.first() else {
        return Plot::empty(tools.options);
    };
    let entry = |(row, e): &(&Row, &Estimate)| {
        let signs = tools.notes.signs(row, lang);
        let value = format!("{}{signs}", signed(e, lang));
        Entry::shown(row, row.label.say(lang), value, (*e).clone())
    };
    let entries: Vec<Entry> = differing.iter().filter_map(entry).collect();
    let shown: Vec<&Row> = differing.iter().map(|(r, _)| *r).collect();
    let legend = dots::grades(&shown, super::kind::bar_sample, lang);
    bars::of(&entries, &first.unit, legend, tools)
}

/// The row that differences and ratios refer to.
pub(super) fn reference(answer: &Answer) -> Option<&Row> {
    let Question::Compare { reference, .. } = &answer.question else {
        return None;
    };
    let place = reference.as_deref()?;
    answer
        .rows
        .iter()
        .find(|r| r.place.as_deref() == Some(place) && r.ratio.is_none())
}

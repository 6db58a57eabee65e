//! A sum as what its parts add up to: each hangs on the one before.

use super::bars::{self, part};
use super::plot::{Plot, Tools};
use super::rows::{signed, Entry, Fill};
use super::stacked::parts;
use crate::question::{Answer, Role};

/// The parts one after the other, and what they come to.
pub(super) fn waterfall(answer: &Answer, tools: Tools<'_>) -> Plot {
    let Some(parts) = parts(answer) else {
        return Plot::empty(tools.options);
    };
    let lang = tools.options.lang;
    let mut stands = 0.0;
    let mut entries: Vec<Entry> = Vec::new();
    for (row, size) in &parts {
        let Some(mut entry) = part(row, tools) else {
            continue;
        };
        (entry.from, entry.to) = (stands, stands + size);
        let signs = tools.notes.signs(row, lang);
        entry.value = format!("{}{signs}", signed(&row.estimate, lang));
        stands += size;
        entries.push(entry);
    }
    let whole = answer.rows.iter().find(|r| r.role == Role::Total);
    if let Some(mut entry) = whole.and_then(|r| part(r, tools)) {
        entry.fill = Fill::Outline;
        entries.push(entry);
    }
    match parts.first() {
        Some((first, _)) => bars::of(&entries, &first.estimate.unit, Vec::new(), tools),
        None => Plot::empty(tools.options),
    }
}

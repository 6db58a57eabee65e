//! Groups of places, such as provinces.

use crate::panel::{Panel, Row};

/// The group of a row's place.
pub(super) fn name_of<'a>(panel: &'a Panel, row: &Row) -> Option<&'a str> {
    panel.places().get(row.place)?.group.as_deref()
}

/// The groups of some rows, by name.
pub(super) fn names<'a>(panel: &'a Panel, rows: &[Row]) -> Vec<&'a str> {
    let mut out: Vec<&str> = rows.iter().filter_map(|r| name_of(panel, r)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

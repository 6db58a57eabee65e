//! Tables, their problems and places as JavaScript sees them.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::object::set;
use super::panels;
use super::table_layout;
use super::tables::Kept;
use crate::gazetteer;
use crate::table::{sentence, Choice, Duplicates, FoundPlace, Head, Table, KEPT};
use crate::words::Lang;

/// Rows of the beginning that are shown.
const SHOWN: usize = 20;

#[expect(clippy::cast_precision_loss, reason = "rows are fewer than 2^53")]
fn count(number: u64) -> JsValue {
    JsValue::from(number as f64)
}

fn texts<'a>(list: impl Iterator<Item = &'a str>) -> Array {
    list.map(JsValue::from).collect()
}

fn optional(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from)
}

/// The first rows of a table.
pub(super) fn rows(head: &Head) -> Array {
    let row = |(number, cells): &(u64, Vec<String>)| {
        let out = Object::new();
        set(&out, "row", &count(*number));
        set(&out, "cells", &texts(cells.iter().map(String::as_str)));
        JsValue::from(out)
    };
    head.rows.iter().take(SHOWN).map(row).collect()
}

/// What a table is, with the panel that it makes.
pub(super) fn about(id: u32, kept: &Kept, lang: Lang) -> JsValue {
    let table = &kept.table;
    let out = panels::described(&kept.panel, &JsValue::from(kept.panel_id));
    set(&out, "table", &id.into());
    let counts = table.counts();
    set(&out, "rows", &count(counts.rows));
    set(&out, "used", &count(counts.rows - counts.unused));
    set(&out, "unused", &count(counts.unused));
    set(&out, "gaps", &count(counts.gaps));
    set(&out, "layout", &table_layout::given(table.layout(), lang));
    let units = Object::new();
    for measure in table.measures() {
        set(&units, &measure.name, &measure.unit.as_str().into());
    }
    set(&out, "units", &units);
    let groups = kept
        .panel
        .places()
        .iter()
        .filter_map(|p| p.group.as_deref());
    let mut groups: Vec<&str> = groups.collect();
    groups.sort_unstable();
    groups.dedup();
    set(&out, "groups", &texts(groups.into_iter()));
    let problems = table.problems();
    let kinds = problems.counts().map(|(kind, number)| {
        let one = Object::new();
        set(&one, "kind", &kind.as_str().into());
        set(&one, "words", &kind.words().get(lang).into());
        set(&one, "count", &count(number));
        set(&one, "asked", &kind.is_asked().into());
        JsValue::from(one)
    });
    set(&out, "problems", &kinds.collect::<Array>());
    set(
        &out,
        "kept",
        &u32::try_from(problems.kept().len().min(KEPT))
            .unwrap_or(0)
            .into(),
    );
    let found = Object::new();
    for kind in ["code", "name", "former", "several", "unknown"] {
        let all = table
            .places()
            .iter()
            .filter(|p| p.found.as_str() == kind && p.whole.is_none());
        set(&found, kind, &count(all.count() as u64));
    }
    set(&out, "found", &found);
    set(&out, "edition", &gazetteer::EDITION.into());
    set(&out, "decisions", &decisions(kept));
    out.into()
}

fn decisions(kept: &Kept) -> Object {
    let decided = kept.decisions;
    let choice = |c: Choice| if c == Choice::Keep { "keep" } else { "drop" };
    let out = Object::new();
    let duplicates = match decided.duplicates {
        Duplicates::First => "first",
        Duplicates::Last => "last",
        Duplicates::Drop => "drop",
    };
    for (key, word) in [
        ("duplicate", duplicates),
        ("negative", choice(decided.negative)),
        ("over_hundred", choice(decided.over_hundred)),
        ("jump", choice(decided.jump)),
        ("total", choice(decided.total)),
        ("parent", choice(decided.parent)),
    ] {
        set(&out, key, &word.into());
    }
    out
}

/// The problems that are kept.
pub(super) fn problems(table: &Table, lang: Lang) -> JsValue {
    let one = |problem: &crate::table::Problem| {
        let out = Object::new();
        set(&out, "row", &count(problem.row));
        let column = table.column_name(problem);
        set(&out, "column", &optional(column));
        set(&out, "kind", &problem.kind.as_str().into());
        set(&out, "words", &problem.kind.words().get(lang).into());
        set(&out, "found", &problem.found.as_str().into());
        set(&out, "expected", &problem.kind.expected().get(lang).into());
        set(&out, "sentence", &sentence(problem, column, lang).into());
        JsValue::from(out)
    };
    table
        .problems()
        .kept()
        .iter()
        .map(one)
        .collect::<Array>()
        .into()
}

/// The places, each with what it was found to be.
pub(super) fn places(table: &Table, lang: Lang) -> JsValue {
    let one = |place: &crate::table::Place| {
        let out = Object::new();
        set(&out, "id", &place.id.as_str().into());
        set(&out, "name", &place.name.as_str().into());
        set(&out, "group", &optional(place.group.as_deref()));
        set(&out, "row", &count(place.row));
        set(
            &out,
            "spellings",
            &texts(place.spellings.iter().map(String::as_str)),
        );
        set(&out, "found", &place.found.as_str().into());
        let code = place.found.code();
        set(&out, "code", &optional(code));
        set(
            &out,
            "official",
            &optional(code.and_then(gazetteer::by_code).map(|d| d.name)),
        );
        if let FoundPlace::Former(_, until) = &place.found {
            set(&out, "until", &(*until).into());
        }
        if let FoundPlace::Several(codes) = &place.found {
            let named = codes.iter().filter_map(|c| {
                let division = gazetteer::by_code(c)?;
                let province = gazetteer::province(c).unwrap_or_default();
                Some(format!("{province} {} {c}", division.name))
            });
            set(
                &out,
                "several",
                &named.map(JsValue::from).collect::<Array>(),
            );
        }
        set(
            &out,
            "whole",
            &optional(place.whole.map(|k| k.words().get(lang))),
        );
        JsValue::from(out)
    };
    table.places().iter().map(one).collect::<Array>().into()
}

/// The row and the column of a value; null where the table has none.
pub(super) fn source(kept: &Kept, indicator: &str, place: &str, period: &str) -> JsValue {
    let panel = &kept.panel;
    let found = (|| {
        let indicator = panel.indicators().iter().position(|i| i.id == indicator)?;
        let place = panel.places().iter().position(|p| p.id == place)?;
        let period = panel.periods().iter().position(|p| p == period)?;
        kept.table
            .source(indicator, *kept.places.get(place)?, period)
    })();
    let Some((row, column)) = found else {
        return JsValue::NULL;
    };
    let out = Object::new();
    set(&out, "row", &count(row));
    let name = column.and_then(|c| kept.table.layout().columns.get(c));
    set(&out, "column", &optional(name.map(|c| c.name.as_str())));
    out.into()
}

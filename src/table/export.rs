//! A table taken away, so that it loads back to the same answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::finished::{Decisions, Table};
use super::layout::Role;
use crate::words::{Lang, Words};

/// The columns of the long table.
const COLUMNS: [(&str, Words); 8] = [
    ("code", Words("行政区划代码", "code")),
    ("place", Words("地名", "place")),
    ("group", Words("所属", "group")),
    ("period", Words("时间", "period")),
    ("indicator", Words("指标", "indicator")),
    ("unit", Words("单位", "unit")),
    ("value", Words("数值", "value")),
    ("row", Words("原表行号", "source row")),
];

/// Headings of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// Words of a language.
    Words(Lang),
    /// The names that a Data Package's schema has.
    Names,
}

/// The roles of the columns of a table that was taken away, by its headings.
pub(super) fn taken_away(names: &[String]) -> Option<[Role; 8]> {
    let ours = |of: &dyn Fn(usize) -> String| {
        let all = (0..COLUMNS.len()).map(of);
        names.iter().cloned().eq(all)
    };
    let known = ours(&|at| COLUMNS[at].0.to_owned())
        || ours(&|at| COLUMNS[at].1.text().zh)
        || ours(&|at| COLUMNS[at].1.text().en);
    known.then_some([
        Role::Code,
        Role::Place,
        Role::Group,
        Role::Period,
        Role::Name,
        Role::Unit,
        Role::Value,
        Role::Ignore,
    ])
}

fn cell(out: &mut String, text: &str) {
    if text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// The values that are used, one a row, with the row of the file that each stands
/// in. Numbers are written so that they read back to the same bits.
pub fn csv(table: &Table, decisions: &Decisions, headings: Headings) -> String {
    let (panel, kept) = table.panel(decisions);
    let mut out = String::new();
    for (at, (name, words)) in COLUMNS.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match headings {
            Headings::Words(lang) => out.push_str(words.text().get(lang)),
            Headings::Names => out.push_str(name),
        }
    }
    out.push_str("\r\n");
    // A code makes a place one when it is read back.
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for code in kept.iter().filter_map(|p| table.places()[*p].found.code()) {
        *codes.entry(code).or_default() += 1;
    }
    for (number, place) in kept.iter().enumerate() {
        let place = &table.places()[*place];
        let code = place.found.code().filter(|c| codes.get(c) == Some(&1));
        for (when, period) in panel.periods().iter().enumerate() {
            for (at, indicator) in panel.indicators().iter().enumerate() {
                let Some(value) = panel.value(indicator, number, when) else {
                    continue;
                };
                let row = table.source(at, kept[number], when);
                let texts = [
                    code.unwrap_or_default(),
                    &place.id,
                    place.group.as_deref().unwrap_or_default(),
                    period,
                    &indicator.id,
                    &table.measures()[at].unit,
                ];
                for text in texts {
                    cell(&mut out, text);
                    out.push(',');
                }
                let row = row.map_or(0, |r| r.0);
                // Writing into a text cannot fail.
                let _ = write!(out, "{value},{row}\r\n");
            }
        }
    }
    out
}

/// The descriptor of a Data Package with the table as `data.csv`.
pub fn descriptor(table: &Table, title: &str, created: &str) -> String {
    use serde_json::json;
    let fields: Vec<_> = COLUMNS
        .iter()
        .map(|(name, words)| {
            let kind = match *name {
                "value" => "number",
                "row" => "integer",
                _ => "string",
            };
            let text = words.text();
            let needed = matches!(*name, "place" | "period" | "indicator" | "value");
            json!({
                "name": name,
                "title": format!("{} / {}", text.zh, text.en),
                "type": kind,
                "constraints": { "required": needed },
            })
        })
        .collect();
    let units: Vec<_> = table
        .measures()
        .iter()
        .map(|m| json!({ "indicator": m.name, "unit": m.unit }))
        .collect();
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "counties",
        "title": title,
        "created": created,
        "resources": [{
            "name": "data",
            "path": "data.csv",
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": { "fields": fields, "primaryKey": ["place", "period", "indicator"], "missingValues": [""] },
        }],
        "indicators": units,
    });
    serde_json::to_string_pretty(&package).unwrap_or_default()
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;

//! A table taken away, so that it loads back to the same answers.

use std::fmt::Write as _;

use super::finished::{Decisions, Table};
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
    for (number, place) in kept.iter().enumerate() {
        let place = &table.places()[*place];
        for (when, period) in panel.periods().iter().enumerate() {
            for (at, indicator) in panel.indicators().iter().enumerate() {
                let Some(value) = panel.value(indicator, number, when) else {
                    continue;
                };
                let row = table.source(at, kept[number], when);
                let texts = [
                    place.found.code().unwrap_or_default(),
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

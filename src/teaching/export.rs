//! The panel as a file.

use std::fmt::Write as _;

use super::{Panel, YEARS};

/// The panel in CSV, a row a county and year; every row says that it is made up.
pub fn csv(panel: &Panel) -> String {
    // Writing to a string cannot fail.
    let mut out = String::from("county,name_zh,name_en,province,terrain,programme,year");
    for column in &panel.columns {
        let _ = write!(out, ",{}", column.id);
    }
    out.push_str(",note_zh,note_en\n");
    for (i, county) in panel.counties.iter().enumerate() {
        for (t, year) in YEARS.iter().enumerate() {
            let _ = write!(
                out,
                "{},{},{},{},{},{},{year}",
                county.id,
                county.name.0,
                county.name.1,
                county.province + 1,
                if county.mountain { "mountain" } else { "plain" },
                u8::from(county.programme),
            );
            for column in &panel.columns {
                match column.values.get(i * YEARS.len() + t) {
                    Some(value) if value.is_finite() => {
                        let _ = write!(out, ",{value}");
                    }
                    _ => out.push(','),
                }
            }
            let _ = writeln!(out, ",虚构,fictional");
        }
    }
    out
}

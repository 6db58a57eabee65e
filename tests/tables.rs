//! Files as people's tools write them, each read back to the one truth they were made from.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

use std::collections::BTreeMap;

use county_lens::table::{
    csv, descriptor, recognise, records, Decisions, Dialect, Encoding, Head, Headings, Kind,
    Layout, Reading, Table,
};
use county_lens::words::Lang;
use county_lens::workbook::{entries, Workbook};
use serde_json::Value;

#[path = "tables/file.rs"]
mod file;
use file::file;

/// Bytes as UTF-8; GB 18030 is decoded in the browser and tested there.
fn text(name: &str) -> Vec<u8> {
    let bytes = file(name);
    let found = recognise(&bytes);
    let body = &bytes[found.mark..];
    let units = |of: fn([u8; 2]) -> u16| -> Vec<u16> {
        body.chunks_exact(2).map(|c| of([c[0], c[1]])).collect()
    };
    match found.encoding {
        Encoding::Utf8 => body.to_vec(),
        Encoding::Utf16Le => String::from_utf16(&units(u16::from_le_bytes))
            .unwrap()
            .into_bytes(),
        Encoding::Utf16Be => String::from_utf16(&units(u16::from_be_bytes))
            .unwrap()
            .into_bytes(),
        Encoding::Gb18030 => panic!("{name} is in GB 18030"),
    }
}

fn looked(name: &str) -> Layout {
    Head::new(&text(name), true, None).unwrap().layout()
}

fn read_by(layout: Layout, bytes: &[u8]) -> Table {
    let mut reading = Reading::new(layout, bytes.len()).unwrap();
    // In pieces, as the browser hands them on.
    for piece in bytes.chunks(97) {
        reading.feed(piece).unwrap();
    }
    reading.finish().unwrap()
}

/// The truth: code, year and indicator to a value.
fn truth() -> BTreeMap<(String, String, String), f64> {
    let all: Vec<Value> = serde_json::from_slice(&file("truth.json")).unwrap();
    let one = |row: &Value| {
        let text = |key: &str| match &row[key] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let key = (text("code"), text("year"), text("indicator"));
        row["value"].as_f64().map(|v| (key, v))
    };
    all.iter().filter_map(one).collect()
}

/// What a table says, by the codes of its places.
fn said(table: &Table) -> BTreeMap<(String, String, String), f64> {
    let (panel, kept) = table.panel(&Decisions::default());
    let mut out = BTreeMap::new();
    for (at, place) in kept.iter().enumerate() {
        let place = &table.places()[*place];
        for (when, period) in panel.periods().iter().enumerate() {
            for indicator in panel.indicators() {
                if let Some(value) = panel.value(indicator, at, when) {
                    let code = place.found.code().unwrap_or(&place.name).to_owned();
                    out.insert((code, period.clone(), indicator.id.clone()), value);
                }
            }
        }
    }
    out
}

#[test]
fn every_tool_s_file_says_what_the_truth_says() {
    let expected = truth();
    assert!(expected.len() > 170);
    for name in [
        "long.csv",
        "long-bom.csv",
        "long-utf16.txt",
        "utf16be.csv",
        "wide-years.csv",
        "wide-indicators.csv",
        "wide-both.csv",
        "r-write.csv",
        "r-csv2.csv",
        "r-table.tsv",
        "libre.csv",
        "codes.csv",
        "spaces.csv",
        "package/figures.csv",
    ] {
        let table = read_by(looked(name), &text(name));
        let found = said(&table);
        let missing: Vec<_> = expected
            .iter()
            .filter(|(k, v)| found.get(*k) != Some(v))
            .take(3)
            .collect();
        assert!(
            missing.is_empty(),
            "{name}: {missing:?} {:#?} {:?}",
            table.layout(),
            found.iter().take(3).collect::<Vec<_>>()
        );
        assert_eq!(found.len(), expected.len(), "{name}");
        let counts = table.counts();
        assert_eq!(counts.unused, 0, "{name}: {:?}", table.problems().kept());
    }
}

#[test]
fn names_in_traditional_script_and_without_their_ending_are_one_place() {
    let table = read_by(looked("traditional.csv"), &text("traditional.csv"));
    let wuxiang = table
        .places()
        .iter()
        .find(|p| p.found.code() == Some("140429"))
        .unwrap();
    assert_eq!(wuxiang.spellings.len(), 3, "{wuxiang:?}");
    assert_eq!(
        table
            .places()
            .iter()
            .filter(|p| p.found.code().is_none())
            .count(),
        0
    );
    // Its values are the truth's; only the names of the indicators are in the other script.
    let values = |all: BTreeMap<(String, String, String), f64>| -> Vec<f64> {
        let mut values: Vec<f64> = all.into_values().collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let expected = truth();
    let found = said(&table);
    let of = |c: &str, y: &str, i: &str| (c.to_owned(), y.to_owned(), i.to_owned());
    assert_eq!(
        found.get(&of("140429", "2016", "財政支出")),
        expected.get(&of("140429", "2016", "财政支出"))
    );
    assert_eq!(values(found), values(expected));
}

#[test]
fn a_messy_file_s_troubles_are_all_listed_with_row_and_column() {
    let table = read_by(looked("messy.csv"), &text("messy.csv"));
    let problems = table.problems();
    let listed: Vec<(u64, &str, &str)> = problems
        .kept()
        .iter()
        .map(|p| (p.row, p.kind.as_str(), table.column_name(p).unwrap_or("")))
        .collect();
    let expected: Vec<Value> = serde_json::from_slice(&file("messy.expected.json")).unwrap();
    for trouble in &expected {
        let (row, kind) = (
            trouble["row"].as_u64().unwrap(),
            trouble["kind"].as_str().unwrap(),
        );
        let ours: &[&str] = match kind {
            "percent_sign" => &["mixed_percent"],
            "duplicate_key" => &["duplicate"],
            "percent_above_100" => &["over_hundred"],
            "negative_count" => &["negative"],
            "unit_jump" => &["jump"],
            "total_row" => &["total", "parent"],
            "too_many_cells" => &["too_many_cells"],
            "too_few_cells" => &["too_few_cells"],
            // Read as they are meant.
            "thousands_separator" | "unit_in_cell" | "missing" | "quoted_line_break" => continue,
            other => panic!("{other}"),
        };
        let column = trouble["column"].as_str();
        let found = listed
            .iter()
            .any(|(r, k, c)| *r == row && ours.contains(k) && column.is_none_or(|x| x == *c));
        assert!(found, "{trouble} is not among {listed:?}");
    }
    // Nothing else is: the duplicated row has three values.
    assert_eq!(listed.len(), 11, "{listed:?}");
    assert_eq!(problems.count(Kind::Duplicate), 3);
    // The row of too many cells and the duplicated one are not used.
    assert_eq!((table.counts().rows, table.counts().unused), (23, 2));
    let values = said(&table);
    let of = |c: &str, y: &str, i: &str| {
        values
            .get(&(c.to_owned(), y.to_owned(), i.to_owned()))
            .copied()
    };
    assert_eq!(of("140429", "2015", "财政支出"), Some(205_221.6));
    assert_eq!(of("140429", "2016", "常住人口"), Some(109_000.0));
    assert_eq!(of("140429", "2015", "贫困发生率"), Some(19.67));
    assert_eq!(of("360323", "2017", "财政支出"), None);
    // Sums are left out unless the reader wants them.
    assert!(values
        .keys()
        .all(|(code, ..)| code != "140000" && code != "合计"));
}

#[test]
fn json_records_say_what_the_truth_says() {
    for name in ["records.json", "lines.ndjson"] {
        let text = records(&file(name)).unwrap();
        let layout = Head::new(text.as_bytes(), true, Some(Dialect::CELLS))
            .unwrap()
            .layout();
        assert_eq!(said(&read_by(layout, text.as_bytes())), truth(), "{name}");
    }
}

#[test]
fn what_is_taken_away_loads_back_to_the_same_values() {
    for name in ["messy.csv", "wide-both.csv", "traditional.csv"] {
        let table = read_by(looked(name), &text(name));
        for headings in [
            Headings::Words(Lang::Zh),
            Headings::Words(Lang::En),
            Headings::Names,
        ] {
            let away = csv(&table, &Decisions::default(), headings);
            let layout = Head::new(away.as_bytes(), true, None).unwrap().layout();
            let back = read_by(layout, away.as_bytes());
            assert_eq!(said(&back), said(&table), "{name}: {:#?}", back.layout());
            let (before, after) = (
                table.panel(&Decisions::default()).0,
                back.panel(&Decisions::default()).0,
            );
            assert_eq!(before.places().len(), after.places().len());
            let groups = |p: &county_lens::panel::Panel| {
                p.places()
                    .iter()
                    .map(|p| p.group.clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!(groups(&before), groups(&after));
        }
    }
    let table = read_by(looked("long.csv"), &text("long.csv"));
    let package: Value =
        serde_json::from_str(&descriptor(&table, "a title", "2026-01-01T00:00:00Z")).unwrap();
    assert_eq!(
        package["resources"][0]["schema"]["fields"]
            .as_array()
            .unwrap()
            .len(),
        8
    );
}

#[test]
fn workbooks_say_what_the_truth_says() {
    for (name, sheet) in [
        ("libre.xlsx", 0),
        ("libre.ods", 0),
        ("libre.xls", 0),
        ("pandas.xlsx", 1),
        ("merged.xlsx", 0),
    ] {
        let mut book = Workbook::new(file(name)).unwrap();
        let text = book.sheet(sheet).unwrap();
        let layout = Head::new(text.as_bytes(), true, Some(Dialect::CELLS))
            .unwrap()
            .layout();
        let table = read_by(layout, text.as_bytes());
        let (found, expected) = (said(&table), truth());
        let missing: Vec<_> = expected
            .iter()
            .filter(|(k, v)| found.get(*k) != Some(v))
            .take(3)
            .collect();
        assert!(
            missing.is_empty(),
            "{name}: {missing:?} {:#?} {:?}",
            table.layout(),
            found.iter().take(3).collect::<Vec<_>>()
        );
        assert_eq!(found.len(), expected.len(), "{name}");
    }
    assert_eq!(
        Workbook::new(file("pandas.xlsx")).unwrap().names(),
        ["说明", "数据"]
    );
}

#[test]
fn a_data_package_s_files_are_unpacked() {
    let files = entries(&file("package.zip")).unwrap();
    let data = files.iter().find(|f| f.name == "figures.csv").unwrap();
    assert_eq!(data.bytes, file("package/figures.csv"));
}

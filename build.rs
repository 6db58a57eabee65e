//! Cuts the data package in parts: the core, compiled in, with which the page
//! opens (the stories, and the figures of those about a change); the whole of
//! the figures and the curated questions; and the long texts that only a
//! figure's source card shows. The browser fetches the second and the third
//! right after the page has opened, so that the first view stays small. A fourth
//! part, the programmes and claims, belongs to the second module.
//!
//! All are written column by column (cells end with U+001F, columns begin with
//! U+001E), which is quicker to split than CSV and compresses better.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The parts of the package.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Core,
    More,
    Notes,
    Programmes,
}

/// Files of the package, and the part that the whole of each belongs to.
const FILES: [(&str, Part); 12] = [
    ("sources", Part::Core),
    ("sections", Part::Notes),
    ("places", Part::More),
    ("indicators", Part::More),
    ("observations", Part::More),
    ("comparisons", Part::More),
    ("pairs", Part::More),
    ("changes", Part::More),
    ("breakdowns", Part::More),
    ("stories", Part::Core),
    ("programmes", Part::Programmes),
    ("claims", Part::Programmes),
];

/// Columns that go to the notes although their file does not.
const LONG: [(&str, &[&str]); 3] = [
    (
        "sources",
        &[
            "title",
            "title_en",
            "publisher",
            "publisher_en",
            "note",
            "note_en",
        ],
    ),
    ("indicators", &["definition", "definition_en"]),
    ("observations", &["note", "note_en"]),
];

type Rows = Vec<Vec<String>>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=www/data");
    println!("cargo::rerun-if-changed=build.rs");
    parts_of_the_module();
    edition()?;
    let out = env::var("OUT_DIR")?;
    let mut files = Vec::new();
    for (name, home) in FILES {
        files.push((
            name,
            home,
            read(&fs::read_to_string(format!("www/data/{name}.csv"))?)?,
        ));
    }
    let opening = opening(&files);
    for (part, pack) in [
        (Part::Core, "core"),
        (Part::More, "more"),
        (Part::Notes, "notes"),
        (Part::Programmes, "programmes"),
    ] {
        let mut text = String::new();
        for (name, home, rows) in &files {
            let long = LONG
                .iter()
                .find(|(f, _)| f == name)
                .map_or(&[][..], |(_, c)| c);
            let header = rows.first().ok_or(format!("{name}.csv is empty"))?.clone();
            let excerpt = part == Part::Core
                && matches!(*name, "indicators" | "observations" | "places" | "changes");
            let kept: Rows = match excerpt {
                true => excerpted(name, rows, &opening),
                false => rows.clone(),
            };
            push(&mut text, name, &header, &kept, |column| {
                if column == "expected_verdict" {
                    // What the tests expect; the engine finds its own.
                    false
                } else if long.contains(&column) {
                    part == Part::Notes
                } else {
                    excerpt
                        || part == *home
                        || (part == Part::Notes && column == "id" && !long.is_empty())
                }
            });
        }
        fs::write(Path::new(&out).join(pack).with_extension("pack"), text)?;
    }
    Ok(())
}

/// Hands the edition of the data package on.
fn edition() -> Result<(), Box<dyn Error>> {
    let package = fs::read_to_string("www/data/datapackage.json")?;
    let found = package.lines().find_map(|line| {
        let value = line.trim().strip_prefix("\"version\": \"")?;
        value.strip_suffix("\",")
    });
    let version = found.ok_or("www/data/datapackage.json names no version")?;
    println!("cargo::rustc-env=DATA_VERSION={version}");
    Ok(())
}

/// Which parts of the shell the module of a feature has, as names for `cfg`: one
/// crate makes several modules, and none carries what its page does not call.
fn parts_of_the_module() {
    let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    // The statistics, the plots and the workbooks know nothing of the reports.
    let alone = has("STATISTICS") || has("PLOTS") || has("WORKBOOK");
    let page = !alone && !has("OPENING");
    for (name, there) in [
        ("answers", !alone),
        ("opening", !alone && has("OPENING")),
        ("page", page),
        ("takes", page && !has("PROGRAMMES")),
        ("canvas", !has("STATISTICS") && !has("WORKBOOK")),
        // The opening module draws on the canvas alone.
        ("svg", !has("OPENING")),
    ] {
        println!("cargo::rustc-check-cfg=cfg({name})");
        if there {
            println!("cargo::rustc-cfg={name}");
        }
    }
}

/// Everything that the stories say, to look ids up in.
fn opening(files: &[(&str, Part, Rows)]) -> String {
    let mut text = String::new();
    for (name, _, rows) in files {
        if *name == "stories" {
            for cell in rows.iter().flatten() {
                text.push_str(cell);
                text.push(' ');
            }
        }
    }
    text
}

/// The header and the rows that the opening names: by their id, or, of a
/// change, by both its figures.
fn excerpted(name: &str, rows: &Rows, opening: &str) -> Rows {
    let named = |id: &str| {
        opening
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
            .any(|word| word == id)
    };
    let header = rows.iter().take(1);
    let cells: Vec<usize> = match (name, rows.first()) {
        ("changes", Some(header)) => ["base", "current"]
            .iter()
            .filter_map(|c| header.iter().position(|h| h == c))
            .collect(),
        _ => vec![0],
    };
    let wanted = rows.iter().skip(1).filter(|row| {
        cells
            .iter()
            .all(|&c| row.get(c).is_some_and(|id| named(id)))
    });
    header.chain(wanted).cloned().collect()
}

/// Appends a file's name and the columns that are wanted; nothing if there are none.
fn push(
    out: &mut String,
    name: &str,
    header: &[String],
    rows: &Rows,
    wanted: impl Fn(&str) -> bool,
) {
    let columns: Vec<usize> = (0..header.len()).filter(|&i| wanted(&header[i])).collect();
    if columns.is_empty() {
        return;
    }
    out.push_str(name);
    for i in columns {
        out.push('\u{1e}');
        for row in rows {
            out.push_str(&row[i]);
            out.push('\u{1f}');
        }
    }
    out.push('\u{1d}');
}

/// Splits CSV (RFC 4180).
fn read(text: &str) -> Result<Rows, Box<dyn Error>> {
    let mut reader = csv_core::Reader::new();
    let mut input = text.as_bytes();
    let (mut out, mut ends) = (vec![0; input.len() + 1], vec![0; input.len() + 2]);
    let (mut written, mut ended) = (0, 0);
    let mut rows = Rows::new();
    loop {
        let (result, read, wrote, ended_now) =
            reader.read_record(input, &mut out[written..], &mut ends[ended..]);
        input = &input[read..];
        written += wrote;
        ended += ended_now;
        match result {
            csv_core::ReadRecordResult::Record => {
                let mut start = 0;
                let mut row = Vec::new();
                for &end in &ends[..ended] {
                    let cell = String::from_utf8(out[start..end].to_vec())?;
                    if cell.contains(['\u{1d}', '\u{1e}', '\u{1f}']) {
                        return Err("a cell holds a separator".into());
                    }
                    row.push(cell);
                    start = end;
                }
                if rows.first().is_some_and(|header| header.len() != row.len()) {
                    return Err(format!("row {} has {} cells", rows.len() + 1, row.len()).into());
                }
                rows.push(row);
                (written, ended) = (0, 0);
            }
            csv_core::ReadRecordResult::End => return Ok(rows),
            _ => {}
        }
    }
}

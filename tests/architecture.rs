//! The walls between the rooms: who may know whom.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("quantity", &[]),
    ("words", &["quantity"]),
    ("gazetteer", &[]),
    ("data", &["quantity", "words"]),
    ("stats", &["quantity"]),
    ("catalogue", &["quantity", "words", "stats"]),
    ("teaching", &["words", "stats"]),
    ("question", &["quantity", "words", "data", "stats"]),
    ("exercise", &["quantity", "words", "data", "stats"]),
    (
        "panel",
        &[
            "quantity",
            "words",
            "stats",
            "catalogue",
            "teaching",
            "question",
        ],
    ),
    ("table", &["words", "gazetteer", "panel"]),
    ("workbook", &[]),
    (
        "programme",
        &["quantity", "words", "data", "stats", "question"],
    ),
    (
        "view",
        &[
            "quantity",
            "words",
            "data",
            "stats",
            "question",
            "programme",
        ],
    ),
    (
        "chart",
        &[
            "quantity",
            "words",
            "data",
            "catalogue",
            "question",
            "panel",
            "programme",
        ],
    ),
    (
        "web",
        &[
            "quantity",
            "words",
            "data",
            "stats",
            "question",
            "programme",
            "view",
            "chart",
            "catalogue",
            "teaching",
            "panel",
            "table",
            "gazetteer",
            "workbook",
            "exercise",
        ],
    ),
];

fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
    out
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Names of rooms that a text reaches for by `crate::room`.
fn reaches(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .flat_map(|l| l.split("crate::").skip(1))
        .filter_map(|rest| {
            rest.split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .next()
        })
        .collect()
}

#[test]
fn rooms_know_only_the_rooms_below_them() {
    for (room, allowed) in ROOMS {
        for file in sources(&root().join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            for other in reaches(&text) {
                let is_room = ROOMS.iter().any(|(r, _)| *r == other);
                let lawful = other == *room || allowed.contains(&other);
                assert!(!is_room || lawful, "{} reaches for {other}", file.display());
            }
        }
    }
}

#[test]
fn every_folder_is_a_room_of_the_plan() {
    for entry in fs::read_dir(root()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let known = ROOMS.iter().any(|(r, _)| *r == name) || name == "lib.rs";
        assert!(known, "src/{name} has no place in the plan of the house");
    }
}

#[test]
fn the_plan_has_no_circles() {
    for (i, (room, allowed)) in ROOMS.iter().enumerate() {
        for other in *allowed {
            let at = ROOMS.iter().position(|(r, _)| r == other).unwrap();
            assert!(at < i, "{room} may name {other}, which stands above it");
        }
    }
}

#[test]
fn only_the_shell_and_the_canvas_know_the_web() {
    for (room, _) in ROOMS.iter().filter(|(r, _)| *r != "web") {
        for file in sources(&root().join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            for word in ["wasm_bindgen", "js_sys", "web_sys"] {
                assert!(!text.contains(word), "{} knows {word}", file.display());
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for file in sources(&root()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        // Tables of units, words and rows of a format are long and flat.
        let table = ["output.rs", "change.rs", "figure.rs", "model.rs"]
            .iter()
            .any(|n| file.ends_with(n));
        assert!(
            lines <= if table { 620 } else { 420 },
            "{}: {lines} lines",
            file.display()
        );
    }
}

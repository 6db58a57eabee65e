//! Whether `pkg/` was built from the sources that stand beside it.
//!
//! `pkg/inputs.sha256` lists every file that reaches the module with its SHA-256, in the format of
//! `sha256sum`, so that a stale module can say which file changed. The bytes of the module itself
//! are not compared: they may differ between machines.
use crate::error::{Context, Result};
use crate::project::{files_under, Project};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The file in `pkg/` that holds the digest.
pub const FILE: &str = "inputs.sha256";

/// Directories whose every file reaches the module.
const DIRECTORIES: [&str; 5] = [
    "src",
    "www/data",
    "www/element",
    "xtask/builder",
    "xtask/src/pkg",
];
/// Single files that reach the module.
const FILES: [&str; 23] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "build.rs",
    "rust-toolchain.toml",
    "www/chart.js",
    "www/dom.js",
    "www/embed.html",
    "www/forced.js",
    "www/save.js",
    "www/selection.js",
    "www/stage.js",
    "www/table.js",
    "www/tip.js",
    "www/words.js",
    "www/words_more.js",
    "xtask/bundle/bundle.mjs",
    "xtask/bundle/package-lock.json",
    "xtask/bundle/package.json",
    "xtask/bundle/search.mjs",
    "xtask/tools/src/ids.rs",
];
/// Files without which `pkg/` is not complete.
const MEMBERS: [&str; 55] = [
    "LICENSE-APACHE",
    "LICENSE-DATA",
    "LICENSE-MIT",
    "README.md",
    "county-lens.d.ts",
    "county-lens.js",
    "county_lens.d.ts",
    "county_lens.js",
    "county_lens_bg.wasm",
    "county_lens_bg.wasm.d.ts",
    "county_lens_more.txt",
    "county_lens_notes.txt",
    "county_lens_opening.d.ts",
    "county_lens_opening.js",
    "county_lens_opening_bg.wasm",
    "county_lens_opening_bg.wasm.d.ts",
    "county_lens_plots.d.ts",
    "county_lens_plots.js",
    "county_lens_plots_bg.wasm",
    "county_lens_plots_bg.wasm.d.ts",
    "county_lens_programmes.d.ts",
    "county_lens_programmes.js",
    "county_lens_programmes.txt",
    "county_lens_programmes_bg.wasm",
    "county_lens_programmes_bg.wasm.d.ts",
    "county_lens_statistics.d.ts",
    "county_lens_statistics.js",
    "county_lens_statistics_bg.wasm",
    "county_lens_statistics_bg.wasm.d.ts",
    "county_lens_tables.d.ts",
    "county_lens_tables.js",
    "county_lens_tables_bg.wasm",
    "county_lens_tables_bg.wasm.d.ts",
    "county_lens_workbook.d.ts",
    "county_lens_workbook.js",
    "county_lens_workbook_bg.wasm",
    "county_lens_workbook_bg.wasm.d.ts",
    "custom-elements.json",
    "embed.html",
    "embed.js",
    "index.d.ts",
    "index.js",
    "opening.js",
    "plots.js",
    "package.json",
    "programmes.d.ts",
    "programmes.js",
    "search.json",
    "statistics.d.ts",
    "statistics.js",
    "statistics_calls.js",
    "tables.d.ts",
    "tables.js",
    "workbook.d.ts",
    "workbook.js",
];

/// The inputs with their digests, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs(BTreeMap<String, String>);

impl Inputs {
    /// The inputs as they are now.
    pub fn of(project: &Project) -> Result<Self> {
        let mut paths = Vec::new();
        for directory in DIRECTORIES {
            paths.extend(files_under(&project.root.join(directory))?);
        }
        paths.extend(FILES.map(|file| project.root.join(file)));
        let mut inputs = BTreeMap::new();
        for path in paths.iter().filter(|path| path.is_file()) {
            let hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if hidden && !path.ends_with(".cargo/config.toml") {
                continue;
            }
            let bytes = fs::read(path).context(path.display())?;
            inputs.insert(project.relative(path), of_text(&bytes));
        }
        Ok(Self(inputs))
    }

    /// Reads the list that [`Inputs::to_text`] writes.
    fn from_text(text: &str) -> Self {
        let pairs = text.lines().filter_map(|line| line.split_once("  "));
        Self(
            pairs
                .map(|(digest, path)| (path.to_owned(), digest.to_owned()))
                .collect(),
        )
    }

    /// One line a file, in the format of `sha256sum`.
    pub fn to_text(&self) -> String {
        let lines = self.0.iter();
        lines.fold(String::new(), |mut text, (path, digest)| {
            let _ = writeln!(text, "{digest}  {path}");
            text
        })
    }

    /// The paths that were added, changed or removed since `before`.
    fn changed_since(&self, before: &Self) -> Vec<String> {
        let mut paths: Vec<&String> = self.0.keys().chain(before.0.keys()).collect();
        paths.sort();
        paths.dedup();
        paths.retain(|path| self.0.get(*path) != before.0.get(*path));
        paths.into_iter().cloned().collect()
    }
}

/// Why `pkg/` cannot be used as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staleness {
    /// Files of the module that are not there.
    Incomplete(Vec<String>),
    /// Inputs that were added, changed or removed since it was built.
    Changed(Vec<String>),
}

impl std::fmt::Display for Staleness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (what, paths) = match self {
            Self::Incomplete(paths) => ("pkg/ lacks", paths),
            Self::Changed(paths) => ("changed since pkg/ was built:", paths),
        };
        let shown = paths.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
        write!(f, "{what} {shown}")?;
        match paths.len().checked_sub(5) {
            Some(more @ 1..) => write!(f, " and {more} more"),
            _ => Ok(()),
        }
    }
}

/// What is wrong with `pkg/`; `None` when it is complete and fresh.
pub fn staleness(project: &Project) -> Result<Option<Staleness>> {
    let pkg = project.root.join("pkg");
    let lacking: Vec<String> = MEMBERS
        .iter()
        .chain(&[FILE])
        .filter(|name| !pkg.join(name).is_file())
        .map(|name| (*name).to_owned())
        .collect();
    if !lacking.is_empty() {
        return Ok(Some(Staleness::Incomplete(lacking)));
    }
    let path = pkg.join(FILE);
    let built = Inputs::from_text(&fs::read_to_string(&path).context(path.display())?);
    let changed = Inputs::of(project)?.changed_since(&built);
    Ok((!changed.is_empty()).then_some(Staleness::Changed(changed)))
}

/// The files without which a directory is not a complete module.
pub fn lacking(dir: &Path) -> Vec<&'static str> {
    let mut members = MEMBERS.to_vec();
    members.retain(|name| !dir.join(name).is_file());
    members
}

/// The SHA-256 of a text, the same whether its lines end as on Windows or not.
fn of_text(bytes: &[u8]) -> String {
    let mut hasher = Sha256::new();
    if bytes.contains(&0) {
        hasher.update(bytes);
    } else {
        let mut rest = bytes;
        while let Some(at) = rest.windows(2).position(|pair| pair == b"\r\n") {
            let (line, after) = rest.split_at(at);
            hasher.update(line);
            rest = after.get(1..).unwrap_or_default();
        }
        hasher.update(rest);
    }
    hasher.finalize().iter().fold(String::new(), |mut hex, b| {
        let _ = write!(hex, "{b:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::{of_text, staleness, Inputs, Staleness, FILE, MEMBERS};
    use crate::project::Project;
    use std::fs;
    use std::path::PathBuf;

    /// A small project in a directory of its own.
    fn project(name: &str) -> Project {
        let root = std::env::temp_dir().join(format!("digest-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in [
            ("src/b.rs", "b"),
            ("src/a/c.rs", "c"),
            ("www/data/places.csv", "id\n"),
            ("Cargo.toml", "t"),
            ("notes.txt", "no input"),
        ] {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Project {
            target: root.join("target"),
            root,
        }
    }

    fn built(name: &str) -> (Project, PathBuf) {
        let project = project(name);
        let pkg = project.root.join("pkg");
        fs::create_dir_all(&pkg).unwrap();
        for member in MEMBERS {
            fs::write(pkg.join(member), "x").unwrap();
        }
        let text = Inputs::of(&project).unwrap().to_text();
        fs::write(pkg.join(FILE), text).unwrap();
        (project, pkg)
    }

    #[test]
    fn lines_may_end_either_way() {
        assert_eq!(of_text(b"a\r\nb\r\n"), of_text(b"a\nb\n"));
        assert_ne!(of_text(b"a\rb"), of_text(b"a\nb"));
        assert_ne!(of_text(b"\0\r\n"), of_text(b"\0\n"));
        assert_eq!(
            of_text(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_list_is_sorted_and_reads_back() {
        let project = project("list");
        let inputs = Inputs::of(&project).unwrap();
        let text = inputs.to_text();
        let paths: Vec<&str> = text.lines().map(|line| &line[66..]).collect();
        assert_eq!(
            paths,
            [
                "Cargo.toml",
                "src/a/c.rs",
                "src/b.rs",
                "www/data/places.csv"
            ]
        );
        assert_eq!(Inputs::from_text(&text), inputs);
        let reversed: Vec<&str> = text.lines().rev().collect();
        assert_eq!(Inputs::from_text(&reversed.join("\n")), inputs);
        fs::remove_dir_all(&project.root).unwrap();
    }

    #[test]
    fn a_change_an_addition_and_a_removal_are_named() {
        let (project, pkg) = built("changes");
        assert_eq!(staleness(&project).unwrap(), None);
        fs::write(project.root.join("notes.txt"), "changed").unwrap();
        assert_eq!(staleness(&project).unwrap(), None);
        fs::write(project.root.join("src/b.rs"), "B").unwrap();
        fs::write(project.root.join("src/d.rs"), "d").unwrap();
        fs::remove_file(project.root.join("www/data/places.csv")).unwrap();
        let stale = staleness(&project).unwrap().unwrap();
        let names = ["src/b.rs", "src/d.rs", "www/data/places.csv"];
        assert_eq!(stale, Staleness::Changed(names.map(String::from).to_vec()));
        assert!(stale.to_string().ends_with(&names.join(", ")));
        fs::remove_file(pkg.join("index.js")).unwrap();
        let stale = staleness(&project).unwrap().unwrap();
        assert_eq!(stale.to_string(), "pkg/ lacks index.js");
        fs::remove_dir_all(&project.root).unwrap();
    }
}

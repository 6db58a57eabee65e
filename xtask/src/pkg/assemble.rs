//! The files around the module, and putting all of them into `pkg/`.
use super::manifest;
use crate::digest::{self, Inputs};
use crate::error::{Context, Failure, Result};
use crate::project::{files_under, Project};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The licence of the figures that are compiled into the module.
const DATA_LICENCE: &str = "\
The code of this package is licensed under the MIT License (LICENSE-MIT) or the
Apache License, Version 2.0 (LICENSE-APACHE), at your choice.

The data compiled into it, the figures of the built-in data package with their
descriptions, are licensed under the Creative Commons Attribution 4.0
International licence (CC BY 4.0): https://creativecommons.org/licenses/by/4.0/
";
/// Hand-written files that there must be, and what they are.
const WRITTEN: [(&str, &str); 5] = [
    ("src/web/js/index.js", "the entry of the module in browsers"),
    ("src/web/js/index.d.ts", "the types of the module"),
    ("src/web/js/README.md", "the README of the package"),
    ("LICENSE-MIT", "a licence of the code"),
    ("LICENSE-APACHE", "a licence of the code"),
];

/// The hand-written files of the package, with their names in it.
pub fn sources(project: &Project) -> Result<Vec<(PathBuf, String)>> {
    for (path, what) in WRITTEN {
        if !project.root.join(path).is_file() {
            return Err(Failure::new(format!("{path} is missing: {what}")));
        }
    }
    let entries = project.root.join("src/web/js");
    let mut sources: Vec<(PathBuf, String)> = files_under(&entries)?
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            let copied = [".js", ".d.ts", ".md"].iter().any(|e| name.ends_with(e));
            (copied && path.parent() == Some(&entries)).then_some((path, name))
        })
        .collect();
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        sources.push((project.root.join(licence), licence.to_owned()));
    }
    Ok(sources)
}

/// Adds the hand-written files to the bindings in `dir`.
pub fn written(project: &Project, dir: &Path) -> Result<()> {
    for (path, name) in sources(project)? {
        fs::copy(&path, dir.join(name)).context(path.display())?;
    }
    Ok(())
}

/// Adds to the files in `dir` what makes them a package.
pub fn complete(project: &Project, dir: &Path) -> Result<()> {
    // wasm-bindgen leaves this behind for packages that have none of their own.
    let _ = fs::remove_file(dir.join("package.json"));
    fs::write(dir.join("LICENSE-DATA"), DATA_LICENCE).context("LICENSE-DATA")?;
    let mut names = BTreeSet::from([digest::FILE.to_owned()]);
    for path in files_under(dir)? {
        names.extend(path.file_name().and_then(|n| n.to_str()).map(str::to_owned));
    }
    let version = project.locked_version("county-lens")?;
    let text = manifest::package_json(&version, &names)?;
    fs::write(dir.join("package.json"), text).context("package.json")?;
    let lacking = digest::lacking(dir);
    if lacking.is_empty() {
        return Ok(());
    }
    let lacking = lacking.join(", ");
    Err(Failure::new(format!("the module lacks {lacking}")))
}

/// Makes `pkg` hold the files of `dir`, and nothing else.
///
/// The digest goes first and comes back last, so that an interrupted copy counts as stale.
pub fn publish(dir: &Path, pkg: &Path, inputs: &Inputs) -> Result<()> {
    fs::create_dir_all(pkg).context(pkg.display())?;
    let digest = pkg.join(digest::FILE);
    if digest.exists() {
        fs::remove_file(&digest).context(digest.display())?;
    }
    let mut kept = BTreeSet::new();
    for path in files_under(dir)? {
        let inside = path.strip_prefix(dir).unwrap_or(&path).to_path_buf();
        let to = pkg.join(&inside);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).context(parent.display())?;
        }
        fs::copy(&path, &to).context(to.display())?;
        kept.insert(to);
    }
    for path in files_under(pkg)? {
        if !kept.contains(&path) {
            fs::remove_file(&path).context(path.display())?;
        }
    }
    fs::write(&digest, inputs.to_text()).context(digest.display())
}

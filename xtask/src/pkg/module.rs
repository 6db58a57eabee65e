//! From the sources to JavaScript and wasm.
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use crate::tools::rust::TARGET;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the generated files.
const NAME: &str = "county_lens";
/// The name of the module that a page opens with.
const OPENING: &str = "county_lens_opening";
/// The name of the second module.
const SECOND: &str = "county_lens_programmes";
/// The name of the third.
const THIRD: &str = "county_lens_statistics";

/// The name of the module that draws many points.
const PLOTS: &str = "county_lens_plots";

/// The name of the module that reads people's own tables.
const TABLES: &str = "county_lens_tables";
/// The name of the module that opens workbooks.
const WORKBOOK: &str = "county_lens_workbook";

/// The profile whose modules are small.
const SMALL: &str = "release";
/// The profile whose modules are fast.
const FAST: &str = "fast";

/// Compiles the module and makes its bindings; returns the directory that holds them.
///
/// No `wasm-opt`: on a module with plotters, both its backends and serde it took 11% off the file
/// and put 0.5% (`-Os --converge`) to 2.4% (`-O4`) onto the gzipped one, which is what a visitor loads.
pub fn bindings(project: &Project) -> Result<PathBuf> {
    let dir = project.target.join("pkg-new");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).context(dir.display())?;
    compiled(project, &dir, NAME, SMALL, None)?;
    Ok(dir)
}

/// Adds the module that a page opens with: changes over time, and nothing else.
pub fn opening(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, OPENING, SMALL, Some("opening"))
}

/// Adds the second module: the same crate with programmes, models and claims too.
pub fn second(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, SECOND, SMALL, Some("programmes"))
}

/// Adds the third module: the statistics alone, compiled for speed.
pub fn third(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, THIRD, FAST, Some("statistics"))
}

/// Adds the module that draws many points, compiled for speed.
pub fn plots(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, PLOTS, FAST, Some("plots"))
}

/// Adds the module that reads people's own tables and answers about them, compiled for speed.
pub fn tables(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, TABLES, FAST, Some("tables"))
}

/// Adds the module that opens workbooks and archives.
pub fn workbook(project: &Project, dir: &Path) -> Result<()> {
    compiled(project, dir, WORKBOOK, SMALL, Some("workbook"))
}

fn compiled(
    project: &Project,
    dir: &Path,
    name: &str,
    profile: &str,
    feature: Option<&str>,
) -> Result<()> {
    let mut cargo = project.cargo();
    cargo.args(["build", "--profile", profile, "--lib"]);
    cargo.args(["--package", "county-lens", "--target", TARGET]);
    if let Some(feature) = feature {
        cargo.args(["--features", feature]);
    }
    let paths = machine_paths(project);
    let mut flags = without_paths(&paths);
    if profile == FAST {
        // All browsers that are supported have it; it halves the time of long sums.
        flags.push("-Ctarget-feature=+simd128".to_owned());
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    steps::need(&format!("compile {name}"), &mut cargo)?;

    let built = project.target.join(TARGET).join(profile);
    let mut bindgen = project.command(project.built("bindgen"));
    bindgen
        .arg(built.join(format!("{NAME}.wasm")))
        .args(["--target", "web", "--out-name", name])
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg("--out-dir")
        .arg(dir);
    steps::need("make the bindings", &mut bindgen)?;
    says_nothing_of(&dir.join(format!("{name}_bg.wasm")), &paths)?;
    let glue = dir.join(format!("{name}.js"));
    let text = fs::read_to_string(&glue).context(glue.display())?;
    fs::write(&glue, without_docs(&text)).context(glue.display())
}

/// The bindings without their doc comments, which the type declarations repeat
/// and every visitor would load.
fn without_docs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let trimmed = line.trim_start();
        inside |= trimmed.starts_with("/**");
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
        inside &= !trimmed.ends_with("*/");
    }
    out
}

/// This machine's directories, which panic messages would carry into the module, with what stands for them.
fn machine_paths(project: &Project) -> Vec<(PathBuf, &'static str)> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let user = std::env::home_dir().map(|home| home.join(".cargo"));
    let mut paths = vec![(project.root.clone(), ".")];
    if let Some(home) = home.or(user) {
        let registries = fs::read_dir(home.join("registry/src"));
        for registry in registries.into_iter().flatten().flatten() {
            paths.push((registry.path(), "crates"));
        }
        // Of two prefixes that fit, rustc takes the one named last.
        paths.insert(0, (home, "cargo"));
    }
    paths
}

/// Has the compiler write the stand-ins.
fn without_paths(paths: &[(PathBuf, &str)]) -> Vec<String> {
    paths
        .iter()
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
        .collect()
}

/// Fails if a path of this machine stands in the module all the same.
fn says_nothing_of(wasm: &Path, paths: &[(PathBuf, &str)]) -> Result<()> {
    let bytes = fs::read(wasm).context(wasm.display())?;
    let told = paths.iter().find(|(path, _)| {
        let path = path.to_string_lossy();
        path.len() > 1 && bytes.windows(path.len()).any(|w| w == path.as_bytes())
    });
    match told {
        Some((path, _)) => Err(Failure::new(format!(
            "the module contains the path of this machine `{}`",
            path.display()
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{says_nothing_of, without_docs};
    use std::path::PathBuf;

    #[test]
    fn doc_comments_go_and_code_stays() {
        let text = "/**\n * Answers.\n */\nexport function ask() {\n    /** one */\n    return 1; /* kept */\n}\n";
        let bare = "export function ask() {\n    return 1; /* kept */\n}\n";
        assert_eq!(without_docs(text), bare);
    }

    #[test]
    fn a_path_in_the_module_is_seen() {
        let file = std::env::temp_dir().join(format!("module-{}", std::process::id()));
        std::fs::write(&file, b"\0asm at /home/someone/lens/src/lib.rs\0").unwrap();
        let said = [(PathBuf::from("/home/someone/lens"), ".")];
        let unsaid = [
            (PathBuf::from("/home/other"), "."),
            (PathBuf::from("/"), "."),
        ];
        assert!(says_nothing_of(&file, &said).is_err());
        assert!(says_nothing_of(&file, &unsaid).is_ok());
        std::fs::remove_file(file).unwrap();
    }
}

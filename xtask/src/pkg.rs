//! `cargo xtask build`: the module in `pkg/`, ready to copy.
//!
//! Everything is made in the build directory first; `pkg/` is touched only when all of it is there.
mod assemble;
mod manifest;
mod module;
mod single;
mod site;

use crate::digest::Inputs;
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use crate::tools::{npm, rust};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the bundler's packages are.
const BUNDLE: &str = "xtask/bundle";

/// The page, from the root of the project.
const PAGE: &str = "www/index.html";

/// Builds the module and the pictures drawn from it. The page's addresses for
/// search engines and messengers become those of a site, or relative again.
pub fn build(project: &Project, site: Option<&str>) -> Result<()> {
    let page = project.root.join(PAGE);
    let text = fs::read_to_string(&page).context(page.display())?;
    // A wrong address is told before the minutes of a build.
    site::renewed(&text, site)?;
    let started = std::time::Instant::now();
    same_versions(project)?;
    assemble::sources(project)?;
    let inputs = Inputs::of(project)?;
    rust::wasm_target(project)?;
    builder(project)?;
    let dir = module::bindings(project)?;
    module::opening(project, &dir)?;
    module::second(project, &dir)?;
    module::third(project, &dir)?;
    module::plots(project, &dir)?;
    module::tables(project, &dir)?;
    module::workbook(project, &dir)?;
    let mut tools_build = project.cargo();
    tools_build.args(["build", "--package", "tools"]);
    steps::need("build the tools", &mut tools_build)?;
    let ids = tools(project, "ids")?;
    fs::write(dir.join("ids.d.ts"), ids).context("ids.d.ts")?;
    for file in ["statistics.d.ts", "statistics_calls.js"] {
        fs::write(dir.join(file), tools(project, file)?).context(file)?;
    }
    for part in ["more", "notes", "programmes"] {
        let file = format!("county_lens_{part}.txt");
        fs::write(dir.join(&file), tools(project, part)?).context(file)?;
    }
    assemble::written(project, &dir)?;
    tools(project, "predraw")?;
    bundle(project, &dir, &site::base(site)?)?;
    assemble::complete(project, &dir)?;
    if Inputs::of(project)? != inputs {
        return Err(Failure::new(
            "a source changed while the module was being built; run the command again",
        ));
    }
    assemble::publish(&dir, &project.root.join("pkg"), &inputs)?;
    tools(project, "method")?;
    let text = fs::read_to_string(&page).context(page.display())?;
    let renewed = site::renewed(&text, site)?;
    if renewed != text {
        fs::write(&page, renewed).context(page.display())?;
    }
    println!("pkg/ is built: {}", steps::seconds(started.elapsed()));
    Ok(())
}

/// Builds the two programs of wasm-bindgen and returns the runner of wasm tests.
pub fn builder(project: &Project) -> Result<PathBuf> {
    let mut command = project.cargo();
    command.args(["build", "--package", "builder"]);
    steps::need("build the builder (wasm-bindgen)", &mut command)?;
    Ok(project.built("wasm-bindgen-test-runner"))
}

/// Writes one page with the module, the data and a view inside.
pub fn single_file(project: &Project, file: &Path, view: Option<&str>) -> Result<()> {
    let view = view.map(|v| v.trim_start_matches('?'));
    let drawn = match view {
        None => None,
        Some(view) => {
            let mut build = project.cargo();
            build.args(["build", "--package", "tools"]);
            steps::need("build the tools", &mut build)?;
            let (question, lang) = single::question(view);
            Some(tools_with(project, "figure", &[&question, &lang])?)
        }
    };
    let read = |name: &str| {
        let path = project.root.join("pkg").join(name);
        fs::read_to_string(&path).context(path.display())
    };
    let (page, script) = (read("embed.html")?, read("embed.js")?);
    let text = single::page(&page, &script, view, drawn.as_deref())?;
    fs::write(file, text).context(file.display())
}

/// Puts the element and the embedded page together, with the module in `dir`; the
/// embedded page leads to the site, where that is known.
fn bundle(project: &Project, dir: &Path, site: &str) -> Result<()> {
    npm::install(project, BUNDLE)?;
    let mut command = npm::node(project)?;
    command.arg(project.root.join(BUNDLE).join("bundle.mjs"));
    command.arg(&project.root).arg(dir).arg(site);
    steps::need("put the element together", &mut command)?;
    let mut command = npm::node(project)?;
    command.arg(project.root.join(BUNDLE).join("search.mjs"));
    command.arg(&project.root).arg(dir);
    steps::need("write what can be searched for", &mut command).map(|_| ())
}

/// Runs a command of `tools` and returns what it prints on standard output.
fn tools(project: &Project, name: &str) -> Result<String> {
    tools_with(project, name, &[])
}

fn tools_with(project: &Project, name: &str, words: &[&str]) -> Result<String> {
    let output = project
        .command(project.built("tools"))
        .arg(name)
        .args(words)
        .output()
        .context(format!("tools {name}"))?;
    if output.status.success() {
        return String::from_utf8(output.stdout).context(format!("tools {name}"));
    }
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Failure::new(format!(
        "`tools {name}` failed: {}",
        words.trim()
    )))
}

fn same_versions(project: &Project) -> Result<()> {
    let library = project.locked_version("wasm-bindgen")?;
    let builder = project.locked_version("wasm-bindgen-cli")?;
    if library == builder {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Cargo.lock has wasm-bindgen {library} and wasm-bindgen-cli {builder}, which must be the same: \
         set `wasm-bindgen-cli = \"={library}\"` in xtask/builder/Cargo.toml"
    )))
}

//! `cargo xtask build`: the module in `pkg/`, ready to copy.
//!
//! Everything is made in the build directory first; `pkg/` is touched only when all of it is there.
mod assemble;
mod manifest;
mod module;

use crate::digest::Inputs;
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use crate::tools::rust;
use std::fs;
use std::path::PathBuf;

/// Builds the module and the pictures drawn from it.
pub fn build(project: &Project) -> Result<()> {
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
    assemble::complete(project, &dir)?;
    if Inputs::of(project)? != inputs {
        return Err(Failure::new(
            "a source changed while the module was being built; run the command again",
        ));
    }
    assemble::publish(&dir, &project.root.join("pkg"), &inputs)?;
    tools(project, "predraw")?;
    tools(project, "method")?;
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

/// Runs a command of `tools` and returns what it prints on standard output.
fn tools(project: &Project, name: &str) -> Result<String> {
    let output = project
        .command(project.built("tools"))
        .arg(name)
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

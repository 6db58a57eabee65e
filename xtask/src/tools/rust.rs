//! The wasm target, formatter and linter.
use super::on_path;
use crate::error::{Failure, Result};
use crate::project::Project;
use crate::steps;
use std::path::PathBuf;

/// The target of the module.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target if it is not there.
pub fn wasm_target(project: &Project) -> Result<()> {
    let sysroot = steps::ask(project.command("rustc").args(["--print", "sysroot"]))
        .ok_or_else(|| Failure::new("`rustc --print sysroot` fails: is Rust installed?"))?;
    let library = PathBuf::from(sysroot).join("lib/rustlib").join(TARGET);
    if library.is_dir() {
        return Ok(());
    }
    with_rustup(
        project,
        &["target", "add", TARGET],
        "the wasm target of Rust",
    )
}

/// Adds rustfmt or clippy if it is not there.
pub fn component(project: &Project, command: &str, name: &str) -> Result<()> {
    if steps::ask(project.cargo().args([command, "--version"])).is_some() {
        return Ok(());
    }
    with_rustup(project, &["component", "add", name], name)
}

fn with_rustup(project: &Project, arguments: &[&str], what: &str) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "{what} is missing, and so is rustup: install Rust by https://rustup.rs and run \
             `{line}`, or install it as your system's package of Rust does"
        )));
    }
    let ended = steps::run(&line, project.command("rustup").args(arguments))?;
    if ended.succeeded {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{what} could not be installed (rustup's words are above): with a working network run \
         `{line}` in this directory, then the same command again"
    )))
}

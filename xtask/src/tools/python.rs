//! frictionless, in a virtual environment of its own.
use super::{apt, first_of};
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use std::fs;
use std::path::{Path, PathBuf};

/// Every package with its version.
const REQUIREMENTS: &str = "tests/data/requirements.txt";
/// Debian's packages that make virtual environments.
const DEBIAN: [&str; 2] = ["python3", "python3-venv"];

/// The `frictionless` command of the pinned version.
pub fn frictionless(project: &Project) -> Result<PathBuf> {
    let venv = project.target.join("venv");
    let bin = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let command = bin.join(format!("frictionless{}", std::env::consts::EXE_SUFFIX));
    let stamp = venv.join("installed-requirements.txt");
    let path = project.root.join(REQUIREMENTS);
    let wanted = fs::read(&path).context(path.display())?;
    if command.is_file() && fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(command);
    }
    make(project, &venv)?;
    let python = bin.join(format!("python{}", std::env::consts::EXE_SUFFIX));
    let mut pip = project.command(python);
    pip.args(["-m", "pip", "--disable-pip-version-check", "install", "-r"]);
    steps::need("pip install frictionless", pip.arg(&path))?;
    fs::write(&stamp, wanted).context(stamp.display())?;
    Ok(command)
}

fn make(project: &Project, venv: &Path) -> Result<()> {
    // A stale or half-made environment is made anew.
    let attempt = || -> Result<bool> {
        let Some(python) = first_of(&["python3", "python"]) else {
            return Ok(false);
        };
        let mut command = project.command(python);
        command.args(["-m", "venv", "--clear"]).arg(venv);
        Ok(steps::run("python3 -m venv", &mut command)?.succeeded)
    };
    if attempt()? {
        return Ok(());
    }
    if apt::may_install(project) {
        apt::install(project, &DEBIAN)?;
        if attempt()? {
            return Ok(());
        }
    }
    Err(Failure::new(format!(
        "frictionless needs Python 3.10 or newer that can make virtual environments (python3 -m venv): \
         on Debian and Ubuntu run `{}`, elsewhere install it from https://www.python.org; \
         then run the same command again",
        apt::advice(&DEBIAN)
    )))
}

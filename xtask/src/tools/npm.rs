//! Node and the packages of committed lock files.
use super::on_path;
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use std::fs;
use std::process::Command;

/// The oldest Node that the tests' packages run on.
const OLDEST_NODE: (u32, u32) = (20, 19);
/// Holds the lock file that `node_modules` was installed from.
const STAMP: &str = "node_modules/.installed-lock.json";

/// `node`, if it is there and new enough.
pub fn node(project: &Project) -> Result<Command> {
    let advice = "install Node 20.19 or newer with npm from https://nodejs.org or your system's packages, then run the same command again";
    if on_path("node").is_none() {
        return Err(Failure::new(format!("`node` is missing: {advice}")));
    }
    let version = steps::ask(project.command("node").arg("--version")).unwrap_or_default();
    match version_of(&version) {
        Some(found) if found >= OLDEST_NODE => Ok(project.command("node")),
        _ => Err(Failure::new(format!(
            "`node --version` says `{version}`: {advice}"
        ))),
    }
}

/// Installs the packages of a directory's lock file, unless exactly they are there.
pub fn install(project: &Project, directory: &str) -> Result<()> {
    node(project)?;
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if on_path("npm").is_none() {
        return Err(Failure::new(
            "`npm` is missing: it comes with Node from https://nodejs.org, or is a package of its own (Debian: npm)",
        ));
    }
    let dir = project.root.join(directory);
    let path = dir.join("package-lock.json");
    let lock = fs::read(&path).context(path.display())?;
    let stamp = dir.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = project.command(name);
    command
        .current_dir(&dir)
        .args(["ci", "--no-audit", "--no-fund"]);
    steps::need(&format!("npm ci in {directory}"), &mut command)?;
    fs::write(&stamp, lock).context(stamp.display())
}

fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next()?.parse().ok()?;
    Some((major, minor))
}

#[cfg(test)]
mod tests {
    use super::{version_of, OLDEST_NODE};

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(version_of("v20.20.2\n"), Some((20, 20)));
        assert!(version_of("v20.9.0").unwrap() < OLDEST_NODE);
        assert!(version_of("v24.0.1").unwrap() > OLDEST_NODE);
        assert_eq!(version_of("20.1"), None);
        assert_eq!(version_of(""), None);
    }
}

//! Where the project is, and commands that run inside it.
use crate::error::{Context, Failure, Result};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's root and its build directory.
#[derive(Debug, Clone)]
pub struct Project {
    /// The directory that holds `www`, `pkg` and `src`.
    pub root: PathBuf,
    /// Where everything that is built or installed goes: `target`, unless `CARGO_TARGET_DIR` says otherwise.
    pub target: PathBuf,
}

impl Project {
    /// The project that this program was compiled in.
    pub fn find() -> Result<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own
            .parent()
            .filter(|root| root.join("Cargo.lock").is_file())
            .ok_or_else(|| Failure::new("run this as `cargo xtask` inside the project"))?
            .to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => std::path::absolute(dir).context("CARGO_TARGET_DIR")?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// A command in the project's root.
    pub fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root);
        command
    }

    /// `cargo`, the one that started this program, building into [`Project::target`].
    ///
    /// What cargo told this program about itself is taken out of the environment, because build
    /// scripts that read it would run again with every change of command.
    pub fn cargo(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = self.command(cargo);
        for (key, _) in std::env::vars_os() {
            let name = key.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&key);
            }
        }
        command.env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The program that `cargo build` made from a member of the workspace.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The version of a package in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let lock = read(&self.root.join("Cargo.lock"))?;
        locked_version(&lock, package)
            .ok_or_else(|| Failure::new(format!("Cargo.lock names no package `{package}`")))
    }

    /// A path as the project's own files name it: from the root, with `/`.
    pub fn relative(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = inside
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        parts.join("/")
    }
}

/// The text of a file, or a failure that names it.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).context(path.display())
}

/// Every file under a directory, sorted; none when the directory does not exist.
pub fn files_under(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut left = vec![dir.to_path_buf()];
    while let Some(dir) = left.pop() {
        if !dir.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&dir).context(dir.display())? {
            let path = entry.context(dir.display())?.path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name).skip(1);
    let line = lines.next()?.trim();
    let version = line.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{locked_version, Project};

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        let lock = "[[package]]\nname = \"bindgen-cli\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"bindgen\"\nversion = \"1.0.0\"\n";
        assert_eq!(locked_version(lock, "bindgen").as_deref(), Some("1.0.0"));
        assert_eq!(locked_version(lock, "bind"), None);
    }

    #[test]
    fn the_builder_is_of_the_version_of_the_library() {
        let project = Project::find().unwrap();
        assert_eq!(
            project.locked_version("wasm-bindgen-cli").unwrap(),
            project.locked_version("wasm-bindgen").unwrap()
        );
    }
}

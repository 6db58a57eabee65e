//! Finding what the suites need, and installing it where that is allowed.
//!
//! As root on a system with apt everything is installed; on a person's own machine nothing outside
//! the project's directories is, and the message says what to run.
pub mod apt;
pub mod browser;
pub mod engines;
pub mod npm;
pub mod python;
pub mod rust;

use std::ffi::OsStr;
use std::path::PathBuf;

/// A program on the `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find_map(|dir| program(&dir.join(name)))
}

/// The first of these that is a program: a name on the `PATH`, or a path.
pub fn first_of(candidates: &[&str]) -> Option<PathBuf> {
    candidates.iter().find_map(|candidate| {
        if candidate.contains(['/', '\\']) {
            program(&PathBuf::from(candidate))
        } else {
            on_path(candidate)
        }
    })
}

/// The program that an environment variable names.
pub fn from_environment(variable: &str) -> Option<crate::error::Result<PathBuf>> {
    let value = std::env::var_os(variable).filter(|value| !value.is_empty())?;
    let path = PathBuf::from(&value);
    let found = program(&path).or_else(|| on_path(&value.to_string_lossy()));
    Some(found.ok_or_else(|| {
        crate::error::Failure::new(format!(
            "{variable} names `{}`, and there is no such program",
            path.display()
        ))
    }))
}

fn program(path: &std::path::Path) -> Option<PathBuf> {
    let with_ending = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(OsStr::new(ending));
        PathBuf::from(name)
    };
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ""]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| with_ending(ending))
        .find(|p| p.is_file())
}

#[cfg(test)]
mod tests {
    use super::{first_of, from_environment, on_path};

    #[test]
    fn programs_are_found_by_name_and_by_path() {
        let cargo = first_of(&["no-such-program", env!("CARGO")]).unwrap();
        assert!(cargo.is_file());
        assert!(first_of(&["no-such-program", "/no/such/program"]).is_none());
        assert!(on_path("no-such-program").is_none());
        assert!(from_environment("COUNTY_LENS_NO_SUCH_VARIABLE").is_none());
    }
}

//! Firefox and WebKit, for the tests of what stands in other people's pages.
use super::{apt, first_of, from_environment};
use crate::error::{Failure, Result};
use crate::project::Project;
use std::path::PathBuf;
use std::process::Command;

const FIREFOX: [&str; 4] = [
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];
const DRIVER: [&str; 2] = ["WebKitWebDriver", "/usr/bin/WebKitWebDriver"];
const DISPLAY: [&str; 1] = ["xvfb-run"];
/// WebKit's own small browser; Debian's packages keep it beside the library.
const MINI: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

/// What one engine's tests need: the variable that names it, where it may be, and
/// Debian's package.
const NEEDED: [(&str, &[&str], &str); 4] = [
    ("FIREFOX", &FIREFOX, "firefox-esr"),
    ("WEBKIT_DRIVER", &DRIVER, "webkit2gtk-driver"),
    ("WEBKIT_BROWSER", &MINI, "webkit2gtk-driver"),
    ("WEBKIT_DISPLAY", &DISPLAY, "xvfb"),
];

/// Tells a program where both are, installed first where that is allowed.
pub fn describe(project: &Project, command: &mut Command) -> Result<()> {
    let missing = |(variable, places, _): &&(&str, &[&str], &str)| {
        from_environment(variable).is_none() && first_of(places).is_none()
    };
    let mut lacking: Vec<&str> = NEEDED.iter().filter(missing).map(|n| n.2).collect();
    lacking.dedup();
    if !lacking.is_empty() && apt::may_install(project) {
        apt::install(project, &lacking)?;
    }
    for (variable, places, package) in NEEDED {
        command.env(variable, found(variable, places, package)?);
    }
    Ok(())
}

fn found(variable: &str, places: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(named) = from_environment(variable) {
        return named;
    }
    first_of(places).ok_or_else(|| {
        Failure::new(format!(
            "nothing is found for {variable}: run `{}` (Debian), or set {variable} to its path, \
             then run the same command again",
            apt::advice(&[package])
        ))
    })
}

//! The suites of the data, the package and the page.
use super::Tally;
use crate::error::{Context, Failure, Result};
use crate::project::{files_under, Project};
use crate::tools::{browser, engines, npm, python};
use crate::{digest, serve, steps};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the packages of the page's tests are.
const WEB: &str = "tests/web";
/// Each is checked by `tsc`: the page's own modules, and calls of the public interface.
const TYPED: [(&str, &str); 2] = [
    ("tsc, the page", "tests/web/tsconfig.json"),
    ("tsc, the public types", "tests/web/types/tsconfig.json"),
];

/// The data package.
pub fn data(project: &Project) -> Result<Tally> {
    let package = "www/data/datapackage.json";
    exists(project, package)?;
    let mut command = project.command(python::frictionless(project)?);
    command.args(["validate", package]);
    let ended = steps::run("frictionless validate", &mut command)?;
    Ok(Tally::of(ended.succeeded))
}

/// The freshness of `pkg/`.
pub fn pkg(project: &Project) -> Result<Tally> {
    if let Some(stale) = digest::staleness(project)? {
        return Err(Failure::new(format!(
            "pkg/ is stale ({stale}): run `cargo xtask build` and commit pkg"
        )));
    }
    Ok(Tally::of(true))
}

/// The types of the page's JavaScript and of the module.
pub fn types(project: &Project) -> Result<Tally> {
    npm::install(project, WEB)?;
    let mut tally = Tally::default();
    for (name, config) in TYPED {
        exists(project, config)?;
        let mut command = npm::node(project)?;
        command.arg(
            project
                .root
                .join("tests/web/node_modules/typescript/bin/tsc"),
        );
        command.args(["--noEmit", "--pretty", "false", "-p", config]);
        tally = tally.and(Tally::of(steps::run(name, &mut command)?.succeeded));
    }
    Ok(tally)
}

/// The package, used as a stranger would use it.
pub fn pack(project: &Project) -> Result<Tally> {
    npm::install(project, WEB)?;
    let mut command = node_tests(project, "tests/web/pack")?;
    command.env("COUNTY_LENS_SCRATCH", project.target.join("pack"));
    run("the package in an empty project", &mut command)
}

/// The served page in a browser.
pub fn e2e(project: &Project) -> Result<Tally> {
    npm::install(project, WEB)?;
    let mut command = node_tests(project, "tests/web/e2e")?;
    let chrome = browser::chrome(project)?;
    let running = serve::start(&project.root, serve::free_port(0)?)?;
    browser::describe(&mut command, &chrome, running.url());
    command.env("COUNTY_LENS_SCRATCH", project.target.join("e2e"));
    run("the page in Chromium", &mut command)
}

/// Other people's pages in three browser engines.
pub fn embed(project: &Project) -> Result<Tally> {
    npm::install(project, WEB)?;
    let mut command = node_tests(project, "tests/web/embed")?;
    engines::describe(project, &mut command)?;
    let chrome = browser::chrome(project)?;
    let running = serve::start(&project.root, serve::free_port(0)?)?;
    browser::describe(&mut command, &chrome, running.url());
    let xtask = std::env::current_exe().context("the path of this program")?;
    command.env("COUNTY_LENS_XTASK", xtask);
    command.env("COUNTY_LENS_SCRATCH", project.target.join("embed"));
    run("the lens in other people's pages", &mut command)
}

/// The size of the first view.
pub fn budget(project: &Project) -> Result<Tally> {
    let mut command = node_tests(project, "tests/web/budget")?;
    run("the size of the first view", &mut command)
}

/// The statements that make a large table small, run by the database that they are for.
pub fn reduce(project: &Project) -> Result<Tally> {
    npm::install(project, "tests/tables/reduce")?;
    let mut command = node_tests(project, "tests/tables/reduce")?;
    command.env("COUNTY_LENS_SCRATCH", project.target.join("reduce"));
    run("the statements for large tables", &mut command)
}

/// Node's test runner over the `*.test.mjs` files of a directory.
fn node_tests(project: &Project, directory: &str) -> Result<Command> {
    let dir = project.root.join(directory);
    let is_test = |path: &Path| path.to_string_lossy().ends_with(".test.mjs");
    let mut tests: Vec<PathBuf> = files_under(&dir)?;
    tests.retain(|path| is_test(path) && path.parent() == Some(&dir));
    if tests.is_empty() {
        return Err(Failure::new(format!(
            "there are no tests {directory}/*.test.mjs"
        )));
    }
    let mut command = npm::node(project)?;
    // A test that fails with its browser open must not keep the run from ending.
    command.args(["--test", "--test-force-exit", "--test-timeout=600000"]);
    command.arg("--test-reporter=spec").args(tests);
    Ok(command)
}

fn run(name: &str, command: &mut Command) -> Result<Tally> {
    let ended = steps::run(name, command)?;
    Ok(Tally::of_node(&ended.text, ended.succeeded))
}

fn exists(project: &Project, path: &str) -> Result<()> {
    let file = project.root.join(path);
    file.metadata().map(|_| ()).context(path)
}

//! The suites that cargo runs.
use super::Tally;
use crate::error::Result;
use crate::project::Project;
use crate::tools::{browser, rust};
use crate::{pkg, steps};

/// The formatting of the whole workspace.
pub fn fmt(project: &Project) -> Result<Tally> {
    rust::component(project, "fmt", "rustfmt")?;
    let mut command = project.cargo();
    command.args(["fmt", "--all", "--check"]);
    let ended = steps::run("cargo fmt --check", &mut command)?;
    Ok(Tally::of(ended.succeeded))
}

/// Lints on both targets, each warning a failure.
pub fn clippy(project: &Project) -> Result<Tally> {
    rust::component(project, "clippy", "clippy")?;
    let mut native = project.cargo();
    native.args(["clippy", "--workspace", "--all-targets"]);
    native.args(["--", "-D", "warnings"]);
    let native = steps::run("clippy, native", &mut native)?;
    rust::wasm_target(project)?;
    let mut wasm = project.cargo();
    wasm.args(["clippy", "--package", "county-lens", "--lib", "--tests"]);
    wasm.args(["--target", rust::TARGET, "--", "-D", "warnings"]);
    let wasm = steps::run("clippy, wasm", &mut wasm)?;
    let mut tally = Tally::of(native.succeeded).and(Tally::of(wasm.succeeded));
    for module in [
        "opening",
        "plots",
        "programmes",
        "statistics",
        "tables",
        "workbook",
    ] {
        let mut command = project.cargo();
        command.args(["clippy", "--package", "county-lens", "--lib"]);
        command.args(["--features", module, "--target", rust::TARGET]);
        command.args(["--", "-D", "warnings"]);
        let ended = steps::run(&format!("clippy, wasm, {module}"), &mut command)?;
        tally = tally.and(Tally::of(ended.succeeded));
    }
    Ok(tally)
}

/// The documentation, each warning a failure.
pub fn doc(project: &Project) -> Result<Tally> {
    let mut command = project.cargo();
    command.env("RUSTDOCFLAGS", "-D warnings");
    command.args(["doc", "--no-deps", "--workspace"]);
    command.arg("--document-private-items");
    let ended = steps::run("cargo doc", &mut command)?;
    Ok(Tally::of(ended.succeeded))
}

/// Every native test.
pub fn native(project: &Project) -> Result<Tally> {
    let mut command = project.cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    let ended = steps::run("cargo test", &mut command)?;
    Ok(Tally::of_cargo(&ended.text, ended.succeeded))
}

/// The tests of the module in a headless browser.
pub fn wasm(project: &Project) -> Result<Tally> {
    rust::wasm_target(project)?;
    let chrome = browser::chrome(project)?;
    let driver = browser::driver(project, &chrome)?;
    let capabilities = browser::webdriver_json(project, &chrome)?;
    let runner = pkg::builder(project)?;
    let mut command = project.cargo();
    command
        .args(["test", "--package", "county-lens", "--tests"])
        .args(["--no-fail-fast", "--target", rust::TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        // Where a test binary does not say, a browser and not Node.
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env_remove("GECKODRIVER")
        .env_remove("SAFARIDRIVER")
        .env_remove("NO_HEADLESS");
    let ended = steps::run("wasm tests in Chromium", &mut command)?;
    Ok(Tally::of_cargo(&ended.text, ended.succeeded))
}

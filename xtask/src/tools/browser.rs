//! Chromium or Chrome, and its driver.
use super::{apt, first_of, from_environment, on_path};
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::steps;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the browser is started everywhere: headless, alone, and asking nobody for updates.
pub const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];
const DEBIAN: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];
const BROWSERS: [&str; 10] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    "/snap/bin/chromium",
];
const DRIVERS: [&str; 5] = [
    "chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/opt/homebrew/bin/chromedriver",
    "/snap/bin/chromium.chromedriver",
];

/// The browser, installed first where that is allowed.
pub fn chrome(project: &Project) -> Result<PathBuf> {
    let found = find("CHROME", &BROWSERS, project, || {
        let advice = if cfg!(target_os = "macos") {
            "run `brew install --cask google-chrome`".to_owned()
        } else if cfg!(windows) {
            "install Chrome from https://www.google.com/chrome".to_owned()
        } else {
            format!(
                "run `{}` (Debian), or install Chromium or Chrome as your system does",
                apt::advice(&DEBIAN)
            )
        };
        format!("no Chromium or Chrome is found: {advice}; or set CHROME to the path of one, then run the same command again")
    })?;
    chinese_font(project);
    Ok(found)
}

/// The browser's driver, of the browser's own version.
pub fn driver(project: &Project, chrome: &Path) -> Result<PathBuf> {
    let advice = format!(
        "run `{}` (Debian), `brew install --cask chromedriver` (macOS) or \
         `npx @puppeteer/browsers install chromedriver@stable` and set CHROMEDRIVER to its path, \
         then run the same command again",
        apt::advice(&DEBIAN[1..2])
    );
    let driver = find("CHROMEDRIVER", &DRIVERS, project, || {
        format!("no chromedriver is found: {advice}")
    })?;
    if cfg!(windows) {
        // There Chrome opens a window when it is asked for its version.
        return Ok(driver);
    }
    let major = |program: &Path| {
        let words = steps::ask(project.command(program).arg("--version"))?;
        major_version(&words)
    };
    match (major(chrome), major(&driver)) {
        (Some(browser), Some(own)) if browser != own => Err(Failure::new(format!(
            "the browser ({}) is of version {browser} and its driver ({}) of version {own}; \
             they must be the same: {advice}",
            chrome.display(),
            driver.display()
        ))),
        _ => Ok(driver),
    }
}

/// Tells a program of the page's tests or benchmarks where the page and the browser are.
pub fn describe(command: &mut Command, chrome: &Path, url: &str) {
    command
        .env("COUNTY_LENS_URL", url)
        .env("CHROME", chrome)
        .env("CHROME_ARGS", ARGUMENTS.join(" "));
}

/// Writes what the runner of wasm tests tells the driver, and returns where.
pub fn webdriver_json(project: &Project, chrome: &Path) -> Result<PathBuf> {
    let path = project.target.join("webdriver.json");
    fs::create_dir_all(&project.target).context(project.target.display())?;
    fs::write(&path, capabilities(&chrome.to_string_lossy())).context(path.display())?;
    Ok(path)
}

fn capabilities(chrome: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let arguments = ARGUMENTS.map(quoted).join(", ");
    let binary = quoted(chrome);
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {binary}, \"args\": [{arguments}]}},\n \
         \"goog:loggingPrefs\": {{\"browser\": \"ALL\"}}}}\n"
    )
}

fn find(
    variable: &str,
    places: &[&str],
    project: &Project,
    advice: impl Fn() -> String,
) -> Result<PathBuf> {
    if let Some(named) = from_environment(variable) {
        return named;
    }
    if let Some(found) = first_of(places) {
        return Ok(found);
    }
    if apt::may_install(project) {
        apt::install(project, &DEBIAN)?;
    }
    first_of(places).ok_or_else(|| Failure::new(advice()))
}

/// Sees to it that Chinese labels are drawn with a Chinese font; without one they are boxes.
fn chinese_font(project: &Project) {
    if !cfg!(target_os = "linux") || on_path("fc-list").is_none() {
        return;
    }
    let fonts = steps::ask(project.command("fc-list").arg(":lang=zh-cn"));
    if fonts.is_none_or(|fonts| !fonts.is_empty()) {
        return;
    }
    let package = &DEBIAN[2..];
    let installed = apt::may_install(project) && apt::install(project, package).is_ok();
    if !installed {
        let advice = apt::advice(package);
        println!("  no Chinese font is found, labels will be boxes: run `{advice}`");
    }
}

fn major_version(words: &str) -> Option<u32> {
    let mut numbers = words
        .split_whitespace()
        .filter(|word| word.contains('.'))
        .filter_map(|word| word.split('.').next()?.parse().ok());
    numbers.next()
}

#[cfg(test)]
mod tests {
    use super::{capabilities, major_version};

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(
            major_version("Chromium 142.0.7444.59 built on Debian"),
            Some(142)
        );
        assert_eq!(major_version("ChromeDriver 141.0.1 (abc)"), Some(141));
        assert_eq!(major_version("Google Chrome"), None);
    }

    #[test]
    fn paths_are_quoted() {
        let text = capabilities(r"C:\Program Files\chrome.exe");
        assert!(text.contains(r#""binary": "C:\\Program Files\\chrome.exe""#));
        assert!(text.contains(r#""--headless", "--no-sandbox""#));
    }
}

//! Running other programs: each step is named, timed, and never silent for long.
use crate::error::{Context, Failure, Result};
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a step may say nothing.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a step may take before it counts as hung.
const LIMIT: Duration = Duration::from_secs(45 * 60);
/// How often a running program is looked at.
const POLL: Duration = Duration::from_millis(30);
/// How long output may still arrive after a program has ended, from helpers that it left behind.
const STRAGGLERS: Duration = Duration::from_secs(2);

/// How a program ended and what it printed.
#[derive(Debug, Clone)]
pub struct Ended {
    /// Whether its exit code was 0.
    pub succeeded: bool,
    /// Standard output and error, in the order they came.
    pub text: String,
}

/// Runs a program as a named step and prints its output only if it fails.
pub fn run(name: &str, command: &mut Command) -> Result<Ended> {
    println!("  {name} ...");
    let started = Instant::now();
    let ended = watch(name, command, started)?;
    println!("  {name}: {}", seconds(started.elapsed()));
    if !ended.succeeded {
        println!("{}", indent(&ended.text));
    }
    Ok(ended)
}

/// Runs a step that must succeed for the command to go on.
pub fn need(name: &str, command: &mut Command) -> Result<String> {
    let ended = run(name, command)?;
    if ended.succeeded {
        Ok(ended.text)
    } else {
        Err(Failure::new(format!("{name} failed; its output is above")))
    }
}

/// What a quick program prints, without naming a step; `None` if it cannot be run or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A time as the summary shows it.
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn watch(name: &str, command: &mut Command, started: Instant) -> Result<Ended> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(format!("{name}: cannot start `{program}`"))?;
    let log = Arc::new(Mutex::new(Vec::new()));
    let readers = [
        child.stdout.take().map(|pipe| collect(pipe, &log)),
        child.stderr.take().map(|pipe| collect(pipe, &log)),
    ];
    let status = wait(name, &mut child, &log, started)?;
    let ended = Instant::now();
    for reader in readers.into_iter().flatten() {
        while !reader.is_finished() && ended.elapsed() < STRAGGLERS {
            std::thread::sleep(POLL);
        }
    }
    let text = text_of(&log);
    Ok(Ended {
        succeeded: status.success(),
        text,
    })
}

fn wait(
    name: &str,
    child: &mut Child,
    log: &Arc<Mutex<Vec<u8>>>,
    started: Instant,
) -> Result<ExitStatus> {
    let mut beat = started;
    loop {
        if let Some(status) = child.try_wait().context(name)? {
            return Ok(status);
        }
        if started.elapsed() > LIMIT {
            let _ = child.kill();
            return Err(Failure::new(format!(
                "{name} had not ended after {} minutes and was stopped; its last words:\n{}",
                LIMIT.as_secs() / 60,
                last_line(&text_of(log))
            )));
        }
        if beat.elapsed() > HEARTBEAT {
            beat = Instant::now();
            let spent = started.elapsed().as_secs();
            println!("    {spent} s: {}", last_line(&text_of(log)));
            let _ = std::io::stdout().flush();
        }
        std::thread::sleep(POLL);
    }
}

fn collect(mut pipe: impl Read + Send + 'static, log: &Arc<Mutex<Vec<u8>>>) -> JoinHandle<()> {
    let log = Arc::clone(log);
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut buffer) {
            if let Some(read) = buffer.get(..count) {
                log.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .extend_from_slice(read);
            }
        }
    })
}

fn text_of(log: &Mutex<Vec<u8>>) -> String {
    let bytes = log.lock().unwrap_or_else(PoisonError::into_inner);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn last_line(text: &str) -> String {
    let line = text
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty());
    line.unwrap_or("still running").chars().take(100).collect()
}

/// What cargo says while all is well; it would bury the reason of a failure.
const CHATTER: [&str; 8] = [
    "Adding ",
    "Blocking ",
    "Checking ",
    "Compiling ",
    "Documenting ",
    "Downloaded ",
    "Downloading ",
    "Locking ",
];

/// The output of a failed step, set off from the names of steps.
fn indent(text: &str) -> String {
    let chatter = |line: &str| CHATTER.iter().any(|word| line.trim().starts_with(word));
    let lines: Vec<String> = text
        .lines()
        .filter(|line| !chatter(line))
        .map(|line| format!("    {line}"))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{indent, last_line, need, run};
    use std::process::Command;

    #[test]
    fn output_and_success_are_kept() {
        let mut version = Command::new(env!("CARGO"));
        let ended = run("the version of cargo", version.arg("--version")).unwrap();
        assert!(ended.succeeded);
        assert!(ended.text.starts_with("cargo "));
    }

    #[test]
    fn a_failed_step_says_its_name() {
        let mut nonsense = Command::new(env!("CARGO"));
        let failure = need("nonsense", nonsense.arg("no-such-command")).unwrap_err();
        assert!(failure.to_string().starts_with("nonsense failed"));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run("a step", &mut Command::new("no-such-program-here")).unwrap_err();
        assert!(failure.to_string().contains("`no-such-program-here`"));
    }

    #[test]
    fn failures_are_shown_without_what_went_well() {
        let text = "   Compiling a v1.0.0\nerror: b\n  --> src/lib.rs\n";
        assert_eq!(indent(text), "    error: b\n      --> src/lib.rs");
    }

    #[test]
    fn heartbeats_show_the_last_words() {
        assert_eq!(last_line("one\n  two  \n\n"), "two");
        assert_eq!(last_line(" \n"), "still running");
    }
}

//! What each command does.
use crate::args::{Command, Part, USAGE};
use crate::error::{Context, Failure, Result};
use crate::project::Project;
use crate::{digest, pkg, serve, steps, suites, tools};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs a command; the exit code is 1 where something that was checked is wrong.
pub fn run(command: &Command) -> Result<ExitCode> {
    if *command == Command::Help {
        print!("{USAGE}\nSuites of `test`, in the order they run:\n\n");
        for suite in &suites::ALL {
            println!("    {:<8} {}", suite.name, suite.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let project = Project::find()?;
    match command {
        Command::Serve { port } => serve_page(&project, *port),
        Command::Test { suites } => suites::run(&project, suites),
        Command::Build { single: None, site } => {
            pkg::build(&project, site.as_deref()).map(|()| ExitCode::SUCCESS)
        }
        Command::Build {
            single: Some((file, view)),
            ..
        } => single_file(&project, file, view.as_deref()),
        Command::Bench { part } => bench(&project, *part),
        Command::Check { reports } => check(&project, reports.as_deref()),
        Command::Help => Ok(ExitCode::SUCCESS),
    }
}

fn serve_page(project: &Project, port: u16) -> Result<ExitCode> {
    // A busy port is told before the minutes that a build may take.
    let port = serve::free_port(port)?;
    if let Some(stale) = digest::staleness(project)? {
        println!("{stale}: building the module first");
        pkg::build(project, None)?;
    }
    let running = serve::start(&project.root, port)?;
    println!("County Lens is at {} (Ctrl-C ends it)", running.url());
    let _ = std::io::stdout().flush();
    running.join()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes one page with everything inside; the module is built first where it is out of date.
fn single_file(project: &Project, file: &Path, view: Option<&str>) -> Result<ExitCode> {
    // Named from where the command was given, which need not be the root.
    let file = std::path::absolute(file).context(file.display())?;
    if let Some(stale) = digest::staleness(project)? {
        println!("{stale}: building the module first");
        pkg::build(project, None)?;
    }
    pkg::single_file(project, &file, view)?;
    println!("{} is written", file.display());
    Ok(ExitCode::SUCCESS)
}

fn bench(project: &Project, part: Option<Part>) -> Result<ExitCode> {
    if let Some(stale) = digest::staleness(project)? {
        println!("{stale}: building the module first");
        pkg::build(project, None)?;
    }
    tools::npm::install(project, "benches")?;
    let chrome = tools::browser::chrome(project)?;
    let running = serve::start(&project.root, serve::free_port(0)?)?;
    let mut code = ExitCode::SUCCESS;
    for one in [Part::Charts, Part::Statistics, Part::Tables] {
        if part.is_some_and(|part| part != one) {
            continue;
        }
        let mut command = tools::npm::node(project)?;
        match one {
            Part::Charts => command.arg(project.root.join("benches/bench.mjs")),
            Part::Statistics => command
                .arg(project.root.join("benches/statistics/bench.mjs"))
                .env("NATIVE", native(project)?),
            Part::Tables => command.arg(project.root.join("benches/tables/bench.mjs")),
        };
        tools::browser::describe(&mut command, &chrome, running.url());
        if passed_on(&mut command)? != ExitCode::SUCCESS {
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

/// The program that times the statistics as native code, compiled like the module.
fn native(project: &Project) -> Result<PathBuf> {
    let mut cargo = project.cargo();
    cargo.args(["build", "--profile", "fast", "--package", "tools"]);
    steps::need("compile the statistics natively", &mut cargo)?;
    let name = format!("tools{}", std::env::consts::EXE_SUFFIX);
    Ok(project.target.join("fast").join(name))
}

fn check(project: &Project, reports: Option<&Path>) -> Result<ExitCode> {
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--package", "tools", "--", "check"]);
    if let Some(reports) = reports {
        // Named from where the command was given, which need not be the root.
        let reports = std::path::absolute(reports).context(reports.display())?;
        if !reports.is_dir() {
            let reports = reports.display();
            return Err(Failure::new(format!(
                "`--reports {reports}`: no such directory"
            )));
        }
        command.arg("--reports").arg(reports);
    }
    passed_on(&mut command)
}

/// Runs a program whose output is the command's own.
fn passed_on(command: &mut std::process::Command) -> Result<ExitCode> {
    let program = command.get_program().to_string_lossy().into_owned();
    let started = std::time::Instant::now();
    let status = command
        .status()
        .context(format!("cannot start `{program}`"))?;
    println!("ended after {}", steps::seconds(started.elapsed()));
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

//! `cargo xtask test`: every suite, its count, and a summary.
mod page;
mod rust;
mod tally;
mod tree;

pub use tally::Tally;

use crate::error::{Failure, Result};
use crate::project::Project;
use crate::steps;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// One kind of test.
pub struct Suite {
    /// How it is called on the command line.
    pub name: &'static str,
    /// What it proves, in a line.
    pub about: &'static str,
    run: fn(&Project) -> Result<Tally>,
}

/// Every suite, in the order they run: the quick ones first.
pub const ALL: [Suite; 13] = [
    Suite {
        name: "fmt",
        about: "the Rust sources are formatted",
        run: rust::fmt,
    },
    Suite {
        name: "clippy",
        about: "no lint, natively and for wasm",
        run: rust::clippy,
    },
    Suite {
        name: "doc",
        about: "rustdoc has no warning",
        run: rust::doc,
    },
    Suite {
        name: "native",
        about: "unit, property, golden and documentation tests",
        run: rust::native,
    },
    Suite {
        name: "data",
        about: "frictionless accepts the data package",
        run: page::data,
    },
    Suite {
        name: "pkg",
        about: "pkg/ was built from these sources",
        run: page::pkg,
    },
    Suite {
        name: "wasm",
        about: "the module's own tests in headless Chromium",
        run: rust::wasm,
    },
    Suite {
        name: "types",
        about: "the page's JavaScript and the public types, by tsc",
        run: page::types,
    },
    Suite {
        name: "pack",
        about: "pkg/ installs, type-checks, runs in Node and bundles",
        run: page::pack,
    },
    Suite {
        name: "e2e",
        about: "the served page in a real browser",
        run: page::e2e,
    },
    Suite {
        name: "embed",
        about: "each way to embed, on another origin, in Chromium, Firefox and WebKit",
        run: page::embed,
    },
    Suite {
        name: "reduce",
        about: "the statements that make a large table small, in DuckDB",
        run: page::reduce,
    },
    Suite {
        name: "budget",
        about: "the first view is at most 200 KB gzipped",
        run: page::budget,
    },
];

/// What came of one suite.
struct Report {
    name: &'static str,
    tally: Tally,
    time: Duration,
}

impl Report {
    fn line(&self) -> String {
        let Tally {
            passed,
            failed,
            note,
        } = &self.tally;
        let time = steps::seconds(self.time);
        let name = self.name;
        let line = format!("{name:<8} {passed} passed, {failed} failed  ({time})");
        match note {
            Some(note) => format!("{line}  {note}"),
            None => line,
        }
    }
}

/// Runs the suites named, or all, and prints the summary.
pub fn run(project: &Project, names: &[String]) -> Result<ExitCode> {
    let chosen = choose(names)?;
    let before = tree::State::of(project);
    let mut reports = Vec::new();
    for suite in chosen {
        println!("{}: {}", suite.name, suite.about);
        let started = Instant::now();
        let tally = (suite.run)(project).unwrap_or_else(|failure| {
            println!("  failed: {failure}");
            Tally::of(false)
        });
        reports.push(Report {
            name: suite.name,
            tally,
            time: started.elapsed(),
        });
    }
    let started = Instant::now();
    if let Some(tally) = tree::unchanged(project, before) {
        reports.push(Report {
            name: "tree",
            tally,
            time: started.elapsed(),
        });
    }
    let (summary, all_passed) = summary(&reports);
    println!("\n{summary}");
    Ok(if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn choose(names: &[String]) -> Result<Vec<&'static Suite>> {
    for name in names {
        if !ALL.iter().any(|suite| suite.name == name) {
            let known = ALL.map(|suite| suite.name).join(", ");
            return Err(Failure::new(format!(
                "no suite `{name}`; there are {known}"
            )));
        }
    }
    let chosen = ALL
        .iter()
        .filter(|suite| names.is_empty() || names.iter().any(|name| name == suite.name));
    Ok(chosen.collect())
}

/// A line a suite and the last line; and whether all is well.
fn summary(reports: &[Report]) -> (String, bool) {
    let passed: u32 = reports.iter().map(|report| report.tally.passed).sum();
    let failed: u32 = reports.iter().map(|report| report.tally.failed).sum();
    let mut lines: Vec<String> = reports.iter().map(Report::line).collect();
    lines.push(format!("{passed} passed, {failed} failed"));
    (lines.join("\n"), failed == 0 && passed > 0)
}

#[cfg(test)]
mod tests {
    use super::{choose, summary, Report, Tally};
    use std::time::Duration;

    fn report(name: &'static str, passed: u32, failed: u32) -> Report {
        Report {
            name,
            tally: Tally {
                passed,
                failed,
                note: None,
            },
            time: Duration::from_millis(2140),
        }
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let (text, well) = summary(&[report("fmt", 1, 0), report("native", 120, 0)]);
        assert_eq!(
            text,
            "fmt      1 passed, 0 failed  (2.1 s)\n\
             native   120 passed, 0 failed  (2.1 s)\n\
             121 passed, 0 failed"
        );
        assert!(well);
    }

    #[test]
    fn one_failure_or_no_test_is_a_failure() {
        let (text, well) = summary(&[report("fmt", 1, 0), report("e2e", 3, 1)]);
        assert!(text.ends_with("\n4 passed, 1 failed"));
        assert!(!well);
        assert!(!summary(&[]).1);
    }

    #[test]
    fn suites_are_chosen_by_name_and_run_in_their_order() {
        let names = ["e2e".to_owned(), "fmt".to_owned()];
        let chosen: Vec<&str> = choose(&names).unwrap().iter().map(|s| s.name).collect();
        assert_eq!(chosen, ["fmt", "e2e"]);
        assert_eq!(choose(&[]).unwrap().len(), super::ALL.len());
        let complaint = choose(&["e2".to_owned()]).map(|_| ()).unwrap_err();
        assert!(complaint.to_string().contains("fmt, clippy"));
    }
}

//! The command line, read by hand: five commands, a few options.
use crate::error::{Failure, Result};
use std::path::PathBuf;

/// What `cargo xtask help` prints, before the list of suites.
pub const USAGE: &str = "\
County Lens: the developer's commands

    cargo xtask serve [--port N]       serve the page at http://127.0.0.1:8080/, building first what is out of date
    cargo xtask test [SUITE...]        run every test, or the suites named, installing what is missing
    cargo xtask build [--site-url URL] build the module into pkg/ and renew the pre-drawn picture; with the
                                       site's address, what search engines read becomes absolute
    cargo xtask build --single-file FILE [--view QUERY]
                                       write one page that opens without a network, with a view inside
    cargo xtask bench [PART]           measure against other libraries: charts, statistics, tables, or all
    cargo xtask check [--reports DIR]  prove the observations against the report files
    cargo xtask help                   print this
";

/// The port of `serve` when none is named.
pub const DEFAULT_PORT: u16 = 8080;

/// One command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Serve the page on this port; 0 takes any free one.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Run these suites; all when none is named.
    Test {
        /// Names of suites, in the order given.
        suites: Vec<String>,
    },
    /// Build `pkg/`.
    Build {
        /// One page to write with everything inside, and the query of what it shows.
        single: Option<(PathBuf, Option<String>)>,
        /// Where the page will be.
        site: Option<String>,
    },
    /// Run the benchmarks.
    Bench {
        /// Which of them; all where none is named.
        part: Option<Part>,
    },
    /// Check the data against the reports.
    Check {
        /// Where the report files are.
        reports: Option<PathBuf>,
    },
    /// Print the usage.
    Help,
}

/// A part of the benchmarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Size and speed of the page and its charts.
    Charts,
    /// Speed of the statistics.
    Statistics,
    /// Speed from the bytes of a file to a table and its answers.
    Tables,
}

/// Reads the words after `cargo xtask`.
pub fn parse(words: &[String]) -> Result<Command> {
    let Some((name, rest)) = words.split_first() else {
        return Ok(Command::Help);
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Command::Help);
    }
    match name.as_str() {
        "serve" => Ok(Command::Serve {
            port: match option(name, rest, "--port")? {
                Some(text) => port(&text)?,
                None => DEFAULT_PORT,
            },
        }),
        "test" => suites(rest),
        "build" => build(rest),
        "bench" => benches(rest),
        "check" => Ok(Command::Check {
            reports: option(name, rest, "--reports")?.map(PathBuf::from),
        }),
        "help" | "--help" | "-h" => Ok(Command::Help),
        other => Err(Failure::new(format!(
            "no command `{other}`; there are serve, test, build, bench, check and help"
        ))),
    }
}

/// The value of the only option that `command` takes, as `--name value` or `--name=value`.
fn option(command: &str, words: &[String], name: &str) -> Result<Option<String>> {
    let mut found = options(command, words, &[name])?;
    Ok(found.pop().flatten())
}

/// The values of the options that `command` takes, in the order of `names`.
fn options(command: &str, words: &[String], names: &[&str]) -> Result<Vec<Option<String>>> {
    let mut values = vec![None; names.len()];
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, given) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        let place = names.iter().position(|n| *n == name);
        let Some(value) = place.and_then(|at| values.get_mut(at)) else {
            return Err(Failure::new(format!(
                "`{command}` does not know `{word}`; it takes {}",
                names.join(" and ")
            )));
        };
        let found = given.or_else(|| words.next().cloned());
        let found =
            found.ok_or_else(|| Failure::new(format!("`{name}` needs a value after it")))?;
        if value.replace(found).is_some() {
            return Err(Failure::new(format!("`{name}` is given twice")));
        }
    }
    Ok(values)
}

fn build(words: &[String]) -> Result<Command> {
    let mut found = options("build", words, &["--single-file", "--view", "--site-url"])?;
    let (site, view, file) = (
        found.pop().flatten(),
        found.pop().flatten(),
        found.pop().flatten(),
    );
    match (file, view) {
        (None, Some(_)) => Err(Failure::new(
            "`--view` says what a single file shows: name the file with `--single-file`",
        )),
        (Some(_), _) if site.is_some() => Err(Failure::new(
            "`--site-url` is of the page, and a single file has no address: give one of both",
        )),
        (file, view) => Ok(Command::Build {
            single: file.map(|file| (PathBuf::from(file), view)),
            site,
        }),
    }
}

fn benches(words: &[String]) -> Result<Command> {
    let part = match words {
        [] => None,
        [word] if word == "charts" => Some(Part::Charts),
        [word] if word == "statistics" => Some(Part::Statistics),
        [word] if word == "tables" => Some(Part::Tables),
        _ => {
            let found = words.join(" ");
            return Err(Failure::new(format!(
                "`bench {found}`: there are the parts charts, statistics and tables"
            )));
        }
    };
    Ok(Command::Bench { part })
}

fn port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| {
        Failure::new(format!(
            "`--port {text}`: a port is a whole number from 0 (any free one) to 65535"
        ))
    })
}

fn suites(words: &[String]) -> Result<Command> {
    match words.iter().find(|word| word.starts_with('-')) {
        Some(word) => Err(Failure::new(format!(
            "`test` does not know `{word}`; it takes names of suites"
        ))),
        None => Ok(Command::Test {
            suites: words.to_vec(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, Command, Part};
    use std::path::PathBuf;

    fn read(line: &str) -> crate::error::Result<Command> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    fn complaint(line: &str) -> String {
        read(line).unwrap_err().to_string()
    }

    #[test]
    fn commands_and_options() {
        assert_eq!(read("serve").unwrap(), Command::Serve { port: 8080 });
        assert_eq!(
            read("serve --port 9000").unwrap(),
            Command::Serve { port: 9000 }
        );
        assert_eq!(read("serve --port=0").unwrap(), Command::Serve { port: 0 });
        assert_eq!(read("test").unwrap(), Command::Test { suites: vec![] });
        assert_eq!(
            read("test fmt e2e").unwrap(),
            Command::Test {
                suites: vec!["fmt".into(), "e2e".into()]
            }
        );
        let plain = |site: Option<&str>| Command::Build {
            single: None,
            site: site.map(str::to_owned),
        };
        assert_eq!(read("build").unwrap(), plain(None));
        assert_eq!(
            read("build --site-url https://example.org/").unwrap(),
            plain(Some("https://example.org/"))
        );
        let single = |view: Option<&str>| Command::Build {
            single: Some((PathBuf::from("a.html"), view.map(str::to_owned))),
            site: None,
        };
        assert_eq!(read("build --single-file a.html").unwrap(), single(None));
        assert_eq!(
            read("build --view=ask=change&lang=en --single-file a.html").unwrap(),
            single(Some("ask=change&lang=en"))
        );
        assert_eq!(read("bench").unwrap(), Command::Bench { part: None });
        assert_eq!(
            read("bench statistics").unwrap(),
            Command::Bench {
                part: Some(Part::Statistics)
            }
        );
        assert_eq!(
            read("bench tables").unwrap(),
            Command::Bench {
                part: Some(Part::Tables)
            }
        );
        assert!(complaint("bench all").contains("charts, statistics and tables"));
        assert_eq!(
            read("check --reports some/dir").unwrap(),
            Command::Check {
                reports: Some(PathBuf::from("some/dir"))
            }
        );
        for line in ["", "help", "--help", "serve --help", "test -h"] {
            assert_eq!(read(line).unwrap(), Command::Help, "{line:?}");
        }
    }

    #[test]
    fn complaints_name_the_word() {
        assert!(complaint("server").contains("`server`"));
        assert!(complaint("serve --prot 1").contains("`--prot`"));
        assert!(complaint("serve --port").contains("needs a value"));
        assert!(complaint("serve --port 70000").contains("65535"));
        assert!(complaint("serve --port eighty").contains("eighty"));
        assert!(complaint("serve --port 1 --port 2").contains("twice"));
        assert!(complaint("build now").contains("`now`"));
        assert!(complaint("build --view ask=change").contains("--single-file"));
        assert!(complaint("test --fast").contains("`--fast`"));
    }
}

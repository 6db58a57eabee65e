//! Commands that need the engine itself; `cargo xtask` runs them.
//!
//! What a command makes goes to standard output, what it has to say to standard error.
mod check;
mod ids;
mod method;
mod predraw;
mod speed;
mod statistics;

use std::path::Path;
use std::process::ExitCode;

use county_lens::data::{builtin, builtin_notes, MORE, NOTES, PROGRAMMES};
use county_lens::words::Lang;

const USAGE: &str = "\
usage: tools COMMAND

    check [--reports DIR]  prove the observations against the report files
    ids                    print the TypeScript types of the data's ids
    more                   print the curated questions that the browser loads on their own
    notes                  print the long texts that the browser loads on their own
    programmes             print the programmes and claims that the second module loads
    statistics.d.ts        print the types of the statistics
    statistics_calls.js    print the named calls of the statistics
    method                 renew the page of methods, www/method.html
    speed FILE ROUNDS      time the statistics on the numbers in a file, for the benchmark
    figure QUERY LANG      print a question's picture and table as HTML
    predraw                renew the pre-drawn picture and table in www/index.html
";

/// The page that holds the pre-drawn picture, from the root of the project.
const PAGE: &str = "www/index.html";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match words.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", words.as_slice()),
    };
    match run(name, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(name: &str, rest: &[String]) -> Result<(), String> {
    if name == "help" {
        print!("{USAGE}");
        return Ok(());
    }
    let data = builtin().map_err(|e| e.to_string())?;
    match (name, rest) {
        ("ids", []) => {
            print!("{}", ids::ids(&data));
            Ok(())
        }
        ("more", []) => {
            print!("{MORE}");
            Ok(())
        }
        ("notes", []) => {
            print!("{NOTES}");
            Ok(())
        }
        ("programmes", []) => {
            print!("{PROGRAMMES}");
            Ok(())
        }
        ("statistics.d.ts", []) => {
            print!("{}", statistics::types());
            Ok(())
        }
        ("statistics_calls.js", []) => {
            print!("{}", statistics::calls());
            Ok(())
        }
        ("speed", [path, rounds]) => {
            let rounds = rounds
                .parse()
                .map_err(|_| format!("{rounds} is no number of rounds"))?;
            speed::speed(Path::new(path), rounds)
        }
        ("method", []) => method::renew(Path::new("www/method.html")),
        ("figure", [query, lang]) => {
            let lang =
                Lang::from_tag(lang).ok_or_else(|| format!("{lang} is neither zh nor en"))?;
            print!("{}", predraw::figure(&data, query, lang, None)?);
            Ok(())
        }
        ("predraw", []) => predraw::predraw(&data, Path::new(PAGE)),
        ("check", []) => {
            println!(
                "{} figures, {} indicators, {} places: all readable\n\
                 to prove them against the reports: cargo xtask check --reports DIR",
                data.observations.len(),
                data.indicators.len(),
                data.places.len()
            );
            Ok(())
        }
        ("check", [flag, dir]) if flag == "--reports" => {
            let notes = builtin_notes().map_err(|e| e.to_string())?;
            check::check(&data, &notes, Path::new(dir))
        }
        _ => Err(format!(
            "`{name} {}` is not a command\n\n{USAGE}",
            rest.join(" ")
        )),
    }
}

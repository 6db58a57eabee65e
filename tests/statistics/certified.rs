//! Every entry against the values that outside programs gave for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs};

use county_lens::catalogue::{entries, Leaf};

use crate::cases::{cases, digits, folder, Case};

/// A number of a result beside the authority's.
struct Pair<'a> {
    path: &'a str,
    ours: f64,
    theirs: f64,
}

impl Pair<'_> {
    fn digits(&self) -> f64 {
        digits(self.ours, self.theirs)
    }
}

/// The case's numbers, computed and expected; its texts must be the same.
fn pairs(case: &Case) -> Vec<Pair<'_>> {
    let Case { at, id, .. } = case;
    let found = case.compute().unwrap_or_else(|e| panic!("{at} {id}: {e}"));
    let mut out = Vec::new();
    for (path, expected) in &case.expect {
        let leaf = found.iter().find(|(p, _)| p == path).map(|(_, l)| l);
        match leaf {
            Some(Leaf::Number(ours)) => {
                let theirs = expected
                    .parse()
                    .unwrap_or_else(|_| panic!("{at} {id} {path}: {ours}, not {expected}"));
                out.push(Pair {
                    path,
                    ours: *ours,
                    theirs,
                });
            }
            Some(Leaf::Text(text)) => assert_eq!(text, expected, "{at} {id} {path}"),
            None => {
                let there: Vec<&String> = found.iter().map(|(p, _)| p).collect();
                panic!("{at} {id}: the result has no {path}, but {there:?}");
            }
        }
    }
    out
}

/// What a case reaches: the fewest digits of its numbers.
fn reached(case: &Case) -> f64 {
    let mut least = 16.0_f64;
    for pair in pairs(case) {
        let right = pair.digits();
        assert!(
            right >= case.digits,
            "{} {} {}: {:e}, expected {:e}: {right:.2} digits of {}",
            case.at,
            case.id,
            pair.path,
            pair.ours,
            pair.theirs,
            case.digits
        );
        least = least.min(right);
    }
    least
}

/// What the cases of one statistic and one authority ask and reach.
#[derive(Debug, Clone)]
struct Column {
    cases: usize,
    asked: f64,
    least: f64,
    /// Why fewer than twelve digits are asked, each reason once.
    whys: Vec<String>,
}

/// The program, its version and no more: one name for all of NIST's data.
fn authority(case: &Case) -> String {
    let name = case.oracle.split(':').next().unwrap_or_default().trim();
    let nist = "NIST StRD";
    if name.starts_with(nist) { nist } else { name }.to_owned()
}

/// By statistic and authority, those that must agree.
fn columns() -> BTreeMap<(String, String), Column> {
    let mut out: BTreeMap<(String, String), Column> = BTreeMap::new();
    for case in cases().iter().filter(|c| c.differs.is_none()) {
        let right = reached(case);
        let column = out
            .entry((case.id.clone(), authority(case)))
            .or_insert(Column {
                cases: 0,
                asked: 16.0,
                least: 16.0,
                whys: Vec::new(),
            });
        column.cases += 1;
        column.least = column.least.min(right);
        column.asked = column.asked.min(case.digits);
        let why = case.why.as_ref().filter(|_| case.digits < 12.0);
        column
            .whys
            .extend(why.filter(|w| !column.whys.contains(w)).cloned());
    }
    out
}

/// Does every entry agree with an outside authority, to the digits that its
/// cases ask for?
#[test]
fn every_entry_is_certified() {
    let columns = columns();
    for entry in entries() {
        let there = columns.keys().any(|(id, _)| id == entry.id);
        assert!(there, "{} has no case", entry.id);
    }
}

/// Where an authority is said to differ, it does, by more than rounding and
/// less than a mistake would; and another one agrees with ours.
#[test]
fn authorities_differ_where_it_is_said() {
    let columns = columns();
    for case in cases().iter().filter(|c| c.differs.is_some()) {
        for pair in pairs(case) {
            let right = pair.digits();
            let Pair { ours, theirs, .. } = pair;
            let at = format!(
                "{} {} {}: {ours:e}, {theirs:e}",
                case.at, case.id, pair.path
            );
            assert!(right < 7.0, "{at}: they agree");
            assert!(
                (ours - theirs).abs() <= ours.abs().max(theirs.abs()),
                "{at}"
            );
        }
        let other = authority(case);
        let agrees = columns.keys().any(|(id, o)| *id == case.id && *o != other);
        assert!(agrees, "{}: nobody agrees with {}", case.at, case.id);
    }
}

/// The catalogue's rows that must be there, by number.
const MUST: &[u16] = &[
    1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18, 21, 22, 24, 26, 27, 28, 30, 33, 35, 37,
    38, 39, 41, 42, 47, 48, 49, 50, 51, 52, 53, 55, 58, 59, 60, 63, 64, 65, 66, 69, 70, 76, 78, 79,
    82, 83, 86, 89, 90, 91, 95, 97, 99, 100, 101, 105, 106, 110, 111, 112, 113, 114, 116,
];

#[test]
fn no_row_that_must_be_there_is_empty() {
    let missing: Vec<u16> = MUST
        .iter()
        .copied()
        .filter(|row| !entries().any(|e| e.rows.contains(row)))
        .collect();
    assert!(
        missing.is_empty(),
        "rows of the catalogue without an entry: {missing:?}"
    );
}

const HEAD: &str = "# What the statistics were held against

Made by `cargo test --test statistics` (`UPDATE_GOLDENS=1` rewrites it). Digits: the fewest
correct significant digits over all numbers of all cases, at most 16; asked: the fewest that
a case must reach for the test to pass. Commands and versions stand in the files of
`tests/certified/statistics`, the scripts in `tests/certified/oracles`.

| row | statistic | authority | cases | asked | digits |
| --- | --- | --- | --- | --- | --- |
";
const FEWER: &str = "
## Fewer than twelve digits asked

| statistic | authority | asked | digits | why |
| --- | --- | --- | --- | --- |
";
const DIFFER: &str = "
## Where authorities differ

Each of these is a case whose numbers ours must not be, while those above agree with ours.

| statistic | authority | theirs | ours | why |
| --- | --- | --- | --- | --- |
";

fn report() -> String {
    let columns = columns();
    let mut text = String::from(HEAD);
    let mut fewer = String::from(FEWER);
    for entry in entries() {
        let rows: Vec<String> = entry.rows.iter().map(u16::to_string).collect();
        let mut head = format!("| {} | `{}` {}", rows.join(", "), entry.id, entry.name.1);
        for ((_, authority), c) in columns.iter().filter(|((id, _), _)| id == entry.id) {
            let _ = writeln!(
                text,
                "{head} | {authority} | {} | {} | {:.1} |",
                c.cases, c.asked, c.least
            );
            "| |".clone_into(&mut head);
            if !c.whys.is_empty() {
                let whys = c.whys.join("; ");
                let _ = writeln!(
                    fewer,
                    "| `{}` | {authority} | {} | {:.1} | {whys} |",
                    entry.id, c.asked, c.least
                );
            }
        }
    }
    text + &fewer + DIFFER + &differences()
}

fn differences() -> String {
    let mut text = String::new();
    for case in cases() {
        let Some(why) = &case.differs else { continue };
        let list = |of: fn(&Pair) -> f64| {
            let first = pairs(&case).into_iter().next();
            let said = first.map(|p| format!("{} {:.6}", p.path, of(&p)));
            said.unwrap_or_default()
        };
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {why} |",
            case.id,
            case.oracle,
            list(|p| p.theirs),
            list(|p| p.ours)
        );
    }
    text
}

/// `REPORT.md`: entry, function, authority, digits asked and reached.
/// `UPDATE_GOLDENS=1` rewrites it.
#[test]
fn the_report_is_of_this_state() {
    let text = report();
    let path = folder().join("REPORT.md");
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    let differs = text.lines().zip(committed.lines()).find(|(a, b)| a != b);
    assert_eq!(differs, None, "the first line that differs");
    assert_eq!(text.lines().count(), committed.lines().count());
}

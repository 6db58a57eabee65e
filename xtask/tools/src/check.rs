//! Proves the observations against the text of the reports.
//!
//! The reports are not part of the project; a directory that holds them is
//! named on the command line. Every printed figure must stand in its paragraph,
//! in order, and every digit or spelled numeral of the reports must belong to
//! an observation or to a listed reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use county_lens::data::{csv, Dataset, Notes, Observation, Source};
use county_lens::quantity::{simplify, Qualifier};
use sha2::{Digest, Sha256};

/// Numerals that no observation covers, with the reason, one row a text.
const NOT_FIGURES: &str = include_str!("../../../tests/reports/not_figures.csv");

const REASONS: [&str; 6] = ["date", "ordinal", "name", "word", "contact", "metadata"];

/// A text that holds numerals which are no figures; `?` stands for any character.
struct Exception {
    source: String,
    paragraph: Option<u32>,
    text: Vec<char>,
    reason: String,
}

/// One report with what has been found in it.
struct Report {
    paragraphs: BTreeMap<u32, Vec<char>>,
    covered: BTreeSet<(u32, usize)>,
}

fn is_numeral(c: char) -> bool {
    let c = simplify(c);
    c.is_ascii_digit() || "零〇一二三四五六七八九十百千万亿两半几".contains(c)
}

/// Checks all reports in `dir`; prints what no observation covers.
pub fn check(data: &Dataset, notes: &Notes, dir: &Path) -> Result<(), String> {
    let exceptions = exceptions()?;
    let mut faults = Vec::new();
    let mut used = vec![false; exceptions.len()];
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for source in &data.sources {
        let mut report = match read(source, dir) {
            Ok(report) => report,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let rows: Vec<&Observation> = data
            .observations
            .iter()
            .filter(|o| o.source == source.id)
            .collect();
        find(&rows, &mut report, &mut faults);
        sections(notes, &rows, &mut faults);
        excuse(source, &mut report, &exceptions, &mut used, &mut counts);
        leftover(source, &report, &mut faults);
        println!(
            "{} {}: {} figures in {} paragraphs",
            source.id,
            notes
                .report(&source.id)
                .map(|r| r.title.en.as_str())
                .unwrap_or_default(),
            rows.len(),
            report.paragraphs.len()
        );
    }
    for (e, used) in exceptions.iter().zip(used) {
        if !used {
            let text: String = e.text.iter().collect();
            faults.push(format!(
                "not_figures.csv: {} {text:?} covers nothing",
                e.source
            ));
        }
    }
    let total: usize = counts.values().sum();
    let by_reason: Vec<String> = counts.iter().map(|(r, n)| format!("{n} {r}")).collect();
    println!("{total} numerals are no figures: {}", by_reason.join(", "));
    if faults.is_empty() {
        println!("no unexplained number");
        return Ok(());
    }
    Err(format!("{}\n{} faults", faults.join("\n"), faults.len()))
}

fn exceptions() -> Result<Vec<Exception>, String> {
    let table = csv::read(NOT_FIGURES).map_err(|e| e.to_string())?;
    let [source, paragraph, text, reason] = table
        .columns(["source", "paragraph", "text", "reason"])
        .map_err(|e| e.to_string())?;
    let one = |r: &csv::Record| {
        let number = r.cell(paragraph);
        let exception = Exception {
            source: r.cell(source).to_owned(),
            paragraph: number.parse().ok(),
            text: r.cell(text).chars().collect(),
            reason: r.cell(reason).to_owned(),
        };
        let fault = |what: &str| Err(format!("not_figures.csv row {}: {what}", r.number));
        if exception.paragraph.is_none() && number != "*" {
            return fault("the paragraph is neither a number nor *");
        }
        if exception.text.len() < 2 {
            return fault("a text this short can hide a figure");
        }
        if !REASONS.contains(&exception.reason.as_str()) {
            return fault("the reason is none of those known");
        }
        Ok(exception)
    };
    table.rows.iter().map(one).collect()
}

fn read(source: &Source, dir: &Path) -> Result<Report, String> {
    let path = dir.join(&source.file);
    let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let found: String = Sha256::digest(&bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    if found != source.sha256 {
        return Err(format!("{}: another edition (sha256 {found})", source.file));
    }
    let text = String::from_utf8(bytes).map_err(|_| format!("{}: not UTF-8", source.file))?;
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let paragraphs = (1..).zip(lines.map(|l| l.chars().collect())).collect();
    Ok(Report {
        paragraphs,
        covered: BTreeSet::new(),
    })
}

fn matches(text: &[char], pattern: &[char], at: usize) -> bool {
    text.get(at..at + pattern.len())
        .is_some_and(|part| part.iter().zip(pattern).all(|(a, b)| *b == '?' || a == b))
}

fn search(text: &[char], pattern: &[char], from: usize) -> Option<usize> {
    (from..text.len()).find(|&at| matches(text, pattern, at))
}

/// Finds each figure at or behind the one before it. Two rows share a place
/// when they are the two ends of a range or two readings of one print.
fn find(rows: &[&Observation], report: &mut Report, faults: &mut Vec<String>) {
    let (mut paragraph, mut from) = (0, 0);
    for (i, o) in rows.iter().enumerate() {
        if o.paragraph < paragraph {
            faults.push(format!("{}: paragraphs are out of order", o.id));
        }
        if o.paragraph != paragraph {
            (paragraph, from) = (o.paragraph, 0);
        }
        let Some(text) = report.paragraphs.get(&paragraph) else {
            faults.push(format!("{}: there is no paragraph {paragraph}", o.id));
            continue;
        };
        let printed: Vec<char> = o.printed.chars().collect();
        let Some(at) = search(text, &printed, from) else {
            faults.push(format!(
                "{}: {:?} does not stand in paragraph {paragraph} behind character {from}",
                o.id, o.printed
            ));
            continue;
        };
        report
            .covered
            .extend((at..at + printed.len()).map(|k| (paragraph, k)));
        let shared = rows.get(i + 1).is_some_and(|next| {
            let same = next.paragraph == o.paragraph && next.printed == o.printed;
            same && (o.qualifier == Qualifier::RangeLow || !next.reading.is_empty())
        });
        from = if shared { at } else { at + printed.len() };
    }
}

/// Each figure's section must be the one its paragraph lies in.
fn sections(notes: &Notes, rows: &[&Observation], faults: &mut Vec<String>) {
    for o in rows {
        let holds = notes
            .sections
            .iter()
            .filter(|s| s.source == o.source && s.first_paragraph <= o.paragraph)
            .max_by_key(|s| s.first_paragraph);
        if holds.map(|s| s.id.as_str()) != Some(o.section.as_str()) {
            faults.push(format!(
                "{}: paragraph {} is not in section {}",
                o.id, o.paragraph, o.section
            ));
        }
    }
}

fn excuse<'a>(
    source: &Source,
    report: &mut Report,
    exceptions: &'a [Exception],
    used: &mut [bool],
    counts: &mut BTreeMap<&'a str, usize>,
) {
    for (e, used) in exceptions.iter().zip(used.iter_mut()) {
        if e.source != source.id {
            continue;
        }
        let mut excused = Vec::new();
        for (&p, text) in &report.paragraphs {
            if e.paragraph.is_some_and(|only| only != p) {
                continue;
            }
            let mut from = 0;
            while let Some(at) = search(text, &e.text, from) {
                let numerals = (at..at + e.text.len())
                    .filter(|&k| text.get(k).is_some_and(|c| is_numeral(*c)))
                    .filter(|&k| !report.covered.contains(&(p, k)));
                excused.extend(numerals.map(|k| (p, k)));
                from = at + 1;
            }
        }
        let fresh: BTreeSet<(u32, usize)> = excused.into_iter().collect();
        if !fresh.is_empty() {
            *used = true;
            let text: String = e.text.iter().collect();
            let where_ = fresh.iter().next().map(|(p, _)| *p).unwrap_or_default();
            println!("    {} paragraph {where_}: {text} ({})", e.source, e.reason);
            *counts.entry(&e.reason).or_default() += fresh.len();
            report.covered.extend(fresh);
        }
    }
}

fn leftover(source: &Source, report: &Report, faults: &mut Vec<String>) {
    for (&p, text) in &report.paragraphs {
        for (k, c) in text.iter().enumerate() {
            if is_numeral(*c) && !report.covered.contains(&(p, k)) {
                let around: String = text.iter().skip(k.saturating_sub(6)).take(13).collect();
                faults.push(format!(
                    "{} paragraph {p}: {c} is unexplained in …{around}…",
                    source.id
                ));
            }
        }
    }
}

//! The options of a call, checked against the table of the statistic.

use std::rc::Rc;

use super::entry::{Default, Entry, Kind, Param};
use super::labels::Labels;
use super::value::Arg;

/// Checked options: every name stands in the table, every value is of its kind
/// and range, rows go together, defaults are filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Args {
    entry: &'static str,
    values: Vec<(&'static str, Arg)>,
}

impl Args {
    pub(super) fn new(entry: &Entry, mut values: Vec<(&'static str, Arg)>) -> Self {
        for Param { name, default, .. } in entry.params {
            let filled = match default {
                Default::Required | Default::Absent => continue,
                Default::Number(n) => Arg::Number(*n),
                Default::Text(t) => Arg::Text((*t).to_owned()),
                Default::Flag(f) => Arg::Flag(*f),
            };
            if !values.iter().any(|(n, _)| n == name) {
                values.push((name, filled));
            }
        }
        Self {
            entry: entry.id,
            values,
        }
    }

    /// An option, or nothing where it was left out.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        let found = self.values.iter().find(|(n, _)| *n == name);
        found.map(|(_, value)| value)
    }

    /// Whether an option was given.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A table whose `run` asks for what its `params` do not promise is wrong;
    /// the tests call every entry with its example.
    fn broken(&self, name: &str) -> bool {
        debug_assert!(false, "{} has no option {name} of that kind", self.entry);
        false
    }

    /// A number; NaN where the table promises none.
    pub fn number(&self, name: &str) -> f64 {
        self.maybe_number(name).unwrap_or_else(|| {
            self.broken(name);
            f64::NAN
        })
    }

    /// A number that may be left out.
    pub fn maybe_number(&self, name: &str) -> Option<f64> {
        match self.get(name) {
            Some(Arg::Number(n)) => Some(*n),
            _ => None,
        }
    }

    /// A whole number.
    pub fn whole(&self, name: &str) -> u64 {
        self.maybe_whole(name).unwrap_or_else(|| {
            self.broken(name);
            0
        })
    }

    /// A whole number that may be left out.
    pub fn maybe_whole(&self, name: &str) -> Option<u64> {
        // Checked to be whole and within 0 to 2⁵³ before.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked against Kind::Whole"
        )]
        self.maybe_number(name).map(|n| n as u64)
    }

    /// A flag.
    pub fn flag(&self, name: &str) -> bool {
        match self.get(name) {
            Some(Arg::Flag(f)) => *f,
            _ => self.broken(name),
        }
    }

    /// A word or a print.
    pub fn word(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Arg::Text(t)) => t,
            _ => {
                self.broken(name);
                ""
            }
        }
    }

    /// Numbers.
    pub fn numbers(&self, name: &str) -> &[f64] {
        self.maybe_numbers(name).unwrap_or_else(|| {
            self.broken(name);
            &[]
        })
    }

    /// Numbers that may be left out.
    pub fn maybe_numbers(&self, name: &str) -> Option<&[f64]> {
        match self.get(name) {
            Some(Arg::Numbers(n)) => Some(n),
            _ => None,
        }
    }

    /// Texts: figures as printed.
    pub fn texts(&self, name: &str) -> &[String] {
        self.maybe_texts(name).unwrap_or_else(|| {
            self.broken(name);
            &[]
        })
    }

    /// Texts that may be left out.
    pub fn maybe_texts(&self, name: &str) -> Option<&[String]> {
        match self.get(name) {
            Some(Arg::Texts(t)) => Some(t),
            _ => None,
        }
    }

    /// Lists of numbers.
    pub fn columns(&self, name: &str) -> Vec<&[f64]> {
        match self.get(name) {
            Some(Arg::Columns(c)) => c.iter().map(|c| c.as_slice()).collect(),
            _ => {
                self.broken(name);
                Vec::new()
            }
        }
    }

    /// Which label each row has, numbered in order of first appearance, and the
    /// labels in that order.
    pub fn groups(&self, name: &str) -> (Vec<usize>, Vec<String>) {
        match self.get(name) {
            Some(Arg::Labels(labels)) => labels.numbered(),
            _ => {
                self.broken(name);
                (Vec::new(), Vec::new())
            }
        }
    }

    /// The label of each row as text.
    pub fn labels(&self, name: &str) -> Vec<&str> {
        match self.get(name) {
            Some(Arg::Labels(labels)) => labels.texts().collect(),
            _ => {
                self.broken(name);
                Vec::new()
            }
        }
    }
}

/// How many things a row option holds.
pub(super) fn length(value: &Arg) -> Vec<usize> {
    match value {
        Arg::Numbers(n) => vec![n.len()],
        Arg::Texts(t) => vec![t.len()],
        Arg::Labels(l) => vec![l.len()],
        Arg::Columns(c) => c.iter().map(|c| c.len()).collect(),
        _ => Vec::new(),
    }
}

/// Whether a row is missing in an option.
pub(super) fn missing(value: &Arg, row: usize) -> bool {
    let gap = |n: &Rc<Vec<f64>>| n.get(row).is_none_or(|v| v.is_nan());
    match value {
        Arg::Numbers(n) => gap(n),
        Arg::Labels(l) => l.is_gap(row),
        Arg::Columns(c) => c.iter().any(gap),
        _ => false,
    }
}

/// The rows that are kept.
pub(super) fn keep(value: &mut Arg, rows: &[bool]) {
    let kept = |n: &mut Rc<Vec<f64>>| {
        let some = n.iter().zip(rows).filter(|(_, k)| **k).map(|(v, _)| *v);
        *n = Rc::new(some.collect());
    };
    match value {
        Arg::Numbers(n) => kept(n),
        Arg::Columns(c) => c.iter_mut().for_each(kept),
        Arg::Labels(l) => l.keep(rows),
        _ => {}
    }
}

/// What was given in the form that the table promises: labels each once, an
/// empty list as one of the right kind.
pub(super) fn as_promised(value: Arg, kind: Kind) -> Arg {
    match (value, kind) {
        (Arg::Numbers(n), Kind::Labels) => Arg::Labels(Labels::of_numbers(&n)),
        (Arg::Texts(t), Kind::Labels) => Arg::Labels(Labels::of_texts(&t)),
        // An empty list has no type of its own.
        (Arg::Numbers(n), Kind::Prints) if n.is_empty() => Arg::Texts(Vec::new()),
        (Arg::Numbers(n), Kind::Columns | Kind::Table) if n.is_empty() => Arg::Columns(Vec::new()),
        (value, _) => value,
    }
}

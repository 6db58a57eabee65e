//! How the numbers of a row came about, in text: a formula and what is put in.

mod scores;
mod steps;

use super::answer::{Answer, Row};
use super::measure::named;
use super::question::{Measure, Question};
use super::table::Panel;
use crate::catalogue::{reason_words, Record, Value};
use crate::quantity::Undefined;
use crate::words::{every_digit, rounded, Lang, Words};

/// The working of a row of an answer, a line a step: empty where the row shows
/// numbers of the panel as they are.
///
/// Numbers of the panel stand with all their digits, computed ones with four.
///
/// # Example
/// ```
/// use county_lens::panel::{ask, working, Panel, Question};
/// use county_lens::words::Lang;
/// let panel = Panel::teaching();
/// let pairs = [("ask", "change"), ("of", "poverty_incidence"), ("to", "2002")];
/// let pairs = pairs.map(|(k, v)| (k.to_owned(), v.to_owned()));
/// let answer = ask(&panel, Question::from_pairs(&panel, &pairs).unwrap()).unwrap();
/// let lines = working(&panel, &answer, 0, Lang::En);
/// assert!(lines[0].starts_with("Change = "));
/// assert!(working(&panel, &answer, 1000, Lang::En).is_empty());
/// ```
pub fn working(panel: &Panel, answer: &Answer, row: usize, lang: Lang) -> Vec<String> {
    let Some(found) = answer.rows.get(row) else {
        return Vec::new();
    };
    let mut out = Sheet {
        panel,
        answer,
        row: found,
        lang,
        lines: Vec::new(),
    };
    out.write();
    out.lines
}

/// A working on its way.
struct Sheet<'a> {
    panel: &'a Panel,
    answer: &'a Answer,
    row: &'a Row,
    lang: Lang,
    lines: Vec<String>,
}

/// A number put in: in brackets where it is below zero.
fn put(x: f64) -> String {
    bracketed(x, every_digit(x))
}

/// A computed number put in again.
fn again(x: f64) -> String {
    bracketed(x, rounded(x))
}

fn bracketed(x: f64, said: String) -> String {
    if x < 0.0 {
        format!("({said})")
    } else {
        said
    }
}

fn cell(record: &Record, name: &str) -> Option<f64> {
    match record.get(name)? {
        Value::Number(n) => Some(*n),
        _ => None,
    }
}

impl Sheet<'_> {
    fn say(&self, words: Words) -> &'static str {
        words.get(self.lang)
    }

    fn name(&self, measure: &Measure) -> String {
        measure.name(self.panel).get(self.lang).to_owned()
    }

    /// `what = formula = result`.
    fn line(&mut self, what: &str, formula: &str, result: f64) {
        self.lines
            .push(format!("{what} = {formula} = {}", rounded(result)));
    }

    /// Why a step has no result.
    fn without(&mut self, what: &str, reason: Undefined) {
        let because = reason_words(reason).get(self.lang);
        self.lines.push(match self.lang {
            Lang::Zh => format!("{what}：算不出来，{because}"),
            Lang::En => format!("{what}: no result, {because}"),
        });
    }

    /// A number of the row.
    fn cell(&self, name: &str) -> Option<f64> {
        cell(&self.row.cells, name)
    }

    /// A number of a result.
    fn result(&self, id: &str, name: &str) -> Option<f64> {
        cell(self.record(id)?, name)
    }

    fn record(&self, id: &str) -> Option<&Record> {
        let found = self.answer.results.iter().find(|(i, _)| *i == id);
        found.map(|(_, record)| record)
    }

    /// The number of a period by its label.
    fn period(&self, label: Option<&str>) -> usize {
        super::answer::place_of(self.panel, label)
    }

    /// A quotient at a period; nothing where a measure is an indicator alone.
    fn quotient(&mut self, measure: &Measure, period: usize, dated: bool) {
        let Some(per) = &measure.per else { return };
        let value = |id: &str| {
            let indicator = self.panel.indicator(id)?;
            self.panel.value(indicator, self.row.place, period)
        };
        let (Some(a), Some(b)) = (value(&measure.of), value(per)) else {
            return;
        };
        let [of, per] = [&measure.of, per].map(|id| named(self.panel, id));
        let name = format!("{} ÷ {}", of.get(self.lang), per.get(self.lang));
        let label = self.panel.periods().get(period).filter(|_| dated);
        let name = match (label, self.lang) {
            (Some(label), Lang::Zh) => format!("{label}：{name}"),
            (Some(label), Lang::En) => format!("{label}: {name}"),
            (None, _) => name,
        };
        self.line(&name, &format!("{} ÷ {}", put(a), put(b)), a / b);
    }

    /// A value of a measure put in: all digits of the panel's, four of a quotient.
    fn value(&self, measure: &Measure, x: f64) -> String {
        if measure.per.is_some() {
            again(x)
        } else {
            put(x)
        }
    }

    fn write(&mut self) {
        let answer = self.answer;
        let question = &answer.question;
        let at = self.period(question.period());
        match question {
            Question::Distribution { measure, .. } => {
                self.quotient(measure, at, false);
                self.rank("value", None);
                self.scores(measure);
            }
            Question::Outliers { measure, .. } => {
                self.quotient(measure, at, false);
                self.fences();
                self.scores(measure);
            }
            Question::Inequality { measure, .. } => self.quotient(measure, at, false),
            Question::Mean { measure, .. } => {
                self.quotient(measure, at, false);
                self.share();
            }
            Question::Funnel { events, sizes, .. } => {
                let (of, per) = (events.clone(), Some(sizes.clone()));
                self.quotient(&Measure { of, per }, at, false);
            }
            Question::Change { measure, .. } => self.change(measure),
            Question::Convergence { measure, .. } => self.convergence(measure),
            Question::Correlation { measure, with, .. } => {
                self.quotient(measure, at, false);
                self.quotient(with, at, false);
            }
            Question::Regression { measure, on, .. } => self.regression(measure, on, at),
            Question::Ranks { measure, .. } => self.ranks(measure),
            Question::Peers { by, .. } => self.peers(by, at),
            Question::Trend { measure, .. } | Question::Series { measure, .. } => {
                let label = match self.row.cells.get("period") {
                    Some(Value::Word(label)) => Some(label.clone()),
                    Some(Value::Number(time)) => self.timed(*time),
                    _ => None,
                };
                if let Some(label) = label {
                    self.quotient(measure, self.period(Some(&label)), true);
                }
            }
            Question::Effect { .. } => {}
        }
    }

    /// The period that is a number.
    fn timed(&self, time: f64) -> Option<String> {
        let is = |label: &&String| {
            super::table::number(label).is_some_and(|n| n.total_cmp(&time).is_eq())
        };
        self.panel.periods().iter().find(is).cloned()
    }
}

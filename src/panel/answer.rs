//! From a question about a panel to its answer.

use std::rc::Rc;

use super::measure::{complete, Complete, LeftOut};
use super::question::{Measure, Question};
use super::table::{number, Panel};
use super::{finding, places};
use crate::catalogue::{call, Arg, CallError, Record, Value};
use crate::question::{AskError, AskProblem, Unfit};
use crate::words::Text;

/// A place in an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number in the panel.
    pub place: usize,
    /// What is known of it.
    pub cells: Record,
}

/// The reply to a question about a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The question, with the periods filled in.
    pub question: Question,
    /// What is shown.
    pub title: Text,
    /// The answer in a sentence.
    pub finding: Text,
    /// The statistics that it rests on, each by its id, as if called by name.
    pub results: Vec<(&'static str, Record)>,
    /// The places that are used.
    pub rows: Vec<Row>,
    /// The others, each with its reason.
    pub left_out: Vec<LeftOut>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The question does not fit the panel.
    Ask(AskError),
    /// A column does not fit the statistic.
    Call(CallError),
}

impl From<AskError> for Problem {
    fn from(e: AskError) -> Self {
        Self::Ask(e)
    }
}

impl From<CallError> for Problem {
    fn from(e: CallError) -> Self {
        Self::Call(e)
    }
}

/// An answer on its way: statistics are added one by one.
pub(super) struct Draft<'a> {
    pub(super) panel: &'a Panel,
    pub(super) results: Vec<(&'static str, Record)>,
    pub(super) rows: Vec<Row>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Draft<'_> {
    /// Calls a statistic and keeps its result.
    pub(super) fn call(
        &mut self,
        id: &'static str,
        options: Vec<(&str, Arg)>,
    ) -> Result<(), Problem> {
        let options = options.into_iter().map(|(n, v)| (n.to_owned(), v));
        let record = call(id, options.collect())?;
        self.results.push((id, record));
        Ok(())
    }

    /// A number of a result.
    pub(super) fn number(&self, id: &str, field: &str) -> Option<f64> {
        match self.result(id)?.get(field)? {
            Value::Number(n) => Some(*n),
            _ => None,
        }
    }

    /// A result.
    pub(super) fn result(&self, id: &str) -> Option<&Record> {
        self.results.iter().find(|(i, _)| *i == id).map(|(_, r)| r)
    }

    /// A list of a result.
    pub(super) fn list(&self, id: &str, field: &str) -> Vec<Value> {
        let list = self.result(id).and_then(|r| r.get(field));
        match list {
            Some(Value::Numbers(n)) => n.iter().map(|v| Value::Number(*v)).collect(),
            Some(Value::Cells(c)) => c.iter().map(|v| Value::from(*v)).collect(),
            Some(Value::Wholes(n)) => n.iter().map(|v| Value::Whole(*v)).collect(),
            Some(Value::Rows(r)) => r.iter().map(|r| Value::Record(r.clone())).collect(),
            _ => Vec::new(),
        }
    }

    /// Takes the places that have all measures, and keeps who was left out.
    pub(super) fn take(&mut self, wanted: &[(&Measure, usize)]) -> Complete {
        let mut found = complete(self.panel, wanted);
        self.left_out = std::mem::take(&mut found.left_out);
        found
    }

    /// A row a place, with a part of each list.
    pub(super) fn lines(&mut self, places: &[usize], lists: &[(&'static str, Vec<Value>)]) {
        let row = |(at, place): (usize, &usize)| {
            let cells = lists.iter().fold(Record::new(), |cells, (name, list)| {
                let value = list.get(at).cloned();
                match value {
                    Some(value) => cells.with(name, value),
                    None => cells,
                }
            });
            Row {
                place: *place,
                cells,
            }
        };
        self.rows = places.iter().enumerate().map(row).collect();
    }
}

/// A list of numbers as an option.
pub(super) fn numbers(list: &[f64]) -> Arg {
    Arg::Numbers(Rc::new(list.to_vec()))
}

/// A list of numbers as parts of rows.
pub(super) fn values(list: &[f64]) -> Vec<Value> {
    list.iter().map(|v| Value::from(*v)).collect()
}

/// Answers a question about a panel.
///
/// # Errors
/// [`Problem`] for what does not fit; a statistic that has no value says so in its
/// result and in the finding.
///
/// # Example
/// ```
/// use county_lens::panel::{ask, Panel, Question};
/// let panel = Panel::teaching();
/// let pairs = [("ask", "inequality"), ("of", "income"), ("period", "2012")];
/// let pairs = pairs.map(|(k, v)| (k.to_owned(), v.to_owned()));
/// let question = Question::from_pairs(&panel, &pairs).unwrap();
/// let answer = ask(&panel, question).unwrap();
/// assert_eq!(answer.results[0].0, "gini");
/// assert!(Question::from_pairs(&panel, &pairs[..1]).is_err());
/// ```
pub fn ask(panel: &Panel, mut question: Question) -> Result<Answer, Problem> {
    fill(panel, &mut question)?;
    let mut draft = Draft {
        panel,
        results: Vec::new(),
        rows: Vec::new(),
        left_out: Vec::new(),
    };
    let at = |period: &Option<String>| place_of(panel, period.as_deref().unwrap_or_default());
    match &question {
        Question::Distribution { measure, period } => {
            places::distribution(&mut draft, measure, at(period))?;
        }
        Question::Inequality {
            measure,
            weight,
            period,
        } => places::inequality(&mut draft, measure, weight.as_deref(), at(period))?,
        Question::Funnel {
            events,
            sizes,
            period,
            rate,
        } => places::funnel(&mut draft, events, sizes, at(period), *rate)?,
        Question::Change { measure, from, to } => {
            places::change(&mut draft, measure, at(from), at(to))?;
        }
        Question::Convergence { measure, from, to } => {
            let years = years(panel, from.as_deref(), to.as_deref())?;
            places::convergence(&mut draft, measure, (at(from), at(to)), years)?;
        }
        Question::Correlation {
            measure,
            with,
            period,
        } => places::correlation(&mut draft, measure, with, at(period))?,
        Question::Effect { measure, under } => places::effect(&mut draft, measure, under)?,
        Question::Trend { measure, place } => places::trend(&mut draft, measure, place)?,
    }
    let title = finding::title(panel, &question);
    let finding = finding::sentence(&draft, &question);
    Ok(Answer {
        title,
        finding,
        question,
        results: draft.results,
        rows: draft.rows,
        left_out: draft.left_out,
    })
}

/// The number of a period.
fn place_of(panel: &Panel, period: &str) -> usize {
    let found = panel.periods().iter().position(|p| p == period);
    found.unwrap_or_default()
}

/// Periods that were left open become the first and the last; two that are asked
/// for must follow each other.
fn fill(panel: &Panel, question: &mut Question) -> Result<(), Problem> {
    let (first, last) = (panel.periods().first(), panel.periods().last());
    let open = |period: &mut Option<String>, with: Option<&String>| {
        if period.is_none() {
            *period = with.cloned();
        }
    };
    match question {
        Question::Distribution { period, .. }
        | Question::Inequality { period, .. }
        | Question::Funnel { period, .. }
        | Question::Correlation { period, .. } => open(period, last),
        Question::Change { from, to, .. } | Question::Convergence { from, to, .. } => {
            open(from, first);
            open(to, last);
            let place = |p: &Option<String>| place_of(panel, p.as_deref().unwrap_or_default());
            if place(from) >= place(to) {
                return Err(Problem::Ask(AskError {
                    field: "from".to_owned(),
                    problem: AskProblem::Unfit(Unfit::Order),
                }));
            }
        }
        Question::Effect { .. } | Question::Trend { .. } => {}
    }
    Ok(())
}

/// The years between two periods.
fn years(panel: &Panel, from: Option<&str>, to: Option<&str>) -> Result<f64, Problem> {
    let ends = from.and_then(number).zip(to.and_then(number));
    let years = ends.map(|(a, b)| b - a).filter(|y| *y > 0.0);
    years.ok_or_else(|| {
        let found = panel.periods().first().cloned().unwrap_or_default();
        Problem::Ask(AskError {
            field: "from".to_owned(),
            problem: AskProblem::Number(found),
        })
    })
}

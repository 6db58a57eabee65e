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

/// A row that stands for many places: all, or those of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The group; none for all places.
    pub group: Option<String>,
    /// What is known of them together.
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
    /// What holds of all places or of a group: means by group, or the middle of all
    /// period by period. Empty for most kinds of question.
    pub summaries: Vec<Summary>,
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
    pub(super) summaries: Vec<Summary>,
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
        summaries: Vec::new(),
        left_out: Vec::new(),
    };
    work(&mut draft, &question)?;
    let title = finding::title(panel, &question);
    let finding = finding::sentence(&draft, &question);
    Ok(Answer {
        title,
        finding,
        question,
        results: draft.results,
        rows: draft.rows,
        summaries: draft.summaries,
        left_out: draft.left_out,
    })
}

/// Calls what answers a question.
fn work(draft: &mut Draft<'_>, question: &Question) -> Result<(), Problem> {
    let panel = draft.panel;
    let period = place_of(panel, question.period());
    let (from, to) = question.ends();
    let ends = (place_of(panel, from), place_of(panel, to));
    match question {
        Question::Distribution { measure, .. } => places::distribution(draft, measure, period),
        Question::Inequality {
            measure, weight, ..
        } => places::inequality(draft, measure, weight.as_deref(), period),
        Question::Funnel {
            events,
            sizes,
            rate,
            ..
        } => places::funnel(draft, events, sizes, period, *rate),
        Question::Change { measure, .. } => places::change(draft, measure, ends, years(from, to)),
        Question::Convergence { measure, .. } => {
            let years = years(from, to).ok_or_else(|| no_years(panel))?;
            places::convergence(draft, measure, ends, years)
        }
        Question::Correlation { measure, with, .. } => {
            places::correlation(draft, measure, with, period)
        }
        Question::Effect { measure, force } => places::effect(draft, measure, force),
        Question::Trend { measure, place } => places::trend(draft, measure, place),
        Question::Mean {
            measure, weight, ..
        } => places::mean(draft, measure, weight.as_deref(), period),
        Question::Ranks { measure, .. } => places::ranks(draft, measure, ends),
        Question::Series { measure, places } if places.is_empty() => places::of_all(draft, measure),
        Question::Series { measure, places } => {
            places::of_some(draft, measure, places);
            Ok(())
        }
        Question::Regression { measure, on, .. } => places::regression(draft, measure, on, period),
        Question::Outliers { measure, .. } => places::outliers(draft, measure, period),
        Question::Peers {
            place, by, count, ..
        } => places::peers(draft, place, by, period, *count),
    }
}

/// The number of a period.
pub(super) fn place_of(panel: &Panel, period: Option<&str>) -> usize {
    let found = panel
        .periods()
        .iter()
        .position(|p| Some(p.as_str()) == period);
    found.unwrap_or_default()
}

/// Periods that were left open become the first and the last; two that are asked
/// for must follow each other.
pub(super) fn fill(panel: &Panel, question: &mut Question) -> Result<(), Problem> {
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
        | Question::Correlation { period, .. }
        | Question::Mean { period, .. }
        | Question::Regression { period, .. }
        | Question::Outliers { period, .. }
        | Question::Peers { period, .. } => open(period, last),
        Question::Change { from, to, .. }
        | Question::Convergence { from, to, .. }
        | Question::Ranks { from, to, .. } => {
            open(from, first);
            open(to, last);
            if place_of(panel, from.as_deref()) >= place_of(panel, to.as_deref()) {
                return Err(Problem::Ask(AskError {
                    field: "from".to_owned(),
                    problem: AskProblem::Unfit(Unfit::Order),
                }));
            }
        }
        Question::Effect { .. } | Question::Trend { .. } | Question::Series { .. } => {}
    }
    Ok(())
}

/// The years between two periods, where both are numbers.
pub(super) fn years(from: Option<&str>, to: Option<&str>) -> Option<f64> {
    let ends = from.and_then(number).zip(to.and_then(number));
    ends.map(|(a, b)| b - a).filter(|y| *y > 0.0)
}

fn no_years(panel: &Panel) -> Problem {
    let found = panel.periods().first().cloned().unwrap_or_default();
    Problem::Ask(AskError {
        field: "from".to_owned(),
        problem: AskProblem::Number(found),
    })
}

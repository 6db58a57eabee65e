//! What goes into a statistic and what comes out of it, without types of its
//! own: the same shapes that JavaScript and JSON have.

use std::rc::Rc;

use super::labels::Labels;
use crate::quantity::Undefined;
use crate::stats::Caution;

/// What a caller passes for an option.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// True or false.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text: a word of a list, or a figure as printed.
    Text(String),
    /// Numbers; a missing one is NaN.
    Numbers(Rc<Vec<f64>>),
    /// Texts; a missing one is empty.
    Texts(Vec<String>),
    /// Labels of rows, each different one kept once.
    Labels(Labels),
    /// Lists of numbers, such as the columns of a table.
    Columns(Vec<Rc<Vec<f64>>>),
}

/// A part of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A finite number.
    Number(f64),
    /// A count.
    Whole(u64),
    /// True or false.
    Flag(bool),
    /// A word that names a convention, or a text.
    Word(String),
    /// Finite numbers.
    Numbers(Vec<f64>),
    /// Counts.
    Wholes(Vec<u64>),
    /// Words.
    Words(Vec<String>),
    /// Numbers of which some have no value.
    Cells(Vec<Result<f64, Undefined>>),
    /// Rows of a table.
    Rows(Vec<Record>),
    /// Parts that belong together.
    Record(Record),
    /// No value, and why.
    Undefined(Undefined),
}

/// Most gaps of one list whose reasons are told one by one.
const MOST_REASONS: usize = 1000;

/// A result: named parts in a fixed order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    fields: Vec<(&'static str, Value)>,
}

impl Record {
    /// Without parts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a part more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// With the warnings that a careful statistician would give.
    #[must_use]
    pub fn cautions(self, cautions: &[Caution]) -> Self {
        let words = cautions.iter().map(|c| c.as_str().to_owned());
        self.with("cautions", words.collect::<Vec<_>>())
    }

    /// The parts in order.
    pub fn fields(&self) -> &[(&'static str, Value)] {
        &self.fields
    }

    /// A part.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.iter().find(|(n, _)| *n == name).map(|(_, v)| v)
    }

    /// Why parts have no value: where they stand, such as `low` or `z[3]`, and
    /// the reason; of a list the first thousand.
    pub fn reasons(&self) -> Vec<(String, Undefined)> {
        let mut out = Vec::new();
        self.collect("", &mut out);
        out
    }

    fn collect(&self, at: &str, out: &mut Vec<(String, Undefined)>) {
        for (name, value) in &self.fields {
            let at = if at.is_empty() {
                (*name).to_owned()
            } else {
                format!("{at}.{name}")
            };
            match value {
                Value::Undefined(reason) => out.push((at, *reason)),
                Value::Cells(cells) => {
                    let gaps = cells
                        .iter()
                        .enumerate()
                        .filter_map(|(i, c)| Some((i, c.err()?)));
                    let listed = gaps.take(MOST_REASONS);
                    out.extend(listed.map(|(i, reason)| (format!("{at}[{i}]"), reason)));
                }
                Value::Record(inner) => inner.collect(&at, out),
                Value::Rows(rows) => {
                    for (i, row) in rows.iter().enumerate() {
                        row.collect(&format!("{at}[{i}]"), out);
                    }
                }
                _ => {}
            }
        }
    }
}

macro_rules! into_value {
    ($($from:ty => $variant:ident,)+) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value)
            }
        }
    )+};
}

into_value! {
    bool => Flag,
    u64 => Whole,
    String => Word,
    Vec<u64> => Wholes,
    Vec<String> => Words,
    Vec<Record> => Rows,
    Record => Record,
    Undefined => Undefined,
}

impl From<f64> for Value {
    /// Only finite numbers leave; anything else is a reason. Zero has one sign:
    /// the greater of 0 and −0 is not the same everywhere.
    fn from(value: f64) -> Self {
        if value.is_finite() {
            Self::Number(value + 0.0)
        } else {
            Self::Undefined(Undefined::NotFinite)
        }
    }
}

impl From<Vec<Result<f64, Undefined>>> for Value {
    fn from(value: Vec<Result<f64, Undefined>>) -> Self {
        Self::Cells(value.into_iter().map(|c| c.map(|v| v + 0.0)).collect())
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Self {
        Self::Whole(value as u64)
    }
}

impl From<Vec<usize>> for Value {
    fn from(value: Vec<usize>) -> Self {
        Self::Wholes(value.into_iter().map(|n| n as u64).collect())
    }
}

impl From<Vec<f64>> for Value {
    fn from(value: Vec<f64>) -> Self {
        if value.iter().all(|v| v.is_finite()) {
            return Self::Numbers(value.into_iter().map(|v| v + 0.0).collect());
        }
        let cell = |v: f64| {
            if v.is_finite() {
                Ok(v + 0.0)
            } else {
                Err(Undefined::NotFinite)
            }
        };
        Self::Cells(value.into_iter().map(cell).collect())
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Word(value.to_owned())
    }
}

impl<T: Into<Value>> From<Result<T, Undefined>> for Value {
    fn from(value: Result<T, Undefined>) -> Self {
        match value {
            Ok(value) => value.into(),
            Err(reason) => Self::Undefined(reason),
        }
    }
}

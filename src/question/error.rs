//! Questions that cannot be asked.

use std::fmt;

use super::evaluate::EvaluationError;
use super::formula::FormulaError;

/// What is wrong with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskProblem {
    /// A key that no question of this kind has.
    UnknownField {
        /// The nearest that it has.
        nearest: Option<&'static str>,
    },
    /// A field that must be there is not.
    MissingField,
    /// An id that the data do not hold.
    UnknownId {
        /// What was given.
        found: String,
        /// The nearest that they hold.
        nearest: Option<String>,
    },
    /// A word that is none of those allowed.
    UnknownWord {
        /// What was given.
        found: String,
        /// The words allowed.
        allowed: &'static [&'static str],
    },
    /// Not a formula.
    Formula(FormulaError),
    /// A formula without a value.
    Evaluation(EvaluationError),
    /// Well formed, but not what the field is for.
    Unfit(Unfit),
    /// Not a plain decimal.
    Number(String),
    /// More than a question may hold.
    TooLong,
}

/// Why a formula or a place does not fit its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The formula rests on a figure of another place.
    Place,
    /// The formula is one figure, of another indicator.
    Indicator,
    /// The base is dated after the current figure.
    Order,
    /// The formula names no figure.
    NoFigure,
    /// The numerator is not a sum of money.
    NotMoney,
    /// The place is not among those compared.
    NotCompared,
    /// The field holds more than it may.
    TooMany,
    /// Not a count within its range.
    Count,
    /// Two ways to say the same thing were mixed.
    Either,
}

impl Unfit {
    const fn says(self) -> &'static str {
        match self {
            Self::Place => "rests on a figure of another place",
            Self::Indicator => "is a figure of another indicator",
            Self::Order => "is dated after the current figure",
            Self::NoFigure => "names no figure",
            Self::NotMoney => "is not a sum of money",
            Self::NotCompared => "is not among the places compared",
            Self::TooMany => "holds more than it may",
            Self::Count => "is not a whole number from 1 to 50",
            Self::Either => "stands in place of other fields of the question, not beside them",
        }
    }
}

/// A question that cannot be asked: the caller's mistake, not the data's gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskError {
    /// The field at fault.
    pub field: String,
    /// What is wrong with it.
    pub problem: AskProblem,
}

impl AskError {
    pub(super) fn new(field: &str, problem: AskProblem) -> Self {
        Self {
            field: field.to_owned(),
            problem,
        }
    }

    /// A kind of question that only the full module answers.
    pub(super) fn not_yet(found: &str) -> Self {
        let problem = AskProblem::UnknownWord {
            found: found.to_owned(),
            allowed: &["change"],
        };
        Self::new("ask", problem)
    }
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field)?;
        match &self.problem {
            AskProblem::UnknownField { nearest: Some(n) } => {
                write!(f, "no such field; did you mean {n}?")
            }
            AskProblem::UnknownField { nearest: None } => f.write_str("no such field"),
            AskProblem::MissingField => f.write_str("this field is needed"),
            AskProblem::UnknownId {
                found,
                nearest: Some(n),
            } => {
                write!(f, "{found:?} is not in the data; did you mean {n:?}?")
            }
            AskProblem::UnknownId {
                found,
                nearest: None,
            } => {
                write!(f, "{found:?} is not in the data")
            }
            AskProblem::UnknownWord { found, allowed } => {
                write!(f, "{found:?} is none of {}", allowed.join(", "))
            }
            AskProblem::Formula(e) => e.fmt(f),
            AskProblem::Evaluation(e) => e.fmt(f),
            AskProblem::Unfit(why) => f.write_str(why.says()),
            AskProblem::Number(found) => write!(f, "{found:?} is not a number such as 0.5"),
            AskProblem::TooLong => f.write_str("longer than a question may be (2000 characters)"),
        }
    }
}

impl std::error::Error for AskError {}

//! What can be asked, and how an answer is put together from data and
//! statistics. One question in, one answer out; chart, table, words and
//! working are renderings of that answer.

mod across;
mod answer;
mod ask;
mod breakdown;
mod change;
mod change_words;
mod change_yearly;
mod compare;
mod error;
mod evaluate;
mod families;
mod formula;
mod lookup;
mod members;
mod offers;
mod per;
mod pool;
mod span;
mod spelling;
mod term;

pub use across::Across;
pub use answer::{Answer, Refusal, Role, Row, Step};
pub use ask::{ask, ask_change};
pub use error::{AskError, AskProblem, Unfit};
pub use evaluate::{evaluate, Doubts, Evaluated, EvaluationError};
pub use families::families;
pub use formula::{Expression, FormulaError, FormulaProblem, Operator};
pub use lookup::nearest;
pub use offers::{breakdowns, changes, companions, money, pairs_of, Offer};
pub use spelling::FIELDS;
pub use term::Term;

use crate::quantity::Decimal;

/// Everything that a view asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Question {
    /// How one indicator of one place moved between two moments.
    Change {
        /// Indicator id.
        indicator: String,
        /// Place id.
        place: String,
        /// The earlier figure; the first that the data hold where none is given.
        base: Option<Expression>,
        /// The later figure; the last that the data hold where none is given.
        current: Option<Expression>,
        /// A level in the indicator's unit: when would it be reached?
        target: Option<Decimal>,
        /// Whether the time to halve (or double) is wanted.
        halving: bool,
    },
    /// A sum over a population, a length, an area or a capacity.
    Per {
        /// What is divided.
        numerator: Expression,
        /// What it is divided by.
        denominator: Expression,
    },
    /// One measure across places.
    Compare {
        /// What is compared.
        subject: Subject,
        /// The place that differences and ratios refer to.
        reference: Option<String>,
        /// Whether rows that do not compare are shown too.
        all: bool,
    },
    /// A sum and its parts.
    Breakdown {
        /// Breakdown id.
        of: String,
    },
    /// A statistic over many places.
    Across {
        /// Which.
        kind: Across,
        /// Of what.
        subject: Subject,
    },
}

/// What a comparison compares.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A curated family.
    Family(String),
    /// An indicator, wherever it occurs.
    Indicator(String),
}

impl Question {
    /// The word for the kind of question.
    pub fn statistic(&self) -> &'static str {
        match self {
            Self::Change { .. } => "change",
            Self::Per { .. } => "per",
            Self::Compare { .. } => "compare",
            Self::Breakdown { .. } => "breakdown",
            Self::Across { kind, .. } => kind.as_str(),
        }
    }
}

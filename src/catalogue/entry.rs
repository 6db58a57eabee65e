//! The table of a statistic.

use super::args::Args;
use super::value::Record;
use crate::quantity::Undefined;
use crate::words::Words;

/// Which part of the catalogue an entry belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Figures as printed, and audits of them.
    Printed,
    /// Change of rates and values.
    Change,
    /// Per-capita figures and unit cost.
    PerCapita,
    /// Rates with uncertainty.
    Rates,
    /// Comparison across counties.
    Comparison,
    /// Inequality.
    Inequality,
    /// Poverty.
    Poverty,
    /// Convergence.
    Convergence,
    /// Panels and causal basics.
    Panel,
    /// Regression.
    Regression,
    /// Tests.
    Tests,
    /// Correlation.
    Correlation,
    /// Resampling.
    Resampling,
    /// Series in time.
    Time,
    /// Missing data.
    Missing,
    /// Special functions and distributions.
    Special,
}

impl Family {
    /// Its word, as part of ids and addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Change => "change",
            Self::PerCapita => "per_capita",
            Self::Rates => "rates",
            Self::Comparison => "comparison",
            Self::Inequality => "inequality",
            Self::Poverty => "poverty",
            Self::Convergence => "convergence",
            Self::Panel => "panel",
            Self::Regression => "regression",
            Self::Tests => "tests",
            Self::Correlation => "correlation",
            Self::Resampling => "resampling",
            Self::Time => "time",
            Self::Missing => "missing",
            Self::Special => "special",
        }
    }

    /// Its name, Chinese first.
    pub const fn words(self) -> Words {
        match self {
            Self::Printed => Words("印出的数与核对", "Printed figures and audit"),
            Self::Change => Words("率与量的变化", "Change of rates and values"),
            Self::PerCapita => Words("人均与单位成本", "Per capita and unit cost"),
            Self::Rates => Words("带不确定性的率", "Rates with uncertainty"),
            Self::Comparison => Words("县与县比较", "Comparison across counties"),
            Self::Inequality => Words("差距与不平等", "Inequality"),
            Self::Poverty => Words("贫困的度量", "Poverty"),
            Self::Convergence => Words("趋同", "Convergence"),
            Self::Panel => Words("面板与因果入门", "Panels and causal basics"),
            Self::Regression => Words("回归", "Regression"),
            Self::Tests => Words("检验", "Tests"),
            Self::Correlation => Words("相关", "Correlation"),
            Self::Resampling => Words("重抽样", "Resampling"),
            Self::Time => Words("时间序列", "Series in time"),
            Self::Missing => Words("缺失数据", "Missing data"),
            Self::Special => Words("分布与特殊函数", "Distributions and special functions"),
        }
    }
}

/// What an option holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A finite number; both ends allowed.
    Number {
        /// Smallest.
        min: f64,
        /// Largest.
        max: f64,
    },
    /// A finite number strictly between the two.
    Between {
        /// Above this.
        low: f64,
        /// Below this.
        high: f64,
    },
    /// A whole number; both ends allowed, at most 2⁵³.
    Whole {
        /// Smallest.
        min: u64,
        /// Largest.
        max: u64,
    },
    /// True or false.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A figure as printed.
    Print,
    /// Numbers, one a row; the rows of all such options go together.
    Rows,
    /// Labels, one a row: texts or numbers.
    Labels,
    /// Lists of numbers, each with one a row.
    Columns,
    /// Numbers that are no rows, such as a list of probabilities.
    Numbers,
    /// Figures as printed.
    Prints,
    /// Lists of numbers that are no rows, such as a contingency table.
    Table,
}

/// What happens when an option is left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Default {
    /// An error.
    Required,
    /// The option may be left out.
    Absent,
    /// This number.
    Number(f64),
    /// This word or figure.
    Text(&'static str),
    /// This flag.
    Flag(bool),
}

/// An option of a statistic.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Its name, camelCase.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it is when left out.
    pub default: Default,
    /// What it is, with its unit.
    pub words: Words,
}

impl Param {
    /// An option that must be given.
    pub const fn required(name: &'static str, kind: Kind, words: Words) -> Self {
        Self {
            name,
            kind,
            default: Default::Required,
            words,
        }
    }

    /// An option that may be left out.
    pub const fn optional(name: &'static str, kind: Kind, words: Words) -> Self {
        Self {
            name,
            kind,
            default: Default::Absent,
            words,
        }
    }

    /// An option with a default.
    pub const fn default(name: &'static str, kind: Kind, default: Default, words: Words) -> Self {
        Self {
            name,
            kind,
            default,
            words,
        }
    }

    /// The confidence level, 0.95 where it is left out.
    pub const fn level() -> Self {
        Self::default(
            "level",
            Kind::Between {
                low: 0.0,
                high: 1.0,
            },
            Default::Number(0.95),
            Words("置信水平", "Confidence level"),
        )
    }

    /// Any finite number that must be given.
    pub const fn number(name: &'static str, words: Words) -> Self {
        let (min, max) = (f64::NEG_INFINITY, f64::INFINITY);
        Self::required(name, Kind::Number { min, max }, words)
    }

    /// A number of at least zero that must be given.
    pub const fn at_least_zero(name: &'static str, words: Words) -> Self {
        let (min, max) = (0.0, f64::INFINITY);
        Self::required(name, Kind::Number { min, max }, words)
    }

    /// A number above zero that must be given.
    pub const fn positive(name: &'static str, words: Words) -> Self {
        let (low, high) = (0.0, f64::INFINITY);
        Self::required(name, Kind::Between { low, high }, words)
    }

    /// A count that must be given.
    pub const fn count(name: &'static str, words: Words) -> Self {
        Self::required(
            name,
            Kind::Whole {
                min: 0,
                max: 1 << 53,
            },
            words,
        )
    }

    /// Numbers, one a row, that must be given.
    pub const fn rows(name: &'static str, words: Words) -> Self {
        Self::required(name, Kind::Rows, words)
    }

    /// A word that may be left out.
    pub const fn word(
        name: &'static str,
        of: &'static [&'static str],
        default: &'static str,
        words: Words,
    ) -> Self {
        Self::default(name, Kind::Word(of), Default::Text(default), words)
    }

    /// Whether it holds one thing a row.
    pub const fn is_rows(&self) -> bool {
        matches!(self.kind, Kind::Rows | Kind::Labels | Kind::Columns)
    }
}

/// The type of a result's part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Type {
    /// A number, or nothing and a reason.
    Number,
    /// A count.
    Whole,
    /// True or false.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any text.
    Text,
    /// Numbers, or nothing and a reason in places.
    Numbers,
    /// Counts.
    Wholes,
    /// Texts.
    Texts,
    /// Rows with these parts.
    Rows(&'static [Field]),
    /// These parts together.
    Record(&'static [Field]),
}

/// A part of a result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Its name, camelCase.
    pub name: &'static str,
    /// Its type.
    pub of: Type,
    /// What it is, with its unit.
    pub words: Words,
}

impl Field {
    /// A part of a result.
    pub const fn new(name: &'static str, of: Type, words: Words) -> Self {
        Self { name, of, words }
    }

    /// A number.
    pub const fn number(name: &'static str, words: Words) -> Self {
        Self::new(name, Type::Number, words)
    }

    /// A count.
    pub const fn whole(name: &'static str, words: Words) -> Self {
        Self::new(name, Type::Whole, words)
    }

    /// One of some words.
    pub const fn word(name: &'static str, of: &'static [&'static str], words: Words) -> Self {
        Self::new(name, Type::Word(of), words)
    }
}

/// A statistic as it is called from outside.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// snake_case.
    pub id: &'static str,
    /// Rows of the founders' catalogue of statistics that it answers.
    pub rows: &'static [u16],
    /// Where it belongs.
    pub family: Family,
    /// Its name.
    pub name: Words,
    /// What it says, in a sentence that a reader of the page understands.
    pub about: Words,
    /// Its formula: presentation MathML, what stands inside `<math>`.
    pub formula: &'static str,
    /// The variant chosen: divisor, ties, correction, sidedness, method.
    pub convention: Words,
    /// Where it has no value, and what a careful reader should know.
    pub caveat: Words,
    /// Author, year, title, where; a DOI where there is one.
    pub reference: &'static str,
    /// Its options.
    pub params: &'static [Param],
    /// The parts of its result, without `cautions` and `reasons`.
    pub fields: &'static [Field],
    /// Options of an example as a JSON object.
    pub example: &'static str,
    /// Computes it; the options are checked against `params` before.
    pub run: fn(&Args) -> Result<Record, Undefined>,
}

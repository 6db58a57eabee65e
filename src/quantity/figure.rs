//! Reading one printed figure: its value, its unit word, its qualifier and the
//! interval that the print stands for.

use std::fmt;

use super::classifier::WORDS;
use super::interval::Interval;
use super::rational::{Arithmetic, Rational};
use super::unit::{Unit, UnitError};

/// How a report qualifies a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// Nothing is said.
    Exact,
    /// 约, 左右, 近.
    About,
    /// 多, 余, 几, 过, 超过.
    MoreThan,
    /// 以上, 不少于, 上千.
    AtLeast,
    /// 以下, 不足, 不超过.
    LessThan,
    /// The lower end of a printed range.
    RangeLow,
    /// The upper end of a printed range.
    RangeHigh,
}

impl Qualifier {
    /// All qualifiers, in the order of their declaration.
    pub const ALL: [Self; 7] = [
        Self::Exact,
        Self::About,
        Self::MoreThan,
        Self::AtLeast,
        Self::LessThan,
        Self::RangeLow,
        Self::RangeHigh,
    ];

    /// The word in data files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::LessThan => "less_than",
            Self::RangeLow => "range_low",
            Self::RangeHigh => "range_high",
        }
    }
}

/// What the print says about how exact the figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A whole count.
    Count,
    /// A whole number that ends in two or more zeros: it may be rounded.
    Unknown,
    /// Half a unit of the last printed digit either way; the unit is given.
    HalfOf(Rational),
    /// From the number to the next unit of its last non-zero digit; the step is given.
    UpTo(Rational),
    /// From the number up, without end.
    Above {
        /// Whether the number itself is meant too.
        inclusive: bool,
    },
    /// From the number down, without end.
    Below {
        /// Whether the number itself is meant too.
        inclusive: bool,
    },
    /// 约, 左右: no bounds can be derived.
    About,
}

/// One figure as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number, with 万 and 亿 multiplied out, in the printed unit.
    pub value: Rational,
    /// What the print says.
    pub qualifier: Qualifier,
    /// What follows from the print for the interval.
    pub precision: Precision,
    /// The unit word as printed, simplified (元, 户, 公里); empty for none.
    pub word: String,
}

/// What is wrong with a text that should be a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureProblem {
    /// No number starts here.
    NoNumber,
    /// The number is too long to be exact.
    TooLong,
    /// The unit word is not known.
    UnknownUnit,
    /// More text than one figure.
    Leftover,
    /// A range where a single figure is asked for, or the other way round.
    Range,
}

/// Why a text is not a printed figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureError {
    /// Where the trouble starts, counted in characters from 0.
    pub at: usize,
    /// What it is.
    pub problem: FigureProblem,
}

impl fmt::Display for FigureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.problem {
            FigureProblem::NoNumber => "a number was expected",
            FigureProblem::TooLong => "the number has too many digits",
            FigureProblem::UnknownUnit => "the unit is not known",
            FigureProblem::Leftover => "this does not belong to the figure",
            FigureProblem::Range => "a range has two ends joined by — or 至",
        };
        write!(f, "character {}: {what}", self.at + 1)
    }
}

impl std::error::Error for FigureError {}

impl Figure {
    /// The interval that the print stands for, in the printed unit.
    /// 约 and 左右 have no bounds that can be derived.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn interval(&self) -> Result<Interval, Arithmetic> {
        let v = self.value;
        Ok(match self.precision {
            Precision::Count | Precision::Unknown => Interval::point(v),
            Precision::HalfOf(unit) => {
                let half = unit.div(Rational::from_int(2))?;
                Interval::half_open(v.sub(half)?, v.add(half)?)
            }
            Precision::UpTo(step) => Interval::half_open(v, v.add(step)?),
            Precision::Above { inclusive } => Interval::above(v, inclusive),
            Precision::Below { inclusive } => Interval::below(v, inclusive),
            Precision::About => Interval::unbounded(),
        })
    }

    /// How many `unit` one of the printed unit is: 1 for a counted thing, the
    /// exact factor for a measure (兆瓦 in W is 10⁶).
    ///
    /// # Errors
    /// [`UnitError::Dimension`] when the printed word cannot mean `unit`.
    pub fn factor_to(&self, unit: &Unit) -> Result<Rational, UnitError> {
        let mismatch = || UnitError::Dimension {
            from: self.word.clone(),
            to: unit.to_string(),
        };
        let symbol = WORDS
            .iter()
            .find(|(w, _)| *w == self.word)
            .map_or("", |(_, s)| *s);
        let Some(leading) = unit.leading() else {
            return if symbol.is_empty() {
                Ok(Rational::ONE)
            } else {
                Err(mismatch())
            };
        };
        let leading = Unit::parse(leading)?;
        if symbol.is_empty() || (leading.is_count() && Unit::parse(symbol)?.is_count()) {
            // 名, 户 and 村 may also count what they carry: 467名 are borrowers,
            // 2户 households; the indicator says which.
            return if leading.is_count() || self.word.is_empty() {
                Ok(Rational::ONE)
            } else {
                Err(mismatch())
            };
        }
        Unit::parse(symbol)?
            .factor_to(&leading)
            .map_err(|_| mismatch())
    }
}

#[cfg(test)]
#[path = "figure_tests.rs"]
mod tests;

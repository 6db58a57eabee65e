//! Exercises made from the engine: a kind and a seed give the same exercise on
//! every machine, with its answer, its hints and its working.

mod draw;
mod judge;
mod numbers;

use crate::data::Dataset;
use crate::stats::resampling::Generator;
use crate::words::{Text, Words};

/// A kind of exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Percentage points against percent.
    Points,
    /// The right denominator.
    Denominator,
    /// Average yearly change.
    Yearly,
    /// What a rounded figure may have been.
    Rounding,
    /// A weighted mean.
    Weighted,
    /// An index number.
    Index,
    /// A rank among ties.
    Ranking,
    /// Whether a total agrees with its parts.
    Agrees,
    /// Whether figures of the reports can be compared.
    Comparable,
    /// A value on a logarithmic axis.
    LogAxis,
    /// Rates of groups against the rate of all.
    Simpson,
    /// A rate further out than chance explains.
    Funnel,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Points,
        Self::Denominator,
        Self::Yearly,
        Self::Rounding,
        Self::Weighted,
        Self::Index,
        Self::Ranking,
        Self::Agrees,
        Self::Comparable,
        Self::LogAxis,
        Self::Simpson,
        Self::Funnel,
    ];

    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Denominator => "denominator",
            Self::Yearly => "yearly",
            Self::Rounding => "rounding",
            Self::Weighted => "weighted",
            Self::Index => "index",
            Self::Ranking => "ranking",
            Self::Agrees => "agrees",
            Self::Comparable => "comparable",
            Self::LogAxis => "log_axis",
            Self::Simpson => "simpson",
            Self::Funnel => "funnel",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// Its name in both languages.
    pub const fn name(self) -> Words {
        match self {
            Self::Points => Words("百分点和百分之几", "Percentage points and percent"),
            Self::Denominator => Words("除以谁", "The right denominator"),
            Self::Yearly => Words("年均变化率", "Average yearly change"),
            Self::Rounding => Words("取整范围", "The range from rounding"),
            Self::Weighted => Words("加权平均", "Weighted mean"),
            Self::Index => Words("指数", "Index numbers"),
            Self::Ranking => Words("并列的名次", "Ranks with ties"),
            Self::Agrees => Words("合计对不对得上", "Does the total agree?"),
            Self::Comparable => Words("能不能比", "Can these be compared?"),
            Self::LogAxis => Words("读对数轴", "Reading a logarithmic axis"),
            Self::Simpson => Words("分组和合计", "Groups and the whole"),
            Self::Funnel => Words("漏斗图：谁不是偶然", "Funnel plot: who is no chance"),
        }
    }
}

/// What a reply is.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A number, asked for to so many decimals.
    Number {
        /// The exact answer.
        value: f64,
        /// Decimals asked for.
        decimals: u8,
        /// What it counts.
        unit: Words,
    },
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Vec<Text>,
        /// Which is right, from 0.
        right: usize,
    },
}

impl Reply {
    /// How far a number may lie from the exact answer: half a unit of the last
    /// decimal asked for; 0 for a choice.
    pub fn tolerance(&self) -> f64 {
        match self {
            Self::Number { decimals, .. } => {
                let unit = libm::pow(10.0, -f64::from(*decimals));
                // What is rounded right lies on the edge at worst.
                unit / 2.0 + unit * 1e-9
            }
            Self::Choice { .. } => 0.0,
        }
    }

    /// Whether a reply is right: a number within the tolerance, or the number of
    /// the option.
    pub fn accepts(&self, reply: f64) -> bool {
        match self {
            Self::Number { value, .. } => libm::fabs(reply - value) <= self.tolerance(),
            #[allow(clippy::cast_precision_loss)]
            Self::Choice { right, .. } => reply.total_cmp(&(*right as f64)).is_eq(),
        }
    }
}

/// A small table that belongs to a prompt.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Titles of the columns.
    pub head: Vec<Text>,
    /// Rows of cells.
    pub rows: Vec<Vec<Text>>,
}

/// An exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its kind.
    pub kind: Kind,
    /// Its seed.
    pub seed: u64,
    /// What is asked.
    pub prompt: Text,
    /// Numbers that belong to it; may be empty.
    pub grid: Grid,
    /// The same numbers for who wants to solve it by a script, by name.
    pub given: Vec<(&'static str, Vec<f64>)>,
    /// What of the built-in data it is about; else empty.
    pub about: String,
    /// The reply that is asked for, and the right one.
    pub reply: Reply,
    /// Hints, the gentlest first.
    pub hints: Vec<Text>,
    /// The way to the answer, step by step.
    pub working: Vec<Text>,
}

/// The exercise of a kind and a seed. None where the data hold nothing that it
/// could be about.
///
/// # Example
/// ```
/// use county_lens::data::builtin;
/// use county_lens::exercise::{exercise, Kind};
/// let data = builtin().unwrap();
/// let one = exercise(Kind::Points, 7, &data).unwrap();
/// assert_eq!(Some(one), exercise(Kind::Points, 7, &data));
/// ```
pub fn exercise(kind: Kind, seed: u64, data: &Dataset) -> Option<Exercise> {
    // Kinds of one seed are not to share their numbers.
    let place = Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0) as u64;
    let mut g = Generator::new(seed.wrapping_mul(64).wrapping_add(place));
    let mut made = match kind {
        Kind::Points => numbers::points(&mut g),
        Kind::Denominator => numbers::denominator(&mut g),
        Kind::Yearly => numbers::yearly(&mut g),
        Kind::Rounding => numbers::rounding(&mut g),
        Kind::Weighted => numbers::weighted(&mut g),
        Kind::Index => numbers::index(&mut g),
        Kind::Ranking => numbers::ranking(&mut g),
        Kind::Agrees => judge::agrees(&mut g),
        Kind::Comparable => judge::comparable(&mut g, data)?,
        Kind::LogAxis => judge::log_axis(&mut g),
        Kind::Simpson => judge::simpson(&mut g),
        Kind::Funnel => judge::funnel(&mut g),
    };
    made.kind = kind;
    made.seed = seed;
    Some(made)
}

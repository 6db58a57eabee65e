//! The rows of the data package as types.

use std::fmt;

use super::period::Period;
use crate::quantity::{Arithmetic, Figure, Interval, Precision, Qualifier, Rational, Unit};
use crate::words::Text;

/// Declares an enumeration with the words that data files use for it.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in data files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The value that a word in a data file stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.as_str() == word)
            }
        }

        impl Default for $name {
            /// The first value; a loader's stand-in for a word that it refuses.
            fn default() -> Self {
                const { Self::ALL[0] }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What kind of text a report is.
    Genre {
        /// A county's own account, handed in for an award.
        AwardSubmission = "award_submission",
        /// A newspaper feature.
        NewsFeature = "news_feature",
        /// A study by an association.
        AssociationStudy = "association_study",
        /// A report by a county, printed by a news site.
        NewsReport = "news_report",
        /// An article in a magazine.
        MagazineArticle = "magazine_article",
    }
}

words! {
    /// The level of a place.
    Level {
        /// 省.
        Province = "province",
        /// 地级市.
        Prefecture = "prefecture",
        /// 县、区、县级市.
        County = "county",
        /// 乡、镇.
        Township = "township",
        /// 村.
        Village = "village",
        /// A site that is no village of its own.
        Site = "site",
        /// Several places taken together.
        Group = "group",
    }
}

words! {
    /// What a value measures in time.
    Measured {
        /// At a moment.
        Stock = "stock",
        /// Over a period.
        Flow = "flow",
        /// A ratio.
        Rate = "rate",
        /// An amount fixed by policy.
        Standard = "standard",
        /// A parameter of a procedure.
        Rule = "rule",
    }
}

words! {
    /// Which way is better, where that can be said.
    Direction {
        /// More is better.
        MoreIsBetter = "more_is_better",
        /// Less is better.
        LessIsBetter = "less_is_better",
        /// Neither.
        Neutral = "neutral",
    }
}

words! {
    /// What a figure is.
    Kind {
        /// Counted or measured.
        Observed = "observed",
        /// Planned or expected.
        Target = "target",
        /// Fixed by policy: exact.
        Standard = "standard",
        /// A rule's parameter: exact.
        Rule = "rule",
        /// One example.
        Anecdote = "anecdote",
    }
}

words! {
    /// How far figures may be compared.
    Grade {
        /// 可比.
        Comparable = "comparable",
        /// 谨慎比较.
        WithCare = "with_care",
        /// 不宜比较.
        NotComparable = "not_comparable",
    }
}

words! {
    /// Whether a row of a breakdown is a part or the whole.
    Part {
        /// A part.
        Part = "part",
        /// The printed whole.
        Total = "total",
    }
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Three digits.
    pub id: String,
    /// File name of the report's text.
    pub file: String,
    /// SHA-256 of that file.
    pub sha256: String,
    /// When, as far as it says.
    pub published: Option<super::Date>,
    /// What kind of text it is.
    pub genre: Genre,
    /// The place that it is about.
    pub place: String,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Source, dash, `s` and a number.
    pub id: String,
    /// The report.
    pub source: String,
    /// Its heading.
    pub name: Text,
    /// The paragraph with which it begins.
    pub first_paragraph: u32,
}

/// A place or a named group of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// GB/T 2260 code, code-number below the county, or a group's name.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Pronunciation without tones.
    pub pinyin: String,
    /// Level.
    pub level: Level,
    /// The place that it lies in.
    pub parent: Option<String>,
    /// The members of a group, as far as they are named.
    pub members: Vec<String>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// snake_case.
    pub id: String,
    /// Short name.
    pub name: Text,
    /// The unit of every value.
    pub unit: Unit,
    /// Stock, flow, rate, standard or rule.
    pub measured: Measured,
    /// Which way is better.
    pub direction: Direction,
    /// Topic.
    pub group: String,
}

/// One printed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Source, dash, four digits in reading order.
    pub id: String,
    /// The report.
    pub source: String,
    /// The section.
    pub section: String,
    /// Number of the non-blank line.
    pub paragraph: u32,
    /// The place it is about.
    pub place: String,
    /// The node of the report's programme.
    pub programme: String,
    /// The measure.
    pub indicator: String,
    /// When.
    pub period: Period,
    /// As printed.
    pub printed: String,
    /// The text that is parsed where the print cannot be.
    pub reading: String,
    /// Exact value in `unit`.
    pub value: Rational,
    /// Unit.
    pub unit: Unit,
    /// What it is.
    pub kind: Kind,
    /// How the print qualifies it.
    pub qualifier: Qualifier,
    /// Whether lost characters were put back.
    pub restored: bool,
    /// The figure as parsed, in the printed unit.
    pub figure: Figure,
    /// How many `unit` one of the printed unit is.
    pub factor: Rational,
}

impl Observation {
    /// The interval that the print stands for, in `unit`. A standard or a rule
    /// is exact; its bound, where it has one, stays.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn interval(&self) -> Result<Interval, Arithmetic> {
        let rounded = matches!(
            self.figure.precision,
            Precision::HalfOf(_) | Precision::Unknown
        );
        if rounded && matches!(self.kind, Kind::Standard | Kind::Rule) {
            return Ok(Interval::point(self.value));
        }
        self.figure.interval()?.mul(&Interval::point(self.factor))
    }

    /// Whether the print leaves its own precision open (a whole number in
    /// hundreds that is neither standard nor rule).
    pub fn precision_unknown(&self) -> bool {
        self.figure.precision == Precision::Unknown
            && !matches!(self.kind, Kind::Standard | Kind::Rule)
    }
}

/// One row of a family of comparable figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The family.
    pub id: String,
    /// The family's name.
    pub name: Text,
    /// The place.
    pub place: String,
    /// What tells rows of one place apart; empty where one row a place.
    pub label: Text,
    /// Formula over observation ids.
    pub formula: String,
    /// Unit of the result.
    pub unit: Unit,
    /// When the figures are from.
    pub period: Period,
    /// How far it compares.
    pub grade: Grade,
    /// Whether totals of this row may be pooled with those of the others.
    pub pooled: bool,
    /// Why the grade.
    pub caveat: Text,
}

/// A curated pair of a sum of money and a figure that it may be divided by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// snake_case.
    pub id: String,
    /// Observation id or formula of the money.
    pub numerator: String,
    /// Observation id or formula of what it is divided by.
    pub denominator: String,
    /// What the denominator is, in words.
    pub per: Text,
    /// How far the quotient means what it seems to.
    pub grade: Grade,
    /// Why.
    pub caveat: Text,
}

/// A curated change between two figures of one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// snake_case.
    pub id: String,
    /// The indicator.
    pub indicator: String,
    /// The place.
    pub place: String,
    /// Formula of the base.
    pub base: String,
    /// Formula of the current figure.
    pub current: String,
    /// How far the two compare.
    pub grade: Grade,
    /// Why.
    pub caveat: Text,
}

/// One row of a sum and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// The breakdown.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The place.
    pub place: String,
    /// Part or whole.
    pub role: Part,
    /// What the row is.
    pub label: Text,
    /// Formula over observation ids.
    pub formula: String,
    /// Unit of the result.
    pub unit: Unit,
    /// What must be known to read it.
    pub caveat: Text,
}

/// A question worth opening with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// snake_case.
    pub id: String,
    /// The question in its text spelling.
    pub question: String,
    /// The question in words.
    pub title: Text,
    /// Two sentences of context.
    pub lead: Text,
    /// Why it may be read otherwise.
    pub caveat: Text,
}

/// A node of a report's programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Source, dash, `p` and a number.
    pub id: String,
    /// The report.
    pub source: String,
    /// The place.
    pub place: String,
    /// The node above.
    pub parent: Option<String>,
    /// Name.
    pub name: Text,
    /// Topic.
    pub theme: String,
    /// The number of parts that the name states.
    pub parts_stated: Option<u32>,
    /// What must be known to read it.
    pub note: Text,
}

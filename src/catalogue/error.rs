//! What a caller did wrong, with where and what would be right.

use std::fmt;

/// A wrong call: the caller's mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallError {
    /// There is no such statistic.
    UnknownStatistic {
        /// What was given.
        found: String,
        /// The nearest that there is.
        nearest: Option<&'static str>,
    },
    /// The statistic has no such option.
    UnknownOption {
        /// What was given.
        found: String,
        /// The nearest that it has.
        nearest: Option<&'static str>,
    },
    /// An option is left out that must be given.
    MissingOption {
        /// Its name.
        option: &'static str,
        /// What it holds.
        hint: String,
    },
    /// An option holds something of another type.
    WrongType {
        /// Its name.
        option: &'static str,
        /// What it must hold.
        hint: String,
    },
    /// A number outside what the option allows, or a word that is none of its words.
    OutOfRange {
        /// The option, with the place in its list.
        option: String,
        /// What was given.
        found: String,
        /// What is allowed.
        hint: String,
    },
    /// A list holds a gap, and gaps were not asked to be dropped.
    MissingValue {
        /// The option with the place, such as `values[3]`.
        option: String,
    },
    /// A list holds an infinite number.
    NotFinite {
        /// The option with the place.
        option: String,
    },
    /// Lists of rows differ in length.
    LengthsDiffer {
        /// The option at fault.
        option: &'static str,
        /// Its length.
        found: usize,
        /// The first option's.
        expected: usize,
    },
    /// More values than the engine takes at once.
    TooLarge {
        /// The option.
        option: &'static str,
        /// How many.
        found: usize,
        /// How many it takes.
        most: usize,
    },
}

impl CallError {
    /// The stable code at the boundary.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownStatistic { .. } => "stats.unknown_statistic",
            Self::UnknownOption { .. } => "options.unknown_field",
            Self::MissingOption { .. } => "options.missing_field",
            Self::WrongType { .. } => "options.wrong_type",
            Self::OutOfRange { .. } => "options.out_of_range",
            Self::MissingValue { .. } => "stats.missing_value",
            Self::NotFinite { .. } => "stats.not_finite",
            Self::LengthsDiffer { .. } => "stats.lengths_differ",
            Self::TooLarge { .. } => "stats.too_large",
        }
    }

    /// The option at fault.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::UnknownStatistic { .. } => None,
            Self::UnknownOption { found, .. } => Some(found),
            Self::MissingOption { option, .. }
            | Self::WrongType { option, .. }
            | Self::LengthsDiffer { option, .. }
            | Self::TooLarge { option, .. } => Some(option),
            Self::OutOfRange { option, .. }
            | Self::MissingValue { option }
            | Self::NotFinite { option } => Some(option),
        }
    }

    /// What would be right.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::UnknownStatistic { nearest, .. } | Self::UnknownOption { nearest, .. } => {
                nearest.map(str::to_owned)
            }
            Self::MissingOption { hint, .. }
            | Self::WrongType { hint, .. }
            | Self::OutOfRange { hint, .. } => Some(hint.clone()),
            Self::MissingValue { .. } => Some("missing: \"drop\" leaves such rows out".to_owned()),
            Self::NotFinite { .. } => Some("a finite number".to_owned()),
            Self::LengthsDiffer { expected, .. } => Some(format!("{expected} values")),
            Self::TooLarge { most, .. } => Some(format!("at most {most}")),
        }
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownStatistic { found, .. } => {
                write!(f, "there is no statistic {found:?}")
            }
            Self::UnknownOption { found, .. } => write!(f, "{found}: there is no such option"),
            Self::MissingOption { option, hint } => {
                write!(f, "{option}: {hint} must be given")
            }
            Self::WrongType { option, hint } => write!(f, "{option}: {hint} was expected"),
            Self::OutOfRange {
                option,
                found,
                hint,
            } => write!(f, "{option}: {found} is not {hint}"),
            Self::MissingValue { option } => write!(f, "{option}: a value is missing"),
            Self::NotFinite { option } => write!(f, "{option}: the number is not finite"),
            Self::LengthsDiffer {
                option,
                found,
                expected,
            } => write!(f, "{option}: {found} values, but {expected} rows"),
            Self::TooLarge {
                option,
                found,
                most,
            } => write!(f, "{option}: {found} are more than {most}"),
        }
    }
}

impl std::error::Error for CallError {}

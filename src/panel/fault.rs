//! What may be wrong with the rows of a panel.

use std::fmt;

use crate::catalogue::MOST;

/// What is wrong with the rows of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelError {
    /// No indicator was given.
    NoIndicator,
    /// A column has another length than there are rows.
    LengthsDiffer {
        /// The column.
        column: String,
        /// Its length.
        found: usize,
        /// How many rows there are.
        rows: usize,
    },
    /// A row without place or period.
    NoLabel {
        /// Which of the two.
        column: &'static str,
        /// The row, from 0.
        row: usize,
    },
    /// A place has two rows for one period.
    Twice {
        /// The second of them, from 0.
        row: usize,
        /// The place.
        place: String,
        /// The period.
        period: String,
    },
    /// A place belongs to two groups.
    TwoGroups {
        /// The row that says otherwise, from 0.
        row: usize,
        /// The place.
        place: String,
    },
    /// A number that is not finite.
    NotFinite {
        /// The column.
        column: String,
        /// The row, from 0.
        row: usize,
    },
    /// More places times periods than the engine takes at once.
    TooLarge {
        /// How many.
        found: usize,
    },
}

impl PanelError {
    /// The stable code at the boundary.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoIndicator => "options.missing_field",
            Self::LengthsDiffer { .. } => "stats.lengths_differ",
            Self::NoLabel { .. } => "stats.missing_value",
            Self::Twice { .. } => "panel.duplicate_row",
            Self::TwoGroups { .. } => "panel.two_groups",
            Self::NotFinite { .. } => "stats.not_finite",
            Self::TooLarge { .. } => "stats.too_large",
        }
    }

    /// The place at fault, such as `indicators.income[3]`.
    pub fn field(&self) -> String {
        match self {
            Self::NoIndicator => "indicators".to_owned(),
            Self::LengthsDiffer { column, .. } => column.clone(),
            Self::NoLabel { column, row } => format!("{column}[{row}]"),
            Self::Twice { row, .. } => format!("place[{row}]"),
            Self::TwoGroups { row, .. } => format!("group[{row}]"),
            Self::NotFinite { column, row } => format!("{column}[{row}]"),
            Self::TooLarge { .. } => "place".to_owned(),
        }
    }

    /// What would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::NoIndicator => "at least one list of numbers by its id".to_owned(),
            Self::LengthsDiffer { rows, .. } => format!("{rows} values"),
            Self::NoLabel { .. } => "a text or a number in every row".to_owned(),
            Self::Twice { .. } => "one row a place and period".to_owned(),
            Self::TwoGroups { .. } => "the same group in all rows of a place".to_owned(),
            Self::NotFinite { .. } => "a finite number, or null for a gap".to_owned(),
            Self::TooLarge { .. } => format!("at most {MOST} places times periods"),
        }
    }
}

impl fmt::Display for PanelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = self.field();
        match self {
            Self::NoIndicator => write!(f, "{field}: there is none"),
            Self::LengthsDiffer { found, rows, .. } => {
                write!(f, "{field}: {found} values, but {rows} rows")
            }
            Self::NoLabel { .. } => write!(f, "{field}: the label is missing"),
            Self::Twice { place, period, .. } => {
                write!(f, "{field}: {place:?} has a row for {period:?} already")
            }
            Self::TwoGroups { place, .. } => {
                write!(
                    f,
                    "{field}: {place:?} belongs to another group in an earlier row"
                )
            }
            Self::NotFinite { .. } => write!(f, "{field}: the number is not finite"),
            Self::TooLarge { found } => {
                write!(
                    f,
                    "{field}: {found} places times periods are more than {MOST}"
                )
            }
        }
    }
}

impl std::error::Error for PanelError {}

//! Why a statistic has no value.

use std::fmt;

/// The mathematical reasons; a missing figure never gets as far as this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Undefined {
    /// The base is zero.
    ZeroBase,
    /// The base is negative, so that a ratio to it misleads.
    NegativeBase,
    /// The current value is zero or negative and has no logarithm.
    NotPositive,
    /// No time passes between the two values.
    NoTime,
    /// The value does not move towards the target.
    NeverReached,
    /// An input or a result is not a finite number.
    NotFinite,
}

impl Undefined {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::ZeroBase,
        Self::NegativeBase,
        Self::NotPositive,
        Self::NoTime,
        Self::NeverReached,
        Self::NotFinite,
    ];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ZeroBase => "zero_base",
            Self::NegativeBase => "negative_base",
            Self::NotPositive => "not_positive",
            Self::NoTime => "no_time",
            Self::NeverReached => "never_reached",
            Self::NotFinite => "not_finite",
        }
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for Undefined {}

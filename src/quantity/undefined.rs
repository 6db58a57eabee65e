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
    /// There are fewer values than the statistic needs.
    TooFew,
    /// The values do not vary.
    Constant,
    /// The total or the mean is zero, so that nothing can be a share of it.
    ZeroTotal,
    /// A value is negative where only zero or more has a meaning.
    Negative,
    /// An argument lies outside the range that the statistic is defined on.
    OutsideRange,
    /// Lists that go together differ in length.
    LengthsDiffer,
    /// Columns depend on each other, so that no single solution exists.
    RankDeficient,
    /// The iteration did not settle.
    NotConverged,
    /// More values or arrangements than are worked through.
    TooLarge,
    /// The interval has no end on this side.
    Unbounded,
    /// No degrees of freedom are left.
    Saturated,
    /// The exact numbers do not fit.
    DoesNotFit,
    /// A printed figure cannot be read.
    Unreadable,
}

impl Undefined {
    /// Every reason.
    pub const ALL: [Self; 19] = [
        Self::ZeroBase,
        Self::NegativeBase,
        Self::NotPositive,
        Self::NoTime,
        Self::NeverReached,
        Self::NotFinite,
        Self::TooFew,
        Self::Constant,
        Self::ZeroTotal,
        Self::Negative,
        Self::OutsideRange,
        Self::LengthsDiffer,
        Self::RankDeficient,
        Self::NotConverged,
        Self::TooLarge,
        Self::Unbounded,
        Self::Saturated,
        Self::DoesNotFit,
        Self::Unreadable,
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
            Self::TooFew => "too_few",
            Self::Constant => "constant",
            Self::ZeroTotal => "zero_total",
            Self::Negative => "negative",
            Self::OutsideRange => "outside_range",
            Self::LengthsDiffer => "lengths_differ",
            Self::RankDeficient => "rank_deficient",
            Self::NotConverged => "not_converged",
            Self::TooLarge => "too_large",
            Self::Unbounded => "unbounded",
            Self::Saturated => "saturated",
            Self::DoesNotFit => "does_not_fit",
            Self::Unreadable => "unreadable",
        }
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for Undefined {}

//! Tests.

mod counts;
mod means;
mod ranks;

use super::entry::{Entry, Field, Param};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    means::T_TEST,
    ranks::MANN_WHITNEY,
    ranks::WILCOXON_SIGNED_RANK,
    ranks::KRUSKAL_WALLIS,
    counts::CHI_SQUARED_TEST,
    counts::GOODNESS_OF_FIT,
    counts::FISHER_EXACT,
    means::SMALLEST_P,
];

const SIDES: &[&str] = &["two_sided", "greater", "less"];
const ALTERNATIVE: Param = Param::word(
    "alternative",
    SIDES,
    "two_sided",
    Words(
        "双侧，还是第一个更大、更小",
        "Two-sided, or the first greater or less",
    ),
);
const P: Field = Field::number("p", Words("p值", "p-value"));
const SIDE: Field = Field::word("alternative", SIDES, Words("哪一侧", "Which side"));
const NULLS: &[&str] = &["exact", "normal"];
const NULL: Field = Field::word(
    "distribution",
    NULLS,
    Words(
        "p值由全部排列得出还是正态近似",
        "Whether p is from all arrangements or the normal approximation",
    ),
);

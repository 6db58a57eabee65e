//! The kinds of chart, and which of them suit an answer.

use super::change::both;
use super::compare::reference;
use super::legend::Sample;
use super::palette::Role;
use super::rows;
use super::stacked;
use super::trend::dates;
use crate::data::Grade;
use crate::quantity::Estimate;
use crate::question::{Answer, Question};
use crate::words::Words;

/// A kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A line over time, with the range from rounding.
    Line,
    /// Two columns with a line between.
    Slope,
    /// Both ends on one row.
    Dumbbell,
    /// Rows of dots.
    Dots,
    /// Rows of bars.
    Bars,
    /// The parts of a sum in one bar.
    Stacked,
    /// The same in percent.
    Share,
    /// Index numbers: the base or the reference is 100.
    Index,
    /// Differences to the reference.
    Difference,
    /// What hangs on what: a base and its change, a sum and its parts.
    Waterfall,
    /// Money from who pays to who gets.
    Flow,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Line,
        Self::Slope,
        Self::Dumbbell,
        Self::Dots,
        Self::Bars,
        Self::Stacked,
        Self::Share,
        Self::Index,
        Self::Difference,
        Self::Waterfall,
        Self::Flow,
    ];

    /// The word in addresses and options.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Slope => "slope",
            Self::Dumbbell => "dumbbell",
            Self::Dots => "dots",
            Self::Bars => "bars",
            Self::Stacked => "stacked",
            Self::Share => "share",
            Self::Index => "index",
            Self::Difference => "difference",
            Self::Waterfall => "waterfall",
            Self::Flow => "flow",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// Its name in both languages.
    pub const fn name(self) -> Words {
        match self {
            Self::Line => Words("折线", "Line"),
            Self::Slope => Words("斜线", "Slope"),
            Self::Dumbbell => Words("哑铃", "Dumbbell"),
            Self::Dots => Words("点", "Dots"),
            Self::Bars => Words("条形", "Bars"),
            Self::Stacked => Words("叠条", "Stacked bar"),
            Self::Share => Words("占比", "Shares (100%)"),
            Self::Index => Words("指数（基数为100）", "Index (base = 100)"),
            Self::Difference => Words("与参照地之差", "Difference to the reference"),
            Self::Waterfall => Words("瀑布", "Waterfall"),
            Self::Flow => Words("资金流向", "Flow of money"),
        }
    }

    /// Whether its axis may be logarithmic: what is read by length from zero
    /// may not.
    pub const fn takes_log(self) -> bool {
        matches!(self, Self::Line | Self::Slope | Self::Dumbbell | Self::Dots)
    }
}

/// The kinds that suit an answer, the one that is drawn unasked first. None
/// where there is nothing to draw.
pub fn kinds(answer: &Answer) -> Vec<Kind> {
    let drawn = answer.rows.iter().any(|r| r.estimate.position().is_some());
    if !drawn {
        return Vec::new();
    }
    match &answer.question {
        Question::Change { .. } => of_change(answer),
        Question::Per { .. } => vec![Kind::Dots, Kind::Bars],
        Question::Compare { .. } | Question::Across { .. } => {
            let mut out = vec![Kind::Dots, Kind::Bars];
            let stands = |e: &Option<Estimate>| e.as_ref().is_some_and(|e| e.position().is_some());
            if answer.rows.iter().any(|r| stands(&r.difference)) {
                out.push(Kind::Difference);
            }
            if reference(answer).is_some() && answer.rows.iter().any(|r| stands(&r.ratio)) {
                out.push(Kind::Index);
            }
            out
        }
        Question::Breakdown { .. } if stacked::parts(answer).is_some() => {
            vec![Kind::Bars, Kind::Stacked, Kind::Share, Kind::Waterfall]
        }
        Question::Breakdown { .. } => vec![Kind::Bars],
    }
}

fn of_change(answer: &Answer) -> Vec<Kind> {
    let Some((base, current)) = both(answer) else {
        return Vec::new();
    };
    let positioned = |key: &str| {
        let row = answer.row(key);
        row.is_some_and(|r| r.estimate.position().is_some())
    };
    let dated = dates(base, current).is_some();
    let mut out = if dated { vec![Kind::Line] } else { Vec::new() };
    out.extend([Kind::Slope, Kind::Dumbbell, Kind::Bars]);
    if positioned("relative") {
        out.push(Kind::Index);
    }
    if positioned("absolute") {
        out.push(Kind::Waterfall);
    }
    out
}

/// The sign of a grade where rows are bars.
pub(super) fn bar_sample(grade: Grade) -> Sample {
    Sample::Bar(Role::PRIMARY, rows::fill(grade))
}

/// The sign of a grade where rows are dots.
pub(super) fn dot_sample(grade: Grade) -> Sample {
    Sample::Point(rows::shape(grade), Role::PRIMARY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
            let Words(zh, en) = kind.name();
            assert!(!zh.is_empty() && !en.is_empty());
        }
        assert_eq!(Kind::parse("pie"), None);
    }
}

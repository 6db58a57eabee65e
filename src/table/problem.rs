//! What is wrong, or strange, in a table: row by row, and counted.

use std::fmt::Write as _;

use super::numeral::Fault;
use crate::words::{Lang, Text, Words};

/// Problems that are kept one by one; the others are counted.
pub const KEPT: usize = 1000;

/// Characters of a cell that are shown.
const SHOWN: usize = 60;

/// Kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A row of empty cells.
    Blank,
    /// A note below or between the rows: words in one cell alone.
    Note,
    /// More cells than the heading has.
    TooManyCells,
    /// Fewer cells than the heading has.
    TooFewCells,
    /// A row that names no place.
    NoPlace,
    /// A row that names no period.
    NoPeriod,
    /// A row that names no indicator.
    NoIndicator,
    /// A period that cannot be read.
    BadPeriod,
    /// A year before 1900 or after 2100.
    ImpossiblePeriod,
    /// A cell that should be a number.
    BadNumber(Fault),
    /// Bytes that are no text in the file's encoding.
    Unreadable,
    /// A second value for the same place, period and indicator.
    Duplicate,
    /// A negative number where all others are counts.
    Negative,
    /// A percentage above 100.
    OverHundred,
    /// A value ten thousand times its neighbour in time, or a thousandth.
    Jump,
    /// Percent signs in some cells of an indicator and none in others.
    MixedPercent,
    /// Another unit than the indicator's rows before had.
    MixedUnit,
    /// A sum of other rows.
    Total,
    /// A place that others of the table are parts of.
    Parent,
    /// Two places in one row: its code says another place than its name.
    CodeAndName,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 23] = [
        Self::Blank,
        Self::Note,
        Self::TooManyCells,
        Self::TooFewCells,
        Self::NoPlace,
        Self::NoPeriod,
        Self::NoIndicator,
        Self::BadPeriod,
        Self::ImpossiblePeriod,
        Self::BadNumber(Fault::NotANumber),
        Self::BadNumber(Fault::Grouping),
        Self::BadNumber(Fault::Spreadsheet),
        Self::BadNumber(Fault::TooLarge),
        Self::Unreadable,
        Self::Duplicate,
        Self::Negative,
        Self::OverHundred,
        Self::Jump,
        Self::MixedPercent,
        Self::MixedUnit,
        Self::Total,
        Self::Parent,
        Self::CodeAndName,
    ];

    /// Its number in [`Kind::ALL`].
    pub fn number(self) -> usize {
        let found = Self::ALL.iter().position(|k| *k == self);
        found.unwrap_or_default()
    }

    /// Its name at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Note => "note",
            Self::TooManyCells => "too_many_cells",
            Self::TooFewCells => "too_few_cells",
            Self::NoPlace => "no_place",
            Self::NoPeriod => "no_period",
            Self::NoIndicator => "no_indicator",
            Self::BadPeriod => "bad_period",
            Self::ImpossiblePeriod => "impossible_period",
            Self::BadNumber(Fault::NotANumber) => "bad_number",
            Self::BadNumber(Fault::Grouping) => "bad_grouping",
            Self::BadNumber(Fault::Spreadsheet) => "spreadsheet_error",
            Self::BadNumber(Fault::TooLarge) => "too_large",
            Self::Unreadable => "unreadable",
            Self::Duplicate => "duplicate",
            Self::Negative => "negative",
            Self::OverHundred => "over_hundred",
            Self::Jump => "jump",
            Self::MixedPercent => "mixed_percent",
            Self::MixedUnit => "mixed_unit",
            Self::Total => "total",
            Self::Parent => "parent",
            Self::CodeAndName => "code_and_name",
        }
    }

    /// Whether the reader is asked what to do: the cell may be right.
    pub const fn is_asked(self) -> bool {
        matches!(
            self,
            Self::Duplicate
                | Self::Negative
                | Self::OverHundred
                | Self::Jump
                | Self::Total
                | Self::Parent
        )
    }

    /// What it is called.
    pub const fn words(self) -> Words {
        match self {
            Self::Blank => Words("空行", "empty row"),
            Self::Note => Words("说明文字", "a note"),
            Self::TooManyCells => Words("单元格多于表头", "more cells than the heading"),
            Self::TooFewCells => Words("单元格少于表头", "fewer cells than the heading"),
            Self::NoPlace => Words("没有地名", "no place"),
            Self::NoPeriod => Words("没有时间", "no period"),
            Self::NoIndicator => Words("没有指标名", "no indicator"),
            Self::BadPeriod => Words("时间读不出来", "a period that cannot be read"),
            Self::ImpossiblePeriod => Words("年份不可能", "an impossible year"),
            Self::BadNumber(Fault::Spreadsheet) => {
                Words("电子表格的错误值", "an error of a spreadsheet")
            }
            Self::BadNumber(_) => Words("数读不出来", "a number that cannot be read"),
            Self::Unreadable => Words("文字读不出来", "text that cannot be read"),
            Self::Duplicate => Words("重复", "a duplicate"),
            Self::Negative => Words("负数", "a negative count"),
            Self::OverHundred => Words("百分数超过一百", "a percentage above 100"),
            Self::Jump => Words("与邻年相差悬殊", "a leap between neighbouring periods"),
            Self::MixedPercent => {
                Words("有的带百分号，有的不带", "percent signs in some cells only")
            }
            Self::MixedUnit => Words("单位不一", "mixed units"),
            Self::Total => Words("合计行", "a total"),
            Self::Parent => Words("上级地区", "a larger area that holds others"),
            Self::CodeAndName => Words("代码与地名不符", "code and name differ"),
        }
    }

    /// What was expected.
    pub const fn expected(self) -> Words {
        match self {
            Self::Blank => Words("有内容的行", "a row with content"),
            Self::Note => Words("数据行", "a row of data"),
            Self::TooManyCells | Self::TooFewCells => {
                Words("与表头一样多的单元格", "as many cells as the heading has")
            }
            Self::NoPlace => Words("地名或代码", "a place's name or code"),
            Self::NoPeriod => Words("年份等时间", "a period, such as a year"),
            Self::NoIndicator => Words("指标名", "an indicator's name"),
            Self::BadPeriod => Words(
                "如 2015、2015年、2015Q1、2015-03",
                "such as 2015, 2015Q1 or 2015-03",
            ),
            Self::ImpossiblePeriod => Words("1900 至 2100 年", "a year from 1900 to 2100"),
            Self::BadNumber(fault) => fault.expected(),
            Self::Unreadable => Words(
                "这种编码的文字；请换一种编码",
                "text in this encoding; try another",
            ),
            Self::Duplicate => Words(
                "同一地方、时间、指标只有一个值",
                "one value a place, period and indicator",
            ),
            Self::Negative => Words("不小于零的数", "a number of at least zero"),
            Self::OverHundred => Words("不超过 100 的百分数", "a percentage of at most 100"),
            Self::Jump => Words(
                "与邻年同一单位的数",
                "a number in the same unit as its neighbours",
            ),
            Self::MixedPercent => Words(
                "都带百分号，或都不带",
                "percent signs in all cells or in none",
            ),
            Self::MixedUnit => Words("同一指标用同一单位", "one unit an indicator"),
            Self::Total => Words("单个地方的行", "a row of a single place"),
            Self::Parent => Words("互不包含的地方", "places that do not hold one another"),
            Self::CodeAndName => Words("代码与地名指同一个地方", "a code and a name of one place"),
        }
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: Kind,
    /// The row in the file, from 1.
    pub row: u64,
    /// The column, from 0; none where the whole row is meant.
    pub column: Option<usize>,
    /// What stands there.
    pub found: String,
}

/// The problems of a table: the first ones, and how many of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    kept: Vec<Problem>,
    counts: [u64; Kind::ALL.len()],
}

impl Default for Problems {
    fn default() -> Self {
        Self {
            kept: Vec::new(),
            counts: [0; Kind::ALL.len()],
        }
    }
}

impl Problems {
    /// Adds one; what is found is only written out where it is kept.
    pub fn add(&mut self, kind: Kind, row: u64, column: Option<usize>, found: &[u8]) {
        self.counts[kind.number()] += 1;
        if self.kept.len() < KEPT {
            let found = shown(found);
            self.kept.push(Problem {
                kind,
                row,
                column,
                found,
            });
        }
    }

    /// Those that are kept, by row.
    pub fn kept(&self) -> &[Problem] {
        &self.kept
    }

    /// How many of a kind.
    pub fn count(&self, kind: Kind) -> u64 {
        self.counts[kind.number()]
    }

    /// How many in all.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The kinds that there are, with their counts.
    pub fn counts(&self) -> impl Iterator<Item = (Kind, u64)> + '_ {
        let counts = Kind::ALL.into_iter().zip(self.counts);
        counts.filter(|(_, count)| *count > 0)
    }

    /// Brings the kept ones into the order of the file.
    pub(super) fn sort(&mut self) {
        self.kept.sort_by_key(|p| (p.row, p.column, p.kind));
    }
}

/// The beginning of a cell, with what cannot be read marked.
fn shown(found: &[u8]) -> String {
    // Four bytes a character at most.
    let head = &found[..found.len().min(4 * (SHOWN + 1))];
    let text = String::from_utf8_lossy(head);
    let mut out: String = text.chars().take(SHOWN).collect();
    if text.chars().count() > SHOWN || head.len() < found.len() {
        out.push('…');
    }
    out
}

/// A problem as a sentence.
pub fn sentence(problem: &Problem, column: Option<&str>, lang: Lang) -> String {
    let (name, expected) = (problem.kind.words().text(), problem.kind.expected().text());
    let text = |t: &Text| t.get(lang).to_owned();
    let mut out = String::new();
    let at = match lang {
        Lang::Zh => {
            let column = column.map(|c| format!("“{c}”列"));
            format!("第 {} 行{}", problem.row, column.unwrap_or_default())
        }
        Lang::En => {
            let column = column.map(|c| format!(", column “{c}”"));
            format!("row {}{}", problem.row, column.unwrap_or_default())
        }
    };
    // Writing into a text cannot fail.
    let _ = match lang {
        Lang::Zh => write!(
            out,
            "{at}：{}，“{}”；应为{}",
            text(&name),
            problem.found,
            text(&expected)
        ),
        Lang::En => write!(
            out,
            "{at}: {}, “{}”; expected {}",
            text(&name),
            problem.found,
            text(&expected)
        ),
    };
    out
}

#[cfg(test)]
mod tests {
    use super::{Kind, Problems, KEPT};

    #[test]
    fn the_first_thousand_are_kept_and_all_are_counted() {
        let mut problems = Problems::default();
        for row in 0..2500 {
            problems.add(Kind::Blank, row, None, b"");
        }
        problems.add(Kind::Total, 9, Some(0), "合计".as_bytes());
        assert_eq!(problems.kept().len(), KEPT);
        assert_eq!(problems.count(Kind::Blank), 2500);
        assert_eq!(problems.total(), 2501);
        assert_eq!(problems.counts().count(), 2);
    }

    #[test]
    fn a_long_cell_is_cut_and_a_broken_one_marked() {
        let mut problems = Problems::default();
        problems.add(Kind::Note, 1, Some(0), "县".repeat(100).as_bytes());
        problems.add(Kind::Unreadable, 2, Some(0), b"a\xff");
        assert_eq!(problems.kept()[0].found.chars().count(), 61);
        assert_eq!(problems.kept()[1].found, "a\u{fffd}");
    }

    #[test]
    fn kinds_have_each_a_name_of_their_own() {
        let names: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.as_str()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind.number(), at);
        }
    }
}

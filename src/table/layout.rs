//! What each column of a table is.

use super::labels::trimmed;
use super::numeral::Decimal;
use super::scan::Dialect;
use crate::words::Words;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Nothing that is used.
    Ignore,
    /// Names of places.
    Place,
    /// Codes of places.
    Code,
    /// What places belong to, such as provinces.
    Group,
    /// Periods.
    Period,
    /// Names of indicators: each row has a value of another one.
    Name,
    /// Units of the values.
    Unit,
    /// The values of a table with a column of names, or of one indicator.
    Value,
    /// Values of an indicator.
    Measure {
        /// Its name; empty where a column of names has it.
        indicator: String,
        /// The period, where the heading says it.
        period: Option<String>,
        /// The unit; empty where none is said.
        unit: String,
    },
}

impl Role {
    /// Its name at the boundary.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::Place => "place",
            Self::Code => "code",
            Self::Group => "group",
            Self::Period => "period",
            Self::Name => "indicator",
            Self::Unit => "unit",
            Self::Value => "value",
            Self::Measure { .. } => "measure",
        }
    }

    /// The names of all roles.
    pub const NAMES: [&'static str; 9] = [
        "ignore",
        "place",
        "code",
        "group",
        "period",
        "indicator",
        "unit",
        "value",
        "measure",
    ];

    /// What it is called, by its name.
    pub fn words(name: &str) -> Words {
        match name {
            "place" => Words("地名", "place"),
            "code" => Words("行政区划代码", "place code"),
            "group" => Words("所属（如省）", "group, such as a province"),
            "period" => Words("时间", "period"),
            "indicator" => Words("指标名", "name of the indicator"),
            "unit" => Words("单位", "unit"),
            "value" => Words("数值", "value"),
            "measure" => Words("指标的数值", "values of an indicator"),
            _ => Words("不用", "not used"),
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, or a name made from its number.
    pub name: String,
    /// What it holds.
    pub role: Role,
}

/// How a table is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// How its cells are told apart.
    pub dialect: Dialect,
    /// Its decimal sign.
    pub decimal: Decimal,
    /// The row at which data begin, from 1.
    pub first_row: u64,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Texts that stand for a missing value, beside the empty cell.
    pub missing: Vec<String>,
    /// Whether periods are years or parts of years; else any text is one.
    pub dated: bool,
    /// The period of all rows, where no column and no heading says it.
    pub period: Option<String>,
    /// The indicator of all values, where no column and no heading names it.
    pub indicator: Option<String>,
}

/// Texts that stand for a missing value unless the reader says otherwise.
pub const MISSING: &[&str] = &[
    "-",
    "--",
    "—",
    "——",
    "–",
    "−",
    "…",
    "......",
    "...",
    "..",
    ".",
    "/",
    "\\",
    "na",
    "n/a",
    "#n/a",
    "nan",
    "null",
    "none",
    "missing",
    "缺",
    "缺失",
    "缺值",
    "无",
    "無",
    "无数据",
    "無數據",
    "不详",
    "未知",
    "暂无",
];

/// The shapes that tables have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A row a value.
    Long,
    /// A column an indicator.
    Indicators,
    /// A column a period.
    Periods,
    /// A column an indicator and period.
    Both,
}

impl Shape {
    /// Its name at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Indicators => "indicators",
            Self::Periods => "periods",
            Self::Both => "both",
        }
    }

    /// What it is called.
    pub const fn words(self) -> Words {
        match self {
            Self::Long => Words("长表：一行一个数", "long: a row a value"),
            Self::Indicators => Words("宽表：一列一个指标", "wide: a column an indicator"),
            Self::Periods => Words("宽表：一列一个时间", "wide: a column a period"),
            Self::Both => Words(
                "宽表：一列一个指标和时间",
                "wide: a column an indicator and period",
            ),
        }
    }
}

/// Why a layout cannot be read by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayoutError {
    /// No column holds places or codes.
    NoPlace,
    /// No column, heading or layout says the period.
    NoPeriod,
    /// No column holds values.
    NoValues,
    /// Values, but nothing names their indicator.
    NoIndicator,
    /// Two columns have a role that only one can have.
    Twice(&'static str),
    /// A column of names needs one column of values, or one a period.
    NamesAndMeasures,
}

impl LayoutError {
    /// What is wrong and what would be right.
    pub fn words(self) -> Words {
        match self {
            Self::NoPlace => Words("没有哪一列是地名或代码：请选一列", "no column holds places or their codes: choose one"),
            Self::NoPeriod => Words(
                "没有哪一列是时间：请选一列，或写明全表的时间",
                "no column holds periods: choose one, or say the period of the whole table",
            ),
            Self::NoValues => Words("没有哪一列是数值：请选一列", "no column holds values: choose one"),
            Self::NoIndicator => Words(
                "数值没有指标名：请写明是什么指标",
                "the values have no name: say what indicator they are of",
            ),
            Self::Twice(_) => Words("两列担任同一角色：请只留一列", "two columns have one role: keep one of them"),
            Self::NamesAndMeasures => Words(
                "已有指标名一列时，数值只能在一列里，或一列一个时间",
                "with a column of indicators' names, values stand in one column, or in one a period",
            ),
        }
    }

    /// Its name at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoPlace => "table.no_place",
            Self::NoPeriod => "table.no_period",
            Self::NoValues => "table.no_values",
            Self::NoIndicator => "table.no_indicator",
            Self::Twice(_) => "table.role_twice",
            Self::NamesAndMeasures => "table.names_and_measures",
        }
    }
}

impl Layout {
    /// The number of the column with a role, by its name.
    pub fn column(&self, role: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.role.as_str() == role)
    }

    /// The columns of measures.
    pub fn measures(&self) -> impl Iterator<Item = (usize, &str, Option<&str>, &str)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(at, c)| match &c.role {
            Role::Measure {
                indicator,
                period,
                unit,
            } => Some((at, indicator.as_str(), period.as_deref(), unit.as_str())),
            _ => None,
        })
    }

    /// The shape that the roles make.
    pub fn shape(&self) -> Shape {
        let dated = self.measures().any(|(_, _, period, _)| period.is_some());
        let mut names: Vec<&str> = self.measures().map(|m| m.1).collect();
        names.dedup();
        match (self.column("value"), dated) {
            (Some(_), _) => Shape::Long,
            (None, false) => Shape::Indicators,
            (None, true) if names.len() > 1 => Shape::Both,
            (None, true) => Shape::Periods,
        }
    }

    /// Whether a table can be read by it.
    ///
    /// # Errors
    /// The first thing that is missing or said twice.
    pub fn checked(&self) -> Result<(), LayoutError> {
        for once in ["place", "code", "period", "indicator", "unit", "value"] {
            let all = self.columns.iter().filter(|c| c.role.as_str() == once);
            if all.count() > 1 {
                return Err(LayoutError::Twice(once));
            }
        }
        let has = |role| self.column(role).is_some();
        if !has("place") && !has("code") {
            return Err(LayoutError::NoPlace);
        }
        let measures: Vec<_> = self.measures().collect();
        if has("value") {
            if !measures.is_empty() {
                return Err(LayoutError::NamesAndMeasures);
            }
        } else if measures.is_empty() {
            return Err(LayoutError::NoValues);
        }
        let said = |text: Option<&str>| text.is_some_and(|t| !trimmed(t).is_empty());
        let named = |name: &str| said(Some(name)) || said(self.indicator.as_deref());
        if has("indicator") {
            if measures.iter().any(|m| !said(m.2)) {
                return Err(LayoutError::NamesAndMeasures);
            }
        } else if has("value") && !named("") || measures.iter().any(|m| !named(m.1)) {
            return Err(LayoutError::NoIndicator);
        }
        let dated = !measures.is_empty() && measures.iter().all(|m| said(m.2));
        if !has("period") && !dated && !said(self.period.as_deref()) {
            return Err(LayoutError::NoPeriod);
        }
        Ok(())
    }
}

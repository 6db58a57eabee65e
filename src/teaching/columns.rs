//! The panel's indicators.

use crate::words::Words;

/// An indicator of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub words: Words,
    /// Its unit, as in data files.
    pub unit: &'static str,
}

/// A column of the panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub words: Words,
    /// Its unit, as in data files.
    pub unit: &'static str,
    /// A value for each county and year, county by county; a gap is NaN.
    pub values: Vec<f64>,
}

const fn indicator(id: &'static str, unit: &'static str, words: Words) -> Indicator {
    Indicator { id, words, unit }
}

/// Every indicator, in the order of the columns.
pub const INDICATORS: [Indicator; 15] = [
    indicator(
        "population",
        "person",
        Words("常住人口", "Resident population"),
    ),
    indicator("rural_share", "%", Words("农村人口比例", "Rural share")),
    indicator(
        "income",
        "CNY/person",
        Words("人均可支配收入", "Disposable income a person"),
    ),
    indicator("poor_persons", "person", Words("贫困人口", "Poor people")),
    indicator(
        "poverty_incidence",
        "%",
        Words("贫困发生率", "Poverty incidence"),
    ),
    indicator("spending", "CNY", Words("财政支出", "Public spending")),
    indicator("poverty_funds", "CNY", Words("扶贫资金", "Poverty funds")),
    indicator(
        "schooling",
        "year",
        Words("平均受教育年限", "Mean years of schooling"),
    ),
    indicator(
        "pupils",
        "person",
        Words("参加统考的学生", "Pupils who sat the examination"),
    ),
    indicator(
        "passed",
        "person",
        Words("统考合格的学生", "Pupils who passed it"),
    ),
    indicator("births", "person", Words("出生人数", "Births")),
    indicator(
        "infant_deaths",
        "person",
        Words("婴儿死亡数", "Infant deaths"),
    ),
    indicator("yield", "kg/mu", Words("粮食亩产", "Grain yield a mu")),
    indicator("roads", "km", Words("公路里程", "Length of roads")),
    indicator(
        "migrants",
        "person",
        Words("外出务工人数", "People working elsewhere"),
    ),
];

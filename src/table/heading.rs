//! What the words of a heading say of their column.

use super::period::{period, Found, Period};

/// Headings of columns of places.
const PLACE: &[&str] = &[
    "县",
    "县名",
    "县名称",
    "县区",
    "县市区",
    "县市",
    "区县",
    "区县名",
    "县区名",
    "县级",
    "地区",
    "地区名称",
    "地名",
    "地方",
    "地点",
    "行政区",
    "行政区划",
    "行政区名称",
    "行政区划名称",
    "区划名称",
    "名称",
    "市县",
    "市县名",
    "城市",
    "單位名稱",
    "縣",
    "縣名",
    "縣區",
    "縣市",
    "區縣",
    "地區",
    "名稱",
    "county",
    "countyname",
    "place",
    "placename",
    "name",
    "area",
    "region",
    "regionname",
    "location",
    "district",
    "unit name",
    "geo",
    "地区名",
];
/// Headings of columns of codes.
const CODE: &[&str] = &[
    "代码",
    "区划代码",
    "行政区划代码",
    "行政区代码",
    "县代码",
    "地区代码",
    "国标码",
    "编码",
    "邮政编码前六位",
    "代碼",
    "行政區劃代碼",
    "code",
    "countycode",
    "adcode",
    "gbcode",
    "gb2260",
    "gbt2260",
    "placecode",
    "regioncode",
    "fips",
    "geocode",
    "placeid",
    "countyid",
    "id",
];
/// Headings of columns of groups.
const GROUP: &[&str] = &[
    "省",
    "省份",
    "省名",
    "省区",
    "省市",
    "省级",
    "所属省",
    "所属省份",
    "所在省",
    "市",
    "地市",
    "地级市",
    "所属市",
    "所属地区",
    "分组",
    "组",
    "片区",
    "区域",
    "類別",
    "类别",
    "省名称",
    "province",
    "provincename",
    "prefecture",
    "prov",
    "state",
    "group",
    "city",
];
/// Headings of columns of periods.
const PERIOD: &[&str] = &[
    "年",
    "年份",
    "年度",
    "时间",
    "时期",
    "日期",
    "统计年份",
    "统计时间",
    "季度",
    "月份",
    "時間",
    "日期時間",
    "year",
    "yr",
    "period",
    "time",
    "date",
    "month",
    "quarter",
    "timeperiod",
    "years",
];
/// Headings of columns of indicators' names.
const NAME: &[&str] = &[
    "指标",
    "指标名",
    "指标名称",
    "项目",
    "变量",
    "變量",
    "指標",
    "指標名稱",
    "項目",
    "indicator",
    "indicatorname",
    "variable",
    "item",
    "measure",
    "series",
    "seriesname",
    "statistic",
];
/// Headings of columns of values.
const VALUE: &[&str] = &[
    "值",
    "数值",
    "数据",
    "指标值",
    "数据值",
    "數值",
    "數據",
    "value",
    "values",
    "obsvalue",
    "amount",
    "observation",
];
/// Headings of columns of units.
const UNIT: &[&str] = &["单位", "计量单位", "單位", "unit", "units", "unitofmeasure"];

/// What a heading's words alone say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Place,
    Code,
    Group,
    Period,
    Name,
    Value,
    Unit,
    Nothing,
}

/// Looks a heading up.
pub(super) fn said(heading: &str) -> Said {
    let bare: String = bracketless(heading)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    let lists = [
        (PLACE, Said::Place),
        (CODE, Said::Code),
        (GROUP, Said::Group),
        (PERIOD, Said::Period),
        (NAME, Said::Name),
        (VALUE, Said::Value),
        (UNIT, Said::Unit),
    ];
    let found = lists.iter().find(|(list, _)| list.contains(&bare.as_str()));
    found.map_or(Said::Nothing, |(_, said)| *said)
}

const OPEN: [char; 4] = ['(', '（', '[', '［'];
const CLOSE: [char; 4] = [')', '）', ']', '］'];

/// A heading without what stands in brackets at its end.
fn bracketless(heading: &str) -> &str {
    unit(heading).map_or(heading.trim(), |(rest, _)| rest)
}

/// A heading and the unit in brackets at its end.
pub(super) fn unit(heading: &str) -> Option<(&str, &str)> {
    let text = heading.trim();
    let inner = text.strip_suffix(CLOSE)?;
    let at = inner.rfind(OPEN)?;
    let open = inner[at..].chars().next()?;
    let unit = inner[at + open.len_utf8()..].trim();
    let rest = inner[..at].trim();
    (!unit.is_empty() && !rest.is_empty()).then_some((rest, unit))
}

/// A heading that says a measure: its indicator, which may be empty, its period
/// and its unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Measured {
    pub(super) indicator: String,
    pub(super) period: Option<Period>,
    pub(super) unit: String,
}

/// Reads a heading as a measure's: `常住人口（人）`, `2015年`, `pop_2015`, `2015年支出(万元)`.
pub(super) fn measured(heading: &str) -> Measured {
    let (name, unit) = unit(heading).unwrap_or((heading.trim(), ""));
    if let Some((inner, year)) = unit.is_empty().then_some(()).and_then(|()| dated(name)) {
        return Measured {
            indicator: inner,
            period: Some(year),
            unit: String::new(),
        };
    }
    // The brackets may hold the year.
    if let Found::Period(year) = period(unit) {
        return Measured {
            indicator: name.to_owned(),
            period: Some(year),
            unit: String::new(),
        };
    }
    let (indicator, period) = match dated(name) {
        Some((inner, year)) => (inner, Some(year)),
        None => (name.to_owned(), None),
    };
    Measured {
        indicator,
        period,
        unit: unit.to_owned(),
    }
}

/// A name and the year in it.
fn dated(name: &str) -> Option<(String, Period)> {
    if let Found::Period(whole) = period(name) {
        return Some((String::new(), whole));
    }
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let starts = name.char_indices().map(|(at, _)| at);
    for at in starts {
        let Some(year) = name.get(at..at + 4) else {
            continue;
        };
        let Found::Period(found) = period(year) else {
            continue;
        };
        let (before, after) = (&name[..at], &name[at + 4..]);
        let inside = is_digit(before.chars().next_back()) || is_digit(after.chars().next());
        if inside || !year.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let after = after.strip_prefix("年度").unwrap_or(after);
        let after = after.strip_prefix('年').unwrap_or(after);
        let trim = |c: char| {
            c.is_whitespace() || matches!(c, '_' | '-' | '.' | '/' | ',' | '，' | ':' | '：')
        };
        let (before, after) = (
            before.trim_end_matches(trim),
            after.trim_start_matches(trim),
        );
        // A span of years is a name, not a date.
        if after.bytes().take(4).filter(u8::is_ascii_digit).count() == 4 {
            return None;
        }
        return Some((format!("{before}{after}"), found));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{measured, said, unit, Said};

    #[test]
    fn headings_in_both_languages_and_scripts_are_known() {
        for (heading, expected) in [
            ("县名", Said::Place),
            ("County", Said::Place),
            ("縣", Said::Place),
            ("行政区划代码", Said::Code),
            ("省份", Said::Group),
            ("Year ", Said::Period),
            ("年份", Said::Period),
            ("指标名称", Said::Name),
            ("obs_value", Said::Value),
            ("单位", Said::Unit),
            ("财政支出", Said::Nothing),
            ("", Said::Nothing),
        ] {
            assert_eq!(said(heading), expected, "{heading}");
        }
    }

    #[test]
    fn brackets_at_the_end_hold_the_unit() {
        assert_eq!(unit("财政支出（万元）"), Some(("财政支出", "万元")));
        assert_eq!(unit("GDP (10k yuan)"), Some(("GDP", "10k yuan")));
        assert_eq!(unit("GDP"), None);
        assert_eq!(unit("(万元)"), None);
    }

    #[test]
    fn years_are_found_in_headings() {
        for (heading, indicator, year, of) in [
            ("常住人口2015", "常住人口", Some("2015"), ""),
            ("2015年常住人口（人）", "常住人口", Some("2015"), "人"),
            ("pop_2015", "pop", Some("2015"), ""),
            ("2015", "", Some("2015"), ""),
            ("X2015", "", Some("2015"), ""),
            ("GDP (2015)", "GDP", Some("2015"), ""),
            ("常住人口", "常住人口", None, ""),
            ("代码140429", "代码140429", None, ""),
            ("2014-2018年均增长", "2014-2018年均增长", None, ""),
        ] {
            let found = measured(heading);
            let label = found.period.map(super::Period::label);
            let got = (
                found.indicator.as_str(),
                label.as_deref(),
                found.unit.as_str(),
            );
            assert_eq!(got, (indicator, year, of), "{heading}");
        }
    }
}

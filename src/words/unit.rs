//! Units in words.

use super::Lang;
use crate::quantity::{Rational, Unit};

/// Symbol, Chinese, English for one, English for more.
const NAMES: &[(&str, &str, &str, &str)] = &[
    ("%", "%", "%", "%"),
    ("pp", "个百分点", "percentage point", "percentage points"),
    ("log_point", "个对数点", "log point", "log points"),
    ("permille", "‰", "‰", "‰"),
    ("multiple", "倍", "times", "times"),
    ("CNY", "元", "CNY", "CNY"),
    ("W", "瓦", "W", "W"),
    ("kW", "千瓦", "kW", "kW"),
    ("MW", "兆瓦", "MW", "MW"),
    ("kWh", "千瓦时", "kWh", "kWh"),
    ("kV", "千伏", "kV", "kV"),
    ("m", "米", "m", "m"),
    ("km", "公里", "km", "km"),
    ("li", "里", "li", "li"),
    ("m2", "平方米", "m²", "m²"),
    ("km2", "平方公里", "km²", "km²"),
    ("mu", "亩", "mu", "mu"),
    ("g", "克", "g", "g"),
    ("kg", "公斤", "kg", "kg"),
    ("t", "吨", "t", "t"),
    ("jin", "斤", "jin", "jin"),
    ("hour", "小时", "hour", "hours"),
    ("day", "天", "day", "days"),
    ("week", "周", "week", "weeks"),
    ("month", "个月", "month", "months"),
    ("year", "年", "year", "years"),
    ("animal", "头（只）", "animal", "animals"),
    ("base", "个基地", "base", "bases"),
    ("building", "栋", "building", "buildings"),
    ("case", "例", "case", "cases"),
    ("class_period", "课时", "class period", "class periods"),
    ("clinic", "个卫生院（室）", "clinic", "clinics"),
    ("community", "个社区", "community", "communities"),
    ("cooperative", "家合作社", "cooperative", "cooperatives"),
    ("copy", "册", "copy", "copies"),
    ("county", "个县", "county", "counties"),
    ("course", "门课", "course", "courses"),
    ("deed", "件", "deed", "deeds"),
    ("document", "份", "document", "documents"),
    ("enterprise", "家企业", "enterprise", "enterprises"),
    ("farm", "个养殖场", "farm", "farms"),
    ("greenhouse", "个大棚", "greenhouse", "greenhouses"),
    ("group", "个组", "group", "groups"),
    ("household", "户", "household", "households"),
    ("item", "项", "item", "items"),
    ("loan", "笔", "loan", "loans"),
    ("log", "棒", "log", "logs"),
    ("measure", "项措施", "measure", "measures"),
    (
        "natural_village",
        "个自然村",
        "natural village",
        "natural villages",
    ),
    ("organization", "个单位", "organisation", "organisations"),
    ("park", "个园区", "park", "parks"),
    ("person", "人", "person", "persons"),
    ("person_time", "人次", "attendance", "attendances"),
    ("plan", "个方案", "plan", "plans"),
    ("platform", "个平台", "platform", "platforms"),
    ("post", "个岗位", "post", "posts"),
    ("problem", "个问题", "problem", "problems"),
    ("product", "个产品", "product", "products"),
    ("project", "个项目", "project", "projects"),
    ("school", "所学校", "school", "schools"),
    ("session", "次", "session", "sessions"),
    ("shop", "家", "shop", "shops"),
    ("site", "个安置点", "site", "sites"),
    ("station", "座站", "station", "stations"),
    ("storey", "层", "storey", "storeys"),
    ("team", "支队", "team", "teams"),
    ("time", "次", "time", "times"),
    ("toilet", "座厕所", "toilet", "toilets"),
    ("township", "个乡镇", "township", "townships"),
    ("variety", "种", "variety", "varieties"),
    ("vehicle", "辆", "vehicle", "vehicles"),
    ("village", "个村", "village", "villages"),
    ("work", "处工程", "work", "works"),
    ("workshop", "个车间（点）", "workshop", "workshops"),
];

fn name(symbol: &str, lang: Lang, one: bool) -> &'static str {
    let found = NAMES.iter().find(|(s, ..)| *s == symbol);
    found.map_or("", |(_, zh, singular, plural)| match lang {
        Lang::Zh => zh,
        Lang::En if one => singular,
        Lang::En => plural,
    })
}

/// The classifier falls away below the line: 元/村, not 元/个村.
fn bare(symbol: &str, lang: Lang) -> &'static str {
    let full = name(symbol, lang, true);
    match lang {
        Lang::Zh => ["个", "家", "支", "座", "处", "所", "项"]
            .iter()
            .find_map(|c| full.strip_prefix(c).filter(|rest| !rest.is_empty()))
            .unwrap_or(full),
        Lang::En => full,
    }
}

/// The name of one symbol of a unit, where units are multiplied and divided.
pub fn unit_atom(symbol: &str, lang: Lang) -> &'static str {
    bare(symbol, lang)
}

/// The unit in which a number of this size is shown, and the factor to it:
/// watts become kW or MW where they are many.
pub fn shown_unit(value: f64, unit: &Unit) -> (Rational, Unit) {
    let size = libm::fabs(value);
    let symbol = match unit.leading() {
        Some("W") if size >= 1e6 => "MW",
        Some("W") if size >= 1e3 => "kW",
        _ => return (Rational::ONE, unit.clone()),
    };
    let changed = Unit::parse("W")
        .and_then(|w| Unit::parse(symbol).map(|s| unit.per(&w).times(&s)))
        .and_then(|shown| Ok((unit.factor_to(&shown)?, shown)));
    changed.unwrap_or_else(|_| (Rational::ONE, unit.clone()))
}

/// What stands before the number: `CNY ` in English.
pub(super) fn unit_prefix(unit: &Unit, lang: Lang) -> &'static str {
    if lang == Lang::En && unit.leading() == Some("CNY") {
        "CNY "
    } else {
        ""
    }
}

/// What stands behind the number, with its space where the language has one.
pub fn unit_suffix(unit: &Unit, lang: Lang, one: bool) -> String {
    let mut out = String::new();
    for (symbol, _) in unit.atoms().iter().filter(|(_, e)| *e > 0) {
        if lang == Lang::En && *symbol == "CNY" {
            continue;
        }
        let glued = lang == Lang::Zh || matches!(*symbol, "%" | "permille");
        out.push_str(if glued { "" } else { " " });
        out.push_str(name(symbol, lang, one));
    }
    for (symbol, exponent) in unit.atoms().iter().filter(|(_, e)| *e < 0) {
        for _ in 0..exponent.unsigned_abs() {
            out.push_str(match lang {
                Lang::Zh => "/",
                Lang::En => " per ",
            });
            out.push_str(bare(symbol, lang));
        }
    }
    out
}

/// A unit's name as an axis or a table head shows it: `元/人`, `CNY per person`.
pub fn unit_name(unit: &Unit, lang: Lang) -> String {
    let name = format!(
        "{}{}",
        unit_prefix(unit, lang),
        unit_suffix(unit, lang, false).trim_start()
    );
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_well() {
        let both = |t: &str| Lang::ALL.map(|l| unit_name(&Unit::parse(t).unwrap(), l));
        assert_eq!(both("CNY/village"), ["元/村", "CNY per village"]);
        assert_eq!(both("person/km2"), ["人/平方公里", "persons per km²"]);
        assert_eq!(both("1"), ["", ""]);
    }

    #[test]
    fn every_unit_of_the_data_has_a_name() {
        // Parsing proves that a symbol is a unit, naming that it can be shown.
        for (symbol, zh, one, more) in NAMES {
            assert!(Unit::parse(symbol).is_ok(), "{symbol}");
            assert!(!zh.is_empty() && !one.is_empty() && !more.is_empty());
        }
    }
}

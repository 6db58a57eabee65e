//! Names of places brought to one spelling.

use std::collections::HashMap;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

/// Traditional characters and variants of those in names: `traditional,simplified`.
const VARIANTS: &str = include_str!("variants.csv");

fn variants() -> &'static HashMap<char, char, FxBuildHasher> {
    static MAP: OnceLock<HashMap<char, char, FxBuildHasher>> = OnceLock::new();
    MAP.get_or_init(|| {
        let pair = |line: &str| {
            let (from, to) = line.split_once(',')?;
            Some((from.chars().next()?, to.chars().next()?))
        };
        VARIANTS.lines().skip(1).filter_map(pair).collect()
    })
}

/// A name in the script of the table, without spaces.
pub fn simplified(name: &str) -> String {
    let visible = name
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}');
    visible
        .map(|c| variants().get(&c).copied().unwrap_or(c))
        .collect()
}

/// What names end in, the longer first.
const ENDINGS: [&str; 14] = [
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "林区",
    "特区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "盟",
];

/// Peoples that names of autonomous places mention.
const PEOPLES: [&str; 47] = [
    "蒙古族",
    "回族",
    "藏族",
    "维吾尔",
    "维吾尔族",
    "苗族",
    "彝族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "侗族",
    "瑶族",
    "白族",
    "土家族",
    "哈尼族",
    "哈萨克",
    "哈萨克族",
    "傣族",
    "黎族",
    "傈僳族",
    "佤族",
    "畲族",
    "拉祜族",
    "水族",
    "东乡族",
    "纳西族",
    "景颇族",
    "柯尔克孜",
    "土族",
    "达斡尔族",
    "仫佬族",
    "羌族",
    "布朗族",
    "撒拉族",
    "毛南族",
    "仡佬族",
    "锡伯",
    "塔吉克",
    "普米族",
    "怒族",
    "鄂温克族",
    "保安族",
    "裕固族",
    "独龙族",
    "鄂伦春",
    "各族",
];

/// A name without what says its kind: 武乡县 → 武乡, 大厂回族自治县 → 大厂. Names of
/// two characters stay whole (赵县), since one alone says nothing.
pub fn stem(name: &str) -> &str {
    let long = |text: &str| text.chars().count() > 1;
    let cut = ENDINGS.iter().find_map(|e| name.strip_suffix(e));
    let Some(mut rest) = cut.filter(|r| long(r)) else {
        return name;
    };
    while let Some(shorter) = PEOPLES.iter().find_map(|p| rest.strip_suffix(p)) {
        if !long(shorter) {
            break;
        }
        rest = shorter;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::{simplified, stem};

    #[test]
    fn endings_and_peoples_go() {
        for (name, expected) in [
            ("武乡县", "武乡"),
            ("大厂回族自治县", "大厂"),
            ("积石山保安族东乡族撒拉族自治县", "积石山"),
            ("赵县", "赵县"),
            ("广西壮族自治区", "广西"),
            ("上海市", "上海"),
            ("县", "县"),
        ] {
            assert_eq!(stem(name), expected);
        }
    }

    #[test]
    fn traditional_names_are_simplified() {
        assert_eq!(simplified(" 武鄉縣 "), "武乡县");
        assert_eq!(simplified("蘆溪縣"), "芦溪县");
    }
}

//! Codes and names of China's provinces, prefectures and counties (GB/T 2260),
//! those in force and those of earlier editions. `NOTICE.txt` names the packages
//! that the table was made from; `xtask/gazetteer` makes it.

mod name;

use std::collections::HashMap;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

pub use name::{simplified, stem};

/// What the tables say: `code,name,level,until`.
const TABLE: &str = include_str!("gazetteer.csv");

/// The edition of the codes in force.
pub const EDITION: &str = "2024";

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// Six digits.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The last edition, `YYYYMM`, that had this code with this name; none where
    /// it is in force.
    pub until: Option<&'static str>,
}

/// Levels of places by the zeros of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A province, or a city or region of that rank.
    Province,
    /// A prefecture.
    Prefecture,
    /// A county, district or city of that rank.
    County,
}

impl Division {
    /// Its level.
    pub fn level(&self) -> Level {
        level(self.code)
    }
}

/// The level that a code has.
pub fn level(code: &str) -> Level {
    if code.ends_with("0000") {
        Level::Province
    } else if code.ends_with("00") {
        Level::Prefecture
    } else {
        Level::County
    }
}

/// The digits that the codes of all places within a place begin with.
pub fn within(code: &str) -> &str {
    let end = match level(code) {
        Level::Province => 2,
        Level::Prefecture => 4,
        Level::County => 6,
    };
    code.get(..end).unwrap_or(code)
}

/// What a name was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One place.
    One(&'static Division),
    /// Several of this name.
    Several(Vec<&'static Division>),
    /// None.
    None,
}

/// Looked up for every place of a table.
type Map<K, V> = HashMap<K, V, FxBuildHasher>;

struct Index {
    divisions: Vec<Division>,
    /// By name and by stem, each to numbers.
    names: Map<&'static str, Vec<usize>>,
    stems: Map<&'static str, Vec<usize>>,
    codes: Map<&'static str, Vec<usize>>,
    /// Names and stems of provinces and prefectures with their codes by their
    /// first character; whole names before stems, provinces before prefectures.
    uppers: Map<char, Vec<(&'static str, &'static str)>>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut out = Index {
            divisions: Vec::new(),
            names: Map::default(),
            stems: Map::default(),
            codes: Map::default(),
            uppers: Map::default(),
        };
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split(',');
            let (Some(code), Some(name), Some(_), Some(until)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let number = out.divisions.len();
            out.divisions.push(Division {
                code,
                name,
                until: (!until.is_empty()).then_some(until),
            });
            out.names.entry(name).or_default().push(number);
            out.stems.entry(stem(name)).or_default().push(number);
            out.codes.entry(code).or_default().push(number);
        }
        for upper in [Level::Province, Level::Prefecture] {
            for spelled in [|d: &Division| d.name, |d: &Division| stem(d.name)] {
                for division in out.divisions.iter().filter(|d| d.level() == upper) {
                    let name = spelled(division);
                    let first = name.chars().next().unwrap_or_default();
                    out.uppers
                        .entry(first)
                        .or_default()
                        .push((name, division.code));
                }
            }
        }
        out
    })
}

/// All places, by code; those in force before those that were.
pub fn all() -> &'static [Division] {
    &index().divisions
}

/// The place of a code: as in force, else as it was last.
///
/// # Example
/// ```
/// use county_lens::gazetteer::by_code;
/// assert_eq!(by_code("140429").unwrap().name, "武乡县");
/// assert!(by_code("130621").unwrap().until.is_some()); // 满城县, a district since
/// assert!(by_code("999999").is_none());
/// ```
pub fn by_code(code: &str) -> Option<&'static Division> {
    let index = index();
    let numbers = index.codes.get(code)?;
    let found = numbers.iter().filter_map(|n| index.divisions.get(*n));
    found.max_by_key(|d| (d.until.is_none(), d.until))
}

/// Whether a code had a name, now or before.
pub fn had(code: &str, name: &str) -> bool {
    let index = index();
    let name = simplified(name);
    let numbers = index.codes.get(code).into_iter().flatten();
    let mut found = numbers.filter_map(|n| index.divisions.get(*n));
    found.any(|d| d.name == name || stem(d.name) == stem(&name))
}

/// Whether two spellings are of one name.
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (simplified(a), simplified(b));
    a == b || stem(&a) == stem(&b)
}

/// The place of a name, with or without 县, 区 or 市, in either script, also with
/// the names of its province and prefecture before it. `inside` are the first
/// digits of its code where they are known; a place of the wanted level is taken
/// before others of the same name, and one in force before one that was.
///
/// # Example
/// ```
/// use county_lens::gazetteer::{by_name, Level, Match};
/// let code = |name, inside| match by_name(name, inside, Level::County) {
///     Match::One(d) => d.code,
///     _ => "",
/// };
/// assert_eq!(code("武鄉縣", ""), "140429");
/// assert_eq!(code("武乡", ""), "140429");
/// assert_eq!(code("山西省长治市武乡县", ""), "140429");
/// assert_eq!(code("通州区", ""), ""); // there are two
/// assert_eq!(code("通州区", "32"), "320612");
/// ```
pub fn by_name(name: &str, inside: &str, wanted: Level) -> Match {
    let name = simplified(name);
    let found = looked_up(&name, inside, wanted);
    if found != Match::None {
        return found;
    }
    // The names of what it lies in may stand before it: two characters at least, and two of its own.
    let longer = name.chars().count() > 3;
    let first = name.chars().next().filter(|_| longer);
    let over = first
        .and_then(|c| index().uppers.get(&c))
        .into_iter()
        .flatten();
    for (before, code) in over.filter(|(_, code)| code.starts_with(inside)) {
        if let Some(rest) = name.strip_prefix(before).filter(|r| r.chars().count() > 1) {
            let found = by_name(rest, within(code), wanted);
            if found != Match::None {
                return found;
            }
        }
    }
    Match::None
}

fn looked_up(name: &str, inside: &str, wanted: Level) -> Match {
    let index = index();
    let stemmed = index.stems.get(name);
    for numbers in [index.names.get(name), stemmed].into_iter().flatten() {
        let found = numbers.iter().filter_map(|n| index.divisions.get(*n));
        let found: Vec<&'static Division> = found.filter(|d| d.code.starts_with(inside)).collect();
        for pick in [
            &(|d: &Division| d.until.is_none() && d.level() == wanted)
                as &dyn Fn(&Division) -> bool,
            &|d| d.until.is_none(),
            &|d| d.level() == wanted,
            &|_| true,
        ] {
            let some = || found.iter().copied().filter(|d| pick(d));
            let Some(last) = some().next_back() else {
                continue;
            };
            // One place may have had several spans of time.
            return if some().all(|d| d.code == last.code) {
                Match::One(last)
            } else {
                Match::Several(some().collect())
            };
        }
    }
    Match::None
}

/// The name of the province that a code lies in.
pub fn province(code: &str) -> Option<&'static str> {
    let code = format!("{}0000", code.get(..2)?);
    by_code(&code).map(|d| d.name)
}

#[cfg(test)]
mod tests {
    use super::{all, by_code, by_name, had, province, within, Level, Match};

    #[test]
    fn the_places_of_the_reports_are_there() {
        for (code, name) in [
            ("140429", "武乡县"),
            ("140224", "灵丘县"),
            ("140927", "神池县"),
            ("130600", "保定市"),
            ("360323", "芦溪县"),
        ] {
            assert_eq!(by_code(code).map(|d| d.name), Some(name));
            assert!(matches!(by_name(name, "", Level::County), Match::One(d) if d.code == code));
        }
        assert_eq!(province("140429"), Some("山西省"));
    }

    #[test]
    fn a_place_of_an_earlier_edition_says_until_when() {
        let Match::One(found) = by_name("满城县", "", Level::County) else {
            panic!("满城县 is not found");
        };
        assert_eq!((found.code, found.until), ("130621", Some("201410")));
        assert!(had("130621", "满城"));
        assert!(!had("140429", "灵丘县"));
    }

    #[test]
    fn a_name_of_several_places_is_not_guessed() {
        let Match::Several(found) = by_name("鼓楼区", "", Level::County) else {
            panic!("鼓楼区 is one");
        };
        assert!(found.len() > 2);
        assert_eq!(by_name("鼓楼区", "11", Level::County), Match::None);
        assert_eq!(by_name("", "", Level::County), Match::None);
        assert_eq!(by_name("合计", "", Level::County), Match::None);
    }

    #[test]
    fn every_place_is_found_by_its_own_name() {
        for place in all().iter().filter(|d| d.until.is_none()) {
            let found = by_name(place.name, within(&place.code[..4]), place.level());
            let inside = by_name(place.name, within(place.code), place.level());
            assert_ne!(found, Match::None, "{}", place.name);
            assert!(
                matches!(inside, Match::One(d) if d.code == place.code),
                "{}",
                place.name
            );
        }
    }
}

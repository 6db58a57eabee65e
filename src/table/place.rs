//! The places of a table, found in the gazetteer.

use std::collections::{HashMap, HashSet};

use rustc_hash::FxBuildHasher;

use super::problem::Kind;
use super::rows::{Identity, Rows};
use crate::gazetteer::{self, by_code, by_name, Level, Match};

/// What a place of a table was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A place by its code.
    Code(&'static str),
    /// A place by its name.
    Name(&'static str),
    /// A code or name of an earlier edition: its code, and the last edition that had it.
    Former(&'static str, &'static str),
    /// Several of this name: their codes.
    Several(Vec<&'static str>),
    /// None.
    Unknown,
}

impl Found {
    /// The code, where one was found.
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Self::Code(c) | Self::Name(c) | Self::Former(c, _) => Some(c),
            Self::Several(_) | Self::Unknown => None,
        }
    }

    /// Its name at the boundary.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Name(_) => "name",
            Self::Former(..) => "former",
            Self::Several(_) => "several",
            Self::Unknown => "unknown",
        }
    }
}

/// A place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// How questions name it: its name, with its group or code where two have it.
    pub id: String,
    /// Its name in the file, or by its code.
    pub name: String,
    /// The group that the file says, or its province.
    pub group: Option<String>,
    /// Other spellings of its name in the file.
    pub spellings: Vec<String>,
    /// The row that names it first.
    pub row: u64,
    /// What it was found to be.
    pub found: Found,
    /// A sum of others, or a place that others lie in.
    pub whole: Option<Kind>,
}

/// Words for sums of places.
const TOTALS: &[&str] = &[
    "合计",
    "总计",
    "总和",
    "小计",
    "合計",
    "總計",
    "小計",
    "全国",
    "全國",
    "全省",
    "全市",
    "全县",
    "全縣",
    "全区",
    "全州",
    "平均",
    "均值",
    "总体",
    "總體",
    "total",
    "sum",
    "subtotal",
    "grandtotal",
    "all",
    "average",
    "mean",
    "overall",
];

fn is_total(name: &str) -> bool {
    // Every place is asked, and most are something else by their first sign.
    let bare = || name.chars().filter(|c| c.is_alphanumeric());
    let first = bare().next().map(|c| c.to_ascii_lowercase());
    if !TOTALS.iter().any(|total| total.chars().next() == first) {
        return false;
    }
    let bare: String = bare().collect();
    TOTALS.contains(&bare.to_lowercase().as_str())
}

/// The places of a reading.
pub(super) fn places(rows: &mut Rows) -> Vec<Place> {
    let named: Vec<_> = rows.places.clone();
    let mut out = Vec::with_capacity(named.len());
    for place in named {
        out.push(one(rows, place.identity, place.row));
    }
    let mut out = merged(out, rows);
    wholes(&mut out);
    if out.iter().all(|p| p.group.is_none()) {
        for place in &mut out {
            let code = place
                .found
                .code()
                .filter(|c| gazetteer::level(c) != Level::Province);
            place.group = code.and_then(gazetteer::province).map(str::to_owned);
        }
    }
    ids(&mut out);
    out
}

fn text(texts: &[String], number: u32) -> Option<&str> {
    texts.get(number as usize).map(String::as_str)
}

fn one(rows: &mut Rows, identity: Identity, row: u64) -> Place {
    let code = text(rows.codes.texts(), identity.code).map(str::to_owned);
    let name = text(rows.names.texts(), identity.name).map(str::to_owned);
    let groups: Vec<String> = identity
        .groups
        .iter()
        .filter_map(|g| text(rows.group_names.texts(), *g).map(str::to_owned))
        .collect();
    // Some name their places by codes.
    let by_code = code.as_deref().or(name.as_deref()).and_then(by_code);
    if let (Some(division), Some(name), Some(_)) = (by_code, name.as_deref(), &code) {
        if !gazetteer::had(division.code, name) && !is_total(name) {
            let column = rows.place_column();
            rows.problems
                .add(Kind::CodeAndName, row, column, name.as_bytes());
        }
    }
    // A column of codes may hold names.
    let found = match (by_code, name.as_deref().or(code.as_deref())) {
        (Some(d), _) => match d.until {
            Some(until) => Found::Former(d.code, until),
            None => Found::Code(d.code),
        },
        (None, Some(name)) if !is_total(name) => named(name, &groups),
        _ => Found::Unknown,
    };
    let known = found
        .code()
        .and_then(gazetteer::by_code)
        .map(|d| d.name.to_owned());
    // A name in the column of codes is the place's own; a code has one by the table.
    let own = code.clone().filter(|_| by_code.is_none());
    let name = name.or(own).or(known).or(code).unwrap_or_default();
    Place {
        id: String::new(),
        whole: is_total(&name).then_some(Kind::Total),
        name,
        group: groups.into_iter().next(),
        spellings: Vec::new(),
        row,
        found,
    }
}

/// Spellings of one place (武鄉縣, 武乡) become one; its cells follow.
fn merged(places: Vec<Place>, rows: &mut Rows) -> Vec<Place> {
    let mut known: HashMap<&str, Vec<usize>, FxBuildHasher> = HashMap::default();
    let mut out: Vec<Place> = Vec::with_capacity(places.len());
    let mut to = Vec::with_capacity(places.len());
    for place in places {
        let same = |at: &usize| gazetteer::same_name(&out[*at].name, &place.name);
        let others = place.found.code().and_then(|c| known.get(c));
        let found = others.and_then(|all| all.iter().copied().find(same));
        if let Some(at) = found {
            to.push(at);
            if out[at].name != place.name && !out[at].spellings.contains(&place.name) {
                out[at].spellings.push(place.name);
            }
            continue;
        }
        if let Some(code) = place.found.code() {
            known.entry(code).or_default().push(out.len());
        }
        to.push(out.len());
        out.push(place);
    }
    if to.len() != out.len() {
        rows.cells.renumber(&to);
    }
    out
}

/// A place by its name inside its groups.
fn named(name: &str, groups: &[String]) -> Found {
    let mut inside = String::new();
    for group in groups {
        let level = if inside.is_empty() {
            Level::Province
        } else {
            Level::Prefecture
        };
        if let Match::One(d) = by_name(group, &inside, level) {
            gazetteer::within(d.code).clone_into(&mut inside);
        }
    }
    match by_name(name, &inside, Level::County) {
        Match::One(d) => match d.until {
            Some(until) => Found::Former(d.code, until),
            None => Found::Name(d.code),
        },
        Match::Several(all) => Found::Several(all.iter().map(|d| d.code).collect()),
        Match::None => Found::Unknown,
    }
}

/// Places that others of the table lie in.
fn wholes(places: &mut [Place]) {
    let codes: Vec<&str> = places.iter().filter_map(|p| p.found.code()).collect();
    let groups = places.iter().filter_map(|p| p.group.clone());
    let groups: HashSet<String, FxBuildHasher> = groups.collect();
    for place in places.iter_mut().filter(|p| p.whole.is_none()) {
        let holds = place.found.code().is_some_and(|code| {
            let prefix = gazetteer::within(code);
            prefix.len() < 6 && codes.iter().any(|c| *c != code && c.starts_with(prefix))
        });
        // A place of the name of others' group is their sum.
        if holds || groups.contains(&place.name) && place.group.as_ref() != Some(&place.name) {
            place.whole = Some(Kind::Parent);
        }
    }
}

/// Gives each place an id of its own that people can read.
fn ids(places: &mut [Place]) {
    let ids = of_each(places);
    for (place, id) in places.iter_mut().zip(ids) {
        place.id = id;
    }
}

fn of_each(places: &[Place]) -> Vec<String> {
    let mut seen: HashMap<&str, usize, FxBuildHasher> = HashMap::default();
    for place in places {
        *seen.entry(&place.name).or_default() += 1;
    }
    let mut given: HashSet<String, FxBuildHasher> = HashSet::default();
    let id = |place: &Place| {
        // No other is called as a place that is alone with its name.
        if seen.get(place.name.as_str()) == Some(&1) {
            return place.name.clone();
        }
        let code = place.found.code();
        let with = code.or(place.group.as_deref()).map(str::to_owned);
        let with = with.unwrap_or_else(|| place.row.to_string());
        let name = format!("{}（{with}）", place.name);
        let numbered = (2..).map(|count| format!("{name} {count}"));
        let mut all = std::iter::once(name.clone()).chain(numbered);
        let free = |id: &String| !seen.contains_key(id.as_str()) && given.insert(id.clone());
        all.find(free).unwrap_or_default()
    };
    places.iter().map(id).collect()
}

//! Where a table's heading ends, and what it says: titles above it, cells merged
//! over others, lines of units.

use super::guess::Row;
use super::numeral::{numeral, Decimal, Numeral};
use super::period::{period, Found};

/// Rows above the data that are looked through for a heading.
const ABOVE: usize = 12;

/// The rows above the data, put together.
#[derive(Default)]
pub(super) struct Heading {
    /// How many of the rows they are.
    pub(super) rows: usize,
    pub(super) names: Vec<String>,
    /// A unit a column, where a line says one.
    pub(super) units: Vec<String>,
    /// What stands above the heading.
    pub(super) title: Option<String>,
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|c| !c.trim().is_empty()).count()
}

fn is_number(cell: &str) -> bool {
    let read = |decimal| matches!(numeral(cell.as_bytes(), decimal), Numeral::Number(..));
    read(Decimal::Point) || read(Decimal::Comma)
}

/// Numbers that are no years: what stands in rows of data.
fn figures(row: &[String]) -> usize {
    let is_year = |c: &str| matches!(period(c), Found::Period(_));
    row.iter().filter(|c| is_number(c) && !is_year(c)).count()
}

/// Finds the heading above the data.
pub(super) fn heading(rows: &[Row]) -> Heading {
    let mut widths: Vec<usize> = rows.iter().map(|(_, r)| r.len()).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let mut counts: Vec<usize> = rows.iter().map(|(_, r)| filled(r)).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    let mut out = Heading::default();
    let numbered = |at: usize| format!("列{}", at + 1);
    let at = rows.iter().take(ABOVE).position(|(_, row)| {
        let count = filled(row);
        count >= 2 && 2 * count >= usual
    });
    let Some(at) = at else {
        out.names = (0..width).map(numbered).collect();
        return out;
    };
    // A row of years over many columns each has fewer cells than the row below.
    let is_over = |row: &[String]| filled(row) > 2 && figures(row) == 0;
    let at = if at > 0 && is_over(&rows[at - 1].1) {
        at - 1
    } else {
        at
    };
    let above = rows[..at].iter().flat_map(|(_, r)| r.iter());
    let above: Vec<&String> = above.filter(|c| !c.trim().is_empty()).collect();
    out.title = above.first().map(|t| t.trim().to_owned());
    let whole = above.iter().find_map(|text| stated_unit(text));
    let top = &rows[at].1;
    // Headings hold words and years; any other number is data.
    if figures(top) > 0 {
        out.rows = at;
        out.names = (0..width).map(numbered).collect();
        out.units = vec![whole.unwrap_or_default(); width];
        return out;
    }
    out.rows = at + 1;
    out.names = (0..width)
        .map(|c| top.get(c).map_or("", |t| t.trim()).to_owned())
        .collect();
    let mut units = vec![whole.unwrap_or_default(); width];
    while let Some((_, next)) = rows.get(out.rows).filter(|_| out.rows < at + 3) {
        if is_units(next) {
            for (unit, cell) in units.iter_mut().zip(next) {
                if !cell.trim().is_empty() {
                    cell.trim()
                        .trim_matches(['(', ')', '（', '）'])
                        .clone_into(unit);
                }
            }
        } else if figures(next) == 0 && out.names.iter().any(String::is_empty) && filled(next) > 1 {
            under(&mut out.names, next);
        } else {
            break;
        }
        out.rows += 1;
    }
    // R writes no heading over the numbers of its rows.
    let below = rows.get(out.rows..).unwrap_or_default();
    if !below.is_empty() && below.iter().all(|(_, r)| r.len() == top.len() + 1) {
        out.names.truncate(top.len());
        out.names.insert(0, String::new());
    }
    for (at, name) in out.names.iter_mut().enumerate() {
        if name.is_empty() {
            *name = numbered(at);
        }
    }
    out.units = units;
    out
}

/// `单位：万元` above a table.
fn stated_unit(text: &str) -> Option<String> {
    let at = ["单位：", "单位:", "單位：", "單位:", "Unit:", "unit:"];
    let (_, unit) = at.iter().find_map(|mark| text.split_once(mark))?;
    let unit = unit.trim().trim_end_matches([')', '）']);
    (!unit.is_empty()).then(|| unit.to_owned())
}

/// A row of nothing but units.
fn is_units(row: &[String]) -> bool {
    const KNOWN: &[&str] = &[
        "人",
        "万人",
        "户",
        "万户",
        "元",
        "万元",
        "亿元",
        "千元",
        "%",
        "％",
        "‰",
        "亩",
        "万亩",
        "公顷",
        "吨",
        "万吨",
        "公里",
        "平方公里",
        "千瓦",
        "个",
        "元/人",
        "公斤",
    ];
    let cells = row.iter().map(|c| c.trim()).filter(|c| !c.is_empty());
    let bare = |c: &str| c.trim_matches(['(', ')', '（', '）']).to_owned();
    let all: Vec<String> = cells.map(bare).collect();
    !all.is_empty() && all.iter().all(|c| KNOWN.contains(&c.as_str()))
}

/// Puts a second row of a heading under the first, whose merged cells reach to
/// the right.
fn under(names: &mut [String], second: &[String]) {
    let mut over = String::new();
    for (at, name) in names.iter_mut().enumerate() {
        let below = second.get(at).map_or("", |c| c.trim());
        if !name.is_empty() {
            over.clone_from(name);
        }
        if below.is_empty() {
            continue;
        }
        *name = if over.is_empty() || name.is_empty() && at == 0 {
            below.to_owned()
        } else {
            // A year above its indicators, or indicators above their years.
            format!("{over} {below}")
        };
    }
}

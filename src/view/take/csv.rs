//! The answer as CSV that spreadsheets read as it is meant.

use crate::data::Dataset;
use crate::quantity::{Estimate, Number};
use crate::question::{Answer, Row};
use crate::words::{unit_name, Lang};

/// Names of the columns; the same in both languages, so that a script finds them.
const HEAD: [&str; 20] = [
    "title",
    "item",
    "reading",
    "value",
    "low",
    "high",
    "unit",
    "unit_name",
    "claim",
    "period_start",
    "period_end",
    "comparability",
    "rank_best",
    "rank_worst",
    "share_percent",
    "difference",
    "ratio",
    "notes",
    "sources",
    "address",
];

/// The answer's rows as CSV: UTF-8 with a byte order mark, without which a
/// Chinese Excel reads it as GBK, lines ended by CR LF. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe; numbers stay
/// numbers, exact where they are, without grouping.
pub fn csv(answer: &Answer, data: &Dataset, address: &str, lang: Lang) -> String {
    let mut out = String::from('\u{feff}');
    line(&mut out, HEAD.map(str::to_owned));
    let title = answer.title.say(lang);
    for row in &answer.rows {
        line(&mut out, cells(row, &title, data, address, lang));
    }
    out
}

fn cells(row: &Row, title: &str, data: &Dataset, address: &str, lang: Lang) -> [String; 20] {
    let e = &row.estimate;
    let value = |e: &Option<Estimate>| plain(e.as_ref().and_then(|e| e.value));
    let rank = |which: fn(&crate::stats::RankRange) -> usize| {
        let found = row.rank.as_ref().map(which);
        found.map(|n| n.to_string()).unwrap_or_default()
    };
    let date = |d: Option<crate::data::Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let notes: Vec<String> = row.caveats.iter().map(|c| c.say(lang)).collect();
    let source = |id: &String| {
        let printed = data.observation(id).map(|o| o.printed.as_str());
        format!("{id} “{}”", printed.unwrap_or_default())
    };
    let sources: Vec<String> = row.evidence.iter().map(source).collect();
    [
        title.to_owned(),
        row.label.say(lang),
        row.reading
            .as_ref()
            .map(|m| m.say(lang))
            .unwrap_or_default(),
        plain(e.value),
        plain(e.low),
        plain(e.high),
        e.unit.to_string(),
        unit_name(&e.unit, lang),
        e.claim.as_str().to_owned(),
        date(row.period.start),
        date(row.period.end),
        row.grade.as_str().to_owned(),
        rank(|k| k.best),
        rank(|k| k.worst),
        value(&row.share),
        value(&row.difference),
        value(&row.ratio),
        notes.join(" "),
        sources.join("; "),
        address.to_owned(),
    ]
}

/// A number as programs read it: every digit of what is exact and ends, the
/// shortest that reads back to the same bits of what does not.
fn plain(v: Option<Number>) -> String {
    match v {
        None => String::new(),
        Some(Number::Exact(r)) => match r.to_decimal() {
            Some(d) => d.to_string(),
            None => r.to_f64().to_string(),
        },
        Some(Number::Approximate(x)) if x.is_finite() => x.to_string(),
        Some(Number::Approximate(_)) => String::new(),
    }
}

fn line<const N: usize>(out: &mut String, cells: [String; N]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push_str(&quoted(&harmless(cell)));
    }
    out.push_str("\r\n");
}

/// Keeps a spreadsheet from computing a cell that came from a text.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    if formula && !number {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_harmless_and_numbers_stay() {
        for (cell, shown) in [
            ("=1+1", "'=1+1"),
            ("+86", "+86"),
            ("-30.34", "-30.34"),
            ("-the rest", "'-the rest"),
            ("@home", "'@home"),
            ("a=b", "a=b"),
            ("-inf", "'-inf"),
        ] {
            assert_eq!(harmless(cell), shown);
        }
        assert_eq!(quoted("a,\"b\""), "\"a,\"\"b\"\"\"");
    }
}

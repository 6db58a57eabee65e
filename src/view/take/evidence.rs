//! A number with where it stands, to be pasted into a text.

use crate::data::{Dataset, Notes};
use crate::question::{Answer, Row};
use crate::words::{self, Lang};

/// A row of an answer as evidence: its number with unit and range, each figure
/// behind it as printed with report, section and paragraph, and the address.
/// Nothing for a key that no row has.
pub fn evidence(
    answer: &Answer,
    key: &str,
    data: &Dataset,
    notes: &Notes,
    address: &str,
    lang: Lang,
) -> Option<String> {
    let row = answer.row(key)?;
    let mut lines = vec![number(answer, row, lang)];
    let said = |id: &String| figure(id, data, notes, lang);
    lines.extend(row.evidence.iter().filter_map(said));
    lines.extend(row.caveats.iter().map(|c| c.say(lang)));
    if !address.is_empty() {
        lines.push(address.to_owned());
    }
    Some(lines.join("\n"))
}

fn number(answer: &Answer, row: &Row, lang: Lang) -> String {
    let value = words::estimate(&row.estimate, lang);
    let range = words::bounds(&row.estimate, lang);
    let (title, label) = (answer.title.say(lang), row.label.say(lang));
    match (lang, range) {
        (Lang::Zh, Some(range)) => format!("{title}。{label}：{value}（取整范围{range}）"),
        (Lang::Zh, None) => format!("{title}。{label}：{value}"),
        (Lang::En, Some(range)) => {
            format!("{title}. {label}: {value} (range from rounding {range})")
        }
        (Lang::En, None) => format!("{title}. {label}: {value}"),
    }
}

fn figure(id: &str, data: &Dataset, notes: &Notes, lang: Lang) -> Option<String> {
    let o = data.observation(id)?;
    let report = notes.report(&o.source)?;
    let section = notes.section(&o.section).map(|s| s.name.get(lang));
    let section = section.filter(|s| !s.is_empty());
    let (title, printed, at) = (report.title.get(lang), &o.printed, o.paragraph);
    Some(match (lang, section) {
        (Lang::Zh, Some(s)) => format!("{id}：原文“{printed}”，《{title}》，{s}，第{at}段"),
        (Lang::Zh, None) => format!("{id}：原文“{printed}”，《{title}》，第{at}段"),
        (Lang::En, Some(s)) => {
            format!("{id}: printed “{printed}”, in “{title}”, {s}, paragraph {at}")
        }
        (Lang::En, None) => format!("{id}: printed “{printed}”, in “{title}”, paragraph {at}"),
    })
}

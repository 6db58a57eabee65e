//! The figures of a report found again in a reader's own copy of it: in either
//! script, with other line breaks, with parts missing.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::data::{Dataset, Observation};
use crate::quantity::{simplify, Qualifier};

/// Figures that share one print, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPrint {
    /// Ids of the figures: two for the ends of a range or for two readings.
    pub ids: Vec<String>,
    /// Its place in the copy, in UTF-16 units, as browsers count.
    pub place: Range<usize>,
}

/// What of a report was found in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The report that the copy is most likely of.
    pub source: String,
    /// Prints in their order.
    pub found: Vec<FoundPrint>,
    /// Figures that were not found.
    pub missing: Vec<String>,
}

/// A text without white space, its characters in one script, each with where it
/// stood.
struct Plain {
    chars: Vec<char>,
    places: Vec<Range<usize>>,
}

impl Plain {
    fn of(text: &str) -> Self {
        let (mut chars, mut places, mut at) = (Vec::new(), Vec::new(), 0);
        for c in text.chars() {
            let end = at + c.len_utf16();
            // Zero-width marks come along when pages are copied.
            if !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}') {
                chars.push(simplify(c));
                places.push(at..end);
            }
            at = end;
        }
        Self { chars, places }
    }

    /// Where each of its characters stands.
    fn index(&self) -> BTreeMap<char, Vec<usize>> {
        let mut out: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for (i, c) in self.chars.iter().enumerate() {
            out.entry(*c).or_default().push(i);
        }
        out
    }
}

/// A print with the figures that share it.
struct Print<'a> {
    rows: Vec<&'a Observation>,
    chars: Vec<char>,
}

/// A report's prints in the order of its text.
fn prints<'a>(rows: &[&'a Observation]) -> Vec<Print<'a>> {
    let mut out: Vec<Print<'a>> = Vec::new();
    for o in rows {
        let shares = |p: &&mut Print<'a>| {
            p.rows.last().is_some_and(|last| {
                let same = last.paragraph == o.paragraph && last.printed == o.printed;
                same && (last.qualifier == Qualifier::RangeLow || !o.reading.is_empty())
            })
        };
        match out.last_mut().filter(|p| shares(p)) {
            Some(print) => print.rows.push(o),
            None => out.push(Print {
                rows: vec![o],
                chars: Plain::of(&o.printed).chars,
            }),
        }
    }
    out
}

/// Whether a character goes on a number.
fn goes_on(c: Option<&char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit() || *c == '.')
}

/// Where a print stands: whole numbers alone, no tail of a longer one.
fn places(text: &Plain, index: &BTreeMap<char, Vec<usize>>, print: &[char]) -> Vec<usize> {
    let Some(first) = print.first() else {
        return Vec::new();
    };
    let all = index.get(first).map_or(&[][..], Vec::as_slice);
    let stands = |at: &&usize| {
        let end = **at + print.len();
        let whole = text.chars.get(**at..end).is_some_and(|part| part == print);
        let before = at.checked_sub(1).and_then(|i| text.chars.get(i));
        let longer = first.is_ascii_digit() && goes_on(before);
        let on = print.last().is_some_and(char::is_ascii_digit) && goes_on(text.chars.get(end));
        whole && !longer && !on
    };
    all.iter().filter(stands).copied().collect()
}

/// The longest run of prints whose places rise: an order that survives where a
/// part is missing or stands twice. Returns print and place.
fn rising(candidates: &[Vec<usize>]) -> Vec<(usize, usize)> {
    // Every candidate with the one that it follows best (patience sorting).
    let mut nodes: Vec<(usize, usize, Option<usize>)> = Vec::new();
    // For each length the candidate that ends earliest.
    let mut ends: Vec<usize> = Vec::new();
    for (print, places) in candidates.iter().enumerate() {
        // From the last place on: one print is taken once.
        for place in places.iter().rev() {
            let at = ends.partition_point(|n| nodes.get(*n).is_some_and(|(_, p, _)| p < place));
            let before = at.checked_sub(1).and_then(|i| ends.get(i)).copied();
            nodes.push((print, *place, before));
            let own = nodes.len() - 1;
            match ends.get_mut(at) {
                Some(end) => *end = own,
                None => ends.push(own),
            }
        }
    }
    let mut out = Vec::new();
    let mut next = ends.last().copied();
    while let Some((print, place, before)) = next.and_then(|n| nodes.get(n)) {
        out.push((*print, *place));
        next = *before;
    }
    out.reverse();
    out
}

/// Finds the figures of one report in a copy.
fn of_source(
    data: &Dataset,
    source: &str,
    text: &Plain,
    index: &BTreeMap<char, Vec<usize>>,
) -> Copied {
    let rows: Vec<&Observation> = data
        .observations
        .iter()
        .filter(|o| o.source == source)
        .collect();
    let prints = prints(&rows);
    let candidates: Vec<Vec<usize>> = prints
        .iter()
        .map(|p| places(text, index, &p.chars))
        .collect();
    let taken: BTreeMap<usize, usize> = rising(&candidates).into_iter().collect();
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for (i, print) in prints.iter().enumerate() {
        let ids = print.rows.iter().map(|o| o.id.clone());
        let ends = taken.get(&i).and_then(|at| {
            let last = at + print.chars.len() - 1;
            Some((text.places.get(*at)?.start, text.places.get(last)?.end))
        });
        match ends {
            Some((start, end)) => found.push(FoundPrint {
                ids: ids.collect(),
                place: start..end,
            }),
            None => missing.extend(ids),
        }
    }
    Copied {
        source: source.to_owned(),
        found,
        missing,
    }
}

/// Finds the figures of the report that a copy is of. None where none of the
/// reports has at least a third of its figures in it.
pub fn copied(data: &Dataset, text: &str) -> Option<Copied> {
    let plain = Plain::of(text);
    let index = plain.index();
    let all = data
        .sources
        .iter()
        .map(|s| of_source(data, &s.id, &plain, &index));
    let share = |c: &Copied| {
        let known: usize = c.found.iter().map(|f| f.ids.len()).sum();
        let all = known + c.missing.len();
        #[allow(clippy::cast_precision_loss)]
        let share = known as f64 / all.max(1) as f64;
        share
    };
    all.max_by(|a, b| share(a).total_cmp(&share(b)))
        .filter(|c| share(c) > 1.0 / 3.0)
}

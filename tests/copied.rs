//! A reader's own copy of a report. The reports themselves are not part of the
//! project: copies are made up around the printed figures.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use county_lens::data::{builtin, Dataset};
use county_lens::view::{copied, Copied};

/// A text that prints the figures of a report in their order, with words between
/// that hold numbers of their own.
fn copy(data: &Dataset, source: &str, between: &str) -> String {
    let mut out = String::new();
    let mut last = "";
    for o in data.observations.iter().filter(|o| o.source == source) {
        // What shares a print stands once.
        if o.printed != last || o.reading.is_empty() {
            out.push_str(between);
            out.push_str(&o.printed);
        }
        last = &o.printed;
    }
    out
}

fn at(text: &str, found: &Copied, i: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[found.found[i].place.clone()]).unwrap()
}

#[test]
fn every_figure_of_a_whole_copy_is_found_where_it_stands() {
    let data = builtin().unwrap();
    for source in &data.sources {
        let text = copy(&data, &source.id, "，其中，");
        let found = copied(&data, &text).unwrap();
        assert_eq!(found.source, source.id);
        let all = data
            .observations
            .iter()
            .filter(|o| o.source == source.id)
            .count();
        let known: usize = found.found.iter().map(|f| f.ids.len()).sum();
        assert_eq!(known + found.missing.len(), all, "none is lost");
        assert!(
            found.missing.len() * 20 <= all,
            "{}: {:?}",
            source.id,
            found.missing
        );
        for (i, print) in found.found.iter().enumerate() {
            let printed = &data.observation(&print.ids[0]).unwrap().printed;
            assert_eq!(&at(&text, &found, i), printed);
        }
        assert!(found
            .found
            .windows(2)
            .all(|w| w[0].place.start < w[1].place.start));
    }
}

#[test]
fn other_line_breaks_and_full_width_digits_do_not_matter() {
    let data = builtin().unwrap();
    let text = copy(&data, "000", "。");
    let whole = copied(&data, &text).unwrap();
    let broken: String = text
        .chars()
        .flat_map(|c| [c, '\n', '\u{3000}'])
        .map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - 0x30 + 0xff10).unwrap(),
            c => c,
        })
        .collect();
    let found = copied(&data, &broken).unwrap();
    assert_eq!(found.found.len(), whole.found.len());
    assert_eq!(found.missing, whole.missing);
}

#[test]
fn what_is_cut_out_is_listed_and_the_rest_is_found() {
    let data = builtin().unwrap();
    let text = copy(&data, "000", "。");
    let whole = copied(&data, &text).unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    let (from, to) = (whole.found[40].place.start, whole.found[60].place.start);
    let cut = [&units[..from], &units[to..]].concat();
    let found = copied(&data, &String::from_utf16(&cut).unwrap()).unwrap();
    assert!(found.found.len() >= whole.found.len() - 20);
    assert!(found.missing.len() > whole.missing.len());
    // The parts are told apart by their order, not by what they look like.
    let last = found.found.last().unwrap();
    assert_eq!(last.ids, whole.found.last().unwrap().ids);
}

#[test]
fn a_number_is_not_the_tail_of_another() {
    let data = builtin().unwrap();
    let text = copy(&data, "003", "9");
    // Every print that begins with a digit now is the tail of a longer number.
    let found = copied(&data, &text);
    let digits = |id: &str| {
        data.observation(id)
            .unwrap()
            .printed
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let wrong = found
        .iter()
        .flat_map(|f| &f.found)
        .flat_map(|f| &f.ids)
        .filter(|id| digits(id))
        .count();
    assert_eq!(wrong, 0);
}

#[test]
fn another_text_is_no_report() {
    let data = builtin().unwrap();
    assert_eq!(copied(&data, ""), None);
    assert_eq!(copied(&data, "The quick brown fox, 2019."), None);
}

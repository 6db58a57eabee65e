//! The texts of a column, each spelling led back to what it stands for.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::block::{Block, Record, Span};
use super::index::Index;
use super::label::{key, Key};

/// What a cell of labels stands for: the number of a text, or one of those below.
pub(super) type Label = u32;
/// Nothing.
pub(super) const EMPTY: Label = u32::MAX;
/// Bytes that are no text.
pub(super) const UNREADABLE: Label = u32::MAX - 1;
/// A text that does not stand for what it should.
pub(super) const UNFIT: Label = u32::MAX - 2;
/// One that does, but cannot be.
pub(super) const IMPOSSIBLE: Label = u32::MAX - 3;

/// Whether a label is the number of a text.
pub(super) const fn is_text(label: Label) -> bool {
    label < IMPOSSIBLE
}

/// How a text is read when it first appears: under which name it is kept.
pub(super) type Read = fn(&str) -> Result<String, Label>;

/// The texts of a column. Each different spelling is read once.
pub(super) struct Labels {
    short: Index,
    long: HashMap<Box<[u8]>, Label, FxBuildHasher>,
    known: HashMap<String, u32, FxBuildHasher>,
    texts: Vec<String>,
    read: Read,
}

impl Labels {
    pub(super) fn new(read: Read) -> Self {
        Self {
            short: Index::new(),
            long: HashMap::default(),
            known: HashMap::default(),
            texts: Vec::new(),
            read,
        }
    }

    /// What a cell stands for; nothing where there is no such cell.
    pub(super) fn at(&mut self, record: &Record<'_>, column: usize) -> Label {
        let Some(span) = record.cells.get(column) else {
            return EMPTY;
        };
        let (key, cell) = (key(record.bytes, *span), record.cell(column));
        let known = if key.is_long() {
            self.long.get(cell).copied()
        } else {
            self.short.get(key)
        };
        known.unwrap_or_else(|| self.added(key, cell))
    }

    /// What a short spelling stands for, where it is known.
    #[inline]
    pub(super) fn short(&self, key: Key) -> Option<Label> {
        self.short.get(key)
    }

    /// What the cells of a column of records stand for, up to the first spelling
    /// that is not known yet; how many that is.
    pub(super) fn known(&self, block: &Block<'_>, column: usize, out: &mut [Label]) -> usize {
        let records = block.cells.chunks_exact(block.width);
        // Of neighbours many are the same.
        let (mut last, mut meaning, mut before) = (Key::NONE, EMPTY, (0, 0));
        for (at, (record, label)) in records.zip(out.iter_mut()).enumerate() {
            let Some(span) = record.get(column) else {
                return at;
            };
            let key = key(block.bytes, *span);
            let text = |span: Span| block.bytes.get(span.0..span.1).unwrap_or_default();
            if key != last || key.is_long() && text(*span) != text(before) {
                let found = if key.is_long() {
                    self.long.get(text(*span)).copied()
                } else {
                    self.short.get(key)
                };
                let Some(found) = found else { return at };
                (last, meaning, before) = (key, found, *span);
            }
            *label = meaning;
        }
        block.len().min(out.len())
    }

    fn added(&mut self, key: Key, bytes: &[u8]) -> Label {
        let meaning = match std::str::from_utf8(bytes) {
            Ok(text) => self.of(text),
            Err(_) => UNREADABLE,
        };
        if key.is_long() {
            self.long.insert(bytes.into(), meaning);
        } else {
            self.short.insert(key, meaning);
        }
        meaning
    }

    /// What a text stands for.
    pub(super) fn of(&mut self, text: &str) -> Label {
        let text = trimmed(text);
        if text.is_empty() {
            return EMPTY;
        }
        if text.contains(NO_TEXT) {
            return UNREADABLE;
        }
        match (self.read)(text) {
            Ok(name) => self.number(name),
            Err(label) => label,
        }
    }

    /// The number of a name, which is kept where it is new.
    pub(super) fn number(&mut self, name: String) -> u32 {
        if let Some(number) = self.known.get(&name) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.known.insert(name.clone(), number);
        self.texts.push(name);
        number
    }

    /// The texts by number.
    pub(super) fn texts(&self) -> &[String] {
        &self.texts
    }
}

/// What stands where bytes were no text, and what no text has.
const NO_TEXT: [char; 2] = ['\u{fffd}', '\0'];

/// A text without spaces and marks around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// A name that a layout gives, as it would be read from a cell: a table that is
/// taken away has it there.
pub(super) fn given(name: &str) -> String {
    trimmed(name).replace(NO_TEXT, "?")
}

/// A text as it is.
pub(super) fn as_it_is(text: &str) -> Result<String, Label> {
    Ok(text.to_owned())
}

/// A code without the decimals that spreadsheets add.
pub(super) fn as_code(text: &str) -> Result<String, Label> {
    let whole = text.strip_suffix(".0");
    let whole = whole.filter(|w| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit()));
    Ok(whole.unwrap_or(text).to_owned())
}

/// A period in its one spelling.
pub(super) fn as_period(text: &str) -> Result<String, Label> {
    match super::period(text) {
        super::FoundPeriod::Period(p) => Ok(p.label()),
        super::FoundPeriod::Impossible => Err(IMPOSSIBLE),
        super::FoundPeriod::Other => Err(UNFIT),
    }
}

#[cfg(test)]
mod tests {
    use super::{as_it_is, as_period, Label, Labels, Record, EMPTY, UNFIT, UNREADABLE};

    fn labels(texts: &[&[u8]], labels: &mut Labels) -> Vec<Label> {
        let all = texts.join(&b'|');
        let mut start = 0;
        let mut out = Vec::new();
        for text in texts {
            let cells = [(start, start + text.len())];
            let record = Record {
                row: 1,
                bytes: &all,
                cells: &cells,
            };
            out.push(labels.at(&record, 0));
            start += text.len() + 1;
        }
        out
    }

    #[test]
    fn texts_are_numbered_in_the_order_in_which_they_appear() {
        let long = "山西省长治市武乡县".as_bytes();
        let ones: [&[u8]; 10] = [b"a", b"b", b"a", b"", long, b"b", long, b" ", b"ab", b" a "];
        let found = labels(&ones, &mut Labels::new(as_it_is));
        assert_eq!(found, [0, 1, 0, EMPTY, 2, 1, 2, EMPTY, 3, 0]);
    }

    #[test]
    fn sixteen_bytes_and_their_beginnings_are_told_apart() {
        let text = b"0123456789abcdefg";
        let ones: [&[u8]; 6] = [
            &text[..16],
            &text[..15],
            &text[..8],
            &text[..16],
            text,
            &[0xff; 16],
        ];
        let found = labels(&ones, &mut Labels::new(as_it_is));
        assert_eq!(found, [0, 1, 2, 0, 3, UNREADABLE]);
    }

    #[test]
    fn a_zero_byte_at_the_end_is_a_byte() {
        let ones: [&[u8]; 4] = [b"a", b"a\0", b"a", b"a\0"];
        let found = labels(&ones, &mut Labels::new(as_it_is));
        assert_eq!(found, [0, UNREADABLE, 0, UNREADABLE]);
    }

    #[test]
    fn spellings_of_a_period_are_one() {
        let ones: [&[u8]; 4] = [b"2015", "2015年".as_bytes(), b"x", b"2015"];
        assert_eq!(labels(&ones, &mut Labels::new(as_period)), [0, 0, UNFIT, 0]);
    }
}

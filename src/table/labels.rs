//! The texts of a column, each spelling led back to what it stands for.

use std::collections::BTreeMap;

use super::label::Dictionary;
use super::scan::Record;

/// What a cell of labels stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A text, by its number.
    Text(u32),
    /// Nothing.
    Empty,
    /// Bytes that are no text.
    Unreadable,
    /// A text that does not stand for what it should.
    Unfit,
    /// One that does, but cannot be.
    Impossible,
}

/// How a text is read when it first appears: under which name it is kept.
pub(super) type Read = fn(&str) -> Result<String, Label>;

/// The texts of a column. Each different spelling is read once.
pub(super) struct Labels {
    dictionary: Dictionary,
    meanings: Vec<Label>,
    known: BTreeMap<String, u32>,
    texts: Vec<String>,
    read: Read,
}

impl Labels {
    pub(super) fn new(read: Read) -> Self {
        Self {
            dictionary: Dictionary::default(),
            meanings: Vec::new(),
            known: BTreeMap::new(),
            texts: Vec::new(),
            read,
        }
    }

    /// What a cell stands for; nothing where there is no such cell.
    pub(super) fn at(&mut self, record: &Record<'_>, column: usize) -> Label {
        let Some(span) = record.cells.get(column) else {
            return Label::Empty;
        };
        let code = self.dictionary.code(record.bytes, *span);
        if code.new {
            let meaning = match std::str::from_utf8(record.cell(column)) {
                Ok(text) => self.of(text),
                Err(_) => Label::Unreadable,
            };
            self.meanings.push(meaning);
        }
        self.meanings[code.number as usize]
    }

    /// What a text stands for.
    pub(super) fn of(&mut self, text: &str) -> Label {
        let text = trimmed(text);
        if text.is_empty() {
            return Label::Empty;
        }
        if text.contains(NO_TEXT) {
            return Label::Unreadable;
        }
        match (self.read)(text) {
            Ok(name) => Label::Text(self.number(name)),
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
        super::FoundPeriod::Impossible => Err(Label::Impossible),
        super::FoundPeriod::Other => Err(Label::Unfit),
    }
}

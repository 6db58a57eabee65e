//! JSON records as a table: a list of objects, one a line, or a list in an object.

use std::collections::HashMap;
use std::fmt;

use rustc_hash::FxBuildHasher;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Number};

use super::cube::MOST_CELLS;

/// Why a text is no table of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong, in the parser's words.
    pub message: String,
}

/// Between cells, and after a record.
const CELL: char = '\u{1f}';
const RECORD: char = '\u{1e}';

/// What has been read: headings in the order of their appearance, and cells.
#[derive(Default)]
struct Records {
    headings: Vec<String>,
    numbers: HashMap<String, usize, FxBuildHasher>,
    /// Cells of the record that is read.
    cells: Vec<String>,
    body: String,
    rows: usize,
    /// How many headings the first records knew less.
    ragged: bool,
}

impl Records {
    fn heading(&mut self, key: &str) -> usize {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = self.headings.len();
        self.headings.push(key.to_owned());
        self.numbers.insert(key.to_owned(), number);
        self.ragged |= self.rows > 0;
        number
    }

    fn set(&mut self, at: usize, text: String) {
        if self.cells.len() <= at {
            self.cells.resize(at + 1, String::new());
        }
        self.cells[at] = text;
    }

    /// Ends a record; refused where records of ever other headings would fill the
    /// memory with empty cells.
    fn end(&mut self) -> Result<(), &'static str> {
        if self.headings.len().saturating_mul(self.rows + 1) > MOST_CELLS {
            return Err("too many cells: records that share few keys");
        }
        self.cells.resize(self.headings.len(), String::new());
        for (at, cell) in self.cells.iter_mut().enumerate() {
            if at > 0 {
                self.body.push(CELL);
            }
            // The separators mean nothing in a text.
            self.body.extend(
                cell.chars()
                    .map(|c| if c == CELL || c == RECORD { ' ' } else { c }),
            );
            cell.clear();
        }
        self.body.push(RECORD);
        self.rows += 1;
        Ok(())
    }

    /// Headings and records as delimited text, each record of the same length.
    fn text(mut self) -> String {
        let separated = |cells: &[String]| {
            let clean = cells.iter().map(|c| c.replace([CELL, RECORD], " "));
            clean.collect::<Vec<_>>().join("\u{1f}")
        };
        let mut out = separated(&self.headings);
        out.push(RECORD);
        if !self.ragged {
            out.push_str(&self.body);
            return out;
        }
        for record in std::mem::take(&mut self.body).split_terminator(RECORD) {
            out.push_str(record);
            let missing = self.headings.len() - record.split(CELL).count();
            out.extend(std::iter::repeat_n(CELL, missing));
            out.push(RECORD);
        }
        out
    }
}

/// Reads records as the delimited text of [`super::Dialect::CELLS`], the headings
/// first. Numbers keep their value, `true` and `false` become 1 and 0, `null` an
/// empty cell; an object or a list in a cell is refused.
///
/// # Errors
/// [`JsonError`].
///
/// # Example
/// ```
/// use county_lens::table::records;
/// let text = records(br#"[{"county":"Wuxiang","year":2015},{"year":2016}]"#).unwrap();
/// assert_eq!(text, "county\u{1f}year\u{1e}Wuxiang\u{1f}2015\u{1e}\u{1f}2016\u{1e}");
/// assert_eq!(records(b"[{]").unwrap_err().column, 3);
/// ```
pub fn records(bytes: &[u8]) -> Result<String, JsonError> {
    let mut out = Records::default();
    let mut stream = Deserializer::from_slice(bytes);
    loop {
        let read = Top(&mut out).deserialize(&mut stream);
        read.map_err(|e| at(&e))?;
        // One value a line is as good as a list of them.
        if stream.end().is_ok() {
            break;
        }
    }
    if out.rows == 0 {
        return Err(JsonError {
            line: 1,
            column: 1,
            message: "no record was found: a list of objects was expected".to_owned(),
        });
    }
    Ok(out.text())
}

fn at(error: &serde_json::Error) -> JsonError {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    JsonError {
        line: error.line().max(1),
        column: error.column().max(1),
        message: message.to_owned(),
    }
}

/// A list of records, a record, or an object that holds a list.
struct Top<'a>(&'a mut Records);

impl<'de> DeserializeSeed<'de> for Top<'_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Top(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut any = false;
        while let Some(key) = map.next_key::<String>()? {
            let mut list = None;
            map.next_value_seed(Cell(&mut list, self.0))?;
            if let Some(text) = list {
                let at = self.0.heading(&key);
                self.0.set(at, text);
                any = true;
            }
        }
        if any {
            self.0.end().map_err(de::Error::custom)?;
        }
        Ok(())
    }
}

/// A cell; a list in it holds records of their own, where nothing stands beside it.
struct Cell<'a>(&'a mut Option<String>, &'a mut Records);

impl<'de> DeserializeSeed<'de> for Cell<'_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Cell<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number or null")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        *self.0 = Some(u8::from(value).to_string());
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        *self.0 = Some(value.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        *self.0 = Some(value.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        let number = Number::from_f64(value);
        *self.0 = Some(number.map_or_else(String::new, |n| n.to_string()));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        *self.0 = Some(value.to_owned());
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        *self.0 = Some(String::new());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if !self.1.cells.iter().all(String::is_empty) || self.1.rows > 0 {
            return Err(de::Error::invalid_type(de::Unexpected::Seq, &self));
        }
        while list.next_element_seed(Top(self.1))?.is_some() {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::records;

    fn lines(text: &str) -> Vec<String> {
        let text = records(text.as_bytes()).unwrap();
        text.split_terminator('\u{1e}')
            .map(|r| r.replace('\u{1f}', "|"))
            .collect()
    }

    #[test]
    fn lists_lines_and_wrapped_lists_are_one_table() {
        let expected = ["a|b", "1|x", "2.5|"];
        for text in [
            r#"[{"a":1,"b":"x"},{"a":2.5,"b":null}]"#,
            "{\"a\":1,\"b\":\"x\"}\n{\"a\":2.5}\n",
            r#"{"data":[{"a":1,"b":"x"},{"a":2.5}]}"#,
        ] {
            assert_eq!(lines(text), expected, "{text}");
        }
    }

    #[test]
    fn a_heading_that_comes_late_widens_the_earlier_records() {
        assert_eq!(lines(r#"[{"a":1},{"b":true,"a":2}]"#), ["a|b", "1|", "2|1"]);
    }

    #[test]
    fn what_is_no_record_is_told_with_its_place() {
        let error = |text: &str| records(text.as_bytes()).unwrap_err();
        assert_eq!(error("[{\"a\":1},\n {\"a\":").line, 2);
        assert!(error("[{\"a\":{\"b\":1}}]")
            .message
            .contains("invalid type"));
        assert!(error("[1,2]").message.contains("a list of objects"));
        assert!(error("[]").message.contains("no record"));
        assert!(error("").message.contains("EOF"));
        // Lists in lists do not exhaust the stack.
        assert!(records("[".repeat(100_000).as_bytes()).is_err());
    }

    #[test]
    fn records_of_ever_other_keys_are_refused_before_they_fill_the_memory() {
        let text: String = (0..9000).map(|n| format!("{{\"{n}\":1}}\n")).collect();
        let error = records(text.as_bytes()).unwrap_err();
        assert!(error.message.contains("too many cells"), "{error:?}");
    }
}

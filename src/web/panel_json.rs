//! Long lists for the browser: the rows of an answer about a panel, of which there may
//! be thousands with some twenty parts each, and the names of its places. The browser
//! makes them of one text much sooner than part by part.

use js_sys::{Array, JsString, JSON};
use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::JsValue;

use crate::catalogue::{Record, Value};
use crate::panel::{Panel, Row};
use crate::words::Lang;

/// The rows as a list of plain objects: what is known of each, and of which place.
pub(super) fn rows(panel: &Panel, rows: &[Row], lang: Lang) -> JsValue {
    list(rows.iter().map(|row| RowOut { panel, row, lang }))
}

/// Between texts that are handed over as one; a text that has it is none of these.
const BETWEEN: &str = "\0";

/// Texts as a list.
pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> JsValue {
    let texts: Vec<&str> = texts.collect();
    if texts.is_empty() || texts.iter().any(|text| text.contains(BETWEEN)) {
        return list(texts.into_iter());
    }
    // Sooner than JSON, which looks each text up among those there are.
    JsString::from(texts.join(BETWEEN)).split(BETWEEN).into()
}

fn list<T: Serialize>(all: impl Iterator<Item = T>) -> JsValue {
    let all: Vec<T> = all.collect();
    // Texts and numbers always make JSON, and JSON is always read back.
    let text = serde_json::to_string(&all).unwrap_or_default();
    JSON::parse(&text).unwrap_or_else(|_| Array::new().into())
}

struct RowOut<'a> {
    panel: &'a Panel,
    row: &'a Row,
    lang: Lang,
}

impl Serialize for RowOut<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        fields(&mut map, &self.row.cells)?;
        if let Some(place) = self.panel.places().get(self.row.place) {
            map.serialize_entry("place", &place.id)?;
            map.serialize_entry("name", place.name.get(self.lang))?;
            map.serialize_entry("group", &place.group)?;
        }
        map.end()
    }
}

fn fields<M: SerializeMap>(map: &mut M, record: &Record) -> Result<(), M::Error> {
    for (name, value) in record.fields() {
        map.serialize_entry(name, &Plain(value))?;
    }
    Ok(())
}

/// A value as [`super::values::plain`] gives it.
struct Plain<'a>(&'a Value);

struct PlainRecord<'a>(&'a Record);

/// A number. Ranks and counts are whole, and are written and read much sooner so.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "seen to come back the same"
        )]
        let whole = self.0 as i32;
        // Zero below zero is no whole number.
        if f64::from(whole).to_bits() == self.0.to_bits() {
            to.serialize_i32(whole)
        } else {
            to.serialize_f64(self.0)
        }
    }
}

impl Serialize for PlainRecord<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        fields(&mut map, self.0)?;
        map.end()
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Number(n) => Number(*n).serialize(to),
            Value::Whole(n) => to.serialize_u64(*n),
            Value::Flag(f) => to.serialize_bool(*f),
            Value::Word(w) => to.serialize_str(w),
            Value::Numbers(n) => to.collect_seq(n.iter().map(|n| Number(*n))),
            Value::Wholes(n) => to.collect_seq(n),
            Value::Words(w) => to.collect_seq(w),
            Value::Cells(cells) => to.collect_seq(cells.iter().map(|c| c.ok().map(Number))),
            Value::Rows(rows) => to.collect_seq(rows.iter().map(PlainRecord)),
            Value::Record(inner) => PlainRecord(inner).serialize(to),
            Value::Undefined(_) => to.serialize_none(),
        }
    }
}

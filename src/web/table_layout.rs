//! How a table is read, as JavaScript sees it and gives it back corrected.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::read::{self, Checked};
use crate::table::{Column, Decimal, Dialect, Layout, LayoutError, Role};
use crate::words::Lang;

impl LensError {
    /// What a layout lacks, in the reader's language.
    pub(super) fn layout(e: LayoutError, lang: Lang) -> Self {
        let field = match e {
            LayoutError::NoPeriod => "period",
            LayoutError::NoIndicator => "indicator",
            _ => "columns",
        };
        Self::new(e.as_str(), Some(field), e.words().get(lang).to_owned())
    }
}

/// The names of decimal signs at the boundary.
const POINT: &str = "point";
const COMMA: &str = "comma";

/// A layout as an object.
pub(super) fn given(layout: &Layout, lang: Lang) -> Object {
    let out = Object::new();
    let byte = |b: u8| JsValue::from(char::from(b).to_string());
    set(&out, "delimiter", &byte(layout.dialect.delimiter));
    set(&out, "terminator", &byte(layout.dialect.terminator));
    set(&out, "quotes", &layout.dialect.quotes.into());
    let decimal = if layout.decimal == Decimal::Comma {
        COMMA
    } else {
        POINT
    };
    set(&out, "decimal", &decimal.into());
    #[expect(clippy::cast_precision_loss, reason = "rows are fewer than 2^53")]
    set(&out, "firstRow", &(layout.first_row as f64).into());
    let columns = layout.columns.iter().map(|c| JsValue::from(column(c)));
    set(&out, "columns", &columns.collect::<Array>());
    let missing = layout.missing.iter().map(JsValue::from);
    set(&out, "missing", &missing.collect::<Array>());
    set(&out, "dated", &layout.dated.into());
    let optional = |text: &Option<String>| text.as_ref().map_or(JsValue::NULL, JsValue::from);
    set(&out, "period", &optional(&layout.period));
    set(&out, "indicator", &optional(&layout.indicator));
    let shape = layout.shape();
    set(&out, "shape", &shape.as_str().into());
    set(&out, "shapeWords", &shape.words().get(lang).into());
    out
}

fn column(column: &Column) -> Object {
    let out = Object::new();
    set(&out, "name", &column.name.as_str().into());
    set(&out, "role", &column.role.as_str().into());
    if let Role::Measure {
        indicator,
        period,
        unit,
    } = &column.role
    {
        set(&out, "indicator", &indicator.as_str().into());
        let period = period.as_ref().map_or(JsValue::NULL, JsValue::from);
        set(&out, "period", &period);
        set(&out, "unit", &unit.as_str().into());
    }
    out
}

/// A text that may be null.
fn optional(value: &JsValue, field: &str) -> Checked<Option<String>> {
    if value.is_null() {
        return Ok(None);
    }
    let text = read::text(value, field)?;
    Ok((!text.trim().is_empty()).then_some(text))
}

fn flag(value: &JsValue, field: &str) -> Checked<bool> {
    value
        .as_bool()
        .ok_or_else(|| read::wrong(field, "true or false"))
}

/// One ASCII character.
pub(super) fn byte(value: &JsValue, field: &str) -> Checked<u8> {
    let text = read::text(value, field)?;
    match text.as_bytes() {
        [b] if b.is_ascii() => Ok(*b),
        _ => Err(read::wrong(field, "one ASCII character")),
    }
}

/// A whole number from 1.
fn row(value: &JsValue, field: &str) -> Checked<u64> {
    let number = value
        .as_f64()
        .filter(|v| v.fract() == 0.0 && (1.0..1e15).contains(v));
    let number = number.ok_or_else(|| read::wrong(field, "a whole number from 1"))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above"
    )]
    Ok(number as u64)
}

fn list(value: &JsValue, field: &str) -> Checked<Vec<JsValue>> {
    if !Array::is_array(value) {
        return Err(read::wrong(field, "a list"));
    }
    Ok(Array::from(value).iter().collect())
}

const FIELDS: [&str; 11] = [
    "delimiter",
    "terminator",
    "quotes",
    "decimal",
    "firstRow",
    "columns",
    "missing",
    "dated",
    "period",
    "indicator",
    "shape",
];

/// A layout from an object, such as the one that was given, corrected.
pub(super) fn taken(value: &JsValue) -> Checked<Layout> {
    let mut out = Layout {
        dialect: Dialect::CSV,
        decimal: Decimal::Point,
        first_row: 2,
        columns: Vec::new(),
        missing: Vec::new(),
        dated: true,
        period: None,
        indicator: None,
    };
    for (key, value) in read::entries(value, "layout")? {
        match key.as_str() {
            "delimiter" => out.dialect.delimiter = byte(&value, &key)?,
            "terminator" => out.dialect.terminator = byte(&value, &key)?,
            "quotes" => out.dialect.quotes = flag(&value, &key)?,
            "decimal" => {
                out.decimal = read::word(&value, &key, "point, comma", |word| match word {
                    POINT => Some(Decimal::Point),
                    COMMA => Some(Decimal::Comma),
                    _ => None,
                })?;
            }
            "firstRow" => out.first_row = row(&value, &key)?,
            "columns" => {
                let columns = list(&value, &key)?;
                let columns = columns
                    .iter()
                    .enumerate()
                    .map(|(at, c)| column_taken(c, at));
                out.columns = columns.collect::<Checked<_>>()?;
            }
            "missing" => {
                let words = list(&value, &key)?;
                let words = words.iter().map(|w| read::text(w, "missing"));
                out.missing = words.collect::<Checked<_>>()?;
            }
            "dated" => out.dated = flag(&value, &key)?,
            "period" => out.period = optional(&value, &key)?,
            "indicator" => out.indicator = optional(&value, &key)?,
            // What the roles make of it; not set by hand.
            "shape" | "shapeWords" => {}
            _ => return Err(read::no_such(&key, &[&FIELDS])),
        }
    }
    if out.dialect.delimiter == out.dialect.terminator {
        return Err(read::wrong(
            "delimiter",
            "another character than the terminator",
        ));
    }
    Ok(out)
}

fn column_taken(value: &JsValue, at: usize) -> Checked<Column> {
    let at = format!("columns[{at}]");
    let (mut name, mut role) = (String::new(), None);
    let (mut indicator, mut period, mut unit) = (String::new(), None, String::new());
    for (key, value) in read::entries(value, &at)? {
        let field = format!("{at}.{key}");
        match key.as_str() {
            "name" => name = read::text(&value, &field)?,
            "role" => {
                let words = Role::NAMES.join(", ");
                role = Some(read::word(&value, &field, &words, |word| {
                    Role::NAMES.into_iter().find(|n| *n == word)
                })?);
            }
            "indicator" => indicator = optional(&value, &field)?.unwrap_or_default(),
            "period" => period = optional(&value, &field)?,
            "unit" => unit = optional(&value, &field)?.unwrap_or_default(),
            _ => {
                let fields = ["name", "role", "indicator", "period", "unit"];
                return Err(read::no_such(&field, &[&fields]));
            }
        }
    }
    let role = match role.ok_or_else(|| read::missing(&format!("{at}.role")))? {
        "place" => Role::Place,
        "code" => Role::Code,
        "group" => Role::Group,
        "period" => Role::Period,
        "indicator" => Role::Name,
        "unit" => Role::Unit,
        "value" => Role::Value,
        "measure" => Role::Measure {
            indicator,
            period,
            unit,
        },
        _ => Role::Ignore,
    };
    Ok(Column { name, role })
}

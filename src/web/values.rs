//! Options of statistics from JavaScript, and their results as plain objects.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Float64Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::error::LensError;
use super::object::set;
use super::read::{self, Checked};
use crate::catalogue::{Arg, Record, Value, MOST, MOST_LISTS};

thread_local! {
    /// Columns that callers keep here, by number.
    static HELD: RefCell<BTreeMap<u32, Rc<Vec<f64>>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The field by which a held column is known.
const KEY: &str = "held";

/// Keeps numbers for later calls and returns the object that stands for them.
pub(super) fn hold(values: &JsValue) -> Checked<JsValue> {
    let Arg::Numbers(numbers) = arg("values", values)? else {
        return Err(read::wrong("values", "a list of numbers"));
    };
    let length = numbers.len();
    let id = HELD.with_borrow_mut(|held| {
        let id = held
            .keys()
            .next_back()
            .map_or(0, |last| last.wrapping_add(1));
        held.insert(id, numbers);
        id
    });
    let out = Object::new();
    set(&out, KEY, &JsValue::from(id));
    set(&out, "length", &count(length as u64));
    Ok(out.into())
}

/// Lets held numbers go; whether they were held.
pub(super) fn release(column: &JsValue) -> bool {
    let Some(id) = held_id(column) else {
        return false;
    };
    HELD.with_borrow_mut(|held| held.remove(&id).is_some())
}

fn held_id(value: &JsValue) -> Option<u32> {
    if !value.is_object() {
        return None;
    }
    let id = Reflect::get(value, &KEY.into()).ok()?.as_f64()?;
    // Numbers here were given out as u32.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to come back the same"
    )]
    let whole = id as u32;
    f64::from(whole).total_cmp(&id).is_eq().then_some(whole)
}

fn held(name: &str, value: &JsValue) -> Option<Checked<Rc<Vec<f64>>>> {
    let id = held_id(value)?;
    let found = HELD.with_borrow(|held| held.get(&id).cloned());
    Some(found.ok_or_else(|| {
        let message = format!("{name}: this column was released");
        LensError::new("stats.not_held", Some(name), message).with_hint("hold(values)")
    }))
}

/// All options of a call.
pub(super) fn options(value: &JsValue) -> Checked<Vec<(String, Arg)>> {
    let one = |(name, value): (String, JsValue)| {
        let arg = arg(&name, &value)?;
        Ok((name, arg))
    };
    read::entries(value, "options")?
        .into_iter()
        .map(one)
        .collect()
}

/// An option as it was given; whether it fits is seen against the statistic's table.
pub(super) fn arg(name: &str, value: &JsValue) -> Checked<Arg> {
    if let Some(number) = value.as_f64() {
        return Ok(Arg::Number(number));
    }
    if let Some(flag) = value.as_bool() {
        return Ok(Arg::Flag(flag));
    }
    if let Some(text) = value.as_string() {
        return Ok(Arg::Text(text));
    }
    if let Some(numbers) = numbers(name, value) {
        return numbers.map(Arg::Numbers);
    }
    match value.dyn_ref::<Array>() {
        Some(list) => array(name, list),
        None => Err(read::wrong(name, "a number, a text, true, false or a list")),
    }
}

/// More than are taken is an error before any memory is.
fn at_most(most: usize, name: &str, length: u32) -> Checked<u32> {
    let found = usize::try_from(length).unwrap_or(usize::MAX);
    if found > most {
        let message = format!("{name}: {found} are more than {most}");
        let error = LensError::new("stats.too_large", Some(name), message);
        return Err(error.with_hint(&format!("at most {most}")));
    }
    Ok(length)
}

/// Numbers that come in one piece.
fn numbers(name: &str, value: &JsValue) -> Option<Checked<Rc<Vec<f64>>>> {
    if let Some(typed) = value.dyn_ref::<Float64Array>() {
        let length = at_most(MOST, name, typed.length());
        return Some(length.map(|_| Rc::new(typed.to_vec())));
    }
    held(name, value)
}

/// A plain list: of numbers with gaps, of texts with gaps, or of lists. Its items
/// are taken one by one: as many at a time as a long list has, the browser does
/// not let a module hold.
fn array(name: &str, list: &Array) -> Checked<Arg> {
    let at = |i: u32| format!("{name}[{i}]");
    let gap = |v: &JsValue| v.is_null() || v.is_undefined();
    let length = at_most(MOST, name, list.length())?;
    let items = || (0..length).map(|i| (i, list.get(i)));
    let first = items().map(|(_, v)| v).find(|v| !gap(v));
    if first.as_ref().is_some_and(JsValue::is_string) {
        let text = |(i, v): (u32, JsValue)| match v.as_string() {
            Some(text) => Ok(text),
            None if gap(&v) => Ok(String::new()),
            None => Err(read::wrong(&at(i), "text")),
        };
        let texts: Checked<Vec<String>> = items().map(text).collect();
        return texts.map(Arg::Texts);
    }
    if first.as_ref().is_some_and(JsValue::is_object) {
        at_most(MOST_LISTS, name, length)?;
        let mut all = 0_u32;
        let mut columns = Vec::new();
        for (i, v) in items() {
            let Arg::Numbers(numbers) = arg(&at(i), &v)? else {
                return Err(read::wrong(&at(i), "a list of numbers"));
            };
            let length = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            all = at_most(MOST, name, all.saturating_add(length))?;
            columns.push(numbers);
        }
        return Ok(Arg::Columns(columns));
    }
    let number = |(i, v): (u32, JsValue)| match v.as_f64() {
        Some(number) => Ok(number),
        None if gap(&v) => Ok(f64::NAN),
        None => Err(read::wrong(&at(i), "a number")),
    };
    let numbers: Checked<Vec<f64>> = items().map(number).collect();
    Ok(Arg::Numbers(Rc::new(numbers?)))
}

/// A count; beyond 2⁵³, which no count here reaches, it would be rounded.
#[expect(clippy::cast_precision_loss, reason = "counts of values in memory")]
fn count(n: u64) -> JsValue {
    JsValue::from(n as f64)
}

/// A list of numbers as a plain array, in one copy.
fn list(numbers: &[f64]) -> Array {
    Array::from(&Float64Array::from(numbers))
}

/// A result as a plain object, with `reasons` for what has no value.
pub(super) fn result(record: &Record) -> JsValue {
    let object = plain(record);
    let reasons = Object::new();
    for (path, reason) in record.reasons() {
        set(&reasons, &path, &reason.as_str().into());
    }
    set(&object, "reasons", &reasons);
    object.into()
}

pub(super) fn plain(record: &Record) -> Object {
    let object = Object::new();
    for (name, value) in record.fields() {
        set(&object, name, &js(value));
    }
    object
}

fn js(value: &Value) -> JsValue {
    match value {
        Value::Number(n) => JsValue::from(*n),
        Value::Whole(n) => count(*n),
        Value::Flag(f) => JsValue::from(*f),
        Value::Word(w) => JsValue::from(w.as_str()),
        Value::Numbers(n) => list(n).into(),
        Value::Wholes(n) => n.iter().map(|n| count(*n)).collect::<Array>().into(),
        Value::Words(w) => w
            .iter()
            .map(|w| JsValue::from(w.as_str()))
            .collect::<Array>()
            .into(),
        Value::Cells(cells) => {
            let numbers: Vec<f64> = cells.iter().map(|c| c.unwrap_or(f64::NAN)).collect();
            let out = list(&numbers);
            let gaps = cells.iter().zip(0_u32..).filter(|(c, _)| c.is_err());
            gaps.for_each(|(_, i)| out.set(i, JsValue::NULL));
            out.into()
        }
        Value::Rows(rows) => rows.iter().map(plain).collect::<Array>().into(),
        Value::Record(inner) => plain(inner).into(),
        Value::Undefined(_) => JsValue::NULL,
    }
}

//! What callers pass in, checked before it is used. JavaScript coerces
//! silently, so nothing is taken as a bare number or string.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use super::error::LensError;
use crate::words::Lang;

pub(super) type Checked<T> = Result<T, LensError>;

/// A value of another type than was asked for.
pub(super) fn wrong(field: &str, expected: &str) -> LensError {
    LensError::new(
        "options.wrong_type",
        Some(field),
        format!("{field}: {expected} was expected"),
    )
    .with_hint(expected)
}

/// The object's own keys with their values; undefined ones are left out.
pub(super) fn entries(value: &JsValue, field: &str) -> Checked<Vec<(String, JsValue)>> {
    let refused = || {
        let message = format!("{field}: an object was expected");
        LensError::new("options.not_an_object", Some(field), message)
    };
    // A revoked proxy throws at every touch; asking for its keys says so.
    let keys = Reflect::own_keys(value).map_err(|_| refused())?;
    if !value.is_object() || Array::is_array(value) {
        return Err(refused());
    }
    let mut out = Vec::new();
    for key in keys {
        let Some(name) = key.as_string() else {
            continue;
        };
        // A getter may throw; then the field counts as of the wrong type.
        let found = Reflect::get(value, &key).map_err(|_| wrong(&name, "a readable value"))?;
        if !found.is_undefined() {
            out.push((name, found));
        }
    }
    Ok(out)
}

/// A text argument.
pub(super) fn text(value: &JsValue, field: &str) -> Checked<String> {
    let text = value.as_string().ok_or_else(|| wrong(field, "text"))?;
    if text.len() > 20_000 {
        let message = format!("{field}: longer than 20000 bytes");
        return Err(LensError::new("options.too_long", Some(field), message));
    }
    Ok(text)
}

/// `"zh"` or `"en"`.
pub(super) fn lang(value: &JsValue) -> Checked<Lang> {
    let text = value
        .as_string()
        .ok_or_else(|| wrong("lang", "\"zh\" or \"en\""))?;
    Lang::from_tag(&text).ok_or_else(|| {
        let message = format!("lang: {text:?} is none of zh, en");
        LensError::new("options.unknown_word", Some("lang"), message).with_hint("zh, en")
    })
}

/// One of a few words.
pub(super) fn word<T>(
    value: &JsValue,
    field: &str,
    words: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Checked<T> {
    let said = value.as_string().ok_or_else(|| wrong(field, words))?;
    parse(&said).ok_or_else(|| {
        let said: String = said.chars().take(40).collect();
        let message = format!("{field}: {said:?} is none of {words}");
        LensError::new("options.unknown_word", Some(field), message).with_hint(words)
    })
}

/// A key that means nothing here.
pub(super) fn no_such(key: &str, allowed: &[&[&str]]) -> LensError {
    let words = allowed.concat().join(", ");
    let message = format!("{key}: no such option; there are {words}");
    LensError::new("options.unknown_field", Some(key), message).with_hint(&words)
}

/// A field that was left out.
pub(super) fn missing(field: &str) -> LensError {
    let message = format!("{field}: this is needed");
    LensError::new("options.missing_field", Some(field), message)
}

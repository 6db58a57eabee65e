//! Questions, as callers pass them.

use wasm_bindgen::JsValue;

#[cfg(page)]
use super::error::LensError;
use super::read::{entries, wrong, Checked};
#[cfg(page)]
use super::read::{lang, missing, text};
use crate::question::Question;
#[cfg(page)]
use {crate::question::Expression, crate::words::Lang};

/// A question object as a question.
pub(super) fn question(value: &JsValue) -> Checked<Question> {
    let mut pairs = Vec::new();
    for (key, value) in entries(value, "question")? {
        let text = match (value.as_string(), value.as_bool()) {
            (Some(text), _) => text,
            (None, Some(flag)) => if flag { "1" } else { "0" }.to_owned(),
            (None, None) => return Err(wrong(&key, "text or true or false")),
        };
        pairs.push((key, text));
    }
    Ok(Question::from_pairs(&pairs)?)
}

/// An object whose values are all texts.
#[cfg(feature = "programmes")]
pub(super) fn texts(value: &JsValue, field: &str) -> Checked<Vec<(String, String)>> {
    let pair = |(key, value): (String, JsValue)| {
        let text = text(&value, &key)?;
        Ok((key, text))
    };
    entries(value, field)?.into_iter().map(pair).collect()
}

/// The options of `denominators`.
#[cfg(page)]
pub(super) fn numerator(value: &JsValue) -> Checked<(Expression, Lang)> {
    let (mut formula, mut language) = (None, None);
    for (key, value) in entries(value, "options")? {
        match key.as_str() {
            "numerator" => formula = Some(text(&value, "numerator")?),
            "lang" => language = Some(lang(&value)?),
            _ => {
                let message = format!("{key}: no such option; there are numerator, lang");
                return Err(LensError::new("options.unknown_field", Some(&key), message)
                    .with_hint("numerator, lang"));
            }
        }
    }
    let formula = formula.ok_or_else(|| missing("numerator"))?;
    let expression = Expression::parse(&formula).map_err(|e| {
        LensError::new(
            "question.bad_formula",
            Some("numerator"),
            format!("numerator: {e}"),
        )
    })?;
    Ok((expression, language.ok_or_else(|| missing("lang"))?))
}

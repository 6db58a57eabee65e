//! Options of what is taken away, as callers pass them.

use wasm_bindgen::JsValue;

use super::error::LensError;
use super::read::{entries, lang, missing, text, word, Checked};
use crate::view::Style;
use crate::words::Lang;

/// With what an answer leaves.
pub(super) struct Leaving {
    /// Language of the words.
    pub lang: Lang,
    /// The address of the view; empty for none.
    pub address: String,
}

/// With what an answer is cited.
pub(super) struct Cited {
    /// Language of the words.
    pub lang: Lang,
    /// The address of the view.
    pub address: String,
    /// The day it was seen, in ISO 8601.
    pub accessed: String,
    /// How the citation is written.
    pub style: Style,
}

struct Found {
    lang: Option<Lang>,
    address: Option<String>,
    accessed: Option<String>,
    style: Option<Style>,
}

fn found(value: &JsValue, allowed: &[&str]) -> Checked<Found> {
    let mut out = Found {
        lang: None,
        address: None,
        accessed: None,
        style: None,
    };
    for (key, value) in entries(value, "options")? {
        if !allowed.contains(&key.as_str()) {
            let words = allowed.join(", ");
            let message = format!("{key}: no such option; there are {words}");
            return Err(
                LensError::new("options.unknown_field", Some(&key), message).with_hint(&words)
            );
        }
        match key.as_str() {
            "lang" => out.lang = Some(lang(&value)?),
            "address" => out.address = Some(text(&value, "address")?),
            "accessed" => out.accessed = Some(day(&value)?),
            _ => {
                let words = Style::ALL.map(Style::as_str).join(", ");
                out.style = Some(word(&value, "style", &words, Style::parse)?);
            }
        }
    }
    Ok(out)
}

/// A day such as 2026-11-26.
fn day(value: &JsValue) -> Checked<String> {
    let said = text(value, "accessed")?;
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = said.split('-').collect();
    match parts.as_slice() {
        [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2) => Ok(said),
        _ => {
            let message = "accessed: a day such as 2026-11-26 was expected".to_owned();
            let error = LensError::new("options.wrong_type", Some("accessed"), message);
            Err(error.with_hint("2026-11-26"))
        }
    }
}

/// Options of `csv` and `evidence`.
pub(super) fn leaving(value: &JsValue) -> Checked<Leaving> {
    let found = found(value, &["lang", "address"])?;
    Ok(Leaving {
        lang: found.lang.ok_or_else(|| missing("lang"))?,
        address: found.address.unwrap_or_default(),
    })
}

/// Options of `cite`.
pub(super) fn cited(value: &JsValue) -> Checked<Cited> {
    let found = found(value, &["lang", "address", "accessed", "style"])?;
    Ok(Cited {
        lang: found.lang.ok_or_else(|| missing("lang"))?,
        address: found.address.ok_or_else(|| missing("address"))?,
        accessed: found.accessed.ok_or_else(|| missing("accessed"))?,
        style: found.style.ok_or_else(|| missing("style"))?,
    })
}

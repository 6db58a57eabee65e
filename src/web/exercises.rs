//! Exercises at the boundary: what is asked, and whether a reply is right.

use std::collections::BTreeMap;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::held::data;
use super::read::{lang, word, wrong, Checked};
use super::{js, Js};
use crate::exercise::{exercise as made, Exercise, Kind, Reply};
use crate::view::spelled;
use crate::words::{Lang, Text};

#[derive(Serialize)]
struct KindOut {
    kind: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
struct ReplyOut {
    #[serde(rename = "type")]
    kind: &'static str,
    decimals: Option<u8>,
    unit: Option<&'static str>,
    options: Vec<String>,
}

#[derive(Serialize)]
struct ExerciseOut {
    kind: &'static str,
    name: &'static str,
    seed: u32,
    prompt: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    reply: ReplyOut,
    hints: Vec<String>,
    given: BTreeMap<&'static str, Vec<f64>>,
    about: String,
}

#[derive(Serialize)]
struct CheckedOut {
    right: bool,
    answer: String,
    working: Vec<String>,
    math: Vec<Option<String>>,
}

fn said(texts: &[Text], lang: Lang) -> Vec<String> {
    texts.iter().map(|t| t.get(lang).to_owned()).collect()
}

fn seed(value: &JsValue) -> Checked<u32> {
    let whole =
        |n: &f64| libm::trunc(*n).total_cmp(n).is_eq() && (0.0..=4_294_967_295.0).contains(n);
    let n = value.as_f64().filter(whole);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    n.map(|n| n as u32)
        .ok_or_else(|| wrong("seed", "a whole number from 0 to 4294967295"))
}

fn one(kind: &JsValue, number: &JsValue) -> Result<(Exercise, u32), LensError> {
    let words = Kind::ALL.map(Kind::as_str).join(", ");
    let kind = word(kind, "kind", &words, Kind::parse)?;
    let number = seed(number)?;
    let found = made(kind, u64::from(number), data()?.as_ref());
    let found = found.ok_or_else(|| LensError::internal("the data hold nothing to ask about"))?;
    Ok((found, number))
}

/// The kinds of exercises.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn exercises(language: &JsValue) -> Js {
    let lang = lang(language)?;
    let all = Kind::ALL.map(|k| KindOut {
        kind: k.as_str(),
        name: k.name().get(lang),
    });
    js(&Vec::from(all))
}

/// The exercise of a kind and a seed.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn exercise(kind: &JsValue, seed: &JsValue, language: &JsValue) -> Js {
    let lang = lang(language)?;
    let (found, seed) = one(kind, seed)?;
    let reply = match &found.reply {
        Reply::Number { decimals, unit, .. } => ReplyOut {
            kind: "number",
            decimals: Some(*decimals),
            unit: Some(unit.get(lang)),
            options: Vec::new(),
        },
        Reply::Choice { options, .. } => ReplyOut {
            kind: "choice",
            decimals: None,
            unit: None,
            options: said(options, lang),
        },
    };
    js(&ExerciseOut {
        kind: found.kind.as_str(),
        name: found.kind.name().get(lang),
        seed,
        prompt: found.prompt.get(lang).to_owned(),
        head: said(&found.grid.head, lang),
        rows: found.grid.rows.iter().map(|r| said(r, lang)).collect(),
        reply,
        hints: said(&found.hints, lang),
        given: found.given.into_iter().collect(),
        about: found.about,
    })
}

/// Whether a reply is right, and the way to the answer. A choice is replied by
/// its number from 0.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen(js_name = checkExercise)]
pub fn check_exercise(kind: &JsValue, seed: &JsValue, reply: &JsValue, language: &JsValue) -> Js {
    let lang = lang(language)?;
    let (found, _) = one(kind, seed)?;
    let given = reply.as_f64().filter(|n| n.is_finite());
    let given = given.ok_or_else(|| wrong("reply", "a number"))?;
    let answer = match &found.reply {
        Reply::Number {
            value,
            decimals,
            unit,
        } => format!(
            "{value:.*}{}",
            usize::from(*decimals),
            spaced(unit.get(lang), lang)
        ),
        Reply::Choice { options, right } => options
            .get(*right)
            .map(|t| t.get(lang).to_owned())
            .unwrap_or_default(),
    };
    let working = said(&found.working, lang);
    js(&CheckedOut {
        right: found.reply.accepts(given),
        answer,
        math: working.iter().map(|step| spelled(step)).collect(),
        working,
    })
}

/// A unit as it follows a number.
fn spaced(unit: &str, lang: Lang) -> String {
    match (unit, lang) {
        ("" | "%", _) | (_, Lang::Zh) => unit.to_owned(),
        (unit, Lang::En) => format!(" {unit}"),
    }
}

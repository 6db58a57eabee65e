//! Certified cases: a call as JavaScript would make it, and what an outside
//! authority gives for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use county_lens::catalogue::{call, Arg, CallError, Leaf, Record, Value};
use serde_json::Value as Json;

/// One call with its expected values.
pub(crate) struct Case {
    /// File and line, to be found again.
    pub(crate) at: String,
    /// The statistic.
    pub(crate) id: String,
    /// Its options.
    pub(crate) options: Vec<(String, Arg)>,
    /// Path in the result and expected text.
    pub(crate) expect: Vec<(String, String)>,
    /// Which program gave the values, with its version and call.
    pub(crate) oracle: String,
    /// Digits that must agree.
    pub(crate) digits: f64,
    /// Why fewer than twelve.
    pub(crate) why: Option<String>,
    /// Why the authority's values are not ours: then they must differ.
    pub(crate) differs: Option<String>,
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/certified")
}

/// What a caller passes, from JSON. `{"data": "lew"}` stands for the content
/// of `data/lew.json`, with `"as": "texts"` for its numbers as texts.
pub(crate) fn arg(json: &Json) -> Arg {
    let number = |j: &Json| j.as_f64().unwrap_or(f64::NAN);
    match json {
        Json::Bool(flag) => Arg::Flag(*flag),
        Json::Number(_) => Arg::Number(number(json)),
        Json::String(text) => Arg::Text(text.clone()),
        Json::Array(list) if list.iter().any(Json::is_string) => {
            let text = |j: &Json| j.as_str().unwrap_or_default().to_owned();
            Arg::Texts(list.iter().map(text).collect())
        }
        Json::Array(list) if list.iter().any(|j| j.is_array() || j.is_object()) => {
            let column = |j: &Json| match arg(j) {
                Arg::Numbers(n) => n,
                other => panic!("a column is no list of numbers: {other:?}"),
            };
            Arg::Columns(list.iter().map(column).collect())
        }
        Json::Array(list) => Arg::Numbers(Rc::new(list.iter().map(number).collect())),
        Json::Object(of) => {
            let name = of.get("data").and_then(Json::as_str);
            let path = folder().join(format!("data/{}.json", name.expect("data")));
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
            match arg(&serde_json::from_str(&text).unwrap()) {
                Arg::Numbers(n) if of.contains_key("as") => {
                    Arg::Texts(n.iter().map(f64::to_string).collect())
                }
                other => other,
            }
        }
        Json::Null => panic!("null is no option"),
    }
}

/// Options from a JSON object.
pub(crate) fn options(json: &Json) -> Vec<(String, Arg)> {
    let object = json.as_object().expect("options are an object");
    object.iter().map(|(k, v)| (k.clone(), arg(v))).collect()
}

fn case(at: String, json: &Json) -> Case {
    let text = |key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
    let expect = json["expect"].as_object();
    let expect = expect.unwrap_or_else(|| panic!("{at}: no expect"));
    let said = |v: &Json| {
        let text = v.as_str();
        text.unwrap_or_else(|| panic!("{at}: {v} is no text"))
            .to_owned()
    };
    let digits = json.get("digits").map_or(12.0, |d| d.as_f64().unwrap());
    assert!(
        digits >= 12.0 || text("why").is_some(),
        "{at}: fewer than 12 digits need a why"
    );
    Case {
        id: text("id").unwrap_or_else(|| panic!("{at}: no id")),
        options: options(&json["options"]),
        expect: expect.iter().map(|(k, v)| (k.clone(), said(v))).collect(),
        oracle: text("oracle").unwrap_or_else(|| panic!("{at}: no oracle")),
        digits,
        why: text("why"),
        differs: text("differs"),
        at,
    }
}

/// All cases of all files. The first line of a file says by which command it
/// was made and how many cases follow.
pub(crate) fn cases() -> Vec<Case> {
    let folder = folder().join("statistics");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        let mut lines = text.lines().enumerate();
        let (_, head) = lines.next().unwrap_or_else(|| panic!("{name} is empty"));
        let head: Json = serde_json::from_str(head).unwrap();
        assert!(head["command"].is_string(), "{name}: by which command?");
        let before = out.len();
        for (i, line) in lines {
            let at = format!("{name}:{}", i + 1);
            let json = serde_json::from_str(line).unwrap_or_else(|e| panic!("{at}: {e}"));
            out.push(case(at, &json));
        }
        let found = u64::try_from(out.len() - before).unwrap();
        assert_eq!(head["cases"].as_u64(), Some(found), "{name}: cases");
    }
    out
}

impl Case {
    /// The ends of the computed result by path.
    pub(crate) fn compute(&self) -> Result<Vec<(String, Leaf)>, CallError> {
        let record = call(&self.id, self.options.clone())?;
        Ok(leaves(record))
    }
}

pub(crate) fn leaves(record: Record) -> Vec<(String, Leaf)> {
    let mut out = Vec::new();
    Value::Record(record).leaves("", &mut out);
    out
}

/// The number of correct digits: −log10 of the relative error, at most 16; of
/// the absolute one where zero is expected.
pub(crate) fn digits(found: f64, expected: f64) -> f64 {
    let error = (found - expected).abs();
    let error = if expected.abs() > 0.0 {
        error / expected.abs()
    } else {
        error
    };
    if error > 0.0 {
        (-libm::log10(error)).clamp(0.0, 16.0)
    } else if error.is_nan() {
        0.0
    } else {
        16.0
    }
}

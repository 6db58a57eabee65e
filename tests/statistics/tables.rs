//! What an entry's table says, against what it takes and gives.

use std::collections::BTreeSet;

use county_lens::catalogue::{
    call, caution_words, entries, reason_words, Entry, Field, Kind, Record, Type, Value,
};
use county_lens::quantity::Undefined;
use county_lens::stats::Caution;
use county_lens::words::Words;
use serde_json::Value as Json;

use crate::cases::options;

fn example(entry: &Entry) -> Vec<(String, county_lens::catalogue::Arg)> {
    let json: Json = serde_json::from_str(entry.example)
        .unwrap_or_else(|e| panic!("{}: the example is no JSON: {e}", entry.id));
    options(&json)
}

/// Whether a part of a result is of the type that the table promises.
fn fits(value: &Value, of: Type) -> bool {
    match (value, of) {
        (
            Value::Undefined(_),
            Type::Number | Type::Whole | Type::Flag | Type::Word(_) | Type::Text,
        )
        | (Value::Number(_), Type::Number)
        | (Value::Whole(_), Type::Whole)
        | (Value::Flag(_), Type::Flag)
        | (Value::Word(_), Type::Text)
        | (Value::Numbers(_) | Value::Cells(_), Type::Numbers)
        | (Value::Wholes(_), Type::Wholes)
        | (Value::Words(_), Type::Texts) => true,
        (Value::Wholes(list), Type::Numbers) => list.is_empty(),
        (Value::Word(word), Type::Word(words)) => words.contains(&word.as_str()),
        (Value::Rows(rows), Type::Rows(fields)) => rows.iter().all(|r| record_fits(r, fields)),
        (Value::Record(record), Type::Record(fields)) => record_fits(record, fields),
        _ => false,
    }
}

fn record_fits(record: &Record, fields: &[Field]) -> bool {
    record.fields().len() == fields.len()
        && record
            .fields()
            .iter()
            .zip(fields)
            .all(|((name, value), field)| *name == field.name && fits(value, field.of))
}

#[test]
fn every_example_gives_what_the_table_promises() {
    for entry in entries() {
        let record = call(entry.id, example(entry)).unwrap_or_else(|e| panic!("{}: {e}", entry.id));
        let (last, parts) = record.fields().split_last().expect("a result has parts");
        assert_eq!(last.0, "cautions", "{}: cautions come last", entry.id);
        let names: Vec<&str> = parts.iter().map(|(n, _)| *n).collect();
        let promised: Vec<&str> = entry.fields.iter().map(|f| f.name).collect();
        assert_eq!(names, promised, "{}: names of the result", entry.id);
        for ((name, value), field) in parts.iter().zip(entry.fields) {
            assert!(
                fits(value, field.of),
                "{}.{name}: {value:?} is no {:?}",
                entry.id,
                field.of
            );
        }
        assert!(
            record.reasons().is_empty(),
            "{}: the example has a value",
            entry.id
        );
    }
}

fn worded(at: &str, words: Words) {
    let Words(zh, en) = words;
    let han = zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert!(han, "{at}: no Chinese in {zh:?}");
    assert!(
        !en.is_empty() && en.is_ascii()
            || en.chars().all(|c| !('\u{4e00}'..='\u{9fff}').contains(&c)),
        "{at}: {en:?}"
    );
    assert!(
        en.chars().any(|c| c.is_ascii_alphabetic()),
        "{at}: no English"
    );
}

fn fields_worded(at: &str, fields: &[Field]) {
    for field in fields {
        let at = format!("{at}.{}", field.name);
        worded(&at, field.words);
        if let Type::Rows(inner) | Type::Record(inner) = field.of {
            fields_worded(&at, inner);
        }
    }
}

#[test]
fn everything_is_worded_in_both_languages() {
    for entry in entries() {
        for words in [entry.name, entry.about, entry.convention, entry.caveat] {
            worded(entry.id, words);
        }
        for param in entry.params {
            worded(&format!("{}.{}", entry.id, param.name), param.words);
        }
        fields_worded(entry.id, entry.fields);
        assert!(entry.formula.starts_with("<m"), "{}: no MathML", entry.id);
        assert!(entry.reference.len() > 15, "{}: no reference", entry.id);
    }
    for caution in Caution::ALL {
        worded(caution.as_str(), caution_words(*caution));
    }
    for reason in Undefined::ALL {
        worded(reason.as_str(), reason_words(reason));
    }
}

#[test]
fn names_are_well_formed_and_met_once() {
    let mut ids = BTreeSet::new();
    for entry in entries() {
        let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(entry.id.chars().all(snake), "{} is no snake_case", entry.id);
        assert!(ids.insert(entry.id), "{} stands twice", entry.id);
        let names: Vec<&str> = entry.params.iter().map(|p| p.name).collect();
        let unique: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(
            names.len(),
            unique.len(),
            "{}: an option stands twice",
            entry.id
        );
        for name in names.iter().chain(entry.fields.iter().map(|f| &f.name)) {
            let camel = name.chars().all(|c| c.is_ascii_alphanumeric())
                && name.starts_with(|c: char| c.is_ascii_lowercase());
            assert!(camel, "{}.{name} is no camelCase", entry.id);
        }
    }
}

/// Tags of the formulas open and close in pairs.
#[test]
fn formulas_are_well_formed() {
    for entry in entries() {
        let mut open: Vec<&str> = Vec::new();
        for part in entry.formula.split('<').skip(1) {
            let tag = part.split('>').next().unwrap();
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{}: </{name}>", entry.id);
            } else if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap());
            }
        }
        assert!(open.is_empty(), "{}: {open:?} stay open", entry.id);
    }
}

/// A wrong call of each kind is told with its code, field and hint.
#[test]
fn wrong_calls_are_told_apart() {
    for entry in entries() {
        let good = example(entry);
        let mut with = good.clone();
        with.push((
            "nonsense".to_owned(),
            county_lens::catalogue::Arg::Flag(true),
        ));
        let error = call(entry.id, with).unwrap_err();
        assert_eq!(
            (error.code(), error.field()),
            ("options.unknown_field", Some("nonsense"))
        );
        for param in entry.params {
            let wrong = if matches!(param.kind, Kind::Flag) {
                county_lens::catalogue::Arg::Number(1.0)
            } else {
                county_lens::catalogue::Arg::Flag(true)
            };
            let mut with: Vec<_> = good
                .iter()
                .filter(|(n, _)| n != param.name)
                .cloned()
                .collect();
            with.push((param.name.to_owned(), wrong));
            let error = call(entry.id, with).unwrap_err();
            assert_eq!(
                error.code(),
                "options.wrong_type",
                "{}.{}",
                entry.id,
                param.name
            );
            assert_eq!(error.field(), Some(param.name));
            assert!(error.hint().is_some());
        }
    }
}

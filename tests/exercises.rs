//! Exercises: the same from the same seed, and what holds for every one. That the
//! answers are right is told by a script of its own, in tests/web/pack.

#![cfg(not(target_arch = "wasm32"))]

use county_lens::data::builtin;
use county_lens::exercise::{exercise, Kind, Reply};
use county_lens::words::Words;

#[test]
fn words_read_back_and_are_in_both_languages() {
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        let Words(zh, en) = kind.name();
        assert!(!zh.is_ascii() && en.is_ascii(), "{en}");
    }
    assert_eq!(Kind::parse("riddle"), None);
}

#[test]
fn every_exercise_can_be_answered_and_missed() {
    let data = builtin().unwrap();
    for kind in Kind::ALL {
        for seed in [0, 1, 7, 99, u64::MAX] {
            let one = exercise(kind, seed, &data).unwrap();
            assert_eq!(Some(&one), exercise(kind, seed, &data).as_ref());
            assert_ne!(one.prompt.zh, one.prompt.en);
            assert!(one.grid.rows.iter().all(|r| r.len() == one.grid.head.len()));
            match &one.reply {
                Reply::Number { value, .. } => {
                    assert!(value.is_finite(), "{kind:?} {seed}");
                    assert!(one.reply.accepts(*value));
                    assert!(!one.reply.accepts(value + 2.1 * one.reply.tolerance()));
                }
                Reply::Choice { options, right } => {
                    assert!(*right < options.len() && options.len() > 1);
                    #[expect(clippy::cast_precision_loss, reason = "a few options")]
                    let all: Vec<bool> = (0..options.len())
                        .map(|i| one.reply.accepts(i as f64))
                        .collect();
                    assert_eq!(all.iter().filter(|r| **r).count(), 1);
                }
            }
        }
    }
}

#[test]
fn a_reply_is_as_exact_as_it_was_asked_for() {
    let asked = |value, decimals| Reply::Number {
        value,
        decimals,
        unit: Words("", ""),
    };
    assert!(asked(98.1877, 1).accepts(98.2));
    assert!(!asked(98.1877, 1).accepts(98.3));
    // What is rounded up or down from the middle is both right.
    assert!(asked(0.25, 1).accepts(0.2) && asked(0.25, 1).accepts(0.3));
    assert!(asked(31_500.0, 0).accepts(31_500.0) && !asked(31_500.0, 0).accepts(31_501.0));
}

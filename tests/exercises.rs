//! Exercises: the same from the same seed, and what holds for every one. That the
//! answers are right is told by a script of its own, in tests/web/pack.

#![cfg(not(target_arch = "wasm32"))]

use county_lens::data::builtin;
use county_lens::exercise::{exercise, Kind, Reply};
use county_lens::view::spelled;
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

/// The digits of a text, in their order.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What stands between the tags.
fn inner(markup: &str) -> String {
    let parts = markup.split('<').filter_map(|part| part.split_once('>'));
    parts.map(|(_, text)| text).collect()
}

#[test]
fn steps_that_are_formulas_are_given_as_formulas() {
    let data = builtin().unwrap();
    let (mut formulas, mut kinds) = (0, 0);
    for kind in Kind::ALL {
        let before = formulas;
        for seed in 0..200 {
            let one = exercise(kind, seed, &data).unwrap();
            for step in one.working.iter().flat_map(|t| [&t.zh, &t.en]) {
                let found = spelled(step);
                let sentence = step.ends_with(['。', '.']) || !step.contains(['=', '≈', '÷']);
                if !sentence {
                    assert!(found.is_some(), "{step}");
                }
                let Some(markup) = found else { continue };
                assert!(!sentence, "{step}");
                assert!(markup.contains(&format!("alttext=\"{step}\"")), "{markup}");
                assert_eq!(digits(&inner(&markup)), digits(step));
                formulas += 1;
            }
        }
        kinds += usize::from(formulas > before);
    }
    // What cannot be compared, and what is beyond chance, is told in words alone.
    assert_eq!(kinds, Kind::ALL.len() - 2);
}

#[test]
fn a_formula_on_one_line_is_read_as_it_is_meant() {
    let inside = |text: &str| {
        let markup = spelled(text).unwrap_or_default();
        inner(&markup)
    };
    // Brackets go where a fraction's line or a raised place says the same.
    assert_eq!(
        inside("(3 × 2.5 + 1 × 4) ÷ (3 + 1) = 2.9%"),
        "3×2.5+1×43+1=2.9%"
    );
    assert_eq!(inside("1.25^(1/3) − 1 = 7.7%"), "1.2513−1=7.7%");
    assert_eq!(inside("(1 + 2) × 3 = 9"), "(1+2)×3=9");
    assert_eq!(inside("9 − (1 + 2)"), "9−(1+2)");
    assert_eq!(inside("|1.5 − 2.5| = 1.0"), "|1.5−2.5|=1.0");
    assert_eq!(inside("= 4%"), "=4%");
    assert_eq!(inside("甲县 = 800万元 ÷ 2"), "甲县=800万元2");
    assert!(spelled("4 ÷ 2 = 2").unwrap().contains("<mfrac"));
    for prose in [
        "",
        "3",
        "=",
        "County A",
        "比30%高的有2个。",
        "2 ÷",
        "2 ÷ (3",
        "(2) 3",
        "4 ÷ 2 = 2.",
        "4 = two",
        "|2",
        "2014年 = 100，按此",
        "<b> = 3",
    ] {
        assert_eq!(spelled(prose), None, "{prose}");
    }
}

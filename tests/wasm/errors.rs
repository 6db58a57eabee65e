//! Wrong calls are told and never trap.

use county_lens::web;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::canvas::canvas;
use crate::support::*;

pub(crate) fn expect_error(
    result: Result<JsValue, impl Into<JsValue>>,
    code: &str,
    field: Option<&str>,
) -> JsValue {
    let error: JsValue = match result {
        Ok(value) => panic!("{value:?} instead of {code}"),
        Err(error) => error.into(),
    };
    let real = error.is_instance_of::<js_sys::Error>();
    assert!(real, "{error:?} is no Error");
    assert_eq!(text(&error, "name"), "LensError");
    assert_eq!(text(&error, "code"), code, "{error:?}");
    assert_eq!(
        get(&error, "field").as_string().as_deref(),
        field,
        "{error:?}"
    );
    assert!(text(&error, "message").len() > 5);
    assert!(text(&error, "stack").contains("Error"));
    error
}

#[wasm_bindgen_test]
fn wrong_questions_name_code_field_and_hint() {
    load();
    for (question, code, field, hint) in [
        ("1", "options.not_an_object", "question", None),
        ("null", "options.not_an_object", "question", None),
        ("undefined", "options.not_an_object", "question", None),
        ("'ask=breakdown'", "options.not_an_object", "question", None),
        ("[]", "options.not_an_object", "question", None),
        ("() => 1", "options.not_an_object", "question", None),
        ("({})", "options.missing_field", "ask", None),
        (
            "({ask: 'rank'})",
            "options.unknown_word",
            "ask",
            Some("change"),
        ),
        ("({ask: 7})", "options.wrong_type", "ask", Some("text")),
        ("({ask: 'breakdown'})", "options.missing_field", "of", None),
        (
            "({ask: 'breakdown', off: 'x'})",
            "options.unknown_field",
            "off",
            Some("of"),
        ),
        (
            "({ask: 'breakdown', of: 'x'.repeat(2001)})",
            "options.too_long",
            "of",
            None,
        ),
        (
            "({ask: 'breakdown', of: 'x'})",
            "question.unknown_id",
            "of",
            None,
        ),
        (
            "({ask: 'breakdown', of: 'shenchi_pv_quarte'})",
            "question.unknown_id",
            "of",
            Some("shenchi_pv_quarter"),
        ),
        (
            "({ask: 'breakdown', of: 1n})",
            "options.wrong_type",
            "of",
            Some("text"),
        ),
        (
            "({ask: 'breakdown', of: Symbol('x')})",
            "options.wrong_type",
            "of",
            Some("text"),
        ),
        (
            "({ask: 'breakdown', of: null})",
            "options.wrong_type",
            "of",
            Some("text"),
        ),
        (
            "({ask: 'breakdown', of: {}})",
            "options.wrong_type",
            "of",
            Some("text"),
        ),
        (
            "({ask: 'breakdown', of: NaN})",
            "options.wrong_type",
            "of",
            Some("text"),
        ),
        (
            "({ask: 'compare', family: 'residents_per_km2', all: 'maybe'})",
            "options.unknown_word",
            "all",
            Some("1"),
        ),
        (
            "({ask: 'per', numerator: '000-0410 +', denominator: '000-0050'})",
            "question.bad_formula",
            "numerator",
            None,
        ),
        (
            "({ask: 'per', numerator: '000-0410', denominator: '000-0050 - 000-0050'})",
            "question.cannot_evaluate",
            "denominator",
            None,
        ),
        (
            "({ask: 'per', numerator: '000-0410 + 000-0050', denominator: '000-0050'})",
            "question.cannot_evaluate",
            "numerator",
            None,
        ),
        (
            "({ask: 'change', indicator: 'poverty_incidence', place: '140429', target: '1/2'})",
            "question.bad_number",
            "target",
            Some("0.5"),
        ),
    ] {
        let error = expect_error(web::ask(&js(question), &zh()), code, Some(field));
        let found = get(&error, "hint").as_string();
        if let Some(hint) = hint {
            let found = found.unwrap_or_else(|| panic!("{question}: no hint"));
            assert!(found.contains(hint), "{question}: {found}");
        }
    }
}

#[wasm_bindgen_test]
fn wrong_languages_and_texts_are_told() {
    load();
    let question = js(STORY);
    for (lang, code) in [
        ("undefined", "options.wrong_type"),
        ("null", "options.wrong_type"),
        ("['zh']", "options.wrong_type"),
        ("'fr'", "options.unknown_word"),
        ("''", "options.unknown_word"),
        ("'\\ud800'", "options.unknown_word"),
    ] {
        let lang = js(lang);
        expect_error(web::ask(&question, &lang), code, Some("lang"));
        expect_error(web::places(&lang), code, Some("lang"));
        expect_error(web::source(&"000-0080".into(), &lang), code, Some("lang"));
    }
    expect_error(
        web::source(&"000-0001".into(), &zh()),
        "question.unknown_id",
        Some("id"),
    );
    expect_error(
        web::source(&js("5"), &zh()),
        "options.wrong_type",
        Some("id"),
    );
    expect_error(
        web::parse_question(&js("5")),
        "options.wrong_type",
        Some("query"),
    );
    let long = js("'x'.repeat(20001)");
    expect_error(
        web::parse_question(&long),
        "options.too_long",
        Some("query"),
    );
    let options = js("({numerator: '000-0410', lang: 'zh', all: true})");
    expect_error(
        web::denominators(&options),
        "options.unknown_field",
        Some("all"),
    );
}

/// Whatever stands where options or a question belong, it is told as an error.
#[wasm_bindgen_test]
fn wrong_options_never_trap() {
    load();
    let question = js(STORY);
    let canvas = canvas();
    for (options, code, field) in [
        ("undefined", "options.not_an_object", "options"),
        ("[640, 'zh']", "options.not_an_object", "options"),
        ("({})", "options.missing_field", "width"),
        ("({width: 640})", "options.missing_field", "lang"),
        (
            "({width: undefined, lang: 'zh'})",
            "options.missing_field",
            "width",
        ),
        (
            "({width: '640', lang: 'zh'})",
            "options.wrong_type",
            "width",
        ),
        ("({width: null, lang: 'zh'})", "options.wrong_type", "width"),
        ("({width: 640n, lang: 'zh'})", "options.wrong_type", "width"),
        (
            "({width: NaN, lang: 'zh'})",
            "options.out_of_range",
            "width",
        ),
        (
            "({width: Infinity, lang: 'zh'})",
            "options.out_of_range",
            "width",
        ),
        (
            "({width: -640, lang: 'zh'})",
            "options.out_of_range",
            "width",
        ),
        (
            "({width: 239.9, lang: 'zh'})",
            "options.out_of_range",
            "width",
        ),
        (
            "({width: 4000.1, lang: 'zh'})",
            "options.out_of_range",
            "width",
        ),
        (
            "({width: 640, lang: 'zh', theme: 'sepia'})",
            "options.unknown_word",
            "theme",
        ),
        (
            "({width: 640, lang: 'zh', theme: 1})",
            "options.wrong_type",
            "theme",
        ),
        (
            "({width: 640, lang: 'zh', titled: 1})",
            "options.wrong_type",
            "titled",
        ),
        (
            "({width: 640, lang: 'zh', titel: true})",
            "options.unknown_field",
            "titel",
        ),
        (
            "({get width() { throw new RangeError('no') }, lang: 'zh'})",
            "options.wrong_type",
            "width",
        ),
    ] {
        let options = js(options);
        expect_error(web::draw(&canvas, &question, &options), code, Some(field));
        let drawn = web::svg(&question, &options).map(JsValue::from);
        expect_error(drawn, code, Some(field));
    }
    for (options, code, field) in [
        ("pixelRatio: 0", "options.out_of_range", "pixelRatio"),
        ("pixelRatio: 9", "options.out_of_range", "pixelRatio"),
        ("pixelRatio: NaN", "options.out_of_range", "pixelRatio"),
        ("pixelRatio: '2'", "options.wrong_type", "pixelRatio"),
        ("selected: null", "options.wrong_type", "selected"),
        (
            "selected: 'x'.repeat(20001)",
            "options.too_long",
            "selected",
        ),
    ] {
        let options = js(&format!("({{width: 640, lang: 'zh', {options}}})"));
        expect_error(web::draw(&canvas, &question, &options), code, Some(field));
    }
    let thrower = js("({ask: 'change', get place() { throw new RangeError('no') }})");
    expect_error(
        web::ask(&thrower, &zh()),
        "options.wrong_type",
        Some("place"),
    );
}

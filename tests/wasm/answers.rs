//! The shape of answers.

use county_lens::web;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::errors::expect_error;
use crate::support::*;

#[wasm_bindgen_test]
fn an_answer_has_rows_and_columns_of_the_same_numbers() {
    load();
    let answer = ask(STORY);
    assert_eq!(text(&answer, "grade"), "with_care");
    assert!(get(&answer, "refusal").is_null());
    assert!(text(&answer, "finding").contains("30.9%"));
    let at = |key| row_at(&answer, key).unwrap_or_else(|| panic!("no row {key}"));
    let (value, low, high) = (
        column(&answer, "value"),
        column(&answer, "low"),
        column(&answer, "high"),
    );
    let base = at("base");
    assert_eq!((value[base], low[base], high[base]), (30.9, 30.85, 30.95));
    assert_eq!(missing(&answer)[base], 0);
    let rows: Array = get(&answer, "rows").unchecked_into();
    let estimate = get(&rows.get(u32::try_from(base).unwrap()), "estimate");
    assert_eq!(text(&estimate, "exact"), "30.9");
    assert_eq!(text(&estimate, "claim"), "rounded");
    assert!(get(&estimate, "reason").is_null());
    let all = [at("compound:end"), at("compound:start"), at("absolute")];
    assert_eq!(value[all[2]], -30.34);
    assert!(value[all[0]] < value[all[1]]);
}

/// What is absent is said in bits and as null, never as NaN: without a value 1, a low 2, a high 4.
#[wasm_bindgen_test]
fn absent_numbers_have_their_bits_and_their_reason() {
    load();
    let zero = "({ask: 'change', indicator: 'poor_persons', place: '140429', \
                base: '000-0050 - 000-0050', current: '000-0070'})";
    let answer = ask(zero);
    let at = row_at(&answer, "relative").unwrap();
    assert_eq!(missing(&answer)[at], 7);
    for name in ["value", "low", "high"] {
        assert_eq!(column(&answer, name)[at], 0.0, "{name}");
    }
    let rows: Array = get(&answer, "rows").unchecked_into();
    let estimate = get(&rows.get(u32::try_from(at).unwrap()), "estimate");
    assert_eq!(text(&estimate, "reason"), "zero_base");
    assert_eq!(text(&estimate, "claim"), "undefined");
    for name in ["value", "low", "high", "exact"] {
        assert!(get(&estimate, name).is_null(), "{name}");
    }
}

/// Finds what no answer may hold: a number that is not finite, a value that is not plain, columns
/// that disagree with their rows.
const FAULT: &str = r"(answer) => {
  const walk = (value, path) => {
    if (typeof value === 'number') return Number.isFinite(value) ? '' : path;
    if (typeof value === 'string') return /NaN|Infinity|\binf\b/.test(value) ? path : '';
    if (typeof value === 'boolean' || value === null) return '';
    if (typeof value !== 'object') return `${path}: ${typeof value}`;
    if (ArrayBuffer.isView(value)) return value.every(Number.isFinite) ? '' : path;
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (!plain) return `${path}: not plain`;
    for (const [key, part] of Object.entries(value)) {
      const fault = walk(part, `${path}.${key}`);
      if (fault) return fault;
    }
    return '';
  };
  const fault = walk(answer, 'answer');
  if (fault || !answer.question) return fault;
  const { value, low, high, missing } = answer.columns;
  if (!(value instanceof Float64Array && missing instanceof Uint8Array)) return 'columns';
  for (const part of [value, low, high, missing]) {
    if (part.length !== answer.rows.length) return 'length';
  }
  for (const [at, { key, estimate }] of answer.rows.entries()) {
    const bits = [estimate.low, estimate.high].map((end, i) => (end === null ? 2 << i : 0));
    if ((missing[at] & 6) !== (bits[0] | bits[1])) return `${key}: bits`;
    if (estimate.value !== null && (missing[at] & 1 || value[at] !== estimate.value)) return `${key}: value`;
    if (missing[at] & 1 && (value[at] !== 0 || estimate.value !== null)) return `${key}: no value`;
    if (low[at] !== (estimate.low ?? 0) || high[at] !== (estimate.high ?? 0)) return `${key}: ends`;
    if (estimate.low !== null && estimate.high !== null && estimate.low > estimate.high) return `${key}: order`;
  }
  return '';
}";

#[wasm_bindgen_test]
fn no_answer_to_what_is_offered_holds_a_fault() {
    load();
    let check = |value: &JsValue, of: &str| {
        let fault = call(FAULT, &[value]).as_string().unwrap();
        assert_eq!(fault, "", "{of}");
    };
    let mut asked = 0;
    for lang in ["zh", "en"].map(JsValue::from) {
        let mut offers = Vec::new();
        for list in [
            web::changes(&lang),
            web::comparisons(&lang),
            web::breakdowns(&lang),
        ] {
            let list = ok(list);
            check(&list, "offers");
            offers.extend(list.unchecked_into::<Array>().iter());
        }
        for list in [
            web::places(&lang),
            web::indicators(&lang),
            web::families(&lang),
            web::sources(&lang),
            web::stories(&lang),
            web::money(&lang),
        ] {
            check(&ok(list), "a list");
        }
        for offer in offers {
            let (question, query) = (get(&offer, "question"), text(&offer, "query"));
            check(&ok(web::ask(&question, &lang)), &query);
            check(&ok(web::table(&question, &lang)), &query);
            check(&ok(web::working(&question, &lang)), &query);
            asked += 1;
        }
    }
    assert!(asked > 200, "only {asked} questions are offered");
}

#[wasm_bindgen_test]
fn questions_and_their_spelling_lead_to_each_other() {
    load();
    for question in [STORY, COMPARISON, BREAKDOWN] {
        let query = ok(web::format_question(&js(question)).map(JsValue::from));
        let back = ok(web::parse_question(&query));
        let again = ok(web::format_question(&back).map(JsValue::from));
        assert_eq!(query.as_string(), again.as_string());
        assert_eq!(text(&back, "ask"), text(&js(question), "ask"));
    }
}

/// Loading twice adds nothing, and what cannot be read leaves the data as they were.
#[wasm_bindgen_test]
fn loading_again_changes_nothing() {
    load();
    let count = || {
        ok(web::indicators(&zh()))
            .unchecked_into::<Array>()
            .length()
    };
    let figures = || {
        call(
            "(list) => list.reduce((sum, one) => sum + one.figures, 0)",
            &[&ok(web::indicators(&zh()))],
        )
    };
    let before = (count(), figures());
    ok(web::add_more(&MORE.into()).map(|()| JsValue::NULL));
    assert_eq!((count(), figures()), before);
    let end = MORE.len() / 2;
    let end = (0..=end)
        .rev()
        .find(|at| MORE.is_char_boundary(*at))
        .unwrap();
    for broken in [&MORE[..end], &MORE.replace("person", "persn")] {
        let result = web::add_more(&broken.into()).map(|()| JsValue::NULL);
        expect_error(result, "data.unreadable", None);
        assert_eq!((count(), figures()), before);
    }
}

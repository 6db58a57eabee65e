//! The module's interface inside a browser: the shape of answers and errors, wrong options, the
//! canvas's pixels, and the same bits as native code.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]
#![expect(clippy::float_cmp, reason = "these very numbers are asked for")]

#[path = "certified/cases.rs"]
mod cases;

use std::cell::Cell;

use cases::{agrees, bits_of, cases, BITS};
use county_lens::web;
use js_sys::{eval, Array, Float64Array, Function, Reflect, Uint8Array, Uint8ClampedArray};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What `load` fetches from beside the module.
const MORE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/pkg/county_lens_more.txt"
));
const CHANGES: &str = include_str!("../www/data/changes.csv");

const STORY: &str = "({ask: 'change', indicator: 'poverty_incidence', place: '140429'})";
const COMPARISON: &str = "({ask: 'compare', family: 'residents_per_km2'})";
const BREAKDOWN: &str = "({ask: 'breakdown', of: 'shenchi_pv_quarter'})";

thread_local!(static LOADED: Cell<bool> = const { Cell::new(false) });

/// All the data, once.
fn load() {
    if !LOADED.replace(true) {
        ok(web::start().map(|()| JsValue::NULL));
        ok(web::add_more(&MORE.into()).map(|()| JsValue::NULL));
    }
}

fn js(code: &str) -> JsValue {
    eval(code).unwrap_or_else(|error| panic!("{code}: {error:?}"))
}

fn zh() -> JsValue {
    "zh".into()
}

fn ok(result: Result<JsValue, impl Into<JsValue>>) -> JsValue {
    result.unwrap_or_else(|error| panic!("{:?}", error.into()))
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

fn text(value: &JsValue, key: &str) -> String {
    let found = get(value, key).as_string();
    found.unwrap_or_else(|| panic!("{key} is no text in {value:?}"))
}

/// Calls a JavaScript function given as text.
fn call(function: &str, arguments: &[&JsValue]) -> JsValue {
    let function: Function = js(&format!("({function})")).unchecked_into();
    let list: Array = arguments.iter().copied().collect();
    function.apply(&JsValue::NULL, &list).unwrap()
}

fn ask(question: &str) -> JsValue {
    ok(web::ask(&js(question), &zh()))
}

/// The index of the answer's row with this key.
fn row_at(answer: &JsValue, key: &str) -> Option<usize> {
    let rows: Array = get(answer, "rows").unchecked_into();
    rows.iter().position(|row| text(&row, "key") == key)
}

fn column(answer: &JsValue, name: &str) -> Vec<f64> {
    let column = get(&get(answer, "columns"), name);
    let column: Float64Array = column
        .dyn_into()
        .unwrap_or_else(|_| panic!("{name} is no Float64Array"));
    column.to_vec()
}

fn missing(answer: &JsValue) -> Vec<u8> {
    let column = get(&get(answer, "columns"), "missing");
    column.dyn_into::<Uint8Array>().unwrap().to_vec()
}

// Answers.

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

// The same bits as native code.

#[wasm_bindgen_test]
fn the_functions_give_the_native_bits() {
    let cases = cases().unwrap();
    for case in &cases {
        let found = case.compute().unwrap().map_err(|reason| reason.as_str());
        let (change, statistic) = (case.change, case.statistic);
        assert!(
            agrees(found, case.expected),
            "{change} {statistic}: {found:?}"
        );
    }
    let found = bits_of(&cases);
    let differs = found
        .lines()
        .zip(BITS.lines())
        .find(|(here, there)| here != there);
    assert_eq!(differs, None, "here and natively");
    assert_eq!(found.lines().count(), BITS.lines().count());
}

#[wasm_bindgen_test]
fn the_answers_give_the_native_bits() {
    load();
    let cases = cases().unwrap();
    let mut compared = 0;
    for line in CHANGES.lines().skip(1) {
        // The first five cells hold no comma.
        let cells: Vec<&str> = line.splitn(6, ',').collect();
        let &[id, indicator, place, base, current, _] = cells.as_slice() else {
            panic!("{line}");
        };
        let answer = ask(&format!(
            "({{ask: 'change', indicator: '{indicator}', place: '{place}', \
             base: '{base}', current: '{current}', halving: true}})"
        ));
        let value = column(&answer, "value");
        let shown = cases.iter().filter(|case| case.change == id);
        for case in shown.filter(|case| !matches!(case.row, "" | "relative")) {
            let (Some(at), Some(Ok(expected))) = (row_at(&answer, case.row), case.compute()) else {
                panic!("{id} does not show {}", case.row);
            };
            assert_eq!(value[at].to_bits(), expected.to_bits(), "{id} {}", case.row);
            compared += 1;
        }
    }
    assert!(compared >= 6, "only {compared} rows were compared");
}

// Errors.

fn expect_error(
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

// The canvas.

fn canvas() -> JsValue {
    js("document.createElement('canvas')")
}

fn options(more: &str) -> JsValue {
    js(&format!("({{width: 640, lang: 'zh', {more}}})"))
}

fn size(canvas: &JsValue) -> (f64, f64) {
    let side = |key| get(canvas, key).as_f64().unwrap();
    (side("width"), side("height"))
}

fn pixels(canvas: &JsValue) -> Vec<u8> {
    let read =
        "(canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data";
    call(read, &[canvas])
        .unchecked_into::<Uint8ClampedArray>()
        .to_vec()
}

/// Draws on a fresh canvas and gives the canvas with what was said of it.
fn drawn(question: &str, more: &str) -> (JsValue, JsValue) {
    load();
    let canvas = canvas();
    let said = ok(web::draw(&canvas, &js(question), &options(more)));
    (canvas, said)
}

#[wasm_bindgen_test]
fn only_a_canvas_with_a_context_is_drawn_on() {
    load();
    let question = js(STORY);
    for other in ["({})", "null", "'chart'", "document.createElement('div')"] {
        let result = web::draw(&js(other), &question, &options(""));
        expect_error(result, "options.wrong_type", Some("canvas"));
    }
    let taken = canvas();
    call("(canvas) => canvas.getContext('bitmaprenderer')", &[&taken]);
    let result = web::draw(&taken, &question, &options(""));
    expect_error(result, "canvas.no_context", Some("canvas"));
}

#[wasm_bindgen_test]
fn the_canvas_is_as_large_as_the_pixel_ratio_asks() {
    for ratio in [0.5, 1.0, 1.25, 2.0, 3.0] {
        let (canvas, said) = drawn(STORY, &format!("pixelRatio: {ratio}"));
        let side = |key| get(&said, key).as_f64().unwrap();
        let (width, height) = (side("width"), side("height"));
        assert_eq!(width, 640.0);
        let expected = ((width * ratio).round(), (height * ratio).round());
        assert_eq!(size(&canvas), expected, "at {ratio}");
    }
}

struct Mark {
    key: String,
    x: f64,
    y: f64,
    color: [u8; 3],
}

fn marks(said: &JsValue) -> Vec<Mark> {
    let marks: Array = get(said, "marks").unchecked_into();
    let mark = |mark: JsValue| {
        let color = text(&mark, "color");
        let part = |at: usize| u8::from_str_radix(&color[at..at + 2], 16).unwrap();
        Mark {
            key: text(&mark, "key"),
            x: get(&mark, "x").as_f64().unwrap(),
            y: get(&mark, "y").as_f64().unwrap(),
            color: [part(1), part(3), part(5)],
        }
    };
    marks.iter().map(mark).collect()
}

/// Reads the colour that stands at a place given in CSS pixels.
fn color_at(canvas: &JsValue, x: f64, y: f64, ratio: f64) -> [u8; 3] {
    let read = "(canvas, x, y) => [...canvas.getContext('2d').getImageData(Math.floor(x), Math.floor(y), 1, 1).data]";
    let found: Array =
        call(read, &[canvas, &(x * ratio).into(), &(y * ratio).into()]).unchecked_into();
    [0, 1, 2].map(|part| {
        let value = found.get(part).as_f64().unwrap();
        (0..=u8::MAX)
            .find(|byte| f64::from(*byte) == value)
            .unwrap()
    })
}

const PRIMARY: [u8; 3] = [0x00, 0x5e, 0xa2];
const PRIMARY_DARK: [u8; 3] = [0x68, 0xb2, 0xf0];

/// The first line's discs and the comparison's are filled: their colour stands in their middle.
#[wasm_bindgen_test]
fn the_primary_colour_stands_where_its_marks_are() {
    for (question, keys) in [(STORY, &["base", "current"][..]), (COMPARISON, &[])] {
        for (ratio, theme, color) in [
            (1.0, "light", PRIMARY),
            (2.0, "light", PRIMARY),
            (1.5, "dark", PRIMARY_DARK),
        ] {
            let (canvas, said) = drawn(question, &format!("pixelRatio: {ratio}, theme: '{theme}'"));
            let marks = marks(&said);
            let mut filled = 0;
            for mark in &marks {
                let wanted = if keys.is_empty() {
                    mark.color == color
                } else {
                    keys.contains(&mark.key.as_str())
                };
                if wanted {
                    let found = color_at(&canvas, mark.x, mark.y, ratio);
                    assert_eq!(found, color, "{question} {} at {ratio}", mark.key);
                    assert_eq!(mark.color, color);
                    filled += 1;
                }
            }
            assert!(filled >= 2, "{question}: {filled} of {} marks", marks.len());
        }
    }
}

/// Parts of a thousand of the picture that are not background.
fn painted(canvas: &JsValue, background: [u8; 3]) -> usize {
    let pixels = pixels(canvas);
    let other = pixels.chunks_exact(4).filter(|p| p[..3] != background);
    assert!(
        pixels.chunks_exact(4).all(|p| p[3] == 255),
        "a pixel is see-through"
    );
    other.count() * 1000 / (pixels.len() / 4)
}

/// A blank canvas or one flooded by a shape gone astray would both stand out.
#[wasm_bindgen_test]
fn as_much_is_painted_as_there_is_to_see() {
    for (question, band) in [
        (STORY, 20..=60),
        (COMPARISON, 20..=90),
        (BREAKDOWN, 40..=300),
    ] {
        for (more, background) in [
            ("pixelRatio: 1", [255, 255, 255]),
            ("pixelRatio: 2", [255, 255, 255]),
            ("pixelRatio: 2, theme: 'dark'", [17, 20, 24]),
        ] {
            let (canvas, _) = drawn(question, more);
            let painted = painted(&canvas, background);
            assert!(band.contains(&painted), "{question} {more}: {painted} ‰");
        }
    }
}

#[wasm_bindgen_test]
fn drawn_twice_is_the_same() {
    for question in [STORY, COMPARISON, BREAKDOWN] {
        let (first, said) = drawn(question, "pixelRatio: 2");
        let before = pixels(&first);
        let again = ok(web::draw(&first, &js(question), &options("pixelRatio: 2")));
        assert!(pixels(&first) == before, "{question}: on the same canvas");
        let same = call(
            "(one, other) => JSON.stringify(one) === JSON.stringify(other)",
            &[&said, &again],
        );
        assert_eq!(
            same.as_bool(),
            Some(true),
            "{question}: what was said of it"
        );
        let (second, _) = drawn(question, "pixelRatio: 2");
        assert!(pixels(&second) == before, "{question}: on another canvas");
    }
}

#[wasm_bindgen_test]
fn a_selected_mark_is_seen_and_an_unknown_one_is_not() {
    let (plain, _) = drawn(STORY, "pixelRatio: 2");
    let (selected, _) = drawn(STORY, "pixelRatio: 2, selected: 'base'");
    let (unknown, _) = drawn(STORY, "pixelRatio: 2, selected: 'nothing'");
    assert!(pixels(&plain) != pixels(&selected));
    assert!(pixels(&plain) == pixels(&unknown));
}

/// plotters' own measuring puts a styled span into the host page, which a strict policy refuses.
#[wasm_bindgen_test]
fn drawing_leaves_the_page_alone() {
    load();
    let watch = "() => { globalThis.seen = 0; const watch = new MutationObserver((all) => { globalThis.seen += all.length }); \
        watch.observe(document, { childList: true, subtree: true, attributes: true }); return watch; }";
    let watch = call(watch, &[]);
    for question in [STORY, COMPARISON, BREAKDOWN] {
        drawn(question, "titled: true");
    }
    let seen = call(
        "(watch) => { const left = watch.takeRecords().length; watch.disconnect(); return globalThis.seen + left; }",
        &[&watch],
    );
    assert_eq!(seen.as_f64(), Some(0.0));
}

#[wasm_bindgen_test]
fn an_svg_is_a_document_of_the_same_picture() {
    load();
    let parse = "(text) => { const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement; \
        return [root.nodeName, root.querySelector('title')?.textContent ?? '', root.querySelector('script') === null]; }";
    for question in [STORY, COMPARISON, BREAKDOWN] {
        let text = ok(web::svg(&js(question), &options("titled: true")).map(JsValue::from));
        let found: Array = call(parse, &[&text]).unchecked_into();
        assert_eq!(
            found.get(0).as_string().as_deref(),
            Some("svg"),
            "{question}"
        );
        let title = get(&ask(question), "title").as_string();
        assert_eq!(found.get(1).as_string(), title);
        assert_eq!(found.get(2).as_bool(), Some(true));
    }
}

//! What the tests share: loading, calling, reading.

use std::cell::Cell;

use county_lens::web;
use js_sys::{eval, Array, Float64Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What `load` fetches from beside the module.
pub(crate) const MORE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/pkg/county_lens_more.txt"
));
pub(crate) const CHANGES: &str = include_str!("../../www/data/changes.csv");

pub(crate) const STORY: &str = "({ask: 'change', indicator: 'poverty_incidence', place: '140429'})";
pub(crate) const COMPARISON: &str = "({ask: 'compare', family: 'residents_per_km2'})";
pub(crate) const BREAKDOWN: &str = "({ask: 'breakdown', of: 'shenchi_pv_quarter'})";

thread_local!(static LOADED: Cell<bool> = const { Cell::new(false) });

/// All the data, once.
pub(crate) fn load() {
    if !LOADED.replace(true) {
        ok(web::start().map(|()| JsValue::NULL));
        ok(web::add_more(&MORE.into()).map(|()| JsValue::NULL));
    }
}

pub(crate) fn js(code: &str) -> JsValue {
    eval(code).unwrap_or_else(|error| panic!("{code}: {error:?}"))
}

pub(crate) fn zh() -> JsValue {
    "zh".into()
}

pub(crate) fn ok(result: Result<JsValue, impl Into<JsValue>>) -> JsValue {
    result.unwrap_or_else(|error| panic!("{:?}", error.into()))
}

pub(crate) fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

pub(crate) fn text(value: &JsValue, key: &str) -> String {
    let found = get(value, key).as_string();
    found.unwrap_or_else(|| panic!("{key} is no text in {value:?}"))
}

/// Calls a JavaScript function given as text.
pub(crate) fn call(function: &str, arguments: &[&JsValue]) -> JsValue {
    let function: Function = js(&format!("({function})")).unchecked_into();
    let list: Array = arguments.iter().copied().collect();
    function.apply(&JsValue::NULL, &list).unwrap()
}

pub(crate) fn ask(question: &str) -> JsValue {
    ok(web::ask(&js(question), &zh()))
}

/// The index of the answer's row with this key.
pub(crate) fn row_at(answer: &JsValue, key: &str) -> Option<usize> {
    let rows: Array = get(answer, "rows").unchecked_into();
    rows.iter().position(|row| text(&row, "key") == key)
}

pub(crate) fn column(answer: &JsValue, name: &str) -> Vec<f64> {
    let column = get(&get(answer, "columns"), name);
    let column: Float64Array = column
        .dyn_into()
        .unwrap_or_else(|_| panic!("{name} is no Float64Array"));
    column.to_vec()
}

pub(crate) fn missing(answer: &JsValue) -> Vec<u8> {
    let column = get(&get(answer, "columns"), "missing");
    column.dyn_into::<Uint8Array>().unwrap().to_vec()
}

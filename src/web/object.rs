//! Plain objects for JavaScript.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// Sets a property of an object that was just made.
pub(super) fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

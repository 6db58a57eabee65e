//! What stands on the canvas.

use county_lens::web;
use js_sys::{Array, Uint8ClampedArray};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::errors::expect_error;
use crate::support::*;

pub(crate) fn canvas() -> JsValue {
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

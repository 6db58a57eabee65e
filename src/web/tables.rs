//! People's own tables: looked at, read in pieces, kept and asked.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Float64Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::read::{self, Checked};
use super::{panels, table_layout, tables_out, Js};
use crate::panel::{whole, Panel};
use crate::table::{
    csv, descriptor, is_ascii, recognise, records, Choice, Decisions, Dialect, Duplicates, Head,
    Headings, Reading, Table,
};
use crate::words::Lang;

/// A table that a caller keeps here.
pub(super) struct Kept {
    pub(super) table: Table,
    pub(super) decisions: Decisions,
    /// The panel that its decisions make, and the number by which it is asked.
    pub(super) panel: Rc<Panel>,
    pub(super) panel_id: u32,
    /// For each place of the panel its place in the table.
    pub(super) places: Vec<usize>,
}

thread_local! {
    static TABLES: RefCell<BTreeMap<u32, Kept>> = const { RefCell::new(BTreeMap::new()) };
}

/// The encoding of a file by its first bytes.
#[wasm_bindgen(js_name = tableEncoding)]
pub fn table_encoding(bytes: &[u8]) -> JsValue {
    let found = recognise(bytes);
    let out = Object::new();
    set(&out, "encoding", &found.encoding.label().into());
    set(&out, "mark", &u32::try_from(found.mark).unwrap_or(0).into());
    set(&out, "ascii", &found.ascii.into());
    set(&out, "read", &u32::try_from(found.read).unwrap_or(0).into());
    out.into()
}

/// JSON records as the delimited text that is read like a file.
///
/// # Errors
/// `table.bad_json`.
#[wasm_bindgen(js_name = tableRecords)]
pub fn table_records(bytes: &[u8]) -> Result<Vec<u8>, LensError> {
    Ok(records(bytes)?.into_bytes())
}

/// Looks at the beginning of a table in UTF-8: how it is likely to be read, and
/// its first rows. `whole` where there is no more of it; `delimiter` where it is
/// known, U+001F where another reader put the table together.
///
/// # Errors
/// `table.empty`, `table.not_text`, `table.unclosed_quote`.
#[wasm_bindgen(js_name = tableLook)]
pub fn table_look(bytes: &[u8], whole: &JsValue, delimiter: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let head = head(bytes, whole, delimiter, lang)?;
    let out = Object::new();
    set(&out, "layout", &table_layout::given(&head.layout(), lang));
    set(&out, "rows", &tables_out::rows(&head));
    Ok(out.into())
}

/// As [`table_look`], without the rows.
///
/// # Errors
/// As [`table_look`].
#[wasm_bindgen(js_name = tableLayout)]
pub fn table_layout(bytes: &[u8], whole: &JsValue, delimiter: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let head = head(bytes, whole, delimiter, lang)?;
    Ok(table_layout::given(&head.layout(), lang).into())
}

fn head(bytes: &[u8], whole: &JsValue, delimiter: &JsValue, lang: Lang) -> Checked<Head> {
    let whole = whole.as_bool() == Some(true);
    let dialect = match delimiter.as_string() {
        None => None,
        Some(text) if text == "\u{1f}" => Some(Dialect::CELLS),
        Some(_) => Some(Dialect {
            delimiter: table_layout::byte(delimiter, "delimiter")?,
            ..Dialect::CSV
        }),
    };
    Head::new(bytes, whole, dialect).map_err(|e| LensError::look(e, lang))
}

/// A table that is read piece by piece.
#[wasm_bindgen]
pub struct TableReading {
    reading: Reading,
    lang: Lang,
}

#[wasm_bindgen]
impl TableReading {
    /// Begins to read by a layout; `bytes` is about how long the file is.
    ///
    /// # Errors
    /// `options.*`, `table.*`: what the layout lacks.
    #[wasm_bindgen(constructor)]
    pub fn new(layout: &JsValue, bytes: f64, lang: &JsValue) -> Result<TableReading, LensError> {
        let lang = read::lang(lang)?;
        let layout = table_layout::taken(layout)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an estimate, kept small"
        )]
        let bytes = bytes.clamp(0.0, 1e9) as usize;
        let reading = Reading::new(layout, bytes).map_err(|e| LensError::layout(e, lang))?;
        Ok(Self { reading, lang })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// `table.unclosed_quote`, `table.too_many_rows`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), LensError> {
        let fed = self.reading.feed(bytes);
        fed.map_err(|e| LensError::reading(&e, self.lang))
    }

    /// Takes the next bytes if they are ASCII, for which it does not matter what
    /// encoding they are in; whether they were.
    ///
    /// # Errors
    /// As [`TableReading::feed`].
    #[wasm_bindgen(js_name = feedAscii)]
    pub fn feed_ascii(&mut self, bytes: &[u8]) -> Result<bool, LensError> {
        let ascii = is_ascii(bytes);
        if ascii {
            self.feed(bytes)?;
        }
        Ok(ascii)
    }

    /// Rows of data so far.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "rows are fewer than 2^53")]
        let rows = self.reading.rows() as f64;
        rows
    }

    /// Puts the rows together and keeps the table.
    ///
    /// # Errors
    /// `table.too_large`, `table.no_usable_value`.
    pub fn finish(self) -> Js {
        let table = self
            .reading
            .finish()
            .map_err(|e| LensError::reading(&e, self.lang))?;
        let decisions = Decisions::default();
        let (panel, places) = table.panel(&decisions);
        let panel = Rc::new(panel);
        let kept = Kept {
            table,
            decisions,
            panel_id: panels::keep(Rc::clone(&panel)),
            panel,
            places,
        };
        let (id, about) = TABLES.with_borrow_mut(|all| {
            let id = all
                .keys()
                .next_back()
                .map_or(0, |last| last.wrapping_add(1));
            let about = tables_out::about(id, &kept, self.lang);
            all.insert(id, kept);
            (id, about)
        });
        debug_assert!(id < u32::MAX);
        Ok(about)
    }
}

/// The number of a kept table, from the object that stands for it.
fn number(table: &JsValue) -> Checked<u32> {
    let wrong = || read::wrong("table", "what a finished reading gave");
    if !table.is_object() {
        return Err(wrong());
    }
    let id = js_sys::Reflect::get(table, &"table".into()).map_err(|_| wrong())?;
    let id = id
        .as_f64()
        .filter(|v| v.fract() == 0.0 && (0.0..4e9).contains(v));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above"
    )]
    Ok(id.ok_or_else(wrong)? as u32)
}

fn with<T>(table: &JsValue, work: impl FnOnce(u32, &mut Kept) -> Checked<T>) -> Checked<T> {
    let id = number(table)?;
    TABLES.with_borrow_mut(|all| match all.get_mut(&id) {
        Some(kept) => work(id, kept),
        None => Err(LensError::new(
            "stats.not_held",
            Some("table"),
            "table: this table was released".to_owned(),
        )),
    })
}

/// Lets a table and its panel go; whether it was there.
#[wasm_bindgen(js_name = releaseTable)]
pub fn release_table(table: &JsValue) -> bool {
    let Ok(id) = number(table) else { return false };
    let kept = TABLES.with_borrow_mut(|all| all.remove(&id));
    if let Some(kept) = &kept {
        panels::forget(kept.panel_id);
    }
    kept.is_some()
}

/// The problems of a table that are kept one by one.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tableProblems)]
pub fn table_problems(table: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    with(table, |_, kept| Ok(tables_out::problems(&kept.table, lang)))
}

/// The places of a table and what each was found to be.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tablePlaces)]
pub fn table_places(table: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    with(table, |_, kept| Ok(tables_out::places(&kept.table, lang)))
}

/// Decides on values that may be wrong; the table's panel is made anew.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tableDecide)]
pub fn table_decide(table: &JsValue, decisions: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    with(table, |id, kept| {
        let mut decided = kept.decisions;
        for (key, value) in read::entries(decisions, "decisions")? {
            let choice = |value: &JsValue| {
                read::word(value, &key, "keep, drop", |word| match word {
                    "keep" => Some(Choice::Keep),
                    "drop" => Some(Choice::Drop),
                    _ => None,
                })
            };
            match key.as_str() {
                "duplicate" => {
                    decided.duplicates =
                        read::word(&value, &key, "first, last, drop", |word| match word {
                            "first" => Some(Duplicates::First),
                            "last" => Some(Duplicates::Last),
                            "drop" => Some(Duplicates::Drop),
                            _ => None,
                        })?;
                }
                "negative" => decided.negative = choice(&value)?,
                "over_hundred" => decided.over_hundred = choice(&value)?,
                "jump" => decided.jump = choice(&value)?,
                "total" => decided.total = choice(&value)?,
                "parent" => decided.parent = choice(&value)?,
                _ => {
                    let fields = [
                        "duplicate",
                        "negative",
                        "over_hundred",
                        "jump",
                        "total",
                        "parent",
                    ];
                    return Err(read::no_such(&key, &[&fields]));
                }
            }
        }
        let (panel, places) = kept.table.panel(&decided);
        kept.panel = Rc::new(panel);
        kept.places = places;
        kept.decisions = decided;
        panels::replace(kept.panel_id, Rc::clone(&kept.panel));
        Ok(tables_out::about(id, kept, lang))
    })
}

/// The values that are used as CSV: headings in a language, or the names of the
/// package's schema where none is given.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tableCsv)]
pub fn table_csv(table: &JsValue, lang: &JsValue) -> Js {
    let headings = if lang.is_null() {
        Headings::Names
    } else {
        Headings::Words(read::lang(lang)?)
    };
    with(table, |_, kept| {
        Ok(csv(&kept.table, &kept.decisions, headings).into())
    })
}

/// The descriptor of a Data Package of the table.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tableDescriptor)]
pub fn table_descriptor(table: &JsValue, title: &JsValue, created: &JsValue) -> Js {
    let (title, created) = (read::text(title, "title")?, read::text(created, "created")?);
    with(table, |_, kept| {
        Ok(descriptor(&kept.table, &title, &created).into())
    })
}

/// Where a value stands in the file: row and column.
///
/// # Errors
/// `options.*`, `question.unknown_id`, `stats.not_held`.
#[wasm_bindgen(js_name = tableSource)]
pub fn table_source(table: &JsValue, indicator: &JsValue, place: &JsValue, period: &JsValue) -> Js {
    let wanted = [
        (indicator, "indicator"),
        (place, "place"),
        (period, "period"),
    ];
    let [indicator, place, period] = wanted.map(|(value, field)| read::text(value, field));
    let (indicator, place, period) = (indicator?, place?, period?);
    with(table, |_, kept| {
        Ok(tables_out::source(kept, &indicator, &place, &period))
    })
}

/// A statistic of every part of the table at once.
///
/// # Errors
/// `options.*`, `stats.not_held`.
#[wasm_bindgen(js_name = tableWhole)]
pub fn table_whole(table: &JsValue, which: &JsValue) -> Js {
    let kinds = "mean, change, ranks, gini";
    let which = read::word(which, "which", kinds, |word| {
        kinds.split(", ").find(|k| *k == word)
    })?;
    with(table, |_, kept| {
        let panel = &kept.panel;
        let numbers = |list: &[f64]| JsValue::from(Float64Array::from(list));
        let out = Object::new();
        match which {
            "mean" => set(&out, "value", &numbers(&whole::means(panel))),
            "change" => {
                let changes = whole::changes(panel);
                set(&out, "from", &numbers(&changes.from));
                set(&out, "to", &numbers(&changes.to));
                set(&out, "difference", &numbers(&changes.difference));
            }
            "ranks" => set(&out, "rank", &numbers(&whole::ranks(panel))),
            _ => set(&out, "value", &numbers(&whole::ginis(panel))),
        }
        let texts = |list: Vec<&str>| list.into_iter().map(JsValue::from).collect::<Array>();
        set(
            &out,
            "places",
            &texts(panel.places().iter().map(|p| p.id.as_str()).collect()),
        );
        set(
            &out,
            "periods",
            &texts(panel.periods().iter().map(String::as_str).collect()),
        );
        set(
            &out,
            "indicators",
            &texts(panel.indicators().iter().map(|i| i.id.as_str()).collect()),
        );
        Ok(out.into())
    })
}

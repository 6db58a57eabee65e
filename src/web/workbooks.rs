//! Workbooks and archives: a module of its own, loaded only for them.

use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::{read, Js};
use crate::workbook::{self, BookError, Entry, Workbook};

impl From<BookError> for LensError {
    fn from(e: BookError) -> Self {
        let (code, message) = match e {
            BookError::Unreadable(words) => (
                "workbook.unreadable",
                format!("the file cannot be opened: {words}"),
            ),
            BookError::Protected => (
                "workbook.protected",
                "a password protects the workbook".to_owned(),
            ),
            BookError::Binary => (
                "workbook.binary",
                "an xlsb workbook is not read; save it as xlsx".to_owned(),
            ),
            BookError::NoSheet => (
                "workbook.no_sheet",
                "the workbook has no such sheet".to_owned(),
            ),
            BookError::TooLarge(most) => (
                "workbook.too_large",
                format!("more than {most} cells or bytes"),
            ),
        };
        Self::new(code, None, message)
    }
}

/// Routes panics to the console. Called by `load`.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// An opened workbook.
#[wasm_bindgen]
pub struct Book(Workbook);

#[wasm_bindgen]
impl Book {
    /// Opens a workbook.
    ///
    /// # Errors
    /// `workbook.unreadable`, `workbook.protected`, `workbook.binary`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Book, LensError> {
        Ok(Self(Workbook::new(bytes)?))
    }

    /// The names of its sheets.
    #[wasm_bindgen(getter)]
    pub fn names(&self) -> Vec<String> {
        self.0.names()
    }

    /// A sheet, by its number, as the delimited text that tables are read from.
    ///
    /// # Errors
    /// `workbook.no_sheet`, `workbook.too_large`, `workbook.unreadable`.
    pub fn sheet(&mut self, number: f64) -> Result<Vec<u8>, LensError> {
        let whole = number.fract() == 0.0 && (0.0..1e6).contains(&number);
        if !whole {
            return Err(read::wrong("number", "the number of a sheet"));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked above"
        )]
        Ok(self.0.sheet(number as usize)?.into_bytes())
    }
}

/// The files of an archive: `{ name, bytes }` each.
///
/// # Errors
/// `workbook.unreadable`, `workbook.too_large`.
#[wasm_bindgen]
pub fn unzip(bytes: &[u8]) -> Js {
    let files = workbook::entries(bytes)?;
    let one = |file: &Entry| {
        let out = Object::new();
        set(&out, "name", &file.name.as_str().into());
        set(&out, "bytes", &Uint8Array::from(file.bytes.as_slice()));
        JsValue::from(out)
    };
    Ok(files.iter().map(one).collect::<Array>().into())
}

/// An archive of files, given as lists of names and of bytes.
///
/// # Errors
/// `workbook.unreadable` where a name is used twice.
#[wasm_bindgen]
pub fn zip(names: Vec<String>, bytes: Vec<Uint8Array>) -> Result<Vec<u8>, LensError> {
    let files = names.into_iter().zip(bytes);
    let files = files.map(|(name, bytes)| Entry {
        name,
        bytes: bytes.to_vec(),
    });
    Ok(workbook::zipped(&files.collect::<Vec<_>>())?)
}

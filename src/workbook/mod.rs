//! Workbooks (xlsx, xls, ods) and zip archives, opened by calamine and zip.
//! A sheet becomes the delimited text that `table` reads.

mod archive;
mod compound;
mod content;
mod records;
mod sheet;

use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, Reader, Sheets, Xls, Xlsx};

pub use archive::{entries, zipped, Entry, MOST_BYTES};
use compound::Compound;
use sheet::Cells;

/// The most cells of a sheet that are taken.
pub const MOST_CELLS: usize = 50_000_000;

/// The most cells, empty ones between others too, of all sheets of a workbook that the
/// library reads at once: more than a full sheet of an xls has, and some eighty bytes
/// each.
const MOST_AT_ONCE: usize = 20_000_000;

/// Why a workbook cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookError {
    /// It is none, or broken, in the library's words.
    Unreadable(String),
    /// A password protects it.
    Protected,
    /// An xlsb: the library stops at broken ones, which would end a module.
    Binary,
    /// It has no such sheet.
    NoSheet,
    /// More than is taken: cells of a sheet, or bytes of an archive.
    TooLarge(usize),
}

/// A workbook.
pub struct Workbook {
    sheets: Sheets<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Opens a workbook.
    ///
    /// # Errors
    /// [`BookError`].
    pub fn new(mut bytes: Vec<u8>) -> Result<Self, BookError> {
        if Compound::is_one(&bytes) {
            records::tidied(&mut bytes)?;
            let sheets = Xls::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
            return Ok(Self {
                sheets: Sheets::Xls(sheets),
            });
        }
        let files = archive::names(&bytes)?;
        let has = |name: &str| files.iter().any(|f| f == name);
        let bytes = Cursor::new(bytes);
        let sheets = if has("mimetype") {
            content::checked(&archive::file(bytes.get_ref(), "content.xml")?)?;
            Sheets::Ods(Ods::new(bytes).map_err(|e| unreadable(&e))?)
        } else if has("xl/workbook.bin") {
            return Err(BookError::Binary);
        } else {
            for beginning in archive::beginnings(bytes.get_ref())? {
                content::counted(&beginning)?;
            }
            Sheets::Xlsx(Xlsx::new(bytes).map_err(|e| unreadable(&e))?)
        };
        Ok(Self { sheets })
    }

    /// The names of its sheets.
    pub fn names(&self) -> Vec<String> {
        self.sheets.sheet_names()
    }

    /// A sheet as delimited text. Its rows keep their numbers; a cell that is merged
    /// over rows stands in each of them.
    ///
    /// # Errors
    /// [`BookError`].
    pub fn sheet(&mut self, number: usize) -> Result<String, BookError> {
        let names = self.names();
        let name = names.get(number).ok_or(BookError::NoSheet)?;
        let mut cells = Cells::default();
        // Cell by cell where the library can: it would make room for all that lie
        // between the first and the last, and two can lie far apart.
        match &mut self.sheets {
            Sheets::Xlsx(book) => {
                let mut reader = book
                    .worksheet_cells_reader(name)
                    .map_err(|e| unreadable(&e))?;
                while let Some(cell) = reader.next_cell().map_err(|e| unreadable(&e))? {
                    cells.add(cell.get_position(), &Data::from(cell.get_value().clone()))?;
                }
            }
            book => {
                let range = book.worksheet_range(name).map_err(|e| unreadable(&e))?;
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, cell) in range.used_cells() {
                    let far = |first: u32, more: usize| {
                        u32::try_from(more).map_or(u32::MAX, |more| first.saturating_add(more))
                    };
                    cells.add((far(top, row), far(left, column)), cell)?;
                }
            }
        }
        let merged = self.merged(name);
        cells.text(&merged)
    }

    /// Areas of cells that are merged.
    fn merged(&mut self, name: &str) -> Vec<Dimensions> {
        let areas = match &mut self.sheets {
            Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).ok(),
            Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).ok(),
            _ => None,
        };
        areas.unwrap_or_default()
    }
}

fn unreadable(error: &impl ToString) -> BookError {
    let text = error.to_string();
    if text.contains("Password") || text.contains("password") {
        BookError::Protected
    } else {
        BookError::Unreadable(text)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{BookError, Workbook};

    #[test]
    fn what_is_no_workbook_is_told() {
        assert!(matches!(
            Workbook::new(b"a,b\n1,2\n".to_vec()),
            Err(BookError::Unreadable(_))
        ));
        assert!(matches!(
            Workbook::new(Vec::new()),
            Err(BookError::Unreadable(_))
        ));
        assert!(matches!(
            Workbook::new(b"PK\x03\x04broken".to_vec()),
            Err(BookError::Unreadable(_))
        ));
    }
}

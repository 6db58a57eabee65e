//! Workbooks (xlsx, xlsb, xls, ods) and zip archives, opened by calamine and zip.
//! A sheet becomes the delimited text that `table` reads.

mod archive;

use std::io::Cursor;

use calamine::{open_workbook_auto_from_rs, Data, Range, Reader, Sheets};

pub use archive::{entries, zipped, Entry, MOST_BYTES};

/// Between cells, and after a row.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

/// The most cells of a sheet that are taken.
pub const MOST_CELLS: usize = 50_000_000;

/// Why a workbook cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookError {
    /// It is none, or broken, in the library's words.
    Unreadable(String),
    /// A password protects it.
    Protected,
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
    pub fn new(bytes: Vec<u8>) -> Result<Self, BookError> {
        // An encrypted workbook is a compound file with a package inside.
        let protected = |text: &str| text.contains("Password") || text.contains("password");
        let sheets = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|e| {
            let text = e.to_string();
            if protected(&text) {
                BookError::Protected
            } else {
                BookError::Unreadable(text)
            }
        })?;
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
        let unreadable = |e: calamine::Error| BookError::Unreadable(e.to_string());
        let range = self.sheets.worksheet_range(name).map_err(unreadable)?;
        let (height, width) = range.get_size();
        if height.saturating_mul(width) > MOST_CELLS {
            return Err(BookError::TooLarge(MOST_CELLS));
        }
        let merged = self.merged(name);
        Ok(text(&range, &merged))
    }

    /// Cells merged over several rows: column, first and last row.
    fn merged(&mut self, name: &str) -> Vec<(u32, u32, u32)> {
        let areas = match &mut self.sheets {
            Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).ok(),
            Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).ok(),
            _ => None,
        };
        let areas = areas.unwrap_or_default().into_iter();
        let tall = areas.filter(|area| area.end.0 > area.start.0);
        tall.map(|area| (area.start.1, area.start.0, area.end.0))
            .collect()
    }
}

fn text(range: &Range<Data>, merged: &[(u32, u32, u32)]) -> String {
    let mut out = String::new();
    let Some((first_row, first_column)) = range.start() else {
        return out;
    };
    // Rows above the first that is filled are rows all the same.
    out.extend(std::iter::repeat_n(ROW, first_row as usize));
    for (at, row) in range.rows().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                out.push(CELL);
            }
            let over = merged.iter().find(|(c, top, bottom)| {
                let row = first_row as usize + at;
                *c as usize == first_column as usize + column
                    && (*top as usize..=*bottom as usize).contains(&row)
            });
            let cell = match (cell, over) {
                (Data::Empty, Some((c, top, _))) => range.get_value((*top, *c)).unwrap_or(cell),
                _ => cell,
            };
            push(&mut out, cell);
        }
        out.push(ROW);
    }
    out
}

fn push(out: &mut String, cell: &Data) {
    match cell {
        Data::Empty => {}
        Data::Float(value) => out.push_str(&value.to_string()),
        Data::Bool(value) => out.push(if *value { '1' } else { '0' }),
        Data::DateTime(date) if !date.is_duration() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            out.push_str(&format!("{year:04}-{month:02}-{day:02}"));
        }
        other => {
            let text = other.to_string();
            out.extend(
                text.chars()
                    .map(|c| if c == CELL || c == ROW { ' ' } else { c }),
            );
        }
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

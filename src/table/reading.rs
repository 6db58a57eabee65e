//! Reads a table row by row into cells with numbers for their labels.

use super::layout::{Layout, LayoutError};
use super::rows::Rows;
use super::scan::{Scanner, Unclosed};

/// The most rows that are taken.
pub const MOST_ROWS: u64 = 40_000_000;

/// Why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The layout lacks something.
    Layout(LayoutError),
    /// A quote is opened and not closed.
    Unclosed(Unclosed),
    /// More rows than are taken.
    TooManyRows,
    /// More cells than are held: places, periods and indicators.
    TooLarge {
        /// How many places.
        places: usize,
        /// How many periods.
        periods: usize,
        /// How many indicators.
        indicators: usize,
    },
    /// Not one value could be used.
    NoValues,
}

/// How rows were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of data in the file.
    pub rows: u64,
    /// Rows that are not used; each is listed.
    pub unused: u64,
    /// Cells without a value.
    pub gaps: u64,
}

/// A table on its way.
pub struct Reading {
    pub(super) layout: Layout,
    scanner: Scanner,
    rows: Rows,
}

impl Reading {
    /// Begins to read by a layout; `bytes` is how long the file is, so that room
    /// is made once.
    ///
    /// # Errors
    /// [`LayoutError`].
    pub fn new(layout: Layout, bytes: usize) -> Result<Self, LayoutError> {
        layout.checked()?;
        Ok(Self {
            scanner: Scanner::new(layout.dialect),
            rows: Rows::new(&layout, bytes),
            layout,
        })
    }

    /// Takes the next bytes, in UTF-8.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let rows = &mut self.rows;
        let fed = self.scanner.feed(bytes, &mut |record| rows.take(record));
        fed.map_err(ReadError::Unclosed)?;
        if rows.too_many {
            return Err(ReadError::TooManyRows);
        }
        Ok(())
    }

    /// Takes the last row.
    pub(super) fn finished(mut self) -> Result<(Layout, Rows), ReadError> {
        let rows = &mut self.rows;
        let ended = self.scanner.finish(&mut |record| rows.take(record));
        ended.map_err(ReadError::Unclosed)?;
        Ok((self.layout, self.rows))
    }

    /// Rows of data so far.
    pub const fn rows(&self) -> u64 {
        self.rows.counts.rows
    }
}

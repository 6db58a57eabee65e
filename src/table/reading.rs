//! Reads a table row by row into cells with numbers for their labels.

use super::layout::{Layout, LayoutError};
use super::rows::Rows;
use super::scan::{Scanner, Unclosed};

/// The most rows that are taken.
pub const MOST_ROWS: u64 = 40_000_000;

/// Bytes of rows that are taken together though none of those before was like the
/// others.
const MOST_AT_ONCE: usize = 1 << 16;

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
        self.fed(bytes).map_err(ReadError::Unclosed)?;
        if self.rows.too_many {
            return Err(ReadError::TooManyRows);
        }
        Ok(())
    }

    /// Rows that are all alike are taken in one go; after one that is not, or none
    /// of which any is, more and more are taken in the way that takes all.
    fn fed(&mut self, bytes: &[u8]) -> Result<(), Unclosed> {
        let Self {
            scanner,
            rows,
            layout,
        } = self;
        let rest = scanner.complete(bytes, &mut |block| rows.take_all(block))?;
        let (mut from, mut least) = (bytes.len() - rest.len(), 0);
        while from < bytes.len() && scanner.is_plain() {
            let row = scanner.rows() + 1;
            let taken = rows.take_straight(bytes, from, layout.dialect, row);
            scanner.count(taken.rows);
            from += taken.bytes;
            least = if taken.rows == 0 {
                (least * 2).clamp(64, MOST_AT_ONCE)
            } else {
                0
            };
            let rest = &bytes[from..];
            from += scanner.some(rest, least, &mut |block| rows.take_all(block))?;
        }
        scanner.feed(&bytes[from..], &mut |block| rows.take_all(block))
    }

    /// Takes the last row.
    pub(super) fn finished(mut self) -> Result<(Layout, Rows), ReadError> {
        let rows = &mut self.rows;
        let ended = self.scanner.finish(&mut |block| rows.take_all(block));
        ended.map_err(ReadError::Unclosed)?;
        Ok((self.layout, self.rows))
    }

    /// Rows of data so far.
    pub const fn rows(&self) -> u64 {
        self.rows.counts.rows
    }
}

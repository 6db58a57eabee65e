//! A short row without quotes, from a window of bytes around it: where its cells
//! end, their keys and numbers. All of it stays in registers and a few words.

use wide::u8x16;

use super::block::Span;
use super::digits::{self, Plain};
use super::label::{self, Key};
use super::scan::{marks, Dialect, BLOCK};

/// The most cells that a row may have.
pub(super) const MOST_CELLS: usize = 16;

/// Cells whose ends are found in any case: to find these few is shorter than to
/// count them.
const FEW: usize = 4;

/// Bytes around a row: those before it that a number may be read with, as many as
/// it may have, and those behind it that a text may be read with.
type Window = [u8; BEFORE + BLOCK + AFTER];
pub(super) const BEFORE: usize = digits::WIDE;
const AFTER: usize = label::WIDE;

/// Where the cells of a row end, behind where one before it would.
pub(super) struct Ends([usize; MOST_CELLS + 1]);

impl Ends {
    pub(super) const fn new() -> Self {
        // So that the first cell begins at zero like any other, one behind an end.
        Self([usize::MAX; MOST_CELLS + 1])
    }
}

/// What ends rows and cells, and how many cells rows have.
pub(super) struct Form {
    wanted: [u8x16; 3],
    terminator: u8,
    /// The number of the last cell.
    last: usize,
}

impl Form {
    /// Not where the rows are read: what is known there to be the same byte sixteen
    /// times would be made anew for each row, which takes longer than to load it.
    #[inline(never)]
    pub(super) fn new(dialect: Dialect, width: usize) -> Self {
        Self {
            wanted: dialect.wanted(),
            terminator: dialect.terminator,
            last: width.wrapping_sub(1),
        }
    }
}

/// A row.
pub(super) struct Row<'a> {
    window: &'a Window,
    /// In a place of their own: what is returned would be copied, after it was
    /// written word by word.
    ends: &'a Ends,
    /// How many bytes it has with its end.
    pub(super) length: usize,
}

impl<'a> Row<'a> {
    /// The row that begins behind some bytes before it; nothing where it is longer
    /// than a block, has a quote or another number of cells, or where it ends near
    /// the end of the bytes.
    #[inline]
    pub(super) fn in_front(bytes: &'a [u8], form: &Form, ends: &'a mut Ends) -> Option<Self> {
        let window: &Window = bytes.first_chunk()?;
        let line = &window[BEFORE..BEFORE + BLOCK];
        // Most end in the first half.
        let (half, rest) = line.split_at(BLOCK / 2);
        let [mut delimiters, mut others] = marks(half, &form.wanted);
        if others == 0 {
            let more = marks(rest, &form.wanted).map(|found| found << (BLOCK / 2));
            delimiters |= more[0];
            others = more[1];
        }
        let length = others.trailing_zeros() as usize;
        let delimiters = delimiters & others.wrapping_sub(1) & !others;
        let even = delimiters.count_ones() as usize == form.last;
        if line.get(length) != Some(&form.terminator) || !even {
            return None;
        }
        fill(ends, delimiters, form.last);
        // It has a byte at least, since it has more cells than one.
        let returned = window[BEFORE - 1 + length % BLOCK] == b'\r';
        ends.0[form.last % MOST_CELLS + 1] = length.wrapping_sub(usize::from(returned));
        Some(Self {
            window,
            ends,
            length: length + 1,
        })
    }

    /// From the beginning of a cell to the end of another.
    #[inline]
    const fn span(&self, [first, last]: [usize; 2]) -> Span {
        let ends = &self.ends.0;
        let start = ends[first % MOST_CELLS].wrapping_add(1);
        (start, ends[last % MOST_CELLS + 1])
    }

    /// The key of a text from the beginning of a cell to the end of another.
    #[inline]
    pub(super) fn key(&self, cells: [usize; 2]) -> Key {
        let (start, end) = self.span(cells);
        // A row has no more bytes than a block: nothing need be checked.
        let text = self.window[BEFORE + start % BLOCK..].first_chunk();
        text.map_or(Key::LONG, |text| Key::of(*text, end.wrapping_sub(start)))
    }

    /// The number in a cell; nothing where it is not plain.
    #[inline]
    pub(super) fn number(&self, cell: usize, plain: &Plain) -> Option<f64> {
        let (start, end) = self.span([cell, cell]);
        let negative = self.window[BEFORE + start % BLOCK] == b'-';
        let signs = self.window[end % BLOCK..].first_chunk()?;
        plain.number(*signs, end.wrapping_sub(start), negative)
    }
}

/// Where the delimiters stand.
#[inline]
fn fill(ends: &mut Ends, mut delimiters: u64, last: usize) {
    let mut next = || {
        let at = delimiters.trailing_zeros() as usize;
        delimiters &= delimiters.wrapping_sub(1);
        at
    };
    let [_, cells @ ..] = &mut ends.0;
    let (few, more) = cells.split_at_mut(FEW);
    few.fill_with(&mut next);
    // The last cell ends with the row.
    if last > FEW {
        more.fill_with(&mut next);
    }
}

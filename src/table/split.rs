//! A short row without quotes, from a window of bytes around it: where its cells
//! begin, their keys and numbers. All of it stays in registers and a few words.

use wide::u8x16;

use super::digits::{self, Plain};
use super::label::{self, Key};
use super::scan::{marks, Dialect, BLOCK};

/// The most cells that a row may have.
pub(super) const MOST_CELLS: usize = 16;

/// The most that a row may have of which every cell is read: a place, a period, an
/// indicator and a value.
pub(super) const MOST_READ: usize = 4;

/// So many places one byte can name: nothing need be checked that has one.
const PLACES: usize = 1 << 8;

/// Bytes around a row: those before it that a number may be read with, and those
/// behind it that a text may be read with.
type Window = [u8; BEFORE + PLACES + label::WIDE];

/// As many as a number may have, and one, so that a place behind the end of a cell is
/// where the signs up to its end begin.
pub(super) const BEFORE: usize = digits::WIDE + 1;

/// Two columns that no row has: there is no text from the one to the other.
pub(super) const NOWHERE: [u8; 2] = [u8::MAX; 2];

/// Where the cells of a row begin, each one byte behind the end of that before it;
/// then where one behind the last would.
pub(super) struct Begins([u8; PLACES + 1]);

impl Begins {
    pub(super) const fn new() -> Self {
        Self([0; PLACES + 1])
    }
}

/// What ends rows and cells, and how many cells rows have.
pub(super) struct Form {
    wanted: [u8x16; 3],
    terminator: u8,
    /// The number of cells.
    width: u8,
    /// Whether rows end with a carriage return too.
    returned: bool,
}

impl Form {
    /// Not where the rows are read: what is known there to be the same byte sixteen
    /// times would be made anew for each row, which takes longer than to load it.
    #[inline(never)]
    pub(super) fn new(dialect: Dialect, width: u8, returned: bool) -> Self {
        Self {
            wanted: dialect.wanted(),
            terminator: dialect.terminator,
            width,
            returned,
        }
    }
}

/// A row: a pair of addresses, so that it is handed on in registers.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    window: &'a Window,
    begins: &'a Begins,
}

impl<'a> Row<'a> {
    /// The row that begins behind some bytes before it, and how many bytes it has with
    /// its end; nothing where it is longer than a block, ends otherwise than the
    /// others, or near the end of the bytes.
    ///
    /// Where only some of its cells are `CHECKED` by being looked up, nothing too
    /// where it has a quote or another number of cells. Where all are, that need not
    /// be asked: what is known has neither quotes nor ends of cells and rows in it.
    #[inline]
    pub(super) fn in_front<const CHECKED: bool>(
        bytes: &'a [u8],
        form: &Form,
        begins: &'a mut Begins,
    ) -> Option<(Self, usize)> {
        let window: &Window = bytes.first_chunk()?;
        let line = &window[BEFORE..BEFORE + BLOCK];
        // Most end in the first half.
        let (half, rest) = line.split_at(BLOCK / 2);
        let [delimiter, terminator, quote] = form.wanted;
        let other = if CHECKED { terminator } else { quote };
        let wanted = [delimiter, terminator, other];
        let [mut delimiters, mut others] = marks(half, &wanted);
        if others == 0 {
            let more = marks(rest, &wanted).map(|found| found << (BLOCK / 2));
            delimiters |= more[0];
            others = more[1];
        }
        let length = others.trailing_zeros() as usize;
        if length >= BLOCK {
            return None;
        }
        if !CHECKED {
            delimiters &= others.wrapping_sub(1) & !others;
            let even = delimiters.count_ones() + 1 == u32::from(form.width);
            if line[length] != form.terminator || !even {
                return None;
            }
        }
        if form.returned && window[BEFORE - 1 + length] != b'\r' {
            return None;
        }
        let cells = if CHECKED {
            MOST_READ
        } else {
            form.width.into()
        };
        begins.fill(delimiters << 1, cells);
        #[expect(clippy::cast_possible_truncation, reason = "a block has few bytes")]
        let behind = (length + 1 - usize::from(form.returned)) as u8;
        begins.0[usize::from(form.width)] = behind;
        Some((Self { window, begins }, length + 1))
    }

    /// Where the text begins that goes from one cell to another, and where one behind
    /// it would.
    #[inline]
    fn span(self, [first, last]: [u8; 2]) -> [usize; 2] {
        let begins = &self.begins.0;
        [begins[usize::from(first)], begins[usize::from(last) + 1]].map(usize::from)
    }

    /// The key of a text from the beginning of a cell to the end of another.
    #[inline]
    pub(super) fn key(self, cells: [u8; 2]) -> Key {
        let [begin, behind] = self.span(cells);
        let text = self.window[BEFORE + begin..].first_chunk();
        let length = behind.wrapping_sub(begin + 1);
        text.map_or(Key::LONG, |text| Key::of(*text, length))
    }

    /// The number in a cell; nothing where it is not plain.
    #[inline]
    pub(super) fn number(self, cell: u8, plain: &Plain) -> Option<f64> {
        let [begin, behind] = self.span([cell, cell]);
        let negative = self.window[BEFORE + begin] == b'-';
        let signs = self.window[behind..].first_chunk()?;
        plain.number(*signs, behind.wrapping_sub(begin + 1), negative)
    }
}

impl Begins {
    /// So many cells but the first, by marks of where they begin.
    #[inline]
    fn fill(&mut self, mut marks: u64, cells: usize) {
        let mut next = || {
            #[expect(clippy::cast_possible_truncation, reason = "64 at most")]
            let at = marks.trailing_zeros() as u8;
            marks &= marks.wrapping_sub(1);
            at
        };
        let [_, begins @ ..] = &mut self.0;
        let (few, more) = begins.split_at_mut(MOST_READ - 1);
        few.fill_with(&mut next);
        if cells > MOST_READ {
            more[..MOST_CELLS - MOST_READ].fill_with(&mut next);
        }
    }
}

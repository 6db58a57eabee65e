//! Records of delimited text, from bytes that come in pieces.

use wide::u8x16;

use super::block::{Block, Gathered};
use super::quoted::Quoted;

/// How records and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// After a record; a carriage return before it belongs to it.
    pub terminator: u8,
    /// Whether `"` opens a cell that may hold delimiters and line breaks.
    pub quotes: bool,
}

impl Dialect {
    /// Commas.
    pub const CSV: Self = Self {
        delimiter: b',',
        terminator: b'\n',
        quotes: true,
    };
    /// What other readers (JSON, workbooks) hand on: cells that may hold anything
    /// but the two separators.
    pub const CELLS: Self = Self {
        delimiter: 0x1f,
        terminator: 0x1e,
        quotes: false,
    };
}

impl Dialect {
    /// What is searched for: what ends a cell, and then what ends a record and what
    /// opens a quote, or the former again.
    #[inline]
    pub(super) fn wanted(self) -> [u8x16; 3] {
        let quote = if self.quotes { b'"' } else { self.terminator };
        [self.delimiter, self.terminator, quote].map(u8x16::splat)
    }
}

/// Bytes that are searched together.
pub(super) const BLOCK: usize = 64;

/// A quote that never closes, at most this many bytes on.
pub(super) const LONGEST: usize = 1 << 20;

/// A record without end: a quote is opened and not closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclosed {
    /// The record in which it opens, from 1.
    pub row: u64,
}

/// Splits bytes into records. Text without quotes is searched sixteen bytes at a
/// time; from the first quote on `csv-core` reads, which knows all its rules.
pub struct Scanner {
    dialect: Dialect,
    /// A record's beginning, whose end is yet to come.
    carry: Vec<u8>,
    /// Records so far, blank ones too.
    row: u64,
    gathered: Gathered,
    quoted: Option<Quoted>,
}

/// How far the fast way came.
enum Came {
    /// To the end of the last whole record.
    Through(usize),
    /// To a quote, whose record begins here.
    Quote(usize),
}

impl Scanner {
    /// Begins.
    pub fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            carry: Vec::new(),
            row: 0,
            gathered: Gathered::default(),
            quoted: None,
        }
    }

    /// Records that have ended.
    pub const fn rows(&self) -> u64 {
        self.row
    }

    /// Takes the next bytes and hands on the records that they end. No byte at
    /// the end of the file may be missing before [`Scanner::finish`].
    ///
    /// # Errors
    /// [`Unclosed`].
    pub fn feed(
        &mut self,
        bytes: &[u8],
        each: &mut impl FnMut(&Block<'_>),
    ) -> Result<(), Unclosed> {
        let rest = self.complete(bytes, each)?;
        self.run(rest, each)
    }

    /// Ends the record that was begun before, with what belongs to it; gives what
    /// remains.
    pub(super) fn complete<'a>(
        &mut self,
        bytes: &'a [u8],
        each: &mut impl FnMut(&Block<'_>),
    ) -> Result<&'a [u8], Unclosed> {
        if self.quoted.is_some() || self.carry.is_empty() {
            return Ok(bytes);
        }
        let end = bytes.iter().position(|b| *b == self.dialect.terminator);
        let Some(end) = end else {
            self.carry.extend_from_slice(bytes);
            self.not_endless()?;
            return Ok(&[]);
        };
        self.carry.extend_from_slice(&bytes[..=end]);
        let carry = std::mem::take(&mut self.carry);
        self.run(&carry, each)?;
        Ok(&bytes[end + 1..])
    }

    /// Whether no quote has been met yet.
    pub(super) const fn is_plain(&self) -> bool {
        self.quoted.is_none()
    }

    /// Counts records that somebody else has read.
    pub(super) const fn count(&mut self, records: usize) {
        self.row += records as u64;
    }

    /// Takes records from the beginning of some bytes on, as many as begin in the
    /// first `least` bytes; gives how many bytes they have.
    pub(super) fn some(
        &mut self,
        bytes: &[u8],
        least: usize,
        each: &mut impl FnMut(&Block<'_>),
    ) -> Result<usize, Unclosed> {
        let from = least.min(bytes.len());
        let terminator = self.dialect.terminator;
        let end = bytes[from..].iter().position(|b| *b == terminator);
        let end = end.map_or(bytes.len(), |end| from + end + 1);
        self.run(&bytes[..end], each)?;
        Ok(end)
    }

    fn not_endless(&self) -> Result<(), Unclosed> {
        if self.carry.len() > LONGEST {
            return Err(Unclosed { row: self.row + 1 });
        }
        Ok(())
    }

    fn run(&mut self, bytes: &[u8], each: &mut impl FnMut(&Block<'_>)) -> Result<(), Unclosed> {
        if let Some(quoted) = &mut self.quoted {
            return quoted.feed(bytes, &mut self.row, each);
        }
        match self.fast(bytes, each) {
            Came::Through(to) => {
                self.carry.extend_from_slice(&bytes[to..]);
                self.not_endless()
            }
            Came::Quote(from) => {
                let quoted = self.quoted.insert(Quoted::new(self.dialect));
                quoted.feed(&bytes[from..], &mut self.row, each)
            }
        }
    }

    /// Hands on the last record, which need not be ended.
    ///
    /// # Errors
    /// [`Unclosed`].
    pub fn finish(&mut self, each: &mut impl FnMut(&Block<'_>)) -> Result<(), Unclosed> {
        if self.quoted.is_none() {
            let mut carry = std::mem::take(&mut self.carry);
            if carry.is_empty() {
                return Ok(());
            }
            // An open quote would hold it as well.
            if !self.dialect.quotes || !carry.contains(&b'"') {
                carry.push(self.dialect.terminator);
            }
            self.run(&carry, each)?;
        }
        let (row, end) = (self.row, [self.dialect.terminator]);
        match &mut self.quoted {
            Some(quoted) if quoted.begun() => quoted.feed(&end, &mut self.row, each)?,
            _ => return Ok(()),
        }
        // What does not end with the file's last line has a quote that is open.
        if self.row == row {
            return Err(Unclosed { row: row + 1 });
        }
        Ok(())
    }

    fn fast(&mut self, bytes: &[u8], each: &mut impl FnMut(&Block<'_>)) -> Came {
        let (wanted, terminator) = (self.dialect.wanted(), self.dialect.terminator);
        let (mut gathered, mut row) = (std::mem::take(&mut self.gathered), self.row);
        let (mut begun, mut start) = (0, 0);
        let mut came = None;
        'all: for (block, bytes_of_it) in bytes.chunks(BLOCK).enumerate() {
            let [delimiters, ends] = marks(bytes_of_it, &wanted);
            let mut left = delimiters | ends;
            gathered.room(BLOCK);
            while left != 0 {
                let at = block * BLOCK + left.trailing_zeros() as usize;
                let lowest = left & left.wrapping_neg();
                left ^= lowest;
                if ends & lowest == 0 {
                    gathered.cell((start, at));
                } else if bytes[at] == terminator {
                    let returned = at > start && bytes[at - 1] == b'\r';
                    gathered.cell((start, at - usize::from(returned)));
                    row += 1;
                    gathered.record(row, bytes, each);
                    begun = at + 1;
                } else {
                    came = Some(Came::Quote(begun));
                    break 'all;
                }
                start = at + 1;
            }
        }
        gathered.stop(bytes, each);
        (self.gathered, self.row) = (gathered, row);
        came.unwrap_or(Came::Through(begun))
    }
}

/// A bit for each of up to 64 bytes that is the first of three, and one for each
/// that is one of the others.
#[inline]
pub(super) fn marks(bytes: &[u8], wanted: &[u8x16; 3]) -> [u64; 2] {
    let of_sixteen = |sixteen: [u8; 16]| {
        let bytes = u8x16::new(sixteen);
        let [first, second, third] = wanted.map(|w| bytes.simd_eq(w));
        [first, second | third].map(|found| u64::from(found.to_bitmask()))
    };
    let (sixteens, rest) = bytes.as_chunks::<16>();
    let mut last = [0; 16];
    last[..rest.len()].copy_from_slice(rest);
    let mut out = [0; 2];
    for (at, sixteen) in sixteens.iter().enumerate() {
        let found = of_sixteen(*sixteen);
        out = [0, 1].map(|i: usize| out[i] | found[i] << (16 * at));
    }
    if !rest.is_empty() {
        let found = of_sixteen(last).map(|f| f & ((1 << rest.len()) - 1));
        out = [0, 1].map(|i: usize| out[i] | found[i] << (16 * sixteens.len()));
    }
    out
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;

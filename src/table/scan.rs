//! Records of delimited text, from bytes that come in pieces.

use csv_core::ReadRecordResult;
use wide::u8x16;

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

/// Where a cell stands in its bytes.
pub type Span = (usize, usize);

/// A record.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Its number in the file from 1, as a spreadsheet counts rows.
    pub row: u64,
    /// Bytes that hold it, and more after it.
    pub bytes: &'a [u8],
    /// Its cells.
    pub cells: &'a [Span],
}

impl<'a> Record<'a> {
    /// A cell; empty where there is none.
    pub fn cell(&self, at: usize) -> &'a [u8] {
        let span = self.cells.get(at);
        let found = span.and_then(|(start, end)| self.bytes.get(*start..*end));
        found.unwrap_or_default()
    }

    /// Whether every cell is empty or of spaces.
    pub fn is_blank(&self) -> bool {
        (0..self.cells.len()).all(|at| self.cell(at).trim_ascii().is_empty())
    }
}

/// A quote that never closes, at most this many bytes on.
const LONGEST: usize = 1 << 20;

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
    cells: Vec<Span>,
    quoted: Option<Quoted>,
}

/// The slow way, from the first quote on.
struct Quoted {
    reader: csv_core::Reader,
    out: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
    /// Line feeds read since the last record.
    feeds: u64,
    /// The last byte read: a carriage return ends a record, and its line feed is
    /// read with the next one.
    last: u8,
    /// Whether that is so of the record before.
    owed: bool,
    /// Whether more than ends of lines was read since the last record.
    begun: bool,
    /// The bytes that alone make no record.
    ends_lines: [u8; 2],
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
            cells: Vec::new(),
            quoted: None,
        }
    }

    /// Records that have ended.
    pub const fn rows(&self) -> u64 {
        self.row
    }

    /// Takes the next bytes and hands on each record that they end. No byte at
    /// the end of the file may be missing before [`Scanner::finish`].
    ///
    /// # Errors
    /// [`Unclosed`].
    pub fn feed(
        &mut self,
        mut bytes: &[u8],
        each: &mut impl FnMut(&Record<'_>),
    ) -> Result<(), Unclosed> {
        if self.quoted.is_none() && !self.carry.is_empty() {
            let end = bytes.iter().position(|b| *b == self.dialect.terminator);
            let Some(end) = end else {
                self.carry.extend_from_slice(bytes);
                return self.not_endless();
            };
            self.carry.extend_from_slice(&bytes[..=end]);
            bytes = &bytes[end + 1..];
            let carry = std::mem::take(&mut self.carry);
            self.run(&carry, each)?;
        }
        self.run(bytes, each)
    }

    fn not_endless(&self) -> Result<(), Unclosed> {
        if self.carry.len() > LONGEST {
            return Err(Unclosed { row: self.row + 1 });
        }
        Ok(())
    }

    fn run(&mut self, bytes: &[u8], each: &mut impl FnMut(&Record<'_>)) -> Result<(), Unclosed> {
        if self.quoted.is_some() {
            return self.slow(bytes, each);
        }
        match self.fast(bytes, each) {
            Came::Through(to) => {
                self.carry.extend_from_slice(&bytes[to..]);
                self.not_endless()
            }
            Came::Quote(from) => {
                self.quoted = Some(Quoted::new(self.dialect));
                self.slow(&bytes[from..], each)
            }
        }
    }

    /// Hands on the last record, which need not be ended.
    ///
    /// # Errors
    /// [`Unclosed`].
    pub fn finish(&mut self, each: &mut impl FnMut(&Record<'_>)) -> Result<(), Unclosed> {
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
        match &self.quoted {
            Some(quoted) if quoted.begun => self.slow(&end, each)?,
            _ => return Ok(()),
        }
        // What does not end with the file's last line has a quote that is open.
        if self.row == row {
            return Err(Unclosed { row: row + 1 });
        }
        Ok(())
    }

    fn fast(&mut self, bytes: &[u8], each: &mut impl FnMut(&Record<'_>)) -> Came {
        let Dialect {
            delimiter,
            terminator,
            quotes,
        } = self.dialect;
        let quote = if quotes { b'"' } else { terminator };
        let wanted = [delimiter, terminator, quote].map(u8x16::splat);
        let mut cells = std::mem::take(&mut self.cells);
        cells.clear();
        let (mut begun, mut start) = (0, 0);
        for (block, sixteens) in bytes.chunks(64).enumerate() {
            let mut marks = marks(sixteens, &wanted);
            while marks != 0 {
                let at = block * 64 + marks.trailing_zeros() as usize;
                marks &= marks - 1;
                let found = bytes[at];
                if quotes && found == b'"' {
                    self.cells = cells;
                    return Came::Quote(begun);
                }
                if found == delimiter {
                    cells.push((start, at));
                } else {
                    let end = if at > start && bytes[at - 1] == b'\r' {
                        at - 1
                    } else {
                        at
                    };
                    cells.push((start, end));
                    self.row += 1;
                    each(&Record {
                        row: self.row,
                        bytes,
                        cells: &cells,
                    });
                    cells.clear();
                    begun = at + 1;
                }
                start = at + 1;
            }
        }
        self.cells = cells;
        Came::Through(begun)
    }

    fn slow(
        &mut self,
        mut bytes: &[u8],
        each: &mut impl FnMut(&Record<'_>),
    ) -> Result<(), Unclosed> {
        let Some(quoted) = &mut self.quoted else {
            return Ok(());
        };
        while !bytes.is_empty() {
            let (result, read, wrote, ended) = quoted.reader.read_record(
                bytes,
                &mut quoted.out[quoted.written..],
                &mut quoted.ends[quoted.ended..],
            );
            quoted.read(&bytes[..read]);
            bytes = &bytes[read..];
            quoted.written += wrote;
            quoted.ended += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    if quoted.out.len() > LONGEST {
                        return Err(Unclosed { row: self.row + 1 });
                    }
                    quoted.out.resize(quoted.out.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    quoted.ends.resize(quoted.ends.len() * 2, 0);
                }
                ReadRecordResult::Record => {
                    self.row += 1 + quoted.skipped();
                    quoted.spans(&mut self.cells);
                    each(&Record {
                        row: self.row,
                        bytes: &quoted.out,
                        cells: &self.cells,
                    });
                    (quoted.written, quoted.ended) = (0, 0);
                    (quoted.feeds, quoted.owed) = (0, quoted.last == b'\r');
                    quoted.begun = false;
                }
                ReadRecordResult::End => break,
            }
        }
        Ok(())
    }
}

impl Quoted {
    fn new(dialect: Dialect) -> Self {
        let mut builder = csv_core::ReaderBuilder::new();
        builder.delimiter(dialect.delimiter);
        if dialect.terminator != b'\n' {
            builder.terminator(csv_core::Terminator::Any(dialect.terminator));
        }
        Self {
            reader: builder.build(),
            out: vec![0; 4096],
            ends: vec![0; 64],
            written: 0,
            ended: 0,
            feeds: 0,
            last: 0,
            owed: false,
            begun: false,
            ends_lines: if dialect.terminator == b'\n' {
                *b"\r\n"
            } else {
                [dialect.terminator; 2]
            },
        }
    }

    /// Counts the line feeds of bytes that were read.
    fn read(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        if self.owed && bytes[0] == b'\n' {
            self.feeds = self.feeds.wrapping_sub(1);
        }
        self.owed = false;
        self.feeds = bytes.iter().fold(self.feeds, |sum, b| {
            sum.wrapping_add(u64::from(*b == b'\n'))
        });
        self.begun |= bytes.iter().any(|b| !self.ends_lines.contains(b));
        self.last = *last;
    }

    /// Blank lines that the reader stepped over before this record.
    fn skipped(&self) -> u64 {
        let inside = self.out[..self.written].iter().filter(|b| **b == b'\n');
        let own = inside.count() as u64 + u64::from(self.last == b'\n');
        self.feeds.saturating_sub(own)
    }

    fn spans(&self, cells: &mut Vec<Span>) {
        cells.clear();
        let mut start = 0;
        for end in &self.ends[..self.ended] {
            cells.push((start, *end));
            start = *end;
        }
    }
}

/// A bit for each of up to 64 bytes that is one of three.
fn marks(bytes: &[u8], wanted: &[u8x16; 3]) -> u64 {
    let one = |sixteen: [u8; 16]| {
        let block = u8x16::from(sixteen);
        let any = block.simd_eq(wanted[0]) | block.simd_eq(wanted[1]) | block.simd_eq(wanted[2]);
        u64::from(any.to_bitmask())
    };
    let (sixteens, rest) = bytes.as_chunks::<16>();
    let mut out = 0;
    for (at, sixteen) in sixteens.iter().enumerate() {
        out |= one(*sixteen) << (16 * at);
    }
    for (at, byte) in rest.iter().enumerate() {
        let hit = wanted.iter().any(|w| w.as_array()[0] == *byte);
        out |= u64::from(hit) << (16 * sixteens.len() + at);
    }
    out
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;

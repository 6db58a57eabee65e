//! Records of text with quotes, by `csv-core`, which knows all their rules.

use csv_core::ReadRecordResult;

use super::block::{Block, Gathered};
use super::scan::{Dialect, Unclosed, LONGEST};

/// Reads records from the first quote on.
pub(super) struct Quoted {
    reader: csv_core::Reader,
    out: Vec<u8>,
    /// Where each cell of the record that is being read ends, from its beginning.
    ends: Vec<usize>,
    /// Where the record that is being read begins in `out`.
    base: usize,
    written: usize,
    ended: usize,
    gathered: Gathered,
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

impl Quoted {
    pub(super) fn new(dialect: Dialect) -> Self {
        let mut builder = csv_core::ReaderBuilder::new();
        builder.delimiter(dialect.delimiter);
        if dialect.terminator != b'\n' {
            builder.terminator(csv_core::Terminator::Any(dialect.terminator));
        }
        Self {
            reader: builder.build(),
            out: vec![0; 4096],
            ends: vec![0; 64],
            base: 0,
            written: 0,
            ended: 0,
            gathered: Gathered::default(),
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

    /// Whether a record has begun.
    pub(super) const fn begun(&self) -> bool {
        self.begun
    }

    /// Reads the next bytes; `row` counts the records.
    pub(super) fn feed(
        &mut self,
        mut bytes: &[u8],
        row: &mut u64,
        each: &mut impl FnMut(&Block<'_>),
    ) -> Result<(), Unclosed> {
        while !bytes.is_empty() {
            let (result, read, wrote, ended) = self.reader.read_record(
                bytes,
                &mut self.out[self.written..],
                &mut self.ends[self.ended..],
            );
            self.read(&bytes[..read]);
            bytes = &bytes[read..];
            self.written += wrote;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    if self.written - self.base > LONGEST {
                        self.hand_on(each);
                        return Err(Unclosed { row: *row + 1 });
                    }
                    self.out.resize(self.out.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                ReadRecordResult::Record => {
                    *row += 1 + self.skipped();
                    self.record(*row, each);
                }
                ReadRecordResult::End => break,
            }
        }
        self.hand_on(each);
        Ok(())
    }

    /// A record has ended.
    fn record(&mut self, row: u64, each: &mut impl FnMut(&Block<'_>)) {
        self.gathered.room(self.ended);
        let mut start = self.base;
        for end in &self.ends[..self.ended] {
            let end = self.base + *end;
            self.gathered.cell((start, end));
            start = end;
        }
        self.gathered.record(row, &self.out, each);
        (self.base, self.ended) = (self.written, 0);
        (self.feeds, self.owed) = (0, self.last == b'\r');
        self.begun = false;
    }

    /// Hands on what is gathered; what has begun moves to the front.
    fn hand_on(&mut self, each: &mut impl FnMut(&Block<'_>)) {
        self.gathered.hand_on(&self.out, each);
        self.out.copy_within(self.base..self.written, 0);
        self.written -= self.base;
        self.base = 0;
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
        let own = self.out[self.base..self.written].iter();
        let inside = own.filter(|b| **b == b'\n').count() as u64;
        self.feeds
            .saturating_sub(inside + u64::from(self.last == b'\n'))
    }
}

//! Records that follow one another and have as many cells, handed on together, so
//! that a column of them is read at once.

/// Where a cell stands in its bytes.
pub type Span = (usize, usize);

/// A record.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Its number in the file from 1, as a spreadsheet counts rows.
    pub row: u64,
    /// Bytes that hold it, and more around it.
    pub bytes: &'a [u8],
    /// Its cells.
    pub cells: &'a [Span],
}

impl<'a> Record<'a> {
    /// A cell; empty where there is none.
    #[inline]
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

/// Records with row after row and the same number of cells, of which there is at
/// least one.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    /// The row of the first record.
    pub row: u64,
    /// Bytes that hold them.
    pub bytes: &'a [u8],
    /// The cells, record by record.
    pub cells: &'a [Span],
    /// How many cells a record has.
    pub width: usize,
}

impl<'a> Block<'a> {
    /// The records in their order.
    pub fn records(self) -> impl Iterator<Item = Record<'a>> {
        let numbered = self.cells.chunks_exact(self.width).zip(self.row..);
        numbered.map(move |(cells, row)| Record {
            row,
            bytes: self.bytes,
            cells,
        })
    }

    /// How many records there are.
    pub const fn len(&self) -> usize {
        self.cells.len() / self.width
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The records from one on.
    pub(super) fn after(self, records: usize) -> Self {
        Self {
            row: self.row + records as u64,
            cells: self.cells.get(records * self.width..).unwrap_or_default(),
            ..self
        }
    }
}

/// Cells after which a block is handed on: they and what is made of them are to
/// stay in the processor's nearest memory.
const ENOUGH: usize = 1024;

/// Cells on their way to a block. What hands them on gets copies of the fields, so
/// that these can stay in the processor's registers.
#[derive(Default)]
pub(super) struct Gathered {
    /// Those that there are, and room.
    cells: Vec<Span>,
    count: usize,
    /// Cells of records that have ended.
    ended: usize,
    /// Of the first record.
    row: u64,
    width: usize,
    records: u64,
}

impl Gathered {
    /// Makes room for so many more cells.
    #[inline]
    pub(super) fn room(&mut self, more: usize) {
        if self.cells.len() - self.count < more {
            self.cells = wider(std::mem::take(&mut self.cells), more);
        }
    }

    /// Adds a cell, for which there must be room, to the record that is being read.
    #[inline]
    pub(super) fn cell(&mut self, span: Span) {
        self.cells[self.count] = span;
        self.count += 1;
    }

    /// Ends a record: what it does not fit to is handed on.
    #[inline]
    pub(super) fn record(&mut self, row: u64, bytes: &[u8], each: &mut impl FnMut(&Block<'_>)) {
        let width = self.count - self.ended;
        if width != self.width || row != self.row + self.records {
            self.hand_on(bytes, each);
            (self.row, self.width) = (row, width);
        }
        self.records += 1;
        self.ended = self.count;
        if self.ended >= ENOUGH {
            self.hand_on(bytes, each);
        }
    }

    /// Hands on the records that have ended.
    #[inline]
    pub(super) fn hand_on(&mut self, bytes: &[u8], each: &mut impl FnMut(&Block<'_>)) {
        if self.ended > 0 {
            let cells = &self.cells[..self.ended];
            handed_on((self.row, self.width), bytes, cells, each);
        }
        self.cells.copy_within(self.ended..self.count, 0);
        self.count -= self.ended;
        self.row += self.records;
        (self.ended, self.records) = (0, 0);
    }

    /// Hands on the records that have ended, and forgets what has begun.
    pub(super) fn stop(&mut self, bytes: &[u8], each: &mut impl FnMut(&Block<'_>)) {
        self.hand_on(bytes, each);
        self.count = 0;
    }
}

#[inline(never)]
fn handed_on(
    (row, width): (u64, usize),
    bytes: &[u8],
    cells: &[Span],
    each: &mut impl FnMut(&Block<'_>),
) {
    each(&Block {
        row,
        bytes,
        cells,
        width,
    });
}

#[cold]
#[inline(never)]
fn wider(mut cells: Vec<Span>, more: usize) -> Vec<Span> {
    cells.resize(cells.len().max(ENOUGH) * 2 + more, (0, 0));
    cells
}

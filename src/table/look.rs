//! A first look at a file's beginning.

use super::block::Block;
use super::guess::{guess, Row};
use super::layout::Layout;
use super::scan::{Dialect, Scanner};

/// Rows that are looked at.
pub const LOOKED_AT: usize = 400;
/// Bytes that are read before it is asked whether there are enough rows.
const PIECE: usize = 1 << 14;

/// Delimiters that tables come with, the likelier first.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// The beginning of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// How its cells are told apart.
    pub dialect: Dialect,
    /// Its first rows with their numbers, blank ones left out.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Why a file cannot be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookError {
    /// There is nothing in it.
    Empty,
    /// Bytes of zero in it: no text, or UTF-16.
    NotText,
    /// A quote that is never closed.
    Unclosed(u64),
}

impl Head {
    /// Reads the beginning of a table in UTF-8; `whole` where there is no more of it.
    ///
    /// # Errors
    /// [`LookError`].
    pub fn new(bytes: &[u8], whole: bool, dialect: Option<Dialect>) -> Result<Self, LookError> {
        if bytes.contains(&0) {
            return Err(LookError::NotText);
        }
        let dialect = dialect.unwrap_or_else(|| recognised(bytes, whole));
        let rows = rows(bytes, whole, dialect)?;
        if rows.is_empty() {
            return Err(LookError::Empty);
        }
        Ok(Self { dialect, rows })
    }

    /// The likely layout.
    pub fn layout(&self) -> Layout {
        guess(self)
    }
}

/// The first rows in some bytes; where they are not the whole, the last is left out.
fn rows(bytes: &[u8], whole: bool, dialect: Dialect) -> Result<Vec<Row>, LookError> {
    let mut out: Vec<Row> = Vec::new();
    let mut scanner = Scanner::new(dialect);
    let mut pieces = bytes.chunks(PIECE);
    let mut read = Ok(());
    while out.len() < LOOKED_AT && read.is_ok() {
        let mut each = |block: &Block<'_>| add(&mut out, block);
        match pieces.next() {
            Some(piece) => read = scanner.feed(piece, &mut each),
            None if whole => {
                read = scanner.finish(&mut each);
                break;
            }
            None => break,
        }
    }
    // Rows before an open quote are shown all the same.
    match read {
        Err(e) if out.len() < 2 => Err(LookError::Unclosed(e.row)),
        _ => Ok(out),
    }
}

/// Adds the rows of a block that are not blank, as far as they are looked at.
fn add(out: &mut Vec<Row>, block: &Block<'_>) {
    for record in block.records().filter(|r| !r.is_blank()) {
        if out.len() == LOOKED_AT {
            return;
        }
        let cells = (0..record.cells.len()).map(|at| record.cell(at));
        let cells = cells.map(|c| String::from_utf8_lossy(c).into_owned());
        out.push((record.row, cells.collect()));
    }
}

/// The delimiter that gives the most even rows of more than one cell.
fn recognised(bytes: &[u8], whole: bool) -> Dialect {
    let terminator = if !bytes.contains(&b'\n') && bytes.contains(&b'\r') {
        b'\r'
    } else {
        b'\n'
    };
    let of = |delimiter| Dialect {
        delimiter,
        terminator,
        quotes: true,
    };
    let evenness = |delimiter: &u8| {
        let found = rows(bytes, whole, of(*delimiter)).unwrap_or_default();
        let mut widths: Vec<usize> = found.iter().map(|(_, r)| r.len()).collect();
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
        if usual < 2 {
            return 0;
        }
        let even = widths.iter().filter(|w| **w == usual).count();
        // Per mille of even rows; among the equally even the wider.
        even * 1000 / widths.len() * 100 + usual.min(99)
    };
    let scored = DELIMITERS.iter().map(|d| (evenness(d), *d));
    // Of equals the first counts.
    let best = scored.fold(
        (0, b','),
        |best, one| if one.0 > best.0 { one } else { best },
    );
    of(best.1)
}

//! Reading CSV text into rows with their line numbers, over `csv-core`.

use std::fmt;

use csv_core::{ReadRecordResult, Reader};

/// A CSV table in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Column names.
    pub header: Vec<String>,
    /// Records below the header.
    pub rows: Vec<Record>,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The record's number as a spreadsheet shows it: the header is 1.
    pub number: usize,
    /// The cells.
    pub cells: Vec<String>,
}

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// There is no header.
    Empty,
    /// A column that must be there is not.
    MissingColumn(String),
    /// A record with another number of cells than the header.
    Ragged {
        /// The record.
        row: usize,
        /// Cells in the header.
        expected: usize,
        /// Cells in the record.
        found: usize,
    },
    /// The text is not UTF-8 where a cell ends.
    Encoding {
        /// The record.
        row: usize,
    },
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the table is empty: a header was expected"),
            Self::MissingColumn(name) => write!(f, "column {name:?} is missing"),
            Self::Ragged {
                row,
                expected,
                found,
            } => {
                write!(f, "row {row} has {found} cells, the header has {expected}")
            }
            Self::Encoding { row } => write!(f, "row {row} is not valid UTF-8"),
        }
    }
}

impl std::error::Error for TableError {}

/// Splits CSV text (RFC 4180, a leading BOM allowed) into a table.
///
/// # Errors
/// [`TableError::Empty`], [`TableError::Ragged`], [`TableError::Encoding`].
pub fn read(text: &str) -> Result<Table, TableError> {
    let mut records = split(text)?.into_iter();
    let header = records.next().ok_or(TableError::Empty)?;
    let mut rows = Vec::new();
    for (i, cells) in records.enumerate() {
        if cells.len() != header.len() {
            return Err(TableError::Ragged {
                row: i + 2,
                expected: header.len(),
                found: cells.len(),
            });
        }
        rows.push(Record {
            number: i + 2,
            cells,
        });
    }
    Ok(Table { header, rows })
}

fn split(text: &str) -> Result<Vec<Vec<String>>, TableError> {
    let mut input = text.trim_start_matches('\u{feff}').as_bytes();
    let mut reader = Reader::new();
    // A record never grows when it is unquoted, so these sizes suffice.
    let mut out = vec![0u8; input.len() + 1];
    let mut ends = vec![0usize; input.len() + 2];
    let (mut written, mut ended) = (0, 0);
    let mut records = Vec::new();
    loop {
        let room = out.get_mut(written..).unwrap_or_default();
        let end_room = ends.get_mut(ended..).unwrap_or_default();
        let (result, read, wrote, ends_wrote) = reader.read_record(input, room, end_room);
        input = input.get(read..).unwrap_or_default();
        written += wrote;
        ended += ends_wrote;
        match result {
            ReadRecordResult::Record => {
                let bytes = out.get(..written).unwrap_or_default();
                let ends = ends.get(..ended).unwrap_or_default();
                records.push(cells(bytes, ends, records.len() + 1)?);
                (written, ended) = (0, 0);
            }
            ReadRecordResult::End => return Ok(records),
            // InputEmpty asks for the closing call with empty input; the
            // output cannot be full.
            _ => {}
        }
    }
}

fn cells(bytes: &[u8], ends: &[usize], row: usize) -> Result<Vec<String>, TableError> {
    let mut start = 0;
    ends.iter()
        .map(|&end| {
            let cell = bytes.get(start..end).unwrap_or_default();
            start = end;
            String::from_utf8(cell.to_vec()).map_err(|_| TableError::Encoding { row })
        })
        .collect()
}

impl Table {
    /// The position of a column.
    ///
    /// # Errors
    /// [`TableError::MissingColumn`].
    pub fn column(&self, name: &str) -> Result<usize, TableError> {
        let found = self.header.iter().position(|h| h == name);
        found.ok_or_else(|| TableError::MissingColumn(name.to_owned()))
    }

    /// Positions of several columns, in the order asked for.
    ///
    /// # Errors
    /// [`TableError::MissingColumn`] for the first that is not there.
    pub fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[usize; N], TableError> {
        let mut found = [0; N];
        for (slot, name) in found.iter_mut().zip(names) {
            *slot = self.column(name)?;
        }
        Ok(found)
    }
}

impl Record {
    /// A cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_line_breaks_and_a_bom_are_read() {
        let table = read("\u{feff}a,b\r\n\"x,\"\"y\"\"\",\"1\n2\"\r\n,z").unwrap();
        assert_eq!(table.header, ["a", "b"]);
        assert_eq!(table.rows[0].cells, ["x,\"y\"", "1\n2"]);
        assert_eq!(table.rows[1].cells, ["", "z"]);
        assert_eq!(table.rows[1].number, 3);
    }

    #[test]
    fn faults_name_their_row() {
        assert_eq!(read(""), Err(TableError::Empty));
        let ragged = read("a,b\n1,2\n3\n");
        assert_eq!(
            ragged,
            Err(TableError::Ragged {
                row: 3,
                expected: 2,
                found: 1
            })
        );
        assert_eq!(
            read("a,b").unwrap().columns(["a", "c"]),
            Err(TableError::MissingColumn("c".into()))
        );
    }
}

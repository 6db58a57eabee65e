//! The packed form of a data package: files of columns of cells. `build.rs`
//! writes it from the CSV files.

const END_OF_FILE: char = '\u{1d}';
const COLUMN: char = '\u{1e}';
const END_OF_CELL: char = '\u{1f}';

/// One file, column by column.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame<'a> {
    /// File name.
    pub name: &'a str,
    /// Column names with their cells.
    pub columns: Vec<(&'a str, Vec<&'a str>)>,
    /// Number of rows.
    pub rows: usize,
}

/// Splits a pack into its files; nothing for a text that is none, is cut off,
/// or whose columns differ in length.
pub(super) fn unpack(text: &str) -> Option<Vec<Frame<'_>>> {
    let whole = text.strip_suffix(END_OF_FILE)?;
    let files: Vec<Frame<'_>> = whole.split(END_OF_FILE).map(frame).collect();
    let even = |f: &Frame<'_>| {
        !f.columns.is_empty() && f.columns.iter().all(|(_, cells)| cells.len() == f.rows)
    };
    files.iter().all(even).then_some(files)
}

fn frame(text: &str) -> Frame<'_> {
    let mut parts = text.split(COLUMN);
    let mut frame = Frame {
        name: parts.next().unwrap_or_default(),
        ..Frame::default()
    };
    for part in parts {
        let mut cells = part.split(END_OF_CELL);
        let name = cells.next().unwrap_or_default();
        let mut cells: Vec<&str> = cells.collect();
        // The last cell ends too, which leaves an empty rest.
        cells.pop();
        frame.rows = cells.len();
        frame.columns.push((name, cells));
    }
    frame
}

impl<'a> Frame<'a> {
    /// A cell, where the column and the row are there.
    pub(super) fn cell(&self, column: &str, row: usize) -> Option<&'a str> {
        let (_, cells) = self.columns.iter().find(|(name, _)| *name == column)?;
        cells.get(row).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_columns_and_cells_come_apart() {
        let text =
            "a\u{1e}id\u{1f}1\u{1f}2\u{1f}\u{1e}x\u{1f}\u{1f}y\u{1f}\u{1d}b\u{1e}id\u{1f}\u{1d}";
        let files = unpack(text).unwrap();
        assert_eq!((files.len(), files[0].rows, files[1].rows), (2, 2, 0));
        assert_eq!(files[0].cell("x", 1), Some("y"));
        assert_eq!(files[0].cell("x", 0), Some(""));
        assert_eq!(
            (files[0].cell("z", 0), files[0].cell("id", 2)),
            (None, None)
        );
    }
}

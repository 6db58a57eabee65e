//! The cells of a sheet as delimited text.

use std::ops::Range;

use calamine::{Data, Dimensions};

use super::{BookError, MOST_CELLS};

/// Between cells, and after a row.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

/// The cells that hold something, each with its row and column.
#[derive(Default)]
pub(super) struct Cells {
    written: String,
    cells: Vec<((u32, u32), Range<usize>)>,
}

impl Cells {
    /// Adds a cell.
    pub(super) fn add(&mut self, at: (u32, u32), cell: &Data) -> Result<(), BookError> {
        if *cell == Data::Empty {
            return Ok(());
        }
        let from = self.written.len();
        push(&mut self.written, cell);
        self.put(at, from..self.written.len())
    }

    fn put(&mut self, at: (u32, u32), cell: Range<usize>) -> Result<(), BookError> {
        if self.cells.len() == MOST_CELLS {
            return Err(BookError::TooLarge(MOST_CELLS));
        }
        self.cells.push((at, cell));
        Ok(())
    }

    /// By row, then column; of two for one place the last that was added.
    fn sort(&mut self) {
        self.cells.reverse();
        self.cells.sort_by_key(|(at, _)| *at);
        self.cells.dedup_by_key(|(at, _)| *at);
    }

    fn find(&self, at: (u32, u32)) -> Option<&Range<usize>> {
        let found = self.cells.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.cells.get(found).map(|(_, cell)| cell)
    }

    /// The text, in which a cell that is merged over rows stands in each of them.
    pub(super) fn text(mut self, merged: &[Dimensions]) -> Result<String, BookError> {
        self.sort();
        let last = self.cells.last().map_or(0, |((row, _), _)| *row);
        let mut more = Vec::new();
        for area in merged {
            let (top, column) = area.start;
            let Some(cell) = self.find(area.start) else {
                continue;
            };
            for row in top.saturating_add(1)..=area.end.0.min(last) {
                if more.len() == MOST_CELLS {
                    return Err(BookError::TooLarge(MOST_CELLS));
                }
                if self.find((row, column)).is_none() {
                    more.push(((row, column), cell.clone()));
                }
            }
        }
        if !more.is_empty() {
            for (at, cell) in more {
                self.put(at, cell)?;
            }
            self.sort();
        }
        self.joined()
    }

    fn joined(&self) -> Result<String, BookError> {
        let columns = || self.cells.iter().map(|((_, column), _)| *column);
        let (Some(first), Some(last)) = (columns().min(), columns().max()) else {
            return Ok(String::new());
        };
        let rows = self
            .cells
            .last()
            .map_or(0, |((row, _), _)| *row as usize + 1);
        let width = (last - first) as usize + 1;
        if rows.saturating_mul(width) > MOST_CELLS {
            return Err(BookError::TooLarge(MOST_CELLS));
        }
        let mut out = String::with_capacity(self.written.len() + rows * width);
        let mut cells = self.cells.iter().peekable();
        for row in 0..rows {
            let is_row = |at: u32| at as usize == row;
            // Rows above the first that is filled are rows all the same.
            if cells.peek().is_some_and(|((at, _), _)| is_row(*at)) {
                let mut column = first;
                while let Some(((_, at), cell)) = cells.next_if(|((at, _), _)| is_row(*at)) {
                    out.extend(std::iter::repeat_n(CELL, (at - column) as usize));
                    column = *at;
                    out.push_str(self.written.get(cell.clone()).unwrap_or_default());
                }
                out.extend(std::iter::repeat_n(CELL, (last - column) as usize));
            }
            out.push(ROW);
        }
        Ok(out)
    }
}

fn push(out: &mut String, cell: &Data) {
    match cell {
        Data::Empty => {}
        Data::Float(value) => out.push_str(&value.to_string()),
        Data::Bool(value) => out.push(if *value { '1' } else { '0' }),
        Data::DateTime(date) if !date.is_duration() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            out.push_str(&format!("{year:04}-{month:02}-{day:02}"));
        }
        other => {
            let text = other.to_string();
            out.extend(
                text.chars()
                    .map(|c| if c == CELL || c == ROW { ' ' } else { c }),
            );
        }
    }
}

//! What workbooks say of their size, looked at before the library reads them: it makes
//! room at once for all the strings that an xlsx says it has, and for the rows and
//! cells of an ods as often as they say that they repeat.

use super::{BookError, MOST_AT_ONCE};

/// The most columns that a row has.
const COLUMNS: usize = 16_384;
/// The most rows that a table has.
const ROWS: usize = 1 << 20;

/// What a table needs so far.
#[derive(Default)]
struct Table {
    /// Rows up to the last that is filled, and those after it.
    rows: usize,
    blank: usize,
    widest: usize,
    /// Cells that are held before rows are repeated.
    held: usize,
    /// Of the row that is read: how often it repeats, its cells, and the empty ones
    /// after them.
    repeats: usize,
    width: usize,
    open: usize,
    filled: bool,
}

impl Table {
    fn row(&mut self, repeats: usize) {
        self.held += self.width;
        self.widest = self.widest.max(self.width);
        self.blank = (self.blank + self.repeats).min(ROWS);
        if self.filled {
            self.rows = (self.rows + std::mem::take(&mut self.blank)).min(ROWS);
        }
        (self.repeats, self.width, self.open) = (repeats, 0, 0);
        self.filled = false;
    }

    fn cell(&mut self, repeats: usize, is_empty: bool) {
        self.width = (self.width + std::mem::take(&mut self.open)).min(COLUMNS);
        if is_empty {
            self.open = repeats;
        } else {
            self.width = (self.width + repeats).min(COLUMNS);
            self.filled = true;
        }
    }

    fn cells(mut self) -> usize {
        self.row(0);
        self.held
            .saturating_add(self.rows.saturating_mul(self.widest))
    }
}

/// Refuses the content of a workbook that needs more cells than are taken.
///
/// # Errors
/// [`BookError::TooLarge`].
pub(super) fn checked(content: &[u8]) -> Result<(), BookError> {
    let mut total: usize = 0;
    let mut table = Table::default();
    let mut rest = content;
    while let Some(at) = rest.iter().position(|b| *b == b'<') {
        rest = &rest[at + 1..];
        let tag = tag(rest);
        let name = tag.split(|b| b.is_ascii_whitespace() || *b == b'/').next();
        match name.unwrap_or_default() {
            b"table:table" => total = total.saturating_add(std::mem::take(&mut table).cells()),
            b"table:table-row" => {
                table.row(repeats(tag, b"table:number-rows-repeated").min(ROWS));
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                let says = |word: &[u8]| tag.windows(word.len()).any(|w| w == word);
                let is_empty = tag.ends_with(b"/") && !says(b"office:") && !says(b"formula");
                let repeats = repeats(tag, b"table:number-columns-repeated");
                table.cell(repeats.min(COLUMNS), is_empty);
            }
            _ => {}
        }
        if total.saturating_add(table.held) > MOST_AT_ONCE {
            return Err(BookError::TooLarge(MOST_AT_ONCE));
        }
        rest = &rest[tag.len()..];
    }
    if total.saturating_add(table.cells()) > MOST_AT_ONCE {
        return Err(BookError::TooLarge(MOST_AT_ONCE));
    }
    Ok(())
}

/// Refuses shared strings that say they are more than are taken.
///
/// # Errors
/// [`BookError::TooLarge`].
pub(super) fn counted(beginning: &[u8]) -> Result<(), BookError> {
    let is_said = beginning.windows(4).any(|w| w == b"sst ");
    if is_said && repeats(beginning, b"uniqueCount") > MOST_AT_ONCE {
        return Err(BookError::TooLarge(MOST_AT_ONCE));
    }
    Ok(())
}

/// A tag from behind its `<` to before its `>`, which may also stand in quotes.
fn tag(text: &[u8]) -> &[u8] {
    let mut quote = None;
    let end = text.iter().position(|b| match (quote, *b) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(*b);
            false
        }
        (Some(open), b) if open == b => {
            quote = None;
            false
        }
        _ => false,
    });
    &text[..end.unwrap_or(text.len())]
}

/// How often something repeats: once unless its tag says otherwise, and ever so often
/// where it says what is no number.
fn repeats(tag: &[u8], name: &[u8]) -> usize {
    let Some(at) = tag.windows(name.len()).position(|w| w == name) else {
        return 1;
    };
    let is_around = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'=' | b'"' | b'\'');
    let value = tag[at + name.len()..].iter().skip_while(|b| is_around(b));
    let digits: Vec<u8> = value.take_while(|b| !is_around(b)).copied().collect();
    let number = std::str::from_utf8(&digits)
        .ok()
        .and_then(|d| d.parse().ok());
    number.unwrap_or(usize::MAX)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{checked, BookError};

    fn is_taken(rows: &str) -> bool {
        let text = format!("<table:table table:name=\"a>b\">{rows}</table:table>");
        checked(text.as_bytes()) != Err(BookError::TooLarge(super::MOST_AT_ONCE))
    }

    #[test]
    fn the_empty_end_of_a_sheet_takes_no_room() {
        let cell = "<table:table-cell office:value=\"1\"><text:p>1</text:p></table:table-cell>";
        let end = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
        let row = format!("<table:table-row>{cell}{end}</table:table-row>");
        let after = format!(
            "<table:table-row table:number-rows-repeated='1048575'>{end}</table:table-row>"
        );
        assert!(is_taken(&format!("{row}{row}{after}")));
        // Unless something stands behind it.
        assert!(!is_taken(&format!(
            "{row}{after}{row}{}",
            row.replace(end, &format!("{end}{cell}"))
        )));
    }

    #[test]
    fn filled_cells_that_repeat_without_measure_are_refused() {
        let cell = "<table:table-cell table:number-columns-repeated = \"9999999\"><text:p>x</text:p></table:table-cell>";
        assert!(is_taken(&format!(
            "<table:table-row>{cell}</table:table-row>"
        )));
        let rows = format!(
            "<table:table-row table:number-rows-repeated=\"5000\">{cell}</table:table-row>"
        );
        assert!(!is_taken(&rows));
        assert!(!is_taken(
            &format!("<table:table-row>{cell}</table:table-row>").repeat(2000)
        ));
    }
}

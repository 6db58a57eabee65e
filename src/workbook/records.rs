//! The records of xls workbooks, looked through and tidied before the library reads
//! them: it trusts the lengths that they give, makes room for as many cells as they
//! say, and reads formulas that nobody asks for.

use std::collections::BTreeSet;

use super::compound::{u16_at, u32_at, Compound};
use super::{BookError, MOST_AT_ONCE};

/// A type that nobody reads.
const NOTHING: [u8; 2] = [0xff, 0xff];

const END: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const BEGINNING: u16 = 0x0809;
const CONTINUED: u16 = 0x003c;
const STRINGS: u16 = 0x00fc;
const FORMULA: u16 = 0x0006;
const MANY: u16 = 0x00bd;

/// Makes an xls workbook safe to be read.
///
/// # Errors
/// [`BookError`].
pub(super) fn tidied(bytes: &mut [u8]) -> Result<(), BookError> {
    let broken = || BookError::Unreadable("a broken compound file".to_owned());
    let file = Compound::new(bytes).ok_or_else(broken)?;
    if file.has("EncryptedPackage") {
        return Err(BookError::Protected);
    }
    for name in ["Workbook", "Book"] {
        if !file.has(name) {
            continue;
        }
        let pieces = file.pieces(name, bytes).ok_or_else(broken)?;
        let parts = pieces.iter().map(|(at, length)| &bytes[*at..at + length]);
        let mut stream: Vec<u8> = parts.flatten().copied().collect();
        records(&mut stream)?;
        let mut from = 0;
        for (at, length) in pieces {
            bytes[at..at + length].copy_from_slice(&stream[from..from + length]);
            from += length;
        }
    }
    Ok(())
}

fn records(stream: &mut [u8]) -> Result<(), BookError> {
    let broken = || BookError::Unreadable("a broken record".to_owned());
    let (mut beginnings, mut sheets) = (BTreeSet::new(), Vec::new());
    let mut at = 0;
    while let Some((kind, length)) = header(stream, at) {
        let after = at + 4 + length;
        match kind {
            BEGINNING => {
                beginnings.insert(at);
            }
            SHEET => {
                let begins = u32_at(stream, at + 4).ok_or_else(broken)?;
                sheets.push(begins as usize);
            }
            STRINGS if !strings(stream, at) => return Err(broken()),
            _ => {}
        }
        match kind {
            0x002f if u16_at(stream, at + 4) != Some(0) => return Err(BookError::Protected),
            // The text of a formula; its value stands before.
            FORMULA if length >= 22 => stream[at + 24..at + 26].fill(0),
            _ if fits(kind, &stream[at + 4..after]) => {}
            _ => stream[at..at + 2].copy_from_slice(&NOTHING),
        }
        at = after;
    }
    let mut area: usize = 0;
    for sheet in sheets {
        if !beginnings.contains(&sheet) {
            return Err(broken());
        }
        area = area.saturating_add(self::area(stream, sheet));
        if area > MOST_AT_ONCE {
            return Err(BookError::TooLarge(MOST_AT_ONCE));
        }
    }
    Ok(())
}

/// The type and the length of a record that is there as a whole.
fn header(stream: &[u8], at: usize) -> Option<(u16, usize)> {
    let kind = u16_at(stream, at)?;
    let length = usize::from(u16_at(stream, at + 2)?);
    (at + 4 + length <= stream.len()).then_some((kind, length))
}

/// Whether a record is read, and as long as it is read.
fn fits(kind: u16, data: &[u8]) -> bool {
    match kind {
        // Names, other sheets, and how many cells there are said to be.
        0x0018 | 0x0017 | 0x0200 | FORMULA => false,
        0x0042 | 0x0022 | BEGINNING => data.len() >= 2,
        SHEET => data.len() >= 8,
        // Merged cells.
        0x00e5 => u16_at(data, 0).is_some_and(|n| data.len() >= 2 + 8 * usize::from(n)),
        MANY => last_column(data).is_some(),
        _ => true,
    }
}

/// The last column of a record of many numbers.
fn last_column(data: &[u8]) -> Option<u16> {
    let first = u16_at(data, 2)?;
    let last = u16_at(data, data.len().checked_sub(2)?)?;
    let count = usize::from(last.checked_sub(first)?) + 1;
    (data.len() == 6 + 6 * count).then_some(last)
}

/// The cells between the first and the last that a sheet has.
fn area(stream: &[u8], mut at: usize) -> usize {
    let (mut first, mut last) = ((u16::MAX, u16::MAX), (0, 0));
    let mut depth = 0_usize;
    while let Some((kind, length)) = header(stream, at) {
        let data = &stream[at + 4..at + 4 + length];
        at += 4 + length;
        match kind {
            BEGINNING => depth += 1,
            // Charts in sheets begin and end too.
            END if depth > 1 => depth -= 1,
            END => break,
            FORMULA | MANY | 0x0203..=0x0205 | 0x027e | 0x00d6 | 0x00fd => {
                let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
                    continue;
                };
                let end = last_column(data).filter(|_| kind == MANY);
                let end = end.unwrap_or(column);
                first = (row.min(first.0), column.min(first.1));
                last = (row.max(last.0), end.max(last.1));
            }
            _ => {}
        }
    }
    let span = |first: u16, last: u16| usize::from(last.saturating_sub(first)) + 1;
    span(first.0, last.0) * span(first.1, last.1)
}

/// Whether the shared strings end where they say.
fn strings(stream: &[u8], mut at: usize) -> bool {
    let mut parts = Vec::new();
    while let Some((kind, length)) = header(stream, at) {
        if !parts.is_empty() && kind != CONTINUED {
            break;
        }
        parts.push(&stream[at + 4..at + 4 + length]);
        at += 4 + length;
    }
    let Some(first) = parts.first_mut().and_then(|p| p.get(8..)) else {
        return false;
    };
    parts[0] = first;
    let mut parts = parts.into_iter();
    let mut data = parts.next().unwrap_or_default();
    loop {
        if data.is_empty() {
            match parts.next() {
                Some(next) => data = next,
                None => return true,
            }
            if data.is_empty() {
                continue;
            }
        }
        if string(&mut data, &mut parts).is_none() {
            return false;
        }
    }
}

/// Steps over a string, which may go on in the records that continue.
fn string<'a>(data: &mut &'a [u8], parts: &mut impl Iterator<Item = &'a [u8]>) -> Option<()> {
    let mut left = usize::from(u16_at(data, 0)?);
    let flags = *data.get(2)?;
    *data = data.get(3..)?;
    let mut after: usize = 0;
    if flags & 8 != 0 {
        after += 4 * usize::from(u16_at(data, 0)?);
        *data = data.get(2..)?;
    }
    if flags & 4 != 0 {
        after = after.checked_add(u32_at(data, 0)? as usize)?;
        *data = data.get(4..)?;
    }
    let mut wide = flags & 1;
    while left > 0 {
        let size = usize::from(wide) + 1;
        let here = left.min(data.len() / size);
        *data = data.get(here * size..)?;
        left -= here;
        if left > 0 {
            *data = parts.next()?;
            wide = data.first()? & 1;
            *data = data.get(1..)?;
        }
    }
    while after > 0 {
        if data.is_empty() {
            *data = parts.next()?;
        }
        let here = after.min(data.len());
        *data = data.get(here..)?;
        after -= here;
    }
    Some(())
}

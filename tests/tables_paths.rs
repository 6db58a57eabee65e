//! A table is read in three ways: rows that are all alike in one go, rows whose texts
//! are known a column at a time, and every other row alone. Which one takes a row
//! must not show: a table of many kinds of rows gives the same whichever takes them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::fmt::Write as _;

use county_lens::table::{Decimal, Decisions, Head, Kind, Layout, ReadError, Reading, Role, Table};

/// Rows of many kinds, the same at every run.
struct Rows(u32);

impl Rows {
    fn next(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % below
    }

    /// A place's name: short, of fifteen and sixteen bytes, long.
    fn place(&mut self) -> &'static str {
        let names = [
            "武乡县",
            "灵丘县",
            "A",
            "exactly fifteen",
            "exactly sixteen!",
            "山西省长治市武乡县",
            " 武乡县",
        ];
        names[self.next(7) as usize]
    }

    fn value(&mut self) -> String {
        let whole = self.next(1_000_000);
        match self.next(24) {
            0 => String::new(),
            1 => "n/a".to_owned(),
            2 => "oops".to_owned(),
            3 => format!("{whole}%"),
            4 => format!("-{whole}.5"),
            5 => format!("{whole}.{:09}", self.next(1_000_000_000)),
            6 => "1234567890123456".to_owned(),
            7 => format!(" {whole}"),
            8 => format!("{whole}."),
            9 => format!("3.{}万", self.next(10)),
            10 => ".5".to_owned(),
            11 => "-".to_owned(),
            12 => "1e3".to_owned(),
            _ => format!("{whole}.{:02}", self.next(100)),
        }
    }

    fn row(&mut self) -> String {
        let (place, year) = (self.place(), 2001 + self.next(20));
        let name = ["gdp", "人口", "an indicator with a long name"][self.next(3) as usize];
        let value = self.value();
        match self.next(40) {
            0 => String::new(),
            1 => format!("{place},{year},{name}"),
            2 => format!("{place},{year},{name},{value},more"),
            3 => format!("{place},no year,{name},{value}"),
            4 => format!(",{year},{name},{value}"),
            5 => format!("{place},{year},{name},{value}\r"),
            6 => "a note".to_owned(),
            _ => format!("{place},{year},{name},{value}"),
        }
    }

    /// Of which one in so many is of any kind; the others are alike.
    fn table(seed: u32, rows: usize, one_in: u32) -> String {
        let mut own = Self(seed);
        let mut out = "county,year,indicator,value\n".to_owned();
        for row in 0..rows {
            if own.next(one_in) == 0 {
                writeln!(out, "{}", own.row()).unwrap();
            } else {
                let (place, year) = (["110001", "武乡县", "c"][row / 3 % 3], 2001 + row / 9 % 20);
                let name = ["gdp", "pop", "人口"][row % 3];
                writeln!(out, "{place},{year},{name},{}.{row:02}", own.next(100_000)).unwrap();
            }
        }
        out
    }
}

fn tried<'a>(layout: &Layout, pieces: impl Iterator<Item = &'a [u8]>) -> Result<Table, ReadError> {
    let mut reading = Reading::new(layout.clone(), 0).unwrap();
    for piece in pieces {
        reading.feed(piece)?;
    }
    reading.finish()
}

fn read<'a>(layout: &Layout, pieces: impl Iterator<Item = &'a [u8]>) -> Table {
    tried(layout, pieces).unwrap()
}

fn layout(text: &str) -> Layout {
    Head::new(text.as_bytes(), true, None).unwrap().layout()
}

/// Everything that a table says, its numbers to the bit.
fn said(table: &Table) -> Vec<String> {
    let mut out = vec![format!("{:?} {:?}", table.counts(), table.problems())];
    let (panel, _) = table.panel(&Decisions::default());
    for (at, place) in table.places().iter().enumerate() {
        out.push(format!("{place:?}"));
        for (period, label) in table.periods().iter().enumerate() {
            for (number, measure) in table.measures().iter().enumerate() {
                let source = table.source(number, at, period);
                out.push(format!("{label} {measure:?} {source:?}"));
            }
        }
    }
    for indicator in panel.indicators() {
        let bits = indicator.values.iter().map(|v| v.to_bits());
        out.push(format!("{:?}", bits.collect::<Vec<_>>()));
    }
    out
}

fn same(found: &[String], expected: &[String], how: &str) {
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected, "{how}");
    }
    assert_eq!(found.len(), expected.len(), "{how}");
}

/// Tables where every row may be of any kind, and tables with hundreds of rows alike
/// after one another.
fn kinds(seed: u32) -> impl Iterator<Item = (u32, u32)> {
    (seed..seed + 24).map(|seed| (seed, [1, 20, 700][seed as usize % 3]))
}

#[test]
fn a_table_is_the_same_in_one_piece_and_in_many() {
    for (seed, one_in) in kinds(0) {
        let text = Rows::table(seed, 2500, one_in);
        let layout = layout(&text);
        let whole = said(&read(&layout, [text.as_bytes()].into_iter()));
        // No row is taken in one go out of pieces that are shorter than what is looked at.
        for size in [13, 90, 500, 4096] {
            let pieces = said(&read(&layout, text.as_bytes().chunks(size)));
            same(
                &pieces,
                &whole,
                &format!("seed {seed}, pieces of {size} bytes"),
            );
        }
    }
}

#[test]
fn a_quote_in_the_table_changes_nothing() {
    for (seed, one_in) in kinds(40) {
        let text = Rows::table(seed, 2500, one_in);
        // From the quotes on another reader is at work, for which a line without
        // anything is no row.
        let lines = text.lines().map(|l| if l.is_empty() { ",,," } else { l });
        let text = lines.fold(String::new(), |all, line| all + line + "\n");
        let quoted = text.replacen("county,year", "\"county\",\"year\"", 1);
        let plain = said(&read(&layout(&text), [text.as_bytes()].into_iter()));
        let found = said(&read(&layout(&quoted), [quoted.as_bytes()].into_iter()));
        same(&found, &plain, &format!("seed {seed}"));
    }
}

#[test]
fn the_rows_of_these_tables_are_of_every_kind() {
    let text = Rows::table(7, 4000, 1);
    let table = read(&layout(&text), [text.as_bytes()].into_iter());
    for kind in [
        Kind::Blank,
        Kind::TooFewCells,
        Kind::TooManyCells,
        Kind::BadPeriod,
        Kind::NoPlace,
        Kind::Note,
        Kind::Duplicate,
        Kind::MixedPercent,
    ] {
        assert!(table.problems().count(kind) > 0, "{kind:?}");
    }
    assert!(table.counts().gaps > 0);
    assert_eq!(table.counts().rows, 4000);
}

/// Rows that are all alike, of columns in any order.
fn alike(columns: &[&str], delimiter: &str, end: &str) -> String {
    let mut out = columns.join(delimiter) + end;
    for row in 0..600 {
        let cell = |name: &&str| match *name {
            "county" => ["110001", "武乡县", "c"][row / 3 % 3].to_owned(),
            "year" => (2001 + row / 9 % 20).to_string(),
            "indicator" => ["gdp", "pop", "人口"][row % 3].to_owned(),
            "value" => format!(
                "{}{}{row:02}",
                row * 7919 % 9973,
                if delimiter == ";" { "," } else { "." }
            ),
            _ => "a note".to_owned(),
        };
        let cells: Vec<String> = columns.iter().map(cell).collect();
        out += &(cells.join(delimiter) + end);
    }
    out
}

/// Some bytes are taken away, put in or exchanged, most of them those that tell rows
/// and cells apart.
fn broken(text: &str, own: &mut Rows, edits: u32, signs: &[u8]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let first = text.find('\n').unwrap() + 1;
    for _ in 0..edits {
        let mut at = first + own.next(u32::try_from(bytes.len() - first).unwrap()) as usize;
        // From there on to the next sign, mostly.
        if own.next(4) > 0 {
            let next = bytes[at..].iter().position(|b| b",;\r\n".contains(b));
            at += next.unwrap_or(0);
        }
        let new = signs[own.next(u32::try_from(signs.len()).unwrap()) as usize];
        match own.next(4) {
            0 => drop(bytes.remove(at)),
            1 => bytes[at] = new,
            2 => bytes.insert(at, new),
            _ => {
                let many = own.next(60) as usize;
                bytes.splice(at..at, std::iter::repeat_n(new, many));
            }
        }
    }
    bytes
}

#[test]
fn rows_that_are_split_wrongly_are_found_to_be_whichever_way_they_are_read() {
    let orders: [&[&str]; 4] = [
        &["county", "year", "indicator", "value"],
        &["value", "county", "indicator", "year"],
        &["year", "county", "value", "indicator"],
        &["county", "note", "year", "indicator", "value"],
    ];
    for (number, columns) in orders.into_iter().enumerate() {
        for (delimiter, end) in [(",", "\n"), (",", "\r\n"), (";", "\n"), (";", "\r\n")] {
            let text = alike(columns, delimiter, end);
            let layout = layout(&text);
            let expected = if delimiter == ";" {
                Decimal::Comma
            } else {
                Decimal::Point
            };
            assert_eq!(layout.decimal, expected);
            for seed in 0..24 {
                let mut own = Rows(seed * 16 + u32::try_from(number).unwrap());
                // From a quote on another reader is at work.
                let bytes = match seed % 3 {
                    0 => broken(&text, &mut own, 2, b"\""),
                    _ => broken(&text, &mut own, 40, b",;\r\n.-0 a"),
                };
                let all = |size| tried(&layout, bytes.chunks(size)).map(|table| said(&table));
                // In one go, and never so.
                let how = format!("{columns:?} {delimiter:?} {end:?} {seed}");
                match (all(bytes.len()), all(90)) {
                    (Ok(whole), Ok(pieces)) => same(&whole, &pieces, &how),
                    (whole, pieces) => assert_eq!(whole, pieces, "{how}"),
                }
            }
        }
    }
}

#[test]
fn a_number_is_not_read_across_a_delimiter_that_it_may_have() {
    let text = alike(&["county", "year", "indicator", "value"], ",", "\n");
    let mut layout = layout(&text);
    layout.decimal = Decimal::Comma;
    let mut instead = ["", ","].iter().cycle();
    let lines = text
        .lines()
        .map(|l| l.replace('.', instead.next().unwrap()));
    let text = lines.fold(String::new(), |all, line| all + &line + "\n");
    let whole = said(&read(&layout, [text.as_bytes()].into_iter()));
    let pieces = said(&read(&layout, text.as_bytes().chunks(90)));
    same(&whole, &pieces, "a decimal comma");
}

#[test]
fn a_note_of_two_lines_in_a_column_that_is_not_read_is_one_cell() {
    let orders: [&[&str]; 2] = [
        &["county", "year", "indicator", "value", "note"],
        &["county", "year", "value", "note"],
    ];
    for columns in orders {
        let text = alike(columns, ",", "\n");
        let mut layout = layout(&text);
        layout.columns.last_mut().unwrap().role = Role::Ignore;
        let at = text.match_indices("a note").nth(300).unwrap().0;
        let (before, after) = text.split_at(at);
        let text = format!("{before}\"two\nlines\"{}", &after["a note".len()..]);
        let whole = read(&layout, [text.as_bytes()].into_iter());
        assert_eq!(whole.counts().rows, 600);
        let pieces = said(&read(&layout, text.as_bytes().chunks(90)));
        same(&said(&whole), &pieces, &format!("{columns:?}"));
    }
}

//! A table is read in three ways: rows that are all alike in one go, rows whose texts
//! are known a column at a time, and every other row alone. Which one takes a row
//! must not show: a table of many kinds of rows gives the same whichever takes them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::fmt::Write as _;

use county_lens::table::{Decisions, Head, Kind, Layout, Reading, Table};

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

fn read<'a>(layout: &Layout, pieces: impl Iterator<Item = &'a [u8]>) -> Table {
    let mut reading = Reading::new(layout.clone(), 0).unwrap();
    for piece in pieces {
        reading.feed(piece).unwrap();
    }
    reading.finish().unwrap()
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

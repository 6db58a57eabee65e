use super::{Dialect, Scanner, Unclosed};

type Rows = Vec<(u64, Vec<String>)>;

fn rows(text: &[u8], piece: usize, dialect: Dialect) -> Result<Rows, Unclosed> {
    let mut out = Rows::new();
    let mut each = |block: &super::Block<'_>| {
        for record in block.records() {
            let cells = (0..record.cells.len()).map(|at| record.cell(at));
            let cells = cells.map(|c| String::from_utf8_lossy(c).into_owned());
            out.push((record.row, cells.collect()));
        }
    };
    let mut scanner = Scanner::new(dialect);
    for piece in text.chunks(piece) {
        scanner.feed(piece, &mut each)?;
    }
    scanner.finish(&mut each)?;
    Ok(out)
}

fn plain(list: &[(u64, &[&str])]) -> Rows {
    let one =
        |(row, cells): &(u64, &[&str])| (*row, cells.iter().map(|c| (*c).to_owned()).collect());
    list.iter().map(one).collect()
}

#[test]
fn records_are_the_same_whatever_the_pieces() {
    let long = "x".repeat(70);
    let text = format!("a,b,c\r\n1,,3\n\n武乡县,{long},\nlast,1,2");
    let expected = plain(&[
        (1, &["a", "b", "c"]),
        (2, &["1", "", "3"]),
        (3, &[""]),
        (4, &["武乡县", &long, ""]),
        (5, &["last", "1", "2"]),
    ]);
    for piece in 1..=text.len() {
        assert_eq!(
            rows(text.as_bytes(), piece, Dialect::CSV).unwrap(),
            expected
        );
    }
}

#[test]
fn quotes_hold_delimiters_line_breaks_and_quotes() {
    let text = "a,b\n1,\"x, \"\"y\"\"\nz\"\r\n\n\"2\",3\n";
    // The blank line counts as a row, as a spreadsheet counts.
    let expected = plain(&[
        (1, &["a", "b"]),
        (2, &["1", "x, \"y\"\nz"]),
        (4, &["2", "3"]),
    ]);
    for piece in 1..=text.len() {
        assert_eq!(
            rows(text.as_bytes(), piece, Dialect::CSV).unwrap(),
            expected,
            "{piece}"
        );
    }
}

#[test]
fn cells_of_other_readers_may_hold_anything() {
    let text = "a\u{1f}\"b,\n\u{1e}c\u{1f}d\u{1e}";
    let expected = plain(&[(1, &["a", "\"b,\n"]), (2, &["c", "d"])]);
    assert_eq!(rows(text.as_bytes(), 3, Dialect::CELLS).unwrap(), expected);
}

#[test]
fn a_quote_without_end_is_told_with_its_row() {
    let mut text = b"a,b\n1,2\n3,\"open".to_vec();
    text.resize(3 << 20, b'x');
    assert_eq!(rows(&text, 1 << 16, Dialect::CSV), Err(Unclosed { row: 3 }));
    let endless = vec![b'x'; 3 << 20];
    assert_eq!(
        rows(&endless, 1 << 16, Dialect::CSV),
        Err(Unclosed { row: 1 })
    );
}

#[test]
fn carriage_returns_alone_can_end_records() {
    let dialect = Dialect {
        terminator: b'\r',
        ..Dialect::CSV
    };
    let expected = plain(&[(1, &["a", "b"]), (2, &["1", "2"])]);
    assert_eq!(rows(b"a,b\r1,2\r", 2, dialect).unwrap(), expected);
}

#[test]
fn a_quote_that_is_open_at_the_end_is_told_and_one_that_is_closed_is_not() {
    for (text, end) in [
        ("a,b\n1,\"x", Err(Unclosed { row: 2 })),
        ("a,b\n1,\"x\n2,3\n", Err(Unclosed { row: 2 })),
        ("a,b\n\"1\",\"", Err(Unclosed { row: 2 })),
        ("a,b\n\"1\",\"x\"", Ok(2)),
        ("a,b\n\"1\",x", Ok(2)),
        ("a,b\n\"1\",x\r", Ok(2)),
        ("a,b\n\"1\",x\r\n\r\n\n", Ok(2)),
        ("\"a\"\n \n1 \"x\"", Ok(3)),
    ] {
        for piece in 1..=text.len() {
            let found = rows(text.as_bytes(), piece, Dialect::CSV).map(|all| all.len());
            assert_eq!(found, end, "{text:?} {piece}");
        }
    }
    let marks = Dialect {
        terminator: 0x1e,
        ..Dialect::CSV
    };
    let text = b"\"a\",b\x1e1,\n\x1e\x1e";
    for piece in 1..=text.len() {
        assert_eq!(rows(text, piece, marks).map(|all| all.len()), Ok(2));
    }
}

//! What must hold for any bytes whatever. The fuzzers of `tests/fuzz` try to break
//! it; `tests/fuzz_corpus.rs` holds it for the inputs that they kept.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use county_lens::data::{builtin, Dataset};
use county_lens::panel::{self, Panel};
use county_lens::question::{self, Question};
use county_lens::table::{
    csv, descriptor, numeral, period, recognise, records, sentence, Choice, Column, Decimal,
    Decisions, Dialect, Duplicates, Encoding, FoundPeriod, Head, Headings, Layout, Numeral,
    Reading, Role, Scanner, Table, KEPT, YEARS,
};
use county_lens::words::Lang;
use county_lens::workbook::{entries, zipped, Entry, Workbook};

/// Bytes before a table's text that say how it is read; zeros say nothing.
pub const CONTROL: usize = 8;

/// The decisions that keep whatever there is.
const ALL: Decisions = Decisions {
    duplicates: Duplicates::First,
    negative: Choice::Keep,
    over_hundred: Choice::Keep,
    jump: Choice::Keep,
    total: Choice::Keep,
    parent: Choice::Keep,
};

/// Other decisions.
const OTHERS: [Decisions; 2] = [
    Decisions {
        duplicates: Duplicates::Last,
        negative: Choice::Drop,
        over_hundred: Choice::Drop,
        jump: Choice::Drop,
        total: Choice::Drop,
        parent: Choice::Drop,
    },
    Decisions {
        duplicates: Duplicates::Drop,
        ..ALL
    },
];

/// A table: looked at, read by a layout that the control bytes bend, taken away
/// and read back.
pub fn table(input: &[u8]) {
    let Some((control, bytes)) = input.split_first_chunk::<CONTROL>() else {
        return;
    };
    let bytes = utf8(bytes);
    let dialect = dialect(control[0]);
    let whole = control[2] & 4 == 0;
    let head = if whole {
        &bytes[..]
    } else {
        &bytes[..bytes.len() / 2]
    };
    let Ok(head) = Head::new(head, whole, dialect) else {
        return;
    };
    same_records(&bytes, head.dialect, control[1]);
    let mut layout = head.layout();
    bend(&mut layout, control);
    let Some(table) = read(&layout, &bytes, 0) else {
        assert!(read(&layout, &bytes, control[1]).is_none());
        return;
    };
    if let Some(pieces) = read(&layout, &bytes, control[1]) {
        assert_eq!(pieces.counts(), table.counts());
        assert_eq!(pieces.problems(), table.problems());
        assert_eq!(values(&pieces, &ALL), values(&table, &ALL));
    } else {
        unreadable("in pieces");
    }
    rows_are_accounted_for(&table, &bytes);
    for problem in table.problems().kept() {
        let column = table.column_name(problem);
        for lang in [Lang::Zh, Lang::En] {
            assert!(!sentence(problem, column, lang).is_empty());
        }
    }
    assert!(!descriptor(&table, "t", "2026-01-01T00:00:00Z").is_empty());
    for decisions in [ALL, Decisions::default()].iter().chain(&OTHERS) {
        let (panel, kept) = table.panel(decisions);
        assert_eq!(panel.places().len(), kept.len());
    }
    loads_back(&table);
}

/// Only where what is asserted elsewhere does not hold.
fn unreadable(what: &str) {
    assert!(what.is_empty(), "a table cannot be read {what}");
}

/// UTF-16 as UTF-8; GB 18030 is decoded by the browser, and stands here as it is.
fn utf8(bytes: &[u8]) -> Vec<u8> {
    let found = recognise(bytes);
    let body = &bytes[found.mark..];
    let units = |of: fn([u8; 2]) -> u16| -> Vec<u16> {
        body.chunks_exact(2).map(|c| of([c[0], c[1]])).collect()
    };
    match found.encoding {
        Encoding::Utf8 | Encoding::Gb18030 => body.to_vec(),
        Encoding::Utf16Le => String::from_utf16_lossy(&units(u16::from_le_bytes)).into_bytes(),
        Encoding::Utf16Be => String::from_utf16_lossy(&units(u16::from_be_bytes)).into_bytes(),
    }
}

fn dialect(byte: u8) -> Option<Dialect> {
    let delimiters = [b',', b'\t', b';', b'|', 0x1f];
    let terminators = [b'\n', b'\r', 0x1e];
    let number = usize::from(byte.checked_sub(1)?);
    Some(Dialect {
        delimiter: delimiters[number % 5],
        terminator: terminators[number / 5 % 3],
        quotes: number / 15 % 2 == 0,
    })
}

/// Pieces of the sizes that a seed gives; all at once for zero.
fn pieces(bytes: &[u8], seed: u8) -> Vec<&[u8]> {
    if seed == 0 {
        return vec![bytes];
    }
    let mut state = u32::from(seed);
    let mut rest = bytes;
    let mut out = Vec::new();
    while !rest.is_empty() {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let size = 1 + (state >> 16) as usize % (usize::from(seed) + 1);
        let (piece, after) = rest.split_at(size.min(rest.len()));
        out.push(piece);
        rest = after;
    }
    out
}

type Scanned = (Vec<(u64, Vec<Vec<u8>>)>, bool);

/// Records with their rows and cells, and whether they ended well.
fn scanned(bytes: &[u8], dialect: Dialect, seed: u8) -> Scanned {
    let mut out = Vec::new();
    let mut each = |block: &county_lens::table::Block<'_>| {
        for record in block.records() {
            let cells = (0..record.cells.len()).map(|at| record.cell(at).to_vec());
            out.push((record.row, cells.collect()));
        }
    };
    let mut scanner = Scanner::new(dialect);
    let fed = pieces(bytes, seed)
        .iter()
        .all(|piece| scanner.feed(piece, &mut each).is_ok());
    let ended = fed && scanner.finish(&mut each).is_ok();
    (out, ended)
}

/// Records are the same whatever the pieces that their text comes in.
fn same_records(bytes: &[u8], dialect: Dialect, seed: u8) {
    let whole = scanned(bytes, dialect, 0);
    assert_eq!(scanned(bytes, dialect, seed), whole);
    assert!(whole.0.windows(2).all(|w| w[0].0 < w[1].0));
}

/// Changes a layout as a reader might.
fn bend(layout: &mut Layout, control: &[u8; CONTROL]) {
    if control[2] & 1 != 0 {
        layout.decimal = match layout.decimal {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        };
    }
    if control[2] & 2 != 0 {
        layout.dated = !layout.dated;
    }
    if control[2] & 8 != 0 {
        layout.period = Some("2015年".to_owned());
    }
    if control[2] & 16 != 0 {
        layout.indicator = Some(" GDP".to_owned());
    }
    if control[2] & 32 != 0 {
        layout.missing.clear();
    }
    if control[2] & 64 != 0 {
        layout.period = Some(" ".to_owned());
        layout.indicator = Some(String::new());
    }
    layout.first_row = layout
        .first_row
        .saturating_add_signed(i64::from(control[3].cast_signed()));
    for change in [[control[4], control[5]], [control[6], control[7]]] {
        let [at, role] = change.map(usize::from);
        let width = layout.columns.len();
        if role == 0 || width == 0 {
            continue;
        }
        let Column { name, role: own } = &mut layout.columns[at % width];
        *own = match role % 11 {
            0 => Role::Place,
            1 => Role::Code,
            2 => Role::Group,
            3 => Role::Period,
            4 => Role::Name,
            5 => Role::Unit,
            6 => Role::Value,
            7 => Role::Ignore,
            8 => Role::Measure {
                indicator: name.clone(),
                period: None,
                unit: "人".to_owned(),
            },
            9 => Role::Measure {
                indicator: String::new(),
                period: Some(name.clone()),
                unit: String::new(),
            },
            _ => Role::Measure {
                indicator: "\u{feff}GDP ".to_owned(),
                period: Some("2015".to_owned()),
                unit: "%".to_owned(),
            },
        };
    }
}

fn read(layout: &Layout, bytes: &[u8], seed: u8) -> Option<Table> {
    let mut reading = Reading::new(layout.clone(), bytes.len()).ok()?;
    for piece in pieces(bytes, seed) {
        reading.feed(piece).ok()?;
    }
    reading.finish().ok()
}

/// Every row of data is used or listed.
fn rows_are_accounted_for(table: &Table, bytes: &[u8]) {
    let (counts, layout) = (table.counts(), table.layout());
    let (all, _) = scanned(bytes, layout.dialect, 0);
    let data: BTreeSet<u64> = all
        .iter()
        .map(|(row, _)| *row)
        .filter(|row| *row >= layout.first_row)
        .collect();
    assert_eq!(counts.rows, data.len() as u64);
    let problems = table.problems();
    if problems.total() > KEPT as u64 {
        return;
    }
    assert_eq!(problems.total(), problems.kept().len() as u64);
    let listed: BTreeSet<u64> = problems.kept().iter().map(|p| p.row).collect();
    assert!(listed.is_subset(&data), "{listed:?} {data:?}");
    let mut used = BTreeSet::new();
    for indicator in 0..table.measures().len() {
        for place in 0..table.places().len() {
            for when in 0..table.periods().len() {
                let source = table.source(indicator, place, when);
                used.extend(source.map(|(row, _)| row));
            }
        }
    }
    assert!(used.is_subset(&data));
    let unlisted = data.difference(&used).filter(|row| !listed.contains(row));
    let unlisted = unlisted.count() as u64;
    assert!(unlisted <= counts.gaps, "{unlisted} {counts:?}");
    assert!(
        counts.unused <= listed.len() as u64,
        "{counts:?} {listed:?}"
    );
    assert!(
        used.len() as u64 + counts.unused <= counts.rows,
        "{counts:?}"
    );
}

/// The values of a table, and the bits of each.
fn values(table: &Table, decisions: &Decisions) -> BTreeMap<(String, String, String), u64> {
    let (panel, kept) = table.panel(decisions);
    let mut out = BTreeMap::new();
    let mut count = 0;
    for (at, place) in kept.iter().enumerate() {
        for (when, period) in panel.periods().iter().enumerate() {
            for indicator in panel.indicators() {
                if let Some(value) = panel.value(indicator, at, when) {
                    assert!(value.is_finite());
                    let place = table.places()[*place].id.clone();
                    let key = (place, period.clone(), indicator.id.clone());
                    out.insert(key, value.to_bits());
                    count += 1;
                }
            }
        }
    }
    assert_eq!(
        out.len(),
        count,
        "two places, periods or indicators of one name"
    );
    out
}

/// What is taken away loads back to the same values, by the layout that is guessed.
fn loads_back(table: &Table) {
    for (decisions, headings) in [
        (ALL, Headings::Words(Lang::Zh)),
        (Decisions::default(), Headings::Words(Lang::En)),
        (ALL, Headings::Names),
    ] {
        let expected = values(table, &decisions);
        if expected.is_empty() {
            continue;
        }
        let away = csv(table, &decisions, headings);
        let Ok(head) = Head::new(away.as_bytes(), true, None) else {
            return unreadable(&away);
        };
        let layout = head.layout();
        let Some(back) = read(&layout, away.as_bytes(), 0) else {
            return unreadable(&format!("{away} {layout:?}"));
        };
        let found = values(&back, &ALL);
        assert!(
            found == expected,
            "{found:?}\n{expected:?}\n{away}\n{layout:?}"
        );
    }
}

/// JSON records: as many cells in each as there are headings.
pub fn json(bytes: &[u8]) {
    let Ok(text) = records(bytes) else {
        return;
    };
    let mut widths = text
        .split_terminator('\u{1e}')
        .map(|record| record.split('\u{1f}').count());
    let headings = widths.next();
    assert!(headings.is_some() && widths.all(|w| Some(w) == headings));
    let Ok(head) = Head::new(text.as_bytes(), true, Some(Dialect::CELLS)) else {
        return;
    };
    let layout = head.layout();
    if let Some(table) = read(&layout, text.as_bytes(), 0) {
        rows_are_accounted_for(&table, text.as_bytes());
        loads_back(&table);
    }
}

/// Workbooks and archives: whole files, or what stands inside them, which a change of
/// one byte would not reach through an archive's checks.
pub fn workbook(bytes: &[u8]) {
    match bytes {
        [b'<', ..] => {
            let file = |name: &str, text: &[u8]| Entry {
                name: name.to_owned(),
                bytes: text.to_vec(),
            };
            let xlsx = [
                file("_rels/.rels", ROOT),
                file("xl/workbook.xml", BOOK),
                file("xl/_rels/workbook.xml.rels", RELATIONS),
                file("xl/worksheets/sheet1.xml", bytes),
                file("xl/sharedStrings.xml", STRINGS),
            ];
            let ods = [
                file(
                    "mimetype",
                    b"application/vnd.oasis.opendocument.spreadsheet",
                ),
                file("META-INF/manifest.xml", b"<manifest/>"),
                file("content.xml", bytes),
            ];
            for files in [&xlsx[..], &ods] {
                let packed = zipped(files).unwrap_or_default();
                assert_eq!(entries(&packed).as_deref(), Ok(files));
                opened(packed);
            }
        }
        [9, ..] => opened(compound(bytes)),
        _ => {
            opened(bytes.to_vec());
            if let Ok(files) = entries(bytes) {
                assert!(files.iter().map(|f| f.bytes.len()).sum::<usize>() <= 1 << 30);
            }
        }
    }
}

const BOOK: &[u8] = b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
const ROOT: &[u8] = b"<Relationships><Relationship Id=\"r0\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const RELATIONS: &[u8] = b"<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
const STRINGS: &[u8] = b"<sst><si><t>a</t></si><si><t>2015</t></si></sst>";

/// A compound file around an xls workbook's stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let mut out = vec![0; 1536];
    out[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let put = |out: &mut Vec<u8>, at: usize, word: u32| {
        out[at..at + 4].copy_from_slice(&word.to_le_bytes());
    };
    put(&mut out, 24, 0x0003_003e);
    put(&mut out, 28, 0x0009_fffe);
    put(&mut out, 32, 6);
    put(&mut out, 44, 1);
    put(&mut out, 48, 1);
    put(&mut out, 60, END);
    put(&mut out, 68, END);
    for at in (80..512).step_by(4) {
        put(&mut out, at, u32::MAX);
    }
    // Sector 0 is the table of sectors, 1 the directory, and the stream follows.
    let sectors = u32::try_from(stream.len().max(4096) / 512 + 1).map_or(124, |s| s.min(124));
    for sector in 0..128 {
        let next = match sector {
            0 => 0xffff_fffd,
            1 => END,
            s if s < sectors + 1 => s + 1,
            s if s == sectors + 1 => END,
            _ => u32::MAX,
        };
        put(&mut out, 512 + 4 * sector as usize, next);
    }
    for (entry, name, start) in [(0, "Root Entry", END), (1, "Workbook", 2)] {
        let at = 1024 + 128 * entry;
        put(&mut out, at + 116, start);
        put(&mut out, at + 120, sectors * 512 * u32::from(entry > 0));
        for (unit, letter) in name.bytes().enumerate() {
            out[at + 2 * unit] = letter;
        }
    }
    out.extend_from_slice(&stream[..stream.len().min(124 * 512)]);
    out.resize(1024 + 512 * (1 + sectors as usize), 0);
    out
}

fn opened(bytes: Vec<u8>) {
    // The library panics at broken ones of this kind; the page's worker is replaced.
    if bytes.windows(12).any(|w| w == b"workbook.bin") {
        return;
    }
    let Ok(mut book) = Workbook::new(bytes) else {
        return;
    };
    for number in 0..book.names().len().min(3) {
        let Ok(text) = book.sheet(number) else {
            continue;
        };
        if text.len() > 1 << 20 {
            continue;
        }
        if let Ok(head) = Head::new(text.as_bytes(), true, Some(Dialect::CELLS)) {
            let _ = read(&head.layout(), text.as_bytes(), 0);
        }
    }
}

thread_local! {
    static KNOWN: Known = Known {
        data: builtin().ok(),
        panel: Panel::teaching(),
        asked: RefCell::default(),
    };
}

struct Known {
    data: Option<Dataset>,
    panel: Panel,
    /// Questions about the panel that were answered: some take long.
    asked: RefCell<BTreeSet<String>>,
}

/// Questions of both kinds in their spelling of addresses.
pub fn question(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    KNOWN.with(|known| {
        if let (Ok(found), Some(data)) = (Question::from_query(&text), &known.data) {
            let spelled = found.to_query();
            assert_eq!(
                Question::from_query(&spelled),
                Ok(found.clone()),
                "{spelled}"
            );
            if let Ok(answer) = question::ask(data, &found) {
                let _ = answer.evidence();
            }
        }
        let pairs = text.split('&').filter(|p| !p.is_empty());
        let pairs: Vec<(String, String)> = pairs
            .map(|p| p.split_once('=').unwrap_or((p, "")))
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect();
        if let Ok(found) = panel::Question::from_pairs(&known.panel, &pairs) {
            let pairs = found.to_pairs().into_iter();
            let pairs: Vec<(String, String)> = pairs.map(|(k, v)| (k.to_owned(), v)).collect();
            let again = panel::Question::from_pairs(&known.panel, &pairs);
            assert_eq!(again, Ok(found.clone()));
            if known.asked.borrow_mut().insert(format!("{pairs:?}")) {
                let _ = panel::ask(&known.panel, found);
            }
        }
    });
}

/// Numbers are finite and read back; periods too.
pub fn numerals(bytes: &[u8]) {
    for decimal in [Decimal::Point, Decimal::Comma] {
        if let Numeral::Number(value, _) = numeral(bytes, decimal) {
            assert!(value.is_finite());
            let text = value.to_string();
            match numeral(text.as_bytes(), Decimal::Point) {
                Numeral::Number(again, _) => assert_eq!(again.to_bits(), value.to_bits()),
                _ => unreadable(&text),
            }
        }
    }
    if let FoundPeriod::Period(found) = period(&String::from_utf8_lossy(bytes)) {
        assert!(YEARS.contains(&found.year));
        assert_eq!(period(&found.label()), FoundPeriod::Period(found));
    }
}

//! Workbooks that are broken, locked, of another kind or made to fill the memory.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use county_lens::workbook::{entries, zipped, BookError, Entry, Workbook};

#[path = "tables/file.rs"]
mod file;
use file::file;

/// A workbook with other bytes where some stand.
fn changed(name: &str, from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = file(name);
    let at = bytes.windows(from.len()).position(|w| w == from).unwrap();
    bytes[at..at + to.len()].copy_from_slice(to);
    bytes
}

#[test]
fn an_xls_that_says_it_is_larger_than_it_is_reads_all_the_same() {
    let whole = Workbook::new(file("libre.xls")).unwrap().sheet(0);
    // How many rows there are, and where the first is.
    let dimensions = [0x00, 0x02, 0x0e, 0x00, 0, 0, 0, 0];
    for said in [
        [0, 2, 0x0e, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
        [0, 2, 0x0e, 0, 0xff, 0, 0, 0, 1, 0, 0, 0],
    ] {
        let bytes = changed("libre.xls", &dimensions, &said);
        assert_eq!(Workbook::new(bytes).unwrap().sheet(0), whole);
    }
}

#[test]
fn a_compound_file_that_leads_astray_is_refused() {
    let bytes = file("libre.xls");
    let at = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    let table = 512 + 512 * usize::try_from(at(&bytes, 76)).unwrap();
    let directory = at(&bytes, 48);
    let entry = table + 4 * usize::try_from(directory).unwrap();
    // In a circle, and to a sector that is not there.
    for next in [directory, 24, 25, 0x0050_0000] {
        let mut bytes = bytes.clone();
        bytes[entry..entry + 4].copy_from_slice(&next.to_le_bytes());
        let found = Workbook::new(bytes).err();
        assert!(matches!(found, Some(BookError::Unreadable(_))), "{next}");
    }
}

#[test]
fn a_workbook_with_a_password_is_told_from_a_broken_one() {
    let name = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let bytes = changed("libre.xls", &name("Workbook"), &name("EncryptedPackage"));
    assert_eq!(Workbook::new(bytes).err(), Some(BookError::Protected));
}

#[test]
fn two_cells_far_apart_are_refused_and_do_not_fill_the_memory() {
    let mut files = entries(&file("libre.xlsx")).unwrap();
    let mut with = |cells: &str| {
        let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
        let found = files
            .iter_mut()
            .find(|f| f.name == "xl/worksheets/sheet1.xml");
        found.unwrap().bytes = sheet.into_bytes();
        let mut book = Workbook::new(zipped(&files).unwrap()).unwrap();
        book.sheet(0)
    };
    let cell = |at: &str| format!("<row><c r=\"{at}\"><v>1</v></c></row>");
    let far = with(&format!("{}{}", cell("A1"), cell("XFD1048576")));
    assert!(matches!(far, Err(BookError::TooLarge(_))), "{far:?}");
    let near = with(&format!("{}{}{}", cell("C3"), cell("B2"), cell("B3")));
    assert_eq!(near.unwrap(), "\u{1e}1\u{1f}\u{1e}1\u{1f}1\u{1e}");
    let said = "<sst count=\"1\" uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>";
    let found = files.iter_mut().find(|f| f.name == "xl/sharedStrings.xml");
    found.unwrap().bytes = said.as_bytes().to_vec();
    let strings = Workbook::new(zipped(&files).unwrap()).err();
    assert!(
        matches!(strings, Some(BookError::TooLarge(_))),
        "{strings:?}"
    );
}

#[test]
fn an_ods_whose_cells_repeat_without_measure_is_refused() {
    let mut files = entries(&file("libre.ods")).unwrap();
    let found = files.iter_mut().find(|f| f.name == "content.xml").unwrap();
    let text = String::from_utf8(found.bytes.clone()).unwrap();
    let row = "<table:table-row table:number-rows-repeated=\"1000000\">";
    let text = text.replacen("<table:table-row ", &format!("{row}<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row><table:table-row "), 1);
    assert!(text.contains(row));
    found.bytes = text.into_bytes();
    let bytes = zipped(&files).unwrap();
    assert!(matches!(
        Workbook::new(bytes).err(),
        Some(BookError::TooLarge(_))
    ));
}

#[test]
fn an_xlsb_is_refused_by_its_name() {
    let packed = zipped(&[Entry {
        name: "xl/workbook.bin".to_owned(),
        bytes: vec![0x99, 0x01, 0x00],
    }]);
    let opened = Workbook::new(packed.unwrap());
    assert!(matches!(opened, Err(BookError::Binary)));
}

//! The same bits as native code.

use crate::cases::{agrees, bits_of, cases, BITS};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;

#[wasm_bindgen_test]
fn the_functions_give_the_native_bits() {
    let cases = cases().unwrap();
    for case in &cases {
        let found = case.compute().unwrap().map_err(|reason| reason.as_str());
        let (change, statistic) = (case.change, case.statistic);
        assert!(
            agrees(found, case.expected),
            "{change} {statistic}: {found:?}"
        );
    }
    let found = bits_of(&cases);
    let differs = found
        .lines()
        .zip(BITS.lines())
        .find(|(here, there)| here != there);
    assert_eq!(differs, None, "here and natively");
    assert_eq!(found.lines().count(), BITS.lines().count());
}

#[wasm_bindgen_test]
fn the_answers_give_the_native_bits() {
    load();
    let cases = cases().unwrap();
    let mut compared = 0;
    for line in CHANGES.lines().skip(1) {
        // The first five cells hold no comma.
        let cells: Vec<&str> = line.splitn(6, ',').collect();
        let &[id, indicator, place, base, current, _] = cells.as_slice() else {
            panic!("{line}");
        };
        let answer = ask(&format!(
            "({{ask: 'change', indicator: '{indicator}', place: '{place}', \
             base: '{base}', current: '{current}', halving: true}})"
        ));
        let value = column(&answer, "value");
        let shown = cases.iter().filter(|case| case.change == id);
        for case in shown.filter(|case| !matches!(case.row, "" | "relative")) {
            let (Some(at), Some(Ok(expected))) = (row_at(&answer, case.row), case.compute()) else {
                panic!("{id} does not show {}", case.row);
            };
            assert_eq!(value[at].to_bits(), expected.to_bits(), "{id} {}", case.row);
            compared += 1;
        }
    }
    assert!(compared >= 6, "only {compared} rows were compared");
}

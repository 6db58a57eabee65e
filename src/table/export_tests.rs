use std::collections::BTreeMap;

use super::super::{Choice, Head, Layout, LayoutError, Reading, Role, Table};
use super::{csv, Decisions, Headings};
use crate::words::Lang;

fn read_by(layout: Layout, bytes: &[u8]) -> Table {
    let mut reading = Reading::new(layout, bytes.len()).unwrap();
    reading.feed(bytes).unwrap();
    reading.finish().unwrap()
}

fn layout(bytes: &[u8]) -> Layout {
    Head::new(bytes, true, None).unwrap().layout()
}

const ALL: Decisions = Decisions {
    duplicates: super::super::Duplicates::First,
    negative: Choice::Keep,
    over_hundred: Choice::Keep,
    jump: Choice::Keep,
    total: Choice::Keep,
    parent: Choice::Keep,
};

fn values(table: &Table) -> BTreeMap<[String; 3], f64> {
    let (panel, _) = table.panel(&ALL);
    let mut out = BTreeMap::new();
    for (at, place) in panel.places().iter().enumerate() {
        for (when, period) in panel.periods().iter().enumerate() {
            for indicator in panel.indicators() {
                if let Some(value) = panel.value(indicator, at, when) {
                    let key = [place.id.clone(), period.clone(), indicator.id.clone()];
                    assert_eq!(out.insert(key, value), None);
                }
            }
        }
    }
    out
}

/// The names of places and indicators of a table that loads back to itself.
fn loads_back(table: &Table) -> Vec<String> {
    let expected = values(table);
    for headings in [
        Headings::Words(Lang::Zh),
        Headings::Words(Lang::En),
        Headings::Names,
    ] {
        let away = csv(table, &ALL, headings);
        let back = read_by(layout(away.as_bytes()), away.as_bytes());
        assert_eq!(values(&back), expected, "{away}");
        assert_eq!(back.counts().unused, 0);
    }
    let names = table.measures().iter().map(|m| m.name.clone());
    let places = table.places().iter().map(|p| p.id.clone());
    places.chain(names).collect()
}

#[test]
fn a_heading_that_is_no_text_is_a_name_all_the_same() {
    let text = b"\xcf\xd8,\xc4\xea,\xc8\xcb\n\xe6\xad\xa6\xe4\xb9\xa1,2015,1\n\xe7\x81\xb5\xe4\xb8\x98,2016,2\n";
    let table = read_by(layout(text), text);
    assert_eq!(loads_back(&table)[2..], ["??"]);
}

#[test]
fn names_that_look_like_numbers_or_periods_load_back() {
    for text in [
        "地名,年份,指标,数值\n1,2015,2016,1.5\n2,2015,2017,2.5\n3,2015,2016,3\n",
        "地名,年份,指标,数值\n\"1,5\",2015,a,1.5\n\"2,5\",2015,a,2.25\n\"3,5\",2015,b,3\n",
        "地名,年份,指标,数值\na,2015年,x,1\na,2015年春,x,2\na,初,x,3\na,2016,x,4\n",
    ] {
        let mut layout = layout(text.as_bytes());
        for (column, role) in
            layout
                .columns
                .iter_mut()
                .zip([Role::Place, Role::Period, Role::Name, Role::Value])
        {
            column.role = role;
        }
        layout.decimal = super::super::Decimal::Point;
        layout.dated = !text.contains('初');
        loads_back(&read_by(layout, text.as_bytes()));
    }
}

#[test]
fn two_names_of_one_code_stay_two_places() {
    let text = "县,年份,人口\n苍山县,2013,1\n兰陵县,2013,2\n兰陵县,2014,3\n";
    let table = read_by(layout(text.as_bytes()), text.as_bytes());
    let codes: Vec<_> = table.places().iter().map(|p| p.found.code()).collect();
    assert_eq!(codes, [Some("371324"), Some("371324")]);
    assert_eq!(loads_back(&table)[..2], ["苍山县", "兰陵县"]);
}

#[test]
fn every_place_has_a_name_of_its_own() {
    let text = "省份,市,县,年份,人口\n甲,子,乙,2015,1\n甲,丑,乙,2015,2\n甲,寅,乙（甲） 2,2015,3\n";
    let table = read_by(layout(text.as_bytes()), text.as_bytes());
    assert_eq!(
        loads_back(&table)[..3],
        ["乙（甲）", "乙（甲） 3", "乙（甲） 2"]
    );
}

#[test]
fn a_code_without_digits_is_left_as_it_is() {
    let text = "代码,年份,人口\n.0,2015,1\n7 .0,2015,2\n140429.0,2015,3\n";
    let mut layout = layout(text.as_bytes());
    layout.columns[0].role = Role::Code;
    let table = read_by(layout, text.as_bytes());
    assert_eq!(loads_back(&table)[..3], [".0", "7 .0", "武乡县"]);
}

#[test]
fn blank_names_are_none() {
    let text = "县,值\n武乡县,1\n灵丘县,2\n";
    let mut layout = layout(text.as_bytes());
    layout.columns[1].role = Role::Value;
    (layout.indicator, layout.period) = (Some(" ".to_owned()), Some("2015".to_owned()));
    assert_eq!(layout.checked(), Err(LayoutError::NoIndicator));
    (layout.indicator, layout.period) = (Some(" 人口\u{feff}".to_owned()), Some(" ".to_owned()));
    assert_eq!(layout.checked(), Err(LayoutError::NoPeriod));
    layout.period = Some("二〇一五 ".to_owned());
    let table = read_by(layout, text.as_bytes());
    assert_eq!(loads_back(&table)[2], "人口");
    assert_eq!(table.periods(), ["二〇一五"]);
}

#[test]
fn a_name_with_a_zero_byte_is_unreadable() {
    let text = "县,年,人口\n武乡县,2015,1\n灵丘\0,2015,2\n";
    let table = read_by(layout(text.replace('\0', "").as_bytes()), text.as_bytes());
    assert_eq!(table.places().len(), 1);
    assert_eq!(table.counts().unused, 1);
}

#[test]
fn names_among_codes_and_all_spellings_of_a_name_are_found() {
    let text = "代码,年份,人口\n武鄉縣,2015,1\n武乡,2016,2\n140224,2015,3\n";
    let mut by_code = layout(text.as_bytes());
    by_code.columns[0].role = Role::Code;
    by_code.indicator = Some("人口".to_owned());
    let table = read_by(by_code, text.as_bytes());
    assert_eq!(loads_back(&table)[..2], ["武鄉縣", "灵丘县"]);
    // Also those after another name of the same code.
    let text = "县,年份,人口\n苍山县,2013,1\n兰陵县,2014,2\n兰陵,2015,3\n";
    let table = read_by(layout(text.as_bytes()), text.as_bytes());
    assert_eq!(table.places().len(), 2);
    loads_back(&table);
}

use super::super::layout::{Role, Shape};
use super::super::look::Head;
use super::super::numeral::Decimal;
use super::super::Layout;

fn layout(text: &str) -> Layout {
    Head::new(text.as_bytes(), true, None).unwrap().layout()
}

fn roles(layout: &Layout) -> Vec<&'static str> {
    layout.columns.iter().map(|c| c.role.as_str()).collect()
}

#[test]
fn a_long_table_is_recognised_in_both_languages() {
    let zh = layout(
        "省份,县名,年份,指标,数值\n山西,武乡县,2015,人口,210000\n山西,武乡县,2015,支出,3.5\n",
    );
    assert_eq!(
        roles(&zh),
        ["group", "place", "period", "indicator", "value"]
    );
    assert_eq!(zh.shape(), Shape::Long);
    let en =
        layout("county;year;variable;value\nWuxiang;2015;people;1.234,5\nWuxiang;2015;money;3,5\n");
    assert_eq!(roles(&en), ["place", "period", "indicator", "value"]);
    assert_eq!((en.dialect.delimiter, en.decimal), (b';', Decimal::Comma));
    assert_eq!(zh.checked(), Ok(()));
}

#[test]
fn columns_of_indicators_have_their_units_from_the_heading() {
    let found = layout(
        "代码\t县\t年\t常住人口（人）\t财政支出(万元)\n140429\t武乡县\t2015\t210000\t3,000.5\n",
    );
    assert_eq!(
        roles(&found),
        ["code", "place", "period", "measure", "measure"]
    );
    let units: Vec<_> = found.measures().map(|m| (m.1, m.3)).collect();
    assert_eq!(units, [("常住人口", "人"), ("财政支出", "万元")]);
    assert_eq!(found.shape(), Shape::Indicators);
}

#[test]
fn columns_of_years_take_their_indicator_from_a_column_or_a_title() {
    let named = layout("县,指标,2015,2016年\n武乡县,人口,1,2\n武乡县,支出,3,4\n");
    assert_eq!(roles(&named), ["place", "indicator", "measure", "measure"]);
    assert_eq!(named.shape(), Shape::Periods);
    assert_eq!(named.checked(), Ok(()));
    let titled = layout("常住人口（人）,,\n县,2015,2016\n武乡县,1,2\n灵丘县,3,4\n");
    assert_eq!(titled.indicator.as_deref(), Some("常住人口（人）"));
    assert_eq!(titled.first_row, 3);
    assert_eq!(titled.checked(), Ok(()));
}

#[test]
fn indicators_and_years_in_one_heading() {
    let found = layout("县,常住人口2015,常住人口2016,支出2015\n武乡县,1,2,3\n");
    let measures: Vec<_> = found.measures().map(|m| (m.1, m.2.unwrap_or(""))).collect();
    assert_eq!(
        measures,
        [("常住人口", "2015"), ("常住人口", "2016"), ("支出", "2015")]
    );
    assert_eq!(found.shape(), Shape::Both);
}

#[test]
fn merged_cells_reach_to_the_right_and_a_line_of_units_is_read() {
    let text = "某市各县情况,,,,\n单位：万元,,,,\n县,2015,,2016,\n,人口,支出,人口,支出\n,人,万元,人,万元\n武乡县,1,2,3,4\n灵丘县,1,2,3,4\n";
    let found = layout(text);
    let measures: Vec<_> = found
        .measures()
        .map(|m| (m.1, m.2.unwrap_or(""), m.3))
        .collect();
    let expected = [
        ("人口", "2015", "人"),
        ("支出", "2015", "万元"),
        ("人口", "2016", "人"),
        ("支出", "2016", "万元"),
    ];
    assert_eq!(measures, expected);
    assert_eq!(found.first_row, 6);
    assert_eq!(found.columns[0].name, "县");
}

#[test]
fn the_rows_numbers_of_r_are_not_used() {
    let found = layout("\"\",\"county\",\"year\",\"pop\"\n\"1\",\"a\",2015,10\n\"2\",\"b\",2015,NA\n\"3\",\"c\",2015,30\n");
    assert_eq!(roles(&found), ["ignore", "place", "period", "measure"]);
}

#[test]
fn a_table_without_heading_is_read_by_its_cells() {
    let found = layout(
        "武乡县,2015,人口,1\n武乡县,2015,支出,2.5\n灵丘县,2015,人口,3\n灵丘县,2015,支出,4.5\n",
    );
    assert_eq!(roles(&found), ["place", "period", "indicator", "value"]);
    assert_eq!(found.first_row, 1);
    assert!(matches!(found.columns[0].role, Role::Place));
}

#[test]
fn what_is_missing_is_told() {
    use super::super::layout::LayoutError;
    let mut found = layout("县,人口\n武乡县,1\n灵丘县,2\n");
    assert_eq!(found.checked(), Err(LayoutError::NoPeriod));
    found.period = Some("2015".to_owned());
    assert_eq!(found.checked(), Ok(()));
    found.columns[1].role = Role::Ignore;
    assert_eq!(found.checked(), Err(LayoutError::NoValues));
    found.columns[1].role = Role::Place;
    assert_eq!(found.checked(), Err(LayoutError::Twice("place")));
}

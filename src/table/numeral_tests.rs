use super::{numeral, Decimal, Fault, Numeral, Suffix};

fn point(text: &str) -> Numeral {
    numeral(text.as_bytes(), Decimal::Point)
}

fn comma(text: &str) -> Numeral {
    numeral(text.as_bytes(), Decimal::Comma)
}

fn number(value: f64) -> Numeral {
    Numeral::Number(value, Suffix::None)
}

#[test]
fn plain_numbers_are_read_as_the_standard_library_reads_them() {
    for text in [
        "0",
        "-0",
        "1",
        "-1.5",
        "0.1",
        "123456789.12",
        "999999999999999",
        "0.000000000000001",
        "1234567890123456",
        "3.141592653589793238",
        "1e5",
        "2.5E-3",
        "17976931348623157e292",
        ".5",
        "5.",
    ] {
        let expected = text.parse::<f64>().unwrap();
        let Numeral::Number(value, Suffix::None) = point(text) else {
            panic!("{text}: {:?}", point(text));
        };
        assert_eq!(value.to_bits(), expected.to_bits(), "{text}");
    }
}

#[test]
fn groups_of_three_are_read_and_others_are_asked_about() {
    for text in [
        "1,234.5",
        "1 234.5",
        "1'234.5",
        "1’234.5",
        "1\u{202f}234.5",
        "１，２３４．５",
    ] {
        assert_eq!(point(text), number(1234.5), "{text}");
    }
    for text in ["1 234,5", "1.234,5", "1\u{a0}234,5", "1234,5"] {
        assert_eq!(comma(text), number(1234.5), "{text}");
    }
    for text in ["12,34", "1,2345", "1234,567", "1,23,456"] {
        assert_eq!(point(text), Numeral::Bad(Fault::Grouping), "{text}");
    }
    assert_eq!(comma("12.34"), Numeral::Bad(Fault::Grouping));
}

#[test]
fn chinese_multipliers_and_units_are_read() {
    assert_eq!(point("3.2万"), number(32000.0));
    assert_eq!(point("3.2萬"), number(32000.0));
    assert_eq!(point("1.05亿元"), number(105_000_000.0));
    assert_eq!(point("2 百万"), number(2_000_000.0));
    assert_eq!(point("7人"), number(7.0));
    assert_eq!(point("¥1,000"), number(1000.0));
    assert_eq!(point("￥1,000"), number(1000.0));
}

#[test]
fn signs_brackets_and_percent() {
    assert_eq!(point("−5"), number(-5.0));
    assert_eq!(point("－５"), number(-5.0));
    assert_eq!(point("(1,234)"), number(-1234.0));
    assert_eq!(point("+5"), number(5.0));
    assert_eq!(point("12.5%"), Numeral::Number(12.5, Suffix::Percent));
    assert_eq!(point("１２．５％"), Numeral::Number(12.5, Suffix::Percent));
    assert_eq!(point("5‰"), Numeral::Number(0.5, Suffix::Percent));
}

#[test]
fn what_is_no_number_is_told() {
    for text in [
        "abc", "1.2.3", "--5", "5-3", "2015年", ".", "-", "1e", "e5", "%", "万", "inf", "NaN",
        "0x10",
    ] {
        assert_eq!(point(text), Numeral::Bad(Fault::NotANumber), "{text}");
    }
    assert_eq!(point("#DIV/0!"), Numeral::Bad(Fault::Spreadsheet));
    assert_eq!(point("1e999"), Numeral::Bad(Fault::TooLarge));
    assert_eq!(
        numeral(b"\xff\xfe", Decimal::Point),
        Numeral::Bad(Fault::NotANumber)
    );
    for text in ["", " ", "\u{3000}", "\u{feff}"] {
        assert_eq!(point(text), Numeral::Empty, "{text:?}");
    }
}

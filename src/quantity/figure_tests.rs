//! Every printed form that the reports hold, read by hand.

use super::super::decimal::Decimal;
use super::super::reader::parse_figure;
use super::*;

fn r(text: &str) -> Rational {
    Decimal::parse(text).unwrap().to_rational().unwrap()
}

fn read(text: &str) -> Figure {
    parse_figure(text, Qualifier::Exact).unwrap_or_else(|e| panic!("{text}: {e}"))
}

fn bounds(text: &str) -> (String, String) {
    let i = read(text).interval().unwrap();
    let show = |e: super::super::interval::End| e.finite().map_or("∞".into(), |v| v.to_string());
    (show(i.lo), show(i.hi))
}

#[test]
fn multipliers_are_multiplied_out() {
    for (text, value, word) in [
        ("16002户", "16002", "户"),
        ("7.52亿元", "752000000", "元"),
        ("754.5634万元", "7545634", "元"),
        ("91.12萬人", "911200", "人"),
        ("4.04万千瓦", "40400", "千瓦"),
        ("1408.13万度", "14081300", "度"),
        ("40多万斤", "400000", "斤"),
        ("3万多元", "30000", "元"),
        ("十二个", "12", "个"),
        ("两个", "2", "个"),
        ("四座", "4", "座"),
        ("十几倍", "10", "倍"),
        ("上千元", "1000", "元"),
        ("80多萬", "800000", ""),
        ("10千伏", "10", "千伏"),
        ("4里", "4", "里"),
        ("60多塊錢", "60", "块钱"),
        ("过万", "10000", ""),
        ("0.177%", "0.177", "%"),
        ("３０％", "30", "%"),
    ] {
        let figure = read(text);
        assert_eq!(
            (figure.value, figure.word.as_str()),
            (r(value), word),
            "{text}"
        );
    }
}

#[test]
fn the_print_decides_the_interval() {
    for (text, low, high) in [
        ("91.12万", "911150", "911250"),
        ("0.56%", "0.555", "0.565"),
        ("16002户", "16002", "16002"),
        ("40多万斤", "400000", "500000"),
        ("4300余户", "4300", "4400"),
        ("9000多万元", "90000000", "100000000"),
        ("570余公里", "570", "580"),
        ("60%以上", "60", "∞"),
        ("不少于3000元", "3000", "∞"),
        ("超过6000元", "6000", "∞"),
        ("30人左右", "∞", "∞"),
        ("38公里", "37.5", "38.5"),
        ("6300亩", "6300", "6300"),
    ] {
        assert_eq!(bounds(text), (low.into(), high.into()), "{text}");
    }
}

#[test]
fn whole_numbers_in_hundreds_have_unknown_precision() {
    assert_eq!(read("6300畝").precision, Precision::Unknown);
    assert_eq!(read("1000人").precision, Precision::Unknown);
    assert_eq!(read("135个").precision, Precision::Count);
    assert_eq!(read("91.10万").precision, Precision::HalfOf(r("100")));
}

#[test]
fn round_words_are_about() {
    for (text, value) in [("千亩", "1000"), ("百所", "100"), ("萬名", "10000")] {
        let figure = read(text);
        assert_eq!(
            (figure.qualifier, figure.value),
            (Qualifier::About, r(value)),
            "{text}"
        );
    }
    assert_eq!(read("十个").qualifier, Qualifier::Exact);
    assert_eq!(read("过万").qualifier, Qualifier::MoreThan);
}

#[test]
fn per_parts_may_follow_the_unit() {
    assert_eq!(read("15元/人/天").value, r("15"));
    let nonsense = parse_figure("15元/x", Qualifier::Exact);
    assert_eq!(
        nonsense,
        Err(FigureError {
            at: 4,
            problem: FigureProblem::UnknownUnit
        })
    );
}

#[test]
fn bounds_that_are_excluded_are_open() {
    assert!(!read("超过6000元").interval().unwrap().lo.closed);
    assert!(read("60%以上").interval().unwrap().lo.closed);
}

#[test]
fn ranges_have_two_ends() {
    for (text, low, high) in [
        ("7—15天", "7", "15"),
        ("4000-5000元", "4000", "5000"),
        ("80元至200元", "80", "200"),
        ("10%—20%", "10", "20"),
        ("一至二门", "1", "2"),
        ("16至60周岁", "16", "60"),
    ] {
        assert_eq!(
            parse_figure(text, Qualifier::RangeLow).unwrap().value,
            r(low),
            "{text}"
        );
        assert_eq!(
            parse_figure(text, Qualifier::RangeHigh).unwrap().value,
            r(high),
            "{text}"
        );
        assert_eq!(
            parse_figure(text, Qualifier::Exact),
            Err(FigureError {
                at: 0,
                problem: FigureProblem::Range
            })
        );
    }
}

#[test]
fn what_is_no_figure_says_where() {
    for (text, at, problem) in [
        ("", 0, FigureProblem::NoNumber),
        ("元", 0, FigureProblem::NoNumber),
        ("12瓩", 2, FigureProblem::UnknownUnit),
        ("12人x", 3, FigureProblem::Leftover),
        (
            "1234567890123456789012345678901234567890人",
            0,
            FigureProblem::TooLong,
        ),
        ("9亿亿亿亿亿人", 5, FigureProblem::TooLong),
    ] {
        assert_eq!(
            parse_figure(text, Qualifier::Exact),
            Err(FigureError { at, problem }),
            "{text}"
        );
    }
}

#[test]
fn printed_units_convert_to_listed_ones() {
    let to = |text: &str, unit: &str| read(text).factor_to(&Unit::parse(unit).unwrap());
    assert_eq!(to("28.6兆瓦", "W").unwrap(), r("1000000"));
    assert_eq!(to("3330元", "CNY/person/year").unwrap(), Rational::ONE);
    assert_eq!(to("182支", "team").unwrap(), Rational::ONE);
    assert!(to("3330元", "person").is_err());
    assert!(to("182支", "CNY").is_err());
}

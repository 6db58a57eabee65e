//! Change of rates and values.

use super::entry::{Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::{self, Caution};
use crate::words::Words;

const ANY: Kind = Kind::Number {
    min: f64::NEG_INFINITY,
    max: f64::INFINITY,
};

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[PERCENT_CHANGE, COMPOUND_ANNUAL_RATE];

const BASE: Param = Param::required("base", ANY, Words("基期的数", "Value of the base period"));
const CURRENT: Param = Param::required(
    "current",
    ANY,
    Words(
        "现期的数，单位同基期",
        "Value of the current period, in the same unit",
    ),
);
const YEARS: Param = Param::required(
    "years",
    Kind::Between {
        low: 0.0,
        high: f64::INFINITY,
    },
    Words("两个时点相隔的年数", "Years between the two moments"),
);

const PERCENT_CHANGE: Entry = Entry {
    id: "percent_change",
    rows: &[12],
    family: Family::Change,
    name: Words("相对变化", "Percent change"),
    about: Words(
        "现期比基期多了或少了百分之几。",
        "By what part of the base a value has grown or shrunk.",
    ),
    formula: "<mn>100</mn><mo>&#xD7;</mo><mo>(</mo><mfrac><mi>current</mi><mi>base</mi></mfrac><mo>&#x2212;</mo><mn>1</mn><mo>)</mo>",
    convention: Words(
        "以基期为分母；每个数只出现一次，取整范围因此不放大。",
        "The base is the denominator; each number occurs once, so that ranges stay tight.",
    ),
    caveat: Words(
        "基期为零或为负时没有值。先降50%再升50%回不到原处。",
        "No value for a base of zero or below. Down 50% and up 50% does not lead back.",
    ),
    reference: "Törnqvist, L., Vartia, P. & Vartia, Y. O. (1985), How should relative changes be measured?, The American Statistician 39(1), 43–46.",
    params: &[BASE, CURRENT],
    fields: &[Field::new(
        "value",
        Type::Number,
        Words("相对变化，%", "Percent change, %"),
    )],
    example: r#"{"base": 200, "current": 150}"#,
    run: |args| {
        let value = stats::percent_change(args.number("base"), args.number("current"));
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const COMPOUND_ANNUAL_RATE: Entry = Entry {
    id: "compound_annual_rate",
    rows: &[14],
    family: Family::Change,
    name: Words("年均变化率（复合）", "Average yearly change (compound)"),
    about: Words(
        "每年按同一比例变化，几年后正好由基期到现期。",
        "The constant yearly percent change that joins the two values.",
    ),
    formula: "<mn>100</mn><mo>&#xD7;</mo><mo>(</mo><msup><mrow><mo>(</mo><mfrac><mi>current</mi><mi>base</mi></mfrac><mo>)</mo></mrow><mfrac><mn>1</mn><mi>years</mi></mfrac></msup><mo>&#x2212;</mo><mn>1</mn><mo>)</mo>",
    convention: Words(
        "年数是两个时点之间的间隔，不是数据点的个数；可以不是整数。",
        "Years are those between the two moments, not the number of values; fractions are allowed.",
    ),
    caveat: Words(
        "只由首尾两点决定；现期为零时没有值。",
        "Only the end points decide; no value where the current value is zero.",
    ),
    reference: "The definition of the spreadsheet function RRI (OASIS OpenDocument 1.2, part 2, 6.12.42).",
    params: &[BASE, CURRENT, YEARS],
    fields: &[Field::new(
        "value",
        Type::Number,
        Words("年均变化率，%/年", "Compound annual rate, % a year"),
    )],
    example: r#"{"base": 30.9, "current": 0.56, "years": 4}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let value = stats::compound_annual_rate(base, current, args.number("years"));
        Ok(Record::new().with("value", value).cautions(&[Caution::EndPoints]))
    },
};

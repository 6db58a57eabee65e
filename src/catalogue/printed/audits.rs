//! Whether printed figures fit each other.

use super::{with_ends, HIGH, LOW};
use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::printed::{audit_ratio, audit_sum, exact_text, implied_count, read, Printed};
use crate::stats::Caution;
use crate::words::Words;

const AUDITS: &[&str] = &["consistent", "inconsistent", "cannot_tell"];
const AUDIT: Field = Field::word(
    "audit",
    AUDITS,
    Words(
        "对得上、对不上还是无法核对",
        "Consistent, inconsistent, or cannot be told",
    ),
);
const REFERENCE: &str = "Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological and Personality Science 8(4), 363–369.";
const RATE: Param = Param::required(
    "rate",
    Kind::Print,
    Words("印出的率，文字形式", "The rate as printed, as text"),
);

pub(super) const AUDIT_RATIO: Entry = Entry {
    id: "audit_ratio",
    rows: &[4],
    family: Family::Printed,
    name: Words("率与分子分母核对", "Audit of a rate"),
    about: Words("印出的率和印出的分子、分母能不能同时成立。", "Whether a printed rate can stand with its printed numerator and denominator."),
    formula: "<mi>r</mi><mo>&#x2229;</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>&#x2260;</mo><mo>&#x2205;</mo>",
    convention: Words("取整规则不知道，端点都算在内；全用有理数比较；对不上时再看是不是截尾、差十倍、百分号弄错。", "The rule of rounding is not known, so ends belong to the ranges; compared exactly; where inconsistent, truncation, a factor of ten and a misplaced percent sign are tried."),
    caveat: Words("对得上不等于对：分母可能另有所指。", "Consistent is not correct: the denominator may mean something else."),
    reference: REFERENCE,
    params: &[RATE, Param::required("numerator", Kind::Print, Words("印出的分子", "The numerator as printed")), Param::required("denominator", Kind::Print, Words("印出的分母", "The denominator as printed"))],
    fields: &[
        AUDIT,
        Field::number("value", Words("分子除以分母", "Numerator by denominator")),
        Field::new("exact", Type::Text, Words("精确值", "Exact value")),
        LOW,
        HIGH,
        Field::number("off", Words("差印出的率几个末位单位", "Units of the rate’s last digit that it is off")),
        Field::new("slips", Type::Texts, Words("能解释的笔误", "Slips that would explain it")),
    ],
    example: r#"{"rate": "0.177%", "numerator": "141", "denominator": "7.94万"}"#,
    run: |args| {
        let figure = |name| read(args.word(name));
        let r = audit_ratio(&figure("rate")?, &figure("numerator")?, &figure("denominator")?)?;
        let slips: Vec<String> = r.slips.iter().map(|s| (*s).to_owned()).collect();
        let record = Record::new()
            .with("audit", r.audit.as_str())
            .with("value", r.value.to_f64())
            .with("exact", exact_text(r.value));
        Ok(with_ends(record, &r.interval)
            .with("off", r.off.to_f64())
            .with("slips", slips)
            .cautions(&[Caution::ExactRounding]))
    },
};

pub(super) const AUDIT_SUM: Entry = Entry {
    id: "audit_sum",
    rows: &[5],
    family: Family::Printed,
    name: Words("合计与各项核对", "Audit of a total"),
    about: Words("印出的各项加起来，和印出的合计能不能同时成立。", "Whether printed parts can add up to a printed total."),
    formula: "<mo>|</mo><mi>T</mi><mo>&#x2212;</mo><mo>&#x2211;</mo><msub><mi>x</mi><mi>i</mi></msub><mo>|</mo><mo>&#x2264;</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>(</mo><msub><mi>u</mi><mi>T</mi></msub><mo>+</mo><mo>&#x2211;</mo><msub><mi>u</mi><mi>i</mi></msub><mo>)</mo>",
    convention: Words("各项的范围相加，与合计的范围相交就对得上；取整允许的最大差同时给出。", "The parts’ ranges added up must meet the total’s; the largest gap that rounding allows is given."),
    caveat: Words("百分比印到0.1，合计99.9或100.1都可能。", "Shares printed to 0.1 may lawfully add up to 99.9 or 100.1."),
    reference: REFERENCE,
    params: &[Param::required("parts", Kind::Prints, Words("印出的各项", "The parts as printed")), Param::required("total", Kind::Print, Words("印出的合计", "The total as printed"))],
    fields: &[
        AUDIT,
        Field::number("sum", Words("各项之和", "Sum of the parts")),
        LOW,
        HIGH,
        Field::number("gap", Words("合计减各项之和", "Total less parts")),
        Field::number("largestGap", Words("取整能造成的最大差", "Largest gap that rounding can make")),
    ],
    example: r#"{"parts": ["33.3%", "33.3%", "33.3%"], "total": "100.0%"}"#,
    run: |args| {
        let parts: Result<Vec<Printed>, Undefined> = args.texts("parts").iter().map(|t| read(t)).collect();
        let r = audit_sum(&parts?, &read(args.word("total"))?)?;
        let record = Record::new().with("audit", r.audit.as_str()).with("sum", r.sum.to_f64());
        Ok(with_ends(record, &r.interval)
            .with("gap", r.gap.to_f64())
            .with("largestGap", r.largest_gap.map(|g| g.to_f64()))
            .cautions(&[Caution::ExactRounding]))
    },
};

pub(super) const IMPLIED_COUNT: Entry = Entry {
    id: "implied_count",
    rows: &[7],
    family: Family::Printed,
    name: Words("率背后的人数", "Head count behind a rate"),
    about: Words("由印出的率和基数，人数只能在这个范围里。", "From a printed rate and base, the range in which the head count must lie."),
    formula: "<mo>{</mo><mi>k</mi><mo>:</mo><mfrac><mi>k</mi><mi>n</mi></mfrac><mo>&#x2208;</mo><mi>r</mi><mo>}</mo>",
    convention: Words("给的是范围，不编造一个人数；端点算在内。", "A range, never one invented count; ends belong to it."),
    caveat: Words("没有整数符合时没有值：率和基数对不上。", "No value where no whole number fits: rate and base do not go together."),
    reference: REFERENCE,
    params: &[RATE, Param::required("base", Kind::Print, Words("印出的基数", "The base as printed"))],
    fields: &[Field::number("low", Words("至少", "At least")), Field::number("high", Words("至多", "At most"))],
    example: r#"{"rate": "0.56%", "base": "17.66万"}"#,
    run: |args| {
        let r = implied_count(&read(args.word("rate"))?, &read(args.word("base"))?)?;
        #[expect(clippy::cast_precision_loss, reason = "a head count")]
        let count = |k: i128| k as f64;
        Ok(Record::new()
            .with("low", r.low.map(count))
            .with("high", r.high.map(count))
            .cautions(&[Caution::ExactRounding]))
    },
};

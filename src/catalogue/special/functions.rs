//! Special functions.

use super::answer::values;
use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::stats::special::{erf, erfc, ln_gamma};
use crate::words::Words;

const AT: Param = Param::required("x", Kind::Numbers, Words("在哪些x处", "Where"));

pub(super) const LOG_GAMMA: Entry = Entry {
    id: "log_gamma",
    rows: &[],
    family: Family::Special,
    name: Words("伽马函数的对数", "Logarithm of the gamma function"),
    about: Words("阶乘推广到小数以后的自然对数：Γ(n+1)=n!。", "The natural logarithm of the factorial carried on to all numbers: Γ(n+1) = n!."),
    formula: "<mi>ln</mi><mo>|</mo><mi>&#x393;</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>|</mo><mo>=</mo><mi>ln</mi><msubsup><mo>&#x222B;</mo><mn>0</mn><mi>&#x221E;</mi></msubsup><msup><mi>t</mi><mrow><mi>x</mi><mo>&#x2212;</mo><mn>1</mn></mrow></msup><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mi>t</mi></mrow></msup><mi>d</mi><mi>t</mi>",
    convention: Words("绝对值的对数；在零点1和2附近相对精度不变。", "Of the absolute value; relatively exact near its zeros 1 and 2."),
    caveat: Words("在0、−1、−2……处没有值。", "Without a value at 0, −1, −2, …"),
    reference: "Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 6.1.",
    params: &[AT],
    fields: &[Field::new("value", Type::Numbers, Words("值", "Value"))],
    example: r#"{"x": [0.5, 5, 100]}"#,
    run: |args| values(args, &[("value", &ln_gamma)]),
};

pub(super) const ERROR_FUNCTION: Entry = Entry {
    id: "error_function",
    rows: &[],
    family: Family::Special,
    name: Words("误差函数", "Error function"),
    about: Words("正态分布背后的积分，和它与1之差。", "The integral behind the normal distribution, and what it lacks of 1."),
    formula: "<mi>erf</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mfrac><mn>2</mn><msqrt><mi>&#x3C0;</mi></msqrt></mfrac><msubsup><mo>&#x222B;</mo><mn>0</mn><mi>x</mi></msubsup><msup><mi>e</mi><mrow><mo>&#x2212;</mo><msup><mi>t</mi><mn>2</mn></msup></mrow></msup><mi>d</mi><mi>t</mi>",
    convention: Words("erfc单独计算，不由1减erf得到。", "erfc is computed on its own, not as one minus erf."),
    caveat: Words("x大于约27时erfc小于最小的数，为0。", "Beyond about x = 27 erfc is below the smallest number and 0."),
    reference: "Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 7.1.",
    params: &[AT],
    fields: &[
        Field::new("erf", Type::Numbers, Words("误差函数", "Error function")),
        Field::new("erfc", Type::Numbers, Words("余误差函数", "Complementary error function")),
    ],
    example: r#"{"x": [0.5, 1, 5]}"#,
    run: |args| values(args, &[("erf", &erf), ("erfc", &erfc)]),
};

//! Exercises whose answer is a number.

use super::draw::{between, both, county, fixed, made, real, same, tenths};
use super::{Exercise, Reply};
use crate::stats::comparison::{ranks, Ranking};
use crate::stats::resampling::Generator;
use crate::stats::{compound_annual_rate, percent_change};
use crate::words::Words;

/// A whole number with its thousands parted, as English writes it.
fn grouped(n: i64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn number(value: f64, decimals: u8, unit: Words) -> Reply {
    Reply::Number {
        value,
        decimals,
        unit,
    }
}

const PERCENT: Words = Words("%", "%");

pub(super) fn points(g: &mut Generator) -> Exercise {
    let base = between(g, 100, 450);
    let current = (base * between(g, 10, 80) / 100).max(1);
    let (b, c) = (tenths(base), tenths(current));
    let value = -percent_change(real(base), real(current)).unwrap_or(f64::NAN);
    let fall = tenths(base - current);
    made(
        both(
            format!("某县贫困发生率从{b}%降到{c}%。下降了百分之几（相对变化，保留一位小数）？"),
            format!("A county’s poverty incidence fell from {b}% to {c}%. By how many percent did it fall (relative change, one decimal)?"),
        ),
        vec![("base", vec![real(base) / 10.0]), ("current", vec![real(current) / 10.0])],
        number(value, 1, PERCENT),
    )
    .hints(vec![
        both("百分点是两个百分数相减，百分之几是减少的部分除以原来的。", "Percentage points subtract one percentage from the other; percent divides the fall by what there was."),
        both(format!("下降了{fall}个百分点；再除以{b}%。"), format!("It fell by {fall} percentage points; divide by {b}%.")),
    ])
    .working(vec![
        same(format!("{b}% − {c}% = {fall}")),
        both(format!("{fall} ÷ {b} = {}%", fixed(value, 1)), format!("{fall} ÷ {b} = {}%", fixed(value, 1))),
        both(format!("是下降{}%，不是下降{fall}%。", fixed(value, 1)), format!("It fell by {}%, not by {fall}%.", fixed(value, 1))),
    ])
}

pub(super) fn denominator(g: &mut Generator) -> Exercise {
    let money = between(g, 20, 400) * 10;
    let residents = between(g, 60, 400);
    let poor = between(g, 3_000, 40_000);
    let households = poor * 10 / between(g, 24, 38);
    let asked = g.place(3);
    let (zh, en, by) = [
        ("每个常住人口", "per resident", residents * 1000),
        ("每个贫困人口", "per poor person", poor),
        ("每个贫困户", "per poor household", households),
    ]
    .get(asked)
    .copied()
    .unwrap_or(("每个贫困人口", "per poor person", poor));
    let value = real(money) * 10_000.0 / real(by);
    let people = tenths(residents);
    made(
        both(
            format!("某县投入扶贫资金{money}万元。全县常住人口{people}万人，贫困人口{poor}人，贫困户{households}户。{zh}合多少元（保留整数）？"),
            format!("A county spent CNY {} on relief. It has {} residents, {} poor people in {} poor households. How much is that {en}, in yuan (no decimals)?", grouped(money * 10_000), grouped(residents * 1000), grouped(poor), grouped(households)),
        ),
        vec![
            ("money", vec![real(money) * 10_000.0]),
            ("counts", vec![real(residents) * 1000.0, real(poor), real(households)]),
            ("asked", vec![real(i64::try_from(asked).unwrap_or(0))]),
        ],
        number(value, 0, Words("元", "yuan")),
    )
    .hints(vec![
        both("先看问的是平均到谁。", "See first whom it is divided by."),
        both(format!("除数是{by}。"), format!("The divisor is {by}.")),
    ])
    .working(vec![
        both(format!("{money}万元 = {money}0000元"), format!("CNY {} as one number: {money}0000", grouped(money * 10_000))),
        same(format!("{money}0000 ÷ {by} = {}", fixed(value, 0))),
    ])
}

pub(super) fn yearly(g: &mut Generator) -> Exercise {
    let base = between(g, 1500, 6000);
    let years = between(g, 3, 6);
    let mut current = base;
    for _ in 0..years {
        current = current * between(g, 1040, 1150) / 1000;
    }
    let value = compound_annual_rate(real(base), real(current), real(years)).unwrap_or(f64::NAN);
    let ratio = fixed(real(current) / real(base), 4);
    made(
        both(
            format!("农村居民人均收入{years}年里从{base}元增加到{current}元。年均增长率（复合）是百分之几（保留一位小数）？"),
            format!("Rural income per person rose from CNY {base} to CNY {current} in {years} years. What was the average yearly growth (compound), in percent with one decimal?"),
        ),
        vec![("base", vec![real(base)]), ("current", vec![real(current)]), ("years", vec![real(years)])],
        number(value, 1, PERCENT),
    )
    .hints(vec![
        both("复合增长是一年乘一次，不是把总增长除以年数。", "Compound growth multiplies once a year; it is not the whole growth divided by the years."),
        both(format!("{current} ÷ {base} = {ratio}，再开{years}次方。"), format!("{current} ÷ {base} = {ratio}; take its root of order {years}.")),
    ])
    .working(vec![
        same(format!("{current} ÷ {base} = {ratio}")),
        same(format!("{ratio}^(1/{years}) − 1 = {}%", fixed(value, 1))),
    ])
}

pub(super) fn rounding(g: &mut Generator) -> Exercise {
    let printed = between(g, 11, 199);
    let upper = g.place(2) == 0;
    let value = (real(printed) * 10.0 + if upper { 5.0 } else { -5.0 }) * 100.0;
    let p = tenths(printed);
    let (zh, en) = if upper {
        (
            "它原来一定小于多少人",
            "Below how many people must it have been",
        )
    } else {
        ("它原来至少是多少人", "How many people was it at least")
    };
    made(
        both(
            format!("报告写“{p}万人”，是四舍五入到一位小数得来的。{zh}？"),
            format!("A report prints “{p}万人” (ten thousands of people), rounded to one decimal. {en}?"),
        ),
        vec![("printed", vec![real(printed) / 10.0]), ("upper", vec![if upper { 1.0 } else { 0.0 }])],
        number(value, 0, Words("人", "people")),
    )
    .hints(vec![
        both("最后一位的一半就是最多差多少。", "Half a unit of the last digit is the most that it can be off."),
        both("一位小数的万，半个单位是0.05万。", "With one decimal of ten thousands, half a unit is 0.05 ten thousands."),
    ])
    .working(vec![
        same(format!("{p} {} 0.05 = {}", if upper { "+" } else { "−" }, fixed(value / 10_000.0, 2))),
        same(format!("{} × 10000 = {}", fixed(value / 10_000.0, 2), fixed(value, 0))),
    ])
}

pub(super) fn weighted(g: &mut Generator) -> Exercise {
    loop {
        let people: Vec<i64> = (0..3).map(|_| between(g, 5, 90)).collect();
        let rates: Vec<i64> = (0..3).map(|_| between(g, 20, 300)).collect();
        let sum: i64 = people.iter().sum();
        let poor: i64 = people.iter().zip(&rates).map(|(p, r)| p * r).sum();
        let value = real(poor) / real(sum) / 10.0;
        let plain = real(rates.iter().sum::<i64>()) / 30.0;
        // Where both means are nearly the same, nothing is learnt.
        if (value - plain).abs() < 0.5 {
            continue;
        }
        let rows = people.iter().zip(&rates).enumerate();
        let rows = rows.map(|(i, (p, r))| {
            vec![
                county(i),
                same(p.to_string()),
                same(format!("{}%", tenths(*r))),
            ]
        });
        let products: Vec<String> = people
            .iter()
            .zip(&rates)
            .map(|(p, r)| format!("{p} × {}", tenths(*r)))
            .collect();
        let sums: Vec<String> = people.iter().map(i64::to_string).collect();
        return made(
            both("三县合起来的贫困发生率是百分之几（保留一位小数）？", "What is the poverty incidence of the three counties together, in percent with one decimal?"),
            vec![
                ("people", people.iter().map(|p| real(*p)).collect()),
                ("rates", rates.iter().map(|r| real(*r) / 10.0).collect()),
            ],
            number(value, 1, PERCENT),
        )
        .grid(vec![both("县", "County"), both("人口（万人）", "People (ten thousands)"), both("贫困发生率", "Poverty incidence")], rows.collect())
        .hints(vec![
            both("人多的县要多算。", "The county with more people counts for more."),
            both("先算每县的贫困人口，再除以总人口。", "Find the poor of each county, then divide by all people."),
        ])
        .working(vec![
            same(format!("({}) ÷ ({})", products.join(" + "), sums.join(" + "))),
            same(format!("= {}%", fixed(value, 1))),
            both(format!("三个率直接平均是{}%，那是每县算一份。", fixed(plain, 1)), format!("The plain mean of the rates, {}%, counts each county once.", fixed(plain, 1))),
        ]);
    }
}

pub(super) fn index(g: &mut Generator) -> Exercise {
    let base = between(g, 800, 5000);
    let current = base * between(g, 70, 260) / 100;
    let value = real(current) / real(base) * 100.0;
    made(
        both(
            format!("2014年产值{base}万元，2018年{current}万元。以2014年为100，2018年的指数是多少（保留一位小数）？"),
            format!("Output was CNY {} in 2014 and CNY {} in 2018. With 2014 = 100, what is the index of 2018 (one decimal)?", grouped(base * 10_000), grouped(current * 10_000)),
        ),
        vec![("base", vec![real(base)]), ("current", vec![real(current)])],
        number(value, 1, Words("", "")),
    )
    .hints(vec![
        both("指数是相对基数的倍数乘100。", "An index is the ratio to the base, times 100."),
        same(format!("{current} ÷ {base}")),
    ])
    .working(vec![same(format!("{current} ÷ {base} × 100 = {}", fixed(value, 1)))])
}

pub(super) fn ranking(g: &mut Generator) -> Exercise {
    loop {
        let values: Vec<i64> = (0..6).map(|_| between(g, 60, 68)).collect();
        let list: Vec<f64> = values.iter().map(|v| real(*v)).collect();
        let ties = |v: i64| values.iter().filter(|o| **o == v).count();
        // Asked of one that stands below a tie, or in it.
        let asked: Vec<usize> = (0..6)
            .filter(|i| {
                values
                    .get(*i)
                    .is_some_and(|v| values.iter().any(|o| o >= v && ties(*o) > 1))
            })
            .collect();
        let Some(at) = asked.get(g.place(asked.len().max(1))).copied() else {
            continue;
        };
        let Ok(found) = ranks(&list, None, Ranking::Min, true) else {
            continue;
        };
        let Some(value) = found.ranks.get(at).copied() else {
            continue;
        };
        let name = county(at);
        let own = values.get(at).copied().unwrap_or_default();
        let above = values.iter().filter(|v| **v > own).count();
        let rows = values
            .iter()
            .enumerate()
            .map(|(i, v)| vec![county(i), same(format!("{v}%"))]);
        return made(
            both(
                format!("按森林覆盖率从高到低排，并列的取同一名次，后面的名次空出来（1、2、2、4）。{}第几？", name.zh),
                format!("Ranked by forest cover, highest first; ties share a rank and the next ranks stay empty (1, 2, 2, 4). What is the rank of {}?", name.en),
            ),
            vec![("values", list.clone()), ("asked", vec![real(i64::try_from(at).unwrap_or(0))])],
            number(value, 0, Words("名", "")),
        )
        .grid(vec![both("县", "County"), both("森林覆盖率", "Forest cover")], rows.collect())
        .hints(vec![
            both("数一数有几个比它高。", "Count how many are higher."),
            both("名次是比它高的个数加一。", "The rank is one more than the number that are higher."),
        ])
        .working(vec![
            both(format!("比{own}%高的有{above}个。"), format!("{above} are higher than {own}%.")),
            same(format!("{above} + 1 = {}", above + 1)),
        ]);
    }
}

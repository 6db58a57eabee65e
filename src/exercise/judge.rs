//! Exercises whose answer is a judgement.

use super::draw::{between, both, county, fixed, made, real, same, tenths};
use super::{Exercise, Reply};
use crate::data::{Comparison, Dataset, Grade};
use crate::stats::comparison::{funnel_limits, FunnelKind, FunnelMethod, Outside};
use crate::stats::resampling::Generator;
use crate::words::Text;

fn choice(options: Vec<Text>, right: usize) -> Reply {
    Reply::Choice { options, right }
}

pub(super) fn agrees(g: &mut Generator) -> Exercise {
    let parts: Vec<i64> = (0..3).map(|_| between(g, 50, 900)).collect();
    let sum: i64 = parts.iter().sum();
    let right = g.place(3);
    let sign = if g.place(2) == 0 { 1 } else { -1 };
    // Four rounded figures leave at most 0.2 between them; the edge is not drawn.
    let off = match right {
        0 => 0,
        1 => sign,
        _ => sign * between(g, 3, 40),
    };
    let total = sum + off;
    let said: Vec<String> = parts.iter().map(|p| tenths(*p)).collect();
    let (t, s) = (tenths(total), tenths(sum));
    made(
        both(
            format!("报告写：三项资金分别是{}亿元、{}亿元、{}亿元，共{t}亿元，都取到一位小数。对得上吗？", said[0], said[1], said[2]),
            format!("A report prints three funds of {}, {} and {} (hundred million yuan), {t} in all, each to one decimal. Does that agree?", said[0], said[1], said[2]),
        ),
        vec![
            ("parts", parts.iter().map(|p| real(*p) / 10.0).collect()),
            ("total", vec![real(total) / 10.0]),
        ],
        choice(
            vec![
                both("对得上", "It agrees"),
                both("差一点，取整能解释", "It is a little off, which rounding explains"),
                both("对不上", "It does not agree"),
            ],
            right,
        ),
    )
    .hints(vec![
        both("先把三项加起来。", "Add the three first."),
        both("四个数各自最多差0.05，合起来最多差0.2。", "Each of the four figures may be off by 0.05, all together by 0.2."),
    ])
    .working(vec![
        same(format!("{} = {s}", said.join(" + "))),
        same(format!("|{s} − {t}| = {}", tenths(off.abs()))),
        match right {
            0 => both("正好相等。", "They are equal."),
            1 => both("差得不到0.2，取整能解释。", "The difference is below 0.2: rounding explains it."),
            _ => both("差得超过0.2，取整解释不了。", "The difference is above 0.2: rounding does not explain it."),
        },
    ])
}

/// A family of the built-in comparisons: what is said of it as a whole is the
/// weakest of what is said of its rows.
pub(super) fn comparable(g: &mut Generator, data: &Dataset) -> Option<Exercise> {
    let mut families: Vec<&str> = data.comparisons.iter().map(|c| c.id.as_str()).collect();
    families.dedup();
    families.sort_unstable();
    families.dedup();
    let of =
        |id: &str| -> Vec<&Comparison> { data.comparisons.iter().filter(|c| c.id == id).collect() };
    let worth: Vec<&str> = families.into_iter().filter(|id| of(id).len() > 1).collect();
    let id = worth.get(g.place(worth.len()))?;
    let rows = of(id);
    let grades = [Grade::Comparable, Grade::WithCare, Grade::NotComparable];
    let rank = |grade: Grade| grades.iter().position(|g| *g == grade).unwrap_or(0);
    let right = rows.iter().map(|r| rank(r.grade)).max()?;
    let name = &rows.first()?.name;
    let place = |id: &str| data.place(id).map_or_else(|| same(id), |p| p.name.clone());
    let cells = rows.iter().map(|r| vec![place(&r.place), r.label.clone()]);
    let caveats = rows
        .iter()
        .map(|r| r.caveat.clone())
        .filter(|c| !c.zh.is_empty());
    let mut out = made(
        both(
            format!("五份报告里的“{}”，这几行能不能直接相比？", name.zh),
            format!(
                "“{}” in the five reports: can these rows be compared directly?",
                name.en
            ),
        ),
        Vec::new(),
        choice(
            vec![
                both("可比", "Comparable"),
                both("谨慎比较", "With care"),
                both("不宜比较", "Not comparable"),
            ],
            right,
        ),
    )
    .grid(
        vec![both("地方", "Place"), both("哪一行", "Which row")],
        cells.collect(),
    )
    .hints(vec![both(
        "看口径、时间和花钱的对象是不是一样。",
        "Look whether definition, date and purpose are the same.",
    )])
    .working(caveats.collect());
    (*id).clone_into(&mut out.about);
    Some(out)
}

pub(super) fn log_axis(g: &mut Generator) -> Exercise {
    let decade = between(g, 0, 4);
    let part = g.place(3);
    // Two digits of ten to a third, a half and two thirds; the first trap is the
    // place on a plain axis.
    let (zh, en, tens) = [
        ("三分之一", "a third of the way", [22, 40, 13, 70]),
        ("正中间", "half way", [32, 55, 20, 80]),
        ("三分之二", "two thirds of the way", [46, 70, 22, 90]),
    ]
    .get(part)
    .copied()
    .unwrap_or(("正中间", "half way", [32, 55, 20, 80]));
    let low = 10i64.pow(u32::try_from(decade).unwrap_or(0));
    let mut order: Vec<usize> = (0..4).collect();
    for i in (1..4).rev() {
        order.swap(i, g.place(i + 1));
    }
    let value = |k: usize| tens.get(k).copied().unwrap_or(0) * low;
    let options = order.iter().map(|k| {
        both(
            format!("约{}", tenths(value(*k))),
            format!("about {}", tenths(value(*k))),
        )
    });
    let right = order.iter().position(|k| *k == 0).unwrap_or(0);
    made(
        both(
            format!("一个点在对数轴上{low}和{}之间{zh}的地方。它大约是多少？", low * 10),
            format!("A point stands {en} between {low} and {} on a logarithmic axis. About how much is it?", low * 10),
        ),
        vec![
            ("low", vec![real(low)]),
            ("part", vec![real(i64::try_from(part).unwrap_or(0))]),
            ("options", order.iter().map(|k| real(value(*k)) / 10.0).collect()),
        ],
        choice(options.collect(), right),
    )
    .hints(vec![
        both("对数轴上，同样的距离是同样的倍数。", "On a logarithmic axis equal distances are equal ratios."),
        both("走完全程是10倍；走一部分是10的几分之几次方。", "The whole way is ten times; a part of it is ten to that part."),
    ])
    .working(vec![same(format!("{low} × 10^({}) ≈ {}", ["1/3", "1/2", "2/3"].get(part).copied().unwrap_or("1/2"), tenths(value(0))))])
}

pub(super) fn simpson(g: &mut Generator) -> Exercise {
    loop {
        // Hundreds of people in mountain and plain, and rates in percent.
        let sizes: Vec<[i64; 2]> = (0..2)
            .map(|_| [between(g, 5, 90), between(g, 5, 90)])
            .collect();
        let mountain = between(g, 15, 40);
        let plain = between(g, 3, 12);
        let more = [between(g, 1, 4), between(g, 1, 3)];
        // The second county is worse in both groups.
        let rates = [[mountain, plain], [mountain + more[0], plain + more[1]]];
        let poor = |c: usize| -> i64 { (0..2).map(|k| sizes[c][k] * rates[c][k]).sum() };
        let all = |c: usize| -> i64 { sizes[c].iter().sum() };
        let (a, b) = (real(poor(0)) / real(all(0)), real(poor(1)) / real(all(1)));
        // Near ties teach nothing.
        if (a - b).abs() < 1.0 {
            continue;
        }
        let right = usize::from(b < a);
        let reversed = right == 1;
        let row = |c: usize| {
            let mut cells = vec![county(c)];
            for k in 0..2 {
                cells.push(same(format!("{}", sizes[c][k] * 100)));
                cells.push(same(format!("{}%", rates[c][k])));
            }
            cells
        };
        let said = |c: usize, rate: f64| {
            let sums = format!(
                "({} × {}% + {} × {}%) ÷ {} = {}%",
                sizes[c][0] * 100,
                rates[c][0],
                sizes[c][1] * 100,
                rates[c][1],
                all(c) * 100,
                fixed(rate, 1)
            );
            let name = county(c);
            both(
                format!("{} = {sums}", name.zh),
                format!("{} = {sums}", name.en),
            )
        };
        let end = if reversed {
            both("两组里甲县都低，合起来却是乙县低：两县的人在山区和平川的比例不同。", "County A is lower in both groups, and B is lower in all: their people are spread differently over mountain and plain.")
        } else {
            both(
                "这一次合起来也是甲县低；组的大小不同时不一定如此。",
                "Here A is lower in all too; with other sizes of the groups it need not be so.",
            )
        };
        return made(
            both(
                "全县合起来，哪个县的贫困发生率低？",
                "Over the whole county, which has the lower poverty incidence?",
            ),
            vec![
                (
                    "sizes",
                    sizes.iter().flatten().map(|n| real(*n) * 100.0).collect(),
                ),
                ("rates", rates.iter().flatten().map(|n| real(*n)).collect()),
            ],
            choice(vec![county(0), county(1)], right),
        )
        .grid(
            vec![
                both("县", "County"),
                both("山区人口", "People, mountain"),
                both("山区发生率", "Incidence, mountain"),
                both("平川人口", "People, plain"),
                both("平川发生率", "Incidence, plain"),
            ],
            vec![row(0), row(1)],
        )
        .hints(vec![
            both(
                "每组都低，合起来不一定低。",
                "Lower in each group need not be lower in all.",
            ),
            both(
                "算出各县的贫困人口，再除以全县人口。",
                "Find each county’s poor, and divide by all its people.",
            ),
        ])
        .working(vec![said(0, a), said(1, b), end]);
    }
}

pub(super) fn funnel(g: &mut Generator) -> Exercise {
    // A rate of ten in a thousand everywhere but in one.
    const TARGET: f64 = 0.01;
    loop {
        let sizes: Vec<i64> = (0..5).map(|_| between(g, 10, 400) * 100).collect();
        let right = g.place(5);
        let events: Vec<i64> = sizes
            .iter()
            .enumerate()
            .map(|(i, n)| {
                let expected = real(*n) * TARGET;
                let spread = libm::sqrt(expected);
                let away = if i == right {
                    real(between(g, 45, 70)) / 10.0
                } else {
                    real(between(g, -10, 10)) / 10.0
                };
                #[allow(clippy::cast_possible_truncation)]
                let whole = libm::round(expected + away * spread).max(0.0) as i64;
                whole
            })
            .collect();
        let reals = |l: &[i64]| l.iter().map(|v| real(*v)).collect::<Vec<f64>>();
        let found = funnel_limits(
            &reals(&events),
            &reals(&sizes),
            Some(TARGET),
            FunnelKind::Proportion,
            FunnelMethod::Exact,
        );
        let Ok(found) = found else { continue };
        let outside: Vec<usize> = found
            .rows
            .iter()
            .enumerate()
            .filter(|(_, r)| r.outside == Outside::Beyond998)
            .map(|(i, _)| i)
            .collect();
        let quiet = found
            .rows
            .iter()
            .enumerate()
            .all(|(i, r)| i == right || r.outside == Outside::Inside);
        // The largest rate of all is often that of a small county within its limits.
        if outside != [right] || !quiet {
            continue;
        }
        let rows = sizes.iter().zip(&events).enumerate().map(|(i, (n, e))| {
            vec![
                county(i),
                same(n.to_string()),
                same(e.to_string()),
                same(format!("{}‰", fixed(real(*e) / real(*n) * 1000.0, 1))),
            ]
        });
        let limits = found.rows.get(right).map_or((0.0, 0.0), |r| r.outer);
        return made(
            both("总体的率是10‰。哪个县的率不能用偶然解释（在99.8%控制限之外）？", "The rate of the whole is 10‰. Which county’s rate is beyond chance (outside the 99.8% control limits)?"),
            vec![("sizes", reals(&sizes)), ("events", reals(&events))],
            choice((0..5).map(county).collect(), right),
        )
        .grid(vec![both("县", "County"), both("出生数", "Births"), both("死亡数", "Deaths"), both("率", "Rate")], rows.collect())
        .hints(vec![
            both("小县的率波动大，大县的率波动小。", "Rates of small counties vary much, those of large ones little."),
            both("比较实际数和期望数之差与期望数的平方根。", "Compare how far the count is from the expected one with the root of the expected one."),
        ])
        .working(vec![both(
            format!("{}的控制限是{}‰至{}‰。", county(right).zh, fixed(limits.0 * 1000.0, 1), fixed(limits.1 * 1000.0, 1)),
            format!("The limits of {} are {}‰ to {}‰.", county(right).en, fixed(limits.0 * 1000.0, 1), fixed(limits.1 * 1000.0, 1)),
        )]);
    }
}

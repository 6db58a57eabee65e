//! What an answer's rows rest on: a cell that is named decides, one that is not does
//! not; the workings say the same numbers; odd panels and odd questions are answered
//! or refused.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test that cannot go on is to stop")]

#[path = "support/panels.rs"]
mod panels;

use std::time::Instant;

use county_lens::catalogue::{Record, Value};
use county_lens::panel::{ask, inputs, working, Panel, Question, FIELDS};
use county_lens::words::Lang;
use proptest::prelude::*;

use panels::{answer, made, pairs, question, GAP};

/// Kinds with the parts of a row that rest on the place's own cells alone.
const ASKED: &[(&str, &[&str])] = &[
    ("ask=distribution&of=v&per=n&period=2", &["value"]),
    (
        "ask=inequality&of=v&weight=n&period=2",
        &["value", "weight"],
    ),
    ("ask=funnel&events=e&sizes=n", &["events", "size", "value"]),
    (
        "ask=change&of=v&per=n",
        &["from", "to", "difference", "percent", "yearly"],
    ),
    (
        "ask=convergence&of=v&from=1&to=3",
        &["from", "to", "yearly"],
    ),
    ("ask=correlation&of=v&with=e&withPer=n", &["x", "y"]),
    ("ask=effect&of=v&under=on", &["periods"]),
    ("ask=effect&of=v&per=n&treated=g&since=2", &["periods"]),
    ("ask=trend&of=v&per=n&place=p3", &["period", "value"]),
    ("ask=mean&of=v&per=n&period=1", &["value", "weight"]),
    ("ask=mean&of=v&weight=e", &["value", "weight"]),
    ("ask=ranks&of=v&to=2", &[]),
    ("ask=series&of=v&per=n", &["periods"]),
    ("ask=series&of=v&place=p2,p5", &["period", "value"]),
    ("ask=regression&of=v&on=e,n&period=2", &["y", "x1", "x2"]),
    ("ask=outliers&of=v&period=3", &["value"]),
    ("ask=peers&place=p1&by=v,e/n&period=2&count=50", &["values"]),
];

const PLACES: usize = 8;
const PERIODS: usize = 3;
const IDS: [&str; 4] = ["v", "n", "e", "on"];

/// Numbers that look like anything, with a few gaps.
fn columns() -> Vec<Vec<f64>> {
    let cell = |column: usize, i: usize| {
        let (place, period) = (i / PERIODS, i % PERIODS);
        let bend = (7 * place + 5 * period + 3 * column + place * period) % 11;
        match column {
            0 if i == 16 => GAP,
            0 => 20.0 + 3.0 * place as f64 + bend as f64,
            1 if i == 5 => GAP,
            1 => 100.0 + 10.0 * bend as f64 + place as f64,
            2 if i == 10 => GAP,
            2 => 1.0 + bend as f64,
            _ => f64::from(u8::from(place < 3 && period > 0)),
        }
    };
    let column = |c| (0..PLACES * PERIODS).map(|i| cell(c, i)).collect();
    (0..IDS.len()).map(column).collect()
}

fn panel(columns: &[Vec<f64>]) -> Panel {
    let places: Vec<String> = (0..PLACES).map(|p| format!("p{p}")).collect();
    let group = |p: usize| if p < 3 { "g" } else { "h" };
    let places: Vec<(&str, &str)> = places
        .iter()
        .map(String::as_str)
        .zip((0..).map(group))
        .collect();
    let named: Vec<(&str, &[f64])> = IDS
        .iter()
        .copied()
        .zip(columns.iter().map(Vec::as_slice))
        .collect();
    made(&places, &["1", "2", "3"], &named)
}

/// The rows of a place, whole or some of their parts.
fn rows(panel: &Panel, query: &str, place: usize, parts: Option<&[&str]>) -> Vec<Record> {
    let found = answer(panel, query);
    let own = found.rows.into_iter().filter(|r| r.place == place);
    let some = |cells: Record| match parts {
        None => cells,
        Some(parts) => parts.iter().fold(Record::new(), |out, name| {
            let Some(value) = cells.get(name).cloned() else {
                panic!("{query}: no {name}")
            };
            out.with(
                match *name {
                    "value" => "value",
                    _ => "other",
                },
                value,
            )
        }),
    };
    own.map(|r| some(r.cells)).collect()
}

#[test]
fn a_named_cell_decides_and_no_other_does() {
    let kinds: Vec<&str> = FIELDS.iter().map(|(k, _)| *k).collect();
    let all = columns();
    let whole = panel(&all);
    let mut seen = Vec::new();
    for (query, own) in ASKED {
        let asked = question(&whole, query);
        seen.push(asked.kind());
        let mut named_once = false;
        for place in 0..PLACES {
            let named = inputs(&whole, &asked, place);
            let before = rows(&whole, query, place, None);
            assert_eq!(named.is_empty(), before.is_empty(), "{query} p{place}");
            named_once |= !named.is_empty();
            for indicator in 0..IDS.len() {
                for period in 0..PERIODS {
                    let mut other = all.clone();
                    other[indicator][place * PERIODS + period] = GAP;
                    let other = panel(&other);
                    let at = format!("{query} p{place} {} {period}", IDS[indicator]);
                    if named.contains(&(indicator, period)) {
                        assert_ne!(rows(&other, query, place, None), before, "{at}");
                    } else if !own.is_empty() {
                        let parts = Some(*own);
                        let kept = rows(&whole, query, place, parts);
                        assert_eq!(rows(&other, query, place, parts), kept, "{at}");
                    }
                }
            }
        }
        assert!(named_once, "{query}");
    }
    assert!(kinds.iter().all(|k| seen.contains(k)), "{seen:?}");
}

#[test]
fn workings_put_the_numbers_in() {
    let panel = made(
        &[("a", ""), ("b", ""), ("c", ""), ("d", "")],
        &["2014", "2018"],
        &[
            (
                "m",
                &[123_456.0, 160_000.0, 10.0, 40.0, 30.0, 0.0, -3.0, 5.0],
            ),
            ("n", &[7890.0, 8000.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        ],
    );
    let lines = |query: &str, row, lang| working(&panel, &answer(&panel, query), row, lang);
    let found = lines("ask=distribution&of=m&per=n&period=2014", 0, Lang::Zh);
    // 123456/7890 = 15.647…; one is larger.
    assert_eq!(
        found[0],
        "指标m ÷ 指标n = 123,456 ÷ 7,890 = 15.65".replace("7,890", "7890")
    );
    assert_eq!(found[1], "名次：1个更大，1 + 1 = 2");
    // (15.647 + 10 + 30 − 3)/4 = 13.16.
    assert!(
        found[2].starts_with("标准分＝（值−均值）÷标准差 = (15.65 − 13.16) ÷ "),
        "{}",
        found[2]
    );
    let found = lines("ask=change&of=m", 1, Lang::En);
    assert_eq!(
        found,
        [
            "Change = 40 − 10 = 30",
            "Percent change = (40 − 10) ÷ 10 × 100 = 300",
            "Compound yearly rate, % = ((40 ÷ 10)^(1 ÷ 4) − 1) × 100 = 41.42",
            "Rank in 2014: 2 larger, 1 + 2 = 3",
            "Rank in 2018: 1 larger, 1 + 1 = 2",
        ]
    );
    let found = lines("ask=change&of=m", 2, Lang::Zh);
    assert_eq!(found[0], "变化 = 0 − 30 = −30");
    assert_eq!(
        found[2],
        "年均变化率（复合，%）：算不出来，不是正数，没有对数"
    );
    let found = lines("ask=change&of=m", 3, Lang::Zh);
    assert_eq!(found[0], "变化 = 5 − (−3) = 8");
    let found = lines("ask=mean&of=m&weight=n", 0, Lang::Zh);
    assert_eq!(found, ["占权数的份额（%） = 8000 ÷ 8003 × 100 = 99.96"]);
    let found = lines("ask=ranks&of=n", 1, Lang::En);
    assert_eq!(
        found[0],
        "Rank in 2014: 1 larger, 2 equal, 1 + 1 + 2 ÷ 2 = 3"
    );
    let found = lines("ask=series&of=m&per=n&place=a", 1, Lang::En);
    assert_eq!(found, ["2018: the m ÷ the n = 160,000 ÷ 8000 = 20"]);
    assert!(lines("ask=effect&of=m&treated=a&since=2018", 0, Lang::Zh).is_empty());
}

#[test]
fn workings_of_peers_and_of_least_squares() {
    let panel = made(
        &[("a", ""), ("b", ""), ("c", ""), ("d", "")],
        &["1"],
        &[
            ("y", &[2.0, 4.0, 5.0, 9.0]),
            ("x", &[1.0, 2.0, 3.0, 4.0]),
            ("z", &[1.0, 1.0, 3.0, 3.0]),
        ],
    );
    let lines = |query: &str, row, lang| working(&panel, &answer(&panel, query), row, lang);
    let found = lines("ask=regression&of=y&on=x", 2, Lang::Zh);
    assert_eq!(
        found,
        ["拟合值 = −0.5 + 2.2 × 3 = 6.1", "残差 = 5 − 6.1 = −1.1"]
    );
    let found = lines("ask=peers&place=a&by=x", 1, Lang::En);
    // Mean 2.5, deviation √(5/3) = 1.291; scores −1.162 and −0.3873.
    assert_eq!(
        found,
        [
            "Score of “the x” = (2 − 2.5) ÷ 1.291 = −0.3873",
            "Distance = √((−0.3873 − (−1.162))²) = 0.7746",
        ]
    );
    let found = lines("ask=outliers&of=y", 0, Lang::Zh);
    // Quartiles 3.5 and 6.
    assert_eq!(found[0], "箱线图界限 = 3.5 − 1.5 × (6 − 3.5) = −0.25");
    assert_eq!(found[1], "箱线图界限 = 6 + 1.5 × (6 − 3.5) = 9.75");
}

/// What a field may hold: sense and nonsense.
const VALUES: &[&str] = &[
    "v",
    "n",
    "e",
    "on",
    "p0",
    "p7",
    "g",
    "h",
    "1",
    "2",
    "3",
    "v,n",
    "v/n",
    "e/n,v",
    "p1,p2",
    "g,p5",
    "",
    ",",
    "/",
    "\\",
    "\\,",
    "0",
    "50",
    "51",
    "x",
    "甲，乙",
    "v/n/e",
    "p1,p1",
    "NaN",
    "-1",
];
const KEYS: &[&str] = &[
    "of", "per", "weight", "period", "events", "sizes", "rate", "from", "to", "with", "withPer",
    "under", "treated", "since", "place", "on", "by", "count", "nonsense",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Any question is answered or refused; what is answered reads back, tells no
    /// number that is none, and loses no place.
    #[test]
    fn any_question_is_answered_or_refused(
        kind in 0..FIELDS.len(),
        given in proptest::collection::vec((0..KEYS.len(), 0..VALUES.len()), 0..6),
        gaps in proptest::collection::vec((0..4_usize, 0..PLACES * PERIODS), 0..60),
    ) {
        let mut columns = columns();
        for (column, at) in gaps {
            columns[column][at] = GAP;
        }
        let panel = panel(&columns);
        let fields = FIELDS[kind].1;
        let mut all = vec![("ask".to_owned(), FIELDS[kind].0.to_owned()), ("of".to_owned(), "v".to_owned())];
        if FIELDS[kind].0 == "funnel" {
            all = pairs("ask=funnel&events=e&sizes=n");
        }
        if FIELDS[kind].0 == "peers" {
            all = pairs("ask=peers&place=p1&by=v,n");
        }
        for (key, value) in given {
            let key = fields.get(key).copied().unwrap_or(KEYS[key]);
            all.retain(|(k, _)| k != key);
            all.push((key.to_owned(), VALUES[value].to_owned()));
        }
        let Ok(question) = Question::from_pairs(&panel, &all) else { return Ok(()) };
        let spelled: Vec<(String, String)> = question
            .to_pairs()
            .into_iter()
            .map(|(k, v)| (k.to_owned(), v))
            .collect();
        prop_assert_eq!(Question::from_pairs(&panel, &spelled).unwrap(), question.clone());
        let Ok(found) = ask(&panel, question) else { return Ok(()) };
        for text in [&found.title, &found.finding] {
            prop_assert!(!text.zh.is_empty() && !text.en.is_empty());
            for said in [&text.zh, &text.en] {
                prop_assert!(!said.contains(['{', '}']) && !said.contains("NaN"), "{}", said);
            }
        }
        let cells = found.rows.iter().map(|r| &r.cells).chain(found.summaries.iter().map(|s| &s.cells));
        for (name, value) in cells.flat_map(Record::fields) {
            let finite = match value {
                Value::Number(n) => n.is_finite(),
                Value::Numbers(list) => list.iter().all(|n| n.is_finite()),
                _ => true,
            };
            prop_assert!(finite, "{}: {:?}", name, value);
        }
        let one_a_place = !["effect", "trend", "series", "peers"].contains(&found.question.kind());
        if one_a_place {
            prop_assert_eq!(found.rows.len() + found.left_out.len(), PLACES);
        }
        for row in 0..found.rows.len() {
            for lang in Lang::ALL {
                for line in working(&panel, &found, row, lang) {
                    prop_assert!(!line.contains("NaN") && !line.contains("inf"), "{}", line);
                }
            }
            prop_assert!(!inputs(&panel, &found.question, found.rows[row].place).is_empty());
        }
    }
}

/// 3 000 places at 20 periods with 20 indicators.
#[test]
fn large_panels_are_answered_at_once() {
    const MANY: usize = 3000;
    let labels: Vec<String> = (0..MANY).map(|p| format!("place {p}, far")).collect();
    let groups: Vec<String> = (0..MANY).map(|p| format!("g{}", p % 30)).collect();
    let places: Vec<(&str, &str)> = labels
        .iter()
        .zip(&groups)
        .map(|(p, g)| (p.as_str(), g.as_str()))
        .collect();
    let periods: Vec<String> = (0..20).map(|t| (2000 + t).to_string()).collect();
    let periods: Vec<&str> = periods.iter().map(String::as_str).collect();
    let mut state = 7_u32;
    let mut one = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        1.0 + f64::from(state >> 8) / f64::from(1 << 20)
    };
    let columns: Vec<Vec<f64>> = (0..20)
        .map(|_| (0..MANY * 20).map(|_| one()).collect())
        .collect();
    let ids: Vec<String> = (0..20).map(|c| format!("c{c}")).collect();
    let named: Vec<(&str, &[f64])> = ids
        .iter()
        .map(String::as_str)
        .zip(columns.iter().map(Vec::as_slice))
        .collect();
    let panel = made(&places, &periods, &named);
    // A test build is about ten times slower than what is shipped, and machines differ.
    let most = if cfg!(debug_assertions) { 20.0 } else { 1.0 };
    let list = county_lens::panel::join_list(&labels);
    for query in [
        "ask=distribution&of=c0&per=c1",
        "ask=inequality&of=c0&per=c1&weight=c1",
        "ask=funnel&events=c0&sizes=c19&rate=1",
        "ask=change&of=c0&per=c1",
        "ask=convergence&of=c0",
        "ask=correlation&of=c0&with=c1",
        "ask=effect&of=c0&treated=g1,g2&since=2010",
        "ask=trend&of=c0&place=place 2999, far",
        "ask=mean&of=c0&per=c1",
        "ask=ranks&of=c0",
        "ask=series&of=c0&per=c1",
        &format!("ask=series&of=c0&place={list}"),
        &format!("ask=effect&of=c0&treated={list}&since=2010"),
        "ask=regression&of=c0&on=c1,c2,c3/c4",
        "ask=outliers&of=c0",
        "ask=peers&place=place 7, far&by=c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11&count=50",
    ] {
        let start = Instant::now();
        let found = answer(&panel, query);
        let took = start.elapsed().as_secs_f64();
        let short: String = query.chars().take(60).collect();
        println!("{took:.3} s {short}");
        assert!(!found.rows.is_empty() && took < most, "{took} s: {short}");
        let start = Instant::now();
        working(&panel, &found, 1, Lang::Zh);
        inputs(&panel, &found.question, 1);
        assert!(start.elapsed().as_secs_f64() < most / 10.0, "{short}");
    }
}

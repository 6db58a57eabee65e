//! Questions about small panels, whose answers are worked by hand: means, ranks,
//! series, least squares, values far out, peers, and effects since a period.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test that cannot go on is to stop")]
#![expect(clippy::float_cmp, reason = "these very numbers are asked for")]

#[path = "support/panels.rs"]
mod panels;

use county_lens::catalogue::{Record, Value};
use county_lens::panel::{join_list, Panel, Summary};
use county_lens::quantity::Undefined;

use panels::{answer, cells, labels, list, made, near, number, question, result, GAP};

/// Four places in two groups at three periods; d has no money in the last.
fn four() -> Panel {
    made(
        &[("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")],
        &["2014", "2016", "2018"],
        &[
            (
                "money",
                &[
                    10.0, 20.0, 40.0, 30.0, 30.0, 30.0, 8.0, 2.0, 16.0, 100.0, 50.0, GAP,
                ],
            ),
            (
                "people",
                &[
                    1.0, 2.0, 4.0, 3.0, 3.0, 2.0, 2.0, 1.0, 8.0, 10.0, 10.0, 10.0,
                ],
            ),
        ],
    )
}

fn whole(record: &Record, name: &str) -> u64 {
    match record.get(name) {
        Some(Value::Whole(n)) => *n,
        other => panic!("{name}: {other:?}"),
    }
}

fn word<'a>(record: &'a Record, name: &str) -> &'a str {
    match record.get(name) {
        Some(Value::Word(w)) => w,
        other => panic!("{name}: {other:?}"),
    }
}

fn both(summary: &Summary) -> (Option<&str>, f64, f64) {
    let part = |name| number(&summary.cells, name);
    (summary.group.as_deref(), part("mean"), part("weighted"))
}

#[test]
fn a_mean_stands_with_and_without_weights_for_all_and_for_each_group() {
    let panel = four();
    let found = answer(&panel, "ask=mean&of=money&weight=people&period=2014");
    // (10·1 + 30·3 + 8·2 + 100·10)/16, (10 + 30 + 8 + 100)/4; then 100/4, 1016/12.
    let all: Vec<_> = found.summaries.iter().map(both).collect();
    let expected = [
        (None, 37.0, 69.75),
        (Some("x"), 20.0, 25.0),
        (Some("y"), 54.0, 1016.0 / 12.0),
    ];
    assert_eq!(all, expected);
    assert_eq!(number(result(&found, "weighted_moments"), "mean"), 69.75);
    assert_eq!(cells(&found, "weight"), [1.0, 3.0, 2.0, 10.0]);
    assert_eq!(
        found.finding.zh,
        "4个地方，按“指标people”加权的均值是69.75；每地算一个，均值是37。2个组各有一行。"
    );
    assert_eq!(
        found.finding.en,
        "Across 4 places the mean weighted by “the people” is 69.75; with each place counted once it is 37. Each of 2 groups has a row of its own."
    );
}

#[test]
fn a_mean_of_quotients_has_the_quotient_of_totals_beside_it() {
    let panel = four();
    let found = answer(&panel, "ask=mean&of=money&per=people&period=2014");
    // 10, 10, 4, 10 and 148/16; x 40/4; y 108/12.
    let all: Vec<_> = found.summaries.iter().map(both).collect();
    let expected = [
        (None, 8.5, 9.25),
        (Some("x"), 10.0, 10.0),
        (Some("y"), 7.0, 9.0),
    ];
    assert_eq!(all, expected);
    assert_eq!(number(result(&found, "per_capita"), "ratioOfTotals"), 9.25);
    assert_eq!(
        found.finding.zh,
        "4个地方，“指标money”合计除以“指标people”合计是9.25，也就是按“指标people”加权的均值；每地算一个，均值是8.5。2个组各有一行。"
    );
    // The same weights, asked for.
    let asked = answer(
        &panel,
        "ask=mean&of=money&per=people&weight=people&period=2014",
    );
    let again: Vec<_> = asked.summaries.iter().map(both).collect();
    assert_eq!(again, expected);
    let plain = answer(&panel, "ask=mean&of=money");
    assert_eq!(plain.summaries[0].cells.get("weighted"), None);
    near(number(&plain.summaries[0].cells, "mean"), 86.0 / 3.0);
    assert_eq!(plain.left_out.len(), 1);
    assert!(plain.finding.zh.contains("没有加权"));
}

#[test]
fn a_mean_without_people_says_why() {
    let panel = made(
        &[("a", ""), ("b", "")],
        &["1"],
        &[
            ("money", &[1.0, 2.0]),
            ("none", &[0.0, 0.0]),
            ("debt", &[-1.0, 2.0]),
        ],
    );
    let found = answer(&panel, "ask=mean&of=money&weight=none");
    assert_eq!(found.finding.zh, "算不出来：合计或均值为零。");
    assert_eq!(number(&found.summaries[0].cells, "mean"), 1.5);
    let found = answer(&panel, "ask=mean&of=money&weight=debt");
    assert!(
        found.finding.en.contains("negative"),
        "{}",
        found.finding.en
    );
    let found = answer(&panel, "ask=mean&of=money&per=none");
    assert_eq!((found.rows.len(), found.left_out.len()), (0, 2));
    assert_eq!(found.finding.zh, "算不出来：数的个数不够。");
}

#[test]
fn ranks_move_among_the_places_that_are_there_throughout() {
    let panel = four();
    let found = answer(&panel, "ask=ranks&of=money");
    assert_eq!(labels(&panel, &found.rows), ["a", "b", "c"]);
    let all: Vec<_> = found.rows.iter().map(|r| list(&r.cells, "ranks")).collect();
    assert_eq!(all, [[2.0, 2.0, 1.0], [1.0, 1.0, 2.0], [3.0, 3.0, 3.0]]);
    assert_eq!(cells(&found, "moved"), [1.0, -1.0, 0.0]);
    assert_eq!(cells(&found, "best"), [1.0, 1.0, 3.0]);
    assert_eq!(cells(&found, "worst"), [2.0, 2.0, 3.0]);
    // 1 − 6·2/(3·8).
    near(number(result(&found, "spearman"), "rho"), 0.5);
    assert_eq!(
        found.finding.zh,
        "3个地方都有各期的数（最大的排第1）：名次上升的1个，下降的1个，不变的1个。首末两期按次序的相关是0.5。"
    );
    // Equal values share a rank: 10, 10, 4, 10 of 2014 and 10, 10, 2, 5 of 2016.
    let found = answer(&panel, "ask=ranks&of=money&per=people&to=2016");
    let all: Vec<_> = found.rows.iter().map(|r| list(&r.cells, "ranks")).collect();
    assert_eq!(all, [[2.0, 1.5], [2.0, 1.5], [4.0, 4.0], [2.0, 3.0]]);
}

#[test]
fn a_series_is_the_values_or_the_middle_of_all() {
    let panel = four();
    let found = answer(&panel, "ask=series&of=money&place=d,a");
    assert_eq!(labels(&panel, &found.rows), ["d", "d", "a", "a", "a"]);
    assert_eq!(cells(&found, "value"), [100.0, 50.0, 10.0, 20.0, 40.0]);
    assert_eq!(word(&found.rows[1].cells, "period"), "2016");
    assert_eq!(found.left_out.len(), 1);
    assert_eq!(
        found.finding.zh,
        "2016有数的2个地方里，最高的是d（50），最低的是a（20）。"
    );
    let found = answer(&panel, "ask=series&of=money&place=c");
    assert_eq!(
        found.finding.en,
        "c: 8 in 2014 and 16 in 2018; lowest 2 in 2016, highest 16 in 2018."
    );
    let found = answer(&panel, "ask=series&of=money&per=people");
    // 10, 10, 4, 10 of 2014; 10, 15, 2 of 2018 with 86/14.
    let part = |at: usize, name| number(&found.summaries[at].cells, name);
    assert_eq!(part(0, "total"), 148.0);
    assert_eq!(part(0, "pooled"), 9.25);
    assert_eq!(
        (part(0, "lower"), part(0, "median"), part(0, "upper")),
        (8.5, 10.0, 10.0)
    );
    assert_eq!(
        (part(2, "lower"), part(2, "median"), part(2, "upper")),
        (6.0, 10.0, 12.5)
    );
    near(part(2, "pooled"), 86.0 / 14.0);
    assert_eq!(whole(&found.summaries[2].cells, "n"), 3);
    assert_eq!(whole(&found.rows[3].cells, "periods"), 2);
    assert!(
        found.finding.zh.contains("从3个到4个不等"),
        "{}",
        found.finding.zh
    );
}

#[test]
fn places_with_any_label_can_stand_in_a_list() {
    let odd = ["Washington, D.C.", "a\\b", "c/d", "，"];
    let places: Vec<(&str, &str)> = odd.iter().map(|p| (*p, "")).collect();
    let panel = made(
        &places,
        &["1", "2"],
        &[("v", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0])],
    );
    let all: Vec<String> = odd.iter().map(|p| (*p).to_owned()).collect();
    let query = format!("ask=series&of=v&place={}", join_list(&all));
    assert_eq!(
        query,
        "ask=series&of=v&place=Washington\\, D.C.,a\\\\b,c\\/d,，"
    );
    let found = answer(&panel, &query);
    let mut seen = labels(&panel, &found.rows);
    seen.dedup();
    assert_eq!(seen, odd);
    let pairs = found.question.to_pairs();
    let spelled: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
    assert_eq!(question(&panel, &spelled.join("&")), found.question);
    // A slash needs no backslash where no measure can stand.
    assert_eq!(answer(&panel, "ask=series&of=v&place=c/d").rows.len(), 2);
}

#[test]
fn least_squares_give_slopes_with_robust_errors_and_residuals() {
    let panel = made(
        &[("a", ""), ("b", ""), ("c", ""), ("d", "")],
        &["1"],
        &[
            ("y", &[2.0, 4.0, 5.0, 9.0]),
            ("x", &[1.0, 2.0, 3.0, 4.0]),
            ("twice", &[2.0, 4.0, 6.0, 8.0]),
        ],
    );
    let found = answer(&panel, "ask=regression&of=y&on=x");
    let Some(Value::Rows(terms)) = result(&found, "ordinary_least_squares").get("terms") else {
        panic!("no terms");
    };
    near(number(&terms[0], "coefficient"), -0.5);
    near(number(&terms[1], "coefficient"), 2.2);
    // HC3: √(Σ (x − 2.5)² (e/(1 − h))²)/5 with e 0.3, 0.1, −1.1, 0.7 and
    // h 0.7, 0.3, 0.3, 0.7.
    let squares = 2.25 + 0.25 / 49.0 + 0.25 * 121.0 / 49.0 + 2.25 * 49.0 / 9.0;
    near(number(&terms[1], "standardError"), f64::sqrt(squares) / 5.0);
    for (found, expected) in cells(&found, "residual").iter().zip([0.3, 0.1, -1.1, 0.7]) {
        near(*found, expected);
    }
    for (found, expected) in cells(&found, "fitted").iter().zip([1.7, 3.9, 6.1, 8.3]) {
        near(*found, expected);
    }
    assert!(found
        .finding
        .zh
        .starts_with("4个地方的“指标y”：“指标x”每高1，平均高2.2"));
    // A column that another one makes is left out; two rows leave no errors.
    let found = answer(&panel, "ask=regression&of=y&on=x,twice");
    assert!(
        found.finding.en.contains("higher by 2.2"),
        "{}",
        found.finding.en
    );
    let found = answer(&panel, "ask=regression&of=y&on=x/twice");
    assert_eq!(cells(&found, "x1"), [0.5; 4]);
}

#[test]
fn values_far_out_say_by_which_rule() {
    let values = [1.0, 2.0, 3.0, 4.0, 9.0, GAP];
    let places = ["a", "b", "c", "d", "e", "f"].map(|p| (p, ""));
    let panel = made(&places, &["1"], &[("v", &values)]);
    let found = answer(&panel, "ask=outliers&of=v");
    // Quartiles 2 and 4: fences at −1 and 7. Median 3, MAD 1: 0.6745·6 = 4.05.
    let flags: Vec<&str> = found
        .rows
        .iter()
        .map(|r| word(&r.cells, "flagged"))
        .collect();
    assert_eq!(flags, ["none", "none", "none", "none", "both"]);
    assert_eq!(
        found.finding.zh,
        "5个值里有1个离得远：在箱线图界限（−1至7）之外的1个，稳健标准分超过3.5的1个。离得远只说明值得看一看，不等于数错了。"
    );
    // 0.6745·5 = 3.37 is within, 8 is beyond the fence.
    let panel = made(&places, &["1"], &[("v", &[1.0, 2.0, 3.0, 4.0, 8.0, GAP])]);
    let found = answer(&panel, "ask=outliers&of=v");
    assert_eq!(word(&found.rows[4].cells, "flagged"), "fences");
    // Half of them equal: there is no robust score, and the finding says so.
    let panel = made(&places, &["1"], &[("v", &[5.0, 5.0, 5.0, 5.0, 5.0, 6.0])]);
    let found = answer(&panel, "ask=outliers&of=v");
    assert!(
        found.finding.zh.contains("没有稳健标准分"),
        "{}",
        found.finding.zh
    );
    assert_eq!(word(&found.rows[5].cells, "flagged"), "fences");
    let few = made(&places[..3], &["1"], &[("v", &[1.0, 2.0, 9.0])]);
    assert_eq!(
        answer(&few, "ask=outliers&of=v").finding.zh,
        "算不出来：数的个数不够。"
    );
}

#[test]
fn peers_are_the_nearest_in_scores() {
    let places = ["a", "b", "c", "d"].map(|p| (p, ""));
    let panel = made(
        &places,
        &["1"],
        &[
            ("p", &[1.0, 2.0, 3.0, GAP]),
            ("q", &[20.0, 10.0, 30.0, 5.0]),
        ],
    );
    let found = answer(&panel, "ask=peers&place=a&by=p,q");
    // Scores −1, 0, 1 and 0, −1, 1: √2 to b and √5 to c.
    assert_eq!(labels(&panel, &found.rows), ["a", "b", "c"]);
    let distances = cells(&found, "distance");
    assert_eq!(distances[0], 0.0);
    near(distances[1], f64::sqrt(2.0));
    near(distances[2], f64::sqrt(5.0));
    assert_eq!(list(&found.rows[2].cells, "values"), [3.0, 30.0]);
    assert_eq!(list(&found.rows[2].cells, "z"), [1.0, 1.0]);
    assert_eq!(
        found.finding.zh,
        "按指标p、指标q来看，3个地方里与a最相近的是b、c；换几项指标，相近的地方也会不同。"
    );
    let found = answer(&panel, "ask=peers&place=d&by=p");
    assert_eq!(
        (found.rows.len(), found.finding.zh.as_str()),
        (0, "算不出来：1没有“指标p”。")
    );
}

#[test]
fn peers_that_are_equally_near_keep_the_panels_order() {
    let places = ["a", "b", "c", "d", "e", "f"].map(|p| (p, ""));
    let values = [0.3, 0.1, 0.2, 0.3, 0.1, 7.0];
    let panel = made(&places, &["1"], &[("v", &values)]);
    let found = answer(&panel, "ask=peers&place=d&by=v&count=4");
    // d itself before its double a, then c, then b before e.
    assert_eq!(labels(&panel, &found.rows), ["d", "a", "c", "b", "e"]);
    let same = made(&places, &["1"], &[("v", &[2.0; 6])]);
    let found = answer(&same, "ask=peers&place=d&by=v");
    assert_eq!(found.finding.zh, "算不出来：各数都相同，没有变化。");
}

#[test]
fn a_yearly_rate_stands_where_both_ends_are_positive_and_dated() {
    let columns: &[(&str, &[f64])] = &[("v", &[10.0, 40.0, 0.0, 5.0, -1.0, 5.0, 5.0, 0.0])];
    let places = ["a", "b", "c", "d"].map(|p| (p, ""));
    let yearly = |periods: &[&str]| -> Vec<Value> {
        let panel = made(&places, periods, columns);
        let found = answer(&panel, "ask=change&of=v");
        let cell = |r: &county_lens::panel::Row| r.cells.get("yearly").cloned().unwrap();
        found.rows.iter().map(cell).collect()
    };
    let found = yearly(&["2014", "2018"]);
    let Value::Number(rate) = found[0] else {
        panic!("{found:?}")
    };
    // Four times as much in four years: √2 a year.
    near(rate, 100.0 * (f64::sqrt(2.0) - 1.0));
    let reasons = [
        Undefined::ZeroBase,
        Undefined::NegativeBase,
        Undefined::NotPositive,
    ];
    assert_eq!(found[1..], reasons.map(Value::Undefined));
    assert_eq!(
        yearly(&["前", "后"])[0],
        Value::Undefined(Undefined::NoTime)
    );
}

#[test]
fn an_effect_since_a_period_is_that_of_the_same_indicator() {
    // (1 + 3)/2 for a and b, (0 + 1)/2 for c and d: 2 − 0.5.
    let panel = made(
        &[("a", "x"), ("b", "x"), ("c", "y"), ("d", "")],
        &["2014", "2018"],
        &[
            ("v", &[1.0, 2.0, 3.0, 6.0, 5.0, 5.0, 7.0, 8.0]),
            ("on", &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]),
        ],
    );
    let under = answer(&panel, "ask=effect&of=v&under=on");
    for treated in ["x", "a,b", "b,a", "x,a"] {
        let found = answer(
            &panel,
            &format!("ask=effect&of=v&treated={treated}&since=2018"),
        );
        assert_eq!(found.results, under.results);
        assert_eq!(found.rows, under.rows);
    }
    let Some(Value::Rows(terms)) = result(&under, "panel_difference_in_differences").get("terms")
    else {
        panic!("no terms");
    };
    near(number(&terms[0], "coefficient"), 1.5);
    let found = answer(&panel, "ask=effect&of=v&treated=x&since=2018");
    assert_eq!(found.title.zh, "x自2018起指标v的变化");
    // In force everywhere from the start: nothing is left to compare with.
    let found = answer(&panel, "ask=effect&of=v&treated=a,b,c,d&since=2014");
    assert!(
        found.finding.zh.starts_with("算不出来"),
        "{}",
        found.finding.zh
    );
}

#[test]
fn a_group_comes_before_a_place_of_the_same_name() {
    let panel = made(
        &[("a", "b"), ("b", "c"), ("c", "c")],
        &["1", "2"],
        &[("v", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])],
    );
    let asked = question(&panel, "ask=effect&of=v&treated=b&since=2");
    let county_lens::panel::Question::Effect { force, .. } = asked else {
        panic!("{asked:?}")
    };
    assert_eq!(force.ever(&panel), [true, false, false]);
}

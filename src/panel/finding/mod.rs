//! An answer about a panel in words.

mod several;
mod title;

pub(super) use title::title;

use super::answer::Draft;
use super::question::Question;
use super::table::Panel;
use crate::catalogue::{reason_words, Value};
use crate::quantity::{Decimal, Number, Undefined, Unit};
use crate::words::{self, every_digit, rounded, Lang, Text};

/// A number in both languages: as it is where four digits tell it, else with four.
fn said(value: f64) -> Text {
    let short = rounded(value);
    if value.abs() < 10_000.0 && short == every_digit(value) {
        return plain(&short);
    }
    let whole = Decimal::parse(&value.to_string()).ok();
    let whole = whole
        .filter(|d| d.scale() == 0)
        .and_then(|d| d.to_rational().ok());
    let number = whole.map_or(Number::Approximate(value), Number::Exact);
    let say = |lang| words::number(number, &Unit::one(), lang);
    Text {
        zh: say(Lang::Zh),
        en: say(Lang::En),
    }
}

/// Fills `{0}`, `{1}` … of a sentence in each language.
fn fill(zh: &str, en: &str, parts: &[Text]) -> Text {
    let put = |sentence: &str, lang| {
        let mut out = sentence.to_owned();
        for (i, part) in parts.iter().enumerate() {
            out = out.replace(&format!("{{{i}}}"), part.get(lang));
        }
        out
    };
    Text {
        zh: put(zh, Lang::Zh),
        en: put(en, Lang::En),
    }
}

fn plain(text: &str) -> Text {
    Text {
        zh: text.to_owned(),
        en: text.to_owned(),
    }
}

fn count(n: usize) -> Text {
    plain(&n.to_string())
}

/// Names in a row, at most five of them; `counted` is what Chinese counts them by.
fn listed_names(names: &[Text], counted: &str) -> Text {
    const MOST: usize = 5;
    let join = |lang, comma: &str| {
        let some = names.iter().take(MOST).map(|n| n.get(lang));
        some.collect::<Vec<_>>().join(comma)
    };
    let (zh, en) = (join(Lang::Zh, "、"), join(Lang::En, ", "));
    let rest = names.len().saturating_sub(MOST);
    if rest == 0 {
        return Text { zh, en };
    }
    Text {
        zh: format!("{zh}等{}{counted}", names.len()),
        en: format!("{en} and {rest} more"),
    }
}

/// The name of a place by its label.
fn place_name(panel: &Panel, id: &str) -> Text {
    let found = panel.places().iter().find(|p| p.id == id);
    found.map_or_else(|| plain(id), |p| p.name.clone())
}

/// Why a result has no number.
fn without(draft: &Draft<'_>) -> Text {
    let first = draft
        .results
        .iter()
        .find_map(|(_, r)| r.reasons().into_iter().next());
    let reason = first.map_or(Undefined::TooFew, |(_, reason)| reason);
    said_without(&reason_words(reason).text())
}

fn said_without(because: &Text) -> Text {
    fill(
        "算不出来：{0}。",
        "There is no result: {0}.",
        std::slice::from_ref(because),
    )
}

fn outside(draft: &Draft<'_>) -> usize {
    let beyond = |r: &&super::answer::Row| matches!(r.cells.get("outside"), Some(Value::Word(w)) if w == "beyond_99_8");
    draft.rows.iter().filter(beyond).count()
}

fn rose_and_fell(draft: &Draft<'_>) -> (usize, usize) {
    let moved = |r: &super::answer::Row| match r.cells.get("difference") {
        Some(Value::Number(n)) => *n,
        _ => 0.0,
    };
    let rose = draft.rows.iter().filter(|r| moved(r) > 0.0).count();
    let fell = draft.rows.iter().filter(|r| moved(r) < 0.0).count();
    (rose, fell)
}

fn listed(draft: &Draft<'_>, id: &str, field: &str, at: usize) -> Option<f64> {
    match draft.list(id, field).get(at)? {
        Value::Number(n) => Some(*n),
        _ => None,
    }
}

/// The answer in a sentence; where there is no number, why.
pub(super) fn sentence(draft: &Draft<'_>, question: &Question) -> Text {
    let used = count(draft.rows.len());
    let found = match question {
        Question::Distribution { .. } => distribution(draft, used),
        Question::Inequality { .. } => inequality(draft, used),
        Question::Funnel { .. } => draft.number("funnel_limits", "target").map(|target| {
            fill(
                "总的率是{1}；{0}个地方里有{2}个落在99.8%的界限之外，其余的差别偶然就能解释。",
                "The overall rate is {1}; of {0} places {2} lie beyond the 99.8% limits, and chance explains the rest.",
                &[used, said(target), count(outside(draft))],
            )
        }),
        Question::Change { .. } => listed(draft, "quantiles", "values", 2).map(|median| {
            let (rose, fell) = rose_and_fell(draft);
            fill(
                "{0}个地方里{1}个上升，{2}个下降；变化的中位数是{3}%。",
                "Of {0} places {1} rose and {2} fell; the median change is {3}%.",
                &[used, count(rose), count(fell), said(median)],
            )
        }),
        Question::Convergence { .. } => convergence(draft, used),
        Question::Correlation { .. } => correlation(draft, used),
        Question::Effect { .. } => effect(draft),
        Question::Trend { .. } => trend(draft),
        Question::Mean {
            measure, weight, ..
        } => several::mean(draft, measure, weight.as_deref()),
        Question::Ranks { .. } => several::ranks(draft, used),
        Question::Series { places, .. } if places.is_empty() => several::middle(draft, used),
        Question::Series { .. } => several::series(draft),
        Question::Regression { measure, on, .. } => several::regression(draft, measure, on),
        Question::Outliers { .. } => several::outliers(draft, used),
        Question::Peers { place, by, .. } => several::peers(draft, place, by),
    };
    found.unwrap_or_else(|| without(draft))
}

fn distribution(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let part = |field| listed(draft, "describe", field, 0);
    let median = listed(draft, "quantiles", "values", 2)?;
    Some(fill(
        "{0}个地方，从{1}到{2}，中位数{3}，每地算一个的均值{4}。",
        "{0} places from {1} to {2}, with a median of {3} and a mean, each place counted once, of {4}.",
        &[used, said(part("min")?), said(part("max")?), said(median), said(part("mean")?)],
    ))
}

fn inequality(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let gini = said(draft.number("gini", "value")?);
    let theil = "generalised_entropy";
    let split = draft
        .number(theil, "between")
        .zip(draft.number(theil, "value"));
    Some(match split.filter(|(_, whole)| *whole > 0.0) {
        Some((between, whole)) => fill(
            "{0}个地方之间的基尼系数是{1}；按泰尔指数，差距的{2}%在组与组之间。",
            "The Gini index between {0} places is {1}; by Theil’s index {2}% of the inequality lies between groups.",
            &[used, gini, said(100.0 * between / whole)],
        ),
        None => fill(
            "{0}个地方之间的基尼系数是{1}。",
            "The Gini index between {0} places is {1}.",
            &[used, gini],
        ),
    })
}

fn convergence(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let beta = |field| draft.number("beta_convergence", field);
    let (slope, low, high) = (beta("slope")?, beta("low")?, beta("high")?);
    let ends = [used, said(slope), said(low), said(high)];
    Some(if high < 0.0 {
        match beta("speed") {
            Some(speed) => fill(
                "{0}个地方趋同：起点低的增长快，差距每年缩小{1}%。",
                "The {0} places converged: those that were low grew faster, and gaps closed by {1}% a year.",
                &[ends[0].clone(), said(100.0 * speed)],
            ),
            None => fill(
                "{0}个地方里起点低的增长快（斜率{1}，95%区间{2}至{3}）。",
                "Of {0} places those that were low grew faster (slope {1}, 95% interval {2} to {3}).",
                &ends,
            ),
        }
    } else if low > 0.0 {
        fill(
            "{0}个地方趋异：起点高的增长快（斜率{1}，95%区间{2}至{3}）。",
            "The {0} places diverged: those that were high grew faster (slope {1}, 95% interval {2} to {3}).",
            &ends,
        )
    } else {
        fill(
            "{0}个地方看不出趋同或趋异（斜率{1}，95%区间{2}至{3}）。",
            "The {0} places show neither convergence nor divergence (slope {1}, 95% interval {2} to {3}).",
            &ends,
        )
    })
}

fn correlation(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let r = draft.number("pearson", "r")?;
    let order = draft
        .number("spearman", "rho")
        .or_else(|| draft.number("spearman", "value"));
    let ends = draft
        .number("pearson", "low")
        .zip(draft.number("pearson", "high"));
    let (low, high) = ends?;
    let order = order.map_or_else(|| plain("–"), said);
    Some(fill(
        "{0}个地方，相关系数{1}（95%区间{2}至{3}），按次序的相关{4}。",
        "Across {0} places the correlation is {1} (95% interval {2} to {3}), by ranks {4}.",
        &[used, said(r), said(low), said(high), order],
    ))
}

fn effect(draft: &Draft<'_>) -> Option<Text> {
    let terms = draft.list("panel_difference_in_differences", "terms");
    let Some(Value::Record(term)) = terms.first() else {
        return None;
    };
    let part = |field| match term.get(field) {
        Some(Value::Number(n)) => Some(said(*n)),
        _ => None,
    };
    Some(fill(
        "有这项措施的地方比其余地方多变化了{0}（95%区间{1}至{2}）；只有在没有它时两边会同样变化，这才是它的效果。",
        "Places with the measure changed by {0} more than the others (95% interval {1} to {2}); this is its effect only if both would have moved alike without it.",
        &[part("coefficient")?, part("low")?, part("high")?],
    ))
}

fn trend(draft: &Draft<'_>) -> Option<Text> {
    let part = |field| draft.number("mann_kendall", field);
    let (slope, p) = (part("slope")?, part("p")?);
    Some(fill(
        "每期约变{0}（Sen斜率）；一直朝一个方向走的检验p值是{1}。",
        "It moves by about {0} a period (Sen’s slope); the test of a steady direction has p = {1}.",
        &[said(slope), said(p)],
    ))
}

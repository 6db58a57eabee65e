//! Sentences of the questions that put several measures, places or periods
//! together.

use super::{count, fill, listed_names, place_name, plain, said, said_without};
use crate::catalogue::{Record, Value};
use crate::panel::answer::{Draft, Row};
use crate::panel::measure::named;
use crate::panel::places::TERMS;
use crate::panel::question::Measure;
use crate::words::Text;

fn number(record: &Record, name: &str) -> Option<f64> {
    match record.get(name)? {
        Value::Number(n) => Some(*n),
        _ => None,
    }
}

fn word<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    match record.get(name)? {
        Value::Word(w) => Some(w),
        _ => None,
    }
}

/// The first sentence, and another after it.
fn then(first: Text, next: &Text) -> Text {
    Text {
        zh: format!("{}{}", first.zh, next.zh),
        en: format!("{} {}", first.en, next.en),
    }
}

/// Both means, by what places count, and of how many groups they stand there too.
pub(super) fn mean(draft: &Draft<'_>, measure: &Measure, weight: Option<&str>) -> Option<Text> {
    let all = &draft.summaries.first()?.cells;
    let (n, plain_mean) = (count(draft.rows.len()), said(number(all, "mean")?));
    let panel = draft.panel;
    let weighted = || number(all, "weighted").map(said);
    let whole = match (weight, &measure.per) {
        (Some(weight), _) => fill(
            "{0}个地方，按“{1}”加权的均值是{2}；每地算一个，均值是{3}。",
            "Across {0} places the mean weighted by “{1}” is {2}; with each place counted once it is {3}.",
            &[n, named(panel, weight), weighted()?, plain_mean],
        ),
        (None, Some(per)) => fill(
            "{0}个地方，“{1}”合计除以“{2}”合计是{3}，也就是按“{2}”加权的均值；每地算一个，均值是{4}。",
            "Across {0} places the total of “{1}” divided by the total of “{2}” is {3}, which is the mean weighted by “{2}”; with each place counted once it is {4}.",
            &[n, named(panel, &measure.of), named(panel, per), weighted()?, plain_mean],
        ),
        (None, None) => fill(
            "{0}个地方，每地算一个，均值是{1}；没有加权，大地方和小地方分量相同。",
            "Across {0} places the mean, each place counted once, is {1}; nothing is weighted, so that large and small places count alike.",
            &[n, plain_mean],
        ),
    };
    let groups = draft.summaries.len() - 1;
    if groups == 0 {
        return Some(whole);
    }
    let also = fill(
        "{0}个组各有一行。",
        "Each of {0} groups has a row of its own.",
        &[count(groups)],
    );
    Some(then(whole, &also))
}

/// How many moved up and down, and how far the order stayed.
pub(super) fn ranks(draft: &Draft<'_>, used: Text) -> Option<Text> {
    if draft.rows.is_empty() {
        return None;
    }
    let moved = |way: f64| {
        let by = |r: &&Row| number(&r.cells, "moved").is_some_and(|m| m * way > 0.0);
        draft.rows.iter().filter(by).count()
    };
    let (up, down) = (moved(1.0), moved(-1.0));
    let parts = [
        used,
        count(up),
        count(down),
        count(draft.rows.len() - up - down),
    ];
    let first = fill(
        "{0}个地方都有各期的数（最大的排第1）：名次上升的{1}个，下降的{2}个，不变的{3}个。",
        "Of {0} places with values in every period (1 is the largest) {1} moved up, {2} moved down and {3} stayed.",
        &parts,
    );
    let order = draft.number("spearman", "rho");
    Some(match order.map(said) {
        Some(rho) => then(
            first,
            &fill(
                "首末两期按次序的相关是{0}。",
                "The correlation by ranks between the first and the last period is {0}.",
                &[rho],
            ),
        ),
        None => first,
    })
}

/// From the first period with values to the last: the middle of all places.
pub(super) fn middle(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let known = |s: &&crate::panel::answer::Summary| number(&s.cells, "median").is_some();
    let all: Vec<&Record> = draft
        .summaries
        .iter()
        .filter(known)
        .map(|s| &s.cells)
        .collect();
    let (first, last) = (all.first()?, all.last()?);
    let part = |record: &Record, name| number(record, name).map(said);
    let period = |record: &Record| word(record, "period").map(plain);
    let parts = [
        used,
        period(first)?,
        part(first, "median")?,
        period(last)?,
        part(last, "median")?,
        part(last, "lower")?,
        part(last, "upper")?,
    ];
    let whole = fill(
        "{0}个地方的中位数从{2}（{1}）到{4}（{3}）；{3}中间一半的地方在{5}到{6}之间。",
        "The median of {0} places was {2} in {1} and {4} in {3}; the middle half of them lay between {5} and {6} in {3}.",
        &parts,
    );
    let counts = draft
        .summaries
        .iter()
        .filter_map(|s| match s.cells.get("n") {
            Some(Value::Whole(n)) => Some(*n),
            _ => None,
        });
    let (fewest, most) = (counts.clone().min()?, counts.max()?);
    if fewest == most {
        return Some(whole);
    }
    let differ = fill(
        "各期有数的地方从{0}个到{1}个不等，前后比较要留意。",
        "Between {0} and {1} places have a value, by period: compare periods with care.",
        &[plain(&fewest.to_string()), plain(&most.to_string())],
    );
    Some(then(whole, &differ))
}

/// The ends of one place's values, or which of several is high and low at the end.
pub(super) fn series(draft: &Draft<'_>) -> Option<Text> {
    let name = |row: &Row| draft.panel.places().get(row.place).map(|p| p.name.clone());
    let value = |row: &Row| number(&row.cells, "value");
    let period = |row: &Row| word(&row.cells, "period").map(plain);
    let (first, last) = (draft.rows.first()?, draft.rows.last()?);
    let by_value = |a: &&Row, b: &&Row| {
        let of = |r: &Row| value(r).unwrap_or(f64::NAN);
        of(a).total_cmp(&of(b))
    };
    if first.place == last.place {
        let (low, high) = (
            draft.rows.iter().min_by(by_value)?,
            draft.rows.iter().max_by(by_value)?,
        );
        let mut parts = vec![name(first)?];
        for row in [first, last, low, high] {
            parts.extend([period(row)?, said(value(row)?)]);
        }
        return Some(fill(
            "{0}：从{2}（{1}）到{4}（{3}）；最低{6}（{5}），最高{8}（{7}）。",
            "{0}: {2} in {1} and {4} in {3}; lowest {6} in {5}, highest {8} in {7}.",
            &parts,
        ));
    }
    let at_end = |label: &&String| {
        let is = |row: &&Row| word(&row.cells, "period") == Some(label.as_str());
        draft.rows.iter().filter(is).count() > 1
    };
    let Some(end) = draft.panel.periods().iter().rev().find(at_end) else {
        return Some(fill(
            "有{0}个数，但没有一期有两个以上地方的数。",
            "There are {0} values, but in no period of more than one place.",
            &[count(draft.rows.len())],
        ));
    };
    let rows = || {
        let all = draft.rows.iter();
        all.filter(|r| word(&r.cells, "period") == Some(end.as_str()))
    };
    let (low, high) = (rows().min_by(by_value)?, rows().max_by(by_value)?);
    Some(fill(
        "{0}有数的{1}个地方里，最高的是{2}（{3}），最低的是{4}（{5}）。",
        "Of {1} places with a value in {0}, {2} is the highest ({3}) and {4} the lowest ({5}).",
        &[
            plain(end),
            count(rows().count()),
            name(high)?,
            said(value(high)?),
            name(low)?,
            said(value(low)?),
        ],
    ))
}

/// What goes with one more of each, and how much is explained.
pub(super) fn regression(draft: &Draft<'_>, measure: &Measure, on: &[Measure]) -> Option<Text> {
    let terms = draft.list("ordinary_least_squares", "terms");
    let term = |name: &str| {
        terms.iter().find_map(|t| match t {
            Value::Record(t) if word(t, "name") == Some(name) => Some(t),
            _ => None,
        })
    };
    let panel = draft.panel;
    let each = TERMS.iter().zip(on);
    let each = each.filter_map(|(name, on)| slope(term(name)?, on.name(panel)));
    let each: Vec<Text> = each.collect();
    if each.is_empty() {
        return None;
    }
    let join = |of: fn(&Text) -> &str, comma| each.iter().map(of).collect::<Vec<_>>().join(comma);
    let rest = Text {
        zh: join(|t| &t.zh, "，"),
        en: join(|t| &t.en, ", "),
    };
    let r2 = draft.number("ordinary_least_squares", "rSquared");
    let r2 = r2.map(|r| said(100.0 * r));
    let parts = [
        count(draft.rows.len()),
        measure.name(panel),
        rest,
        r2.unwrap_or_else(|| plain("–")),
    ];
    Some(if on.len() > 1 {
        fill(
            "{0}个地方的“{1}”：其余几项相同时，{2}；合起来解释了差别的{3}%。标准误是稳健的（HC3）。这是一同变化，不等于因果。",
            "“{1}” of {0} places, the others being equal: {2}; together they explain {3}% of how places differ. Errors are robust (HC3). This is how they vary together and no proof of cause.",
            &parts,
        )
    } else {
        fill(
            "{0}个地方的“{1}”：{2}，解释了差别的{3}%。标准误是稳健的（HC3）。这是一同变化，不等于因果。",
            "“{1}” of {0} places: {2}, which explains {3}% of how places differ. Errors are robust (HC3). This is how they vary together and no proof of cause.",
            &parts,
        )
    })
}

/// What goes with one more of one of them.
fn slope(term: &Record, name: Text) -> Option<Text> {
    let coefficient = number(term, "coefficient")?;
    let parts = [name, said(coefficient.abs())];
    let one = if coefficient < 0.0 {
        fill(
            "“{0}”每高1，平均低{1}",
            "where “{0}” is higher by 1 it is lower by {1} on average",
            &parts,
        )
    } else {
        fill(
            "“{0}”每高1，平均高{1}",
            "where “{0}” is higher by 1 it is higher by {1} on average",
            &parts,
        )
    };
    let Some((low, high)) = number(term, "low").zip(number(term, "high")) else {
        return Some(one);
    };
    let range = fill(
        "（斜率的95%区间{0}至{1}）",
        " (95% interval of the slope {0} to {1})",
        &[said(low), said(high)],
    );
    Some(Text {
        zh: one.zh + &range.zh,
        en: one.en + &range.en,
    })
}

/// How many values lie far out by each rule.
pub(super) fn outliers(draft: &Draft<'_>, used: Text) -> Option<Text> {
    let low = said(draft.number("tukey_fences", "low")?);
    let high = said(draft.number("tukey_fences", "high")?);
    let flagged = |rules: &[&str]| {
        let is = |r: &&Row| word(&r.cells, "flagged").is_some_and(|w| rules.contains(&w));
        draft.rows.iter().filter(is).count()
    };
    let robust = draft
        .rows
        .iter()
        .any(|r| number(&r.cells, "robust").is_some());
    let parts = [
        used,
        count(flagged(&["fences", "robust", "both"])),
        low,
        high,
        count(flagged(&["fences", "both"])),
        count(flagged(&["robust", "both"])),
    ];
    let whole = if robust {
        fill(
            "{0}个值里有{1}个离得远：在箱线图界限（{2}至{3}）之外的{4}个，稳健标准分超过3.5的{5}个。",
            "Of {0} values {1} lie far out: {4} beyond the fences of the box plot ({2} to {3}), {5} with a robust score above 3.5.",
            &parts,
        )
    } else {
        fill(
            "{0}个值里有{1}个离得远，都在箱线图界限（{2}至{3}）之外；一半的值相同，没有稳健标准分。",
            "Of {0} values {1} lie far out, beyond the fences of the box plot ({2} to {3}); half of them are equal, so that there is no robust score.",
            &parts,
        )
    };
    let note = fill(
        "离得远只说明值得看一看，不等于数错了。",
        "Far out means worth a look, not wrong.",
        &[],
    );
    Some(then(whole, &note))
}

/// Which places are nearest.
pub(super) fn peers(draft: &Draft<'_>, id: &str, by: &[Measure]) -> Option<Text> {
    let panel = draft.panel;
    let own = |place: usize| panel.places().get(place).is_some_and(|p| p.id == id);
    if let Some(left) = draft.left_out.iter().find(|l| own(l.place)) {
        return Some(said_without(&left.gap.words(panel)));
    }
    let (_, nearest) = draft.rows.split_first()?;
    let names = nearest.iter().filter_map(|r| panel.places().get(r.place));
    let names: Vec<Text> = names.map(|p| p.name.clone()).collect();
    let by: Vec<Text> = by.iter().map(|m| m.name(panel)).collect();
    let compared = draft.list("standardised_distances", "distances").len();
    let parts = [
        place_name(panel, id),
        listed_names(&names, "处"),
        listed_names(&by, "项"),
        count(compared),
    ];
    Some(fill(
        "按{2}来看，{3}个地方里与{0}最相近的是{1}；换几项指标，相近的地方也会不同。",
        "By {2}, the nearest to {0} of {3} places are {1}; other measures would name others.",
        &parts,
    ))
}

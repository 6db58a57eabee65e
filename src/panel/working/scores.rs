//! Steps that place a value among the others.

use super::{again, Sheet};
use crate::catalogue::{Record, Value};
use crate::panel::question::Measure;
use crate::words::{rounded, Lang, Words};

const SCORE: Words = Words(
    "标准分＝（值−均值）÷标准差",
    "Score = (value − mean) ÷ deviation",
);
const ROBUST: Words = Words(
    "稳健标准分＝0.6745×（值−中位数）÷离差的中位数",
    "Robust score = 0.6745 × (value − median) ÷ median deviation",
);
const FENCES: Words = Words("箱线图界限", "Fences of the box plot");
const DISTANCE: Words = Words("距离", "Distance");

/// The words of a rank: how many are larger, and how many equal.
fn rank_words(lang: Lang, label: Option<&str>, larger: usize, equal: usize) -> String {
    let rank = 1.0 + whole(larger) + whole(equal) / 2.0;
    let rank = rounded(rank);
    let (what, tied) = match lang {
        Lang::Zh => {
            let when = label.map(|l| format!("（{l}）")).unwrap_or_default();
            let tied = format!("，{equal}个相等，1 + {larger} + {equal} ÷ 2");
            (format!("名次{when}：{larger}个更大"), tied)
        }
        Lang::En => {
            let when = label.map(|l| format!(" in {l}")).unwrap_or_default();
            let tied = format!(", {equal} equal, 1 + {larger} + {equal} ÷ 2");
            (format!("Rank{when}: {larger} larger"), tied)
        }
    };
    let formula = if equal > 0 {
        tied
    } else {
        match lang {
            Lang::Zh => format!("，1 + {larger}"),
            Lang::En => format!(", 1 + {larger}"),
        }
    };
    format!("{what}{formula} = {rank}")
}

#[expect(clippy::cast_precision_loss, reason = "at most ten million places")]
fn whole(n: usize) -> f64 {
    n as f64
}

impl Sheet<'_> {
    /// How many of the others are larger, by a number that every row has.
    pub(super) fn rank(&mut self, name: &str, label: Option<&str>) {
        let Some(own) = self.cell(name) else { return };
        let all = self.answer.rows.iter();
        let all = all.filter_map(|r| super::cell(&r.cells, name));
        self.ranked(own, all.collect(), label);
    }

    fn ranked(&mut self, own: f64, all: Vec<f64>, label: Option<&str>) {
        let larger = all.iter().filter(|v| **v > own).count();
        let equal = all.iter().filter(|v| **v >= own).count() - larger;
        // The place itself is no other.
        let line = rank_words(self.lang, label, larger, equal.saturating_sub(1));
        self.lines.push(line);
    }

    /// The rank in each period.
    pub(super) fn ranks(&mut self, measure: &Measure) {
        let (from, to) = self.answer.question.ends();
        for period in self.period(from)..=self.period(to) {
            self.quotient(measure, period, true);
            let at = |place: usize| measure.at(self.panel, place, period).ok();
            let Some(own) = at(self.row.place) else {
                continue;
            };
            let all = self
                .answer
                .rows
                .iter()
                .filter_map(|r| at(r.place))
                .collect();
            let label = self.panel.periods().get(period).cloned();
            self.ranked(own, all, label.as_deref());
        }
    }

    /// Both scores of a value.
    pub(super) fn scores(&mut self, measure: &Measure) {
        let Some(own) = self.cell("value") else {
            return;
        };
        let own = self.value(measure, own);
        for (words, name, middle, spread, factor) in [
            (SCORE, "z", "mean", "deviation", ""),
            (ROBUST, "robust", "median", "mad", "0.6745 × "),
        ] {
            let both = self
                .result("z_scores", middle)
                .zip(self.result("z_scores", spread));
            let Some(((middle, spread), z)) = both.zip(self.cell(name)) else {
                if let Some(Value::Undefined(reason)) = self.row.cells.get(name) {
                    self.without(self.say(words), *reason);
                }
                continue;
            };
            let formula = format!("{factor}({own} − {}) ÷ {}", again(middle), again(spread));
            self.line(self.say(words), &formula, z);
        }
    }

    /// Where the fences stand.
    pub(super) fn fences(&mut self) {
        let part = |name| self.result("tukey_fences", name);
        let (Some(lower), Some(upper)) = (part("lower"), part("upper")) else {
            return;
        };
        let (Some(low), Some(high)) = (part("low"), part("high")) else {
            return;
        };
        let what = self.say(FENCES);
        let (one, three) = (again(lower), again(upper));
        let by = format!("1.5 × ({three} − {one})");
        self.line(what, &format!("{one} − {by}"), low);
        self.line(what, &format!("{three} + {by}"), high);
    }

    /// Scores of each measure, and the distance from the first row.
    pub(super) fn peers(&mut self, by: &[Measure], at: usize) {
        let numbers = |record: &Record, name: &str| match record.get(name) {
            Some(Value::Numbers(list)) => list.clone(),
            _ => Vec::new(),
        };
        let (own, z) = (
            numbers(&self.row.cells, "values"),
            numbers(&self.row.cells, "z"),
        );
        let columns = match self
            .record("standardised_distances")
            .and_then(|r| r.get("columns"))
        {
            Some(Value::Rows(columns)) => columns.clone(),
            _ => Vec::new(),
        };
        for (((measure, value), z), column) in by.iter().zip(&own).zip(&z).zip(&columns) {
            self.quotient(measure, at, false);
            let part = |name| super::cell(column, name);
            let Some((mean, deviation)) = part("mean").zip(part("deviation")) else {
                continue;
            };
            let value = self.value(measure, *value);
            let formula = format!("({value} − {}) ÷ {}", again(mean), again(deviation));
            let what = match self.lang {
                Lang::Zh => format!("“{}”的标准分", self.name(measure)),
                Lang::En => format!("Score of “{}”", self.name(measure)),
            };
            self.line(&what, &formula, *z);
        }
        let Some(first) = self.answer.rows.first() else {
            return;
        };
        let first_z = numbers(&first.cells, "z");
        let square = |(a, b): (&f64, &f64)| format!("({} − {})²", rounded(*a), again(*b));
        let squares: Vec<String> = z.iter().zip(&first_z).map(square).collect();
        if let Some(distance) = self.cell("distance") {
            let formula = format!("√({})", squares.join(" + "));
            self.line(self.say(DISTANCE), &formula, distance);
        }
    }
}

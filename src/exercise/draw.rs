//! What exercises are put together from: drawn numbers and words.

use super::{Exercise, Grid, Kind, Reply};
use crate::stats::resampling::Generator;
use crate::words::Text;

/// A whole number from one to another, both included.
pub(super) fn between(g: &mut Generator, low: i64, high: i64) -> i64 {
    let span = high.abs_diff(low).saturating_add(1);
    low.saturating_add_unsigned(g.below(span))
}

/// A text in both languages.
pub(super) fn both(zh: impl Into<String>, en: impl Into<String>) -> Text {
    Text {
        zh: zh.into(),
        en: en.into(),
    }
}

/// The same in both languages.
pub(super) fn same(text: impl Into<String>) -> Text {
    let text = text.into();
    both(text.clone(), text)
}

/// So many tenths as a number with one decimal.
pub(super) fn tenths(n: i64) -> String {
    format!(
        "{}{}.{}",
        if n < 0 { "-" } else { "" },
        n.abs() / 10,
        n.abs() % 10
    )
}

/// A number to so many decimals.
pub(super) fn fixed(v: f64, decimals: u8) -> String {
    format!("{v:.*}", usize::from(decimals))
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn real(n: i64) -> f64 {
    n as f64
}

/// The names of made-up counties.
pub(super) fn county(at: usize) -> Text {
    let (zh, en) = [
        ("甲县", "County A"),
        ("乙县", "County B"),
        ("丙县", "County C"),
        ("丁县", "County D"),
        ("戊县", "County E"),
        ("己县", "County F"),
    ]
    .get(at)
    .copied()
    .unwrap_or(("某县", "a county"));
    both(zh, en)
}

/// An exercise without its kind and seed.
pub(super) fn made(prompt: Text, given: Vec<(&'static str, Vec<f64>)>, reply: Reply) -> Exercise {
    Exercise {
        kind: Kind::Points,
        seed: 0,
        prompt,
        grid: Grid::default(),
        given,
        about: String::new(),
        reply,
        hints: Vec::new(),
        working: Vec::new(),
    }
}

impl Exercise {
    pub(super) fn grid(mut self, head: Vec<Text>, rows: Vec<Vec<Text>>) -> Self {
        self.grid = Grid { head, rows };
        self
    }

    pub(super) fn hints(mut self, hints: Vec<Text>) -> Self {
        self.hints = hints;
        self
    }

    pub(super) fn working(mut self, working: Vec<Text>) -> Self {
        self.working = working;
        self
    }
}

//! The caveats of a chart's rows, numbered, so that a mark can point to those
//! that concern it.

use crate::question::Row;
use crate::words::Lang;

/// Numbered caveats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes(Vec<String>);

/// The last number that has a circle of its own.
const MOST: usize = 20;

impl Notes {
    /// The caveats of rows in the order of their first mark, each once.
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a Row>, lang: Lang) -> Self {
        let mut found: Vec<String> = Vec::new();
        for said in rows.flat_map(|r| &r.caveats).map(|c| c.say(lang)) {
            if !said.is_empty() && !found.contains(&said) && found.len() < MOST {
                found.push(said);
            }
        }
        Self(found)
    }

    /// The texts, the first is number 1.
    pub fn texts(&self) -> &[String] {
        &self.0
    }

    /// The signs of a row's caveats, such as `①③`.
    pub(super) fn signs(&self, row: &Row, lang: Lang) -> String {
        let at = |said: String| self.0.iter().position(|n| *n == said);
        let found = row.caveats.iter().filter_map(|c| at(c.say(lang)));
        found.filter_map(sign).collect()
    }

    /// The texts behind their signs.
    pub(super) fn lines(&self) -> impl Iterator<Item = String> + '_ {
        let line = |(i, text): (usize, &String)| Some(format!("{} {text}", sign(i)?));
        self.0.iter().enumerate().filter_map(line)
    }
}

/// The circled digit of a number counted from zero.
fn sign(i: usize) -> Option<char> {
    u32::try_from(i)
        .ok()
        .filter(|i| (*i as usize) < MOST)
        .and_then(|i| char::from_u32(0x2460 + i))
}

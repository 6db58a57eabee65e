//! Labels of rows, each different one kept once.

use std::collections::BTreeMap;

/// A label for each row: which of the names it is, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Labels {
    rows: Vec<Option<u32>>,
    names: Vec<String>,
}

impl Labels {
    /// From texts; an empty one is a gap.
    pub fn of_texts(texts: &[String]) -> Self {
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        let mut names = Vec::new();
        let rows = texts.iter().map(|text| {
            if text.is_empty() {
                return None;
            }
            Some(
                *seen
                    .entry(text)
                    .or_insert_with(|| named(&mut names, text.clone())),
            )
        });
        let rows = rows.collect();
        Self { rows, names }
    }

    /// From numbers, such as years; NaN is a gap.
    pub fn of_numbers(numbers: &[f64]) -> Self {
        let mut seen: BTreeMap<u64, u32> = BTreeMap::new();
        let mut names = Vec::new();
        // Neighbouring rows often have the same label.
        let mut last: Option<(u64, u32)> = None;
        let rows = numbers.iter().map(|number| {
            if number.is_nan() {
                return None;
            }
            // −0 and 0 are one label.
            let number = number + 0.0;
            let bits = number.to_bits();
            let id = match last {
                Some((known, id)) if known == bits => id,
                _ => *seen
                    .entry(bits)
                    .or_insert_with(|| named(&mut names, number.to_string())),
            };
            last = Some((bits, id));
            Some(id)
        });
        let rows = rows.collect();
        Self { rows, names }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether a row has no label.
    pub fn is_gap(&self, row: usize) -> bool {
        self.rows.get(row).copied().flatten().is_none()
    }

    /// Whether any row has none.
    pub(super) fn has_gaps(&self) -> bool {
        self.rows.iter().any(Option::is_none)
    }

    /// Leaves rows out.
    pub(super) fn keep(&mut self, kept: &[bool]) {
        let mut at = kept.iter();
        self.rows.retain(|_| at.next().copied().unwrap_or(false));
    }

    /// The label of each row as text; empty for a gap.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| match row {
            Some(id) => self.names.get(*id as usize).map_or("", String::as_str),
            None => "",
        })
    }

    /// Which label each row has, numbered in order of first appearance among the
    /// rows there are, and those labels; gaps count as one label, the empty one.
    pub fn numbered(&self) -> (Vec<usize>, Vec<String>) {
        let gap = self.names.len();
        let mut place: Vec<Option<usize>> = vec![None; gap + 1];
        let mut labels = Vec::new();
        let rows = self.rows.iter().map(|row| {
            let id = row.map_or(gap, |id| id as usize);
            *place[id].get_or_insert_with(|| {
                labels.push(self.names.get(id).cloned().unwrap_or_default());
                labels.len() - 1
            })
        });
        let rows = rows.collect();
        (rows, labels)
    }
}

/// Adds a name and returns its number; more than four thousand million rows are
/// refused before.
fn named(names: &mut Vec<String>, name: String) -> u32 {
    names.push(name);
    u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_numbered_as_they_appear_in_what_is_left() {
        let mut labels = Labels::of_numbers(&[2016.0, 2014.0, f64::NAN, 2014.0, -0.0, 0.0]);
        assert!(labels.is_gap(2) && labels.has_gaps());
        labels.keep(&[false, true, false, true, true, true]);
        let (rows, names) = labels.numbered();
        assert_eq!(rows, [0, 0, 1, 1]);
        assert_eq!(names, ["2014", "0"]);
        let texts: Vec<&str> = labels.texts().collect();
        assert_eq!(texts, ["2014", "2014", "0", "0"]);
    }

    #[test]
    fn texts_and_numbers_give_the_same_labels() {
        let texts = ["b", "", "a", "b"].map(str::to_owned);
        let labels = Labels::of_texts(&texts);
        assert_eq!(labels.len(), 4);
        assert_eq!(
            labels.numbered(),
            (
                vec![0, 1, 2, 0],
                vec!["b".into(), String::new(), "a".into()]
            )
        );
    }
}

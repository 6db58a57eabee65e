//! Which cells of a panel stand behind a place's rows.

use super::answer::{fill, place_of};
use super::measure::Gap;
use super::question::{Force, Measure, Question};
use super::table::Panel;

/// The cells that the rows of a place rest on: the number of an indicator and of a
/// period, each once and in order. None where the place has no row.
///
/// These are the place's own numbers. What compares places, such as a rank, rests
/// on the others' too.
///
/// # Example
/// ```
/// use county_lens::panel::{inputs, Panel, Question};
/// let panel = Panel::teaching();
/// let pairs = [("ask", "change"), ("of", "income"), ("from", "2001"), ("to", "2012")];
/// let pairs = pairs.map(|(k, v)| (k.to_owned(), v.to_owned()));
/// let question = Question::from_pairs(&panel, &pairs).unwrap();
/// let income = panel.indicators().iter().position(|i| i.id == "income").unwrap();
/// assert_eq!(inputs(&panel, &question, 0), [(income, 0), (income, 11)]);
/// assert!(inputs(&panel, &question, 1000).is_empty());
/// ```
pub fn inputs(panel: &Panel, question: &Question, place: usize) -> Vec<(usize, usize)> {
    let mut question = question.clone();
    if fill(panel, &mut question).is_err() {
        return Vec::new();
    }
    let mut all = Behind {
        panel,
        place,
        cells: Vec::new(),
    };
    all.of(&question);
    all.cells.sort_unstable();
    all.cells.dedup();
    all.cells
}

/// Cells as they are found.
struct Behind<'a> {
    panel: &'a Panel,
    place: usize,
    cells: Vec<(usize, usize)>,
}

impl Behind<'_> {
    fn of(&mut self, question: &Question) {
        let at = place_of(self.panel, question.period());
        let (from, to) = question.ends();
        let (from, to) = (place_of(self.panel, from), place_of(self.panel, to));
        let single = |id: &Option<String>| id.as_deref().map(Measure::of);
        match question {
            Question::Distribution { measure, .. } | Question::Outliers { measure, .. } => {
                self.together(&[measure], &[at]);
            }
            Question::Inequality {
                measure, weight, ..
            }
            | Question::Mean {
                measure, weight, ..
            } => {
                let weight = single(weight);
                let both: Vec<&Measure> = [Some(measure), weight.as_ref()]
                    .into_iter()
                    .flatten()
                    .collect();
                self.together(&both, &[at]);
            }
            Question::Funnel { events, sizes, .. } => {
                let (events, sizes) = (Measure::of(events), Measure::of(sizes));
                self.together(&[&events, &sizes], &[at]);
            }
            Question::Change { measure, .. } | Question::Convergence { measure, .. } => {
                self.together(&[measure], &[from, to]);
            }
            Question::Ranks { measure, .. } => {
                let periods: Vec<usize> = (from..=to).collect();
                self.together(&[measure], &periods);
            }
            Question::Correlation { measure, with, .. } => self.together(&[measure, with], &[at]),
            Question::Regression { measure, on, .. } => {
                let mut all = vec![measure];
                all.extend(on);
                self.together(&all, &[at]);
            }
            Question::Peers { by, .. } => {
                let all: Vec<&Measure> = by.iter().collect();
                self.together(&all, &[at]);
            }
            Question::Trend { measure, place } => {
                if self.is(std::slice::from_ref(place)) {
                    self.each_period(&[measure]);
                }
            }
            Question::Series { measure, places } => {
                if places.is_empty() || self.is(places) {
                    self.each_period(&[measure]);
                }
            }
            Question::Effect { measure, force } => match force {
                Force::Indicator(under) => self.each_period(&[measure, &Measure::of(under)]),
                Force::Since { .. } => self.each_period(&[measure]),
            },
        }
    }

    /// Whether the place is among some labels.
    fn is(&self, labels: &[String]) -> bool {
        let place = self.panel.places().get(self.place);
        place.is_some_and(|p| labels.contains(&p.id))
    }

    /// Measures that a row needs all of at some periods.
    fn together(&mut self, measures: &[&Measure], periods: &[usize]) {
        let known = |measure: &&Measure, period: &usize| {
            let value: Result<f64, Gap> = measure.at(self.panel, self.place, *period);
            value.is_ok()
        };
        if measures
            .iter()
            .any(|m| periods.iter().any(|p| !known(m, p)))
        {
            return;
        }
        for measure in measures {
            for id in [Some(&measure.of), measure.per.as_ref()]
                .into_iter()
                .flatten()
            {
                let all = self.panel.indicators();
                if let Some(indicator) = all.iter().position(|i| &i.id == id) {
                    let cells = periods.iter().map(|period| (indicator, *period));
                    self.cells.extend(cells);
                }
            }
        }
    }

    /// Measures that stand in a row of their own each period.
    fn each_period(&mut self, measures: &[&Measure]) {
        for period in 0..self.panel.periods().len() {
            self.together(measures, &[period]);
        }
    }
}

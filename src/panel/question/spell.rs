//! A question as keys and values.

use super::list::{join_list, join_measures};
use super::{Force, Question, KIND, PEERS};

impl Question {
    /// The keys and values that [`Question::from_pairs`] reads back.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut out = vec![(KIND, self.kind().to_owned())];
        if let Some(measure) = self.measure() {
            out.push(("of", measure.of.clone()));
            out.extend(measure.per.iter().map(|per| ("per", per.clone())));
        }
        out.extend(self.own());
        let (from, to) = self.ends();
        let periods = [("period", self.period()), ("from", from), ("to", to)];
        let named = periods
            .into_iter()
            .filter_map(|(k, p)| Some((k, p?.to_owned())));
        out.extend(named);
        out
    }

    /// What only some kinds have.
    fn own(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Funnel {
                events,
                sizes,
                rate,
                ..
            } => {
                let mut out = vec![("events", events.clone()), ("sizes", sizes.clone())];
                out.extend(rate.then(|| ("rate", "1".to_owned())));
                out
            }
            Self::Inequality { weight, .. } | Self::Mean { weight, .. } => {
                weight.iter().map(|w| ("weight", w.clone())).collect()
            }
            Self::Correlation { with, .. } => {
                let mut out = vec![("with", with.of.clone())];
                out.extend(with.per.iter().map(|per| ("withPer", per.clone())));
                out
            }
            Self::Effect { force, .. } => match force {
                Force::Indicator(under) => vec![("under", under.clone())],
                Force::Since { treated, since } => {
                    vec![("treated", join_list(treated)), ("since", since.clone())]
                }
            },
            Self::Trend { place, .. } => vec![("place", place.clone())],
            Self::Series { places, .. } if !places.is_empty() => {
                vec![("place", join_list(places))]
            }
            Self::Regression { on, .. } => vec![("on", join_measures(on))],
            Self::Peers {
                place, by, count, ..
            } => {
                let mut out = vec![("place", place.clone()), ("by", join_measures(by))];
                let asked = *count != PEERS.0;
                out.extend(asked.then(|| ("count", count.to_string())));
                out
            }
            _ => Vec::new(),
        }
    }
}

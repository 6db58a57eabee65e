//! A question from keys and values, looked up in a panel.

use std::collections::BTreeSet;

use super::list::{split_list, split_measures};
use super::{Force, Measure, Panel, Question, FIELDS, KIND, KINDS, MOST_BY, MOST_ON, PEERS};
use crate::question::{nearest, AskError, AskProblem, Unfit};

fn fault(field: &str, problem: AskProblem) -> AskError {
    AskError {
        field: field.to_owned(),
        problem,
    }
}

/// Keys and values of a question, looked up in a panel.
struct Fields<'a> {
    panel: &'a Panel,
    pairs: &'a [(String, String)],
}

impl Fields<'_> {
    fn optional(&self, key: &str) -> Option<&str> {
        let found = self.pairs.iter().find(|(k, _)| k == key);
        found.map(|(_, v)| v.as_str()).filter(|v| !v.is_empty())
    }

    fn known<'b>(
        key: &str,
        found: &str,
        mut ids: impl Iterator<Item = &'b str> + Clone,
    ) -> Result<String, AskError> {
        if ids.clone().any(|id| id == found) {
            return Ok(found.to_owned());
        }
        let near = nearest(found, ids.by_ref()).map(str::to_owned);
        let found = found.chars().take(60).collect();
        Err(fault(
            key,
            AskProblem::UnknownId {
                found,
                nearest: near,
            },
        ))
    }

    fn maybe_indicator(&self, key: &str) -> Result<Option<String>, AskError> {
        let ids = self.panel.indicators().iter().map(|i| i.id.as_str());
        let found = self.optional(key);
        found.map(|id| Self::known(key, id, ids)).transpose()
    }

    fn indicator(&self, key: &str) -> Result<String, AskError> {
        let found = self.maybe_indicator(key)?;
        found.ok_or_else(|| fault(key, AskProblem::MissingField))
    }

    fn measure(&self, of: &str, per: &str) -> Result<Measure, AskError> {
        Ok(Measure {
            of: self.indicator(of)?,
            per: self.maybe_indicator(per)?,
        })
    }

    fn period(&self, key: &str) -> Result<Option<String>, AskError> {
        let periods = self.panel.periods().iter().map(String::as_str);
        let found = self.optional(key);
        found.map(|p| Self::known(key, p, periods)).transpose()
    }

    fn place(&self, key: &str) -> Result<String, AskError> {
        let ids = self.panel.places().iter().map(|p| p.id.as_str());
        let found = self.optional(key);
        let found = found.ok_or_else(|| fault(key, AskProblem::MissingField))?;
        Self::known(key, found, ids)
    }

    /// A list, each text once; empty where the field is left out.
    fn list(&self, key: &str) -> Vec<String> {
        let all = self.optional(key).map(split_list).unwrap_or_default();
        once(all)
    }

    /// A list of labels that a panel has, whatever its length.
    fn labels<'b>(
        &self,
        key: &str,
        known: impl Iterator<Item = &'b str> + Clone,
    ) -> Result<Vec<String>, AskError> {
        let ids: BTreeSet<&str> = known.clone().collect();
        let all = self.list(key).into_iter();
        let check = |id: String| match ids.contains(id.as_str()) {
            true => Ok(id),
            false => Self::known(key, &id, known.clone()),
        };
        all.map(check).collect()
    }

    /// One measure to `most`, each once.
    fn measures(&self, key: &str, most: usize) -> Result<Vec<Measure>, AskError> {
        let all = self.optional(key).map(split_measures).unwrap_or_default();
        let all = once(all);
        if all.is_empty() {
            return Err(fault(key, AskProblem::MissingField));
        }
        if all.len() > most {
            return Err(fault(key, AskProblem::Unfit(Unfit::TooMany)));
        }
        let ids = self.panel.indicators().iter().map(|i| i.id.as_str());
        for measure in &all {
            Self::known(key, &measure.of, ids.clone())?;
            if let Some(per) = &measure.per {
                Self::known(key, per, ids.clone())?;
            }
        }
        Ok(all)
    }

    /// A whole number from 1 on.
    fn count(&self, key: &str, (unasked, most): (usize, usize)) -> Result<usize, AskError> {
        let Some(found) = self.optional(key) else {
            return Ok(unasked);
        };
        let count = found.parse().ok().filter(|n| (1..=most).contains(n));
        count.ok_or_else(|| fault(key, AskProblem::Unfit(Unfit::Count)))
    }

    /// By an indicator, or by places and a period: exactly one of the two.
    fn force(&self) -> Result<Force, AskError> {
        let (treated, since) = (self.optional("treated"), self.optional("since"));
        if treated.is_none() && since.is_none() {
            return Ok(Force::Indicator(self.indicator("under")?));
        }
        if self.optional("under").is_some() {
            return Err(fault("under", AskProblem::Unfit(Unfit::Either)));
        }
        let missing = |key| fault(key, AskProblem::MissingField);
        treated.ok_or_else(|| missing("treated"))?;
        let places = self.panel.places();
        let groups = places.iter().filter_map(|p| p.group.as_deref());
        let known = groups.chain(places.iter().map(|p| p.id.as_str()));
        Ok(Force::Since {
            treated: self.labels("treated", known)?,
            since: self.period("since")?.ok_or_else(|| missing("since"))?,
        })
    }

    fn flag(&self, key: &str) -> Result<bool, AskError> {
        match self.optional(key) {
            None | Some("0" | "false") => Ok(false),
            Some("1" | "true") => Ok(true),
            Some(other) => {
                let found = other.chars().take(60).collect();
                let allowed = &["1", "0"];
                Err(fault(key, AskProblem::UnknownWord { found, allowed }))
            }
        }
    }
}

impl Question {
    /// Reads keys and values against a panel.
    ///
    /// # Errors
    /// The field at fault and what would be right.
    pub fn from_pairs(panel: &Panel, pairs: &[(String, String)]) -> Result<Self, AskError> {
        let fields = Fields { panel, pairs };
        let kind = fields.kind()?;
        match kind {
            "funnel" => fields.funnel(),
            "peers" => fields.peers(),
            kind => fields.of_a_measure(kind),
        }
    }
}

impl Fields<'_> {
    /// The kind that is asked for, none of whose keys is foreign to it.
    fn kind(&self) -> Result<&'static str, AskError> {
        let (fields, pairs) = (self, self.pairs);
        let kind = fields.optional(KIND).unwrap_or_default();
        if kind.is_empty() {
            return Err(fault(KIND, AskProblem::MissingField));
        }
        let Some((kind, allowed)) = FIELDS.iter().find(|(k, _)| *k == kind) else {
            let found = kind.chars().take(60).collect();
            let allowed = KINDS;
            return Err(fault(KIND, AskProblem::UnknownWord { found, allowed }));
        };
        for (key, _) in pairs {
            if key != KIND && !allowed.contains(&key.as_str()) {
                let near = nearest(key, allowed.iter().copied());
                let nearest = allowed.iter().copied().find(|a| Some(*a) == near);
                return Err(fault(key, AskProblem::UnknownField { nearest }));
            }
        }
        Ok(*kind)
    }

    fn funnel(&self) -> Result<Question, AskError> {
        Ok(Question::Funnel {
            events: self.indicator("events")?,
            sizes: self.indicator("sizes")?,
            period: self.period("period")?,
            rate: self.flag("rate")?,
        })
    }

    fn peers(&self) -> Result<Question, AskError> {
        Ok(Question::Peers {
            place: self.place("place")?,
            by: self.measures("by", MOST_BY)?,
            period: self.period("period")?,
            count: self.count("count", PEERS)?,
        })
    }

    fn of_a_measure(&self, kind: &str) -> Result<Question, AskError> {
        let measure = self.measure("of", "per")?;
        let period = || self.period("period");
        let weight = || self.maybe_indicator("weight");
        let ends = || Ok::<_, AskError>((self.period("from")?, self.period("to")?));
        let places = self.panel.places().iter().map(|p| p.id.as_str());
        Ok(match kind {
            "distribution" => Question::Distribution {
                measure,
                period: period()?,
            },
            "outliers" => Question::Outliers {
                measure,
                period: period()?,
            },
            "inequality" => Question::Inequality {
                measure,
                weight: weight()?,
                period: period()?,
            },
            "mean" => Question::Mean {
                measure,
                weight: weight()?,
                period: period()?,
            },
            "change" | "convergence" | "ranks" => {
                let (from, to) = ends()?;
                match kind {
                    "change" => Question::Change { measure, from, to },
                    "ranks" => Question::Ranks { measure, from, to },
                    _ => Question::Convergence { measure, from, to },
                }
            }
            "correlation" => Question::Correlation {
                measure,
                with: self.measure("with", "withPer")?,
                period: period()?,
            },
            "regression" => Question::Regression {
                measure,
                on: self.measures("on", MOST_ON)?,
                period: period()?,
            },
            "effect" => Question::Effect {
                measure,
                force: self.force()?,
            },
            "series" => Question::Series {
                measure,
                places: self.labels("place", places)?,
            },
            _ => Question::Trend {
                measure,
                place: self.place("place")?,
            },
        })
    }
}

/// Each thing once, where it stands first.
fn once<T: PartialEq + Clone + Ord>(all: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    let new = |one: &T| seen.insert(one.clone());
    all.into_iter().filter(new).collect()
}

//! What can be asked of a panel: a kind of question with its fields, spelled as
//! keys and values like every question.

use super::table::Panel;
use crate::question::{nearest, AskError, AskProblem};

/// An indicator, or one divided by another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The indicator's id.
    pub of: String,
    /// What it is divided by, such as people.
    pub per: Option<String>,
}

/// A question about a panel. Periods that are left open are the first and the
/// last that the panel has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// How a measure is spread over places.
    Distribution {
        /// What is measured.
        measure: Measure,
        /// When.
        period: Option<String>,
    },
    /// How unequal a measure is between places.
    Inequality {
        /// What is measured.
        measure: Measure,
        /// By which indicator places count; each as one without it.
        weight: Option<String>,
        /// When.
        period: Option<String>,
    },
    /// Which rates lie further from the whole than chance explains.
    Funnel {
        /// Cases.
        events: String,
        /// Out of how many.
        sizes: String,
        /// When.
        period: Option<String>,
        /// Events of a rate; cases of a proportion without it.
        rate: bool,
    },
    /// How a measure changed between two periods.
    Change {
        /// What is measured.
        measure: Measure,
        /// The earlier period.
        from: Option<String>,
        /// The later period.
        to: Option<String>,
    },
    /// Whether places that were low caught up.
    Convergence {
        /// What is measured.
        measure: Measure,
        /// The earlier period.
        from: Option<String>,
        /// The later period.
        to: Option<String>,
    },
    /// How two measures go together across places.
    Correlation {
        /// The first.
        measure: Measure,
        /// The second.
        with: Measure,
        /// When.
        period: Option<String>,
    },
    /// What a measure taken in some places added there.
    Effect {
        /// What is measured.
        measure: Measure,
        /// 1 where and when the measure is in force, else 0.
        under: String,
    },
    /// Where a measure of one place is heading.
    Trend {
        /// What is measured.
        measure: Measure,
        /// The place's label.
        place: String,
    },
}

/// The kinds of question and the fields of each.
pub const FIELDS: &[(&str, &[&str])] = &[
    ("distribution", &["of", "per", "period"]),
    ("inequality", &["of", "per", "weight", "period"]),
    ("funnel", &["events", "sizes", "period", "rate"]),
    ("change", &["of", "per", "from", "to"]),
    ("convergence", &["of", "per", "from", "to"]),
    ("correlation", &["of", "per", "with", "withPer", "period"]),
    ("effect", &["of", "per", "under"]),
    ("trend", &["of", "per", "place"]),
];

const KINDS: &[&str] = &[
    "distribution",
    "inequality",
    "funnel",
    "change",
    "convergence",
    "correlation",
    "effect",
    "trend",
];

/// The key that names the kind of question.
const KIND: &str = "ask";

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
        let measure = || fields.measure("of", "per");
        Ok(match *kind {
            "distribution" => Self::Distribution {
                measure: measure()?,
                period: fields.period("period")?,
            },
            "inequality" => Self::Inequality {
                measure: measure()?,
                weight: fields.maybe_indicator("weight")?,
                period: fields.period("period")?,
            },
            "funnel" => Self::Funnel {
                events: fields.indicator("events")?,
                sizes: fields.indicator("sizes")?,
                period: fields.period("period")?,
                rate: fields.flag("rate")?,
            },
            "change" | "convergence" => {
                let (measure, from, to) =
                    (measure()?, fields.period("from")?, fields.period("to")?);
                if *kind == "change" {
                    Self::Change { measure, from, to }
                } else {
                    Self::Convergence { measure, from, to }
                }
            }
            "correlation" => Self::Correlation {
                measure: measure()?,
                with: fields.measure("with", "withPer")?,
                period: fields.period("period")?,
            },
            "effect" => Self::Effect {
                measure: measure()?,
                under: fields.indicator("under")?,
            },
            _ => Self::Trend {
                measure: measure()?,
                place: fields.place("place")?,
            },
        })
    }

    /// The keys and values that [`Question::from_pairs`] reads back.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut out = vec![(KIND, self.kind().to_owned())];
        let mut put = |key: &'static str, value: &Option<String>| {
            out.extend(value.iter().map(|v| (key, v.clone())));
        };
        let some = |text: &str| Some(text.to_owned());
        match self {
            Self::Funnel {
                events,
                sizes,
                period,
                rate,
            } => {
                put("events", &some(events));
                put("sizes", &some(sizes));
                put("period", period);
                put("rate", &rate.then(|| "1".to_owned()));
            }
            Self::Distribution { measure, .. }
            | Self::Inequality { measure, .. }
            | Self::Change { measure, .. }
            | Self::Convergence { measure, .. }
            | Self::Correlation { measure, .. }
            | Self::Effect { measure, .. }
            | Self::Trend { measure, .. } => {
                put("of", &some(&measure.of));
                put("per", &measure.per);
            }
        }
        match self {
            Self::Distribution { period, .. } => put("period", period),
            Self::Inequality { weight, period, .. } => {
                put("weight", weight);
                put("period", period);
            }
            Self::Change { from, to, .. } | Self::Convergence { from, to, .. } => {
                put("from", from);
                put("to", to);
            }
            Self::Correlation { with, period, .. } => {
                put("with", &some(&with.of));
                put("withPer", &with.per);
                put("period", period);
            }
            Self::Effect { under, .. } => put("under", &some(under)),
            Self::Trend { place, .. } => put("place", &some(place)),
            Self::Funnel { .. } => {}
        }
        out
    }

    /// The word for the kind of question.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Distribution { .. } => "distribution",
            Self::Inequality { .. } => "inequality",
            Self::Funnel { .. } => "funnel",
            Self::Change { .. } => "change",
            Self::Convergence { .. } => "convergence",
            Self::Correlation { .. } => "correlation",
            Self::Effect { .. } => "effect",
            Self::Trend { .. } => "trend",
        }
    }
}

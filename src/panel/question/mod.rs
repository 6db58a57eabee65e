//! What can be asked of a panel: a kind of question with its fields, spelled as
//! keys and values like every question.

mod list;
mod read;
mod spell;

use super::table::Panel;

pub use list::{join_list, split_list};

/// An indicator, or one divided by another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
        /// Where and when the measure is in force.
        force: Force,
    },
    /// Where a measure of one place is heading.
    Trend {
        /// What is measured.
        measure: Measure,
        /// The place's label.
        place: String,
    },
    /// The mean over places, weighted and not, of all and of each group.
    Mean {
        /// What is measured.
        measure: Measure,
        /// By which indicator places count.
        weight: Option<String>,
        /// When.
        period: Option<String>,
    },
    /// The rank of each place in every period.
    Ranks {
        /// What is measured.
        measure: Measure,
        /// The first period.
        from: Option<String>,
        /// The last period.
        to: Option<String>,
    },
    /// The values of places over all periods, or the middle of all places.
    Series {
        /// What is measured.
        measure: Measure,
        /// The places' labels; none for the middle of all.
        places: Vec<String>,
    },
    /// How a measure goes with others taken together.
    Regression {
        /// What is to be explained.
        measure: Measure,
        /// What explains it: one to three.
        on: Vec<Measure>,
        /// When.
        period: Option<String>,
    },
    /// Which values lie far from the others.
    Outliers {
        /// What is measured.
        measure: Measure,
        /// When.
        period: Option<String>,
    },
    /// Which places are most like one.
    Peers {
        /// The place's label.
        place: String,
        /// In which measures.
        by: Vec<Measure>,
        /// When.
        period: Option<String>,
        /// How many.
        count: usize,
    },
}

/// Where and when a measure is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Force {
    /// An indicator that is 1 there and then, else 0.
    Indicator(String),
    /// Some places from a period on.
    Since {
        /// Names of groups or labels of places; a name that is both means the group.
        treated: Vec<String>,
        /// The first period in which it is in force.
        since: String,
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
    ("effect", &["of", "per", "under", "treated", "since"]),
    ("trend", &["of", "per", "place"]),
    ("mean", &["of", "per", "weight", "period"]),
    ("ranks", &["of", "per", "from", "to"]),
    ("series", &["of", "per", "place"]),
    ("regression", &["of", "per", "on", "period"]),
    ("outliers", &["of", "per", "period"]),
    ("peers", &["place", "by", "period", "count"]),
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
    "mean",
    "ranks",
    "series",
    "regression",
    "outliers",
    "peers",
];

/// The key that names the kind of question.
const KIND: &str = "ask";

/// The most measures that explain another.
pub(super) const MOST_ON: usize = 3;
/// The most measures by which places are compared.
pub(super) const MOST_BY: usize = 12;
/// Peers that are shown unasked, and the most.
const PEERS: (usize, usize) = (5, 50);

impl Question {
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
            Self::Mean { .. } => "mean",
            Self::Ranks { .. } => "ranks",
            Self::Series { .. } => "series",
            Self::Regression { .. } => "regression",
            Self::Outliers { .. } => "outliers",
            Self::Peers { .. } => "peers",
        }
    }

    /// What is measured, where the question is about one measure.
    pub const fn measure(&self) -> Option<&Measure> {
        match self {
            Self::Funnel { .. } | Self::Peers { .. } => None,
            Self::Distribution { measure, .. }
            | Self::Inequality { measure, .. }
            | Self::Change { measure, .. }
            | Self::Convergence { measure, .. }
            | Self::Correlation { measure, .. }
            | Self::Effect { measure, .. }
            | Self::Trend { measure, .. }
            | Self::Mean { measure, .. }
            | Self::Ranks { measure, .. }
            | Self::Series { measure, .. }
            | Self::Regression { measure, .. }
            | Self::Outliers { measure, .. } => Some(measure),
        }
    }

    /// The period of a question about one; none where it is left open.
    pub fn period(&self) -> Option<&str> {
        match self {
            Self::Distribution { period, .. }
            | Self::Inequality { period, .. }
            | Self::Funnel { period, .. }
            | Self::Correlation { period, .. }
            | Self::Mean { period, .. }
            | Self::Regression { period, .. }
            | Self::Outliers { period, .. }
            | Self::Peers { period, .. } => period.as_deref(),
            _ => None,
        }
    }

    /// Both periods of a question about two; none where they are left open.
    pub fn ends(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Change { from, to, .. }
            | Self::Convergence { from, to, .. }
            | Self::Ranks { from, to, .. } => (from.as_deref(), to.as_deref()),
            _ => (None, None),
        }
    }
}

//! The programmes as the reports lay them out: trees of nodes with the figures
//! that hang at them, and the places side by side by theme.

use crate::data::{Dataset, Observation, Programme};
use crate::quantity::Rational;

/// Themes with their names, in the order of showing: what places do first, how
/// they organise it next, what frames it last.
pub const THEMES: &[(&str, &str, &str)] = &[
    ("relocation", "易地搬迁", "Relocation"),
    ("industry", "产业", "Industry"),
    ("education", "教育", "Education"),
    ("health", "健康", "Health"),
    ("housing", "住房", "Housing"),
    ("finance", "金融", "Finance"),
    ("pv", "光伏", "Solar power"),
    ("employment", "就业", "Employment"),
    ("ecology", "生态", "Ecology"),
    ("social_help", "社会帮扶", "Help from society"),
    ("party_cadres", "党建与干部", "Party and cadres"),
    ("supervision", "督查考核", "Supervision"),
    ("ecommerce", "电商", "E-commerce"),
    ("tourism", "旅游", "Tourism"),
    ("infrastructure", "基础设施", "Infrastructure"),
    ("social_security", "社会保障", "Social security"),
    ("training", "培训", "Training"),
    ("motivation", "扶志", "Motivation"),
    ("funds", "资金统筹", "Funds"),
    ("goal", "目标", "Goals"),
    ("data", "贫困状况", "The state of poverty"),
    ("overview", "总体框架", "The whole"),
];

/// A node with what hangs at it.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch<'a> {
    /// The node.
    pub node: &'a Programme,
    /// Figures of the node itself, in reading order.
    pub figures: Vec<&'a Observation>,
    /// Its parts.
    pub parts: Vec<Branch<'a>>,
}

impl Branch<'_> {
    /// Number of figures at the node and below it.
    pub fn count(&self) -> usize {
        self.figures.len() + self.parts.iter().map(Branch::count).sum::<usize>()
    }

    /// The largest sum of money printed at the node itself.
    fn own_money(&self) -> Option<Rational> {
        self.figures
            .iter()
            .filter(|o| is_money(o))
            .map(|o| o.value)
            .max()
    }

    /// Money known at the node: the larger of its own largest sum and what its
    /// parts have together. A whole and its parts are both printed in places,
    /// so that adding all of them would count the same money twice.
    pub fn money(&self) -> Rational {
        let parts = self.parts.iter().map(Branch::money);
        let below = parts.fold(Rational::ZERO, |sum, m| sum.add(m).unwrap_or(sum));
        below.max(self.own_money().unwrap_or(Rational::ZERO))
    }

    /// The sums of money printed at the node and below, in reading order.
    pub fn sums(&self) -> Vec<&Observation> {
        let mut all: Vec<&Observation> = self
            .figures
            .iter()
            .copied()
            .filter(|o| is_money(o))
            .collect();
        all.extend(self.parts.iter().flat_map(Branch::sums));
        all
    }
}

/// Whether a figure is a sum of money, and not an amount per something.
pub fn is_money(o: &Observation) -> bool {
    o.unit.to_string() == "CNY"
}

fn branch<'a>(node: &'a Programme, nodes: &'a [Programme], data: &'a Dataset) -> Branch<'a> {
    let parts = nodes
        .iter()
        .filter(|p| p.parent.as_deref() == Some(node.id.as_str()))
        .map(|p| branch(p, nodes, data))
        .collect();
    Branch {
        node,
        figures: data
            .observations
            .iter()
            .filter(|o| o.programme == node.id)
            .collect(),
        parts,
    }
}

/// A report's programme: its topmost nodes in the report's own order.
pub fn outline<'a>(report: &str, nodes: &'a [Programme], data: &'a Dataset) -> Vec<Branch<'a>> {
    nodes
        .iter()
        .filter(|p| p.source == report && p.parent.is_none())
        .map(|p| branch(p, nodes, data))
        .collect()
}

/// What a report's programme does about a theme: the topmost nodes of that
/// theme, each with all that hangs below it.
pub fn theme<'a>(
    theme: &str,
    report: &str,
    nodes: &'a [Programme],
    data: &'a Dataset,
) -> Vec<Branch<'a>> {
    nodes
        .iter()
        .filter(|p| p.source == report && p.theme == theme && !inherits(p, nodes))
        .map(|p| branch(p, nodes, data))
        .collect()
}

/// Whether a node above is of the same theme.
fn inherits(node: &Programme, nodes: &[Programme]) -> bool {
    let mut at = node.parent.as_deref();
    // A bound, so that a circular table cannot hang.
    for _ in 0..12 {
        let Some(above) = at.and_then(|id| nodes.iter().find(|p| p.id == id)) else {
            return false;
        };
        if above.theme == node.theme {
            return true;
        }
        at = above.parent.as_deref();
    }
    false
}

/// What a drawn tree is sized by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The number of figures.
    Figures,
    /// Money, where it is known.
    Money,
}

impl Size {
    /// The weight of a branch; every node has some by figures, so that each is
    /// seen; by money, what has none has none.
    #[allow(clippy::cast_precision_loss)]
    pub fn of(self, branch: &Branch<'_>) -> f64 {
        match self {
            Self::Figures if branch.parts.is_empty() => branch.count().max(1) as f64,
            Self::Figures => {
                let parts = branch.parts.iter().map(|p| self.of(p)).sum::<f64>();
                parts + branch.figures.len() as f64
            }
            Self::Money => branch.money().to_f64(),
        }
    }
}

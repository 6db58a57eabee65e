//! Programmes in text: nodes with their figures, themes across the places.

use std::sync::OnceLock;

use crate::data::{Dataset, Notes, Observation, Programme};
use crate::programme::model::models;
use crate::programme::tree::{is_money, theme, Branch, THEMES};
use crate::question::{evaluate, Expression};
use crate::words::{self, Lang, Words};

/// A figure at a node, in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Its id.
    pub id: String,
    /// What it counts.
    pub label: String,
    /// Its value with unit and claim.
    pub value: String,
    /// As printed.
    pub printed: String,
    /// Whether it is a sum of money.
    pub money: bool,
}

/// A node in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its theme, and the theme's name.
    pub theme: (String, String),
    /// What must be known to read it.
    pub note: String,
    /// The number of parts that the report states.
    pub parts_stated: Option<u32>,
    /// Its figures.
    pub figures: Vec<FigureView>,
    /// Models of its scheme: id and name.
    pub models: Vec<(String, String)>,
    /// Its parts.
    pub children: Vec<NodeView>,
}

/// What one report's place does about a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellView {
    /// The report.
    pub report: String,
    /// The place's name.
    pub place: String,
    /// The sums of money named, largest first.
    pub money: Vec<String>,
    /// Topmost nodes of the theme.
    pub nodes: Vec<NodeView>,
}

/// A theme across the places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeView {
    /// Its word.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One cell a report.
    pub cells: Vec<CellView>,
}

/// A theme's name; the word itself where it has none.
pub fn theme_name(id: &str, lang: Lang) -> &str {
    let found = THEMES.iter().find(|(word, ..)| *word == id);
    found.map_or(id, |(_, zh, en)| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    })
}

/// A figure's value in words, with what the print claims.
fn said(o: &Observation, data: &Dataset, lang: Lang) -> String {
    let value = evaluate(&Expression::Observation(o.id.clone()), data);
    value.map_or_else(
        |_| o.printed.clone(),
        |v| words::estimate(&v.estimate(), lang),
    )
}

fn figure(
    o: &Observation,
    data: &Dataset,
    home: &str,
    notes: Option<&Notes>,
    lang: Lang,
) -> FigureView {
    let counted = notes
        .and_then(|n| n.observation(&o.id))
        .filter(|t| !t.is_empty())
        .map(|t| t.get(lang).to_owned());
    let indicator = || {
        data.indicator(&o.indicator)
            .map(|i| i.name.get(lang).to_owned())
    };
    let label = counted.or_else(indicator).unwrap_or_default();
    let place = data.place(&o.place).filter(|p| p.id != home);
    let label = match (place, lang) {
        (Some(p), Lang::Zh) => format!("{}：{label}", p.name.get(lang)),
        (Some(p), Lang::En) => format!("{}: {label}", p.name.get(lang)),
        (None, _) => label,
    };
    FigureView {
        id: o.id.clone(),
        label,
        value: said(o, data, lang),
        printed: o.printed.clone(),
        money: is_money(o),
    }
}

/// Node, id and name of every model; the tables are written once.
fn heads() -> &'static [(&'static str, &'static str, Words)] {
    static HEADS: OnceLock<Vec<(&str, &str, Words)>> = OnceLock::new();
    HEADS.get_or_init(|| models().iter().map(|m| (m.node, m.id, m.name)).collect())
}

/// A branch in text, with all that hangs below it.
pub fn node(branch: &Branch<'_>, data: &Dataset, notes: Option<&Notes>, lang: Lang) -> NodeView {
    let n = branch.node;
    let get = |t: &crate::words::Text| t.get(lang).to_owned();
    NodeView {
        id: n.id.clone(),
        name: get(&n.name),
        theme: (n.theme.clone(), theme_name(&n.theme, lang).to_owned()),
        note: get(&n.note),
        parts_stated: n.parts_stated,
        figures: branch
            .figures
            .iter()
            .map(|o| figure(o, data, &n.place, notes, lang))
            .collect(),
        models: heads()
            .iter()
            .filter(|(node, ..)| *node == n.id)
            .map(|(_, id, name)| ((*id).to_owned(), get(&name.text())))
            .collect(),
        children: branch
            .parts
            .iter()
            .map(|p| node(p, data, notes, lang))
            .collect(),
    }
}

/// The places side by side, by theme.
pub fn themes(
    nodes: &[Programme],
    data: &Dataset,
    notes: Option<&Notes>,
    lang: Lang,
) -> Vec<ThemeView> {
    let cell = |id: &str, report: &crate::data::Source| {
        let branches = theme(id, &report.id, nodes, data);
        let mut sums: Vec<&Observation> = branches.iter().flat_map(Branch::sums).collect();
        sums.sort_by_key(|o| std::cmp::Reverse(o.value));
        CellView {
            report: report.id.clone(),
            place: data
                .place(&report.place)
                .map_or_else(String::new, |p| p.name.get(lang).to_owned()),
            money: sums.iter().map(|o| said(o, data, lang)).collect(),
            nodes: branches
                .iter()
                .map(|b| node(b, data, notes, lang))
                .collect(),
        }
    };
    THEMES
        .iter()
        .map(|(id, ..)| ThemeView {
            id: (*id).to_owned(),
            name: theme_name(id, lang).to_owned(),
            cells: data.sources.iter().map(|s| cell(id, s)).collect(),
        })
        .collect()
}

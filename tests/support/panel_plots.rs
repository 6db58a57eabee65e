//! Answers about panels as plots, for the golden tests: the teaching panel, and
//! a few of its places where each has a line of its own.

use std::rc::Rc;

use county_lens::catalogue::Labels;
use county_lens::chart::dense::{Known, Placed};
use county_lens::chart::{panel_plot, Palette, PanelKind, TableMeasure, Theme};
use county_lens::panel::{ask, Indicator, Panel, Question, Rows};
use county_lens::words::{Lang, Text};

/// A kind of plot with the question that it draws.
pub const CASES: &[(&str, PanelKind, &str, Lang)] = &[
    (
        "panel_histogram",
        PanelKind::Histogram,
        "ask=distribution&of=income",
        Lang::Zh,
    ),
    (
        "panel_quantiles",
        PanelKind::Quantiles,
        "ask=distribution&of=income",
        Lang::En,
    ),
    (
        "panel_strip",
        PanelKind::Strip,
        "ask=distribution&of=income",
        Lang::Zh,
    ),
    (
        "panel_boxes",
        PanelKind::Boxes,
        "ask=distribution&of=income",
        Lang::En,
    ),
    (
        "panel_cells",
        PanelKind::Cells,
        "ask=distribution&of=income",
        Lang::Zh,
    ),
    (
        "panel_lorenz",
        PanelKind::Lorenz,
        "ask=inequality&of=income",
        Lang::En,
    ),
    (
        "panel_funnel",
        PanelKind::Funnel,
        "ask=funnel&events=infant_deaths&sizes=births",
        Lang::Zh,
    ),
    (
        "panel_scatter",
        PanelKind::Scatter,
        "ask=convergence&of=income",
        Lang::En,
    ),
    (
        "panel_slope",
        PanelKind::Slope,
        "ask=change&of=few",
        Lang::Zh,
    ),
    (
        "panel_dumbbell",
        PanelKind::Dumbbell,
        "ask=change&of=few",
        Lang::En,
    ),
    (
        "panel_columns",
        PanelKind::Columns,
        "ask=change&of=income",
        Lang::Zh,
    ),
    (
        "panel_lines",
        PanelKind::Lines,
        "ask=effect&of=yield&under=programme",
        Lang::En,
    ),
    (
        "panel_ranks",
        PanelKind::Lines,
        "ask=ranks&of=spending&per=population&from=2008",
        Lang::Zh,
    ),
    (
        "panel_series",
        PanelKind::Lines,
        "ask=series&of=spending&per=population",
        Lang::En,
    ),
    (
        "panel_residuals",
        PanelKind::Residuals,
        "ask=regression&of=poverty_incidence&on=income,poverty_funds/population",
        Lang::Zh,
    ),
    (
        "panel_outliers",
        PanelKind::Strip,
        "ask=outliers&of=spending&per=population&period=2005",
        Lang::En,
    ),
    (
        "panel_means",
        PanelKind::Columns,
        "ask=mean&of=income&weight=population",
        Lang::Zh,
    ),
    (
        "panel_peers",
        PanelKind::Cells,
        "ask=peers&place=A01&by=income,yield,spending/population",
        Lang::En,
    ),
];

/// Six made-up places at two periods.
fn few() -> Panel {
    let place = ["a", "b", "c", "d", "e", "f"];
    let labels =
        |l: Vec<&str>| Labels::of_texts(&l.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
    let values = [
        30.0, 12.0, 25.0, 8.0, 17.5, 21.0, 3.0, 11.0, 26.0, 1.5, 17.0, 4.0,
    ];
    Panel::new(Rows {
        place: labels(place.iter().chain(&place).copied().collect()),
        period: labels([["2014"; 6], ["2018"; 6]].concat()),
        group: None,
        indicators: vec![Indicator {
            id: "few".to_owned(),
            name: Text {
                zh: "发生率".to_owned(),
                en: "incidence".to_owned(),
            },
            values: Rc::new(values.to_vec()),
        }],
    })
    .unwrap()
}

pub fn drawn(kind: PanelKind, query: &str, lang: Lang) -> String {
    let panel = if query.contains("few") {
        few()
    } else {
        Panel::teaching()
    };
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|p| p.split_once('='))
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .collect();
    let answer = ask(&panel, Question::from_pairs(&panel, &pairs).unwrap()).unwrap();
    let plot = panel_plot(&panel, &answer, Some(kind), lang).unwrap();
    let size = (560.0, 340.0);
    let known = Known::of(&plot.spec);
    let placed = Placed::new(&plot.spec, &known, size, lang, &TableMeasure);
    let foot = ["https://example.org/".to_owned()];
    let title = answer.title.get(lang);
    let placed = placed.titled(title, &foot, &TableMeasure);
    placed
        .svg(
            &plot.spec,
            &known,
            Palette::of(Theme::Light),
            title,
            answer.finding.get(lang),
        )
        .unwrap()
}

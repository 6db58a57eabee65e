//! Answers about people's own panels as plots: which kinds suit a question, and
//! what each draws.

mod fit;
mod groups;
mod pairs;
mod rows;
mod several;
mod words;

use super::axis::Domain;
use super::dense::{Known, PlotSpec};
use crate::panel::{Answer, Panel, Question, Row};
use crate::words::{Lang, Words};

/// A kind of plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PanelKind {
    /// Counts of values in bars.
    Histogram,
    /// Sorted values by their share of the places.
    Quantiles,
    /// A point a place, group beside group.
    Strip,
    /// Five numbers a group.
    Boxes,
    /// Shades of the groups' means, period by period.
    Cells,
    /// The share of the whole that the lowest hold.
    Lorenz,
    /// Rates by size, between the limits of chance.
    Funnel,
    /// Two measures, place by place.
    Scatter,
    /// Two columns with a line a place between.
    Slope,
    /// Both ends of each place on a row.
    Dumbbell,
    /// Means of groups, before beside after.
    Columns,
    /// Values over time.
    Lines,
    /// What a regression leaves at each place.
    Residuals,
}

impl PanelKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Histogram,
        Self::Quantiles,
        Self::Strip,
        Self::Boxes,
        Self::Cells,
        Self::Lorenz,
        Self::Funnel,
        Self::Scatter,
        Self::Slope,
        Self::Dumbbell,
        Self::Columns,
        Self::Lines,
        Self::Residuals,
    ];

    /// The word in addresses and options.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Histogram => "histogram",
            Self::Quantiles => "quantiles",
            Self::Strip => "strip",
            Self::Boxes => "boxes",
            Self::Cells => "cells",
            Self::Lorenz => "lorenz",
            Self::Funnel => "funnel",
            Self::Scatter => "scatter",
            Self::Slope => "slope",
            Self::Dumbbell => "dumbbell",
            Self::Columns => "columns",
            Self::Lines => "lines",
            Self::Residuals => "residuals",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// Its name in both languages.
    pub const fn name(self) -> Words {
        match self {
            Self::Histogram => Words("直方图", "Histogram"),
            Self::Quantiles => Words("分位数图", "Quantile plot"),
            Self::Strip => Words("分组点条", "Strip by group"),
            Self::Boxes => Words("箱线图", "Box plot"),
            Self::Cells => Words("热力表", "Heatmap"),
            Self::Lorenz => Words("洛伦兹曲线", "Lorenz curve"),
            Self::Funnel => Words("漏斗图", "Funnel plot"),
            Self::Scatter => Words("散点图", "Scatter"),
            Self::Slope => Words("斜线", "Slopes"),
            Self::Dumbbell => Words("哑铃", "Dumbbells"),
            Self::Columns => Words("分组柱形", "Grouped bars"),
            Self::Lines => Words("折线", "Lines"),
            Self::Residuals => Words("残差图", "Residuals"),
        }
    }
}

/// A plot of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelPlot {
    /// Its kind.
    pub kind: PanelKind,
    /// The group that it is of, in small multiples; else empty.
    pub title: String,
    /// What is drawn.
    pub spec: PlotSpec,
    /// What it leaves out so as to stay readable; else empty.
    pub note: String,
    /// How many rows of names stand along the upright axis; 0 where numbers do.
    pub rows: usize,
}

/// Places whose names and lines can still be told apart.
const FEW: usize = 40;
/// Names that fit side by side along an axis.
const FEW_NAMES: usize = 13;

/// The kinds that suit an answer, the one that is drawn unasked first. None
/// where there is nothing to draw.
pub fn panel_kinds(panel: &Panel, answer: &Answer) -> Vec<PanelKind> {
    use PanelKind::{
        Boxes, Cells, Columns, Dumbbell, Funnel, Histogram, Lines, Lorenz, Quantiles, Residuals,
        Scatter, Slope, Strip,
    };
    let grouped = groups::names(panel, &answer.rows).len() > 1;
    let only = |yes: bool, kinds: &[PanelKind]| if yes { kinds.to_vec() } else { Vec::new() };
    if answer.rows.is_empty() {
        return Vec::new();
    }
    match &answer.question {
        Question::Distribution { .. } => {
            let mut out = vec![Histogram, Quantiles];
            out.extend(only(grouped, &[Strip, Boxes]));
            out.extend(only(grouped && panel.periods().len() > 1, &[Cells]));
            out
        }
        Question::Inequality { .. } => {
            let curve = answer.results.iter().any(|(id, _)| *id == "lorenz");
            only(curve, &[Lorenz])
        }
        Question::Funnel { .. } => vec![Funnel],
        Question::Change { .. } => {
            let mut out = vec![Scatter, Histogram];
            out.extend(only(answer.rows.len() <= FEW, &[Slope, Dumbbell]));
            out.extend(only(grouped, &[Columns]));
            out
        }
        Question::Convergence { .. } | Question::Correlation { .. } => vec![Scatter],
        Question::Effect { .. }
        | Question::Trend { .. }
        | Question::Ranks { .. }
        | Question::Series { .. } => vec![Lines],
        Question::Mean { .. } => vec![Columns, Histogram],
        Question::Regression { on, .. } if on.len() == 1 => vec![Scatter, Residuals],
        Question::Regression { .. } => vec![Residuals],
        Question::Outliers { .. } => vec![Strip, Boxes, Histogram],
        Question::Peers { .. } => {
            let few = (2..=FEW_NAMES).contains(&answer.rows.len());
            let mut out = vec![Cells];
            out.extend(only(few, &[Columns]));
            out
        }
    }
}

/// An answer drawn as a kind; the first that suits where none is asked for.
/// None where the kind does not suit the answer.
///
/// # Example
/// ```
/// use county_lens::chart::{panel_plot, PanelKind};
/// use county_lens::panel::{ask, Panel, Question};
/// use county_lens::words::Lang;
/// let panel = Panel::teaching();
/// let pairs = [("ask", "distribution"), ("of", "income")];
/// let pairs = pairs.map(|(k, v)| (k.to_owned(), v.to_owned()));
/// let answer = ask(&panel, Question::from_pairs(&panel, &pairs).unwrap()).unwrap();
/// let plot = panel_plot(&panel, &answer, None, Lang::En).unwrap();
/// assert_eq!(plot.kind, PanelKind::Histogram);
/// assert!(panel_plot(&panel, &answer, Some(PanelKind::Funnel), Lang::En).is_none());
/// ```
pub fn panel_plot(
    panel: &Panel,
    answer: &Answer,
    kind: Option<PanelKind>,
    lang: Lang,
) -> Option<PanelPlot> {
    let suits = panel_kinds(panel, answer);
    let kind = kind.or(suits.first().copied())?;
    if !suits.contains(&kind) {
        return None;
    }
    let all: Vec<&Row> = answer.rows.iter().collect();
    let drawn = Drawn {
        panel,
        answer,
        rows: &all,
        lang,
        whole: None,
    };
    Some(drawn.plot(kind, String::new()))
}

/// The same once a group. Shared axes span what all groups need; free ones what
/// each does. None where the kind does not suit, or compares groups itself, or
/// there are no groups.
pub fn panel_multiples(
    panel: &Panel,
    answer: &Answer,
    kind: PanelKind,
    shared: bool,
    lang: Lang,
) -> Option<Vec<PanelPlot>> {
    let names = groups::names(panel, &answer.rows);
    let row_by_row = matches!(
        kind,
        PanelKind::Histogram
            | PanelKind::Quantiles
            | PanelKind::Scatter
            | PanelKind::Slope
            | PanelKind::Dumbbell
            | PanelKind::Residuals
    );
    let suits = panel_kinds(panel, answer).contains(&kind);
    if !(row_by_row && suits && names.len() > 1) {
        return None;
    }
    let all: Vec<&Row> = answer.rows.iter().collect();
    let whole = Drawn {
        panel,
        answer,
        rows: &all,
        lang,
        whole: None,
    };
    let range = shared.then(|| whole.range(kind)).flatten();
    let mut plots: Vec<PanelPlot> = names
        .iter()
        .map(|name| {
            let own = answer.rows.iter();
            let own: Vec<&Row> = own
                .filter(|r| groups::name_of(panel, r) == Some(*name))
                .collect();
            let drawn = Drawn {
                rows: &own,
                whole: range,
                ..whole
            };
            drawn.plot(kind, (*name).to_owned())
        })
        .collect();
    if shared {
        share(&mut plots);
    }
    Some(plots)
}

/// About so many ticks have shared axes.
const TICKS: u32 = 5;

/// Gives all plots the ends that they need together.
fn share(plots: &mut [PanelPlot]) {
    let join = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
    let spans = plots.iter().map(|p| Known::of(&p.spec).spans());
    let Some((x, y)) = spans.reduce(|a, b| (join(a.0, b.0), join(a.1, b.1))) else {
        return;
    };
    for plot in plots {
        let PlotSpec {
            x: across,
            y: upright,
            ..
        } = &mut plot.spec;
        for (axis, (low, high)) in [(across, x), (upright, y)] {
            if axis.names.is_empty() && axis.domain.is_none() {
                let ends = [low, high].into_iter();
                let domain = if axis.zero {
                    Domain::with_zero(ends)
                } else {
                    Domain::new(low, high)
                };
                let round = domain.nice(TICKS);
                axis.domain = Some((round.low(), round.high()));
            }
        }
    }
}

/// What is drawn of an answer.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    panel: &'a Panel,
    answer: &'a Answer,
    rows: &'a [&'a Row],
    lang: Lang,
    /// The range that bars of all small multiples count in.
    whole: Option<(f64, f64)>,
}

impl Drawn<'_> {
    fn plot(self, kind: PanelKind, title: String) -> PanelPlot {
        let question = &self.answer.question;
        let far = matches!(question, Question::Outliers { .. });
        let note = match kind {
            PanelKind::Lines => self.note(),
            _ => String::new(),
        };
        let spec = match kind {
            PanelKind::Histogram => self.histogram(),
            PanelKind::Quantiles => self.quantiles(),
            PanelKind::Strip if far => self.far_strip(),
            PanelKind::Strip => self.strip(),
            PanelKind::Boxes if far => self.far_boxes(),
            PanelKind::Boxes => self.boxes(),
            PanelKind::Cells => match question {
                Question::Peers { by, .. } => self.scores(by),
                _ => self.cells(),
            },
            PanelKind::Lorenz => self.lorenz(),
            PanelKind::Funnel => self.funnel(),
            PanelKind::Scatter => self.scatter(),
            PanelKind::Slope => self.slope(),
            PanelKind::Dumbbell => self.dumbbell(),
            PanelKind::Columns => match question {
                Question::Mean { .. } => self.means(),
                Question::Peers { .. } => self.distances(),
                _ => self.columns(),
            },
            PanelKind::Lines => match question {
                Question::Ranks { .. } => self.rank_lines(),
                Question::Series { places, .. } => self.series_lines(places),
                _ => self.lines(),
            },
            PanelKind::Residuals => self.residuals(),
        };
        PanelPlot {
            kind,
            title,
            note,
            rows: spec.y.names.len(),
            spec,
        }
    }
}

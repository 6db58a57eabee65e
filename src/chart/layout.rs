//! From an answer to a picture of a kind that suits it.

use super::change;
use super::compare;
use super::dots;
use super::kind::{self, kinds, Kind};
use super::notes::Notes;
use super::options::ChartOptions;
use super::plot::{Plot, Tools};
use super::scene::Scene;
use super::text::Measure;
use super::{annotate, bars, breakdown, index, stacked, titles, trend};
use crate::question::{Answer, Question, Role, Row};

/// A picture of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What is drawn.
    pub scene: Scene,
    /// Its kind; none where there is nothing to draw.
    pub kind: Option<Kind>,
    /// The caveats that its signs point to.
    pub notes: Notes,
}

/// Lays an answer out. An answer without numbers gives an empty scene.
pub fn layout(answer: &Answer, options: &ChartOptions, measure: &dyn Measure) -> Picture {
    let suiting = kinds(answer);
    let wanted = options.kind.filter(|k| suiting.contains(k));
    let kind = wanted.or(suiting.first().copied());
    let shown = shown(answer);
    picture(answer, kind, &shown, options, measure, |tools| match kind {
        Some(kind) => plot(answer, kind, &shown, tools),
        None => Plot::empty(tools.options),
    })
}

/// The picture of a change over time alone, without additions: for the module
/// that a page opens with, which has no other kind.
pub fn opening(answer: &Answer, options: &ChartOptions, measure: &dyn Measure) -> Picture {
    let shown: Vec<&Row> = change::both(answer).map_or(Vec::new(), |(b, c)| vec![b, c]);
    let notes = Notes::of(shown.iter().copied(), options.lang);
    let tools = Tools {
        options: &options.checked(),
        measure,
        notes: &notes,
    };
    let scene = trend::trend(answer, tools).scene;
    Picture {
        scene: scene.whole(),
        kind: Some(Kind::Line),
        notes,
    }
}

/// Brings options into their limits, draws, and adds what every kind has.
fn picture(
    answer: &Answer,
    kind: Option<Kind>,
    shown: &[&Row],
    options: &ChartOptions,
    measure: &dyn Measure,
    draw: impl Fn(Tools<'_>) -> Plot,
) -> Picture {
    let mut options = options.checked();
    if !kind.is_some_and(Kind::takes_log) {
        options.spacing = super::axis::Spacing::Linear;
    }
    let notes = Notes::of(shown.iter().copied(), options.lang);
    let tools = Tools {
        options: &options,
        measure,
        notes: &notes,
    };
    let mut scene = annotate::annotated(draw(tools), tools);
    if options.titled {
        titles::add(&mut scene, answer, tools);
    }
    Picture {
        scene: scene.whole(),
        kind,
        notes,
    }
}

/// The rows that are drawn.
fn shown(answer: &Answer) -> Vec<&Row> {
    let drawn = |r: &&Row| {
        r.estimate.position().is_some()
            && match &answer.question {
                Question::Change { .. } => matches!(r.key.as_str(), "base" | "current"),
                Question::Per { .. } => matches!(r.role, Role::Result | Role::Member),
                _ => true,
            }
    };
    answer.rows.iter().filter(drawn).collect()
}

fn plot(answer: &Answer, kind: Kind, shown: &[&Row], tools: Tools<'_>) -> Plot {
    let graded = || dots::grades(shown, kind::bar_sample, tools.options.lang);
    match (kind, &answer.question) {
        (Kind::Line, _) => trend::trend(answer, tools),
        (Kind::Slope, _) => change::slope(answer, tools),
        (Kind::Dumbbell, _) => change::dumbbell(answer, tools),
        (Kind::Dots, _) => dots::dots(shown, tools),
        (Kind::Bars, Question::Breakdown { .. } | Question::Change { .. }) => {
            bars::bars(shown, Vec::new(), tools)
        }
        (Kind::Bars, _) => bars::bars(shown, graded(), tools),
        (Kind::Stacked, _) => stacked::stacked(answer, false, tools),
        (Kind::Share, _) => stacked::stacked(answer, true, tools),
        (Kind::Index, Question::Change { .. }) => index::of_change(answer, tools),
        (Kind::Index, _) => index::of_places(answer, tools),
        (Kind::Difference, _) => compare::difference(answer, tools),
        (Kind::Waterfall, Question::Breakdown { .. }) => breakdown::waterfall(answer, tools),
        (Kind::Waterfall, _) => change::waterfall(answer, tools),
        // Models have it, answers do not.
        (Kind::Flow, _) => Plot::empty(tools.options),
    }
}

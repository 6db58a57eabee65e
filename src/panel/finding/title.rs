//! What an answer about a panel shows.

use super::{fill, listed_names, place_name, plain};
use crate::panel::measure::named;
use crate::panel::question::{Force, Measure, Question};
use crate::panel::table::Panel;
use crate::words::Text;

/// What is shown.
pub(in crate::panel) fn title(panel: &Panel, question: &Question) -> Text {
    let period = |p: &Option<String>| plain(p.as_deref().unwrap_or_default());
    let name = |m: &Measure| m.name(panel);
    let title = match question {
        Question::Distribution {
            measure,
            period: at,
        } => fill("{0}，{1}", "{0}, {1}", &[name(measure), period(at)]),
        Question::Inequality {
            measure,
            period: at,
            ..
        } => fill(
            "{0}的地区差距，{1}",
            "{0}: inequality between places, {1}",
            &[name(measure), period(at)],
        ),
        Question::Funnel {
            events,
            sizes,
            period: at,
            ..
        } => {
            let names = [named(panel, events), named(panel, sizes), period(at)];
            fill("{0}占{1}的率，{2}", "{0} among {1}, {2}", &names)
        }
        Question::Change { measure, from, to } => {
            let parts = [name(measure), period(from), period(to)];
            fill("{0}，{1}→{2}", "{0}, {1} → {2}", &parts)
        }
        Question::Convergence { measure, from, to } => {
            let parts = [name(measure), period(from), period(to)];
            fill(
                "{0}是否趋同，{1}→{2}",
                "{0}: convergence, {1} → {2}",
                &parts,
            )
        }
        Question::Correlation {
            measure,
            with,
            period: at,
        } => fill(
            "{0}与{1}，{2}",
            "{0} and {1}, {2}",
            &[name(measure), name(with), period(at)],
        ),
        Question::Effect { measure, force } => effect(panel, measure, force),
        Question::Trend { measure, place } => {
            let place = place_name(panel, place);
            fill("{1}：{0}", "{1}: {0}", &[name(measure), place])
        }
        _ => several(panel, question),
    };
    if panel.is_fictional() {
        return fill("{0}（虚构）", "{0} (fictional)", &[title]);
    }
    title
}

/// What a measure did where it was in force.
fn effect(panel: &Panel, measure: &Measure, force: &Force) -> Text {
    let name = measure.name(panel);
    match force {
        Force::Indicator(under) => fill(
            "“{1}”之后{0}的变化",
            "{0} under “{1}”",
            &[name, named(panel, under)],
        ),
        Force::Since { treated, since } => {
            let names: Vec<Text> = treated.iter().map(|id| place_name(panel, id)).collect();
            fill(
                "{1}自{2}起{0}的变化",
                "{0}: {1} from {2} on",
                &[name, listed_names(&names, "处"), plain(since)],
            )
        }
    }
}

/// The questions that put several measures, places or periods together.
fn several(panel: &Panel, question: &Question) -> Text {
    let name = question
        .measure()
        .map_or_else(|| plain(""), |m| m.name(panel));
    let at = plain(question.period().unwrap_or_default());
    let (from, to) = question.ends();
    match question {
        Question::Mean { .. } => fill("{0}的均值，{1}", "{0}: means, {1}", &[name, at]),
        Question::Ranks { .. } => {
            let ends = [from, to].map(|p| plain(p.unwrap_or_default()));
            let [from, to] = ends;
            fill(
                "{0}的名次，{1}→{2}",
                "{0}: ranks, {1} → {2}",
                &[name, from, to],
            )
        }
        Question::Series { places, .. } if places.is_empty() => {
            fill("{0}，各期", "{0} over time", &[name])
        }
        Question::Series { places, .. } => {
            let names: Vec<Text> = places.iter().map(|id| place_name(panel, id)).collect();
            fill("{1}：{0}", "{1}: {0}", &[name, listed_names(&names, "处")])
        }
        Question::Regression { on, .. } => {
            let on: Vec<Text> = on.iter().map(|m| m.name(panel)).collect();
            fill(
                "{0}随{1}的变化，{2}",
                "{0} by {1}, {2}",
                &[name, listed_names(&on, "项"), at],
            )
        }
        Question::Outliers { .. } => fill(
            "{0}：离得远的值，{1}",
            "{0}: values far out, {1}",
            &[name, at],
        ),
        Question::Peers { place, by, .. } => {
            let by: Vec<Text> = by.iter().map(|m| m.name(panel)).collect();
            let parts = [place_name(panel, place), listed_names(&by, "项"), at];
            fill(
                "与{0}相近的地方（{1}），{2}",
                "Places like {0} ({1}), {2}",
                &parts,
            )
        }
        _ => name,
    }
}

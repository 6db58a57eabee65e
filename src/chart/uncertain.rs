//! What is not known of a number, drawn in ways that cannot be taken for one
//! another: a range from rounding is a pale bar, a span that the print leaves
//! open a hatched box, and a bound without its other side an arrow.

use super::axis::{Scale, Spacing};
use super::legend::Sample;
use super::palette::Role;
use super::scene::{Dash, Item, Scene};
use crate::quantity::{Claim, Estimate};
use crate::words::{Lang, MessageId};

const HALF: f64 = 6.0;

/// A range from rounding.
pub(super) fn rounding(scene: &mut Scene, (a, b): (f64, f64), y: f64) {
    let corners = ((a, y - HALF + 1.0), (b, y + HALF - 1.0));
    scene.rect(corners.0, corners.1, Role::Range);
    // The pale colour alone is too faint to be seen by everyone.
    scene.outline(corners.0, corners.1, Role::PRIMARY);
}

/// A span that the print leaves open.
pub(super) fn open(scene: &mut Scene, (a, b): (f64, f64), y: f64) {
    scene.hatch((a, y - HALF), (b, y + HALF), 6.0, Role::Muted);
    scene.outline((a, y - HALF), (b, y + HALF), Role::Muted);
}

/// An interval of a statistic.
pub(super) fn whisker(scene: &mut Scene, (a, b): (f64, f64), y: f64) {
    scene.line((a, y), (b, y), 2.0, Role::Text);
    scene.line((a, y - 4.0), (a, y + 4.0), 2.0, Role::Text);
    scene.line((b, y - 4.0), (b, y + 4.0), 2.0, Role::Text);
}

/// A bound points to where the value may lie: `way` 1 up the axis, −1 down.
pub(super) fn bound(scene: &mut Scene, (x, y): (f64, f64), way: f64, role: Role) {
    let tip = (x + way * 18.0).clamp(2.0, scene.width - 2.0);
    scene.line((x, y), (tip, y), 2.0, role);
    scene.items.push(Item::Line {
        points: vec![
            (tip - way * 5.0, y - 5.0),
            (tip, y),
            (tip - way * 5.0, y + 5.0),
        ],
        width: 2.0,
        role,
        dash: Dash::Solid,
    });
}

/// Which way a bound points.
fn way(claim: Claim) -> Option<f64> {
    match claim {
        Claim::AtLeast | Claim::MoreThan => Some(1.0),
        Claim::AtMost | Claim::LessThan => Some(-1.0),
        _ => None,
    }
}

/// Both ends on an axis, where they lie apart.
fn span(e: &Estimate, scale: &Scale, least: f64) -> Option<(f64, f64)> {
    let (low, high) = e.low.zip(e.high)?;
    let (a, b) = (scale.at(low.to_f64()), scale.at(high.to_f64()));
    ((b - a).abs() > least).then_some((a.min(b), a.max(b)))
}

/// Whether a number has no place on a logarithmic axis: it stands at its edge.
pub(super) fn off(e: &Estimate, scale: &Scale) -> bool {
    scale.spacing() == Spacing::Log && e.position().is_some_and(|v| v <= 0.0)
}

/// Draws what is not known of a number in a row of its own, below its mark.
pub(super) fn along(scene: &mut Scene, e: &Estimate, scale: &Scale, y: f64, role: Role) {
    if off(e, scale) {
        bound(scene, (scale.ends().0 + 18.0, y), -1.0, Role::Muted);
        return;
    }
    if let Some(ends) = span(e, scale, 1.0) {
        match e.claim {
            Claim::Between => open(scene, ends, y),
            _ => rounding(scene, ends, y),
        }
    }
    if let (Some(way), Some(at)) = (way(e.claim), e.position()) {
        bound(scene, (scale.at(at), y), way, role);
    }
}

/// The signs that occur among some numbers, with their words.
pub(super) fn samples<'a>(
    shown: impl Iterator<Item = &'a Estimate> + Clone,
    scale: &Scale,
    lang: Lang,
) -> Vec<(Sample, String)> {
    let wide = |between: bool| {
        let mut found = shown.clone();
        found.any(|e| (e.claim == Claim::Between) == between && span(e, scale, 1.0).is_some())
    };
    let bounded = shown.clone().any(|e| way(e.claim).is_some());
    let lost = shown.clone().any(|e| off(e, scale));
    [
        (wide(false), Sample::Rounding, MessageId::LegendRange),
        (wide(true), Sample::Open, MessageId::LegendOpen),
        (bounded, Sample::Bound, MessageId::LegendBound),
        (lost, Sample::Off, MessageId::LegendOff),
    ]
    .into_iter()
    .filter(|(occurs, ..)| *occurs)
    .map(|(_, sample, id)| (sample, id.template(lang).to_owned()))
    .collect()
}

/// The area between the ranges of numbers that stand one after the other: pale
/// for rounding, hatched where the print leaves a span open.
pub(super) fn ribbon<const N: usize>(
    scene: &mut Scene,
    scale: &Scale,
    ends: [(f64, &Estimate); N],
    role: Role,
) {
    let spans = ends.map(|(x, e)| {
        let at = e.position().unwrap_or_default();
        let end =
            |v: Option<crate::quantity::Number>| v.map_or(at, crate::quantity::Number::to_f64);
        (x, scale.at(end(e.low)), scale.at(end(e.high)))
    });
    // Thinner than its own edges, it would only cover the line.
    if spans.iter().all(|(_, a, b)| (a - b).abs() < 2.0) {
        return;
    }
    let lower = spans.iter().map(|(x, a, _)| (*x, *a));
    let upper: Vec<(f64, f64)> = spans.iter().map(|(x, _, b)| (*x, *b)).collect();
    let points = upper.iter().rev().copied().chain(lower.clone()).collect();
    scene.items.push(Item::Polygon {
        points,
        role: Role::Range,
    });
    for points in [upper, lower.collect()] {
        scene.items.push(Item::Line {
            points,
            width: 1.0,
            role,
            dash: Dash::Solid,
        });
    }
}

/// A bound in an upright chart points up or down.
pub(super) fn bound_up(scene: &mut Scene, e: &Estimate, (x, y): (f64, f64)) {
    let Some(way) = way(e.claim) else { return };
    let tip = y - way * 14.0;
    scene.line((x, y), (x, tip), 2.0, Role::PRIMARY);
    scene.items.push(Item::Line {
        points: vec![
            (x - 5.0, tip + way * 5.0),
            (x, tip),
            (x + 5.0, tip + way * 5.0),
        ],
        width: 2.0,
        role: Role::PRIMARY,
        dash: Dash::Solid,
    });
}

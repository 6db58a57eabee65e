//! Money that flows from who pays to who gets: bars for the parties, ribbons
//! as wide as the sums.

use super::model::part;
use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::Tools;
use super::scene::{Anchor, Course, Dash, Item, Mark, Scene};
use super::text::wrap;
use crate::programme::model::{Flow, Ran};
use crate::quantity::{Estimate, Number, Rational};
use crate::words::{self, Words};

/// A sum on its way.
struct Link {
    from: usize,
    to: usize,
    key: &'static str,
    estimate: Estimate,
    size: f64,
}

/// A party.
struct Node {
    name: Words,
    /// How many steps of the way lie before it.
    column: usize,
    /// All that comes in, or goes out where that is more.
    size: f64,
    lines: Vec<(String, bool)>,
    top: f64,
    height: f64,
}

const BAR: f64 = 10.0;
const LINE: f64 = 17.0;
const GAP: f64 = 16.0;
const TOP: f64 = 8.0;

/// The flow of a model's sums; what is zero, or has no value, is left out. A
/// negative sum flows back.
pub(super) fn flow(run: &Ran, steps: &[Flow], tools: Tools<'_>) -> Scene {
    let lang = tools.options.lang;
    let mut scene = Scene::new(tools.options.width, 0.0, lang);
    scene.course = Course::Down;
    let (mut nodes, links) = gathered(run, steps, tools);
    if links.is_empty() {
        return scene;
    }
    let columns = nodes.iter().map(|n| n.column).max().unwrap_or(0) + 1;
    arrange(&mut nodes, columns, tools);
    let step = step(scene.width, columns);
    #[allow(clippy::cast_precision_loss)]
    let left = |n: &Node| TOP + step * n.column as f64;
    let scale = thickness(&nodes);
    let mut out: Vec<f64> = nodes.iter().map(|n| n.top).collect();
    let mut into = out.clone();
    for link in &links {
        let (Some(a), Some(b)) = (nodes.get(link.from), nodes.get(link.to)) else {
            continue;
        };
        let wide = link.size * scale;
        let (y0, y1) = (
            take(&mut out, link.from, wide),
            take(&mut into, link.to, wide),
        );
        ribbon(&mut scene, (left(a) + BAR, y0), (left(b), y1), wide);
        scene.marks.push(Mark {
            key: link.key.to_owned(),
            x: f64::midpoint(left(a) + BAR, left(b)),
            y: f64::midpoint(y0, y1) + wide / 2.0,
            left: left(a),
            top: y0.min(y1),
            right: left(b) + BAR,
            bottom: y0.max(y1) + wide.max(4.0),
            role: Role::PRIMARY,
            series: 0,
        });
    }
    for node in &nodes {
        let x = left(node);
        let foot = node.top + (node.size * scale).max(2.0);
        scene.rect((x, node.top), (x + BAR, foot), Role::PRIMARY);
        let last = node.column + 1 == columns;
        let (at, anchor) = if last {
            (x - 6.0, Anchor::Right)
        } else {
            (x + BAR + 6.0, Anchor::Left)
        };
        let block = node.lines.iter().map(|_| LINE).sum::<f64>();
        let mut y = node.top + ((foot - node.top - block) / 2.0).max(0.0) + LINE / 2.0;
        for (line, name) in &node.lines {
            let size = if *name { LABEL } else { SMALL };
            scene.text(line, at, y, size, Role::Text, anchor);
            y += LINE;
        }
        scene.height = scene.height.max(node.top + node.height + TOP);
    }
    scene
}

/// Parties in the order of their first mention, and what flows between them.
fn gathered(run: &Ran, steps: &[Flow], tools: Tools<'_>) -> (Vec<Node>, Vec<Link>) {
    let lang = tools.options.lang;
    let mut nodes: Vec<Node> = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    for step in steps {
        let Some((_, estimate)) = part(run, step.key, lang) else {
            continue;
        };
        let Some(size) = estimate.position().filter(|v| *v != 0.0) else {
            continue;
        };
        let (a, b) = (find(&mut nodes, step.from), find(&mut nodes, step.to));
        let (from, to) = if size > 0.0 { (a, b) } else { (b, a) };
        links.push(Link {
            from,
            to,
            key: step.key,
            estimate,
            size: size.abs(),
        });
    }
    // A party stands behind all that pay it; so many rounds settle any chain.
    for _ in 0..links.len() {
        for link in &links {
            let before = nodes.get(link.from).map_or(0, |n| n.column);
            if let Some(n) = nodes.get_mut(link.to) {
                n.column = n.column.max(before + 1).min(links.len());
            }
        }
    }
    for i in 0..nodes.len() {
        let sum = |which: fn(&Link) -> usize| {
            let own = links.iter().filter(|l| which(l) == i);
            own.map(|l| l.size).sum::<f64>()
        };
        let size = sum(|l| l.from).max(sum(|l| l.to));
        let value = total(&links, i).map(|e| words::estimate(&e, lang));
        if let Some(n) = nodes.get_mut(i) {
            n.size = size;
            n.lines = vec![(n.name.get(lang).to_owned(), true)];
            n.lines.extend(value.map(|v| (v, false)));
        }
    }
    (nodes, links)
}

fn find(nodes: &mut Vec<Node>, name: Words) -> usize {
    if let Some(at) = nodes.iter().position(|n| n.name == name) {
        return at;
    }
    nodes.push(Node {
        name,
        column: 0,
        size: 0.0,
        lines: Vec::new(),
        top: 0.0,
        height: 0.0,
    });
    nodes.len() - 1
}

/// What a party pays, or where it pays nothing, gets: exactly, where its parts
/// are exact.
fn total(links: &[Link], node: usize) -> Option<Estimate> {
    let side = |which: fn(&Link) -> usize| -> Vec<&Link> {
        links.iter().filter(|l| which(l) == node).collect()
    };
    let own = match side(|l| l.from) {
        out if out.is_empty() => side(|l| l.to),
        out => out,
    };
    if let [one] = own.as_slice() {
        return Some(one.estimate.clone());
    }
    let mut sum = Rational::from_int(0);
    for link in &own {
        match link.estimate.value? {
            Number::Exact(r) => sum = sum.add(r.abs()).ok()?,
            Number::Approximate(_) => return None,
        }
    }
    let first = own.first()?;
    Some(Estimate {
        value: Some(Number::Exact(sum)),
        low: None,
        high: None,
        claim: first.estimate.claim,
        unit: first.estimate.unit.clone(),
    })
}

/// From one column to the next.
#[allow(clippy::cast_precision_loss)]
fn step(width: f64, columns: usize) -> f64 {
    (width - 2.0 * TOP - BAR) / (columns.max(2) - 1) as f64
}

/// Wraps the names and stacks the parties of each column.
fn arrange(nodes: &mut [Node], columns: usize, tools: Tools<'_>) {
    let gap = step(tools.options.width, columns) - BAR;
    // Only the first gap of several has one column of names in it.
    let room = |column: usize| match (column, columns) {
        (0, 3..) => gap - 12.0,
        _ => (gap - 20.0) / 2.0,
    };
    for node in nodes.iter_mut() {
        let wrapped = node.lines.iter().flat_map(|(text, name)| {
            let size = if *name { LABEL } else { SMALL };
            let lines = wrap(text, room(node.column), size, tools.measure);
            lines
                .into_iter()
                .map(move |l| (l, *name))
                .collect::<Vec<_>>()
        });
        node.lines = wrapped.collect();
    }
    let scale = thickness(nodes);
    for column in 0..columns {
        let mut y = TOP;
        for node in nodes.iter_mut().filter(|n| n.column == column) {
            let text = node.lines.iter().map(|_| LINE).sum::<f64>();
            node.top = y;
            node.height = text.max(node.size * scale);
            y += node.height + GAP;
        }
    }
}

/// Pixels of a unit of money: the widest party is this high.
fn thickness(nodes: &[Node]) -> f64 {
    let most = nodes.iter().map(|n| n.size).fold(0.0, f64::max);
    if most > 0.0 {
        150.0 / most
    } else {
        0.0
    }
}

/// The next free part of a party's side.
fn take(used: &mut [f64], node: usize, wide: f64) -> f64 {
    match used.get_mut(node) {
        Some(y) => {
            let at = *y;
            *y += wide;
            at
        }
        None => 0.0,
    }
}

/// A band between two sides, bent like an S.
fn ribbon(scene: &mut Scene, (x0, y0): (f64, f64), (x1, y1): (f64, f64), wide: f64) {
    let edge = |add: f64| -> Vec<(f64, f64)> {
        (0..=24)
            .map(|k| {
                let t = f64::from(k) / 24.0;
                let bent = t * t * (3.0 - 2.0 * t);
                (x0 + (x1 - x0) * t, y0 + (y1 - y0) * bent + add)
            })
            .collect()
    };
    let (upper, lower) = (edge(0.0), edge(wide.max(1.0)));
    let around = upper.iter().chain(lower.iter().rev()).copied().collect();
    scene.items.push(Item::Polygon {
        points: around,
        role: Role::Range,
    });
    for points in [upper, lower] {
        scene.items.push(Item::Line {
            points,
            width: 1.0,
            role: Role::PRIMARY,
            dash: Dash::Solid,
        });
    }
}

//! A programme as an icicle: the whole at the left, its parts to the right,
//! each as high as its share. Names stand where they fit and are left out
//! where they do not; every node has its mark all the same.

use super::options::{ChartOptions, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Item, Mark, Scene};
use super::text::{wrap, Measure};
use crate::programme::tree::{Branch, Size};

const LINE: f64 = 16.0;
const PAD: f64 = 6.0;

struct Drawing<'a> {
    scene: Scene,
    size: Size,
    columns: usize,
    width: f64,
    measure: &'a dyn Measure,
}

fn leaves(branch: &Branch<'_>, size: Size, depth: usize) -> usize {
    if size.of(branch) <= 0.0 {
        return 0;
    }
    if depth <= 1 || branch.parts.is_empty() {
        return 1;
    }
    let below: usize = branch
        .parts
        .iter()
        .map(|p| leaves(p, size, depth - 1))
        .sum();
    below.max(1)
}

/// Draws the tree of a report. By money, nodes without any are left out; a
/// programme that prints none gives an empty scene.
pub fn tree(
    roots: &[Branch<'_>],
    size: Size,
    options: &ChartOptions,
    measure: &dyn Measure,
) -> Scene {
    let options = options.checked();
    let columns = if options.width < 520.0 { 3 } else { 4 };
    let rows: usize = roots.iter().map(|r| leaves(r, size, columns)).sum();
    // By figures, a node of one figure has room for a line of text.
    let weight: f64 = roots.iter().map(|r| size.of(r)).sum();
    #[allow(clippy::cast_precision_loss)]
    let height = match size {
        _ if rows == 0 => 0.0,
        Size::Figures => (weight * (LINE + 2.0)).clamp(220.0, 1600.0),
        Size::Money => (rows as f64 * 26.0).clamp(220.0, 1400.0),
    };
    #[allow(clippy::cast_precision_loss)]
    let width = options.width / columns as f64;
    let mut drawing = Drawing {
        scene: Scene::new(options.width, height, options.lang),
        size,
        columns,
        width,
        measure,
    };
    drawing.stack(roots, 0, (0.0, height), 0.0);
    drawing.scene.whole()
}

impl Drawing<'_> {
    /// Stacks branches in a column, from top to bottom; what a node has
    /// itself stays empty below its parts.
    fn stack(
        &mut self,
        branches: &[Branch<'_>],
        column: usize,
        (top, bottom): (f64, f64),
        own: f64,
    ) {
        let total = branches.iter().map(|b| self.size.of(b)).sum::<f64>() + own;
        if column >= self.columns || !(total.is_finite() && total > 0.0) {
            return;
        }
        let mut y = top;
        for branch in branches {
            let share = self.size.of(branch) / total;
            let end = y + (bottom - top) * share;
            if share > 0.0 {
                self.one(branch, column, (y, end));
            }
            y = end;
        }
    }

    #[allow(clippy::cast_precision_loss)]
    fn one(&mut self, branch: &Branch<'_>, column: usize, (top, bottom): (f64, f64)) {
        let (left, right) = (column as f64 * self.width, (column + 1) as f64 * self.width);
        let filled = !branch.figures.is_empty();
        if filled && bottom - top > 3.0 {
            self.scene.items.push(Item::Rect {
                x0: left + 1.0,
                y0: top + 1.0,
                x1: left + 5.0,
                y1: bottom - 1.0,
                role: Role::PRIMARY,
                filled: true,
            });
        }
        for line in [(top, top), (bottom, bottom)] {
            self.scene
                .line((left, line.0), (right, line.1), 1.0, Role::Grid);
        }
        self.scene
            .line((left, top), (left, bottom), 1.0, Role::Grid);
        let lang = self.scene.lang;
        let room = self.width - 2.0 * PAD - 6.0;
        let lines = wrap(branch.node.name.get(lang), room, SMALL, self.measure);
        let most = ((bottom - top - 2.0) / LINE).max(0.0);
        let fits = |n: usize| n as f64 <= most;
        if fits(lines.len()) && !lines.is_empty() {
            let mut y = (top + bottom) / 2.0 - (lines.len() as f64 - 1.0) * LINE / 2.0;
            for line in &lines {
                let x = left + PAD + 6.0;
                self.scene.text(line, x, y, SMALL, Role::Text, Anchor::Left);
                y += LINE;
            }
        }
        self.scene.marks.push(Mark {
            key: branch.node.id.clone(),
            x: (left + right) / 2.0,
            y: (top + bottom) / 2.0,
            left,
            top,
            right,
            bottom,
            role: Role::PRIMARY,
            series: column,
        });
        let parts = branch.parts.iter().map(|p| self.size.of(p)).sum::<f64>();
        let own = (self.size.of(branch) - parts).max(0.0);
        self.stack(&branch.parts, column + 1, (top, bottom), own);
    }
}

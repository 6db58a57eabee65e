//! A sum and its parts as bars on one axis.

use super::axis::{Domain, Scale};
use super::dots::{arrow, ends, short, Rows};
use super::options::ChartOptions;
use super::palette::Role;
use super::scene::{Item, Mark, Scene};
use super::text::Measure;
use crate::quantity::Estimate;
use crate::question::{Role as RowRole, Row};
use crate::words::{self, Lang};

fn value(row: &Row, lang: Lang) -> String {
    let number = short(row, lang);
    match &row.share {
        Some(share) if lang == Lang::Zh => format!("{number}（{}）", words::estimate(share, lang)),
        Some(share) => format!("{number} ({})", words::estimate(share, lang)),
        None => number,
    }
}

pub(super) fn bars(rows: &[&Row], options: ChartOptions, measure: &dyn Measure) -> Scene {
    let lang = options.lang;
    let mut scene = Scene::new(options.width, 0.0, lang);
    let Some(first) = rows.first() else {
        return scene;
    };
    let labels: Vec<String> = rows.iter().map(|r| r.label.say(lang)).collect();
    let values = rows.iter().map(|r| value(r, lang)).collect();
    let placed = Rows::place(&labels, values, options, measure);
    let domain = Domain::with_zero(rows.iter().flat_map(|r| ends(r)));
    let domain = Domain::new(domain.low(), domain.high() * 1.02);
    let scale = Scale::new(domain, placed.plot.0, placed.plot.1);
    let bottom = placed.axis(
        &mut scene,
        &scale,
        domain,
        &first.estimate.unit,
        lang,
        measure,
    );
    let zero = scale.at(0.0);
    for (i, row) in rows.iter().enumerate() {
        let Some(at) = row.estimate.position() else {
            continue;
        };
        let (x, y) = (scale.at(at), placed.middle(i));
        let role = match row.role {
            RowRole::Total => Role::Muted,
            RowRole::Remainder => Role::Secondary,
            _ => Role::Primary,
        };
        scene.items.push(Item::Rect {
            x0: zero.min(x),
            y0: y - 8.0,
            x1: zero.max(x).max(zero + 1.0),
            y1: y + 8.0,
            role,
            filled: row.role != RowRole::Total,
        });
        interval(&mut scene, &row.estimate, &scale, y);
        arrow(&mut scene, row.estimate.claim, x, y, role);
        let (top, height) = placed.bands.get(i).copied().unwrap_or_default();
        scene.marks.push(Mark {
            key: row.key.clone(),
            x: (zero + x) / 2.0,
            y,
            left: 0.0,
            top,
            right: options.width,
            bottom: top + height,
            role,
        });
    }
    placed.write(&mut scene);
    scene.height = bottom;
    scene
}

/// Whiskers over the end of a bar.
pub(super) fn interval(scene: &mut Scene, e: &Estimate, scale: &Scale, y: f64) {
    let Some((low, high)) = e.low.zip(e.high) else {
        return;
    };
    let (a, b) = (scale.at(low.to_f64()), scale.at(high.to_f64()));
    if b - a > 1.5 {
        scene.line((a, y), (b, y), 2.0, Role::Text);
        scene.line((a, y - 4.0), (a, y + 4.0), 2.0, Role::Text);
        scene.line((b, y - 4.0), (b, y + 4.0), 2.0, Role::Text);
    }
}

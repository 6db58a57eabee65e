//! From an answer to a scene: the kind of chart that suits it.

use super::options::{ChartOptions, LABEL, SMALL};
use super::scene::Scene;
use super::text::Measure;
use super::{bars, dots, trend};
use crate::question::{Answer, Question, Role, Row};
use crate::words::{Arg, Message, MessageId};

/// Lays an answer out. An answer without numbers gives an empty scene.
pub fn layout(answer: &Answer, options: ChartOptions, measure: &dyn Measure) -> Scene {
    let options = options.checked();
    let rows: Vec<&Row> = answer
        .rows
        .iter()
        .filter(|r| r.estimate.position().is_some())
        .collect();
    let mut scene = match &answer.question {
        Question::Change { .. } => trend::trend(answer, options, measure),
        Question::Per { .. } => {
            let shown: Vec<&Row> = rows
                .into_iter()
                .filter(|r| matches!(r.role, Role::Result | Role::Member))
                .collect();
            dots::dots(&shown, options, measure)
        }
        Question::Compare { .. } | Question::Across { .. } => dots::dots(&rows, options, measure),
        Question::Breakdown { .. } => bars::bars(&rows, options, measure),
    };
    if options.titled {
        add_titles(&mut scene, answer, options, measure);
    }
    scene
}

fn add_titles(scene: &mut Scene, answer: &Answer, options: ChartOptions, measure: &dyn Measure) {
    use super::palette::Role as Paint;
    use super::scene::{Anchor, Item, TextItem};
    let inner = options.width - 24.0;
    let lang = options.lang;
    let mut head: Vec<(String, f64, bool, Paint)> = Vec::new();
    let mut block = |text: &str, size: f64, bold: bool, role: Paint| {
        let room = if bold { inner / 1.06 } else { inner };
        for line in super::text::wrap(text, room, size, measure) {
            head.push((line, size, bold, role));
        }
    };
    block(&answer.title.say(lang), 17.0, true, Paint::Text);
    block(&answer.finding.say(lang), LABEL, false, Paint::Muted);
    let top = head.iter().map(|(_, size, ..)| size * 1.45).sum::<f64>() + 14.0;
    shift(scene, top);
    let mut y = 10.0;
    for (text, size, bold, role) in head {
        let line = size * 1.45;
        scene.items.push(Item::Text(TextItem {
            text,
            x: 12.0,
            y: y + line / 2.0,
            size,
            bold,
            role,
            anchor: Anchor::Left,
        }));
        y += line;
    }
    let ids: Vec<Arg> = answer
        .evidence()
        .iter()
        .map(|id| Arg::Plain((*id).to_owned()))
        .collect();
    let source = Message::new(MessageId::ChartSource, vec![Arg::List(ids)]).say(lang);
    for line in super::text::wrap(&source, inner, SMALL, measure) {
        scene.text(
            &line,
            12.0,
            scene.height + 8.0,
            SMALL,
            Paint::Muted,
            Anchor::Left,
        );
        scene.height += 18.0;
    }
    scene.height += 6.0;
}

/// Moves everything down.
fn shift(scene: &mut Scene, by: f64) {
    use super::scene::Item;
    let move_points = |points: &mut Vec<(f64, f64)>| {
        for p in points {
            p.1 += by;
        }
    };
    for item in &mut scene.items {
        match item {
            Item::Rect { y0, y1, .. } => {
                *y0 += by;
                *y1 += by;
            }
            Item::Line { points, .. } | Item::Polygon { points, .. } => move_points(points),
            Item::Point { y, .. } => *y += by,
            Item::Text(t) => t.y += by,
        }
    }
    for mark in &mut scene.marks {
        mark.y += by;
        mark.top += by;
        mark.bottom += by;
    }
    scene.height += by;
}

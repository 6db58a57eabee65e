//! What a picture carries when it leaves its page: title, finding, notes,
//! source line and address.

use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::Tools;
use super::scene::{Anchor, Item, Scene, TextItem};
use super::text::wrap;
use crate::question::Answer;
use crate::words::{Arg, Message, MessageId};

const LEFT: f64 = 12.0;

/// Adds the words above and below the picture.
pub(super) fn add(scene: &mut Scene, answer: &Answer, tools: Tools<'_>) {
    let lang = tools.options.lang;
    let inner = tools.options.width - 2.0 * LEFT;
    let mut head: Vec<(String, f64, bool, Role)> = Vec::new();
    let mut block = |text: &str, size: f64, bold: bool, role: Role| {
        let room = if bold { inner / 1.06 } else { inner };
        for line in wrap(text, room, size, tools.measure) {
            head.push((line, size, bold, role));
        }
    };
    block(&answer.title.say(lang), 17.0, true, Role::Text);
    block(&answer.finding.say(lang), LABEL, false, Role::Muted);
    let top = head.iter().map(|(_, size, ..)| size * 1.45).sum::<f64>() + 14.0;
    scene.shift(top);
    let mut y = 10.0;
    for (text, size, bold, role) in head {
        let line = size * 1.45;
        scene.items.push(Item::Text(TextItem {
            text,
            x: LEFT,
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
    let address = tools.options.address.iter().cloned();
    let foot = tools.notes.lines().chain([source]).chain(address);
    for text in foot {
        for line in wrap(&text, inner, SMALL, tools.measure) {
            let y = scene.height + 8.0;
            scene.text(&line, LEFT, y, SMALL, Role::Muted, Anchor::Left);
            scene.height += 18.0;
        }
    }
    scene.height += 6.0;
}

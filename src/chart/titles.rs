//! What a picture carries when it leaves its page: title, finding, notes,
//! source line and address.

use super::options::{LABEL, SMALL};
use super::palette::Role;
use super::plot::Tools;
use super::scene::{Anchor, Item, Scene, TextItem};
use super::text::{wrap, Measure};
use crate::question::Answer;
use crate::words::{Arg, Message, MessageId};

const LEFT: f64 = 12.0;

/// A text of a heading: its size, whether it is bold, its colour.
pub(super) type Block<'a> = (&'a str, f64, bool, Role);

/// Texts in lines from the top on, and how high they stand together.
pub(super) fn heading(blocks: &[Block<'_>], width: f64, measure: &dyn Measure) -> (Vec<Item>, f64) {
    let inner = width - 2.0 * LEFT;
    let (mut items, mut y) = (Vec::new(), 10.0);
    for (text, size, bold, role) in blocks {
        let room = if *bold { inner / 1.06 } else { inner };
        for text in wrap(text, room, *size, measure) {
            let line = size * 1.45;
            items.push(Item::Text(TextItem {
                text,
                x: LEFT,
                y: y + line / 2.0,
                size: *size,
                bold: *bold,
                role: *role,
                anchor: Anchor::Left,
            }));
            y += line;
        }
    }
    (items, y + 4.0)
}

/// The title's block.
pub(super) const fn title(text: &str) -> Block<'_> {
    (text, 17.0, true, Role::Text)
}

/// Writes texts below the picture.
pub(super) fn footing(
    scene: &mut Scene,
    texts: impl Iterator<Item = String>,
    measure: &dyn Measure,
) {
    let inner = scene.width - 2.0 * LEFT;
    for text in texts {
        for line in wrap(&text, inner, SMALL, measure) {
            let y = scene.height + 8.0;
            scene.text(&line, LEFT, y, SMALL, Role::Muted, Anchor::Left);
            scene.height += 18.0;
        }
    }
    scene.height += 6.0;
}

/// Adds the words above and below the picture of an answer.
pub(super) fn add(scene: &mut Scene, answer: &Answer, tools: Tools<'_>) {
    let lang = tools.options.lang;
    let (said, finding) = (answer.title.say(lang), answer.finding.say(lang));
    let blocks = [title(&said), (finding.as_str(), LABEL, false, Role::Muted)];
    let (items, top) = heading(&blocks, tools.options.width, tools.measure);
    scene.shift(top);
    scene.items.extend(items);
    let ids: Vec<Arg> = answer
        .evidence()
        .iter()
        .map(|id| Arg::Plain((*id).to_owned()))
        .collect();
    let source = Message::new(MessageId::ChartSource, vec![Arg::List(ids)]).say(lang);
    let address = tools.options.address.iter().cloned();
    let foot = tools.notes.lines().chain([source]).chain(address);
    footing(scene, foot, tools.measure);
}

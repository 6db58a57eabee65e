//! A finished layout: placed marks and labels in CSS pixels.

use super::palette::Role;
use crate::words::Lang;

/// Horizontal and vertical place of a text relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The point is at the left, vertically in the middle.
    Left,
    /// The point is at the right.
    Right,
    /// The point is in the middle.
    Center,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextItem {
    /// The text.
    pub text: String,
    /// Position of the anchor.
    pub x: f64,
    /// Vertical middle of the line.
    pub y: f64,
    /// Font size.
    pub size: f64,
    /// Bold.
    pub bold: bool,
    /// Colour.
    pub role: Role,
    /// Where the point is.
    pub anchor: Anchor,
}

/// The shape of a data point; grades differ by shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Comparable.
    Disc,
    /// With care.
    Ring,
    /// Not comparable.
    Cross,
    /// A ring around what is selected, with nothing inside.
    Halo,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A filled rectangle: left, top, right, bottom.
    Rect {
        /// Left.
        x0: f64,
        /// Top.
        y0: f64,
        /// Right.
        x1: f64,
        /// Bottom.
        y1: f64,
        /// Colour.
        role: Role,
        /// Filled, or only its outline.
        filled: bool,
    },
    /// Straight lines through points.
    Line {
        /// Points.
        points: Vec<(f64, f64)>,
        /// Width.
        width: f64,
        /// Colour.
        role: Role,
        /// Dashed.
        dashed: bool,
    },
    /// A filled polygon.
    Polygon {
        /// Corners.
        points: Vec<(f64, f64)>,
        /// Colour.
        role: Role,
    },
    /// A data point.
    Point {
        /// Middle.
        x: f64,
        /// Middle.
        y: f64,
        /// Radius.
        radius: f64,
        /// Shape.
        shape: Shape,
        /// Colour.
        role: Role,
    },
    /// Text.
    Text(TextItem),
}

/// A place that pointer and keyboard can find.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The answer's row.
    pub key: String,
    /// Middle of the mark.
    pub x: f64,
    /// Middle of the mark.
    pub y: f64,
    /// Left of what reacts.
    pub left: f64,
    /// Top of what reacts.
    pub top: f64,
    /// Right of what reacts.
    pub right: f64,
    /// Bottom of what reacts.
    pub bottom: f64,
    /// The colour it is drawn in.
    pub role: Role,
}

/// A picture, ready to be painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Language of its words, which decides the order of fonts.
    pub lang: Lang,
    /// What is drawn, back to front.
    pub items: Vec<Item>,
    /// What can be found, in reading order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// An empty picture.
    pub fn new(width: f64, height: f64, lang: Lang) -> Self {
        Self {
            width,
            height,
            lang,
            items: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The mark under a point, or the nearest within reach.
    pub fn hit(&self, x: f64, y: f64) -> Option<&Mark> {
        let inside = |m: &&Mark| (m.left..=m.right).contains(&x) && (m.top..=m.bottom).contains(&y);
        let away = |m: &Mark| {
            let (dx, dy) = (m.x - x, m.y - y);
            dx * dx + dy * dy
        };
        self.marks
            .iter()
            .filter(inside)
            .min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// Rings the marks of a row, so that what is selected shows without colour.
    pub fn select(&mut self, key: &str) {
        let same = |k: &str| k == key || k.strip_prefix(key).is_some_and(|r| r.starts_with(':'));
        let ring = |m: &Mark| Item::Point {
            x: m.x,
            y: m.y,
            radius: 11.0,
            shape: Shape::Halo,
            role: Role::Focus,
        };
        let rings: Vec<Item> = self
            .marks
            .iter()
            .filter(|m| same(&m.key))
            .map(ring)
            .collect();
        self.items.extend(rings);
    }

    /// Adds a line of text.
    pub(super) fn text(
        &mut self,
        text: &str,
        x: f64,
        y: f64,
        size: f64,
        role: Role,
        anchor: Anchor,
    ) {
        self.items.push(Item::Text(TextItem {
            text: text.to_owned(),
            x,
            y,
            size,
            bold: false,
            role,
            anchor,
        }));
    }

    /// Adds a straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, role: Role) {
        self.items.push(Item::Line {
            points: vec![from, to],
            width,
            role,
            dashed: false,
        });
    }
}

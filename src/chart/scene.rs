//! A finished layout: placed marks and labels in CSS pixels.

use super::palette::Role;
use super::text::Measure;
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

/// The shape of a data point; grades and series differ by shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Comparable, or the first series.
    Disc,
    /// With care, or the second series.
    Ring,
    /// Not comparable.
    Cross,
    /// A series.
    Square,
    /// A series.
    Triangle,
    /// A series.
    Diamond,
    /// A ring around what is selected, with nothing inside.
    Halo,
}

/// How a line is broken, so that lines differ without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dash {
    /// Unbroken.
    #[default]
    Solid,
    /// Dashes of 8 pixels, gaps of 6.
    Dashed,
    /// Dots of 2 pixels, gaps of 4.
    Dotted,
    /// Dashes of 14 pixels, gaps of 4.
    Long,
}

/// Which way a series runs over the picture; the arrow keys follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Course {
    /// From left to right: lines over time.
    Across,
    /// From top to bottom: rows.
    #[default]
    Down,
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
        /// How it is broken.
        dash: Dash,
    },
    /// A filled polygon.
    Polygon {
        /// Corners.
        points: Vec<(f64, f64)>,
        /// Colour.
        role: Role,
    },
    /// A rectangle between the background (0) and the first series' colour (1).
    Shade {
        /// Left.
        x0: f64,
        /// Top.
        y0: f64,
        /// Right.
        x1: f64,
        /// Bottom.
        y1: f64,
        /// How dark.
        shade: f64,
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
    /// The series that it belongs to, 0 the first.
    pub series: usize,
}

impl Mark {
    /// A mark that reacts within `reach` of its middle.
    pub(super) fn around(key: String, (x, y): (f64, f64), reach: f64, role: Role) -> Self {
        Self {
            key,
            x,
            y,
            left: x - reach,
            top: y - reach,
            right: x + reach,
            bottom: y + reach,
            role,
            series: 0,
        }
    }
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
    /// Which way its series run.
    pub course: Course,
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
            course: Course::default(),
        }
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

    /// Rings a place.
    pub fn ring(&mut self, (x, y): (f64, f64)) {
        if x.is_finite() && y.is_finite() {
            self.point((x, y), 8.0, Shape::Halo, Role::Focus);
        }
    }

    /// With a height in whole pixels, so that every backend makes it as high.
    pub(super) fn whole(mut self) -> Self {
        self.height = libm::ceil(self.height);
        self
    }

    /// Moves everything down.
    pub(super) fn shift(&mut self, by: f64) {
        for item in &mut self.items {
            match item {
                Item::Rect { y0, y1, .. } | Item::Shade { y0, y1, .. } => {
                    *y0 += by;
                    *y1 += by;
                }
                Item::Line { points, .. } | Item::Polygon { points, .. } => {
                    for p in points {
                        p.1 += by;
                    }
                }
                Item::Point { y, .. } => *y += by,
                Item::Text(t) => t.y += by,
            }
        }
        for mark in &mut self.marks {
            mark.y += by;
            mark.top += by;
            mark.bottom += by;
        }
        self.height += by;
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

    /// Clears what lies under a text that begins at a place, so that no line or
    /// point runs through it.
    pub(super) fn clear_under(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        size: f64,
        measure: &dyn Measure,
    ) {
        let (width, half) = (measure.width(text, size, false), size * 0.58);
        self.rect(
            (x - 1.0, y - half),
            (x + width + 1.0, y + half),
            Role::Background,
        );
    }

    /// Adds a straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, role: Role) {
        self.items.push(Item::Line {
            points: vec![from, to],
            width,
            role,
            dash: Dash::Solid,
        });
    }

    /// Adds a data point.
    pub(super) fn point(&mut self, (x, y): (f64, f64), radius: f64, shape: Shape, role: Role) {
        self.items.push(Item::Point {
            x,
            y,
            radius,
            shape,
            role,
        });
    }

    /// Adds a rectangle between two corners.
    pub(super) fn rect(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64), role: Role) {
        self.items.push(Item::Rect {
            x0,
            y0,
            x1,
            y1,
            role,
            filled: true,
        });
    }

    /// Adds the outline of a rectangle.
    pub(super) fn outline(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64), role: Role) {
        self.items.push(Item::Rect {
            x0,
            y0,
            x1,
            y1,
            role,
            filled: false,
        });
    }

    /// Adds diagonal strokes inside a rectangle, `gap` pixels apart along its
    /// sides, for what is not told by colour.
    pub(super) fn hatch(
        &mut self,
        (x0, y0): (f64, f64),
        (x1, y1): (f64, f64),
        gap: f64,
        role: Role,
    ) {
        let (x0, x1, y0, y1) = (x0.min(x1), x0.max(x1), y0.min(y1), y0.max(y1));
        let mut at = x0 + y0 + gap - (x0 + y0).rem_euclid(gap);
        // More strokes than pixels are never wanted.
        for _ in 0..2000 {
            // The stroke x + y = at, cut to the rectangle.
            let (left, right) = ((at - y1).max(x0), (at - y0).min(x1));
            if at >= x1 + y1 {
                break;
            }
            if right - left > 0.5 {
                self.line((left, at - left), (right, at - right), 1.0, role);
            }
            at += gap;
        }
    }
}

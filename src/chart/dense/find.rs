//! Finding the point that a pointer is nearest to, among millions.

use super::frame::Area;

/// Side of a cell in CSS pixels.
const CELL: f64 = 4.0;
/// How far a pointer reaches.
const REACH: f64 = 12.0;

/// Points of all layers by cells of the plot: a pointer looks at the cells
/// around it alone. A list of one number a point; the pixels are worked out
/// again when they are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Finder {
    columns: usize,
    rows: usize,
    area: Area,
    /// Where each cell's points begin; one more than there are cells.
    starts: Vec<u32>,
    points: Vec<u32>,
}

impl Finder {
    /// Sorts `count` points, whose pixels `at` gives, into cells. What lies
    /// outside the area or has no place is left out.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn new(area: Area, count: usize, at: impl Fn(usize) -> (f64, f64)) -> Self {
        let side = |v: f64| libm::ceil(v / CELL).clamp(1.0, 8192.0) as usize;
        let (columns, rows) = (side(area.right - area.left), side(area.bottom - area.top));
        let cell = |i: usize| {
            let (x, y) = at(i);
            let (c, r) = ((x - area.left) / CELL, (y - area.top) / CELL);
            let inside = c >= 0.0 && r >= 0.0 && c < columns as f64 && r < rows as f64;
            inside.then(|| r as usize * columns + c as usize)
        };
        let mut starts = vec![0u32; columns * rows + 1];
        let mut cells = vec![u32::MAX; count];
        for (i, place) in cells.iter_mut().enumerate() {
            if let Some(c) = cell(i) {
                *place = c as u32;
                if let Some(n) = starts.get_mut(c + 1) {
                    *n += 1;
                }
            }
        }
        let mut sum = 0;
        for n in &mut starts {
            sum += *n;
            *n = sum;
        }
        let mut next = starts.clone();
        let mut points = vec![0u32; sum as usize];
        for (i, c) in cells.iter().enumerate() {
            let Some(place) = next.get_mut(*c as usize).filter(|_| *c != u32::MAX) else {
                continue;
            };
            if let Some(slot) = points.get_mut(*place as usize) {
                *slot = i as u32;
            }
            *place += 1;
        }
        Self {
            columns,
            rows,
            area,
            starts,
            points,
        }
    }

    /// The nearest point within reach of a place.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn nearest(&self, x: f64, y: f64, at: impl Fn(usize) -> (f64, f64)) -> Option<usize> {
        let clamp = |v: f64, n: usize| v.clamp(0.0, n as f64 - 1.0) as usize;
        let column = |x: f64| clamp((x - self.area.left) / CELL, self.columns);
        let row = |y: f64| clamp((y - self.area.top) / CELL, self.rows);
        if !(x.is_finite() && y.is_finite()) {
            return None;
        }
        let mut best: Option<(f64, usize)> = None;
        for r in row(y - REACH)..=row(y + REACH) {
            let (a, b) = (column(x - REACH), column(x + REACH));
            let from = *self.starts.get(r * self.columns + a)? as usize;
            let to = *self.starts.get(r * self.columns + b + 1)? as usize;
            for i in self.points.get(from..to)? {
                let i = *i as usize;
                let (px, py) = at(i);
                let away = (px - x) * (px - x) + (py - y) * (py - y);
                if away <= REACH * REACH && best.is_none_or(|(least, _)| away < least) {
                    best = Some((away, i));
                }
            }
        }
        best.map(|(_, i)| i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_what_a_search_finds() {
        let area = Area {
            left: 40.0,
            top: 10.0,
            right: 600.0,
            bottom: 380.0,
        };
        let at = |i: usize| {
            let i = f64::from(u32::try_from(i).unwrap());
            (
                40.0 + libm::fmod(i * 61.803, 560.0),
                10.0 + libm::fmod(i * 75.487, 370.0),
            )
        };
        let finder = Finder::new(area, 5000, at);
        for k in 0..500 {
            let (x, y) = at(k * 9 + 7);
            let (x, y) = (x + 3.3, y - 2.1);
            let away = |i: usize| {
                let (a, b) = at(i);
                (a - x) * (a - x) + (b - y) * (b - y)
            };
            let wanted = (0..5000).map(away).fold(f64::INFINITY, f64::min);
            let found = finder.nearest(x, y, at).map(away);
            assert!(found.is_some_and(|d| (d - wanted).abs() < 1e-9), "{x} {y}");
        }
        assert_eq!(finder.nearest(f64::NAN, 3.0, at), None);
        let empty = Finder::new(area, 3, |_| (f64::NAN, 0.0));
        assert_eq!(empty.nearest(100.0, 100.0, |_| (f64::NAN, 0.0)), None);
    }
}

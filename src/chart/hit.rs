//! Finding marks: by a point, through a grid over the picture, and by the
//! arrow keys.

use super::scene::{Course, Mark, Scene};

/// Side of a cell in CSS pixels.
const CELL: f64 = 32.0;

/// Which marks react in which part of a picture. A point is looked up in one
/// cell, however many marks there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    columns: usize,
    rows: usize,
    /// Where each cell's marks begin in `marks`; one more than there are cells.
    starts: Vec<usize>,
    marks: Vec<usize>,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn cell(v: f64, count: usize) -> usize {
    let at = libm::floor(v / CELL);
    if at.is_finite() && at > 0.0 {
        (at as usize).min(count - 1)
    } else {
        0
    }
}

impl Index {
    /// The index of a scene.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn of(scene: &Scene) -> Self {
        let count = |side: f64| libm::ceil(side / CELL).clamp(1.0, 4096.0) as usize;
        let (columns, rows) = (count(scene.width), count(scene.height));
        let cells = |m: &Mark| {
            let (left, right) = (cell(m.left, columns), cell(m.right, columns));
            let (top, bottom) = (cell(m.top, rows), cell(m.bottom, rows));
            (top..=bottom).flat_map(move |r| (left..=right).map(move |c| r * columns + c))
        };
        let mut starts = vec![0; columns * rows + 1];
        for at in scene.marks.iter().flat_map(cells) {
            if let Some(n) = starts.get_mut(at + 1) {
                *n += 1;
            }
        }
        let mut sum = 0;
        for n in &mut starts {
            sum += *n;
            *n = sum;
        }
        let mut next = starts.clone();
        let mut marks = vec![0; sum];
        for (i, m) in scene.marks.iter().enumerate() {
            for at in cells(m) {
                if let Some(place) = next.get_mut(at) {
                    if let Some(slot) = marks.get_mut(*place) {
                        *slot = i;
                    }
                    *place += 1;
                }
            }
        }
        Self {
            columns,
            rows,
            starts,
            marks,
        }
    }

    /// The number of the mark under a point; where several overlap, the one
    /// whose middle is nearest.
    pub fn hit(&self, scene: &Scene, x: f64, y: f64) -> Option<usize> {
        let at = cell(y, self.rows) * self.columns + cell(x, self.columns);
        let (from, to) = (self.starts.get(at)?, self.starts.get(at + 1)?);
        let away = |m: &Mark| (m.x - x) * (m.x - x) + (m.y - y) * (m.y - y);
        self.marks
            .get(*from..*to)?
            .iter()
            .filter_map(|i| Some((*i, scene.marks.get(*i)?)))
            .filter(|(_, m)| (m.left..=m.right).contains(&x) && (m.top..=m.bottom).contains(&y))
            .min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)))
            .map(|(i, _)| i)
    }
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// The first mark.
    First,
    /// The last mark.
    Last,
}

impl Step {
    /// Reads the word at the boundary.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "left" => Self::Left,
            "right" => Self::Right,
            "up" => Self::Up,
            "down" => Self::Down,
            "first" => Self::First,
            "last" => Self::Last,
            _ => return None,
        })
    }
}

impl Scene {
    /// The mark that a key leads to from another, or from outside. Arrows along
    /// the course of a series stay in it and stop at its ends; across, they
    /// lead to the nearest mark of the next series. A single series is
    /// followed by all four.
    pub fn step(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let last = self.marks.len().checked_sub(1)?;
        let at = from.filter(|i| *i <= last);
        let (along, ahead) = match (step, self.course) {
            (Step::First, _) => return self.ordered().first().copied(),
            (Step::Last, _) => return self.ordered().last().copied(),
            (Step::Right, Course::Across) | (Step::Down, Course::Down) => (true, true),
            (Step::Left, Course::Across) | (Step::Up, Course::Down) => (true, false),
            (Step::Down, Course::Across) | (Step::Right, Course::Down) => (false, true),
            (Step::Up, Course::Across) | (Step::Left, Course::Down) => (false, false),
        };
        let ordered = self.ordered();
        let Some(here) = at.and_then(|i| self.marks.get(i).map(|m| (i, m))) else {
            return if ahead {
                ordered.first().copied()
            } else {
                ordered.last().copied()
            };
        };
        let single = self.marks.iter().all(|m| m.series == here.1.series);
        if along || single {
            return Some(self.beside(&ordered, here, ahead));
        }
        Some(self.across(here, ahead).unwrap_or(here.0))
    }

    fn place(&self, m: &Mark) -> f64 {
        match self.course {
            Course::Across => m.x,
            Course::Down => m.y,
        }
    }

    /// Marks series by series, each along its course.
    fn ordered(&self) -> Vec<usize> {
        let mut out: Vec<usize> = (0..self.marks.len()).collect();
        let key = |i: &usize| self.marks.get(*i).map(|m| (m.series, self.place(m)));
        out.sort_by(|a, b| match (key(a), key(b)) {
            (Some((s, x)), Some((t, y))) => s.cmp(&t).then(x.total_cmp(&y)),
            _ => std::cmp::Ordering::Equal,
        });
        out
    }

    /// The next mark of the same series, or the mark itself at its end.
    fn beside(&self, ordered: &[usize], (here, m): (usize, &Mark), ahead: bool) -> usize {
        let same = |i: &&usize| self.marks.get(**i).is_some_and(|o| o.series == m.series);
        let own: Vec<usize> = ordered.iter().filter(same).copied().collect();
        let at = own.iter().position(|i| *i == here).unwrap_or(0);
        let to = if ahead { at + 1 } else { at.wrapping_sub(1) };
        own.get(to).copied().unwrap_or(here)
    }

    /// The nearest mark of the next series.
    fn across(&self, (_, m): (usize, &Mark), ahead: bool) -> Option<usize> {
        let beyond = |s: usize| if ahead { s > m.series } else { s < m.series };
        let others = self.marks.iter().map(|o| o.series).filter(|s| beyond(*s));
        let next = if ahead { others.min() } else { others.max() }?;
        let away = |o: &Mark| libm::fabs(self.place(o) - self.place(m));
        self.marks
            .iter()
            .enumerate()
            .filter(|(_, o)| o.series == next)
            .min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)))
            .map(|(i, _)| i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Role;
    use crate::words::Lang;

    fn scene(course: Course, marks: &[(f64, f64, usize)]) -> Scene {
        let mut scene = Scene::new(640.0, 400.0, Lang::En);
        scene.course = course;
        for (i, (x, y, series)) in marks.iter().enumerate() {
            let mut mark = Mark::around(i.to_string(), (*x, *y), 20.0, Role::PRIMARY);
            mark.series = *series;
            scene.marks.push(mark);
        }
        scene
    }

    #[test]
    fn the_index_finds_what_a_search_finds() {
        let at = |i: usize| {
            let i = f64::from(u32::try_from(i).unwrap());
            (
                libm::fmod(i * 97.0, 660.0) - 10.0,
                libm::fmod(i * 61.0, 420.0) - 10.0,
                0,
            )
        };
        let marks: Vec<_> = (0..300).map(at).collect();
        let scene = scene(Course::Across, &marks);
        let index = Index::of(&scene);
        for i in 0..2000 {
            let (x, y, _) = at(i * 7 + 3);
            let away = |m: &Mark| (m.x - x) * (m.x - x) + (m.y - y) * (m.y - y);
            let inside =
                |m: &Mark| (m.left..=m.right).contains(&x) && (m.top..=m.bottom).contains(&y);
            let near = scene.marks.iter().filter(|m| inside(m)).map(away);
            let near = near.fold(f64::INFINITY, f64::min);
            let found = index.hit(&scene, x, y).and_then(|i| scene.marks.get(i));
            assert!(
                found.map_or(near.is_infinite(), |m| (away(m) - near).abs() < 1e-9),
                "{x} {y}"
            );
        }
        assert_eq!(index.hit(&scene, f64::NAN, 1.0), None);
    }

    #[test]
    fn keys_follow_a_series_and_cross_to_the_next() {
        let s = scene(
            Course::Across,
            &[
                (10.0, 50.0, 0),
                (200.0, 60.0, 0),
                (20.0, 90.0, 1),
                (180.0, 95.0, 1),
            ],
        );
        assert_eq!(s.step(None, Step::Right), Some(0));
        assert_eq!(s.step(None, Step::Left), Some(3));
        assert_eq!(s.step(Some(0), Step::Right), Some(1));
        assert_eq!(s.step(Some(1), Step::Right), Some(1), "the series ends");
        assert_eq!(s.step(Some(1), Step::Down), Some(3));
        assert_eq!(s.step(Some(3), Step::Up), Some(1));
        assert_eq!(s.step(Some(3), Step::Down), Some(3), "no series below");
        assert_eq!(s.step(Some(2), Step::Last), Some(3));
        assert_eq!(s.step(Some(9), Step::Down), Some(0), "no such mark");
        let rows = scene(Course::Down, &[(10.0, 10.0, 0), (90.0, 40.0, 0)]);
        assert_eq!(rows.step(Some(0), Step::Down), Some(1));
        assert_eq!(rows.step(Some(0), Step::Right), Some(1), "a single series");
        assert_eq!(scene(Course::Down, &[]).step(None, Step::First), None);
    }
}

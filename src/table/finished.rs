//! A table that has been read: its places, values, problems and decisions.

use std::rc::Rc;

use super::check::{suspects, Suspect};
use super::cube::{column, Cube};
use super::layout::Layout;
use super::place::{places, Place};
use super::problem::{Kind, Problem, Problems};
use super::reading::{Counts, ReadError, Reading};
use super::rows::Rows;
use super::signs::percent_signs;
use crate::panel::{Indicator, Panel, Place as PanelPlace};
use crate::words::Text;

/// What to do with values that may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// They are used as they stand.
    Keep,
    /// They are gaps.
    Drop,
}

/// Which of several values for one cell is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicates {
    /// The first of the file.
    First,
    /// The last.
    Last,
    /// None.
    Drop,
}

/// The reader's decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decisions {
    /// On second values.
    pub duplicates: Duplicates,
    /// On negative counts.
    pub negative: Choice,
    /// On percentages above 100.
    pub over_hundred: Choice,
    /// On leaps between neighbouring periods.
    pub jump: Choice,
    /// On sums of other rows.
    pub total: Choice,
    /// On places that others of the table lie in.
    pub parent: Choice,
}

impl Default for Decisions {
    /// What is certainly a sum is left out; other values stay as they stand.
    fn default() -> Self {
        Self {
            duplicates: Duplicates::First,
            negative: Choice::Keep,
            over_hundred: Choice::Keep,
            jump: Choice::Keep,
            total: Choice::Drop,
            parent: Choice::Drop,
        }
    }
}

/// An indicator of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its name, by which questions know it.
    pub name: String,
    /// Its unit; empty where none is said.
    pub unit: String,
}

/// A table that has been read.
pub struct Table {
    layout: Layout,
    places: Vec<Place>,
    measures: Vec<Measure>,
    cube: Cube,
    values: Vec<Rc<Vec<f64>>>,
    suspects: Vec<Suspect>,
    problems: Problems,
    counts: Counts,
    columns: Vec<Vec<Option<usize>>>,
}

impl Reading {
    /// Puts the rows together.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn finish(self) -> Result<Table, ReadError> {
        let (layout, mut rows) = self.finished()?;
        let places = places(&mut rows);
        let cells = std::mem::take(&mut rows.cells);
        let mut cube = Cube::new(&mut rows, &cells, places.len())?;
        totals(&places, &mut rows);
        percent_signs(&mut rows, &cells);
        cube.keep(cells);
        let suspects = suspects(&cube, &mut rows);
        let names = rows.indicators.texts().iter().enumerate();
        let measures: Vec<Measure> = names
            .map(|(at, name)| Measure {
                name: name.clone(),
                unit: rows.unit_of(at),
            })
            .collect();
        let columns = (0..measures.len())
            .map(|i| cube.order.iter().map(|p| column(&rows, i, *p)).collect())
            .collect();
        rows.problems.sort();
        Ok(Table {
            layout,
            places,
            measures,
            values: std::mem::take(&mut cube.values)
                .into_iter()
                .map(Rc::new)
                .collect(),
            cube,
            suspects,
            problems: rows.problems,
            counts: rows.counts,
            columns,
        })
    }
}

/// Sums and places that hold others are listed by the row that names them first.
fn totals(places: &[Place], rows: &mut Rows) {
    let column = rows.place_column();
    for place in places {
        if let Some(kind) = place.whole {
            rows.problems
                .add(kind, place.row, column, place.name.as_bytes());
        }
    }
}

impl Table {
    /// How it was read.
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Its places in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Its periods in the order of time.
    pub fn periods(&self) -> &[String] {
        &self.cube.periods
    }

    /// Its indicators.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// What is wrong or strange.
    pub const fn problems(&self) -> &Problems {
        &self.problems
    }

    /// How its rows were counted.
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// A problem's column as its heading names it.
    pub fn column_name(&self, problem: &Problem) -> Option<&str> {
        let column = self.layout.columns.get(problem.column?)?;
        Some(&column.name)
    }

    /// The row and the column of a value, by the numbers of its indicator, place and period.
    pub fn source(
        &self,
        indicator: usize,
        place: usize,
        period: usize,
    ) -> Option<(u64, Option<usize>)> {
        let cell = place * self.cube.periods.len() + period;
        let row = self.cube.row(indicator, cell)?;
        let column = self.columns.get(indicator)?.get(period).copied().flatten();
        Some((row, column))
    }

    /// The panel of the table's places, by decisions, and for each of its places
    /// the number in the table.
    pub fn panel(&self, decisions: &Decisions) -> (Panel, Vec<usize>) {
        let dropped = |place: &Place| match place.whole {
            Some(Kind::Total) => decisions.total == Choice::Drop,
            Some(_) => decisions.parent == Choice::Drop,
            None => false,
        };
        let kept: Vec<usize> = (0..self.places.len())
            .filter(|p| !dropped(&self.places[*p]))
            .collect();
        let named = kept.iter().map(|p| &self.places[*p]);
        let places = named.map(|p| PanelPlace {
            id: p.id.clone(),
            name: plain(&p.id),
            group: p.group.clone(),
        });
        let indicators = self.measures.iter().enumerate().map(|(at, m)| Indicator {
            id: m.name.clone(),
            name: plain(&m.name),
            values: self.decided(at, decisions),
        });
        let panel = Panel::dense(
            places.collect(),
            self.cube.periods.clone(),
            indicators.collect(),
            &kept,
        );
        (panel, kept)
    }

    /// The values of an indicator by decisions: the same list where none changes it.
    fn decided(&self, indicator: usize, decisions: &Decisions) -> Rc<Vec<f64>> {
        let mut values = Rc::clone(&self.values[indicator]);
        let choice = |kind| match kind {
            Kind::Negative => decisions.negative,
            Kind::OverHundred => decisions.over_hundred,
            _ => decisions.jump,
        };
        let mut set = |cell: usize, value: f64| {
            if let Some(slot) = Rc::make_mut(&mut values).get_mut(cell) {
                *slot = value;
            }
        };
        if decisions.duplicates != Duplicates::First {
            for second in self
                .cube
                .seconds
                .iter()
                .filter(|s| s.indicator == indicator)
            {
                let last = decisions.duplicates == Duplicates::Last;
                set(second.cell, if last { second.value } else { f64::NAN });
            }
        }
        for suspect in self
            .suspects
            .iter()
            .filter(|s| usize::from(s.indicator) == indicator)
        {
            if choice(suspect.kind) == Choice::Drop {
                set(suspect.cell as usize, f64::NAN);
            }
        }
        values
    }
}

fn plain(text: &str) -> Text {
    Text {
        zh: text.to_owned(),
        en: text.to_owned(),
    }
}

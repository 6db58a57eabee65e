//! A panel of places over periods, as people bring it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::fault::PanelError;
use crate::catalogue::{Labels, MOST};
use crate::teaching;
use crate::words::Text;

/// A place of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its label in the rows.
    pub id: String,
    /// Its name; the label where it has none of its own.
    pub name: Text,
    /// The group it belongs to, such as its province.
    pub group: Option<String>,
}

/// A column of a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Its id, by which questions name it.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// A value for each row; a gap is NaN.
    pub values: Rc<Vec<f64>>,
}

/// Rows of a panel before they are checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The place of each row.
    pub place: Labels,
    /// The period of each row, such as a year.
    pub period: Labels,
    /// The group of each row's place.
    pub group: Option<Labels>,
    /// The columns.
    pub indicators: Vec<Indicator>,
}

/// A checked panel: one row a place and period, places in the order of their
/// first row, periods in ascending order where they are numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    places: Vec<Place>,
    periods: Vec<String>,
    indicators: Vec<Indicator>,
    /// For each place and period, place by place, the row that holds it.
    at: Vec<Option<usize>>,
    /// Whether the rows of every place follow one another in the columns.
    strips: bool,
    fictional: bool,
}

impl Panel {
    /// Checks rows.
    ///
    /// # Errors
    /// The first fault with its place.
    pub fn new(rows: Rows) -> Result<Self, PanelError> {
        let count = rows.place.len();
        checked(&rows, count)?;
        let (place_of, place_ids) = rows.place.numbered();
        let (period_of, period_ids) = rows.period.numbered();
        let (rank, periods) = in_order(period_ids);
        let found = place_ids.len().saturating_mul(periods.len());
        if found > MOST {
            return Err(PanelError::TooLarge { found });
        }
        let mut at = vec![None; found];
        for row in 0..count {
            let (place, period) = (place_of[row], rank[period_of[row]]);
            let cell = &mut at[place * periods.len() + period];
            if cell.is_some() {
                return Err(PanelError::Twice {
                    row,
                    place: place_ids[place].clone(),
                    period: periods[period].clone(),
                });
            }
            *cell = Some(row);
        }
        let groups = groups(rows.group.as_ref(), &place_of, &place_ids)?;
        let place = |(id, group): (String, Option<String>)| Place {
            name: Text {
                zh: id.clone(),
                en: id.clone(),
            },
            id,
            group,
        };
        Ok(Self {
            places: place_ids.into_iter().zip(groups).map(place).collect(),
            periods,
            indicators: rows.indicators,
            at,
            strips: false,
            fictional: false,
        })
    }

    /// A panel of columns that hold a value a place and period, place by place.
    /// `kept` names, for each place of the panel, its place in the columns, which
    /// may have more. Periods come in their order.
    pub fn dense(
        places: Vec<Place>,
        periods: Vec<String>,
        indicators: Vec<Indicator>,
        kept: &[usize],
    ) -> Self {
        let width = periods.len();
        let rows = kept
            .iter()
            .flat_map(|p| (0..width).map(move |t| Some(p * width + t)));
        Self {
            at: rows.collect(),
            places,
            periods,
            indicators,
            strips: true,
            fictional: false,
        }
    }

    /// The made-up panel for teaching.
    pub fn teaching() -> Self {
        let made = teaching::panel();
        let periods = teaching::YEARS.map(|y| y.to_string()).to_vec();
        let mut indicators: Vec<Indicator> = made
            .columns
            .into_iter()
            .map(|c| Indicator {
                id: c.id.to_owned(),
                name: c.words.text(),
                values: Rc::new(c.values),
            })
            .collect();
        // Which counties have the programme, from its first year on.
        let under = made.counties.iter().flat_map(|c| {
            let from = teaching::truth::PROGRAMME_FROM;
            let on = move |t| if c.programme && t >= from { 1.0 } else { 0.0 };
            (0..teaching::YEARS.len()).map(on)
        });
        indicators.push(Indicator {
            id: "programme".to_owned(),
            name: teaching::PROGRAMME.text(),
            values: Rc::new(under.collect()),
        });
        let place = |c: teaching::County| Place {
            name: Text {
                zh: c.name.0,
                en: c.name.1,
            },
            group: c.id.chars().next().map(String::from),
            id: c.id,
        };
        let places: Vec<Place> = made.counties.into_iter().map(place).collect();
        Self {
            at: (0..places.len() * periods.len()).map(Some).collect(),
            places,
            periods,
            indicators,
            strips: true,
            fictional: true,
        }
    }

    /// The places, in the order of their first row.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The periods in order.
    pub fn periods(&self) -> &[String] {
        &self.periods
    }

    /// The columns.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// Whether everything in it is made up.
    pub const fn is_fictional(&self) -> bool {
        self.fictional
    }

    /// Whether places have groups.
    pub fn has_groups(&self) -> bool {
        self.places.iter().any(|p| p.group.is_some())
    }

    /// A column by its id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.id == id)
    }

    /// The values of a column for a place in the order of periods; a gap is NaN.
    pub(super) fn series<'a>(
        &'a self,
        indicator: &'a Indicator,
        place: usize,
    ) -> impl Iterator<Item = f64> + 'a {
        let width = self.periods.len();
        let rows = self.at.get(place * width..(place + 1) * width);
        let value = |row: &Option<usize>| row.and_then(|r| indicator.values.get(r).copied());
        let rows = rows.unwrap_or_default().iter();
        rows.map(move |row| value(row).unwrap_or(f64::NAN))
    }

    /// As [`Panel::series`] all at once, where the values stand beside one another.
    pub(super) fn strip<'a>(&self, indicator: &'a Indicator, place: usize) -> Option<&'a [f64]> {
        let width = self.periods.len();
        let first = (*self.at.get(place * width).filter(|_| self.strips)?)?;
        indicator.values.get(first..first + width)
    }

    /// The value of a column for a place and a period, both by their number.
    pub fn value(&self, indicator: &Indicator, place: usize, period: usize) -> Option<f64> {
        let row = (*self.at.get(place * self.periods.len() + period)?)?;
        indicator.values.get(row).copied().filter(|v| !v.is_nan())
    }
}

fn checked(rows: &Rows, count: usize) -> Result<(), PanelError> {
    if rows.indicators.is_empty() {
        return Err(PanelError::NoIndicator);
    }
    let same = |column: String, found: usize| {
        if found == count {
            Ok(())
        } else {
            Err(PanelError::LengthsDiffer {
                column,
                found,
                rows: count,
            })
        }
    };
    same("period".to_owned(), rows.period.len())?;
    if let Some(group) = &rows.group {
        same("group".to_owned(), group.len())?;
    }
    for indicator in &rows.indicators {
        let column = format!("indicators.{}", indicator.id);
        same(column.clone(), indicator.values.len())?;
        if let Some(row) = indicator.values.iter().position(|v| v.is_infinite()) {
            return Err(PanelError::NotFinite { column, row });
        }
    }
    for (column, labels) in [("place", &rows.place), ("period", &rows.period)] {
        if let Some(row) = (0..count).find(|row| labels.is_gap(*row)) {
            return Err(PanelError::NoLabel { column, row });
        }
    }
    Ok(())
}

/// Periods in ascending order where all are numbers, else as they appeared: the
/// place of each, and the periods in that order.
fn in_order(labels: Vec<String>) -> (Vec<usize>, Vec<String>) {
    let numbers: Option<Vec<f64>> = labels.iter().map(|l| number(l)).collect();
    let mut order: Vec<usize> = (0..labels.len()).collect();
    if let Some(numbers) = numbers {
        order.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]).then(a.cmp(b)));
    }
    let mut rank = vec![0; order.len()];
    for (at, label) in order.iter().enumerate() {
        rank[*label] = at;
    }
    let sorted = order.iter().map(|i| labels[*i].clone()).collect();
    (rank, sorted)
}

/// A period as a number, where it is one.
pub(super) fn number(label: &str) -> Option<f64> {
    label.parse::<f64>().ok().filter(|v| v.is_finite())
}

/// The group of each place; a gap counts as none said.
fn groups(
    group: Option<&Labels>,
    place_of: &[usize],
    places: &[String],
) -> Result<Vec<Option<String>>, PanelError> {
    let mut out: Vec<Option<String>> = vec![None; places.len()];
    let Some(group) = group else { return Ok(out) };
    let mut first: BTreeMap<usize, &str> = BTreeMap::new();
    for (row, text) in group.texts().enumerate().filter(|(_, t)| !t.is_empty()) {
        let place = place_of[row];
        if *first.entry(place).or_insert(text) != text {
            return Err(PanelError::TwoGroups {
                row,
                place: places[place].clone(),
            });
        }
    }
    for (place, text) in first {
        out[place] = Some(text.to_owned());
    }
    Ok(out)
}

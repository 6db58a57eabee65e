//! A measure for every place at a period, and who has none.

use std::collections::BTreeSet;

use super::question::{Force, Measure};
use super::table::{Panel, Place};
use crate::words::Text;

/// Why a place has no value of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The indicator that is missing or zero.
    pub indicator: String,
    /// The period.
    pub period: String,
    /// Whether it is there, but zero where something is divided by it.
    pub zero: bool,
}

/// A place that an answer does not use, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number in the panel.
    pub place: usize,
    /// Why.
    pub gap: Gap,
}

impl Gap {
    /// The reason in words.
    pub fn words(&self, panel: &Panel) -> Text {
        let name = named(panel, &self.indicator);
        let (period, zh, en) = (&self.period, name.zh, name.en);
        if self.zero {
            Text {
                zh: format!("{period}的“{zh}”为零，不能作除数"),
                en: format!("“{en}” is zero in {period} and cannot divide"),
            }
        } else {
            Text {
                zh: format!("{period}没有“{zh}”"),
                en: format!("“{en}” is missing in {period}"),
            }
        }
    }
}

/// The name of an indicator.
pub(super) fn named(panel: &Panel, id: &str) -> Text {
    let text = || Text {
        zh: id.to_owned(),
        en: id.to_owned(),
    };
    panel.indicator(id).map_or_else(text, |i| i.name.clone())
}

impl Measure {
    /// Its name, such as spending ÷ people.
    pub fn name(&self, panel: &Panel) -> Text {
        let of = named(panel, &self.of);
        let Some(per) = self.per.as_ref().map(|p| named(panel, p)) else {
            return of;
        };
        Text {
            zh: format!("{}÷{}", of.zh, per.zh),
            en: format!("{} ÷ {}", of.en, per.en),
        }
    }

    /// Its value for a place at a period, both by number.
    ///
    /// # Errors
    /// [`Gap`]: what is missing, or zero where it divides.
    pub fn at(&self, panel: &Panel, place: usize, period: usize) -> Result<f64, Gap> {
        let gap = |indicator: &str, zero| Gap {
            indicator: indicator.to_owned(),
            period: panel.periods().get(period).cloned().unwrap_or_default(),
            zero,
        };
        let read = |id: &str| {
            let indicator = panel.indicator(id).ok_or_else(|| gap(id, false))?;
            let value = panel.value(indicator, place, period);
            value.ok_or_else(|| gap(id, false))
        };
        let of = read(&self.of)?;
        let Some(per) = &self.per else { return Ok(of) };
        let by = read(per)?;
        if by.abs() > 0.0 {
            Ok(of / by)
        } else {
            Err(gap(per, true))
        }
    }

    /// One indicator alone.
    pub(super) fn of(id: &str) -> Self {
        Self {
            of: id.to_owned(),
            per: None,
        }
    }
}

/// Several measures of the places that have them all: which places, a list of
/// values for each measure, and who was left out.
pub(super) struct Complete {
    /// The places by number.
    pub(super) places: Vec<usize>,
    /// For each measure a value a place.
    pub(super) columns: Vec<Vec<f64>>,
    /// The others.
    pub(super) left_out: Vec<LeftOut>,
}

/// Takes measures, each at its period, for the places that have them all.
pub(super) fn complete(panel: &Panel, wanted: &[(&Measure, usize)]) -> Complete {
    let mut out = Complete {
        places: Vec::new(),
        columns: vec![Vec::new(); wanted.len()],
        left_out: Vec::new(),
    };
    for place in 0..panel.places().len() {
        let values: Result<Vec<f64>, Gap> = wanted
            .iter()
            .map(|(measure, period)| measure.at(panel, place, *period))
            .collect();
        match values {
            Ok(values) => {
                out.places.push(place);
                for (column, value) in out.columns.iter_mut().zip(values) {
                    column.push(value);
                }
            }
            Err(gap) => out.left_out.push(LeftOut { place, gap }),
        }
    }
    out
}

/// Where and when a measure is in force, looked up in a panel.
pub(super) enum InForce<'a> {
    /// By an indicator.
    By(&'a Panel, Measure),
    /// For each place whether it is treated, and from which period on.
    Since(Vec<bool>, usize),
}

impl InForce<'_> {
    /// 1 where and when it is in force, else 0; or what is missing to know.
    pub(super) fn at(&self, place: usize, period: usize) -> Result<f64, Gap> {
        match self {
            Self::By(panel, measure) => measure.at(panel, place, period),
            Self::Since(treated, since) => {
                let on = treated.get(place).copied().unwrap_or(false) && period >= *since;
                Ok(f64::from(u8::from(on)))
            }
        }
    }
}

impl Force {
    /// Looked up in a panel. A name in a list means the group where there is one of
    /// that name, else the place.
    pub(super) fn of<'a>(&self, panel: &'a Panel) -> InForce<'a> {
        match self {
            Self::Indicator(id) => InForce::By(panel, Measure::of(id)),
            Self::Since { treated, since } => {
                let named: BTreeSet<&str> = treated.iter().map(String::as_str).collect();
                let all = panel.places().iter();
                let groups: BTreeSet<&str> =
                    all.clone().filter_map(|p| p.group.as_deref()).collect();
                let is = |place: &Place| {
                    let group = place.group.as_deref();
                    group.is_some_and(|g| named.contains(g))
                        || named.contains(place.id.as_str()) && !groups.contains(place.id.as_str())
                };
                let first = panel.periods().iter().position(|p| p == since);
                InForce::Since(all.map(is).collect(), first.unwrap_or(usize::MAX))
            }
        }
    }

    /// For each place whether the measure is ever in force there.
    pub fn ever(&self, panel: &Panel) -> Vec<bool> {
        let force = self.of(panel);
        let ever = |place: usize| {
            let mut all = (0..panel.periods().len()).filter_map(|t| force.at(place, t).ok());
            all.any(|on| on > 0.0)
        };
        (0..panel.places().len()).map(ever).collect()
    }
}

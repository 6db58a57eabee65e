//! How the panel's numbers come about, each with the truth that it holds.

use super::columns::{Column, INDICATORS};
use super::{truth, County, YEARS};
use crate::stats::resampling::Generator;

/// A normal draw by Box and Muller, one of the pair.
fn normal(generator: &mut Generator) -> f64 {
    let (a, b) = (1.0 - generator.unit(), generator.unit());
    (-2.0 * libm::log(a)).sqrt() * libm::cos(core::f64::consts::TAU * b)
}

/// How many of n independent trials succeed.
fn successes(generator: &mut Generator, n: f64, p: f64) -> f64 {
    let mut total = 0.0;
    let mut left = n;
    while left >= 1.0 {
        if generator.unit() < p {
            total += 1.0;
        }
        left -= 1.0;
    }
    total
}

/// What stays the same for a county.
struct Base {
    people: f64,
    log_income: f64,
    rural: f64,
    schooling: f64,
    yield_: f64,
}

fn base(county: &County, generator: &mut Generator) -> Base {
    let people = libm::round(libm::exp(libm::log(120_000.0) + 0.9 * normal(generator)));
    let hill = if county.mountain { -0.35 } else { 0.15 };
    Base {
        people: people.clamp(9_000.0, 900_000.0),
        log_income: libm::log(2_400.0) + hill + 0.35 * normal(generator),
        rural: (72.0 + 8.0 * normal(generator)).clamp(35.0, 95.0),
        schooling: (6.5 - hill + 0.8 * normal(generator)).clamp(3.0, 10.0),
        yield_: 300.0 + 100.0 * hill + 25.0 * normal(generator),
    }
}

/// All columns, county by county.
pub(super) fn columns(counties: &[County], generator: &mut Generator) -> Vec<Column> {
    let mut columns: Vec<Column> = INDICATORS
        .iter()
        .map(|i| Column {
            id: i.id,
            words: i.words,
            unit: i.unit,
            values: Vec::with_capacity(counties.len() * YEARS.len()),
        })
        .collect();
    let gap = libm::log(2_400.0);
    for (place, county) in counties.iter().enumerate() {
        let base = base(county, generator);
        let mut time = 0.0;
        for year in 0..YEARS.len() {
            let row = row(county, &base, gap, year, time, generator);
            for (column, value) in columns.iter_mut().zip(row) {
                column.values.push(value);
            }
            time += 1.0;
        }
        spoil(&mut columns, place, &base, generator);
    }
    columns
}

fn row(
    county: &County,
    base: &Base,
    gap: f64,
    year: usize,
    time: f64,
    generator: &mut Generator,
) -> [f64; 15] {
    // Gaps to a common path close at a known speed.
    let kept = libm::exp(-truth::CONVERGENCE_SPEED * time);
    let path = gap + 0.08 * time;
    let log_income = path + (base.log_income - gap) * kept + 0.004 * normal(generator);
    let income = libm::round(libm::exp(log_income));
    let people = libm::round(base.people * libm::exp(0.004 * time));
    let rural = (base.rural - 1.4 * time + 0.3 * normal(generator)).clamp(20.0, 98.0);
    // A definition that changes in a known year.
    let line = if year >= truth::NEW_LINE_FROM {
        truth::NEW_LINE_FACTOR
    } else {
        1.0
    };
    let old_rate = 0.6 * libm::exp(-libm::pow(income / 2_600.0, 0.9));
    let poor =
        libm::round(people * (old_rate * line * libm::exp(0.03 * normal(generator))).min(0.95));
    let spending = libm::round(people * income * 0.22 * libm::exp(0.05 * normal(generator)));
    // Money goes where poverty is.
    let funds = libm::round(poor * 420.0 * libm::exp(0.15 * normal(generator)));
    // Pupils move from the plain to the mountains, and pass more often in both.
    let drift = if county.mountain { 0.10 } else { -0.12 };
    let pupils = libm::round(0.011 * base.people * libm::exp(drift * time)) + 20.0;
    let pass = if county.mountain {
        0.42 + 0.006 * time
    } else {
        0.84 + 0.006 * time
    };
    let passed = libm::round(pupils * pass);
    let births = libm::round(0.012 * people);
    let deaths = successes(generator, births, truth::DEATHS_PER_THOUSAND / 1000.0);
    let programme = county.programme && year >= truth::PROGRAMME_FROM;
    let effect = if programme {
        truth::PROGRAMME_EFFECT
    } else {
        0.0
    };
    let yield_ = base.yield_ + 6.0 * time + effect + 8.0 * normal(generator);
    let schooling = base.schooling + 0.09 * time + 0.05 * normal(generator);
    let roads = libm::round(180.0 + 0.002 * people + 14.0 * time);
    let migrants = libm::round(people * 0.12 * libm::exp(0.02 * time + 0.1 * normal(generator)));
    [
        people,
        libm::round(rural * 10.0) / 10.0,
        income,
        poor,
        100.0 * poor / people,
        spending,
        funds,
        libm::round(schooling * 100.0) / 100.0,
        pupils,
        passed,
        births,
        deaths,
        libm::round(yield_ * 10.0) / 10.0,
        roads,
        migrants,
    ]
}

/// The faults that a reader is to find: one figure with a zero too many, gaps by
/// chance in small counties, and gaps where the figure would be bad.
fn spoil(columns: &mut [Column], place: usize, base: &Base, generator: &mut Generator) {
    let first = place * YEARS.len();
    for column in columns {
        match column.id {
            "spending" if place == truth::OUTLIER_COUNTY => {
                if let Some(value) = column.values.get_mut(first + truth::OUTLIER_YEAR) {
                    *value *= 10.0;
                }
            }
            "schooling" => {
                let share = if base.people < 80_000.0 { 0.15 } else { 0.02 };
                for value in column.values.iter_mut().skip(first) {
                    if generator.unit() < share {
                        *value = f64::NAN;
                    }
                }
            }
            "migrants" => {
                let worst = column
                    .values
                    .iter()
                    .skip(first)
                    .fold(0.0_f64, |m, v| m.max(*v));
                for value in column.values.iter_mut().skip(first) {
                    if *value >= 0.97 * worst && generator.unit() < 0.7 {
                        *value = f64::NAN;
                    }
                }
            }
            _ => {}
        }
    }
}

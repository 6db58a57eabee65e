//! Fisher's exact test.

use super::Alternative;
use crate::quantity::Undefined;
use crate::stats::special::hypergeometric;
use crate::stats::sum::{finite, sum};
use crate::stats::Caution;

/// Fisher's exact test.
#[derive(Debug, Clone, PartialEq)]
pub struct Fisher {
    /// The p-value.
    pub p: f64,
    /// The sample's odds ratio, two by two only; none where it is infinite.
    pub odds_ratio: Result<f64, Undefined>,
    /// The probability of the table itself.
    pub table_probability: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Tables whose probability is above the observed one's by less than this
/// share count as equally probable, as in R.
const SLACK: f64 = 1.0 + 1e-7;
/// Most tables that are enumerated.
const MOST: usize = 2_000_000;

/// Fisher's exact test of a table with fixed margins.
///
/// # Definition
/// Two-sided p: the probability of all tables that are no more probable than the
/// observed one, within a relative 10⁻⁷. Two by two: hypergeometric; one-sided in
/// the upper left cell. Larger tables: every table with these margins.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | counts that are not whole, or negative | `OutsideRange`, `Negative` |
/// | more than two million tables | `TooLarge` |
/// | one-sided with more than two rows or columns | `OutsideRange` |
///
/// # References
/// Fisher, R. A. (1935), The logic of inductive inference, JRSS 98, 39–82.
///
/// # Example
/// ```
/// use county_lens::stats::tests::{fisher_exact, Alternative};
/// // The lady tasting tea.
/// let f = fisher_exact(&[&[3.0, 1.0], &[1.0, 3.0]], Alternative::Greater).unwrap();
/// assert!((f.p - 17.0 / 70.0).abs() < 1e-15);
/// assert!(fisher_exact(&[&[0.5, 1.0], &[1.0, 3.0]], Alternative::Greater).is_err());
/// ```
pub fn fisher_exact(table: &[&[f64]], alternative: Alternative) -> Result<Fisher, Undefined> {
    let cells = whole(table)?;
    if cells.len() == 2 && cells[0].len() == 2 {
        return two_by_two(&cells, alternative);
    }
    if alternative != Alternative::TwoSided {
        return Err(Undefined::OutsideRange);
    }
    larger(&cells)
}

fn whole(table: &[&[f64]]) -> Result<Vec<Vec<u64>>, Undefined> {
    let columns = table.first().map_or(0, |r| r.len());
    if table.len() < 2 || columns < 2 {
        return Err(Undefined::TooFew);
    }
    let cell = |o: &f64| {
        if *o < 0.0 {
            return Err(Undefined::Negative);
        }
        if !(*o <= 1e9 && libm::floor(*o) >= *o) {
            return Err(Undefined::OutsideRange);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and between 0 and 10⁹"
        )]
        Ok(*o as u64)
    };
    table
        .iter()
        .map(|row| {
            crate::stats::sum::same_length(row.len(), columns)?;
            row.iter().map(cell).collect()
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts below 10¹⁰")]
fn number(n: u64) -> f64 {
    n as f64
}

fn two_by_two(cells: &[Vec<u64>], alternative: Alternative) -> Result<Fisher, Undefined> {
    let (a, b, c, d) = (cells[0][0], cells[0][1], cells[1][0], cells[1][1]);
    let (all, row, column) = (a + b + c + d, a + b, a + c);
    if all == 0 {
        return Err(Undefined::ZeroTotal);
    }
    let pmf = |k: u64| hypergeometric::pmf(k, all, row, column);
    let own = pmf(a)?;
    let p = match alternative {
        Alternative::Less => hypergeometric::cdf(a, all, row, column)?,
        Alternative::Greater if a == 0 => 1.0,
        Alternative::Greater => hypergeometric::sf(a - 1, all, row, column)?,
        Alternative::TwoSided => {
            let (low, high) = ((row + column).saturating_sub(all), row.min(column));
            if high - low > 10_000_000 {
                return Err(Undefined::TooLarge);
            }
            let mut kept = Vec::new();
            for k in low..=high {
                let one = pmf(k)?;
                if one <= own * SLACK {
                    kept.push(one);
                }
            }
            sum(&kept)
        }
    };
    let small = [
        (a + b) * (a + c),
        (a + b) * (b + d),
        (c + d) * (a + c),
        (c + d) * (b + d),
    ];
    let small = small.iter().any(|product| *product < 5 * all);
    Ok(Fisher {
        p: p.min(1.0),
        odds_ratio: if b == 0 || c == 0 {
            Err(Undefined::ZeroBase)
        } else {
            finite(number(a) / number(b) * (number(d) / number(c)))
        },
        table_probability: own,
        cautions: small
            .then_some(Caution::SmallExpected)
            .into_iter()
            .collect(),
    })
}

/// ln n!
fn ln_factorial(n: u64) -> f64 {
    libm::lgamma(number(n) + 1.0)
}

struct Walk<'a> {
    rows: &'a [u64],
    columns: &'a [u64],
    aim: f64,
    kept: Vec<f64>,
    seen: usize,
}

fn larger(cells: &[Vec<u64>]) -> Result<Fisher, Undefined> {
    let rows: Vec<u64> = cells.iter().map(|r| r.iter().sum()).collect();
    let columns: Vec<u64> = (0..cells[0].len())
        .map(|j| cells.iter().map(|r| r[j]).sum())
        .collect();
    let all: u64 = rows.iter().sum();
    if all == 0 {
        return Err(Undefined::ZeroTotal);
    }
    let margins: Vec<f64> = rows
        .iter()
        .chain(&columns)
        .map(|n| ln_factorial(*n))
        .collect();
    let constant = sum(&margins) - ln_factorial(all);
    let own: Vec<f64> = cells.iter().flatten().map(|n| -ln_factorial(*n)).collect();
    let own = constant + sum(&own);
    let mut walk = Walk {
        rows: &rows,
        columns: &columns,
        aim: own + 1e-7,
        kept: Vec::new(),
        seen: 0,
    };
    let mut left = columns.clone();
    walk.row(0, &mut left, constant)?;
    Ok(Fisher {
        p: sum(&walk.kept).min(1.0),
        odds_ratio: Err(Undefined::OutsideRange),
        table_probability: libm::exp(own),
        cautions: Vec::new(),
    })
}

impl Walk<'_> {
    /// All ways to fill the rows from this one on.
    fn row(&mut self, i: usize, left: &mut Vec<u64>, log: f64) -> Result<(), Undefined> {
        if i + 1 == self.rows.len() {
            // The last row is what is left of the columns.
            let last: Vec<f64> = left.iter().map(|n| -ln_factorial(*n)).collect();
            let log = log + sum(&last);
            self.seen += 1;
            if self.seen > MOST {
                return Err(Undefined::TooLarge);
            }
            if log <= self.aim {
                self.kept.push(libm::exp(log));
            }
            return Ok(());
        }
        self.cell(i, 0, self.rows[i], left, log)
    }

    fn cell(
        &mut self,
        i: usize,
        j: usize,
        rest: u64,
        left: &mut Vec<u64>,
        log: f64,
    ) -> Result<(), Undefined> {
        if j + 1 == self.columns.len() {
            if rest > left[j] {
                return Ok(());
            }
            left[j] -= rest;
            let outcome = self.row(i + 1, left, log - ln_factorial(rest));
            left[j] += rest;
            return outcome;
        }
        let most = rest.min(left[j]);
        for take in 0..=most {
            self.seen += 1;
            if self.seen > 20 * MOST {
                return Err(Undefined::TooLarge);
            }
            left[j] -= take;
            let outcome = self.cell(i, j + 1, rest - take, left, log - ln_factorial(take));
            left[j] += take;
            outcome?;
        }
        Ok(())
    }
}

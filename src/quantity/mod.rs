//! Numbers as reports print them: exact decimals and rationals, units with a
//! dimension, and the interval that a printed figure stands for.
//!
//! Nothing here knows where a figure comes from. All arithmetic is exact over
//! `i128`; what does not fit is an error, never a rounded result.

mod atoms;
mod classifier;
mod decimal;
mod estimate;
mod figure;
mod interval;
mod numeral;
mod rational;
mod reader;
mod undefined;
mod unit;

pub use decimal::{Decimal, DecimalError};
pub use estimate::{Claim, Estimate, Number};
pub use figure::{Figure, FigureError, FigureProblem, Precision, Qualifier};
pub use interval::{End, Extended, Interval};
pub use numeral::simplify;
pub use rational::{Arithmetic, Rational};
pub use reader::parse_figure;
pub use undefined::Undefined;
pub use unit::{Dimension, Unit, UnitError};

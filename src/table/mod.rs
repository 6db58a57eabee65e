//! People's own tables: from the bytes of a file to a checked panel. Every row is
//! used or listed with the reason; nothing is lost silently.

mod block;
mod cells;
mod check;
mod cube;
mod digits;
mod encoding;
mod export;
mod fill;
mod finished;
mod guess;
mod heading;
mod index;
mod json;
mod known;
mod label;
mod labels;
mod layout;
mod look;
mod numeral;
mod period;
mod place;
mod problem;
mod quoted;
mod reading;
mod row;
mod rows;
mod scan;
mod signs;
mod split;
mod straight;
mod top;

pub use block::{Block, Record, Span};
pub use cube::MOST_CELLS;
pub use encoding::{is_ascii, recognise, Encoding, Recognised};
pub use export::{csv, descriptor, Headings};
pub use finished::{Choice, Decisions, Duplicates, Measure, Table};
pub use json::{records, JsonError};
pub use layout::{Column, Layout, LayoutError, Role, Shape, MISSING};
pub use look::{Head, LookError, LOOKED_AT};
pub use numeral::{numeral, Decimal, Fault, Numeral, Suffix};
pub use period::{period, Found as FoundPeriod, Part, Period, YEARS};
pub use place::{Found as FoundPlace, Place};
pub use problem::{sentence, Kind, Problem, Problems, KEPT};
pub use reading::{Counts, ReadError, Reading, MOST_ROWS};
pub use scan::{Dialect, Scanner, Unclosed};

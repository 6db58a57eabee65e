//! People's own tables: from the bytes of a file to a checked panel. Every row is
//! used or listed with the reason; nothing is lost silently.

mod encoding;
mod guess;
mod heading;
mod label;
mod layout;
mod look;
mod numeral;
mod period;
mod problem;
mod scan;

pub use encoding::{recognise, Encoding, Recognised};
pub use layout::{Column, Layout, LayoutError, Role, Shape, MISSING};
pub use look::{Head, LookError, LOOKED_AT};
pub use numeral::{numeral, Decimal, Fault, Numeral, Suffix};
pub use period::{period, Found as FoundPeriod, Part, Period, YEARS};
pub use problem::{sentence, Kind, Problem, Problems, KEPT};
pub use scan::{Dialect, Record, Scanner, Span, Unclosed};

//! People's own panels: places over periods with any indicators. A question is
//! answered by statistics of the catalogue over the places that have what it
//! needs; the others are listed with the reason.

mod answer;
mod fault;
mod finding;
mod inputs;
mod measure;
mod places;
mod question;
mod table;
pub mod whole;
mod working;

pub use answer::{ask, Answer, Problem, Row, Summary};
pub use fault::PanelError;
pub use inputs::inputs;
pub use measure::{Gap, LeftOut};
pub use question::{join_list, split_list, Force, Measure, Question, FIELDS};
pub use table::{Indicator, Panel, Place, Rows};
pub use working::working;

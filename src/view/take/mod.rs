//! What a reader takes away of an answer: a table for a spreadsheet, a citation,
//! evidence in words. All of it carries its sources and its address.

mod cite;
mod csv;
mod evidence;

pub use cite::{cite, Style};
pub use csv::csv;
pub use evidence::evidence;

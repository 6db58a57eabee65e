//! County Lens: county statistics whose every number can be checked.
//!
//! The rooms, from the bottom up: [`quantity`] (numbers as printed), [`words`]
//! (both languages), [`data`] (what was printed, where) and [`stats`] (pure
//! numerics) side by side, [`catalogue`] (the statistics as they are called), [`question`] (what can be asked, and the answer),
//! [`exercise`] (asked of readers, from seeds),
//! [`panel`] (the same for people's own places over periods), [`gazetteer`], [`table`] and [`workbook`] (from people's files to a panel), [`programme`] (what the reports' own figures can test).
//! Each knows only those below it.
#![deny(missing_docs)]

pub mod catalogue;
pub mod chart;
pub mod data;
pub mod exercise;
pub mod gazetteer;
pub mod panel;
pub mod programme;
pub mod quantity;
pub mod question;
pub mod stats;
pub mod table;
pub mod teaching;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
pub mod workbook;

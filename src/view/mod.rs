//! An answer in text: as a table, as sentences, as working, and the source of
//! each figure. The chart room draws the same answer; neither computes.

mod claim;
mod copy;
mod mark;
mod math;
mod model;
mod programme;
mod sentence;
mod source;
mod table;
mod take;
mod working;

pub use claim::{test, verdict, TestView};
pub use copy::{copied, Copied, FoundPrint};
pub use mark::{mark, MarkCard};
pub use math::{mathematics, spelled, WorkingMath};
pub use model::{model, model_head, model_marks, InputView, ModelView, MovedView, OutputView};
pub use programme::{node, theme_name, themes, CellView, FigureView, NodeView, ThemeView};
pub use sentence::{describe, mark_words, sentences, Sentences};
pub use source::{genre, source, SourceCard};
pub use table::{table, Column, Table, TableRow};
pub use take::{cite, csv, evidence, Style};
pub use working::{working, WorkingLine};

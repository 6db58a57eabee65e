//! The five programmes: trees as the reports lay them out, schemes as models that can be recomputed, and what the
//! reports' own figures can test, judged with the intervals that the prints
//! imply.

mod claim;
pub mod model;
pub mod tree;

pub use claim::{judge, Claim, ClaimError, Judgement, Relation, Test, Verdict};

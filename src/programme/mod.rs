//! What the reports' own figures can test: claims as relations between
//! formulas, judged with the intervals that the prints imply.
//!
//! The programme trees stand in the notes of the data package; the schemes as
//! models will live here too.

mod claim;

pub use claim::{judge, Claim, ClaimError, Judgement, Relation, Test, Verdict};

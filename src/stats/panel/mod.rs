//! Panels and causal basics: effects of units and times, differences in
//! differences, event studies.

mod adjusted;
mod did;
mod effects;
mod event;
mod fixed;
mod randomise;

pub use did::{difference_in_differences, periods, Cells, Difference, Period};
pub use effects::Effects;
pub use event::{event_study, EventStudy, Moment};
pub use fixed::{fixed_effects, Counted, FixedEffects, Panel};
pub use randomise::{randomisation, Alternative, Randomisation};

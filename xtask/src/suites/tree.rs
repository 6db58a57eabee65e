//! The tests leave the working tree as it was.
use super::Tally;
use crate::project::Project;
use crate::steps;
use std::collections::BTreeSet;

/// What git says of the working tree.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    changes: BTreeSet<String>,
    difference: String,
}

impl State {
    /// The state now; `None` outside a git checkout.
    pub fn of(project: &Project) -> Option<Self> {
        let git = |words: &[&str]| steps::ask(project.command("git").args(words));
        let status = git(&["status", "--porcelain", "--untracked-files=all"])?;
        Some(Self {
            changes: status.lines().map(str::to_owned).collect(),
            difference: git(&["diff", "--no-ext-diff"])?,
        })
    }
}

/// Whether the state is still the one of before; nothing is counted outside a git checkout.
pub fn unchanged(project: &Project, before: Option<State>) -> Option<Tally> {
    let before = before?;
    let after = State::of(project)?;
    if before == after {
        return Some(Tally::of(true));
    }
    println!("tree: files changed while the tests ran; tests must write under target/ only");
    for line in after.changes.symmetric_difference(&before.changes) {
        println!("    {line}");
    }
    if after.changes == before.changes {
        println!("    among those that `git diff` shows");
    }
    Some(Tally::of(false))
}

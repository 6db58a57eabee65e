//! The developer's commands of County Lens: `serve`, `test`, `build`, `bench` and `check`.
pub mod args;
pub mod commands;
pub mod digest;
pub mod error;
pub mod pkg;
pub mod project;
pub mod serve;
pub mod steps;
pub mod suites;
pub mod tools;

//! Answers → figures. Pure: no I/O, no knowledge of pages or storage. One idea a file.
//!
//! [`Plan`] knows what scoring needs of a questionnaire; [`GroupAccumulator`] takes respondents one by one and
//! keeps counts and sums only, so its memory grows with items² and never with respondents, and its figures do
//! not depend on their order at all. What may be shown of the figures is decided in [`disclosure`], and only
//! there. Every formula with its source is in `docs/method.md`.

pub mod agreement;
pub mod band;
pub mod change;
pub mod correction;
pub mod dialogue;
pub mod dip;
pub mod disclosure;
mod group;
pub mod icc;
pub mod item;
pub mod margin;
mod moments;
mod plan;
pub mod reliability;
mod student;
mod wave;

pub use group::{DimensionFigures, GroupAccumulator, GroupFigures, ScoreFigures};
pub use item::ItemFigures;
pub use moments::Moments;
pub use plan::{Plan, RespondentScores, Scored};
use wave::quartiles;
pub use wave::{WaveChange, WaveScores};

//! The two models between the stages: a type as its author wrote it, and a type that was checked.

pub mod checked;
pub mod generics;
pub mod input;

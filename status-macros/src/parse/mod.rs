//! Syntax: the attribute's keys, values and texts.

pub mod attr;
pub mod framework;
pub mod key;
mod lists;
pub mod raw;
pub mod status;
pub mod style;
pub mod template;
pub mod tokens;
pub mod value;

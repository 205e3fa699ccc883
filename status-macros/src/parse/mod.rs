//! Syntax: the attribute's keys, values and texts.

pub mod attr;
pub mod framework;
pub mod key;
pub mod raw;
pub mod status;
pub mod template;
pub mod tokens;
pub mod value;

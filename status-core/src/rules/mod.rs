//! Rules: what a type may send.
//!
//! A rule returns what is wrong as a [`finding`]. The module [`message`] turns a finding into text.
//! All of this runs in const code.

pub(crate) mod codes;
pub(crate) mod coverage;
pub(crate) mod fields;
pub(crate) mod finding;
pub(crate) mod forwarding;
pub(crate) mod headers;
pub(crate) mod leaks;
pub(crate) mod message;
mod senders;
pub(crate) mod status;
mod walk;

//! The meaning of words, in any part of a page and in any language: the phrases of registered
//! statuses, and the marks of statuses that are not sent.
//!
//! The words that tables, lists and descriptions have of their own are in their vocabularies.

pub(crate) mod registry;
pub(crate) mod usage;
pub(crate) mod word_list;

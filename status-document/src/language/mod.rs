//! The meaning of words, in any part of a page and in any language: the phrases of registered
//! statuses, and the marks of statuses that are not sent.
//!
//! `word_list` makes lists of words quick to search. Words that only tables or lists have are in
//! the vocabularies there.

pub(crate) mod registry;
pub(crate) mod usage;
pub(crate) mod word_list;

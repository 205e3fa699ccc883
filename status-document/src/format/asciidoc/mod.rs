//! x
pub(crate) fn page(_: &str) -> crate::page::Page { crate::page::Page::default() }

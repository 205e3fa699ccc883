//! Nothing but tests: `ui.rs` holds the mistakes and what must compile, its neighbours the rest.

#[cfg(doctest)]
#[doc = include_str!("../../README.zh-CN.md")]
mod readme_in_chinese {}

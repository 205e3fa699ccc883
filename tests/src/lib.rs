//! A package of tests only. `ui.rs` has the mistakes and the sources that have to compile.

#[cfg(doctest)]
#[doc = include_str!("../../README.zh-CN.md")]
mod readme_in_chinese {}

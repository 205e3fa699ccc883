//! The mistakes of `ui/`, which show only without the feature `respond`. All others are in
//! `tests/ui`.
//!
//! `TRYBUILD=overwrite cargo test -p feature-ui` rewrites the expectations.

#[path = "../compiler.rs"]
mod compiler;

#[test]
fn mistakes() {
    if compiler::is_expected("tests/feature-ui/ui") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

//! The mistakes of `ui/`, which show only with the features of all frameworks. All others are in
//! `tests/ui`.
//!
//! `TRYBUILD=overwrite cargo test -p framework-ui` rewrites the expectations.

#[path = "../compiler.rs"]
mod compiler;

#[test]
fn mistakes() {
    if compiler::is_expected("tests/framework-ui/ui") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

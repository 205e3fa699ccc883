//! The mistakes of `ui/`, which show only where frameworks are turned on; all others are in `tests/ui`.
//!
//! `TRYBUILD=overwrite cargo test -p framework-tests --test framework-ui` writes the expectations anew.

#[path = "../compiler.rs"]
mod compiler;

#[test]
fn mistakes() {
    if compiler::speaks_as_expected("tests/frameworks/ui") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

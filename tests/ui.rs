//! Every mistake of `ui/`, one a file, and what the compiler says of it; and what has to compile.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` writes the expectations anew.

mod compiler;

#[test]
fn mistakes() {
    if compiler::speaks_as_expected("tests/ui") {
        trybuild::TestCases::new().compile_fail("ui/*/*.rs");
    }
}

#[test]
fn what_has_to_compile() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

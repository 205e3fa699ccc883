//! The mistakes of `ui/`, which show only without the features `respond` and `document-openapi`. All
//! others are in `tests/ui`.
//!
//! `TRYBUILD=overwrite cargo test -p feature-ui` rewrites the expectations.

#[path = "../compiler.rs"]
mod compiler;

use std::{fs, path::Path};

#[test]
fn mistakes() {
    copy_pages();
    if compiler::is_expected("tests/feature-ui/ui") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

/// Copies pages to where `document!` looks for them: next to the manifest with which trybuild
/// compiles the cases.
fn copy_pages() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pages");
    let there = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/feature-ui/pages");
    fs::create_dir_all(&there).expect("a folder for the pages");
    for page in ["errors.md", "petstore.yaml"] {
        fs::copy(here.join(page), there.join(page)).expect("the page is copied");
    }
}

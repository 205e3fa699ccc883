//! Every mistake of `ui/`, one a file, and what the compiler says of it; and what has to compile.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` writes the expectations anew.

mod compiler;

use std::{fs, path::Path};

#[test]
fn mistakes() {
    lay_out_pages();
    if compiler::speaks_as_expected("tests/ui") {
        trybuild::TestCases::new().compile_fail("ui/*/*.rs");
    }
}

#[test]
fn what_has_to_compile() {
    lay_out_pages();
    trybuild::TestCases::new().pass("pass/*.rs");
}

/// Puts the pages where `document!` looks for them: beside the manifest with which trybuild compiles the cases.
fn lay_out_pages() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let there = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/tests");
    lay_out(&here.join("pages"), &there.join("pages"));
    lay_out(&here.join("../examples/docs"), &there.join("docs"));
}

fn lay_out(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for page in fs::read_dir(from).expect("the folder of the pages can be read") {
        let page = page.expect("the folder of the pages can be read");
        let text = fs::read(page.path()).expect("a page can be read");
        let to = to.join(page.file_name());
        // Not one that is there: the other test may be reading it.
        if fs::read(&to).ok().as_ref() != Some(&text) {
            fs::write(to, text).expect("a page can be written");
        }
    }
}

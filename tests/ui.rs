//! Every mistake of `ui/`, one a file, with the messages of the compiler, and the sources of
//! `pass/`, which have to compile.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` rewrites the expectations.

mod compiler;

use std::{fs, path::Path};

#[test]
fn mistakes() {
    copy_pages();
    if compiler::is_expected("tests/ui") {
        trybuild::TestCases::new().compile_fail("ui/*/*.rs");
    }
}

#[test]
fn sources_that_compile() {
    copy_pages();
    trybuild::TestCases::new().pass("pass/*.rs");
}

/// Copies the pages to where `document!` looks for them: next to the manifest with which trybuild
/// compiles the cases.
fn copy_pages() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let there = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/tests");
    copy_folder(&here.join("pages"), &there.join("pages"));
    copy_folder(&here.join("../examples/docs"), &there.join("docs"));
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for page in fs::read_dir(from).expect("the folder of the pages can be read") {
        let page = page.expect("the folder of the pages can be read");
        let text = fs::read(page.path()).expect("a page can be read");
        let to = to.join(page.file_name());
        // The other test may be reading a page that exists.
        if fs::read(&to).ok().as_ref() != Some(&text) {
            fs::write(to, text).expect("a page can be written");
        }
    }
}

//! Every mistake of `ui/`, one a file, with the messages of the compiler, and the sources of
//! `pass/`, which have to compile.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` rewrites the expectations.

mod compiler;

use std::{fs, path::Path};

/// The compiler lists each constant of a cycle with its path.
const CYCLE: &str = "transparent/each-other.stderr";

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

#[test]
fn no_message_names_a_hidden_path() {
    let (mut read, mut hidden) = (0, Vec::new());
    for folder in ["ui", "framework-ui/ui"] {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("the folder of the cases can be read") {
                let path = entry.expect("the folder of the cases can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "stderr") {
                    let text = fs::read_to_string(&path).expect("an expectation is text");
                    read += 1;
                    if text.contains("derive_support::") && !path.ends_with(CYCLE) {
                        hidden.push(path);
                    }
                }
            }
        }
    }
    assert!(read > 100, "only {read} expectations");
    assert!(hidden.is_empty(), "{hidden:#?}");
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

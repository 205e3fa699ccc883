//! Editing the page of a document triggers a rebuild, and messages cite the new lines.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const MANIFEST: &str = r#"
[package]
name = "rebuilt"
version = "0.0.0"
edition = "2024"

[dependencies]
status-core = { path = "CORE", features = ["document"] }

[workspace]
"#;

const SOURCE: &str = r#"
use status_core::{Document, HttpStatus};

pub static ERRORS: Document = status_core::document!("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS, exhaustive)]
pub enum Error {
    #[status(404)]
    NotFound,
}
"#;

const PAGE: &str = "| Code | Meaning |\n|---|---|\n| 404 | Not Found |\n";

#[test]
fn editing_a_page_triggers_a_rebuild() {
    let root = create_crate();
    let page = root.join("docs/errors.md");
    assert_eq!(errors_of(&root), "");

    // Nothing but the page has changed.
    write(&page, &PAGE.replace("404", "410"));
    let errors = errors_of(&root);
    assert!(
        errors.contains("`Error::NotFound` has status 404, which docs/errors.md does not define"),
        "{errors}"
    );
    assert!(errors.contains("410 (docs/errors.md:3)"), "{errors}");

    write(&page, &format!("# Errors\n\n{PAGE}| 409 | Conflict |\n"));
    let errors = errors_of(&root);
    assert!(
        errors.contains("missing: 409 Conflict (docs/errors.md:6)"),
        "{errors}"
    );

    write(&page, PAGE);
    assert_eq!(errors_of(&root), "");
}

fn create_crate() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuilt");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let core = workspace.join("status-core");
    let core = core.to_str().expect("the path is text").replace('\\', "/");
    for folder in ["src", "docs"] {
        fs::create_dir_all(root.join(folder)).expect("a folder can be made");
    }
    write(&root.join("Cargo.toml"), &MANIFEST.replace("CORE", &core));
    write(&root.join("src/lib.rs"), SOURCE);
    write(&root.join("docs/errors.md"), PAGE);
    // With the versions of the workspace, which are available offline.
    fs::copy(workspace.join("Cargo.lock"), root.join("Cargo.lock"))
        .expect("the lock file can be copied");
    root
}

/// The errors of `cargo check`; empty if it passes.
fn errors_of(root: &Path) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", root.join("target"))
        .current_dir(root)
        .output()
        .expect("cargo starts");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), errors.is_empty(), "{errors}");
    errors
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the file can be written");
}

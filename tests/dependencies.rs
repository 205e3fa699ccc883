//! Dependencies of a disabled feature are not built.

use std::process::Command;

const READERS: [&str; 4] = ["status-document", "pulldown-cmark", "html5gum", "csv-core"];

const READERS_OF_OPENAPI: [&str; 2] = ["saphyr-parser", "json-event-parser"];

#[test]
fn readers_are_built_with_the_feature_that_needs_them_alone() {
    for (feature, pages, openapi) in [
        ("derive", false, false),
        ("document", true, false),
        ("document-openapi", true, true),
    ] {
        let built = built_with(feature);
        let is_built = |name: &&str| built.iter().any(|built| built == name);
        assert!(is_built(&"status-macros"), "{built:?}");
        assert!(
            READERS.iter().all(|name| is_built(name) == pages),
            "{feature}: {built:?}"
        );
        assert!(
            READERS_OF_OPENAPI
                .iter()
                .all(|name| is_built(name) == openapi),
            "{feature}: {built:?}"
        );
    }
}

/// The names of the crates that status-core is built with, under a feature.
fn built_with(feature: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--package",
            "status-core",
            "--no-default-features",
            "--features",
            feature,
        ])
        .args(["--edges", "normal", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tree = String::from_utf8_lossy(&output.stdout);
    tree.lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect()
}

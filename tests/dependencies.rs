//! Dependencies of a disabled feature are not built.

use std::process::Command;

const READERS: [&str; 6] = [
    "status-document",
    "pulldown-cmark",
    "html5gum",
    "saphyr-parser",
    "json-event-parser",
    "csv-core",
];

#[test]
fn readers_of_pages_are_built_with_the_feature_document_alone() {
    let built = built_with("derive");
    assert!(
        built.iter().any(|name| name == "status-macros"),
        "{built:?}"
    );
    for reader in READERS {
        assert!(!built.iter().any(|name| name == reader), "{reader}");
    }

    let built = built_with("document");
    for reader in READERS {
        assert!(built.iter().any(|name| name == reader), "{reader}");
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

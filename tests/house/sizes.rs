//! How large files and folders are, and how wide comments.

use std::collections::{BTreeMap, BTreeSet};

use super::{CRATES, assert_none, tree::Tree};

const MOST_LINES: usize = 500;
const MOST_ENTRIES: usize = 14;
const MOST_COLUMNS: usize = 100;

/// The files that are too long. Files of tests may be longer.
fn long_files(tree: &Tree) -> Vec<String> {
    let mut violations = Vec::new();
    for file in tree.code() {
        let lines = file.text.lines().count();
        if lines > MOST_LINES {
            violations.push(format!("{} has {lines} lines", file.path));
        }
    }
    violations
}

/// The folders with too many files and folders in them.
fn full_folders(tree: &Tree) -> Vec<String> {
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in &tree.files {
        let mut path = file.path.as_str();
        while let Some((folder, entry)) = path.rsplit_once('/') {
            folders.entry(folder).or_default().insert(entry);
            path = folder;
        }
    }
    let full = folders
        .into_iter()
        .filter(|(_, entries)| entries.len() > MOST_ENTRIES);
    full.map(|(folder, entries)| format!("{folder} has {} entries", entries.len()))
        .collect()
}

/// The lines of comments that are too wide.
fn wide_comments(tree: &Tree) -> Vec<String> {
    let mut violations = Vec::new();
    for file in &tree.files {
        for (index, line) in file.text.lines().enumerate() {
            let columns = line.chars().count();
            if line.trim_start().starts_with("//") && columns > MOST_COLUMNS {
                violations.push(format!("{}:{}: {columns} columns", file.path, index + 1));
            }
        }
    }
    violations
}

/// The violations of all crates together.
fn in_all_crates(rule: impl Fn(&Tree) -> Vec<String>) -> Vec<String> {
    CRATES.map(Tree::read).iter().flat_map(rule).collect()
}

#[test]
fn files_are_short() {
    assert_none(
        &in_all_crates(long_files),
        &format!("split the file by subject; at most {MOST_LINES} lines:"),
    );
}

#[test]
fn folders_are_small() {
    assert_none(
        &in_all_crates(full_folders),
        &format!("group what belongs together in a folder; at most {MOST_ENTRIES} entries:"),
    );
}

#[test]
fn comments_are_narrow() {
    assert_none(
        &in_all_crates(wide_comments),
        &format!("wrap or shorten the comment; at most {MOST_COLUMNS} columns:"),
    );
}

#[test]
fn what_is_too_large_is_found() {
    let at_most = "\n".repeat(MOST_LINES);
    let longer = format!("{at_most}\n");
    let wide = format!(
        "// {}\n    /// {}\nlet x = {:100};",
        "字".repeat(97),
        "a".repeat(93),
        1
    );
    let names: Vec<_> = (0..MOST_ENTRIES)
        .map(|n| format!("folder/{n}.rs"))
        .collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    files.extend([
        ("lib.rs", "#[cfg(test)] mod tests;"),
        ("long.rs", longer.as_str()),
        ("short.rs", at_most.as_str()),
        ("tests.rs", longer.as_str()),
        ("wide.rs", wide.as_str()),
    ]);
    let tree = Tree::new("status-core", &files);
    assert_eq!(long_files(&tree), ["status-core/src/long.rs has 501 lines"]);
    assert_eq!(
        wide_comments(&tree),
        ["status-core/src/wide.rs:2: 101 columns"]
    );
    assert_eq!(full_folders(&tree), [""; 0]);

    files.push(("folder/deeper/mod.rs", ""));
    let tree = Tree::new("status-core", &files);
    let expected = ["status-core/src/folder has 15 entries"];
    assert_eq!(full_folders(&tree), expected);
}

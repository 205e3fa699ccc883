//! The files of the repository.

use std::{collections::BTreeMap, fs, path::Path};

/// The folders with pages that only tests read, and with files that are not in the repository.
const SKIPPED: [&str; 7] = [
    "tests/pages",
    "tests/documents",
    "guide/pages",
    ".git",
    "target",
    "corpus",
    "artifacts",
];

/// The files of the repository by path, with the text of Markdown and Rust.
pub(crate) struct Repository {
    files: BTreeMap<String, String>,
}

impl Repository {
    pub(crate) fn read(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        read_folder(root, "", &mut files);
        assert!(files.contains_key("README.md"), "{}", root.display());
        Self { files }
    }

    /// A repository of a few files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let files = files.iter();
        Self {
            files: files
                .map(|&(path, text)| (path.to_owned(), text.to_owned()))
                .collect(),
        }
    }

    /// The path and the text of each file in Markdown.
    pub(crate) fn markdown(&self) -> impl Iterator<Item = (&str, &str)> {
        self.with_extension("md")
    }

    /// The path and the text of each file in Rust.
    pub(crate) fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.with_extension("rs")
    }

    fn with_extension(&self, wanted: &'static str) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.iter();
        files
            .filter(move |(path, _)| extension(path) == wanted)
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether there is a file or a folder at a path.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files
            .keys()
            .any(|other| other == path || other.starts_with(&folder))
    }
}

/// A symbolic link is not read: its text is that of another file.
fn read_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            if !SKIPPED.iter().any(|skipped| path.ends_with(skipped)) {
                read_folder(&entry.path(), &format!("{path}/"), files);
            }
        } else {
            let has_links = kind.is_file() && ["md", "rs"].contains(&extension(&name));
            let text = has_links.then(|| fs::read_to_string(entry.path()).unwrap());
            files.insert(path, text.unwrap_or_default());
        }
    }
}

/// The part of a path after its last dot.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The folder of a file: its path up to the last slash.
pub(crate) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The path that a relative path leads to from a folder.
pub(crate) fn join(folder: &str, relative: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." if path.pop().is_some() => {}
            part => path.push(part),
        }
    }
    path.join("/")
}

//! The source files of a crate.

use std::{collections::BTreeMap, fs, path::Path};

use super::tokens::{Token, lex, without_tests};

/// The source files of a crate, by path.
pub(crate) struct Tree {
    pub(crate) name: &'static str,
    pub(crate) files: Vec<File>,
}

/// A source file.
pub(crate) struct File {
    /// The path from the workspace's root, with slashes.
    pub(crate) path: String,
    /// The path from the crate's root, as in `use crate::..`; empty for `lib.rs`.
    pub(crate) module: Vec<String>,
    pub(crate) text: String,
    /// The tokens, without those of tests.
    pub(crate) tokens: Vec<Token>,
    /// Whether the whole file is compiled for tests only.
    pub(crate) is_test: bool,
}

impl Tree {
    /// Reads a crate of the workspace.
    pub(crate) fn read(name: &'static str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut texts = BTreeMap::new();
        let source = root.join(name).join("src");
        read_folder(&source, "", &mut texts);
        assert!(!texts.is_empty(), "{} has no sources", source.display());
        Self::from_texts(name, texts)
    }

    /// A crate of a few lines: the path of each file below `src`, and its text.
    pub(crate) fn new(name: &'static str, texts: &[(&str, &str)]) -> Self {
        let owned = texts
            .iter()
            .map(|&(path, text)| (path.to_owned(), text.to_owned()));
        Self::from_texts(name, owned.collect())
    }

    fn from_texts(name: &'static str, texts: BTreeMap<String, String>) -> Self {
        let (mut files, mut of_tests) = (Vec::new(), Vec::new());
        for (path, text) in texts {
            let module = module_of(&path);
            let (tokens, test_modules) = without_tests(&lex(&text));
            of_tests.extend(test_modules.into_iter().map(|test| {
                let mut path = module.clone();
                path.push(test);
                path
            }));
            files.push(File {
                path: format!("{name}/src/{path}"),
                module,
                text,
                tokens,
                is_test: false,
            });
        }
        for file in &mut files {
            file.is_test = of_tests.iter().any(|test| file.module.starts_with(test));
        }
        Self { name, files }
    }

    /// The files without those that are compiled for tests only.
    pub(crate) fn code(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| !file.is_test)
    }

    /// The file at a path below `src`.
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        let path = format!("{}/src/{path}", self.name);
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether a path from the crate's root is that of a module with a file of its own.
    pub(crate) fn has_module(&self, module: &[String]) -> bool {
        self.files.iter().any(|file| file.module == module)
    }

    /// The file that has the item at a path from the crate's root.
    pub(crate) fn owner(&self, path: &[String]) -> Option<&File> {
        (0..=path.len())
            .rev()
            .find_map(|length| self.files.iter().find(|file| file.module == path[..length]))
    }
}

fn read_folder(folder: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), texts);
        } else {
            texts.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// `document/mod.rs` is `document`, `document/entry.rs` is `document::entry`, `lib.rs` is the root.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let mut module: Vec<String> = path.split('/').map(str::to_owned).collect();
    if module == ["lib"] || module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

#[test]
fn files_of_tests_are_recognised() {
    let tree = Tree::new(
        "status-core",
        &[
            ("lib.rs", "mod a; #[cfg(test)] mod robustness;"),
            ("a/mod.rs", "mod b; #[cfg(test)] mod tests;"),
            ("a/b.rs", ""),
            ("a/tests.rs", ""),
            ("robustness.rs", ""),
        ],
    );
    let code = tree.code().map(|file| file.module.join("::"));
    assert!(code.eq(["a::b", "a", ""]));
    let owner = tree.owner(&["a".to_owned(), "Item".to_owned()]);
    assert_eq!(owner.unwrap().path, "status-core/src/a/mod.rs");
}

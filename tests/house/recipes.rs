//! The recipes of CONTRIBUTING.md name every file that is touched, and no other.
//!
//! Each recipe is compared with an example of what it adds, such as the framework poem: a file that
//! contains the example's name is one that a new framework has to be added to, unless the file only
//! uses it.

use std::{collections::BTreeMap, ffi::OsStr, fs, path::Path};

use super::assert_none;

/// A recipe, and an example of what it adds.
struct Recipe {
    /// The end of the heading, `### A framework`.
    heading: &'static str,
    /// The example's name, which is a whole word of a file in any case, or a part of a path.
    example: &'static str,
    /// Only files below these paths are searched.
    within: &'static [&'static str],
    /// Files and folders that use the example, and do not list what there is.
    uses: &'static [&'static str],
}

const RECIPES: [Recipe; 5] = [
    Recipe {
        heading: "key of `#[status(..)]`",
        example: "strict",
        within: &["status-core/src", "status-macros", "tests/ui", "tests/pass"],
        // What a strict type may send.
        uses: &[
            "status-core/src/document",
            "status-core/src/error",
            "status-core/src/rules",
            "status-macros/src/parse/status.rs",
        ],
    },
    Recipe {
        heading: "format of pages",
        example: "csv",
        within: &[],
        uses: &[
            "status-core/guide/choosing-a-document.md",
            "status-core/guide/compile-errors.md",
            "status-core/guide/cost.md",
            "status-document/src/format/asciidoc",
            "status-document/src/format/rst",
            "status-document/src/format/csv",
            "status-document/src/page",
            "status-document/src/table",
            "status-document/tests",
            "fuzz/tables.dict",
            "tests/links",
            "tests/pages",
            "tests/pass",
            "tests/ui",
        ],
    },
    Recipe {
        heading: "framework",
        example: "poem",
        within: &[],
        uses: &[
            "examples/containers.rs",
            "examples/queries.rs",
            "status-macros/src/expand/tests.rs",
            "status-macros/src/robustness.rs",
            "tests/frameworks",
            "tests/house/shared.rs",
            "tests/ui",
        ],
    },
    Recipe {
        heading: "document",
        example: "nat",
        within: &[
            "status-core/src/documents",
            "tests/registry.rs",
            "tests/documents.rs",
        ],
        uses: &[],
    },
    Recipe {
        heading: "message",
        example: "help:",
        within: &[
            "status-core/src",
            "status-macros/src",
            "status-document/src",
        ],
        uses: &["status-document/src/openapi/tests"],
    },
];

/// Folders with files that are not in the repository, and the benchmarks.
const SKIPPED: [&str; 5] = [".git", "target", "corpus", "artifacts", "benches"];

/// Files that name everything: the page itself, the changes, and this test.
const EVERYTHING: [&str; 3] = ["CONTRIBUTING.md", "CHANGELOG.md", "tests/house/recipes.rs"];

/// The text of each file of the repository, by path.
type Files = BTreeMap<String, String>;

#[test]
fn recipes_name_the_files_that_are_touched() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Files::new();
    read_folder(&root, "", &mut files);
    let page = fs::read_to_string(root.join("CONTRIBUTING.md")).expect("the page is readable");
    let mut violations = Vec::new();
    for recipe in &RECIPES {
        violations.extend(compare(&page, recipe, &files));
    }
    assert_none(&violations, "change the recipe in CONTRIBUTING.md:");
}

#[test]
fn every_path_of_the_page_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = fs::read_to_string(root.join("CONTRIBUTING.md")).expect("the page is readable");
    let paths = paths(&page);
    assert!(paths.len() > 50, "{paths:?}");
    let is_missing = |path: &&String| {
        !path.contains("NAME") && !path.contains("KIND") && !root.join(path).exists()
    };
    let missing: Vec<String> = paths.iter().filter(is_missing).cloned().collect();
    assert_none(&missing, "CONTRIBUTING.md names paths that do not exist:");
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Files) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries.map(Result::unwrap) {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().expect("a kind of file");
        if kind.is_dir() {
            if !SKIPPED.iter().any(|skipped| path.ends_with(skipped)) {
                read_folder(&entry.path(), &format!("{path}/"), files);
            }
        } else if kind.is_file() && entry.path().extension() != Some(OsStr::new("lock")) {
            let text = fs::read(entry.path()).expect("a file is readable");
            files.insert(path, String::from_utf8_lossy(&text).into_owned());
        }
    }
}

/// The files that a recipe lacks, and those that it names without need.
fn compare(page: &str, recipe: &Recipe, files: &Files) -> Vec<String> {
    let named = named(page, recipe);
    let mut violations = Vec::new();
    let mentions = |path: &str, text: &str| {
        let path = path.to_lowercase();
        // A word at the beginning of a line in a string literal.
        let text = text.to_lowercase().replace("\\n", " ");
        path.contains(recipe.example) || has_word(&text, recipe.example)
    };
    for (path, text) in files {
        let is_searched = recipe.within.is_empty() || is_below(path, recipe.within);
        let is_known =
            is_below(path, &named) || is_below(path, recipe.uses) || is_below(path, &EVERYTHING);
        if is_searched && !is_known && mentions(path, text) {
            violations.push(format!("{}: {path} is not named", recipe.heading));
        }
    }
    for name in &named {
        let mut below = files.iter().filter(|(path, _)| is_below(path, &[name]));
        if !is_below(name, &EVERYTHING) && !below.any(|(path, text)| mentions(path, text)) {
            violations.push(format!("{}: {name} is named without need", recipe.heading));
        }
    }
    violations
}

/// The paths that a recipe names, for its example.
fn named(page: &str, recipe: &Recipe) -> Vec<String> {
    let heading = format!("### A {}\n", recipe.heading);
    let (_, text) = page.split_once(&heading).expect("the page has the recipe");
    let end = text.find("\n##").unwrap_or(text.len());
    let is_item = |line: &&str| line.starts_with(|c: char| c == ' ' || c.is_ascii_digit());
    let list = text[..end].lines().filter(is_item);
    let paths = paths(&list.collect::<Vec<_>>().join("\n")).into_iter();
    paths
        .map(|path| path.replace("NAME", recipe.example))
        .filter(|path| !path.contains("KIND"))
        .collect()
}

/// The paths of files and folders in code, without the slash at the end.
fn paths(text: &str) -> Vec<String> {
    let code = text.split('`').skip(1).step_by(2);
    let is_path = |code: &&str| {
        let is_file = [".rs", ".md", ".toml"]
            .iter()
            .any(|end| code.ends_with(end));
        !code.contains([' ', '(']) && (is_file || code.contains('/'))
    };
    code.filter(is_path)
        .map(|path| path.trim_end_matches('/').to_owned())
        .collect()
}

/// Whether a path is one of the others, or in one of them.
fn is_below(path: &str, others: &[impl AsRef<str>]) -> bool {
    others.iter().any(|other| {
        let rest = path.strip_prefix(other.as_ref());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether a text has a word that is not a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(is_letter) && !after.starts_with(is_letter)
    })
}

#[test]
fn a_recipe_that_lacks_a_file_or_names_another_is_found() {
    const PAGE: &str = "## Recipes\n\n### A framework\n\n1. `src/NAME.rs`, `src/list.rs`: a row.\n\
                        2. `docs/`, `src/other.rs`, `CHANGELOG.md`.\n\n### A key\n\n1. `src/more.rs`\n";
    const RECIPE: Recipe = Recipe {
        heading: "framework",
        example: "poem",
        within: &[],
        uses: &["src/user.rs"],
    };
    let files = [
        ("src/poem.rs", ""),
        ("src/list.rs", "Poem, axum"),
        ("src/other.rs", "poems"),
        ("src/more.rs", "respond_poem"),
        ("src/user.rs", "poem"),
        ("docs/a/b.md", "`poem`"),
        ("CHANGELOG.md", ""),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    assert_eq!(
        compare(PAGE, &RECIPE, &files.into()),
        [
            "framework: src/more.rs is not named",
            "framework: src/other.rs is named without need",
        ]
    );
}

//! The guide is true: its messages are those of the compiler, every message of `ui/` has a place in
//! the chapter on compile errors, and code that is no documentation test is part of a file that is
//! compiled.

mod fences;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fences::blocks;

const COMPILE_ERRORS: &str = "status-core/guide/compile-errors.md";

/// Stands for lines that a block leaves out.
const ELISION: &str = "[..]";

/// Stands for a part of a message that varies.
const WILDCARD: &str = "..";

/// Folders of `tests/ui` without a kind of message of their own.
const WITHOUT_A_KIND: [&str; 2] = ["readme", "several"];

/// Folders with files that are compiled.
const COMPILED: [&str; 3] = ["examples", "tests/pass", "benches/counts/src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files under a folder with an extension, in the order of their paths.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("a folder can be read").path();
        if path.is_dir() {
            files.extend(self::files(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The chapters: the name of the file, and its text.
fn chapters() -> Vec<(String, String)> {
    let files = files(&root().join("status-core/guide"), "md");
    assert!(!files.is_empty());
    let name = |path: &Path| path.file_name().unwrap_or_default().display().to_string();
    files.iter().map(|path| (name(path), read(path))).collect()
}

/// The lines of a page outside of fenced blocks.
fn prose(page: &str) -> Vec<&str> {
    let mut is_prose = true;
    let outside = page.lines().filter(|line| {
        let is_fence = line.starts_with("```");
        is_prose ^= is_fence;
        is_prose && !is_fence
    });
    outside.collect()
}

/// An expectation of a case in `ui/`, as the guide shows it.
struct Expectation {
    /// `tests/ui/status/quoted.stderr`
    path: String,
    /// `status`
    kind: String,
    text: String,
}

impl Expectation {
    fn read(path: &Path) -> Self {
        let from_root = path.strip_prefix(root()).expect("the file is in the root");
        let from_root = from_root.display().to_string();
        let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
        let source = from_root
            .replace("tests/framework-ui/", "")
            .replace("tests/", "")
            .replace(".stderr", ".rs");
        let mut text = read(path).replace(&source, "src/errors.rs");
        for variable in ["$WORKSPACE/", "$DIR/", "$CARGO/"] {
            text = text.replace(variable, "");
        }
        Self {
            path: from_root,
            kind: folder.display().to_string(),
            text: text.trim_end().to_owned(),
        }
    }

    /// The errors of the case, without what follows from them.
    fn errors(&self) -> Vec<&str> {
        let mut starts = Vec::new();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let starts_one = ["error", "warning", "note: erroneous"];
            if starts_one.iter().any(|start| line.starts_with(start)) {
                starts.push(at);
            }
            at += line.len();
        }
        starts.push(at);
        let parts = starts.windows(2).map(|of| self.text[of[0]..of[1]].trim());
        parts.filter(|part| part.starts_with("error")).collect()
    }

    fn has(&self, block: &str) -> bool {
        matches(block, &self.text) || self.errors().iter().any(|error| matches(block, error))
    }
}

fn expectations() -> Vec<Expectation> {
    let mut found = Vec::new();
    for folder in ["tests/ui", "tests/framework-ui/ui"] {
        for path in files(&root().join(folder), "stderr") {
            found.push(Expectation::read(&path));
        }
    }
    found
}

/// Whether a block is a text, in which lines may be left out.
fn matches(block: &str, text: &str) -> bool {
    let (mut lines, mut is_gap) = (text.lines(), false);
    for line in block.lines() {
        if line == ELISION {
            is_gap = true;
        } else if is_gap {
            if !lines.any(|other| other == line) {
                return false;
            }
            is_gap = false;
        } else if lines.next() != Some(line) {
            return false;
        }
    }
    is_gap || lines.next().is_none()
}

/// How similar a text is to a block: the number of words in common, less the difference in length.
fn similarity(block: &str, text: &str) -> isize {
    let words: BTreeSet<&str> = text.split_whitespace().collect();
    let common = block.split_whitespace().filter(|word| words.contains(word));
    let difference = if block.contains(ELISION) {
        0
    } else {
        block.lines().count().abs_diff(text.lines().count())
    };
    common.count().cast_signed() - difference.cast_signed()
}

/// Whether a message has a text in it, with wildcards. Backticks do not count.
fn contains(message: &str, text: &str) -> bool {
    let (message, text) = (message.replace('`', ""), text.replace('`', ""));
    let mut rest = message.as_str();
    for part in text.split(WILDCARD) {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

/// The texts in backticks.
fn code_spans(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The messages that a page has a place for: in its headings, and in its tables.
fn messages(page: &str) -> Vec<&str> {
    let headings = prose(page)
        .into_iter()
        .filter(|line| line.starts_with("## "));
    let mut messages: Vec<&str> = headings.flat_map(code_spans).collect();
    messages.extend(table_cells(page, "message"));
    messages
}

/// The texts in backticks in the first column of the tables with a title.
fn table_cells<'a>(page: &'a str, title: &str) -> Vec<&'a str> {
    let (title, mut is_in_table, mut cells) = (format!("| {title} |"), false, Vec::new());
    for line in prose(page) {
        is_in_table = line.starts_with(&title) || is_in_table && line.starts_with('|');
        if is_in_table {
            cells.extend(code_spans(line.split('|').nth(1).unwrap_or_default()));
        }
    }
    cells
}

/// The `id` of a heading, on a forge as in the output of rustdoc.
fn id(heading: &str) -> String {
    let chars = heading.trim().chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        _ => c.is_alphanumeric().then(|| c.to_ascii_lowercase()),
    });
    chars.collect()
}

#[track_caller]
fn assert_none(mistakes: &[String], what: &str) {
    assert!(mistakes.is_empty(), "{what}\n\n{}\n", mistakes.join("\n\n"));
}

#[test]
fn messages_are_those_of_the_compiler() {
    let expectations = expectations();
    let (mut shown, mut mistakes) = (0, Vec::new());
    for (chapter, page) in chapters() {
        for (language, block) in blocks(&page) {
            if language != "text" || !block.starts_with("error") {
                continue;
            }
            shown += 1;
            if expectations.iter().any(|case| case.has(&block)) {
                continue;
            }
            let errors = expectations
                .iter()
                .flat_map(|case| case.errors().into_iter().map(|error| (&case.path, error)));
            let nearest = errors.max_by_key(|(_, error)| similarity(&block, error));
            let (path, error) = nearest.expect("there are cases");
            mistakes.push(format!(
                "{chapter} shows\n\n{block}\n\nand the nearest, in {path}, is\n\n{error}"
            ));
        }
    }
    assert!(shown > 20, "only {shown} messages");
    assert_none(&mistakes, "show a whole error of a case in tests/ui:");
}

#[test]
fn every_kind_of_message_is_shown() {
    let page = read(&root().join(COMPILE_ERRORS));
    let blocks = blocks(&page);
    let expectations = expectations();
    let kinds: BTreeSet<&str> = expectations.iter().map(|case| case.kind.as_str()).collect();
    let mut missing = Vec::new();
    for kind in kinds {
        let mut cases = expectations.iter().filter(|case| case.kind == kind);
        let is_shown = cases.any(|case| blocks.iter().any(|(_, block)| case.has(block)));
        if !is_shown && !WITHOUT_A_KIND.contains(&kind) {
            missing.push(kind.to_owned());
        }
    }
    assert_none(&missing, "show a case of these folders of tests/ui:");
}

#[test]
fn every_message_has_a_place() {
    let page = read(&root().join(COMPILE_ERRORS));
    let places = messages(&page);
    let (mut headlines, mut missing) = (0, Vec::new());
    for case in expectations() {
        for error in case.errors() {
            let headline = error.lines().next().unwrap_or_default();
            headlines += 1;
            if !places.iter().any(|place| contains(headline, place)) {
                missing.push(format!("{}: {headline}", case.path));
            }
        }
    }
    assert!(headlines > 300, "only {headlines} errors");
    assert_none(
        &missing,
        "write what to do about these, in a heading or a table:",
    );
}

#[test]
fn parts_of_messages_are_those_of_the_compiler() {
    let expectations = expectations();
    let mut mistakes = Vec::new();
    for (chapter, page) in chapters() {
        let mut texts = table_cells(&page, "help");
        texts.extend(table_cells(&page, "message"));
        if COMPILE_ERRORS.ends_with(&chapter) {
            texts.extend(messages(&page));
        }
        for text in texts {
            let has = |case: &Expectation| case.text.lines().any(|line| contains(line, text));
            if !expectations.iter().any(has) {
                mistakes.push(format!("{chapter}: `{text}`"));
            }
        }
    }
    assert_none(&mistakes, "no case of tests/ui has these:");
}

#[test]
fn links_within_a_chapter_lead_to_headings() {
    let mut mistakes = Vec::new();
    for (chapter, page) in chapters() {
        let lines = prose(&page);
        let headings = lines.iter().filter(|line| line.starts_with('#'));
        let ids: Vec<String> = headings
            .map(|line| id(line.trim_start_matches('#')))
            .collect();
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "{chapter}: {ids:?}");
        for link in page.split("](#").skip(1) {
            let link = link.split(')').next().unwrap_or_default();
            if !ids.iter().any(|id| id == link) {
                mistakes.push(format!("{chapter}: #{link}"));
            }
        }
    }
    assert_none(&mistakes, "no heading has these ids:");
}

#[test]
fn code_that_is_ignored_is_part_of_files_that_are_compiled() {
    let mut sources = Vec::new();
    for folder in COMPILED {
        for path in files(&root().join(folder), "rs") {
            sources.push(read(&path));
        }
    }
    let mut mistakes = Vec::new();
    for (chapter, page) in chapters() {
        for (language, block) in blocks(&page) {
            let is_ignored = language.split(',').any(|word| word == "ignore");
            for part in block.split("\n\n").filter(|_| is_ignored) {
                if !sources.iter().any(|source| source.contains(part)) {
                    mistakes.push(format!("{chapter} shows\n\n{part}"));
                }
            }
        }
    }
    assert_none(
        &mistakes,
        &format!("show code of a file in one of {COMPILED:?}:"),
    );
}

#[test]
fn blocks_and_messages_are_compared() {
    assert!(matches("a\nb", "a\nb"));
    assert!(!matches("a", "a\nb"));
    assert!(!matches("a\nb\nc", "a\nb"));
    assert!(matches("a\n[..]\nd", "a\nb\nc\nd"));
    assert!(matches("a\n[..]", "a\nb\nc\nd"));
    assert!(!matches("a\n[..]\ne", "a\nb\nc\nd"));
    assert!(contains(
        "duplicate code \"a\", which `B` has",
        "duplicate code .., which .. has"
    ));
    assert!(!contains("duplicate code", "duplicate status"));
    assert_eq!(code_spans("`a`, `b c` d"), ["a", "b c"]);
    assert_eq!(
        id(" `without allow`, which RFC 9110 requires"),
        "without-allow-which-rfc-9110-requires"
    );
    let page =
        "## `a b`\n| message | do |\n|---|---|\n| `c`, `d` | `e` |\n\n| help | do |\n| `f` | g |";
    assert_eq!(messages(page), ["a b", "c", "d"]);
}

/// The rows of the first table of a page.
fn first_table(page: &str) -> Vec<&str> {
    let lines = page.lines().skip_while(|line| !line.starts_with('|'));
    lines.take_while(|line| line.starts_with('|')).collect()
}

#[test]
fn costs_are_the_measured_ones() {
    let measured = read(&root().join("benches/results/table.md"));
    let shown = read(&root().join("status-core/guide/cost.md"));
    assert!(first_table(&measured).len() > 10);
    assert_eq!(first_table(&shown), first_table(&measured));
}

//! The macro reads syntax, and the compiler reads the document: status-macros knows no status, no
//! wire format and no vocabulary of pages. One file of it reads files.

use super::{
    assert_none,
    tokens::{Kind, Token, matches_at},
    tree::Tree,
};

/// The bounds of a status, and the highest number of three digits. Powers of two are sizes, and no
/// status is one.
const BOUNDS: [u32; 3] = [100, 599, 999];

/// Parts of a response body or of its content type.
const WIRE_FORMAT: [&str; 6] = [
    "about:blank",
    "application/problem",
    "\"title\"",
    "\"type\":",
    "\"detail\":",
    "\"status\":",
];

/// Words with which pages mark a status as not in use.
const VOCABULARY: [&str; 8] = [
    "reserved",
    "unused",
    "unassigned",
    "retired",
    "deprecated",
    "obsolete",
    "obsoleted",
    "not used",
];

/// Words by which code reads the file system.
const FILE_SYSTEM: [&str; 4] = ["fs", "exists", "read_dir", "canonicalize"];

/// The only file that reads files.
const READER: &str = "status-macros/src/document/lookup.rs";

/// The places in a crate's code for which `describe` has a description.
fn places(tree: &Tree, describe: impl Fn(&[Token], usize) -> Option<String>) -> Vec<String> {
    let mut places = Vec::new();
    for file in tree.code() {
        for (index, token) in file.tokens.iter().enumerate() {
            if let Some(description) = describe(&file.tokens, index) {
                places.push(format!("{}:{}: {description}", file.path, token.line));
            }
        }
    }
    places
}

/// The numbers and constants of statuses.
fn statuses(tree: &Tree) -> Vec<String> {
    places(tree, |tokens, index| {
        if matches_at(tokens, index, &["StatusCode", "::"]) {
            let name = &tokens.get(index + 2)?.text;
            let is_constant = name.len() > 1 && !name.contains(char::is_lowercase);
            return is_constant.then(|| format!("`StatusCode::{name}`"));
        }
        let token = &tokens[index];
        let number = (token.kind == Kind::Number).then(|| integer(&token.text))??;
        let is_status =
            (100..=999).contains(&number) && !BOUNDS.contains(&number) && !number.is_power_of_two();
        is_status.then(|| format!("`{}`", token.text))
    })
}

/// The value of an integer literal, which may have underscores, a base and a suffix.
fn integer(literal: &str) -> Option<u32> {
    let digits = literal.replace('_', "");
    let (digits, base) = match digits.get(..2) {
        Some("0x") => (&digits[2..], 16),
        Some("0o") => (&digits[2..], 8),
        Some("0b") => (&digits[2..], 2),
        _ => (&digits[..], 10),
    };
    let end = digits
        .find(|c: char| !c.is_digit(base))
        .unwrap_or(digits.len());
    let suffix = &digits[end..];
    let is_integer = suffix.is_empty() || suffix.starts_with(['u', 'i']);
    is_integer.then(|| u32::from_str_radix(&digits[..end], base).ok())?
}

/// The strings with a part of a response body.
fn wire_format(tree: &Tree) -> Vec<String> {
    places(tree, |tokens, index| {
        let text = text(&tokens[index])?;
        let part = WIRE_FORMAT.iter().find(|part| text.contains(**part))?;
        Some(format!("`{part}`"))
    })
}

/// The strings that are a word of pages, and those with Chinese in them.
fn vocabulary(tree: &Tree) -> Vec<String> {
    places(tree, |tokens, index| {
        let text = text(&tokens[index])?;
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        let is_of_pages = VOCABULARY.contains(&bare.to_lowercase().as_str())
            || text.chars().any(|c| ('\u{3000}'..='\u{9fff}').contains(&c));
        is_of_pages.then(|| format!("`{text}`"))
    })
}

/// The words outside of `READER` that read the file system.
fn file_system(tree: &Tree) -> Vec<String> {
    let mut places = places(tree, |tokens, index| {
        let word = FILE_SYSTEM
            .iter()
            .find(|word| tokens[index].is_word(word))?;
        Some(format!("`{word}`"))
    });
    places.retain(|place| !place.starts_with(READER));
    places
}

fn text(token: &Token) -> Option<&str> {
    (token.kind == Kind::Text).then_some(token.text.as_str())
}

#[test]
fn status_macros_contains_no_status() {
    assert_none(
        &statuses(&Tree::read("status-macros")),
        "leave the decision to a const fn of status-core; a bound of the syntax goes to `BOUNDS`:",
    );
}

#[test]
fn status_macros_contains_no_wire_format() {
    assert_none(
        &wire_format(&Tree::read("status-macros")),
        "write the body in status-core/src/respond:",
    );
}

#[test]
fn status_macros_contains_no_vocabulary_of_pages() {
    assert_none(
        &vocabulary(&Tree::read("status-macros")),
        "read the word in status-document, and pass on what it means:",
    );
}

#[test]
fn one_file_reads_files() {
    for name in ["status-core", "status-macros", "status-document"] {
        assert_none(
            &file_system(&Tree::read(name)),
            &format!("read the file in {READER}, and pass on what it has:"),
        );
    }
}

fn one_file(text: &str) -> Tree {
    Tree::new("status-macros", &[("expand.rs", text)])
}

#[test]
fn a_status_is_found() {
    let tree = one_file(
        "/// 404\nfn f(status: u16) -> bool {\n help(\"`#[status(404)]`\");\n \
         matches!(status, 100..=599) && status < 1000 && status != 500 // 503\n}\n\
         const A: [u16; 256] = [0x1F4, 5_03u16];\nconst B: S = StatusCode::NOT_FOUND;\n\
         fn g() { StatusCode::from_u16(1) }\n\
         #[cfg(test)]\nmod tests { const C: u16 = 404; }",
    );
    let expected = [
        "status-macros/src/expand.rs:4: `500`",
        "status-macros/src/expand.rs:6: `0x1F4`",
        "status-macros/src/expand.rs:6: `5_03u16`",
        "status-macros/src/expand.rs:7: `StatusCode::NOT_FOUND`",
    ];
    assert_eq!(statuses(&tree), expected);
}

#[test]
fn a_wire_format_is_found() {
    let tree = one_file(
        "// about:blank\nconst A: &[u8] = b\"{\\\"type\\\":\\\"x\";\n\
         const B: &str = r#\"{\"title\": 1\"#;\n\
         const C: &str = \"title\";\nconst D: &str = \"application/problem+json\";",
    );
    let expected = [
        "status-macros/src/expand.rs:2: `\"type\":`",
        "status-macros/src/expand.rs:3: `\"title\"`",
        "status-macros/src/expand.rs:5: `application/problem`",
    ];
    assert_eq!(wire_format(&tree), expected);
}

#[test]
fn a_word_of_pages_is_found() {
    let tree = one_file(
        "/// \"reserved\"\n\
         fn f(text: &str) -> bool { text == \"(Unused)\" || text == \"保留\" }\n\
         const A: &str = \"`strict` refuses reserved statuses\";\n\
         const B: Lifecycle = Lifecycle::Retired;",
    );
    let expected = [
        "status-macros/src/expand.rs:2: `(Unused)`",
        "status-macros/src/expand.rs:2: `保留`",
    ];
    assert_eq!(vocabulary(&tree), expected);
}

#[test]
fn a_use_of_the_file_system_is_found() {
    let text = "use std::{fs, io};\nfn f(path: &Path) -> bool { path.exists() }\n// fs";
    let expected = [
        "status-macros/src/expand.rs:1: `fs`",
        "status-macros/src/expand.rs:2: `exists`",
    ];
    assert_eq!(file_system(&one_file(text)), expected);
    let reader = Tree::new("status-macros", &[("document/lookup.rs", text)]);
    assert!(file_system(&reader).is_empty());
}

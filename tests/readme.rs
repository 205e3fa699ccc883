//! The READMEs are true: their code is that of an example that runs, the messages that they show
//! are those of the compiler, both languages have the same content, and CI runs the command that
//! they name.

mod fences;

use std::{fs, path::Path};

use fences::blocks;

/// Maximum number of lines of a README.
const LINES: usize = 150;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The only block in a language.
fn block(page: &str, language: &str) -> String {
    let mut found = blocks(page).into_iter().filter(|(of, _)| of == language);
    let (_, text) = found.next().expect("a block in the language");
    assert!(found.next().is_none(), "two blocks of {language}");
    text
}

fn without_comments(code: &str) -> String {
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default().trim_end());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_is_short() {
    for name in ["README.md", "README.zh-CN.md"] {
        let lines = read(name).lines().count();
        assert!(lines <= LINES, "{name} has {lines} lines");
    }
}

#[test]
fn the_commands_are_the_first_shell_block_and_ci_runs_the_tests_like_it() {
    let commands = block(&read("README.md"), "sh");
    let [example, tests] = commands.lines().collect::<Vec<_>>()[..] else {
        panic!("not two commands:\n{commands}");
    };
    assert_eq!(example, "cargo run -p examples --example quick-start");
    assert!(
        read(".ci/run")
            .lines()
            .any(|line| line == format!("step {tests}")),
        "{tests}"
    );
}

/// `examples/tests/run.rs` runs the example and compares the exchange that the README shows.
#[test]
fn the_code_is_the_beginning_of_the_example() {
    let shown = block(&read("README.md"), "rust");
    let example = read("examples/quick-start.rs");
    let (_, code) = example
        .split_once("\n\n")
        .expect("a comment, and then the code");
    assert!(code.starts_with(&format!("{shown}\n\n")), "{shown}");
}

#[test]
fn the_page_is_that_of_the_example() {
    let shown = block(&read("README.md"), "markdown");
    let page = read("examples/docs/errors.md");
    assert_eq!(page.trim_end(), shown);
}

/// The third error, at `exhaustive`, follows from the first two.
#[test]
fn the_messages_are_the_first_two_of_the_compiler() {
    let shown = block(&read("README.md"), "text");
    let message = read("tests/ui/readme/refusal.stderr");
    let errors: Vec<&str> = message.trim_end().split("\n\nerror").collect();
    let [status, code, coverage] = errors[..] else {
        panic!("not three errors:\n{message}");
    };
    assert!(coverage.contains("does not cover"), "{coverage}");
    let first = format!("{status}\n\nerror{code}");
    assert_eq!(
        shown,
        first.replace("ui/readme/refusal.rs", "src/errors.rs")
    );
}

/// The code of the page of the crate is a documentation test.
#[test]
fn the_page_of_the_crate_shows_the_message_of_its_code_with_another_status() {
    let page = read("status-core/README.md");
    let refused = read("tests/ui/readme/crate-page.rs");
    let sound = refused.replace("#[status(410)]", "#[status(404)]");
    let shown = block(&page, "rust");
    let (types, _) = shown
        .split_once("\n\nlet error")
        .expect("types, and values");
    assert!(sound.starts_with(types), "{types}");

    let message = read("tests/ui/readme/crate-page.stderr");
    let message = message.trim_end();
    assert_eq!(
        block(&page, "text"),
        message.replace("ui/readme/crate-page.rs", "src/errors.rs")
    );
}

#[test]
fn the_refused_source_differs_from_the_example_in_a_code_and_a_status() {
    let refused = read("tests/ui/readme/refusal.rs");
    let errors = |code: &str| {
        let (_, code) = code.split_once("/// The page").expect("the document");
        let (code, _) = code.split_once("\n}\n").expect("the end of the enum");
        without_comments(code)
    };
    let mut sound = refused.clone();
    for (mistake, correct) in [("order_notfound", "order_not_found"), ("410", "409")] {
        assert_eq!(sound.matches(mistake).count(), 1, "{mistake}");
        sound = sound.replace(mistake, correct);
    }
    assert_eq!(errors(&sound), errors(&read("examples/quick-start.rs")));
}

#[test]
fn both_languages_have_the_same_content() {
    let (english, chinese) = (read("README.md"), read("README.zh-CN.md"));
    let (ours, theirs) = (blocks(&english), blocks(&chinese));
    assert_eq!(ours.len(), theirs.len());
    for ((language, ours), (_, theirs)) in ours.iter().zip(&theirs) {
        match language.as_str() {
            "rust" => assert_eq!(without_comments(ours), without_comments(theirs)),
            _ => assert_eq!(ours, theirs),
        }
    }
    let headings = |page: &str| {
        page.lines()
            .filter(|line| line.starts_with('#') && !line.starts_with("#["))
            .count()
    };
    assert_eq!(headings(&english), headings(&chinese));
    assert_eq!(code_in_tables(&english), code_in_tables(&chinese));
    // The other language is linked from each.
    let others = ["](README.md)", "](README.zh-CN.md)"];
    let links = |page: &str| -> Vec<String> {
        let targets = page.split("](").skip(1).filter_map(|rest| {
            let target = rest.split(')').next()?;
            let target = format!("]({target})");
            (!others.contains(&target.as_str())).then_some(target)
        });
        targets.collect()
    };
    assert_eq!(links(&english), links(&chinese));
    assert!(english.contains(others[1]) && chinese.contains(others[0]));
}

/// The pieces of code in each row of all tables.
fn code_in_tables(page: &str) -> Vec<Vec<&str>> {
    let rows = page.lines().filter(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').skip(1).step_by(2).collect())
        .collect()
}

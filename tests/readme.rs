//! The READMEs are true: their code compiles (as documentation tests), the messages that they show
//! are those of the compiler, both languages have the same content, and CI runs the command that
//! they name.

use std::{fs, path::Path};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The fenced blocks of a page: the language, and the text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((language.to_owned(), text.join("\n")));
        }
    }
    blocks
}

/// The first block in a language.
fn block(page: &str, language: &str) -> String {
    let found = blocks(page).into_iter().find(|(of, _)| of == language);
    found.unwrap_or_else(|| panic!("no block of {language}")).1
}

fn without_comments(code: &str) -> String {
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default().trim_end());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn ci_runs_the_tests_as_the_readme_does() {
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

#[test]
fn the_message_is_that_of_the_compiler() {
    let shown = block(&read("README.md"), "text");
    let message = read("tests/ui/readme/refusal.stderr");
    assert_eq!(
        shown,
        message
            .trim_end()
            .replace("ui/readme/refusal.rs", "src/errors.rs")
    );
}

#[test]
fn the_refused_example_differs_from_the_first_one_in_a_status() {
    let readme = block(&read("README.md"), "rust");
    let refused = read("tests/ui/readme/refusal.rs");
    let sound = refused.replace("#[status(410)]", "#[status(404)]");
    let example = readme
        .split("let error")
        .next()
        .unwrap_or_default()
        .trim_end();
    assert!(sound.starts_with(example), "{sound}");
}

#[test]
fn the_page_is_that_of_an_example_and_its_message_that_of_the_compiler() {
    let readme = read("README.md");
    let page = block(&readme, "markdown");
    assert!(read("examples/docs/orders.md").contains(&page), "{page}");
    let texts: Vec<String> = blocks(&readme)
        .into_iter()
        .filter(|(language, _)| language == "text")
        .map(|(_, text)| text)
        .collect();
    let message = read("tests/ui/readme/own-page.stderr");
    let message = message
        .trim_end()
        .replace("ui/readme/own-page.rs", "src/errors.rs");
    assert_eq!(texts.last(), Some(&message));
}

/// The documentation tests of the library do not have axum.
#[test]
fn code_with_axum_is_part_of_examples() {
    let readme = read("README.md");
    let mut shown = blocks(&readme)
        .into_iter()
        .filter(|(language, _)| language == "rust,ignore");
    for example in ["examples/gateways.rs", "examples/orders.rs"] {
        let (_, shown) = shown.next().expect("a block for each of the two");
        let source = read(example);
        for part in shown.split("\n\n") {
            assert!(source.contains(part), "{part}");
        }
    }
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
    // The first cells of all tables, and the number of headings.
    let cells = |page: &str| -> Vec<String> {
        let rows = page.lines().filter(|line| line.starts_with("| `"));
        rows.filter_map(|row| row.split('|').nth(1))
            .map(|cell| cell.trim().replace('、', ", "))
            .collect()
    };
    assert_eq!(cells(&english), cells(&chinese));
    let headings = |page: &str| {
        page.lines()
            .filter(|line| line.starts_with('#') && !line.starts_with("#["))
            .count()
    };
    assert_eq!(headings(&english), headings(&chinese));
    let rows = |page: &str| page.lines().filter(|line| line.starts_with('|')).count();
    assert_eq!(rows(&english), rows(&chinese));
}

/// The cells of the first table after a heading, without its header row.
fn table_after(page: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, section) = page.split_once(heading).expect("the page has the heading");
    let lines = section.lines().skip_while(|line| !line.starts_with('|'));
    let rows = lines.take_while(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        row.trim_matches('|')
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect()
    })
    .collect()
}

#[test]
fn costs_are_the_measured_ones() {
    let measured = table_after(&read("benches/results/table.md"), "# What it costs");
    assert!(measured.len() > 10, "{measured:?}");
    let english = table_after(&read("README.md"), "## What it costs");
    assert_eq!(english, measured);
    let chinese = table_after(&read("README.zh-CN.md"), "## 成本");
    let figures = |table: &[Vec<String>]| -> Vec<[String; 3]> {
        let met = |cell: &str| cell.replace("未达标", "missed").replace("达标", "met");
        let rows = table
            .iter()
            .map(|row| [row[1].clone(), row[2].clone(), met(&row[3])]);
        rows.collect()
    };
    assert_eq!(figures(&chinese), figures(&measured));
}

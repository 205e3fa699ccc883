//! Files in the shapes that real documents have, and what is read of them.
//!
//! Beside each file in `tests/pages` is one of the same name and `.read`, with all that is to come of it: after a line such as
//! `$ section = "Errors"`, which says what is wanted, a line for each code, or else the message. To write them anew, run the tests with
//! `BLESS=1` and look at what has changed.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use status_document::{Apart, Row, Table, Wanted, Why, read};

#[test]
fn pages() {
    let mut wrong = Vec::new();
    for name in names() {
        let bytes = fs::read(folder().join(&name)).unwrap();
        let beside = folder().join(format!("{name}.read"));
        let expected = fs::read_to_string(&beside).unwrap_or_else(|_| "$\n".to_owned());
        let mut actual = String::new();
        for wanted in expected.lines().filter_map(|line| line.strip_prefix('$')) {
            writeln!(actual, "${wanted}").unwrap();
            actual += &shown(&name, &bytes, &parsed(wanted));
        }
        if env::var_os("BLESS").is_some() {
            fs::write(&beside, &actual).unwrap();
        } else if actual != expected {
            wrong.push(format!("{name}\nexpected:\n{expected}actual:\n{actual}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

/// The files to read, in order.
fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".gitattributes" && name.rsplit('.').next() != Some("read"))
        .collect();
    names.sort();
    assert!(names.len() > 50, "{names:?}");
    names
}

/// What ` section = "Errors", ranges` wants.
fn parsed(text: &str) -> Wanted {
    let mut wanted = Wanted::default();
    for part in text
        .split(", ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (name, value) = part.split_once(" = ").unwrap_or((part, ""));
        let value = Some(value.trim_matches('"').to_owned());
        match name {
            "section" => wanted.section = value,
            "column" => wanted.column = value,
            "ranges" => wanted.ranges = true,
            _ => panic!("nothing is called {name}"),
        }
    }
    wanted
}

fn shown(name: &str, bytes: &[u8], wanted: &Wanted) -> String {
    match read(name, bytes, wanted) {
        Ok(table) => shown_table(&table),
        Err(faults) => {
            let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
            messages.join("\n") + "\n"
        }
    }
}

fn shown_table(table: &Table) -> String {
    let mut shown = String::new();
    // Of the rows of a range, the first and the last tell enough.
    let mut of_range: Option<(&Row, &Row)> = None;
    for row in &table.rows {
        of_range = match of_range {
            Some((first, last))
                if row.of_range && row.code == last.code + 1 && row.lines == last.lines =>
            {
                Some((first, row))
            }
            before => {
                shown.extend(before.map(shown_range));
                row.of_range.then_some((row, row))
            }
        };
        if !row.of_range {
            shown.push_str(&shown_row(row));
        }
    }
    shown.extend(of_range.map(shown_range));
    shown.extend(table.apart.iter().map(shown_apart));
    shown
}

fn shown_range((first, last): (&Row, &Row)) -> String {
    format!(
        "{}..={} of the range in line {}\n",
        first.code, last.code, first.lines[0]
    )
}

/// `404 Not Found | there is no such kitten (line 3)`
fn shown_row(row: &Row) -> String {
    let mut shown = row.code.to_string();
    if let Some(phrase) = &row.phrase {
        write!(shown, " {phrase}").unwrap();
    }
    if !row.meaning.is_empty() {
        write!(shown, " | {}", row.meaning).unwrap();
    }
    let lines: Vec<String> = row.lines.iter().map(u32::to_string).collect();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    writeln!(shown, " ({word} {})", lines.join(", ")).unwrap();
    shown
}

fn shown_apart(apart: &Apart) -> String {
    let why = match &apart.why {
        Why::Range(codes) => format!("the range {codes:?}"),
        Why::Default => "the default".to_owned(),
        Why::Unassigned(codes) => format!("{codes:?} unassigned"),
        Why::NotACode => "no code".to_owned(),
        Why::OtherTable(code) => format!("{code} in a table of something else"),
        Why::NoTable(code) => format!("{code} in a row without a table"),
    };
    format!("apart: {} is {why} (line {})\n", apart.written, apart.line)
}

//! Files in the shapes of real documents, and what is read from them.
//!
//! Each file in `tests/pages` has a neighbor with the extension `.read`. A line such as
//! `$ section = "Errors"` selects a section, and the lines below it are the result: a line for each
//! entry and each skipped text, or else the messages. To write them anew, run the tests with `BLESS=1`
//! and review the changes.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use status_document::{
    Code, Entry, Lifecycle, Operation, SkipReason, Skipped, Statuses, Wanted, read,
};

#[test]
fn pages() {
    let mut wrong = Vec::new();
    for name in names() {
        let bytes = fs::read(folder().join(&name)).unwrap();
        let snapshot = folder().join(format!("{name}.read"));
        let expected = fs::read_to_string(&snapshot).unwrap_or_else(|_| "$\n".to_owned());
        let mut actual = String::new();
        for wanted in expected.lines().filter_map(|line| line.strip_prefix('$')) {
            writeln!(actual, "${wanted}").unwrap();
            actual += &shown(&name, &bytes, &parsed(wanted));
        }
        if env::var_os("BLESS").is_some() {
            fs::write(&snapshot, &actual).unwrap();
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
        .filter(|name| name != ".gitattributes" && is_read(name))
        .collect();
    names.sort();
    assert!(names.len() > 50, "{names:?}");
    names
}

/// Whether a file is a page, of a format whose parser is built.
fn is_read(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    let needs_openapi = matches!(extension, "yaml" | "yml" | "json");
    extension != "read" && (cfg!(feature = "openapi") || !needs_openapi)
}

/// Parses ` section = "Errors", ranges`.
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
            "operation" => wanted.operation = value.map(Operation::Id),
            _ => panic!("unknown key {name}"),
        }
    }
    wanted
}

fn shown(name: &str, bytes: &[u8], wanted: &Wanted) -> String {
    match read(name, bytes, wanted) {
        Ok(statuses) => shown_statuses(&statuses),
        Err(errors) => {
            let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
            messages.join("\n") + "\n"
        }
    }
}

fn shown_statuses(statuses: &Statuses) -> String {
    let mut shown = String::new();
    // The entries of a range are shown as their first and last.
    let mut from_class: Option<(&Entry, &Entry)> = None;
    for entry in &statuses.entries {
        from_class = match from_class {
            Some((first, last))
                if entry.from_class
                    && entry.status == last.status + 1
                    && entry.lines == last.lines =>
            {
                Some((first, entry))
            }
            before => {
                shown.extend(before.map(shown_range));
                entry.from_class.then_some((entry, entry))
            }
        };
        if !entry.from_class {
            shown.push_str(&shown_entry(entry));
        }
    }
    shown.extend(from_class.map(shown_range));
    shown.extend(statuses.skipped.iter().map(shown_skipped));
    shown
}

fn shown_range((first, last): (&Entry, &Entry)) -> String {
    format!(
        "{}..={} from the range on line {}\n",
        first.status, last.status, first.lines[0]
    )
}

/// `404 Not Found | there is no such kitten (line 3)`
fn shown_entry(entry: &Entry) -> String {
    let mut shown = entry.status.to_string();
    if let Some(phrase) = &entry.phrase {
        write!(shown, " {phrase}").unwrap();
    }
    if !entry.meaning.is_empty() {
        write!(shown, " | {}", entry.meaning).unwrap();
    }
    if entry.lifecycle != Lifecycle::Active {
        write!(shown, " [{}]", entry.lifecycle.name().to_lowercase()).unwrap();
    }
    let lines: Vec<String> = entry.lines.iter().map(u32::to_string).collect();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    writeln!(shown, " ({word} {})", lines.join(", ")).unwrap();
    for code in &entry.codes {
        shown.push_str(&shown_code(code));
    }
    if entry.code_optional {
        shown.push_str("  or no code\n");
    }
    if let Some((defining, all)) = entry.operations {
        writeln!(shown, "  in {defining} of {all} operations").unwrap();
    }
    shown
}

/// `  kitten_missing | there is no such kitten (line 3)`
fn shown_code(code: &Code) -> String {
    let mut shown = format!("  {}", code.code);
    if !code.meaning.is_empty() {
        write!(shown, " | {}", code.meaning).unwrap();
    }
    if code.lifecycle != Lifecycle::Active {
        write!(shown, " [{}]", code.lifecycle.name().to_lowercase()).unwrap();
    }
    let lines: Vec<String> = code.lines.iter().map(u32::to_string).collect();
    writeln!(shown, " (line {})", lines.join(", ")).unwrap();
    shown
}

fn shown_skipped(skipped: &Skipped) -> String {
    let reason = match &skipped.reason {
        SkipReason::Range(range) => format!("the range {range:?}"),
        SkipReason::Default => "the default".to_owned(),
        SkipReason::Unassigned(range) => format!("{range:?} unassigned"),
        SkipReason::NotAStatus => "not a status".to_owned(),
        SkipReason::OtherTable(status) => format!("{status} in a table of something else"),
        SkipReason::OtherColumn(status) => format!("{status} in another column"),
        SkipReason::NoTable(status) => format!("{status} outside of the tables of statuses"),
        SkipReason::NotACode => "not a code".to_owned(),
        _ => panic!("unknown reason {skipped:?}"),
    };
    format!(
        "skipped: {} is {reason} (line {})\n",
        skipped.written, skipped.line
    )
}

//! Properties that hold for every file.

use status_document::{Error, Operation, Statuses, Wanted};

/// Reads a file once for each part that can be wanted, and checks the results.
///
/// # Panics
///
/// Panics if a property does not hold.
pub fn read(file: &str, bytes: &[u8]) {
    let lines = lines(bytes);
    for wanted in all_wanted() {
        let result = status_document::read(file, bytes, &wanted);
        match &result {
            Ok(statuses) => check_statuses(statuses, lines),
            Err(errors) => check_errors(errors, file, lines),
        }
        if let Ok(statuses) = &result {
            check_codes(statuses, lines);
        }
        if wanted == Wanted::default() {
            assert_eq!(result, status_document::read(file, bytes, &wanted));
        }
    }
}

fn all_wanted() -> [Wanted; 5] {
    let operation = Operation::Path {
        method: "get".to_owned(),
        path: "/a".to_owned(),
    };
    [
        Wanted::default().with_ranges(true),
        Wanted::default().with_section("Errors"),
        Wanted::default().with_column("Code"),
        Wanted::default().with_operation(operation),
        Wanted::default(),
    ]
}

/// Maximum number of lines. A line ends with a line feed, a carriage return, or both.
fn lines(bytes: &[u8]) -> u32 {
    let breaks = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
    1 + u32::try_from(breaks.count()).unwrap()
}

fn check_statuses(statuses: &Statuses, lines: u32) {
    assert!(
        statuses
            .entries
            .windows(2)
            .all(|pair| pair[0].status < pair[1].status)
    );
    for entry in &statuses.entries {
        assert!((100..=999).contains(&entry.status), "{entry:?}");
        assert!(!entry.lines.is_empty(), "{entry:?}");
        assert!(entry.lines.is_sorted(), "{entry:?}");
        assert!(
            entry.lines.iter().all(|line| (1..=lines).contains(line)),
            "{entry:?}"
        );
        assert!(
            entry
                .phrase
                .as_ref()
                .is_none_or(|phrase| !phrase.trim().is_empty()),
            "{entry:?}"
        );
    }
    for skipped in &statuses.skipped {
        assert!((1..=lines).contains(&skipped.line), "{skipped:?}");
        assert!(!skipped.written.is_empty(), "{skipped:?}");
    }
}

fn check_codes(statuses: &Statuses, lines: u32) {
    for entry in &statuses.entries {
        for code in &entry.codes {
            assert!(!code.code.trim().is_empty(), "{entry:?}");
            assert!(
                !code.lines.is_empty() && code.lines.is_sorted(),
                "{entry:?}"
            );
            assert!(
                code.lines.iter().all(|line| (1..=lines).contains(line)),
                "{entry:?}"
            );
        }
        let (defining, all) = entry.operations.unwrap_or((0, 0));
        assert!(defining <= all, "{entry:?}");
    }
}

fn check_errors(errors: &[Error], file: &str, lines: u32) {
    assert!(!errors.is_empty());
    for error in errors {
        assert!(error.message.starts_with(file), "{error:?}");
        assert!(
            error.line.is_none_or(|line| (1..=lines).contains(&line)),
            "{error:?}"
        );
    }
}

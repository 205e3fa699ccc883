//! What holds of every file, whatever is in it.

use status_document::{Fault, Operation, Table, Wanted};

/// Reads a file in every way that there is, and checks what comes of each.
///
/// # Panics
///
/// If something does not hold.
pub fn read(file: &str, bytes: &[u8]) {
    let lines = lines(bytes);
    for wanted in all_wanted() {
        let result = status_document::read(file, bytes, &wanted);
        match &result {
            Ok(table) => check_table(table, lines),
            Err(faults) => check_faults(faults, file, lines),
        }
        if wanted == Wanted::default() {
            assert_eq!(result, status_document::read(file, bytes, &wanted));
        }
    }
}

fn all_wanted() -> [Wanted; 5] {
    let nothing = Wanted::default();
    let operation = Operation::At {
        method: "get".to_owned(),
        path: "/a".to_owned(),
    };
    [
        Wanted {
            ranges: true,
            ..nothing.clone()
        },
        Wanted {
            section: Some("Errors".to_owned()),
            ..nothing.clone()
        },
        Wanted {
            column: Some("Code".to_owned()),
            ..nothing.clone()
        },
        Wanted {
            operation: Some(operation),
            ..nothing.clone()
        },
        nothing,
    ]
}

/// A line ends with a line feed or a carriage return, so there are no more than these.
fn lines(bytes: &[u8]) -> u32 {
    let breaks = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
    1 + u32::try_from(breaks.count()).unwrap()
}

fn check_table(table: &Table, lines: u32) {
    assert!(
        table
            .rows
            .windows(2)
            .all(|pair| pair[0].code < pair[1].code)
    );
    for row in &table.rows {
        assert!((100..=999).contains(&row.code), "{row:?}");
        assert!(!row.lines.is_empty(), "{row:?}");
        assert!(row.lines.is_sorted(), "{row:?}");
        assert!(
            row.lines.iter().all(|line| (1..=lines).contains(line)),
            "{row:?}"
        );
        assert!(
            row.phrase
                .as_ref()
                .is_none_or(|phrase| !phrase.trim().is_empty()),
            "{row:?}"
        );
    }
    for apart in &table.apart {
        assert!((1..=lines).contains(&apart.line), "{apart:?}");
        assert!(!apart.written.is_empty(), "{apart:?}");
    }
}

fn check_faults(faults: &[Fault], file: &str, lines: u32) {
    assert!(!faults.is_empty());
    for fault in faults {
        assert!(fault.what.starts_with(file), "{fault:?}");
        assert!(
            fault.line.is_none_or(|line| (1..=lines).contains(&line)),
            "{fault:?}"
        );
    }
}

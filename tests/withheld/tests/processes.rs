//! A secret is in no response and in every report, wherever reports go: to standard error, to the
//! function of the application, or to `tracing`. Each is a process of its own, because a process
//! has one place for reports, and because the feature `tracing` of another package of the workspace
//! would be enabled here as well.

use std::{path::Path, process::Command};

use withheld::{Case, Formatted, Leak, SECRET};

/// What a process has written about a case.
struct Written {
    name: String,
    response: String,
    reports: String,
}

fn run(features: &str, mode: &str) -> Vec<Written> {
    let output = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--package",
            "withheld",
            "--bin",
            "withheld",
        ])
        .args(["--features", features, "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("withheld"))
        .args(["--", mode])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo starts");
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    let (responses, reports) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "{reports}");
    let parts = responses.split("== ").zip(reports.split("== ")).skip(1);
    parts
        .map(|(response, reports)| {
            let (name, response) = response.split_once('\n').expect("there is a response");
            let (same, reports) = reports.split_once('\n').expect("the name has a line");
            assert_eq!(name, same);
            Written {
                name: name.to_owned(),
                response: response.to_owned(),
                reports: reports.to_owned(),
            }
        })
        .collect()
}

/// The name, the status, and whether there is a report.
fn expected() -> Vec<(String, u16, bool)> {
    let mut expected = Vec::new();
    for Case {
        name,
        status,
        is_reported,
        ..
    } in Leak::all()
    {
        expected.push((name.to_owned(), status, is_reported));
        expected.push((format!("{name}, formatted"), status, is_reported));
    }
    for Case {
        name,
        status,
        is_reported,
        ..
    } in Formatted::all()
    {
        expected.push((name.to_owned(), status, is_reported));
    }
    expected
}

/// Checks each case. `is_quiet` are the statuses that need no report there.
fn check(written: &[Written], is_quiet: impl Fn(&Written, u16) -> bool) {
    let expected = expected();
    assert_eq!(written.len(), expected.len());
    for (written, (name, status, is_reported)) in written.iter().zip(expected) {
        assert_eq!(written.name, name);
        let Written {
            response, reports, ..
        } = written;
        assert!(
            response.starts_with(&format!("{status}\n")),
            "{name}: {response}"
        );
        assert!(!response.contains(SECRET), "{name}: {response}");
        if is_reported && !is_quiet(written, status) {
            let count = reports.lines().count();
            assert_eq!(count, 1, "{name}: {reports}");
            assert!(reports.contains(SECRET), "{name}: {reports}");
        } else {
            assert_eq!(reports, "", "{name}");
        }
    }
}

/// Standard error has no line of an error below 500, unless something went wrong.
#[test]
fn standard_error() {
    let written = run("", "");
    let is_wrong = ["member that", "format that", "content type", "that panics"];
    check(&written, |written, status| {
        status < 500 && !is_wrong.iter().any(|part| written.name.contains(part))
    });
    let lines = written.iter().flat_map(|written| written.reports.lines());
    for line in lines {
        assert!(line.starts_with("status_core: "), "{line}");
    }
}

#[test]
fn a_function_of_the_application() {
    check(&run("", "reporter"), |_, _| false);
}

#[test]
fn tracing() {
    check(&run("tracing", ""), |_, _| false);
}

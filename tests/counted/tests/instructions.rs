//! How many instructions an answer takes, as valgrind counts them: no more than one that is written by hand, and half of that where what
//! is sent is known when the program is built.

#[path = "../../compiler.rs"]
mod compiler;

use std::{
    env,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

/// The instructions of one call, of the compiler in `compiler.rs` on x86-64 Linux.
const FIGURES: [(&str, u64); 13] = [
    ("status-ours", 11),
    ("status-by-hand", 11),
    ("entry-ours", 40),
    ("canonical-reason", 29),
    ("document-entry", 92),
    ("axum-detail-ours", 2707),
    ("axum-detail-by-hand", 3352),
    ("axum-withheld-ours", 1066),
    ("axum-withheld-by-hand", 2244),
    ("actix-detail-ours", 2525),
    ("actix-detail-by-hand", 3203),
    ("actix-withheld-ours", 884),
    ("actix-withheld-by-hand", 2099),
];

/// How far a count may be from its figure, in percent: the C library's part of it is not the same on every machine.
const ROOM: u64 = 10;

#[test]
fn a_status_takes_what_it_takes_by_hand() {
    let Some(program) = program() else { return };
    let ours = instructions(program, "status-ours");
    assert_eq!(ours, instructions(program, "status-by-hand"));
}

#[test]
fn a_detail_takes_no_more_than_by_hand() {
    let Some(program) = program() else { return };
    for framework in ["axum", "actix"] {
        let ours = instructions(program, &format!("{framework}-detail-ours"));
        let by_hand = instructions(program, &format!("{framework}-detail-by-hand"));
        assert!(ours <= by_hand, "{framework}: {ours} and {by_hand} by hand");
    }
}

#[test]
fn what_is_withheld_takes_half_of_what_it_takes_by_hand() {
    let Some(program) = program() else { return };
    // Most of it is the C library's, which is not the same everywhere.
    let most = if compiler::speaks_as_expected("tests/counted/tests/instructions.rs") {
        50
    } else {
        60
    };
    for framework in ["axum", "actix"] {
        let ours = instructions(program, &format!("{framework}-withheld-ours"));
        let by_hand = instructions(program, &format!("{framework}-withheld-by-hand"));
        assert!(
            100 * ours <= most * by_hand,
            "{framework}: {ours} and {by_hand} by hand"
        );
    }
}

#[cfg_attr(
    not(all(target_arch = "x86_64", target_os = "linux")),
    ignore = "the figures are of x86-64 Linux"
)]
#[test]
fn the_figures_hold() {
    let Some(program) = program() else { return };
    if !compiler::speaks_as_expected("tests/counted/tests/instructions.rs") {
        return;
    }
    let off: Vec<_> = FIGURES
        .into_iter()
        .map(|(case, figure)| (case, figure, instructions(program, case)))
        .filter(|(_, figure, counted)| 100 * counted.abs_diff(*figure) > ROOM * figure)
        .collect();
    assert!(off.is_empty(), "case, figure, counted: {off:#?}");
}

/// The instructions of one call: what a thousand calls take beyond a hundred that come first.
fn instructions(program: &Path, case: &str) -> u64 {
    let few = instructions_of_all(program, case, "100");
    let many = instructions_of_all(program, case, "1100");
    // What starting takes is the same but for a few, which rounding takes away.
    (many - few + 500) / 1000
}

fn instructions_of_all(program: &Path, case: &str, times: &str) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([case, times])
        .output()
        .expect("valgrind starts");
    let report = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{report}");
    let count = report
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, count)| count.trim().parse().ok());
    count.unwrap_or_else(|| panic!("no count in what valgrind says: {report}"))
}

/// The program that runs the cases, built as programs are released; `None`, with the reason told, where nothing can count its
/// instructions.
fn program() -> Option<&'static Path> {
    static PROGRAM: LazyLock<Option<PathBuf>> = LazyLock::new(|| has_valgrind().then(build));
    PROGRAM.as_deref()
}

fn has_valgrind() -> bool {
    let version = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    let found = version.is_ok_and(|status| status.success());
    if !found {
        // Past the capture of test output: nobody should take a skipped test for a passed one.
        let reason = "SKIPPED: tests/counted/tests/instructions.rs counts with valgrind, which is not installed";
        writeln!(io::stderr(), "{reason}").expect("standard error can be written to");
    }
    found
}

fn build() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("counted");
    let cargo = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--package", "counted"])
        .arg("--target-dir")
        .arg(&target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(cargo.expect("cargo starts").success());
    target.join("release/counted")
}

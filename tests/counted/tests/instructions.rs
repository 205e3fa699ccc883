//! The instructions of a response, as valgrind counts them, compared with one written by hand: no
//! more with a detail, and at most four fifths if the message is withheld.

#[path = "../../compiler.rs"]
mod compiler;

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

/// The instructions of one call, with the compiler of `compiler.rs` on x86-64 Linux.
const FIGURES: [(&str, u64); 13] = [
    ("status-ours", 11),
    ("status-by-hand", 11),
    ("entry-ours", 37),
    ("canonical-reason", 29),
    ("document-entry", 85),
    ("axum-detail-ours", 2803),
    ("axum-detail-by-hand", 3352),
    ("axum-withheld-ours", 1785),
    ("axum-withheld-by-hand", 2244),
    ("actix-detail-ours", 2671),
    ("actix-detail-by-hand", 3203),
    ("actix-withheld-ours", 1653),
    ("actix-withheld-by-hand", 2099),
];

/// Tolerance of a figure, in percent. The share of the C library differs between machines.
const TOLERANCE: u64 = 10;

#[test]
fn a_status_costs_what_a_match_costs() {
    let Some(program) = program() else { return };
    let ours = instructions(program, "status-ours");
    assert_eq!(ours, instructions(program, "status-by-hand"));
}

#[test]
fn a_detail_costs_no_more_than_by_hand() {
    let Some(program) = program() else { return };
    for framework in ["axum", "actix"] {
        let ours = instructions(program, &format!("{framework}-detail-ours"));
        let by_hand = instructions(program, &format!("{framework}-detail-by-hand"));
        assert!(ours <= by_hand, "{framework}: {ours} and {by_hand} by hand");
    }
}

#[test]
fn a_withheld_message_costs_at_most_four_fifths_of_by_hand() {
    let Some(program) = program() else { return };
    if !compiler::is_expected("tests/counted/tests/instructions.rs") {
        return;
    }
    for framework in ["axum", "actix"] {
        let ours = instructions(program, &format!("{framework}-withheld-ours"));
        let by_hand = instructions(program, &format!("{framework}-withheld-by-hand"));
        assert!(
            5 * ours <= 4 * by_hand,
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
    if !compiler::is_expected("tests/counted/tests/instructions.rs") {
        return;
    }
    let off: Vec<_> = FIGURES
        .into_iter()
        .map(|(case, figure)| (case, figure, instructions(program, case)))
        .filter(|(_, figure, counted)| 100 * counted.abs_diff(*figure) > TOLERANCE * figure)
        .collect();
    assert!(off.is_empty(), "case, figure, counted: {off:#?}");
}

/// The instructions of one call: a thousandth of the difference between 1,100 calls and 100.
fn instructions(program: &Path, case: &str) -> u64 {
    let few = instructions_of_run(program, case, "100");
    let many = instructions_of_run(program, case, "1100");
    // The start of the program differs by a few instructions, which rounding removes.
    (many - few + 500) / 1000
}

fn instructions_of_run(program: &Path, case: &str, times: &str) -> u64 {
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
    count.unwrap_or_else(|| panic!("no count in the report of valgrind: {report}"))
}

/// The program that runs the cases, in the release profile; `None`, with a note, without valgrind.
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
        compiler::skip("tests/counted/tests/instructions.rs requires valgrind, which is missing");
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

//! The instructions of a response, as valgrind counts them, compared with one written by hand: no
//! more with a detail, and at most `WITHHELD` hundredths if the message is withheld.

#[path = "../../compiler.rs"]
mod compiler;

use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{LazyLock, Mutex},
};

/// The instructions of one call, with the compiler of `compiler.rs` on x86-64 Linux.
const FIGURES: [(&str, u64); 17] = [
    ("status-ours", 11),
    ("status-by-hand", 11),
    ("entry-ours", 37),
    ("canonical-reason", 29),
    ("document-entry", 85),
    ("axum-detail-ours", 2688),
    ("axum-detail-by-hand", 3343),
    ("axum-withheld-ours", 1780),
    ("axum-withheld-by-hand", 2244),
    ("actix-detail-ours", 2520),
    ("actix-detail-by-hand", 3158),
    ("actix-withheld-ours", 1612),
    ("actix-withheld-by-hand", 2059),
    ("format-ours", 3098),
    ("format-by-hand", 2639),
    ("body-ours", 1780),
    ("body-by-hand", 1718),
];

/// Dependencies of actix-web that no case runs. Optimizing them takes a third of the build.
const NOT_RUN: [&str; 10] = [
    "actix-rt",
    "actix-server",
    "encoding_rs",
    "icu_locale_core",
    "icu_properties",
    "idna",
    "regex-lite",
    "time",
    "tokio",
    "url",
];

/// The most that a withheld message costs, in hundredths: four fifths, and the report of the message,
/// which by hand is not made.
const WITHHELD: u64 = 82;

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
    for (ours, by_hand) in [
        ("axum-detail-ours", "axum-detail-by-hand"),
        ("actix-detail-ours", "actix-detail-by-hand"),
    ] {
        let (counted, by_hand) = (instructions(program, ours), instructions(program, by_hand));
        assert!(
            counted <= by_hand,
            "{ours}: {counted} and {by_hand} by hand"
        );
    }
}

#[test]
fn the_body_of_a_format_costs_at_most_a_tenth_more_than_to_vec() {
    let Some(program) = program() else { return };
    let (ours, by_hand) = ("body-ours", "body-by-hand");
    let (ours, by_hand) = (instructions(program, ours), instructions(program, by_hand));
    assert!(10 * ours <= 11 * by_hand, "{ours} and {by_hand} by hand");
}

/// By hand, nothing is looked up in a document, a panic ends the request, and the headers are those
/// of the body alone.
#[test]
fn a_response_in_a_format_of_ones_own_costs_at_most_a_fifth_more_than_by_hand() {
    let Some(program) = program() else { return };
    let (ours, by_hand) = ("format-ours", "format-by-hand");
    let (ours, by_hand) = (instructions(program, ours), instructions(program, by_hand));
    assert!(10 * ours <= 12 * by_hand, "{ours} and {by_hand} by hand");
}

#[test]
fn a_withheld_message_costs_less_than_by_hand() {
    let Some(program) = program() else { return };
    if !compiler::is_expected("tests/counted/tests/instructions.rs") {
        return;
    }
    for (ours, by_hand) in [
        ("axum-withheld-ours", "axum-withheld-by-hand"),
        ("actix-withheld-ours", "actix-withheld-by-hand"),
    ] {
        let (counted, by_hand) = (instructions(program, ours), instructions(program, by_hand));
        assert!(
            100 * counted <= WITHHELD * by_hand,
            "{ours}: {counted} and {by_hand} by hand"
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
///
/// Each case is counted once, for all tests.
fn instructions(program: &Path, case: &'static str) -> u64 {
    static COUNTS: Mutex<BTreeMap<&str, u64>> = Mutex::new(BTreeMap::new());
    if let Some(count) = COUNTS.lock().expect("no test panics here").get(case) {
        return *count;
    }
    let few = instructions_of_run(program, case, "100");
    let many = instructions_of_run(program, case, "1100");
    // The start of the program differs by a few instructions, which rounding removes.
    let count = (many - few + 500) / 1000;
    COUNTS
        .lock()
        .expect("no test panics here")
        .insert(case, count);
    count
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
    // The folder of `tests/assembly.rs`, which requires some of the same crates.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("release");
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--quiet", "--release", "--package", "counted"])
        .arg("--target-dir")
        .arg(&target)
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in NOT_RUN {
        cargo.arg(format!(
            "--config=profile.release.package.{name}.opt-level=0"
        ));
    }
    let status = cargo.status().expect("cargo starts");
    assert!(status.success());
    target.join("release/counted")
}

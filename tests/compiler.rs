//! The compiler that the suite runs on, and tests that are skipped because something is missing.

use std::{
    env,
    fs::OpenOptions,
    io::{self, Write},
    process::Command,
};

/// The compiler whose messages and figures the tests expect.
const COMPILER: &str = "rustc 1.95.";

/// Whether the expectations of a file or folder are those of this compiler and system. If not, the
/// test is skipped.
///
/// Other systems have other messages. They find a file whose name is in another case, for example.
pub(crate) fn is_expected(expectations: &str) -> bool {
    let compiler = version();
    let expected = compiler.starts_with(COMPILER) && cfg!(target_os = "linux");
    if !expected {
        let system = env::consts::OS;
        skip(&format!(
            "the expectations of {expectations} are for {COMPILER}x on linux, this is {compiler} on {system}"
        ));
    }
    expected
}

/// Reports that a test is skipped, and why.
///
/// The report goes past the capture of test output, so that a skipped test is not taken for a
/// passed one. It also goes into the file that `.ci/run` prints at its end.
///
/// # Panics
///
/// Panics in CI, except in jobs that set `ALLOW_SKIPS`, such as those with another compiler.
#[track_caller]
pub(crate) fn skip(reason: &str) {
    let is_set = |name| env::var_os(name).is_some_and(|value| value == "true");
    assert!(!is_set("CI") || is_set("ALLOW_SKIPS"), "{reason}");
    writeln!(io::stderr(), "SKIPPED: {reason}").expect("standard error can be written to");
    if let Some(path) = env::var_os("SKIPS") {
        let file = OpenOptions::new().append(true).create(true).open(path);
        // A single write, because other tests write at the same time.
        let written = file.and_then(|mut file| file.write_all(format!("{reason}\n").as_bytes()));
        written.expect("the skipped tests can be listed");
    }
}

fn version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output();
    let version = version.expect("the compiler prints its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}

//! The compiler that the suite runs on.

use std::{
    env,
    io::{self, Write},
    process::Command,
};

/// The compiler whose messages and figures the tests expect.
const COMPILER: &str = "rustc 1.95.";

/// Whether the expectations of a file or folder are those of this compiler.
///
/// If not, a note goes past the capture of test output, so that a skipped test is not taken for a
/// passed one.
pub(crate) fn is_expected(expectations: &str) -> bool {
    let compiler = version();
    let expected = compiler.starts_with(COMPILER);
    if !expected {
        let reason = format!(
            "SKIPPED: the expectations of {expectations} are for {COMPILER}x, this is {compiler}"
        );
        writeln!(io::stderr(), "{reason}").expect("standard error can be written to");
    }
    expected
}

fn version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output();
    let version = version.expect("the compiler prints its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}

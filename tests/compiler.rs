//! Which compiler the suite runs on.

use std::{
    env,
    io::{self, Write},
    process::Command,
};

/// The compiler whose words the expectations hold.
const COMPILER: &str = "rustc 1.95.";

/// Whether the expectations hold here. Where they do not, that is said, past the capture of test output: nobody should take a
/// skipped test for a passed one.
pub(crate) fn speaks_as_expected(expectations: &str) -> bool {
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
    let version = version.expect("the compiler tells its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}

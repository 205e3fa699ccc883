//! The mistakes of `ui/`, which show only where frameworks are turned on. See `tests/ui.rs`, which has all others, and how to write the
//! expectations anew.

use std::{
    env,
    io::{self, Write},
    process::Command,
};

/// The compiler whose words the expectations hold.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn mistakes() {
    let compiler = compiler();
    if !compiler.starts_with(COMPILER) {
        // Written past the capture of test output: nobody should take a skipped test for a passed one.
        let reason = format!(
            "SKIPPED: the expectations of tests/frameworks/ui are for {COMPILER}x, this is {compiler}"
        );
        writeln!(io::stderr(), "{reason}").expect("standard error can be written to");
        return;
    }
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output();
    let version = version.expect("the compiler tells its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}

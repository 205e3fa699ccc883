//! Every mistake of `ui/`, one a file, and what the compiler says of it; and what has to compile.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` writes the expectations anew.

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
            "SKIPPED: the expectations of tests/ui are for {COMPILER}x, this is {compiler}"
        );
        writeln!(io::stderr(), "{reason}").expect("standard error can be written to");
        return;
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}

#[test]
fn what_has_to_compile() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output();
    let version = version.expect("the compiler tells its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}

//! The runner in the place of rustc: it starts rustc, and logs the CPU time of each crate.

use std::{
    collections::BTreeMap,
    env,
    ffi::OsStr,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
    process::{Command, ExitCode},
};

use crate::{Result, cpu};

/// The variable with the path of the log. If it is set, the runner is a wrapper.
pub(crate) const LOG: &str = "BENCHES_RUSTC_LOG";

/// Runs the command in the arguments: cargo passes rustc and its arguments to a wrapper.
pub(crate) fn run(log: &OsStr) -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments
        .next()
        .ok_or("missing argument: the path of rustc")?;
    let status = Command::new(rustc).args(arguments).status()?;
    // Without the name of a package, cargo asks rustc for its version and targets.
    if let Ok(package) = env::var("CARGO_PKG_NAME") {
        note(log, &package)?;
    }
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Writes one line a process, in one call: several processes write at the same time.
fn note(log: &OsStr, package: &str) -> Result<()> {
    let line = format!("{package} {}\n", cpu::seconds_of_children()?);
    let mut log = OpenOptions::new().append(true).create(true).open(log)?;
    log.write_all(line.as_bytes())?;
    Ok(())
}

/// The CPU seconds of each package, summed over its crates.
pub(crate) fn by_package(log: &Path) -> Result<BTreeMap<String, f64>> {
    let mut packages = BTreeMap::new();
    for line in fs::read_to_string(log)?.lines() {
        let (package, seconds) = line
            .split_once(' ')
            .ok_or_else(|| format!("`{line}` is no note of the wrapper"))?;
        *packages.entry(package.to_owned()).or_default() += seconds.parse::<f64>()?;
    }
    Ok(packages)
}

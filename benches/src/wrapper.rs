//! The runner in the place of rustc: it starts rustc, and notes how much CPU time that took for which crate.

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

/// The variable that names the file of the notes. Where it is set, the runner is a wrapper.
pub(crate) const LOG: &str = "BENCHES_RUSTC_LOG";

/// Runs what the arguments say, which is how cargo calls a wrapper.
pub(crate) fn run(log: &OsStr) -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next().ok_or("the wrapper wants rustc")?;
    let status = Command::new(rustc).args(arguments).status()?;
    // Without a package's name, cargo only asks rustc about itself.
    if let Ok(package) = env::var("CARGO_PKG_NAME") {
        note(log, &package)?;
    }
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// One line per process, written at once, as several of them write at the same time.
fn note(log: &OsStr, package: &str) -> Result<()> {
    let line = format!("{package} {}\n", cpu::seconds_of_children()?);
    let mut log = OpenOptions::new().append(true).create(true).open(log)?;
    log.write_all(line.as_bytes())?;
    Ok(())
}

/// The CPU seconds of each package, of all its crates together.
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

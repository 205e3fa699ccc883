//! Leaf crates: crates of a user of a library, each in its own folder below the target folder of
//! the runner.

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Result, cpu};

/// Variables that change how cargo builds. They are not inherited from the caller of the runner.
const NOT_INHERITED: [&str; 14] = [
    "CARGO_BUILD_INCREMENTAL",
    "CARGO_BUILD_JOBS",
    "CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER",
    "CARGO_BUILD_RUSTC_WRAPPER",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_INCREMENTAL",
    "CARGO_PKG_NAME",
    "CARGO_TARGET_DIR",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTC_WRAPPER",
    "RUSTFLAGS",
];

/// A crate, and its target folder.
pub(crate) struct Leaf {
    folder: PathBuf,
    target: PathBuf,
}

impl Leaf {
    /// Creates an empty crate with dependencies.
    pub(crate) fn new(folder: &Path, target: &Path, dependencies: &[String]) -> Result<Self> {
        let leaf = Self {
            folder: folder.to_owned(),
            target: target.to_owned(),
        };
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        leaf.write("Cargo.toml", &manifest(dependencies))?;
        leaf.write("src/lib.rs", "")?;
        Ok(leaf)
    }

    /// Downloads the dependencies. Nothing after it needs the network.
    pub(crate) fn fetch(&self) -> Result<()> {
        cpu::run(&mut self.cargo(&["fetch"]))?;
        Ok(())
    }

    /// Writes a file of the crate, even if it does not change: cargo compares times.
    pub(crate) fn write(&self, file: &str, text: &str) -> Result<()> {
        let path = self.folder.join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, text)?)
    }

    /// Appends to the manifest.
    pub(crate) fn add_to_manifest(&self, text: &str) -> Result<()> {
        let path = self.folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path)?;
        Ok(fs::write(path, manifest + text)?)
    }

    /// Returns a command of cargo in the folder of the crate.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = cargo();
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Returns the CPU seconds of `cargo check` after a change.
    pub(crate) fn check(&self, incremental: bool) -> Result<f64> {
        let mut cargo = self.cargo(&["check", "--offline"]);
        if !incremental {
            cargo.env("CARGO_INCREMENTAL", "0");
        }
        let ran = cpu::run(&mut cargo)?;
        if ran.stderr.contains("Checking leaf ") {
            Ok(ran.seconds)
        } else {
            Err("cargo has not seen the change of a leaf crate".into())
        }
    }

    /// Removes all that was built.
    pub(crate) fn forget(&self) -> Result<()> {
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        Ok(())
    }
}

/// Returns a command of cargo, without variables that change how it builds.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for variable in NOT_INHERITED {
        command.env_remove(variable);
    }
    command
}

fn manifest(dependencies: &[String]) -> String {
    let mut manifest = String::from(
        "[package]\nname = \"leaf\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n",
    );
    for dependency in dependencies {
        manifest.push_str(dependency);
        manifest.push('\n');
    }
    for package in from_folders(dependencies) {
        // cargo compiles crates of a folder incrementally. For users they come from a registry.
        _ = write!(
            manifest,
            "\n[profile.dev.package.{package}]\nincremental = false\n"
        );
    }
    manifest
}

/// The packages in folders.
fn from_folders(dependencies: &[String]) -> Vec<&'static str> {
    let mut packages = Vec::new();
    for line in dependencies {
        if line.starts_with("empty-derive ") {
            packages.push("empty-derive");
        }
        if line.starts_with("status-core ") {
            packages.extend(["status-core", "status-macros"]);
            if line.contains("\"document\"") {
                packages.push("status-document");
            }
        }
    }
    packages
}

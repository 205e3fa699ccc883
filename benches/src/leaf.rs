//! Leaf crates: what a user of a library has, in a folder of its own below the runner's target folder.

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Result, cpu};

/// What changes how cargo builds, and must not come from whoever calls the runner.
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

/// A crate, and the folder that cargo builds it in.
pub(crate) struct Leaf {
    folder: PathBuf,
    target: PathBuf,
}

impl Leaf {
    /// Makes an empty crate, with these lines of dependencies.
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

    /// Gets all that the crate depends on, after which nothing needs the network.
    pub(crate) fn fetch(&self) -> Result<()> {
        cpu::run(&mut self.cargo(&["fetch"]))?;
        Ok(())
    }

    /// Writes one of the crate's files, even if it is the same as before: cargo goes by the time.
    pub(crate) fn write(&self, file: &str, text: &str) -> Result<()> {
        let path = self.folder.join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, text)?)
    }

    /// Adds to the manifest.
    pub(crate) fn add_to_manifest(&self, text: &str) -> Result<()> {
        let path = self.folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path)?;
        Ok(fs::write(path, manifest + text)?)
    }

    /// cargo, in the crate's folder.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = cargo();
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The CPU seconds of `cargo check` after a change.
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

    /// Takes away all that was built.
    pub(crate) fn forget(&self) -> Result<()> {
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        Ok(())
    }
}

/// cargo, in an environment that says nothing of how to build.
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
        // Cargo compiles incrementally what comes from a folder, and not what comes from a registry, as these do for users.
        _ = write!(
            manifest,
            "\n[profile.dev.package.{package}]\nincremental = false\n"
        );
    }
    manifest
}

/// The packages that come from folders.
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

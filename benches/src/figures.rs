//! The figures of each group, with the circumstances of their measurement. A file keeps them
//! between runs.

use std::{env, fs, path::Path, process::Command, thread};

use serde::{Deserialize, Serialize};

use crate::{Result, cpu};

/// The figures of all groups that were measured.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Figures {
    pub(crate) cold: Option<Measured<Cold>>,
    pub(crate) growth: Option<Measured<Vec<Growth>>>,
    pub(crate) counts: Option<Measured<Vec<Counted>>>,
    pub(crate) documents: Option<Measured<Documents>>,
    pub(crate) binary: Option<Measured<Vec<Binary>>>,
}

/// The figures of a group, and the circumstances of their measurement.
#[derive(Serialize, Deserialize)]
pub(crate) struct Measured<T> {
    pub(crate) circumstances: Circumstances,
    pub(crate) figures: T,
}

/// The date, the compiler, and the number of cores.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
pub(crate) struct Circumstances {
    /// In UTC.
    pub(crate) date: String,
    pub(crate) compiler: String,
    pub(crate) cores: usize,
}

/// The median, the least and the most of several runs.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) runs: usize,
}

/// Cold builds.
#[derive(Serialize, Deserialize)]
pub(crate) struct Cold {
    pub(crate) builds: Vec<ColdBuild>,
    /// Our build with thiserror, by package, the slowest first.
    pub(crate) packages: Vec<(String, Spread)>,
}

/// A cold build.
#[derive(Serialize, Deserialize)]
pub(crate) struct ColdBuild {
    pub(crate) flavour: String,
    /// The framework among its dependencies.
    pub(crate) framework: Option<String>,
    /// The number of packages compiled, with the leaf crate.
    pub(crate) packages: usize,
    pub(crate) dev: Spread,
    pub(crate) release: Option<Spread>,
}

/// The time that a flavour adds to the check of a type.
#[derive(Serialize, Deserialize)]
pub(crate) struct Growth {
    pub(crate) flavour: String,
    pub(crate) variants: usize,
    /// The least of all seconds with it, less the least without: a disturbance can only lengthen a
    /// check. `None` if the compiler crashed.
    pub(crate) adds: Option<f64>,
}

/// The counts of valgrind and of the allocator.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Counted {
    pub(crate) group: String,
    pub(crate) case: String,
    pub(crate) flavour: String,
    pub(crate) instructions: u64,
    pub(crate) allocations: Option<u64>,
    pub(crate) bytes: Option<u64>,
}

/// The cost of documents.
#[derive(Serialize, Deserialize)]
pub(crate) struct Documents {
    pub(crate) readings: Vec<Reading>,
    pub(crate) rebuilds: Vec<Rebuild>,
}

/// The times of one reader on one file.
#[derive(Serialize, Deserialize)]
pub(crate) struct Reading {
    pub(crate) file: String,
    pub(crate) bytes: usize,
    pub(crate) reader: String,
    /// Milliseconds.
    pub(crate) debug: Spread,
    /// Milliseconds.
    pub(crate) release: Spread,
}

/// A check after a change.
#[derive(Serialize, Deserialize)]
pub(crate) struct Rebuild {
    pub(crate) change: String,
    pub(crate) seconds: Spread,
}

/// A stripped binary.
#[derive(Serialize, Deserialize)]
pub(crate) struct Binary {
    pub(crate) flavour: String,
    pub(crate) bytes: u64,
    /// Whether it has a sentence of the document `EVS`, which its source does not name.
    pub(crate) has_sentence: bool,
}

impl Figures {
    /// Reads the figures of earlier runs, if there are any.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        if !file.exists() {
            return Ok(Self::default());
        }
        serde_json::from_slice(&fs::read(file)?).map_err(|error| {
            format!(
                "{}: {error}: remove the file and measure all groups",
                file.display()
            )
            .into()
        })
    }

    /// Writes the figures for the next run to find.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        Ok(fs::write(file, serde_json::to_string_pretty(self)? + "\n")?)
    }
}

impl<T> Measured<T> {
    /// Figures with the present circumstances.
    pub(crate) fn now(figures: T) -> Result<Self> {
        Ok(Self {
            circumstances: Circumstances::now()?,
            figures,
        })
    }
}

impl Circumstances {
    fn now() -> Result<Self> {
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        Ok(Self {
            date: output_of(Command::new("date").args(["-u", "+%F"]))?,
            compiler: output_of(Command::new(rustc).arg("--version"))?,
            cores: thread::available_parallelism()?.get(),
        })
    }
}

fn output_of(command: &mut Command) -> Result<String> {
    Ok(cpu::run(command)?.stdout.trim().to_owned())
}

impl Spread {
    /// Returns the spread of at least one figure.
    pub(crate) fn of(figures: &[f64]) -> Result<Self> {
        let mut sorted = figures.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (Some(&least), Some(&most)) = (sorted.first(), sorted.last()) else {
            return Err("there is no figure".into());
        };
        let runs = sorted.len();
        Ok(Self {
            median: f64::midpoint(sorted[(runs - 1) / 2], sorted[runs / 2]),
            least,
            most,
            runs,
        })
    }
}

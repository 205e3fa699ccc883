//! The group `documents`: the time to read a page, and to rebuild after a change of it.

use std::{fs, path::Path, process::Command};

use crate::{
    Places, Result, cpu,
    figures::{Documents, Reading, Rebuild, Spread},
    flavour::{OURS, OURS_PAGE, Words, crates, dependencies},
    leaf::{Leaf, cargo},
    pages,
};

/// The reader that the others are compared with.
pub(crate) const OURS_READER: &str = "status-document";

const VARIANTS: usize = 10;

/// A file, its readers, and the number of reads in a process.
struct Case {
    file: &'static str,
    readers: &'static [&'static str],
    times: usize,
}

const CASES: [Case; 3] = [
    Case {
        file: "40-rows.md",
        readers: &[OURS_READER, "pulldown-cmark", "by hand"],
        times: 1000,
    },
    Case {
        file: "1-mib.md",
        readers: &[OURS_READER, "pulldown-cmark", "by hand"],
        times: 5,
    },
    Case {
        file: "openapi.yaml",
        readers: &[OURS_READER, "saphyr-parser"],
        times: 5,
    },
];

/// Measures all readers on all files, and rebuilds after changes.
pub(crate) fn measure(places: &Places, runs: usize) -> Result<Documents> {
    Ok(Documents {
        readings: readings(places, runs)?,
        rebuilds: rebuilds(places, runs)?,
    })
}

/// One reader on one file, and its milliseconds.
struct Series {
    case: &'static Case,
    reader: &'static str,
    debug: Vec<f64>,
    release: Vec<f64>,
}

fn readings(places: &Places, runs: usize) -> Result<Vec<Reading>> {
    let folder = places.scratch.join("documents");
    write_files(&folder)?;
    build_reader(places, &folder)?;
    let mut series = all_series();
    for run in 0..runs {
        eprintln!("documents, run {}: reading", run + 1);
        for series in &mut series {
            series.run(&folder)?;
        }
    }
    series
        .into_iter()
        .map(|series| series.reading(&folder))
        .collect()
}

fn write_files(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("40-rows.md"), pages::table(40))?;
    fs::write(folder.join("1-mib.md"), pages::markdown(1 << 20))?;
    fs::write(folder.join("openapi.yaml"), pages::openapi())?;
    Ok(())
}

/// The program that reads, without optimisation, as macros are built by default, and with it.
fn build_reader(places: &Places, folder: &Path) -> Result<()> {
    for profile in ["dev", "release"] {
        eprintln!("documents: building the reader, {profile}");
        let mut cargo = cargo();
        cargo
            .args(["build", "--quiet", "--bin", "read", "--profile", profile])
            .current_dir(&places.benches)
            .env("CARGO_TARGET_DIR", folder.join("target"));
        cpu::run(&mut cargo)?;
    }
    Ok(())
}

fn all_series() -> Vec<Series> {
    let mut series = Vec::new();
    for case in &CASES {
        for &reader in case.readers {
            series.push(Series {
                case,
                reader,
                debug: Vec::new(),
                release: Vec::new(),
            });
        }
    }
    series
}

impl Series {
    fn run(&mut self, folder: &Path) -> Result<()> {
        self.debug.push(self.milliseconds(folder, "debug")?);
        self.release.push(self.milliseconds(folder, "release")?);
        Ok(())
    }

    fn milliseconds(&self, folder: &Path, profile: &str) -> Result<f64> {
        let times = self.case.times;
        let mut command = Command::new(folder.join("target").join(profile).join("read"));
        command
            .args([self.reader, self.case.file, &times.to_string()])
            .current_dir(folder);
        let seconds = cpu::run(&mut command)?.seconds;
        #[expect(clippy::cast_precision_loss, reason = "it is at most a thousand")]
        Ok(seconds * 1e3 / times as f64)
    }

    fn reading(self, folder: &Path) -> Result<Reading> {
        Ok(Reading {
            file: self.case.file.to_owned(),
            bytes: fs::read(folder.join(self.case.file))?.len(),
            reader: self.reader.to_owned(),
            debug: Spread::of(&self.debug)?,
            release: Spread::of(&self.release)?,
        })
    }
}

/// A change of one line, and the crate that it is in.
struct Change {
    name: &'static str,
    words: Words,
    rows: Option<usize>,
    /// Whether the page changes, or the source.
    of_page: bool,
}

const CHANGES: [Change; 4] = [
    Change {
        name: "a comment added to the source, in a crate without a page",
        words: OURS,
        rows: None,
        of_page: false,
    },
    Change {
        name: "a comment added to the source, in a crate with a page of 40 rows",
        words: OURS_PAGE,
        rows: Some(40),
        of_page: false,
    },
    Change {
        name: "of the page of 40 rows",
        words: OURS_PAGE,
        rows: Some(40),
        of_page: true,
    },
    Change {
        name: "of the page of 1,000 rows",
        words: OURS_PAGE,
        rows: Some(1000),
        of_page: true,
    },
];

fn rebuilds(places: &Places, runs: usize) -> Result<Vec<Rebuild>> {
    let mut series = Vec::new();
    for (number, change) in CHANGES.iter().enumerate() {
        eprintln!("documents: building what a change is made in");
        let leaf = change.leaf(places, number)?;
        leaf.check(true)?;
        series.push((change, leaf, Vec::new()));
    }
    for run in 0..runs {
        eprintln!("documents, run {}: changing a line", run + 1);
        for (change, leaf, seconds) in &mut series {
            change.make(leaf, run)?;
            seconds.push(leaf.check(true)?);
        }
    }
    let mut rebuilds = Vec::new();
    for (change, leaf, seconds) in series {
        leaf.forget()?;
        rebuilds.push(Rebuild {
            change: change.name.to_owned(),
            seconds: Spread::of(&seconds)?,
        });
    }
    Ok(rebuilds)
}

impl Change {
    fn leaf(&self, places: &Places, number: usize) -> Result<Leaf> {
        let scratch = places.scratch.join("documents");
        let name = if self.rows.is_some() {
            crates::OURS_DOCUMENT
        } else {
            crates::OURS
        };
        let leaf = Leaf::new(
            &scratch.join(format!("leaf-{number}")),
            &scratch.join("leaves"),
            &dependencies(&[name], &places.core),
        )?;
        leaf.write("src/lib.rs", &self.words.source(VARIANTS))?;
        if let Some(rows) = self.rows {
            leaf.write("page.md", &pages::table(rows))?;
        }
        leaf.fetch()?;
        Ok(leaf)
    }

    /// Changes a line to a text that it has not had before.
    fn make(&self, leaf: &Leaf, run: usize) -> Result<()> {
        match self.rows {
            Some(rows) if self.of_page => {
                let page = pages::table(rows).replacen(
                    "BAD_REQUEST_0",
                    &format!("BAD_REQUEST_CHANGED_{run}"),
                    1,
                );
                leaf.write("page.md", &page)
            }
            _ => {
                let source = format!("{}// change {run}\n", self.words.source(VARIANTS));
                leaf.write("src/lib.rs", &source)
            }
        }
    }
}

//! The group `cold`: a cold build of a leaf crate with one error type of ten variants.

use std::{collections::BTreeMap, env, fs, process::Command};

use crate::{
    Places, Result, cpu,
    figures::{Cold, ColdBuild, Spread},
    flavour::{
        ACTIX_WEB_ERROR, AXUM_THISERROR, AXUM_THISERROR_JSON, BARE, HTTP_DERIVE, OURS, OURS_ACTIX,
        OURS_AXUM, OURS_THISERROR, Status, THISERROR, Text, Words, crates, dependencies,
    },
    leaf::Leaf,
    wrapper,
};

/// The flavour of the target: our derive in the place of a `match`, with thiserror.
pub(crate) const OURS_BESIDE_THISERROR: &str = "status-core and thiserror";
/// The flavour that it is compared with.
pub(crate) const BY_HAND_BESIDE_THISERROR: &str = "by hand on http, and thiserror";

/// The time of a build without that of each rustc.
const BESIDE_RUSTC: &str = "cargo itself, and build scripts";

const EMPTY_MANIFEST: &str = r#"[package]
name = "empty-derive"
version = "0.0.0"
edition = "2024"

[lib]
proc-macro = true
"#;

const EMPTY_SOURCE: &str = "
#[proc_macro_derive(Empty)]
pub fn empty(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    proc_macro::TokenStream::new()
}
";

const VARIANTS: usize = 10;

const AXUM: &str = "axum";
const ACTIX: &str = "actix-web";

struct Flavour {
    name: &'static str,
    crates: &'static [&'static str],
    words: Words,
    /// The framework among its dependencies. Such a build takes long, so that there are fewer runs,
    /// and none in release.
    framework: Option<&'static str>,
}

const BY_HAND: Words = Words {
    text: Text::ByHand,
    status: Status::ByHand,
    ..BARE
};

const FLAVOURS: [Flavour; 12] = [
    light(
        "a derive of nothing",
        &[crates::EMPTY_DERIVE],
        Words {
            derives: "empty_derive::Empty",
            ..BARE
        },
    ),
    light("by hand on http", &[crates::HTTP], BY_HAND),
    light("thiserror alone", &[crates::THISERROR], THISERROR),
    light(
        BY_HAND_BESIDE_THISERROR,
        &[crates::HTTP, crates::THISERROR],
        Words {
            status: Status::ByHand,
            ..THISERROR
        },
    ),
    light(
        "status-core",
        &[crates::OURS],
        Words {
            text: Text::ByHand,
            ..OURS
        },
    ),
    light(
        OURS_BESIDE_THISERROR,
        &[crates::OURS, crates::THISERROR],
        OURS_THISERROR,
    ),
    light(
        "http-derive and thiserror",
        &[crates::HTTP_DERIVE, crates::THISERROR],
        HTTP_DERIVE,
    ),
    with(
        AXUM,
        "status-core, thiserror, axum",
        &[crates::OURS_AXUM, crates::THISERROR, crates::AXUM],
        OURS_AXUM,
    ),
    with(
        AXUM,
        "axum_thiserror without features, thiserror, axum",
        &[crates::AXUM_THISERROR, crates::THISERROR, crates::AXUM],
        AXUM_THISERROR,
    ),
    with(
        AXUM,
        "axum_thiserror, thiserror, axum, serde, utoipa",
        &[
            crates::AXUM_THISERROR_JSON,
            crates::THISERROR,
            crates::AXUM,
            crates::SERDE,
            crates::UTOIPA,
        ],
        AXUM_THISERROR_JSON,
    ),
    with(
        ACTIX,
        "status-core, thiserror, actix-web",
        &[crates::OURS_ACTIX, crates::THISERROR, crates::ACTIX],
        OURS_ACTIX,
    ),
    with(
        ACTIX,
        "actix-web-error, thiserror, actix-web",
        &[crates::ACTIX_WEB_ERROR, crates::THISERROR, crates::ACTIX],
        ACTIX_WEB_ERROR,
    ),
];

const fn light(name: &'static str, crates: &'static [&'static str], words: Words) -> Flavour {
    Flavour {
        name,
        crates,
        words,
        framework: None,
    }
}

const fn with(
    framework: &'static str,
    name: &'static str,
    crates: &'static [&'static str],
    words: Words,
) -> Flavour {
    Flavour {
        name,
        crates,
        words,
        framework: Some(framework),
    }
}

/// The leaf crate of a flavour, and the times of its builds.
struct Series<'a> {
    flavour: &'a Flavour,
    leaf: Leaf,
    packages: usize,
    dev: Vec<f64>,
    release: Vec<f64>,
}

/// Builds all flavours in turn, a number of times.
pub(crate) fn measure(places: &Places, runs: usize) -> Result<Cold> {
    let mut series = Vec::new();
    for (number, flavour) in FLAVOURS.iter().enumerate() {
        series.push(Series::new(places, number, flavour)?);
    }
    for run in 0..runs {
        for series in &mut series {
            if series.flavour.framework.is_none() || run < runs_of_frameworks(runs) {
                series.run(run)?;
            }
        }
    }
    let packages = by_package(places, runs)?;
    let builds: Result<_> = series.into_iter().map(Series::into_build).collect();
    Ok(Cold {
        builds: builds?,
        packages,
    })
}

fn runs_of_frameworks(runs: usize) -> usize {
    runs.div_ceil(3)
}

impl<'a> Series<'a> {
    fn new(places: &Places, number: usize, flavour: &'a Flavour) -> Result<Self> {
        Ok(Self {
            leaf: leaf(places, &format!("flavour-{number}"), flavour)?,
            flavour,
            packages: 0,
            dev: Vec::new(),
            release: Vec::new(),
        })
    }

    fn run(&mut self, run: usize) -> Result<()> {
        eprintln!("cold, run {}: {}", run + 1, self.flavour.name);
        let ran = build(&self.leaf, &[])?;
        self.packages = compiled(&ran.stderr);
        self.dev.push(ran.seconds);
        if self.flavour.framework.is_none() {
            let ran = build(&self.leaf, &["--release"])?;
            self.release.push(ran.seconds);
        }
        Ok(())
    }

    fn into_build(self) -> Result<ColdBuild> {
        Ok(ColdBuild {
            flavour: self.flavour.name.to_owned(),
            framework: self.flavour.framework.map(str::to_owned),
            packages: self.packages,
            dev: Spread::of(&self.dev)?,
            release: if self.release.is_empty() {
                None
            } else {
                Some(Spread::of(&self.release)?)
            },
        })
    }
}

fn leaf(places: &Places, name: &str, flavour: &Flavour) -> Result<Leaf> {
    let folder = places.scratch.join("cold").join(name);
    let dependencies = dependencies(flavour.crates, &places.core);
    let leaf = Leaf::new(&folder, &folder.join("target"), &dependencies)?;
    if flavour.crates.contains(&crates::EMPTY_DERIVE) {
        leaf.write("empty-derive/Cargo.toml", EMPTY_MANIFEST)?;
        leaf.write("empty-derive/src/lib.rs", EMPTY_SOURCE)?;
    }
    leaf.write("src/lib.rs", &flavour.words.source(VARIANTS))?;
    leaf.fetch()?;
    Ok(leaf)
}

/// The time of each package in the build of the target.
fn by_package(places: &Places, runs: usize) -> Result<Vec<(String, Spread)>> {
    let flavour = FLAVOURS
        .iter()
        .find(|flavour| flavour.name == OURS_BESIDE_THISERROR)
        .ok_or("there is no flavour of that name")?;
    let leaf = leaf(places, "packages", flavour)?;
    let mut packages: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for run in 0..runs {
        eprintln!("cold, run {}: by package", run + 1);
        for (package, seconds) in build_by_package(places, &leaf)? {
            packages.entry(package).or_default().push(seconds);
        }
    }
    let mut spreads = Vec::new();
    for (package, seconds) in packages {
        spreads.push((package, Spread::of(&seconds)?));
    }
    spreads.sort_by(|(_, one), (_, other)| other.median.total_cmp(&one.median));
    Ok(spreads)
}

fn build_by_package(places: &Places, leaf: &Leaf) -> Result<BTreeMap<String, f64>> {
    let log = places.scratch.join("cold/rustc.log");
    fs::write(&log, "")?;
    leaf.forget()?;
    let mut cargo = cargo_build(leaf);
    cargo.env("RUSTC_WRAPPER", env::current_exe()?);
    cargo.env(wrapper::LOG, &log);
    let ran = cpu::run(&mut cargo)?;
    leaf.forget()?;
    let mut packages = wrapper::by_package(&log)?;
    let compiled: f64 = packages.values().sum();
    packages.insert(BESIDE_RUSTC.to_owned(), ran.seconds - compiled);
    Ok(packages)
}

/// Builds from nothing, and removes all that was built.
fn build(leaf: &Leaf, arguments: &[&str]) -> Result<cpu::Ran> {
    leaf.forget()?;
    let ran = cpu::run(cargo_build(leaf).args(arguments))?;
    leaf.forget()?;
    Ok(ran)
}

/// Returns a build with one compiler at a time: two that share a core slow each other down.
fn cargo_build(leaf: &Leaf) -> Command {
    let mut cargo = leaf.cargo(&["build", "--offline"]);
    cargo.env("CARGO_BUILD_JOBS", "1");
    cargo
}

/// The number of packages that cargo compiled.
fn compiled(stderr: &str) -> usize {
    stderr
        .lines()
        .filter(|line| line.trim_start().starts_with("Compiling "))
        .count()
}

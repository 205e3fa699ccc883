//! The group `growth`: the time that a derive adds to the check of a leaf crate, from one variant
//! to two thousand.

use crate::{
    Places, Result,
    figures::{Growth, Spread},
    flavour::{
        ACTIX_WEB_ERROR, AXUM_THISERROR, AXUM_THISERROR_JSON, BARE, HTTP_DERIVE, MATCH, OURS,
        OURS_AXUM, OURS_PAGE, OURS_THISERROR, PAGE, THISERROR, THISERROR_JSON, Words, crates,
        dependencies,
    },
    leaf::Leaf,
    pages,
};

/// Our derive, with no other one but `Debug`.
pub(crate) const OURS_ALONE: &str = "status-core";
/// Our derive, with thiserror's.
pub(crate) const OURS_BESIDE_THISERROR: &str = "status-core with thiserror";
/// The same, with axum's response.
pub(crate) const OURS_WITH_AXUM: &str = "status-core with thiserror and `respond(axum)`";
/// The peer's derive, in its leanest form.
pub(crate) const PEER_BESIDE_THISERROR: &str =
    "axum_thiserror with thiserror, without its features";

/// The peer's derive with its default features, and the derives that these require.
pub(crate) const PEER_WITH_FEATURES: &str =
    "axum_thiserror with thiserror, serde and utoipa, as it comes";

/// The numbers of variants.
pub(crate) const SIZES: [usize; 5] = [1, 10, 100, 1000, 2000];
/// The number of variants at which flavours are compared.
pub(crate) const LARGE: usize = 1000;
/// The number of variants at which a flavour is compared with itself.
pub(crate) const LARGEST: usize = 2000;

/// A check that takes longer is not run again.
const LONG: f64 = 120.0;

/// The message of cargo about a compiler that the system ended, such as one whose stack overflowed.
const CRASH: &str = "(signal: ";

/// The parts of a leaf crate that are the same for all sizes.
struct Setting {
    crates: &'static [&'static str],
    /// The number of rows of the page, if there is one.
    rows: Option<usize>,
}

/// A type with the derive that is measured, and the same type without it.
struct Flavour {
    name: &'static str,
    setting: usize,
    base: Words,
    with: Words,
}

const PLAIN: usize = 0;
const ON_OURS: usize = 1;
const OURS_IN_AXUM: usize = 2;
const PEER_IN_AXUM: usize = 3;
const PEER_WITH_JSON: usize = 4;
const PEER_IN_ACTIX: usize = 5;
const PEER_ON_HTTP: usize = 6;
const SHORT_PAGE: usize = 7;
const LONG_PAGE: usize = 8;

const SETTINGS: [Setting; 9] = [
    setting(&[crates::HTTP, crates::THISERROR]),
    setting(&[crates::OURS, crates::THISERROR]),
    setting(&[crates::OURS_AXUM, crates::THISERROR, crates::AXUM]),
    setting(&[crates::AXUM_THISERROR, crates::THISERROR, crates::AXUM]),
    setting(&[
        crates::AXUM_THISERROR_JSON,
        crates::THISERROR,
        crates::AXUM,
        crates::SERDE,
        crates::UTOIPA,
    ]),
    setting(&[crates::ACTIX_WEB_ERROR, crates::THISERROR, crates::ACTIX]),
    setting(&[crates::HTTP_DERIVE, crates::THISERROR]),
    Setting {
        crates: &[crates::OURS_DOCUMENT],
        rows: Some(40),
    },
    Setting {
        crates: &[crates::OURS_DOCUMENT],
        rows: Some(1000),
    },
];

const FLAVOURS: [Flavour; 11] = [
    flavour("a `match` by hand", PLAIN, BARE, MATCH),
    flavour("thiserror", PLAIN, BARE, THISERROR),
    flavour(OURS_ALONE, ON_OURS, BARE, OURS),
    flavour(OURS_BESIDE_THISERROR, ON_OURS, THISERROR, OURS_THISERROR),
    flavour(OURS_WITH_AXUM, OURS_IN_AXUM, THISERROR, OURS_AXUM),
    flavour(
        PEER_BESIDE_THISERROR,
        PEER_IN_AXUM,
        THISERROR,
        AXUM_THISERROR,
    ),
    flavour(
        PEER_WITH_FEATURES,
        PEER_WITH_JSON,
        THISERROR_JSON,
        AXUM_THISERROR_JSON,
    ),
    flavour(
        "actix-web-error with thiserror",
        PEER_IN_ACTIX,
        THISERROR,
        ACTIX_WEB_ERROR,
    ),
    flavour(
        "http-derive with thiserror",
        PEER_ON_HTTP,
        THISERROR,
        HTTP_DERIVE,
    ),
    flavour(
        "status-core under a page of 40 rows",
        SHORT_PAGE,
        PAGE,
        OURS_PAGE,
    ),
    flavour(
        "status-core under a page of 1,000 rows",
        LONG_PAGE,
        PAGE,
        OURS_PAGE,
    ),
];

const fn setting(crates: &'static [&'static str]) -> Setting {
    Setting { crates, rows: None }
}

const fn flavour(name: &'static str, setting: usize, base: Words, with: Words) -> Flavour {
    Flavour {
        name,
        setting,
        base,
        with,
    }
}

/// One type in one leaf crate, and the times of its checks.
struct Series {
    setting: usize,
    words: Words,
    seconds: Vec<f64>,
    /// Whether the compiler crashed.
    crashed: bool,
}

/// Checks all types of each size in turn, a number of times.
pub(crate) fn measure(places: &Places, runs: usize) -> Result<Vec<Growth>> {
    let leaves = leaves(places)?;
    let mut growth = Vec::new();
    for variants in SIZES {
        let series = check_all(&leaves, variants, 2 * runs)?;
        for flavour in &FLAVOURS {
            growth.push(flavour.growth(variants, &series)?);
        }
    }
    if let Some(leaf) = leaves.first() {
        leaf.forget()?;
    }
    Ok(growth)
}

/// Creates a leaf crate for each setting, and builds their dependencies, which they share.
fn leaves(places: &Places) -> Result<Vec<Leaf>> {
    let folder = places.scratch.join("growth");
    let mut leaves = Vec::new();
    for (number, setting) in SETTINGS.iter().enumerate() {
        eprintln!("growth: building {}", setting.crates.join(", "));
        let dependencies = dependencies(setting.crates, &places.core);
        let leaf = Leaf::new(
            &folder.join(format!("leaf-{number}")),
            &folder.join("target"),
            &dependencies,
        )?;
        if let Some(rows) = setting.rows {
            leaf.write("page.md", &pages::table(rows))?;
        }
        leaf.fetch()?;
        leaf.check(false)?;
        leaves.push(leaf);
    }
    Ok(leaves)
}

fn check_all(leaves: &[Leaf], variants: usize, runs: usize) -> Result<Vec<Series>> {
    let mut series = all_series();
    for run in 0..runs {
        eprintln!("growth, {variants} variants, run {}", run + 1);
        for series in &mut series {
            if !series.crashed && series.seconds.iter().all(|seconds| *seconds < LONG) {
                let leaf = &leaves[series.setting];
                leaf.write("src/lib.rs", &series.words.source(variants))?;
                series.run(leaf)?;
            }
        }
    }
    Ok(series)
}

/// The types to check, each once: flavours share the types that they are compared with.
fn all_series() -> Vec<Series> {
    let mut series: Vec<Series> = Vec::new();
    for flavour in &FLAVOURS {
        for words in [flavour.base, flavour.with] {
            if find(&series, flavour.setting, words).is_none() {
                series.push(Series {
                    setting: flavour.setting,
                    words,
                    seconds: Vec::new(),
                    crashed: false,
                });
            }
        }
    }
    series
}

fn find(series: &[Series], setting: usize, words: Words) -> Option<&Series> {
    series
        .iter()
        .find(|series| series.setting == setting && series.words == words)
}

impl Series {
    fn run(&mut self, leaf: &Leaf) -> Result<()> {
        match leaf.check(false) {
            Ok(seconds) => self.seconds.push(seconds),
            Err(error) if error.to_string().contains(CRASH) => {
                eprintln!("growth: the compiler crashes: {}", self.words.derives);
                self.crashed = true;
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

impl Flavour {
    /// The difference between the two types.
    fn growth(&self, variants: usize, series: &[Series]) -> Result<Growth> {
        let found = |words| {
            find(series, self.setting, words)
                .ok_or_else(|| format!("{} was not checked", self.name))
        };
        let (base, with) = (found(self.base)?, found(self.with)?);
        Ok(Growth {
            flavour: self.name.to_owned(),
            variants,
            adds: if base.crashed || with.crashed {
                None
            } else {
                Some(Spread::of(&with.seconds)?.least - Spread::of(&base.seconds)?.least)
            },
        })
    }
}

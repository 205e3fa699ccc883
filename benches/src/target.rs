//! The targets of the figures.

use crate::{
    binary, cold,
    counts::{BY_HAND, OURS},
    figures::{Counted, Figures, Growth},
    growth,
};

/// A target, and the figure that was measured.
pub(crate) struct Target {
    pub(crate) what: String,
    pub(crate) limit: String,
    pub(crate) figure: String,
    pub(crate) met: bool,
}

/// Maximum number of bytes that a stripped binary may have beyond the one by hand.
const MORE_BYTES: u64 = 4096;

impl Target {
    /// A target for the ratio of two figures.
    fn ratio(what: &str, limit: f64, figure: f64) -> Self {
        Self {
            what: what.to_owned(),
            limit: format!("{limit:.2}"),
            figure: format!("{figure:.2}"),
            // A figure below the noise does not count as met.
            met: figure > 0.0 && figure <= limit,
        }
    }
}

/// All targets whose figures were measured.
pub(crate) fn targets(figures: &Figures) -> Vec<Target> {
    let mut targets = Vec::new();
    targets.extend(cold_build(figures));
    for ours in [growth::OURS_BESIDE_THISERROR, growth::OURS_WITH_AXUM] {
        for peer in [growth::PEER_BESIDE_THISERROR, growth::PEER_WITH_FEATURES] {
            targets.extend(beside_peer(figures, ours, peer));
        }
    }
    // Without thiserror, whose own time varies by more than our derive takes.
    targets.extend(linear(figures, growth::OURS_ALONE));
    targets.extend(counted(figures));
    targets.extend(size(figures));
    targets
}

/// Groups of cases, the first characters of their names, and the maximum ratio of each to the
/// instructions by hand.
const COUNTED: [(&str, &str, f64, &str); 5] = [
    (
        "status",
        "status",
        1.00,
        "instructions of `status()`, compared with a `match` by hand",
    ),
    (
        "axum",
        "4",
        1.00,
        "instructions of a response with a detail, axum, compared with the same bytes by hand with serde_json",
    ),
    (
        "actix",
        "4",
        1.00,
        "instructions of a response with a detail, actix-web, compared with the same bytes by hand with serde_json",
    ),
    (
        "axum",
        "5",
        0.80,
        "instructions of a withheld 5xx, axum, compared with the same bytes by hand with serde_json",
    ),
    (
        "actix",
        "5",
        0.80,
        "instructions of a withheld 5xx, actix-web, compared with the same bytes by hand with serde_json",
    ),
];

fn counted(figures: &Figures) -> Vec<Target> {
    let Some(counts) = &figures.counts else {
        return Vec::new();
    };
    let mut targets = Vec::new();
    for (group, case, limit, what) in COUNTED {
        let ratios = counts
            .figures
            .iter()
            .filter(|ours| ours.group == group && ours.case.starts_with(case))
            .filter_map(|ours| beside_by_hand(ours, &counts.figures));
        if let Some(ratio) = ratios.reduce(f64::max) {
            targets.push(Target::ratio(what, limit, ratio));
        }
    }
    targets
}

/// The ratio of our instructions to those by hand; `None` for another flavour.
fn beside_by_hand(ours: &Counted, all: &[Counted]) -> Option<f64> {
    let by_hand = all.iter().find(|other| {
        other.flavour == BY_HAND && other.group == ours.group && other.case == ours.case
    })?;
    #[expect(clippy::cast_precision_loss, reason = "they are a few thousand")]
    let ratio = ours.instructions as f64 / by_hand.instructions as f64;
    (ours.flavour == OURS).then_some(ratio)
}

fn cold_build(figures: &Figures) -> Option<Target> {
    let builds = &figures.cold.as_ref()?.figures.builds;
    let seconds = |flavour| {
        let build = builds.iter().find(|build| build.flavour == flavour)?;
        Some(build.dev.median)
    };
    Some(Target::ratio(
        &format!(
            "cold build: {}, compared with {}",
            cold::OURS_BESIDE_THISERROR,
            cold::BY_HAND_BESIDE_THISERROR
        ),
        1.25,
        seconds(cold::OURS_BESIDE_THISERROR)? / seconds(cold::BY_HAND_BESIDE_THISERROR)?,
    ))
}

fn beside_peer(figures: &Figures, ours: &str, peer: &str) -> Option<Target> {
    let growth = &figures.growth.as_ref()?.figures;
    Some(Target::ratio(
        &format!("added to a check of 1,000 variants by {ours}, compared with {peer}"),
        1.00,
        added(growth, ours, growth::LARGE)? / added(growth, peer, growth::LARGE)?,
    ))
}

fn linear(figures: &Figures, ours: &str) -> Option<Target> {
    let growth = &figures.growth.as_ref()?.figures;
    Some(Target::ratio(
        &format!("added to a check of 2,000 variants by {ours}, compared with 1,000"),
        2.50,
        added(growth, ours, growth::LARGEST)? / added(growth, ours, growth::LARGE)?,
    ))
}

/// The seconds that a flavour adds; `None` if they were not measured, or if the compiler crashed.
pub(crate) fn added(growth: &[Growth], flavour: &str, variants: usize) -> Option<f64> {
    let found = growth
        .iter()
        .find(|growth| growth.flavour == flavour && growth.variants == variants)?;
    found.adds
}

/// The target for the largest of our binaries.
fn size(figures: &Figures) -> Option<Target> {
    let binaries = &figures.binary.as_ref()?.figures;
    let by_hand = binaries
        .iter()
        .find(|binary| binary.flavour == binary::BY_HAND)?;
    let largest = binaries
        .iter()
        .filter(|binary| binary.flavour != binary::BY_HAND)
        .max_by_key(|binary| binary.bytes)?;
    Some(Target {
        what: format!(
            "bytes of a stripped binary with {}; beyond {}",
            largest.flavour, by_hand.flavour
        ),
        limit: MORE_BYTES.to_string(),
        figure: format!(
            "{}",
            largest.bytes.cast_signed() - by_hand.bytes.cast_signed()
        ),
        met: largest.bytes <= by_hand.bytes + MORE_BYTES,
    })
}

//! The figures as Markdown.

use crate::{
    binary, cold,
    counts::BY_HAND,
    documents,
    figures::{
        Binary, Circumstances, Cold, ColdBuild, Counted, Documents, Figures, Growth, Measured,
        Spread,
    },
    growth,
    target::{added, targets},
};

/// All figures: the targets first, and a section for each group after them.
pub(crate) fn table(figures: &Figures) -> String {
    let mut sections = vec![
        String::from("# What it costs"),
        circumstances(figures),
        summary(figures),
    ];
    if let Some(cold) = &figures.cold {
        sections.push(section(
            "Cold build",
            &cold.circumstances,
            figures,
            &cold_build(&cold.figures),
        ));
    }
    if let Some(growth) = &figures.growth {
        sections.push(section(
            "Growth",
            &growth.circumstances,
            figures,
            &growing(&growth.figures),
        ));
    }
    if let Some(counts) = &figures.counts {
        for (title, group) in [
            ("Status", "status"),
            ("Response in axum", "axum"),
            ("Response in actix-web", "actix"),
        ] {
            sections.push(section(
                title,
                &counts.circumstances,
                figures,
                &counting(&counts.figures, group),
            ));
        }
    }
    if let Some(documents) = &figures.documents {
        sections.push(section(
            "Documents",
            &documents.circumstances,
            figures,
            &reading(&documents.figures),
        ));
    }
    if let Some(binary) = &figures.binary {
        sections.push(section(
            "Binary",
            &binary.circumstances,
            figures,
            &sizes(&binary.figures),
        ));
    }
    sections.join("\n\n") + "\n"
}

/// The circumstances, if they are the same for all figures. Otherwise each section has its own.
fn circumstances(figures: &Figures) -> String {
    let all = all_circumstances(figures);
    match all.first() {
        Some(first) if all.iter().all(|other| other == first) => circumstances_line(first),
        _ => String::from("The groups were not measured together. Each section has its date."),
    }
}

fn all_circumstances(figures: &Figures) -> Vec<&Circumstances> {
    fn of<T>(measured: Option<&Measured<T>>) -> Option<&Circumstances> {
        measured.map(|measured| &measured.circumstances)
    }
    [
        of(figures.cold.as_ref()),
        of(figures.growth.as_ref()),
        of(figures.counts.as_ref()),
        of(figures.documents.as_ref()),
        of(figures.binary.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn circumstances_line(circumstances: &Circumstances) -> String {
    let Circumstances {
        date,
        compiler,
        cores,
    } = circumstances;
    format!(
        "{date} (UTC), {compiler}, {cores} cores. Seconds are CPU seconds, user and system; several runs are shown as their median, with the least and the most in brackets."
    )
}

fn section(title: &str, circumstances: &Circumstances, figures: &Figures, text: &str) -> String {
    if all_circumstances(figures)
        .iter()
        .all(|other| *other == circumstances)
    {
        format!("## {title}\n\n{text}")
    } else {
        format!(
            "## {title}\n\n{}\n\n{text}",
            circumstances_line(circumstances)
        )
    }
}

fn summary(figures: &Figures) -> String {
    let rows = targets(figures).into_iter().map(|target| {
        let met = if target.met { "met" } else { "missed" };
        [target.what, target.limit, target.figure, met.to_owned()]
    });
    markdown(
        ["what, compared with what", "at most", "measured", ""],
        rows,
    )
}

fn cold_build(cold: &Cold) -> String {
    let packages = cold
        .packages
        .iter()
        .map(|(package, spread)| [package.clone(), seconds(*spread)]);
    format!(
        "`cargo build` of a leaf crate with one type of ten variants, with all crates downloaded and nothing built, with one compiler at a time, so that two that share a core do not slow each other down. The ratio is to {}.\n\n{}\n\n\
         With a framework, on both sides with the features that the peer's dependency on it enables:\n\n{}\n\n\
         The time of rustc for each package of {}, dev:\n\n{}",
        cold::BY_HAND_BESIDE_THISERROR,
        light_builds(&cold.builds),
        framework_builds(&cold.builds),
        cold::OURS_BESIDE_THISERROR,
        markdown(["package", "s"], packages)
    )
}

fn light_builds(builds: &[ColdBuild]) -> String {
    let base = builds
        .iter()
        .find(|build| build.flavour == cold::BY_HAND_BESIDE_THISERROR);
    let light = builds.iter().filter(|build| build.framework.is_none());
    let rows = light.map(|build| {
        [
            build.flavour.clone(),
            build.packages.to_string(),
            seconds(build.dev),
            ratio(Some(build.dev), base.map(|base| base.dev)),
            build.release.map_or_else(none, seconds),
            ratio(build.release, base.and_then(|base| base.release)),
        ]
    });
    let head = [
        "a leaf crate with",
        "packages",
        "dev, s",
        "ratio",
        "release, s",
        "ratio",
    ];
    markdown(head, rows)
}

/// The table of builds with a framework. Our flavour is the first of each framework.
fn framework_builds(builds: &[ColdBuild]) -> String {
    let framework = builds.iter().filter(|build| build.framework.is_some());
    let rows = framework.map(|build| {
        let ours = builds
            .iter()
            .find(|other| other.framework == build.framework);
        [
            build.flavour.clone(),
            build.packages.to_string(),
            seconds(build.dev),
            ratio(Some(build.dev), ours.map(|ours| ours.dev)),
        ]
    });
    markdown(
        [
            "a leaf crate with",
            "packages",
            "dev, s",
            "ratio to status-core",
        ],
        rows,
    )
}

fn growing(growth: &[Growth]) -> String {
    let flavours = growth
        .iter()
        .filter(|growth| growth.variants == growth::LARGE)
        .map(|growth| growth.flavour.as_str());
    let peer = added(growth, growth::PEER_BESIDE_THISERROR, growth::LARGE);
    let rows = flavours.map(|flavour| {
        let [one, ten, hundred, thousand, two_thousand] = growth::SIZES
            .map(|variants| added(growth, flavour, variants))
            .map(|adds| adds.map_or_else(none, |adds| format!("{adds:.3}")));
        let (middle, last) = (
            added(growth, flavour, growth::LARGE),
            added(growth, flavour, growth::LARGEST),
        );
        [
            flavour.to_owned(),
            one,
            ten,
            hundred,
            thousand,
            two_thousand,
            ratio_of(middle, peer),
            ratio_of(last, middle),
        ]
    });
    let head = [
        "adds",
        "1 variant, s",
        "10, s",
        "100, s",
        "1,000, s",
        "2,000, s",
        "at 1,000, to axum_thiserror without features",
        "2,000 to 1,000",
    ];
    format!(
        "The time that a flavour adds to `cargo check` of a leaf crate, with its dependencies built and without incremental compilation: the check with it less the check of the same crate without it, each the least of all runs. \
         The crates after `with` are in both.\n\n{}",
        markdown(head, rows)
    )
}

fn counting(counts: &[Counted], group: &str) -> String {
    let counts: Vec<&Counted> = counts.iter().filter(|count| count.group == group).collect();
    let rows = counts.iter().map(|count| {
        let by_hand = counts
            .iter()
            .find(|other| other.case == count.case && by_hand(&other.flavour));
        [
            count.case.clone(),
            count.flavour.clone(),
            digits(count.instructions),
            ratio_of_counts(count.instructions, by_hand.map(|count| count.instructions)),
            count.allocations.map_or_else(none, digits),
            count.bytes.map_or_else(none, digits),
        ]
    });
    markdown(
        [
            "case",
            "flavour",
            "instructions",
            "ratio to by hand",
            "allocations",
            "bytes sent",
        ],
        rows,
    )
}

/// Whether the other flavours of the counts are compared with this one.
fn by_hand(flavour: &str) -> bool {
    flavour == BY_HAND
}

fn reading(documents: &Documents) -> String {
    let rows = documents.readings.iter().map(|reading| {
        let ours = documents
            .readings
            .iter()
            .find(|other| other.file == reading.file && other.reader == documents::OURS_READER);
        [
            reading.file.clone(),
            digits(reading.bytes as u64),
            reading.reader.clone(),
            milliseconds(reading.debug),
            ratio(ours.map(|ours| ours.debug), Some(reading.debug)),
            milliseconds(reading.release),
            ratio(ours.map(|ours| ours.release), Some(reading.release)),
        ]
    });
    let head = [
        "file",
        "bytes",
        "reader",
        "debug, ms",
        "status-document to it",
        "release, ms",
        "status-document to it",
    ];
    let rebuilds = documents
        .rebuilds
        .iter()
        .map(|rebuild| [rebuild.change.clone(), seconds(rebuild.seconds)]);
    format!(
        "Reading a file once. Macros are built without optimisation by default, which is `debug`. The other readers do less: those with the name of a crate split the file into its parts and find no statuses, and the one by hand takes any row for one of a status.\n\n{}\n\n\
         A type of ten variants, checked again after a change:\n\n{}",
        markdown(head, rows),
        markdown(["a change of one line", "`cargo check`, s"], rebuilds)
    )
}

fn sizes(binaries: &[Binary]) -> String {
    let by_hand = binaries
        .iter()
        .find(|other| other.flavour == binary::BY_HAND)
        .map_or(0, |binary| binary.bytes);
    let rows = binaries.iter().map(|binary| {
        let more = binary.bytes.cast_signed() - by_hand.cast_signed();
        let sentence = if binary.has_sentence { "yes" } else { "no" };
        [
            binary.flavour.clone(),
            digits(binary.bytes),
            format!("{more:+}"),
            sentence.to_owned(),
        ]
    });
    let table = markdown(
        [
            "a binary with",
            "bytes",
            "beyond by hand",
            "has a sentence of `EVS`",
        ],
        rows,
    );
    format!(
        "A program with one type of ten variants, `--release` and stripped. None of them names the document `EVS`. The default document, `ANY`, is the union of all five.\n\n{table}"
    )
}

fn markdown<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut lines = vec![line(&head), line(&["---"; N])];
    lines.extend(rows.map(|row| line(&row)));
    lines.join("\n")
}

fn line(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |", cells.join(" | "))
}

fn none() -> String {
    String::from("-")
}

fn seconds(spread: Spread) -> String {
    spread_of(spread, 2)
}

/// The milliseconds of a read, with more digits for a short one.
fn milliseconds(spread: Spread) -> String {
    let digits = if spread.median < 1.0 { 4 } else { 1 };
    spread_of(spread, digits)
}

fn spread_of(spread: Spread, digits: usize) -> String {
    let Spread {
        median,
        least,
        most,
        runs,
    } = spread;
    if runs == 1 {
        format!("{median:.digits$}")
    } else {
        format!("{median:.digits$} ({least:.digits$}-{most:.digits$})")
    }
}

fn ratio(one: Option<Spread>, other: Option<Spread>) -> String {
    ratio_of(one.map(|one| one.median), other.map(|other| other.median))
}

fn ratio_of_counts(one: u64, other: Option<u64>) -> String {
    #[expect(clippy::cast_precision_loss, reason = "the ratio has two digits")]
    ratio_of(Some(one as f64), other.map(|other| other as f64))
}

fn ratio_of(one: Option<f64>, other: Option<f64>) -> String {
    match (one, other) {
        (Some(one), Some(other)) if other > 0.0 => format!("{:.2}", one / other),
        _ => none(),
    }
}

/// Returns a number with commas between its thousands.
pub(crate) fn digits(number: u64) -> String {
    let plain = number.to_string();
    let mut text = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

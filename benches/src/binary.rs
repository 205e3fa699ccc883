//! The group `binary`: the size of a program with one type of ten variants.

use std::fs;

use crate::{
    Places, Result, cpu,
    figures::Binary,
    flavour::{MATCH, OURS, Words, constructor, crates, dependencies},
    leaf::Leaf,
};

/// The flavour that the others are compared with.
pub(crate) const BY_HAND: &str = "by hand on http";

const VARIANTS: usize = 10;

/// A sentence of the document `EVS` alone, which no program here names.
const SENTENCE: &str = "the request conflicts with the present state of the resource";

/// The file of that sentence.
const SENTENCE_IN: &str = "src/documents/evs.rs";

struct Flavour {
    name: &'static str,
    crates: &'static [&'static str],
    words: Words,
    /// The expression that it prints after the status, with the variable `failure`.
    title: &'static str,
}

const CANONICAL: &str = "failure.status().canonical_reason()";
const DOCUMENTED: &str =
    "status_core::HttpStatus::entry(&failure).and_then(|entry| entry.phrase())";

const FLAVOURS: [Flavour; 4] = [
    Flavour {
        name: BY_HAND,
        crates: &[crates::HTTP],
        words: MATCH,
        title: CANONICAL,
    },
    Flavour {
        name: "status-core, `status()`",
        crates: &[crates::OURS],
        words: OURS,
        title: CANONICAL,
    },
    Flavour {
        name: "status-core, `status()` and `entry()`",
        crates: &[crates::OURS],
        words: OURS,
        title: DOCUMENTED,
    },
    Flavour {
        name: "status-core under `CCI`, `status()` and `entry()`",
        crates: &[crates::OURS],
        words: Words {
            on_type: "#[status(document = status_core::documents::CCI)]",
            ..OURS
        },
        title: DOCUMENTED,
    },
];

/// Builds all flavours.
pub(crate) fn measure(places: &Places) -> Result<Vec<Binary>> {
    check_sentence(places)?;
    let mut binaries = Vec::new();
    for (number, flavour) in FLAVOURS.iter().enumerate() {
        eprintln!("binary: {}", flavour.name);
        let program = build(places, number, flavour)?;
        binaries.push(Binary {
            flavour: flavour.name.to_owned(),
            bytes: program.len() as u64,
            has_sentence: has(&program, SENTENCE),
        });
    }
    Ok(binaries)
}

/// Checks that the sentence exists: otherwise its absence would prove nothing.
fn check_sentence(places: &Places) -> Result<()> {
    let text = fs::read_to_string(places.core.join(SENTENCE_IN))?;
    if text.contains(SENTENCE) {
        Ok(())
    } else {
        Err(
            format!("{SENTENCE_IN} does not contain `{SENTENCE}`: choose another sentence of it")
                .into(),
        )
    }
}

fn build(places: &Places, number: usize, flavour: &Flavour) -> Result<Vec<u8>> {
    let folder = places.scratch.join("binary").join(format!("leaf-{number}"));
    let target = folder.join("target");
    let leaf = Leaf::new(
        &folder,
        &target,
        &dependencies(flavour.crates, &places.core),
    )?;
    leaf.add_to_manifest("\n[profile.release]\nstrip = true\n")?;
    leaf.write("src/main.rs", &source(flavour))?;
    leaf.fetch()?;
    cpu::run(&mut leaf.cargo(&[
        "build",
        "--offline",
        "--quiet",
        "--release",
        "--bin",
        "leaf",
    ]))?;
    let program = fs::read(target.join("release/leaf"))?;
    leaf.forget()?;
    Ok(program)
}

fn source(flavour: &Flavour) -> String {
    let brought_in = if flavour.words == MATCH {
        ""
    } else {
        "use status_core::HttpStatus as _;\n"
    };
    format!(
        "{}{brought_in}{}
fn main() {{
    let number = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0);
    let failure = failure(number);
    println!(\"{{}} {{}}\", failure.status().as_u16(), {}.unwrap_or(\"\"));
}}
",
        flavour.words.source(VARIANTS),
        constructor(VARIANTS),
        flavour.title
    )
}

fn has(program: &[u8], sentence: &str) -> bool {
    program
        .windows(sentence.len())
        .any(|window| window == sentence.as_bytes())
}

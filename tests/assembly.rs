//! The assembly of a derived `status()` is that of a `match` written by hand.

use std::{env, fs, path::Path, process::Command};

// The sections of a function are named after it in ELF files.
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "the test reads the assembly of Linux"
)]
#[test]
fn a_derived_status_is_a_match() {
    let derived = assembly_of("derived");
    let by_hand = assembly_of("by-hand");
    assert!(
        derived.contains("404") && derived.contains("418"),
        "{derived}"
    );
    assert_eq!(derived, by_hand);
}

/// The instructions and jump tables of the function `status` of one of the two crates in
/// `fixtures/assembly`.
fn assembly_of(example: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(example).with_extension("s");
    let cargo = Command::new(env!("CARGO"))
        .args(["rustc", "--quiet", "--release", "--package", "fixtures"])
        .args(["--example", example])
        // The folder of `tests/counted`, which requires some of the same crates.
        .arg("--target-dir")
        .arg(folder.join("release"))
        .args(["--", "-Ccodegen-units=1"])
        .arg(format!("--emit=asm={}", file.display()))
        .status();
    assert!(cargo.expect("cargo runs").success());
    let assembly = fs::read_to_string(&file).expect("the compiler wrote assembly");
    let name = example.replace('-', "_");
    normalized(&assembly, &format!("{}{name}6status", name.len()))
}

/// The sections of a function, without its name and without the numbers that depend on its file.
fn normalized(assembly: &str, function: &str) -> String {
    let sections = assembly.split("\t.section\t");
    let own = sections.filter(|section| {
        section
            .lines()
            .next()
            .is_some_and(|head| head.contains(function))
    });
    let lines = own.flat_map(str::lines).filter(|line| {
        let is_data = [".byte", ".hword", ".short", ".word", ".long"]
            .iter()
            .any(|data| line.trim_start().starts_with(data));
        let is_directive = line.starts_with("\t.") && !is_data;
        !is_directive && !line.contains(function) && !line.trim().is_empty()
    });
    let mut text = String::new();
    for line in lines {
        text.extend(without_numbers_after(
            line,
            &[".LBB", ".LJTI", ".Lfunc_end", ".Ltmp"],
        ));
        text.push('\n');
    }
    text
}

/// `.LBB_2` from `.LBB7_2`.
fn without_numbers_after(line: &str, labels: &[&str]) -> Vec<char> {
    let mut chars = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        if let Some(label) = labels.iter().find(|label| rest.starts_with(**label)) {
            chars.extend(label.chars());
            rest = rest[label.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        } else {
            chars.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    chars
}

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
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("assembly")
        .join(example);
    let cargo = Command::new(env!("CARGO"))
        .args([
            "rustc",
            "--quiet",
            "--package",
            "fixtures",
            "--release",
            "--example",
            example,
        ])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "--emit=asm", "-Ccodegen-units=1"])
        .status();
    assert!(cargo.expect("cargo runs").success());
    let name = example.replace('-', "_");
    let files = fs::read_dir(target.join("release/examples")).expect("the example was built");
    let file = files
        .map(|file| file.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "s"))
        .find(|path| {
            path.file_name()
                .is_some_and(|file| file.to_string_lossy().starts_with(&name))
        })
        .expect("the compiler wrote assembly");
    let assembly = fs::read_to_string(&file).expect("assembly is text");
    fs::remove_dir_all(&target).expect("the folder can be removed");
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

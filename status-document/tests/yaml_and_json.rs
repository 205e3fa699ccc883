//! Everything in a generated description or error file is an entry or skipped.
//!
//! `SEED=7 cargo test -p status-document --features openapi --test yaml_and_json` starts from another seed.

#![cfg(feature = "openapi")]

use std::{collections::BTreeSet, env, fmt::Write as _};

use fastrand::Rng;
use status_document::{SkipReason, Statuses, Wanted, read};

const KEYS: [&str; 12] = [
    "200", "204", "400", "401", "404", "409", "418", "422", "429", "500", "503", "599",
];

fn rng() -> Rng {
    let seed = env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    Rng::with_seed(seed.unwrap_or(404))
}

fn key(rng: &mut Rng) -> &'static str {
    KEYS[rng.usize(..KEYS.len())]
}

/// The texts of statuses and classes that a result has, as entries or as skipped.
fn found(statuses: &Statuses) -> BTreeSet<String> {
    let entries = statuses
        .entries
        .iter()
        .map(|entry| entry.status.to_string());
    let skipped = statuses
        .skipped
        .iter()
        .map(|skipped| skipped.written.clone());
    entries.chain(skipped).collect()
}

#[test]
fn responses_of_descriptions() {
    let mut rng = rng();
    for _ in 0..300 {
        let mut text = "openapi: 3.1.0\npaths:\n".to_owned();
        let mut written = BTreeSet::new();
        let mut codes = BTreeSet::new();
        for path in 0..rng.usize(1..6) {
            writeln!(text, "  /{path}:\n    get:\n      responses:").unwrap();
            let mut seen = BTreeSet::new();
            for _ in 0..rng.usize(1..6) {
                let key = match rng.u8(..8) {
                    0 => "default",
                    1 => "5XX",
                    _ => key(&mut rng),
                };
                if !seen.insert(key) {
                    continue;
                }
                written.insert(key.to_owned());
                let code = format!("code_{}", rng.u8(..20));
                let has_code = rng.bool();
                let example = if has_code {
                    format!(", content: {{a/json: {{example: {{code: {code}}}}}}}")
                } else {
                    String::new()
                };
                writeln!(text, "        '{key}': {{description: some text{example}}}").unwrap();
                if let (true, Ok(status @ 400..)) = (has_code, key.parse::<u16>()) {
                    codes.insert((status, code));
                }
            }
        }
        written.insert("404".to_owned());
        text += "  /last: {get: {responses: {404: {}}}}\n";
        let statuses = read("api.yaml", text.as_bytes(), &Wanted::default()).unwrap();
        assert_eq!(found(&statuses), written, "{text}");
        let read_codes = statuses.entries.iter().flat_map(|entry| {
            let codes = entry.codes.iter();
            codes.map(|code| (entry.status, code.code.clone()))
        });
        assert_eq!(read_codes.collect::<BTreeSet<_>>(), codes, "{text}");
        let ranges = Wanted::default().with_ranges(true);
        let ranges = read("api.yaml", text.as_bytes(), &ranges).unwrap();
        for entry in &statuses.entries {
            assert!(ranges.entries.contains(entry), "{text}");
        }
    }
}

#[test]
fn keys_of_lists() {
    let mut rng = rng();
    let mut are_read = 0;
    for _ in 0..300 {
        let mut text = if rng.bool() { "errors:\n" } else { "" }.to_owned();
        let indent = if text.is_empty() { "" } else { "  " };
        let mut written = BTreeSet::new();
        for row in 0..rng.usize(2..10) {
            let key = key(&mut rng);
            let (name, value) = match rng.u8(..6) {
                0 => (key.to_owned(), "some text".to_owned()),
                1 => (key.to_owned(), "{message: some text}".to_owned()),
                2 => (format!("code_{row}"), "{message: no status}".to_owned()),
                _ => (
                    format!("code_{row}"),
                    format!("{{status: {key}, message: x}}"),
                ),
            };
            writeln!(text, "{indent}{name}: {value}").unwrap();
            let is_status = value.contains("status:") || name == key;
            written.insert(if is_status { key.to_owned() } else { name });
        }
        if let Ok(statuses) = read("errors.yaml", text.as_bytes(), &Wanted::default()) {
            are_read += 1;
            assert_eq!(found(&statuses), written, "{text}");
            let is_known = |reason: &SkipReason| matches!(reason, SkipReason::NotAStatus);
            assert!(
                statuses
                    .skipped
                    .iter()
                    .all(|skipped| is_known(&skipped.reason))
            );
        }
    }
    assert!(are_read > 100, "{are_read}");
}

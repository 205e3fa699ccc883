//! Prints the statuses that files define:
//! `cargo run -p status-document --example read -- docs/errors.md`.

use std::{env, fs, process::ExitCode};

use status_document::{Lifecycle, SkipReason, Statuses, Wanted, read};

fn main() -> ExitCode {
    let mut exit = ExitCode::SUCCESS;
    for file in env::args().skip(1) {
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{file}: {error}");
                exit = ExitCode::FAILURE;
                continue;
            }
        };
        match read(&file, &bytes, &Wanted::default()) {
            Ok(statuses) => print(&file, &statuses),
            Err(errors) => {
                for error in errors {
                    eprintln!("{error}");
                }
                exit = ExitCode::FAILURE;
            }
        }
    }
    exit
}

fn print(file: &str, statuses: &Statuses) {
    println!("{file}: {} statuses", statuses.entries.len());
    for entry in &statuses.entries {
        let phrase = entry.phrase.as_deref().unwrap_or("-");
        let more = match entry.lines.len() - 1 {
            0 => String::new(),
            more => format!(", and {more} more lines"),
        };
        let lifecycle = match entry.lifecycle {
            Lifecycle::Active => String::new(),
            other => format!(" ({})", other.name().to_lowercase()),
        };
        let (line, status) = (entry.lines[0], entry.status);
        println!("{file}:{line}: {status} {phrase}{lifecycle}{more}");
        for code in &entry.codes {
            println!("{file}:{}: {} {}", code.lines[0], entry.status, code.code);
        }
    }
    for skipped in &statuses.skipped {
        let reason = match skipped.reason {
            SkipReason::Range(_) => "a range",
            SkipReason::Default => "the default",
            SkipReason::Unassigned(_) => "unassigned",
            SkipReason::NotAStatus => "not a status",
            SkipReason::OtherTable(_) => "in a table of something else",
            SkipReason::OtherColumn(_) => "in another column",
            SkipReason::NoTable(_) => "outside of the tables of statuses",
            SkipReason::NotACode => "not a code",
            _ => skipped.reason.name(),
        };
        println!(
            "{file}:{}: skipped `{}`: {reason}",
            skipped.line, skipped.written
        );
    }
}

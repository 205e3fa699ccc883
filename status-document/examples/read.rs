//! Prints the table of status codes that each file has: `cargo run -p status-document --example read -- docs/errors.md`.

use std::{env, fs, process::ExitCode};

use status_document::{SkipReason, Wanted, read};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in env::args().skip(1) {
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::FAILURE;
                continue;
            }
        };
        match read(&file, &bytes, &Wanted::default()) {
            Ok(statuses) => {
                println!("{file}: {} codes", statuses.entries.len());
                for entry in statuses.entries {
                    let (phrase, more) = (
                        entry.phrase.as_deref().unwrap_or("-"),
                        entry.lines.len() - 1,
                    );
                    let more = if more > 0 {
                        format!(", and {more} lines more")
                    } else {
                        String::new()
                    };
                    println!("{file}:{}: {} {phrase}{more}", entry.lines[0], entry.status);
                }
                for skipped in statuses.skipped {
                    let reason = match skipped.reason {
                        SkipReason::Range(_) => "a range",
                        SkipReason::Default => "the default",
                        SkipReason::Unassigned(_) => "not assigned",
                        SkipReason::NotAStatus => "of another kind",
                        SkipReason::OtherTable(_) => "in a table of something else",
                        SkipReason::NoTable(_) => "in a row without a table",
                        _ => "something else",
                    };
                    println!(
                        "{file}:{}: `{}` is no code, but {reason}",
                        skipped.line, skipped.written
                    );
                }
            }
            Err(errors) => {
                for error in errors {
                    eprintln!("{error}");
                }
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

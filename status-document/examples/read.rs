//! Prints the table of status codes that each file has: `cargo run -p status-document --example read -- docs/errors.md`.

use std::{env, fs, process::ExitCode};

use status_document::{Wanted, Why, read};

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
            Ok(table) => {
                println!("{file}: {} codes", table.rows.len());
                for row in table.rows {
                    let (phrase, more) =
                        (row.phrase.as_deref().unwrap_or("-"), row.lines.len() - 1);
                    let more = if more > 0 {
                        format!(", and {more} lines more")
                    } else {
                        String::new()
                    };
                    println!("{file}:{}: {} {phrase}{more}", row.lines[0], row.code);
                }
                for apart in table.apart {
                    let why = match apart.why {
                        Why::Range(_) => "a range",
                        Why::Default => "the default",
                        Why::Unassigned(_) => "not assigned",
                        Why::NotACode => "of another kind",
                        Why::OtherTable(_) => "in a table of something else",
                        Why::NoTable(_) => "in a row without a table",
                    };
                    println!(
                        "{file}:{}: `{}` is no code, but {why}",
                        apart.line, apart.written
                    );
                }
            }
            Err(faults) => {
                for fault in faults {
                    eprintln!("{fault}");
                }
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

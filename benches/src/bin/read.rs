//! `read READER FILE TIMES` reads a file a number of times, for the runner to measure.

use std::{env, error::Error, fs, hint::black_box};

use pulldown_cmark::{Options, Parser as Markdown};
use saphyr_parser::Parser as Yaml;
use status_document::{Wanted, read};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [reader, file, times] = &arguments[..] else {
        return Err("usage: read READER FILE TIMES".into());
    };
    let text = fs::read_to_string(file)?;
    let mut found = 0;
    for _ in 0..times.parse::<usize>()? {
        found = black_box(count(reader, file, black_box(&text))?);
    }
    println!("{found}");
    Ok(())
}

/// Returns the number of lines with statuses, or of events, that a reader finds.
fn count(reader: &str, file: &str, text: &str) -> Result<usize> {
    match reader {
        "status-document" => lines_with_statuses(file, text),
        "by hand" => Ok(by_hand(text).len()),
        "pulldown-cmark" => Ok(Markdown::new_ext(text, Options::ENABLE_TABLES).count()),
        "saphyr-parser" => yaml_events(text),
        _ => Err(format!("there is no reader {reader}").into()),
    }
}

fn lines_with_statuses(file: &str, text: &str) -> Result<usize> {
    let statuses = read(file, text.as_bytes(), &Wanted::default())
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<String>())?;
    Ok(statuses.entries.iter().map(|entry| entry.lines.len()).sum())
}

/// The simplest reader for one page: the first two cells of each row that starts with a number.
fn by_hand(text: &str) -> Vec<(u16, &str, usize)> {
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut cells = line.split('|').map(str::trim);
        let (Some(""), Some(status), Some(phrase)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        if let Ok(status) = status.parse() {
            rows.push((status, phrase, number + 1));
        }
    }
    rows
}

fn yaml_events(text: &str) -> Result<usize> {
    let mut events = 0;
    for event in Yaml::new_from_str(text) {
        black_box(event?);
        events += 1;
    }
    Ok(events)
}

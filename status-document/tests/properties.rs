//! Properties of every result: for the files in `tests/pages` after random damage, and for random tables.
//!
//! `SEED=7 cargo test -p status-document --test properties` starts from another seed.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

use fastrand::Rng;
use status_document::{Entry, Error, Statuses, Wanted, read};

fn rng() -> Rng {
    let seed = env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    Rng::with_seed(seed.unwrap_or(404))
}

#[test]
fn damaged_pages_are_read_or_refused() {
    let mut rng = rng();
    let pages = pages();
    for _ in 0..3_000 {
        let (name, bytes) = &pages[rng.usize(..pages.len())];
        let (_, other) = &pages[rng.usize(..pages.len())];
        let mut damaged = bytes.clone();
        for _ in 0..rng.usize(1..6) {
            damage(&mut damaged, other, &mut rng);
        }
        check(name, &damaged, rng.bool());
    }
}

/// The files of `tests/pages`, by their names.
fn pages() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "read")
        })
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    pages.sort();
    pages
}

const FRAGMENTS: [&str; 44] = [
    "|",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "| --- | --- |\n",
    "\n-|-\n",
    "404",
    "`404`",
    "4xx",
    "100-199",
    "404/500",
    "default",
    "Unassigned",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<thead>",
    "<tbody>",
    "<td rowspan=0>",
    "<td rowspan=3 colspan=2>",
    "<td rowspan=65534 colspan=1000>",
    "<br>",
    "<p>",
    "<!--",
    "-->",
    "<script>",
    "<sup>",
    "~~",
    "&#10;",
    "&nbsp;",
    "```\n",
    "    ",
    "> ",
    "- ",
    "\"",
    ";",
    ",",
    "\t",
    "状态码",
];

fn damage(bytes: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
    let (from, to) = piece(bytes.len(), rng);
    let at = rng.usize(..=bytes.len());
    let put: Vec<u8> = match rng.u8(..5) {
        0 => {
            bytes.drain(from..to);
            return;
        }
        1 => bytes[from..to].to_vec(),
        2 => {
            let (from, to) = piece(other.len(), rng);
            other[from..to].to_vec()
        }
        3 => vec![rng.u8(..)],
        _ => FRAGMENTS[rng.usize(..FRAGMENTS.len())]
            .repeat(rng.usize(1..4))
            .into_bytes(),
    };
    bytes.splice(at..at, put);
}

/// The start and the end of a random short piece of `len` bytes.
fn piece(len: usize, rng: &mut Rng) -> (usize, usize) {
    let from = rng.usize(..=len);
    (from, rng.usize(from..=len.min(from + 40)))
}

fn check(name: &str, bytes: &[u8], ranges: bool) {
    let wanted = Wanted::default().with_ranges(ranges);
    let breaks = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
    let lines = 1 + u32::try_from(breaks.count()).unwrap();
    let result = read(name, bytes, &wanted);
    let shown = || format!("{name}: {}\n{result:#?}", String::from_utf8_lossy(bytes));
    match &result {
        Ok(statuses) => assert!(is_in_order(statuses, lines), "{}", shown()),
        Err(errors) => assert!(are_helpful(errors, name, lines), "{}", shown()),
    }
    assert!(result == read(name, bytes, &wanted), "{}", shown());
}

fn is_in_order(statuses: &Statuses, lines: u32) -> bool {
    let are_ascending = statuses
        .entries
        .windows(2)
        .all(|pair| pair[0].status < pair[1].status);
    let is_line = |line: &u32| (1..=lines).contains(line);
    let is_entry = |entry: &Entry| {
        (100..=999).contains(&entry.status)
            && !entry.lines.is_empty()
            && entry.lines.windows(2).all(|pair| pair[0] < pair[1])
            && entry.lines.iter().all(is_line)
    };
    are_ascending
        && statuses.entries.iter().all(is_entry)
        && statuses
            .skipped
            .iter()
            .all(|skipped| is_line(&skipped.line))
        && statuses
            .skipped
            .windows(2)
            .all(|pair| pair[0].line <= pair[1].line)
}

/// The parsers of YAML and JSON have no help for mistakes of syntax.
fn are_helpful(errors: &[Error], name: &str, lines: u32) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    let is_page = !["yaml", "yml", "json"].contains(&extension);
    let is_helpful = |error: &Error| {
        error.message.starts_with(name)
            && (!error.help.is_empty() || !is_page)
            && error.line.is_none_or(|line| (1..=lines).contains(&line))
    };
    !errors.is_empty() && errors.iter().all(is_helpful)
}

#[test]
fn a_table_in_each_format_is_read_as_it_was_written() {
    let mut rng = rng();
    for _ in 0..200 {
        let rows = random_rows(&mut rng);
        for (name, write) in FORMATS {
            let text = write(&rows, &mut rng);
            let statuses = read(name, text.as_bytes(), &Wanted::default());
            let statuses = statuses.unwrap_or_else(|errors| panic!("{}\n{text}", errors[0]));
            assert!(
                are_same(&statuses.entries, &rows),
                "{text}\n{:#?}",
                statuses.entries
            );
        }
    }
}

#[derive(Debug)]
struct Written {
    phrase: String,
    meaning: String,
}

/// The text next to each status, in ascending order of the statuses.
type Rows = BTreeMap<u16, Written>;

fn are_same(read: &[Entry], written: &Rows) -> bool {
    let written: Vec<_> = written
        .iter()
        .map(|(status, row)| (*status, row.phrase.as_str(), row.meaning.as_str(), 1))
        .collect();
    let read: Vec<_> = read
        .iter()
        .map(|entry| {
            let phrase = entry.phrase.as_deref().unwrap_or_default();
            (
                entry.status,
                phrase,
                entry.meaning.as_str(),
                entry.lines.len(),
            )
        })
        .collect();
    read == written
}

fn random_rows(rng: &mut Rng) -> Rows {
    (0..rng.usize(1..30))
        .map(|_| {
            let row = Written {
                phrase: words(rng, 1..4),
                meaning: words(rng, 0..9),
            };
            (rng.u16(200..600), row)
        })
        .collect()
}

fn words(rng: &mut Rng, count: std::ops::Range<usize>) -> String {
    const WORDS: [&str; 12] = [
        "Kitten", "missing", "too", "large", "Gone", "asleep", "NOT", "found", "Übermut", "小猫",
        "no_name", "is",
    ];
    let words: Vec<&str> = (0..rng.usize(count))
        .map(|_| WORDS[rng.usize(..WORDS.len())])
        .collect();
    words.join(" ")
}

type Format = (&'static str, fn(&Rows, &mut Rng) -> String);

const FORMATS: [Format; 5] = [
    ("errors.md", pipes),
    ("no_outer_pipes.md", no_outer_pipes),
    ("html_in_markdown.md", html),
    ("errors.html", html),
    ("errors.csv", csv),
];

const NOTE: &str = "\n[^1]: A note.\n";

fn pipes(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = "| Status code | Phrase | Meaning |\n|:---:|---|---|\n".to_owned();
    for (status, row) in rows {
        let cells = [
            in_markdown(&status.to_string(), rng),
            in_markdown(&row.phrase, rng),
            row.meaning.clone(),
        ];
        writeln!(text, "| {} |", cells.join(" | ")).unwrap();
    }
    text + NOTE
}

fn no_outer_pipes(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = "Code|Phrase -- Meaning\n-|-\n".to_owned();
    for (status, row) in rows {
        let meaning = match row.meaning.as_str() {
            "" => String::new(),
            meaning => format!(" -- {meaning}"),
        };
        let status = in_markdown(&format!("HTTP {status}"), rng);
        writeln!(text, "{status}|{}{meaning}", row.phrase).unwrap();
    }
    // The title `Code` alone does not vouch for unregistered statuses.
    text.replacen("Code", "HTTP code", 1) + NOTE
}

fn in_markdown(text: &str, rng: &mut Rng) -> String {
    match rng.u8(..6) {
        0 => format!("`{text}`"),
        1 => format!("**{text}**"),
        2 => format!("[{text}](#there)"),
        3 => format!("<b>{text}</b>"),
        4 => format!("{text}[^1]<sup>2</sup>"),
        _ => text.to_owned(),
    }
}

fn html(rows: &Rows, rng: &mut Rng) -> String {
    let mut text =
        "<table>\n<tr><th>HTTP status</th><th>Phrase</th><th>Meaning</th></tr>\n".to_owned();
    for (status, row) in rows {
        let cells = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        text += "<tr>";
        for cell in cells {
            text += &in_html(&cell, rng);
        }
        text += ["", "</tr>", "</tr>\n", "\n"][rng.usize(..4)];
    }
    text + "</table>\n"
}

fn in_html(text: &str, rng: &mut Rng) -> String {
    match rng.u8(..6) {
        0 => format!("<td><code>{text}</code></td>"),
        1 => format!("\n  <td><p>{text}</p></td>"),
        2 => format!("<td rowspan=1><b>{text}</b>"),
        3 => format!("<td class='a > b'>&nbsp;{text}<!-- 404 --></td>"),
        4 => format!("<td><a href='#'>{text}</a><sup>1</sup></td>"),
        _ => format!("<td>{text}"),
    }
}

fn csv(rows: &Rows, rng: &mut Rng) -> String {
    let separator = [",", ";", "\t"][rng.usize(..3)];
    let mut text = format!("Status code{separator}Phrase{separator}Meaning\r\n");
    for (status, row) in rows {
        let cells = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        let cells = cells.map(|cell| {
            if rng.bool() {
                format!("\"{cell}\"")
            } else {
                cell
            }
        });
        text += &cells.join(separator);
        text += ["\n", "\r\n", "\n\n"][rng.usize(..3)];
    }
    text
}

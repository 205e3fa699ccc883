//! The time to read a file is linear in its size, in every format, even for hostile files.
//!
//! A format adds rows to `pieces` or `descriptions`.

#[path = "../clock/mod.rs"]
mod clock;
mod descriptions;
mod pieces;

use std::time::Duration;

use status_document::{Wanted, read};

use self::{
    clock::time,
    descriptions::{
        Part::{self, Many, Once},
        SHAPES,
    },
    pieces::PIECES,
};

#[test]
fn repeated_pieces() {
    let mut slow = Vec::new();
    for (extension, before, piece, after) in PIECES {
        let file = |bytes: usize| format!("{before}{}{after}", piece.repeat(bytes / piece.len()));
        let times = times(&Wanted::default(), extension, file);
        slow.extend(times.map(|times| format!("{extension}: {before}{piece}..{after} {times:?}")));
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn descriptions() {
    let mut slow = Vec::new();
    for (extension, parts) in SHAPES.iter().copied().flatten() {
        if is_read(extension) {
            let times = times(&Wanted::default(), extension, |bytes| text(parts, bytes));
            slow.extend(times.map(|times| format!("{extension}: {} {times:?}", shown(parts))));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Whether the parser of a format is built.
fn is_read(extension: &str) -> bool {
    cfg!(feature = "openapi") || !matches!(extension, "yaml" | "json")
}

fn shown(parts: &[Part]) -> String {
    let shown = parts.iter().map(|part| match part {
        Once(text) => (*text).to_owned(),
        Many(text) => format!("{text}.."),
    });
    shown.collect()
}

/// A file of about this size.
fn text(parts: &[Part], bytes: usize) -> String {
    let shares = parts.iter().filter(|part| matches!(part, Many(_))).count();
    let mut file = String::with_capacity(bytes * 2);
    for part in parts {
        match part {
            Once(text) => file.push_str(text),
            Many(text) => {
                // Numbers have about four digits.
                let long = text.replace(['@', '~'], "1000");
                for number in 0..bytes / shares / long.len() {
                    let before = number.checked_sub(1);
                    let before = before.map_or_else(|| "end".to_owned(), |n| n.to_string());
                    let text = text.replace('@', &number.to_string());
                    file.push_str(&text.replace('~', &before));
                }
            }
        }
    }
    file
}

/// A long text in one place is not read again for each of many rows.
#[test]
fn long_texts_next_to_many_rows() {
    let html = |head: &str, tail: &'static str| {
        let head = head.to_owned();
        move |bytes: usize| {
            let long = "-a".repeat(bytes / 4);
            format!(
                "{}{}",
                head.replace("LONG", &long),
                tail.repeat(bytes / 2 / tail.len())
            )
        }
    };
    let cases = [
        (
            "<table><tr><th>Code<th>a<tr><td>404<td rowspan=65534>LONG",
            "<tr><td>405",
        ),
        (
            "<table><thead><tr><th rowspan=65534 colspan=64>LONG",
            "<tr>",
        ),
        (
            "<table><tr><th>HTTP code<th>Error code<tr><td>404<td rowspan=65534>LONG",
            "<tr><td>405",
        ),
        (
            "<table><tr><th>HTTP code<th>Error code<tr><td rowspan=65534>404 LONG<td>a_1",
            "<tr><td>a_2",
        ),
        (
            "<table><tr><th>HTTP code<th>Phrase<tr><td>404<td rowspan=65534><b>a</b>LONG",
            "<tr><td>405",
        ),
        (
            "<table><tr><th>HTTP code<th>State<tr><td>404<td rowspan=65534>LONG",
            "<tr><td>405",
        ),
        (
            "<h1>404 LONG</h1>",
            "<table><tr><th>Code<tr><td>a_1<tr><td>a_2</table>",
        ),
        ("<h1>LONG</h1>", "<table><tr><td>404</table>"),
        ("<p>LONG</p>", "<table><tr><td>404</table>"),
        ("<table><tr><th>Code<th>a<tr><td>404 LONG<td>", "<br>404"),
        ("<p>LONG</p><ul>", "<li>a<ul><li>404 Not Found</ul>"),
        ("<ul><li>LONG", "<ul><li>404 Not Found</ul>"),
        ("<h1>404 Not Found</h1><ul><li>LONG", "<li>404: a"),
        ("<h1>404 LONG</h1>", "<ul><li>a_b: 404</ul>"),
        (
            "<h1>404 Not Found</h1><p>LONG:</p>",
            "<ul><li><b>a_b</b></ul>",
        ),
        ("<p><b>404 Not Found</b>: LONG", "<p>a"),
        ("<h1>Status codes</h1><dl><dt>404<dd>LONG", "<dt>404"),
    ];
    for (head, tail) in cases {
        assert_linear(head, "html", html(head, tail));
    }
    assert_linear("404/404 LONG", "csv", |bytes| {
        format!(
            "Code\n\"{} {}\"\n",
            "404/".repeat(bytes / 8),
            "a".repeat(bytes / 2)
        )
    });
    assert_linear("-:", "csv", |bytes| {
        format!("404,{}{}\n", "-".repeat(bytes / 2), ":".repeat(bytes / 2))
    });
}

/// Blocks within blocks, each of which is indented by its marker.
#[test]
fn deep_blocks() {
    let nested = |marker: &'static str| {
        move |bytes: usize| {
            let lines = (0..).scan(0, |length, depth: usize| {
                let line = format!("{}{marker}a\n\n", " ".repeat(depth * marker.len()));
                *length += line.len();
                (*length < bytes).then_some(line)
            });
            lines.collect::<String>()
        }
    };
    for marker in ["- ", ".. note::  ", "1. "] {
        assert_linear(marker, "rst", nested(marker));
    }
    let boxes = |bytes: usize| {
        let size = bytes.isqrt();
        let line = |index: usize| {
            let edge = index.min(size - 1 - index);
            let inner = "-".repeat((size - 2 * edge).saturating_sub(2));
            let is_border = edge % 2 == 0;
            let (left, right) = ("| ".repeat(edge / 2), " |".repeat(edge / 2));
            if is_border {
                format!("{left}+{inner}+{right}\n")
            } else {
                format!("{left}|{}|{right}\n", " ".repeat(inner.len()))
            }
        };
        (0..size).map(line).collect::<String>()
    };
    assert_linear("tables within tables", "rst", boxes);
}

/// The names in a message are bounded too.
#[test]
fn many_headings_and_titles() {
    let section = Wanted::default().with_section("w".repeat(100));
    let column = Wanted::default().with_column("c".repeat(100));
    let numbered = |before: &'static str, after: &'static str| {
        move |bytes: usize| {
            let piece = |number: usize| format!("{before}{number:080}{after}");
            let pieces: Vec<String> = (0..bytes / 100).map(piece).collect();
            pieces.concat()
        }
    };
    assert_linear_in(&section, "headings", "md", numbered("# ", "\n"));
    assert_linear_in(&column, "headers", "md", numbered("|", "|\n|-|\n|1|\n\n"));
}

/// Repeated unassigned ranges contradict each status once.
#[test]
fn many_contradictions() {
    assert_linear("contradictions", "csv", |bytes| {
        let defined: Vec<String> = (100..1000).map(|code| format!("{code},a\n")).collect();
        let defined = defined.concat();
        format!(
            "HTTP code,Meaning\n{defined}{}",
            "100-999,Unassigned\n".repeat(bytes / 20)
        )
    });
    let text =
        "HTTP code,Meaning\n404,Not Found\n".to_owned() + &"100-999,Unassigned\n".repeat(1_000);
    assert_eq!(
        read("a.csv", text.as_bytes(), &Wanted::default())
            .unwrap_err()
            .len(),
        1
    );
}

#[track_caller]
fn assert_linear(name: &str, extension: &str, text: impl Fn(usize) -> String) {
    assert_linear_in(&Wanted::default(), name, extension, text);
}

#[track_caller]
fn assert_linear_in(wanted: &Wanted, name: &str, extension: &str, text: impl Fn(usize) -> String) {
    let times = times(wanted, extension, text);
    assert!(times.is_none(), "{name}: {times:?}");
}

/// Returns the times to read a file and one of twice the size, if the second one is three times as
/// long. Quadratic work takes four times as long. A limit of a format can lie between two sizes, so
/// two pairs of them are compared.
fn times(
    wanted: &Wanted,
    extension: &str,
    text: impl Fn(usize) -> String,
) -> Option<[Duration; 2]> {
    times_at(40 << 10, wanted, extension, &text)?;
    times_at(112 << 10, wanted, extension, &text)
}

/// The same for one pair of sizes: the best of several times.
fn times_at(
    bytes: usize,
    wanted: &Wanted,
    extension: &str,
    text: impl Fn(usize) -> String,
) -> Option<[Duration; 2]> {
    const CHANCES: usize = 8;
    let file = format!("a.{extension}");
    let texts = [text(bytes), text(bytes * 2)];
    let mut best = [Duration::MAX; 2];
    for _ in 0..CHANCES {
        for (text, best) in texts.iter().zip(&mut best) {
            let time = time(|| drop(read(&file, text.as_bytes(), wanted)));
            *best = time.min(*best);
        }
        if best[1] < best[0] * 3 {
            return None;
        }
    }
    Some(best)
}

#[test]
fn ten_thousand_rows() {
    let text = "Code,Meaning\n".to_owned() + &"404,Not Found\n500,Ours\n".repeat(5_000);
    let statuses = read("a.csv", text.as_bytes(), &Wanted::default()).unwrap();
    let lines: Vec<usize> = statuses
        .entries
        .iter()
        .map(|entry| entry.lines.len())
        .collect();
    assert_eq!(lines, [5_000, 5_000]);
    assert_eq!(statuses.entries[1].lines.last(), Some(&10_001));
}

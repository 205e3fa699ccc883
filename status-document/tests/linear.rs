//! The time to read a file is linear in its size, even for hostile files.

use std::time::{Duration, Instant};

use status_document::{Wanted, read};

/// A file of many pieces: its extension, the text before them, a piece, and the text after them.
type Hostile = (&'static str, &'static str, &'static str, &'static str);

const HOSTILE: &[Hostile] = &[
    (
        "md",
        "| Code | Meaning |\n|---|---|\n",
        "| 404 | Not Found |\n",
        "",
    ),
    ("md", "", "|Code|\n|-|\n|404|\n\n", ""),
    ("md", "", "[", ""),
    ("md", "", "![a](", ""),
    ("md", "", "*a_", ""),
    ("md", "", "`a``", ""),
    ("md", "", "|", ""),
    ("md", "| ", "a | ", "\n"),
    ("md", "|a|\n|-|\n", "a\n", ""),
    ("md", "", "<", ""),
    ("md", "", "<a b='", ""),
    ("md", "", "&", ""),
    ("md", "", "> ", ""),
    ("md", "", "- ", ""),
    ("md", "", "[^a]: [^a]\n", ""),
    ("md", "", "~~a<del>", ""),
    ("md", "", "<table>", ""),
    ("md", "<table>\n<!--\n\n", "a\n\n", ""),
    ("html", "<table>", "<tr><td>404<td>Not Found", ""),
    ("html", "<table>", "<td rowspan=65534 colspan=1000>", ""),
    (
        "html",
        "<table>",
        "<tr><td rowspan=65534 colspan=1000>404",
        "",
    ),
    ("html", "", "<table><tr><td>404", ""),
    ("html", "<table><tr><td>", "404/", ""),
    ("html", "<table><tr><th>Code<tr><td>", "404<br>", "a"),
    ("html", "<table><tr><th>Code<tr><td>404 a", "/404 ms", ""),
    ("html", "<table><tr><th>Code<tr><td>404 a", "/404 a", ""),
    ("html", "<table><tr><th>Code<tr><td>404 a", ", ((404)", ""),
    ("html", "<table><tr><td>404<td>", "-", ":"),
    ("html", "<table><tr><td>404<td>", ":", ""),
    ("html", "<a ", "b='c' ", ""),
    ("html", "", "<h1>a", ""),
    ("csv", "Code,Meaning\n", "404,Not Found\n", ""),
    ("csv", "Code,Meaning\n404,\"", "a\n", ""),
    ("csv", "Old status,New status\n", "404,410\n", ""),
    ("csv", "Status code,Sent by us\n", "404,no\n", ""),
    ("csv", "", "404,409,500\n", ""),
    ("html", "<table><tr><th>Code<tr><td>", "404, 4O9, ", ""),
    ("html", "<table><tr><td>404<td>", "这些状态码不会返回", ""),
    (
        "md",
        "",
        "# v1\n\n|Code|\n|-|\n|404|\n\n# v2\n\n|Code|\n|-|\n|410|\n\n",
        "",
    ),
    (
        "md",
        "",
        "never send these codes ",
        "\n\n|Code|\n|-|\n|404|\n",
    ),
    ("csv", "", "\"", ""),
    ("csv", "", ",", ""),
    (
        "csv",
        "Code,Meaning\n404,Not Found\n",
        "100-999,Unassigned\n",
        "",
    ),
];

#[test]
fn repeated_pieces() {
    for (extension, before, piece, after) in HOSTILE {
        assert_linear(
            &format!("{before}{piece}.. {after} in {extension}"),
            extension,
            |bytes| format!("{before}{}{after}", piece.repeat(bytes / piece.len())),
        );
    }
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
        ("<h1>LONG</h1>", "<table><tr><td>404</table>"),
        ("<p>LONG</p>", "<table><tr><td>404</table>"),
        ("<table><tr><th>Code<th>a<tr><td>404 LONG<td>", "<br>404"),
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

/// Checks that a file of eight times the size takes less than eighteen times as long. Quadratic work
/// would take sixty-four times as long. Very short times are not compared, and a busy machine gets
/// three chances.
#[track_caller]
fn assert_linear_in(wanted: &Wanted, name: &str, extension: &str, text: impl Fn(usize) -> String) {
    const BYTES: usize = 24 << 10;
    let time = |bytes: usize| {
        let text = text(bytes);
        let start = Instant::now();
        let _ = read(&format!("a.{extension}"), text.as_bytes(), wanted);
        start.elapsed()
    };
    let mut times = Vec::new();
    for _ in 0..3 {
        let (short, long) = (time(BYTES), time(BYTES * 8));
        if long < Duration::from_millis(100) || long < short * 18 {
            return;
        }
        times.push((short, long));
    }
    panic!("{name}: {times:?}");
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

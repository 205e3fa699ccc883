//! The time to read a file is linear in its size, even for hostile files.

use std::time::{Duration, Instant};

use status_document::{Wanted, read};

/// A file of many pieces: its extension, the text before them, a piece, and the text after them.
type Hostile = (&'static str, &'static str, &'static str, &'static str);

const CODES: &str = "<table><tr><th>HTTP code<th>Error code";

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
    ("html", CODES, "<tr><td>404<td>a_1, a_2, a_3", ""),
    ("html", CODES, "<tr><td><td>a_1", ""),
    (
        "html",
        "<table><tr><th>HTTP code<th>Error code<tr><td>",
        "404, ",
        "<td>a_1, a_2, a_3<tr><td><td>a_4",
    ),
    (
        "md",
        "",
        "# 404\n\na\n\n|Code|\n|-|\n|a_1|\n\n# 409\n\n- 410\n",
        "",
    ),
    (
        "html",
        "<table><tr><th>HTTP code<th>Error code<tr><td>404<td>",
        "a_1,",
        "",
    ),
    (
        "html",
        "<table><tr><th>HTTP code<th>Error code<tr><td>404<td>",
        "a_1<br>",
        "",
    ),
    (
        "html",
        "<table><tr><th>HTTP code<th>Error code<tr><td>404<td>",
        "<b>a</b> ",
        "",
    ),
    (
        "html",
        "<table><tr><th>HTTP code<th>Phrase<tr><td>404<td>",
        "<b>a</b>",
        "",
    ),
    (
        "html",
        "<table><tr><th>HTTP code<tr><td>404 a",
        "<b>a</b>/404 ",
        "",
    ),
    ("md", "", "# 404\n|Code|A|\n|-|-|\n|a_1|a|\n\n", ""),
    ("csv", "Status code,Error code\n404,a_1\n", ",a_2\n", ""),
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
    ("rst", "", "+--+--+\n|404|a |\n", "+--+--+\n"),
    ("rst", "", "+", "\n"),
    ("rst", "", "+-", "+\n"),
    ("rst", "+---+\n", "| + |\n", "+---+\n"),
    ("rst", "+---+\n", "|+-+|\n", "+---+\n"),
    ("rst", "== ==\n", "a\n", "== ==\n"),
    ("rst", "== ==\n", "- -\n", "== ==\n"),
    ("rst", "", "== ==\na\n", ""),
    ("rst", "", "= ", "\na\n"),
    ("rst", "= =\n", "a\n\n", ""),
    ("rst", "", "- ", "a"),
    ("rst", "", "- a\n", ""),
    ("rst", "- a\n", "\n", "  b"),
    ("rst", "", ".. a\n\n", ""),
    ("rst", "", ".. note::\n", ""),
    ("rst", "", ".. |a| replace:: b\n", "|a|"),
    ("rst", "", ":a:", ""),
    ("rst", "", ":a: ", ""),
    ("rst", "", ":a:`", ""),
    ("rst", "", "`a <", ""),
    ("rst", "", "*a **b ", ""),
    ("rst", "", "``a ", ""),
    ("rst", "", "|a ", ""),
    ("rst", "", "[1]_", ""),
    ("rst", "", "_`", ""),
    ("rst", "", "a\\ ", ""),
    ("rst", "", "a_ ", ""),
    ("rst", "", "a::\n\n", ""),
    ("rst", "", "a\n=\n", ""),
    ("rst", ".. list-table::\n\n", "   * - 404\n     - a\n", ""),
    ("rst", ".. csv-table::\n\n", "   404,\"a\n   b\"\n", ""),
    ("rst", ".. csv-table::\n\n   ", "\"", ""),
    ("adoc", "|===\n|Code |a\n\n", "|404 |Not Found\n", "|===\n"),
    ("adoc", "|===\n", "|404 ", "\n|===\n"),
    ("adoc", "|===\n|404\n", "a|", "\n|===\n"),
    ("adoc", "|===\n", "|===\n", ""),
    ("adoc", "[cols=1000*]\n|===\n", "1000+|a\n", "|===\n"),
    ("adoc", "[cols=2]\n|===\n", ".65534+|a\n", "|===\n"),
    ("adoc", "[cols=\"", "1,", "\"]\n|===\n|===\n"),
    ("adoc", ",===\n", "404,\"a\"\n", ",===\n"),
    ("adoc", ":===\n", "404:a\\:\n", ":===\n"),
    ("adoc", "", "----\n", ""),
    ("adoc", "", "====\n", ""),
    ("adoc", "", "* a\n** b\n", ""),
    ("adoc", "", "a::\n", ""),
    ("adoc", "", "a:: ", ""),
    ("adoc", "", ":a: {a}{a}\n", "{a}"),
    ("adoc", "", "{a}", ""),
    ("adoc", "", "ifdef::a[]\n", ""),
    ("adoc", "", "[a]\n", ""),
    ("adoc", "", "[a", ""),
    ("adoc", "", "[a]#", ""),
    ("adoc", "", "*a _b `c ", ""),
    ("adoc", "", "**a", ""),
    ("adoc", "", "+a ", ""),
    ("adoc", "", "https://", ""),
    ("adoc", "", "https://", "[a"),
    ("adoc", "", "link:a[", ""),
    ("adoc", "", "link:a[*b ", ""),
    ("adoc", "", "<<a", ""),
    ("adoc", "", "((a", ""),
    ("adoc", "", "&", ""),
    ("adoc", "", "a ^", ""),
    ("md", "# Status codes\n", "- 404 Not Found\n", ""),
    ("md", "# Status codes\n", "- 404: a\n\n  b\n\n", ""),
    ("md", "", "- a\n  - 404 Not Found\n", ""),
    ("md", "", "Errors:\n\n- 404: a\n\n", ""),
    ("md", "", "# 404 Not Found\na\n", ""),
    ("md", "", "# Errors\n## Error 404\n", ""),
    ("md", "", "**404 Not Found**: a\n", ""),
    ("md", "", "404\n: Not Found\n\n", ""),
    ("md", "# 404 Not Found\n", "- `a_b`: c\n", ""),
    ("md", "# 404 Not Found\n", "- `a_b`\n  - `c_d`\n\na\n\n", ""),
    ("md", "# Status codes\n- 404 ", "/404 a_b: ", ""),
    ("md", "# Status codes\n- ", "`a_b`, ", ""),
    ("md", "# Status codes\n- 404 Not Found ", "`a_b` (", ""),
    ("html", "<h1>Status codes</h1>", "<ul><li>404: a", ""),
    (
        "html",
        "<h1>Status codes</h1>",
        "<ul><li>404 Not Found<p>a",
        "",
    ),
    ("html", "<h1>Status codes</h1><ul>", "<li>404 <b>a</b>", ""),
    ("html", "<h1>Status codes</h1><dl>", "<dt>404", "<dd>a"),
    ("html", "", "<dl><dt>404<dd>Not Found", ""),
    ("html", "", "<h1>404 Not Found</h1><h2>a</h2>", ""),
    ("html", "<li>", "404 Not Found<li>", ""),
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

//! The time to read a file is linear in its size, in every format, even for hostile files.
//!
//! A format adds rows to [`SHAPES`].

use std::time::{Duration, Instant};

use status_document::{Wanted, read};

/// A part of a file.
enum Part {
    Once(&'static str),
    /// A text that fills its share of the file. `@` is the number of the repetition, and `~` the
    /// number before it, or `end` in the first one.
    Many(&'static str),
}

use Part::{Many, Once};

/// A kind of file: its extension, and its parts.
type Shape = (&'static str, &'static [Part]);

const SHAPES: &[&[Shape]] = &[
    MARKDOWN, HTML, CSV, LONG_TEXTS, OPENAPI, REFERENCES, CODES, REGISTRIES,
];

const MARKDOWN: &[Shape] = &[
    (
        "md",
        &[
            Once("| Code | Meaning |\n|---|---|\n"),
            Many("| 404 | Not Found |\n"),
        ],
    ),
    ("md", &[Many("|Code|\n|-|\n|404|\n\n")]),
    ("md", &[Many("[")]),
    ("md", &[Many("![a](")]),
    ("md", &[Many("*a_")]),
    ("md", &[Many("`a``")]),
    ("md", &[Many("|")]),
    ("md", &[Once("| "), Many("a | "), Once("\n")]),
    ("md", &[Once("|a|\n|-|\n"), Many("a\n")]),
    ("md", &[Many("<")]),
    ("md", &[Many("<a b='")]),
    ("md", &[Many("&")]),
    ("md", &[Many("> ")]),
    ("md", &[Many("- ")]),
    ("md", &[Many("[^a]: [^a]\n")]),
    ("md", &[Many("~~a<del>")]),
    ("md", &[Many("<table>")]),
    ("md", &[Once("<table>\n<!--\n\n"), Many("a\n\n")]),
];

const HTML: &[Shape] = &[
    ("html", &[Once("<table>"), Many("<tr><td>404<td>Not Found")]),
    (
        "html",
        &[Once("<table>"), Many("<td rowspan=65534 colspan=1000>")],
    ),
    (
        "html",
        &[
            Once("<table>"),
            Many("<tr><td rowspan=65534 colspan=1000>404"),
        ],
    ),
    ("html", &[Many("<table><tr><td>404")]),
    ("html", &[Once("<table><tr><td>"), Many("404/")]),
    (
        "html",
        &[
            Once("<table><tr><th>Code<tr><td>"),
            Many("404<br>"),
            Once("a"),
        ],
    ),
    (
        "html",
        &[Once("<table><tr><th>Code<tr><td>404 a"), Many("/404 ms")],
    ),
    (
        "html",
        &[Once("<table><tr><th>Code<tr><td>404 a"), Many("/404 a")],
    ),
    (
        "html",
        &[Once("<table><tr><th>Code<tr><td>404 a"), Many(", ((404)")],
    ),
    (
        "html",
        &[Once("<table><tr><td>404<td>"), Many("-"), Once(":")],
    ),
    ("html", &[Once("<table><tr><td>404<td>"), Many(":")]),
    ("html", &[Once("<a "), Many("b='c' ")]),
    ("html", &[Many("<h1>a")]),
];

const CSV: &[Shape] = &[
    ("csv", &[Once("Code,Meaning\n"), Many("404,Not Found\n")]),
    ("csv", &[Once("Code,Meaning\n404,\""), Many("a\n")]),
    ("csv", &[Many("\"")]),
    ("csv", &[Many(",")]),
    (
        "csv",
        &[
            Once("Code,Meaning\n404,Not Found\n"),
            Many("100-999,Unassigned\n"),
        ],
    ),
    (
        "csv",
        &[
            Once("Code\n\""),
            Many("404/"),
            Once(" "),
            Many("a"),
            Once("\"\n"),
        ],
    ),
    ("csv", &[Once("404,"), Many("-"), Many(":"), Once("\n")]),
];

/// A long text in one place is not read again for each of many rows.
const LONG_TEXTS: &[Shape] = &[
    (
        "html",
        &[
            Once("<table><tr><th>Code<th>a<tr><td>404<td rowspan=65534>"),
            Many("-a"),
            Many("<tr><td>405"),
        ],
    ),
    (
        "html",
        &[
            Once("<table><thead><tr><th rowspan=65534 colspan=64>"),
            Many("-a"),
            Many("<tr>"),
        ],
    ),
    (
        "html",
        &[
            Once("<h1>"),
            Many("-a"),
            Once("</h1>"),
            Many("<table><tr><td>404</table>"),
        ],
    ),
    (
        "html",
        &[
            Once("<p>"),
            Many("-a"),
            Once("</p>"),
            Many("<table><tr><td>404</table>"),
        ],
    ),
    (
        "html",
        &[
            Once("<table><tr><th>Code<th>a<tr><td>404 "),
            Many("-a"),
            Once("<td>"),
            Many("<br>404"),
        ],
    ),
];

const OPENAPI: &[Shape] = &[
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {operationId: o@, responses: {404: {description: None}}}}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{\"openapi\": \"3.1.0\", \"paths\": {\n"),
            Many("\"/@\": {\"get\": {\"responses\": {\"404\": {\"description\": \"None\"}}}},\n"),
            Once("\"/\": {}}}"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths: {/a: {get: {responses: {\n"),
            Many("  404: {},\n"),
            Once("}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths: {/a: {get: {responses: {\n"),
            Many("  r@: {},\n"),
            Once("}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x\n"),
            Many("  x-@: 1\n"),
            Once("paths:\n"),
            Many("  /@: *x\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x {description: '"),
            Many("long "),
            Once("'}\npaths:\n"),
            Many("  /@: {get: {responses: {404: *x}}}\n"),
        ],
    ),
    ("yaml", &[Once("openapi: 3.1.0\nx: "), Many("[")]),
    (
        "json",
        &[Once("{\"openapi\": \"3.1.0\", \"x\": "), Many("[")],
    ),
];

const REFERENCES: &[Shape] = &[
    // A chain, with a response at each of its links.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {responses: {404: {$ref: '#/components/responses/r@'}}}}\n"),
            Once("components:\n  responses:\n    rend: {description: None}\n"),
            Many("    r@: {$ref: '#/components/responses/r~'}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/p@'}\n"),
            Once("x:\n  pend: {get: {responses: {404: {}}}}\n"),
            Many("  p@: {$ref: '#/x/p~'}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{\"openapi\": \"3.1.0\", \"paths\": {"),
            Many("\"/@\": {\"get\": {\"responses\": {\"$ref\": \"#/x/r@\"}}},\n"),
            Once("\"/\": {}}, \"x\": {\n"),
            Many("\"r@\": {\"$ref\": \"#/x/r~\"},\n"),
            Once("\"rend\": {\"404\": {}}}}"),
        ],
    ),
    // The chain leads into a circle.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/p@'}\n"),
            Once("x:\n  pend: {$ref: '#/x/p9'}\n"),
            Many("  p@: {$ref: '#/x/p~'}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/missing@'}\n"),
            Once("x:\n"),
            Many("  p@: {}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: 'other.yaml#/p@'}\n"),
        ],
    ),
    // Each mapping merges the one before.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nxend: &xend {get: {responses: {404: {}}}}\n"),
            Many("x@: &x@ {<<: *x~, parameters: []}\n"),
            Once("paths:\n"),
            Many("  /@: *x@\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nxend: &xend {description: None}\n"),
            Many("x@: &x@ {<<: [*xend, *x~]}\n"),
            Once("paths:\n"),
            Many("  /@: {get: {responses: {404: *x@}}}\n"),
        ],
    ),
];

const CODES: &[Shape] = &[
    // Responses share a schema of many codes.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {responses: {404: {content: {a/json: {schema: {$ref: '#/x'}}}}}}}\n"),
            Once("x:\n  properties:\n    code:\n      enum:\n"),
            Many("        - code_@\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many(
                "  /@: {get: {responses: {404: {content: {a/json: {schema: {$ref: '#/x/s@'}}}}}}}\n",
            ),
            Once("x:\n  send: {properties: {code: {const: a}}}\n"),
            Many("  s@: {allOf: [{$ref: '#/x/s~'}]}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once(
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {404: {content: {a/json: {examples:\n",
            ),
            Many("  {e@: {value: {code: code_@}}}\n"),
            Once("}}}}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once(
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {404: {content: {a/json: {examples: {\n",
            ),
            Many("  e@: {value: {code: code_@}},\n"),
            Once("}}}}}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x\n"),
            Many("  e@: {value: {code: code_@}}\n"),
            Once("paths:\n"),
            Many("  /@: {get: {responses: {404: {content: {a/json: {examples: *x}}}}}}\n"),
        ],
    ),
];

const REGISTRIES: &[Shape] = &[
    ("yaml", &[Many("e@: {status: 404, message: None}\n")]),
    ("yaml", &[Many("404: None\n")]),
    (
        "yaml",
        &[Many("- {code: e@, status: 404, message: None}\n")],
    ),
    (
        "yaml",
        &[
            Once("xend: &xend {status: 404}\n"),
            Many("x@: &x@ {<<: *x~, message: None}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{"),
            Many("\"e@\": {\"status\": 404, \"message\": \"None\"},\n"),
            Once("\"e\": {\"status\": 404}}"),
        ],
    ),
];

#[test]
fn every_format() {
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

/// The same for one pair of sizes: the best of several times. A busy machine gets several chances.
fn times_at(
    bytes: usize,
    wanted: &Wanted,
    extension: &str,
    text: impl Fn(usize) -> String,
) -> Option<[Duration; 2]> {
    const CHANCES: usize = 12;
    const PATIENCE: Duration = Duration::from_secs(5);
    let file = format!("a.{extension}");
    let texts = [text(bytes), text(bytes * 2)];
    let mut best = [Duration::MAX; 2];
    let start = Instant::now();
    for chance in 0.. {
        if chance >= CHANCES && start.elapsed() > PATIENCE {
            break;
        }
        for (text, best) in texts.iter().zip(&mut best) {
            let start = Instant::now();
            let _ = read(&file, text.as_bytes(), wanted);
            *best = start.elapsed().min(*best);
        }
        if chance > 0 && best[1] < best[0] * 3 {
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

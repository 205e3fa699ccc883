//! What reading a page costs, against its parser alone.

use std::{
    fmt::Write as _,
    hint::black_box,
    time::{Duration, Instant},
};

use pulldown_cmark::{Options, Parser};
use status_document::{Wanted, read};

const BYTES: usize = 1 << 20;

const PROSE: &str = "What a request is refused with depends on *who* sends it, on `what` it asks \
    for, and on [the state](#state) of the order. Clients that see a code which is not in the table \
    treat it like the first of its class.\n\n";

const ROWS: [(u16, &str); 8] = [
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (409, "Conflict"),
    (422, "Unprocessable Content"),
    (500, "Internal Server Error"),
    (503, "Service Unavailable"),
];

/// A page of chapters, each with prose, a table, a list and an example.
fn page() -> String {
    let mut page = String::from("# Errors\n\n");
    let mut chapter = 0;
    while page.len() < BYTES {
        chapter += 1;
        write!(page, "## Chapter {chapter}\n\n{PROSE}").unwrap();
        page.push_str("| Status code | Error | Meaning |\n|---|---|---|\n");
        for (status, phrase) in ROWS {
            writeln!(
                page,
                "| `{status}` | {phrase} | what chapter {chapter} means by it, in *a few* words |"
            )
            .unwrap();
        }
        page.push_str("\n- An order has a number.\n- A payment has **an amount**.\n\n");
        page.push_str("```json\n{ \"order\": 7,\n  \"amount\": \"10.00\" }\n```\n\n");
    }
    page
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

fn time(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

#[test]
fn a_page_costs_at_most_four_times_its_parser() {
    let page = page();
    let (mut best, mut parser) = (Duration::MAX, Duration::MAX);
    for _ in 0..10 {
        parser = parser.min(time(|| {
            black_box(
                Parser::new_ext(black_box(&page), options())
                    .into_offset_iter()
                    .count(),
            );
        }));
        best = best.min(time(|| {
            black_box(read("a.md", black_box(page.as_bytes()), &Wanted::default()).unwrap());
        }));
    }
    let ratio = best.as_secs_f64() / parser.as_secs_f64();
    println!("{ratio:.2}: {best:?} and {parser:?}");
    assert!(ratio <= 4.0, "{ratio:.2}: {best:?} and {parser:?}");
}

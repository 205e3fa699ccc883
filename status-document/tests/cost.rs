//! What reading a page costs, against its parser alone.

mod clock;

use std::{fmt::Write as _, hint::black_box, time::Duration};

use pulldown_cmark::{Options, Parser};
use status_document::{Wanted, read};

use self::clock::time;

const BYTES: usize = 1 << 20;

const PROSE: &str = "What a request is refused with depends on *who* sends it, on `what` it asks \
    for, and on [the state](#state) of the order. Clients that see a code which is not in the table \
    treat it like the first of its class.\n\nAn order that is **paid** stays as it is, and so does \
    one that is [on its way](https://example.com/orders/7), but see `Retry-After`.\n\n";

const EXAMPLES: &str = "- An order has a number, and *at least* one item.\n- A payment has **an \
    amount**, in [cents](#cents).\n- A customer has `a name`.\n\nAn order looks like this:\n\n\
    ```json\n{ \"order\": 7,\n  \"amount\": \"10.00\" }\n```\n\n";

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
        page.push('\n');
        page.push_str(EXAMPLES);
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

/// Neither the reader nor the parser is optimized in a debug build.
const LIMIT: f64 = if cfg!(debug_assertions) { 16.0 } else { 10.0 };

#[test]
fn a_page_costs_a_few_times_as_much_as_its_parser() {
    let page = page();
    let mut best = [Duration::MAX; 2];
    for _ in 0..12 {
        let parser = time(|| {
            let events = Parser::new_ext(black_box(&page), options()).into_offset_iter();
            black_box(events.count());
        });
        let reader = time(|| {
            let statuses = read("a.md", black_box(page.as_bytes()), &Wanted::default());
            black_box(statuses.unwrap());
        });
        best = [best[0].min(parser), best[1].min(reader)];
    }
    let ratio = best[1].as_secs_f64() / best[0].as_secs_f64();
    println!("{ratio:.2} times the parser");
    assert!(ratio <= LIMIT, "{ratio:.2} times the parser: {best:?}");
}

//! What reading a page costs, against its parser alone.

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    sync::OnceLock,
    time::{Duration, Instant},
};

use pulldown_cmark::{Options, Parser};
use status_document::{Wanted, read};

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

/// The time that this thread runs, without that of others on the machine.
fn now() -> Duration {
    let time = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let time = time.and_then(|time| time.split(' ').next()?.parse().ok());
    let since_start = || START.get_or_init(Instant::now).elapsed();
    time.map_or_else(since_start, Duration::from_nanos)
}

static START: OnceLock<Instant> = OnceLock::new();

fn time(run: impl FnOnce()) -> Duration {
    let start = now();
    run();
    now() - start
}

/// The limit leaves room for a busy machine.
const LIMIT: f64 = if cfg!(debug_assertions) { 8.0 } else { 6.0 };

/// The clock may advance in steps of some milliseconds.
const TIMES: u32 = 8;

#[test]
fn a_page_costs_a_few_times_as_much_as_its_parser() {
    let page = page();
    let mut ratios = Vec::new();
    for _ in 0..5 {
        let parser = time(|| {
            for _ in 0..TIMES * 4 {
                let events = Parser::new_ext(black_box(&page), options()).into_offset_iter();
                black_box(events.count());
            }
        });
        let reader = time(|| {
            for _ in 0..TIMES {
                let statuses = read("a.md", black_box(page.as_bytes()), &Wanted::default());
                black_box(statuses.unwrap());
            }
        });
        let ratio = reader.as_secs_f64() * 4.0 / parser.as_secs_f64();
        if ratio <= LIMIT {
            return;
        }
        ratios.push(ratio);
    }
    panic!("more than {LIMIT} times the parser: {ratios:.2?}");
}

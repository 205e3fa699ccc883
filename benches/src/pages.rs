//! Pages of status codes of any length, the same on every day.

use std::fmt::Write;

use crate::flavour::CODES;

/// The operations of a description that is as large as those of large APIs, some 320 kB.
const OPERATIONS: usize = 274;

/// What large pages have between their tables.
const PROSE: &str = "What a request is refused with depends on *who* sends it, on `what` it asks for, and on [the state](#state) of the order. \
Clients that see a code which is not in the table treat it like the first of its class.\n\n";

/// A table of so many rows. Their codes repeat, as those of pages do that list errors.
pub(crate) fn table(rows: usize) -> String {
    let mut page = String::from("# Errors\n\n| Status code | Error |\n|---|---|\n");
    for row in 0..rows {
        let (code, name) = CODES[row % CODES.len()];
        _ = writeln!(page, "| {code} | {name}_{row} |");
    }
    page
}

/// Chapters with a table each, of at least so many bytes.
pub(crate) fn markdown(bytes: usize) -> String {
    let mut page = String::from("# Errors\n\n");
    let mut chapter = 0;
    while page.len() < bytes {
        chapter += 1;
        _ = write!(
            page,
            "## Chapter {chapter}\n\n{PROSE}| Status code | Error | Meaning |\n|---|---|---|\n"
        );
        for (code, name) in CODES {
            _ = writeln!(
                page,
                "| {code} | {name} | what chapter {chapter} says of it, in *a few* words |"
            );
        }
        page.push('\n');
    }
    page
}

/// An OpenAPI description.
pub(crate) fn openapi() -> String {
    let mut text =
        String::from("openapi: 3.1.0\ninfo:\n  title: Orders\n  version: \"1\"\npaths:\n");
    for number in 0..OPERATIONS {
        _ = write!(
            text,
            "  /orders/{number}/{{id}}:\n    get:\n      operationId: getOrder{number}\n      \
             summary: One of the orders of list {number}\n      parameters:\n        - name: id\n          in: path\n          \
             required: true\n          schema:\n            type: integer\n      responses:\n"
        );
        for offset in 0..5 {
            let (code, name) = CODES[(number + offset) % CODES.len()];
            _ = write!(
                text,
                "        \"{code}\":\n          description: {name}\n          content:\n            application/problem+json:\n              \
                 schema:\n                $ref: \"#/components/schemas/Problem\"\n"
            );
        }
    }
    text
}

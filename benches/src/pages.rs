//! Pages of statuses of any length, the same in each run.

use std::fmt::Write;

use crate::flavour::STATUSES;

/// The number of operations of a description of some 320 kB, as large APIs have.
const OPERATIONS: usize = 274;

/// The text between the tables of a large page.
const PROSE: &str = "What a request is refused with depends on *who* sends it, on `what` it asks for, and on [the state](#state) of the order. \
Clients that see a code which is not in the table treat it like the first of its class.\n\n";

/// Returns a table with a number of rows. Statuses repeat, as on pages that list errors.
pub(crate) fn table(rows: usize) -> String {
    let mut page = String::from("# Errors\n\n| Status code | Error |\n|---|---|\n");
    for row in 0..rows {
        let (code, name) = STATUSES[row % STATUSES.len()];
        _ = writeln!(page, "| {code} | {name}_{row} |");
    }
    page
}

/// Returns chapters with a table each, with a minimum number of bytes.
pub(crate) fn markdown(bytes: usize) -> String {
    let mut page = String::from("# Errors\n\n");
    let mut chapter = 0;
    while page.len() < bytes {
        chapter += 1;
        _ = write!(
            page,
            "## Chapter {chapter}\n\n{PROSE}| Status code | Error | Meaning |\n|---|---|---|\n"
        );
        for (code, name) in STATUSES {
            _ = writeln!(
                page,
                "| {code} | {name} | what chapter {chapter} says of it, in *a few* words |"
            );
        }
        page.push('\n');
    }
    page
}

/// Returns an OpenAPI description.
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
            let (code, name) = STATUSES[(number + offset) % STATUSES.len()];
            _ = write!(
                text,
                "        \"{code}\":\n          description: {name}\n          content:\n            application/problem+json:\n              \
                 schema:\n                $ref: \"#/components/schemas/Problem\"\n"
            );
        }
    }
    text
}

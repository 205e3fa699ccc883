//! What is wrong with a page: where its phrases depart from the registered ones, as a linter would print it. A test of
//! your own can assert that there is nothing.
//!
//! Run it with `cargo run -p examples --features document --example page-lint`.

use status_core::{Document, StatusCode, document::Finding};

/// A page that has been copied once too often.
static LEGACY: Document = status_core::document!("docs/legacy.html");

fn main() {
    let verdicts = LEGACY.verdicts();
    for verdict in &verdicts {
        let severity = if verdict.is_disagreement() {
            "warning"
        } else {
            "note"
        };
        println!("{severity}: {verdict}");
    }

    let disagreements: Vec<(StatusCode, Finding)> = verdicts
        .iter()
        .filter(|verdict| verdict.is_disagreement())
        .map(|verdict| (verdict.status(), verdict.finding()))
        .collect();
    // From 203 on, two phrases have slipped by a row.
    assert_eq!(
        disagreements[0].1,
        Finding::OtherStatus(StatusCode::NO_CONTENT)
    );
    assert_eq!(
        disagreements[1].1,
        Finding::OtherStatus(StatusCode::RESET_CONTENT)
    );
    let codes: Vec<u16> = disagreements
        .iter()
        .map(|(code, _)| code.as_u16())
        .collect();
    assert_eq!(codes, [203, 204, 450, 503]);
}

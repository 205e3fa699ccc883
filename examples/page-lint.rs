//! A linter of pages: prints where the phrases of a page depart from the registered ones. A test of
//! your own can assert that there are no such departures.
//!
//! Run it with `cargo run -p examples --features document --example page-lint`.

use status_core::{Document, StatusCode, document::Finding};

/// A page with mistakes that come from copying.
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
    // Two phrases, from 203 on, have shifted by one row.
    assert_eq!(
        disagreements[0].1,
        Finding::OtherStatus(StatusCode::NO_CONTENT)
    );
    assert_eq!(
        disagreements[1].1,
        Finding::OtherStatus(StatusCode::RESET_CONTENT)
    );
    let statuses: Vec<u16> = disagreements
        .iter()
        .map(|(status, _)| status.as_u16())
        .collect();
    assert_eq!(statuses, [203, 204, 450, 503]);
}

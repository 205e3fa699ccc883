//! HTTP11 in use: a document with a table of classes, and with mistakes that its verdicts report.
//!
//! Run it with `cargo run -p examples --example document-http11`.
//!
//! The built-in document keeps every entry as it was published, mistakes included. A verdict
//! reports each departure from the registered phrases and from the table of classes.

use status_core::{
    HttpStatus, Mapped,
    document::{Finding, Verdict},
    documents::HTTP11,
};
use thiserror::Error;

/// The errors of a reverse proxy itself, as opposed to those of the servers behind it.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11)]
enum ProxyError {
    #[error("moved to {0}")]
    #[status(307)]
    Moved(&'static str),
    #[error("the header `{0}` cannot be read")]
    #[status(400)]
    BadHeader(&'static str),
    #[error("the upload has no length")]
    #[status(411)]
    NoLength,
    #[error("`Expect: {0}` is not supported")]
    #[status(417)]
    Expectation(&'static str),
    #[error("{0} closed the connection")]
    #[status(502)]
    Upstream(&'static str),
}

fn main() {
    let errors = [
        ProxyError::Moved("https://example.org/"),
        ProxyError::BadHeader("range"),
        ProxyError::NoLength,
        ProxyError::Expectation("200-maybe"),
        ProxyError::Upstream("app-2"),
    ];
    for class in HTTP11.classes() {
        let (whole, defined) = (class.whole(), class.defined());
        println!(
            "{}-{} {}, defined up to {}",
            whole.start(),
            whole.end(),
            class.meaning(),
            defined.end(),
        );
        let in_class = |error: &&ProxyError| whole.contains(&error.status().as_u16());
        for error in errors.iter().filter(in_class) {
            println!("    {}: {error}", error.status().as_str());
        }
    }

    // Only verdicts on the statuses of the type matter to it.
    println!("\nVerdicts on the statuses of ProxyError:");
    let verdicts = HTTP11.verdicts();
    let is_sent = |verdict: &&Verdict| {
        let status = Some(verdict.status());
        ProxyError::MAPPINGS
            .iter()
            .any(|mapping| mapping.status() == status)
    };
    let relevant: Vec<_> = verdicts.iter().filter(is_sent).collect();
    for verdict in &relevant {
        println!("    {verdict}");
    }
    // The document lists both, but its table of classes ends before them.
    let outside = relevant
        .iter()
        .filter(|verdict| verdict.finding() == Finding::OutsideClass);
    let outside: Vec<_> = outside.map(|verdict| verdict.status().as_u16()).collect();
    assert_eq!(outside, [307, 417]);
    // `Bad request` is a spelling of `Bad Request`, which is not a disagreement.
    let bad_request = relevant.iter().find(|verdict| verdict.status() == 400);
    assert!(bad_request.is_some_and(|verdict| !verdict.is_disagreement()));

    println!("\nPhrases of another status:");
    let shifted = verdicts
        .iter()
        .filter(|verdict| matches!(verdict.finding(), Finding::OtherStatus(_)));
    let shifted: Vec<_> = shifted.map(ToString::to_string).collect();
    for verdict in &shifted {
        println!("    {verdict}");
    }
    // From 203 on, the phrases have shifted by one row, and 205 is missing.
    assert_eq!(shifted.len(), 2);
    assert!(shifted[0].starts_with("HTTP11 203: `No Content` is the phrase of 204"));
    assert!(shifted[1].starts_with("HTTP11 204: `Reset Content` is the phrase of 205"));
    assert!(HTTP11.entry(205).is_none());
}

//! HTTP11 in use: a document with a table of classes, and with mistakes that the registry tells.
//!
//! Run it with `cargo run -p examples --example document-http11`.
//!
//! The registry keeps every row as the document writes it. What is odd about a row is a verdict,
//! and a verdict can be asked for before clients ask.

use status_core::{
    HttpStatus, Mapped,
    document::{Finding, Verdict},
    documents::HTTP11,
};
use thiserror::Error;

/// What a reverse proxy answers by itself.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11)]
enum ProxyError {
    #[error("moved to {0}")]
    #[status(307)]
    Moved(&'static str),
    #[error("the header `{0}` cannot be read")]
    #[status(400)]
    BadHeader(&'static str),
    #[error("the upload does not say how long it is")]
    #[status(411)]
    NoLength,
    #[error("cannot do what `Expect: {0}` asks")]
    #[status(417)]
    Expectation(&'static str),
    #[error("{0} hung up")]
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

    // Of a document's oddities, those matter to a type that are about its codes.
    println!("\nWhat is odd about the codes of ProxyError:");
    let verdicts = HTTP11.verdicts();
    let is_answered = |verdict: &&Verdict| {
        let code = Some(verdict.status());
        ProxyError::MAPPINGS
            .iter()
            .any(|mapping| mapping.status() == code)
    };
    let odd: Vec<_> = verdicts.iter().filter(is_answered).collect();
    for verdict in &odd {
        println!("    {verdict}");
    }
    // Both are listed, yet the table of classes ends before them.
    let outside = odd
        .iter()
        .filter(|verdict| verdict.finding() == Finding::OutsideClass);
    let outside: Vec<_> = outside.map(|verdict| verdict.status().as_u16()).collect();
    assert_eq!(outside, [307, 417]);
    // `Bad request` and `Bad Request` are one phrase: to spell it otherwise is no disagreement.
    let bad_request = odd.iter().find(|verdict| verdict.status() == 400);
    assert!(bad_request.is_some_and(|verdict| !verdict.is_disagreement()));

    println!("\nPhrases of another code:");
    let slipped = verdicts
        .iter()
        .filter(|verdict| matches!(verdict.finding(), Finding::OtherStatus(_)));
    let slipped: Vec<_> = slipped.map(ToString::to_string).collect();
    for verdict in &slipped {
        println!("    {verdict}");
    }
    // From 203 on, the document has slipped by a row, and has lost 205 over it.
    assert_eq!(slipped.len(), 2);
    assert!(slipped[0].starts_with("HTTP11 203: `No Content` is the phrase of 204"));
    assert!(slipped[1].starts_with("HTTP11 204: `Reset Content` is the phrase of 205"));
    assert!(HTTP11.entry(205).is_none());
}

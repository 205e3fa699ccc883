//! The quick start: an error enum whose codes the compiler holds against a document, and the table
//! that the type tells of itself.
//!
//! Run it with `cargo run -p examples --example quick-start`. Then give a variant a code that NAT
//! does not define, 410 say, and run it again: it no longer compiles.

use std::iter;

use status_core::{
    Document, Entry, HttpStatus, Mapped, Mapping,
    documents::{self, NAT},
};
use thiserror::Error;

/// What the API of a NAT gateway can fail with.
#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[error("`{0}` is no address of this network")]
    #[status(400)]
    BadAddress(String),

    #[error("there is no gateway {0}")]
    #[status(NOT_FOUND)]
    NotFound(u32),

    #[error("port {port} is taken by rule `{rule}`")]
    #[status(409)]
    PortTaken { port: u16, rule: String },

    // NAT does not define 429, so it takes a reason, which a search for `undocumented` finds.
    #[error("all {0} gateways of the account are in use")]
    #[status(429, undocumented = "our clients know how to wait")]
    QuotaUsedUp(u32),

    // The store's error answers, and whatever it can answer has to be in NAT too.
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

/// What the store behind the API can fail with. It names no document, so a code is fine here if any
/// of the five built-in documents defines it.
#[derive(Debug, Error, HttpStatus)]
enum StoreError {
    #[error("the store is restarting")]
    #[status(503)]
    Restarting,

    #[error("the store took longer than {0} s")]
    #[status(504)]
    Timeout(u32),
}

fn main() {
    println!("GatewayError, under {}\n", GatewayError::DOCUMENT.title());
    let rows = rows(GatewayError::DOCUMENT, GatewayError::MAPPINGS);
    let header = ["VARIANT", "CODE", "PHRASE", "MEANING", "DEFINED BY"].map(str::to_owned);
    for [variant, code, phrase, meaning, defined_by] in iter::once(&header).chain(&rows) {
        println!("{variant:18}  {code:4}  {phrase:19}  {meaning:44}  {defined_by}");
    }

    println!("\nThe same as values:");
    let errors = [
        GatewayError::BadAddress("10.0.0.300".to_owned()),
        GatewayError::NotFound(7),
        GatewayError::PortTaken {
            port: 443,
            rule: "web".to_owned(),
        },
        GatewayError::QuotaUsedUp(5),
        StoreError::Restarting.into(),
        StoreError::Timeout(3).into(),
    ];
    for error in &errors {
        println!("{}: {error}", error.status());
    }

    let all = "COMMON NAT HTTP11 CCI EVS";
    let unknown_page = "the server knows no such page";
    assert_eq!(rows[1], ["NotFound", "404", "Not Found", unknown_page, all]);
    let why = "undocumented: our clients know how to wait";
    assert_eq!(rows[3], ["QuotaUsedUp", "429", "-", why, "CCI"]);
    assert_eq!(rows[5][..2], ["Store > Timeout", "504"]);

    assert_eq!(errors[2].status(), 409);
    assert_eq!(errors[2].entry(), NAT.entry(409));
    assert_eq!(errors[3].entry(), None);
}

/// For each variant: its name, its code, the code's phrase and meaning in the document, and the
/// built-in documents that define it.
fn rows(document: &Document, mappings: &[Mapping]) -> Vec<[String; 5]> {
    let mut rows = Vec::new();
    for mapping in mappings {
        let variant = mapping.variant();
        if let Some(inner) = mapping.inner() {
            for mut row in self::rows(document, inner) {
                row[0] = format!("{variant} > {}", row[0]);
                rows.push(row);
            }
        } else if let Some(status) = mapping.status() {
            let entry = document.entry(status.as_u16());
            let phrase = entry.and_then(Entry::phrase).unwrap_or("-");
            let meaning = match mapping.undocumented() {
                Some(why) => format!("undocumented: {why}"),
                None => entry
                    .and_then(Entry::meaning)
                    .unwrap_or_default()
                    .to_owned(),
            };
            rows.push([
                variant.to_owned(),
                status.as_str().to_owned(),
                phrase.to_owned(),
                meaning,
                defining(status.as_u16()),
            ]);
        }
    }
    rows
}

/// The names of the built-in documents that define a code.
fn defining(code: u16) -> String {
    let defining = documents::ALL
        .iter()
        .filter(|document| document.entry(code).is_some());
    let names: Vec<_> = defining.map(|document| document.name()).collect();
    names.join(" ")
}

//! The mappings of an enum as values: variant, status, phrase and meaning, and the built-in
//! documents that define the status.
//!
//! Run it with `cargo run -p examples --example mappings`. Then give a variant a status that NAT
//! does not define, such as 410: it no longer compiles.

use std::iter;

use status_core::{
    Document, Entry, HttpStatus, Mapped, Mapping,
    documents::{self, NAT},
};
use thiserror::Error;

/// The errors of an API of NAT gateways.
#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[error("`{0}` is not an address of this network")]
    #[status(400)]
    BadAddress(String),

    #[error("there is no gateway {0}")]
    #[status(NOT_FOUND)]
    NotFound(u32),

    #[error("port {port} is taken by rule `{rule}`")]
    #[status(409)]
    PortTaken { port: u16, rule: String },

    // NAT does not define 429, so the variant gives a reason. A search for `undocumented` finds it.
    #[error("all {0} gateways of the account are in use")]
    #[status(429, undocumented = "our clients know how to wait")]
    QuotaUsedUp(u32),

    // The variant forwards to the inner error, whose statuses are checked against NAT as well.
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

/// The errors of the store behind the API. The type names no document, so every status that one of
/// the five built-in documents defines is allowed.
#[derive(Debug, Error, HttpStatus)]
enum StoreError {
    #[error("the store is restarting")]
    #[status(503)]
    Restarting,

    #[error("the store did not respond within {0} s")]
    #[status(504)]
    Timeout(u32),
}

fn main() {
    println!("GatewayError, under {}\n", GatewayError::DOCUMENT.title());
    let rows = rows(GatewayError::DOCUMENT, GatewayError::MAPPINGS);
    let header = ["VARIANT", "STATUS", "PHRASE", "MEANING", "DEFINED BY"].map(str::to_owned);
    for [variant, status, phrase, meaning, defined_by] in iter::once(&header).chain(&rows) {
        println!("{variant:18}  {status:6}  {phrase:19}  {meaning:44}  {defined_by}");
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
    let reason = "undocumented: our clients know how to wait";
    assert_eq!(rows[3], ["QuotaUsedUp", "429", "-", reason, "CCI"]);
    assert_eq!(rows[5][..2], ["Store > Timeout", "504"]);

    assert_eq!(errors[2].status(), 409);
    assert_eq!(errors[2].entry(), NAT.entry(409));
    assert_eq!(errors[3].entry(), None);
}

/// Returns a row for each variant: its name, its status, the phrase and the meaning of the status
/// in the document, and the built-in documents that define it.
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
                Some(reason) => format!("undocumented: {reason}"),
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

/// Returns the names of the built-in documents that define a status.
fn defining(status: u16) -> String {
    let defining = documents::ALL
        .iter()
        .filter(|document| document.entry(status).is_some());
    let names: Vec<_> = defining.map(|document| document.name()).collect();
    names.join(" ")
}

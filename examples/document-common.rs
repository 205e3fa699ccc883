//! COMMON in use: the 16 statuses that all five built-in documents define.
//!
//! Run it with `cargo run -p examples --example document-common`.
//!
//! A type under any of the five documents can forward to an error that is checked against COMMON.
//! That makes it the document for errors that several services share.

use status_core::{
    HttpStatus,
    document::{Finding, Verdict},
    documents::{self, COMMON, EVS, NAT},
};
use thiserror::Error;

/// The errors of every service before it handles a request.
#[derive(Debug, Error, HttpStatus)]
#[status(document = COMMON)]
enum AccessError {
    #[error("the token is missing or has expired")]
    #[status(401)]
    NoToken,
}

/// One service, under its own document.
#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[error("there is no gateway {0}")]
    #[status(404)]
    NotFound(u32),

    #[error(transparent)]
    #[status(transparent)]
    Access(#[from] AccessError),
}

/// Another service, under another document.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EVS)]
enum VolumeError {
    #[error("a volume has at most {0} GiB")]
    #[status(413)]
    TooLarge(u32),

    #[error(transparent)]
    #[status(transparent)]
    Access(#[from] AccessError),
}

fn main() {
    let names = documents::ALL.map(|document| format!("{:31}", document.name()));
    println!("STATUS  {}", names.concat().trim_end());
    for entry in COMMON.entries() {
        let status = entry.status().as_u16();
        let phrases = documents::ALL.map(|document| {
            let entry = document.entry(status).expect("all five define it");
            format!("{:31}", entry.phrase().unwrap_or("-"))
        });
        println!("{status}     {}", phrases.concat().trim_end());
    }
    assert_eq!(COMMON.entries().len(), 16);

    // COMMON has no phrase for 200 and 204. None is filled in, and the verdicts report it.
    println!();
    let verdicts = COMMON.verdicts();
    for verdict in &verdicts {
        println!("{verdict}");
    }
    let findings: Vec<_> = verdicts.iter().map(Verdict::finding).collect();
    let no_phrase = ["OK", "No Content"].map(Finding::NoPhrase);
    assert_eq!(findings, no_phrase);

    // A forwarded error keeps its status. Its entry is that of the outer document.
    println!();
    let alone = AccessError::NoToken;
    let gateway = GatewayError::from(AccessError::NoToken);
    let volume = VolumeError::from(AccessError::NoToken);
    let errors: [(&str, &dyn HttpStatus); 5] = [
        ("AccessError::NoToken", &alone),
        ("  in a GatewayError", &gateway),
        ("  in a VolumeError", &volume),
        ("GatewayError::NotFound", &GatewayError::NotFound(7)),
        ("VolumeError::TooLarge", &VolumeError::TooLarge(64)),
    ];
    for (name, error) in errors {
        let entry = error.entry().expect("the status is documented");
        println!("{name:24}{entry}");
    }
    assert_eq!(alone.entry(), COMMON.entry(401));
    assert_eq!(gateway.entry(), NAT.entry(401));
    assert_eq!(volume.entry(), EVS.entry(401));
    assert_ne!(gateway.entry(), volume.entry());
}

//! EVS in use: a document whose phrases for 413 and 415 are the names of faults, compared with
//! others.
//!
//! Run it with `cargo run -p examples --example document-evs`.
//!
//! Clients of a volume service look for `overLimit`. Each error has the phrase of the document at
//! hand, so the service does not repeat it.

use status_core::{
    Entry, HttpStatus, StatusCode,
    documents::{CCI, COMMON, EVS},
};
use thiserror::Error;

/// The errors of creating a volume.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EVS)]
enum VolumeError {
    #[error("{asked} GiB are more than the {left} GiB that are left")]
    #[status(413)]
    OverLimit { asked: u32, left: u32 },
    #[error("the body is {0}, not application/json")]
    #[status(415)]
    BadMediaType(&'static str),
    #[error("the volume is attached to server {0}")]
    #[status(409)]
    Attached(u32),
}

impl VolumeError {
    /// The name of the fault, which is the phrase of the document.
    fn fault(&self) -> &'static str {
        self.entry().and_then(Entry::phrase).unwrap_or("-")
    }
}

fn main() {
    let errors = [
        VolumeError::OverLimit {
            asked: 500,
            left: 120,
        },
        VolumeError::BadMediaType("text/plain"),
        VolumeError::Attached(3),
    ];
    for error in &errors {
        println!("{} {:12}  {error}", error.status().as_str(), error.fault());
    }
    let faults = errors.each_ref().map(VolumeError::fault);
    assert_eq!(faults, ["overLimit", "badMediaType", "Conflict"]);

    println!("\n{}", EVS.compare(&COMMON));
    let added = EVS.compare(&COMMON).only_in_first();
    let added: Vec<_> = added.iter().map(|entry| entry.status().as_u16()).collect();
    assert_eq!(added, [201, 202, 413, 415]);

    // A client that moves from volumes to containers has to look for other phrases.
    println!("\nThe phrases of CCI");
    for error in &errors {
        let entry = CCI.entry(error.status().as_u16()).expect("CCI defines it");
        println!(
            "    {} {}",
            entry.status().as_str(),
            entry.phrase().unwrap_or("-")
        );
    }
    let differing = EVS.compare(&CCI).differing();
    let differs = |status| differing.iter().any(|(evs, _)| evs.status() == status);
    assert!(differs(StatusCode::PAYLOAD_TOO_LARGE));
    assert!(!differs(StatusCode::CONFLICT));
}

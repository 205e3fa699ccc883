//! An outcome: an enum of all responses of a handler, successes as well as errors.
//!
//! Run it with `cargo run -p examples --example outcome`. Then remove `outcome`: every status
//! below 300 is refused, because an error with status 200 is usually a mistake.

use std::collections::BTreeMap;

use status_core::{Entry, HttpStatus};

/// The outcomes of a store of notes. The type names no document, so every status that one of the
/// five built-in documents defines is allowed.
#[derive(Debug, HttpStatus)]
#[status(outcome)]
enum Outcome {
    #[status(OK)]
    Note(String),
    #[status(CREATED)]
    Created,
    #[status(ACCEPTED)]
    Queued,
    #[status(NO_CONTENT)]
    Deleted,
    #[status(NOT_MODIFIED)]
    Unchanged,
    #[status(NOT_FOUND)]
    NoNote,
    #[status(CONFLICT)]
    TitleTaken,
}

#[derive(Default)]
struct Notes(BTreeMap<&'static str, String>);

impl Notes {
    fn create(&mut self, title: &'static str, text: &str) -> Outcome {
        if self.0.contains_key(title) {
            return Outcome::TitleTaken;
        }
        self.0.insert(title, text.to_owned());
        Outcome::Created
    }

    /// `known` is the text that the client has cached.
    fn read(&self, title: &str, known: Option<&str>) -> Outcome {
        match self.0.get(title) {
            None => Outcome::NoNote,
            Some(text) if known == Some(text) => Outcome::Unchanged,
            Some(text) => Outcome::Note(text.clone()),
        }
    }

    /// The export continues after the response.
    fn export(&self) -> Outcome {
        match self.0.len() {
            0 => Outcome::NoNote,
            _ => Outcome::Queued,
        }
    }

    fn delete(&mut self, title: &str) -> Outcome {
        match self.0.remove(title) {
            None => Outcome::NoNote,
            Some(_) => Outcome::Deleted,
        }
    }
}

fn main() {
    let mut notes = Notes::default();
    let session = [
        ("create milk", notes.create("milk", "two litres")),
        ("create milk", notes.create("milk", "three litres")),
        ("read milk", notes.read("milk", None)),
        ("read milk", notes.read("milk", Some("two litres"))),
        ("export", notes.export()),
        ("delete milk", notes.delete("milk")),
        ("read milk", notes.read("milk", None)),
    ];
    for (request, outcome) in &session {
        let status = outcome.status();
        match outcome {
            Outcome::Note(text) => println!("{request:12}  {status}: {text}"),
            // The entry states which statuses have no body: 204 and 304.
            _ if has_no_body(outcome) => println!("{request:12}  {status} (no body)"),
            _ => println!("{request:12}  {status}"),
        }
    }

    let outcomes = session.map(|(_, outcome)| outcome);
    let statuses = outcomes.each_ref().map(|outcome| outcome.status().as_u16());
    assert_eq!(statuses, [201, 409, 200, 304, 202, 204, 404]);

    let (errors, others): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| is_error(outcome));
    println!("{} errors, {} other outcomes", errors.len(), others.len());
    assert_eq!((errors.len(), others.len()), (2, 5));
}

fn has_no_body(outcome: &Outcome) -> bool {
    outcome.entry().is_some_and(Entry::bodiless)
}

fn is_error(outcome: &Outcome) -> bool {
    let status = outcome.status();
    status.is_client_error() || status.is_server_error()
}

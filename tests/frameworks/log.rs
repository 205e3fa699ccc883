//! What a client is not told is told in the log: withheld messages with what they come from, and headers that were left out.

use std::{
    error::Error as _,
    io::{self, Write},
    sync::{Arc, Mutex},
};

use status_core::{Document, Entry, HttpStatus, respond::ErrorResponse};
use thiserror::Error;
use tracing_subscriber::fmt::MakeWriter;

use crate::cases::{ApiError, DiskError, SECRET, StoreError};

/// Where the log is written to.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nobody panicked").write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What is logged while an error is answered.
fn logged(error: &(impl HttpStatus + std::fmt::Display)) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .without_time()
        .with_target(false)
        .finish();
    tracing::subscriber::with_default(subscriber, || ErrorResponse::new(error));
    let log = log.0.lock().expect("nobody panicked").clone();
    String::from_utf8(log)
        .expect("it is text")
        .trim()
        .to_owned()
}

#[test]
fn a_withheld_message_is_logged_as_an_error() {
    assert_eq!(
        logged(&ApiError::Withheld(SECRET)),
        "ERROR withheld from the client status=500 variant=ApiError::Withheld error=the password is hunter2"
    );
}

#[test]
fn with_the_chain_of_what_it_comes_from() {
    #[derive(Debug, Error, HttpStatus)]
    #[error("cannot list gateways")]
    #[status(500, respond)]
    struct Listing(#[source] Query);

    #[derive(Debug, Error)]
    #[error("query 3")]
    struct Query(#[source] io::Error);

    let listing = Listing(Query(io::Error::other("the line was cut")));
    assert!(listing.source().is_some());
    assert_eq!(
        logged(&listing),
        "ERROR withheld from the client status=500 variant=Listing error=cannot list gateways causes=query 3: the line was cut"
    );
}

#[test]
fn a_chain_without_end_is_cut() {
    #[derive(Debug, Error, HttpStatus)]
    #[error("once more")]
    #[status(500, respond)]
    struct Endless;

    #[derive(Debug)]
    struct Own;

    impl std::fmt::Display for Own {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("again")
        }
    }

    impl std::error::Error for Own {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&Self)
        }
    }

    #[derive(Debug, Error, HttpStatus)]
    #[error("of itself")]
    #[status(500, respond)]
    struct OfItself(#[source] Own);

    assert!(logged(&Endless).ends_with("error=once more"));
    assert_eq!(logged(&OfItself(Own)).matches("again").count(), 64);
}

/// A log's own writer may panic on it, as that of JSON does.
#[test]
fn a_message_that_fails_is_logged_as_far_as_it_goes() {
    #[derive(Debug)]
    struct Half;

    impl std::fmt::Display for Half {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("half")?;
            Err(std::fmt::Error)
        }
    }

    impl std::error::Error for Half {}

    #[derive(Debug, Error, HttpStatus)]
    #[error("the {0}")]
    #[status(500, respond)]
    struct Failing(#[source] Half);

    assert!(logged(&Failing(Half)).ends_with("error=the half causes=half"));
}

#[test]
fn from_within_as_well() {
    let error = ApiError::from(StoreError::from(DiskError::Broken(SECRET)));
    let log = logged(&error);
    assert!(log.starts_with("ERROR"), "{log}");
    assert!(
        log.contains("variant=ApiError::Store error=store: sector 7 holds hunter2"),
        "{log}"
    );
}

#[test]
fn what_a_text_replaces_is_logged_too() {
    assert_eq!(
        logged(&ApiError::ReplacedAndWithheld(SECRET)),
        "ERROR withheld from the client status=502 variant=ApiError::ReplacedAndWithheld error=the password is hunter2"
    );
    // A mistake of the client's is no error of the server's.
    assert_eq!(
        logged(&ApiError::Replaced {
            port: 443,
            host: "a"
        }),
        "DEBUG withheld from the client status=409 variant=ApiError::Replaced error=port 443 is held by hunter2"
    );
}

#[test]
fn what_a_document_has_no_body_for_is_logged() {
    static BRIEF: Document = Document::new(
        "BRIEF",
        &[
            Entry::new(404, "Not Found").without_body(),
            Entry::new(500, "Internal Server Error").without_body(),
        ],
    );

    #[derive(Debug, Error, HttpStatus)]
    #[status(document = BRIEF)]
    enum BriefError {
        #[error("nothing here")]
        #[status(404)]
        NotFound,
        #[error("the password is {SECRET}")]
        #[status(500, detail = "never sent")]
        Broken,
    }

    for error in [BriefError::NotFound, BriefError::Broken] {
        assert!(ErrorResponse::new(&error).body().is_empty());
        assert_eq!(ErrorResponse::new(&error).headers().count(), 0);
    }
    assert_eq!(logged(&BriefError::NotFound), "");
    assert!(logged(&BriefError::Broken).contains("error=the password is hunter2"));
}

#[test]
fn what_the_client_is_told_is_not_logged() {
    for error in [
        ApiError::Unit,
        ApiError::Exposed,
        ApiError::from(StoreError::NoRow(3)),
        ApiError::StoreExposed(StoreError::Down("-")),
        ApiError::NoContent,
        ApiError::Created("/"),
    ] {
        assert_eq!(logged(&error), "", "{error:?}");
    }
}

#[test]
fn a_header_that_is_left_out_is_logged_without_its_value() {
    assert_eq!(
        logged(&ApiError::Moved("/a\r\nset-cookie: b=1".to_owned())),
        "WARN left out: its value cannot be sent header=\"location\""
    );
}

//! The log: messages that are withheld from clients, with their causes, and headers that were
//! omitted.

use std::{
    error::Error as _,
    io::{self, Write},
    sync::{Arc, Mutex},
};

use status_core::{Document, Entry, HttpStatus, respond::ErrorResponse};
use thiserror::Error;
use tracing_subscriber::fmt::MakeWriter;

use crate::{
    cases::{ApiError, DiskError, SECRET, StoreError},
    keys::{self, KeyError},
};

/// The text of the log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no thread panicked").write(text)
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

/// Returns the log of the response of an error.
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
    let log = log.0.lock().expect("no thread panicked").clone();
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
fn the_chain_of_causes_is_logged() {
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
fn an_endless_chain_of_causes_is_cut() {
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
    #[error("caused")]
    #[status(500, respond)]
    struct Caused(#[source] Own);

    assert!(logged(&Endless).ends_with("error=once more"));
    assert_eq!(logged(&Caused(Own)).matches("again").count(), 64);
}

/// The writer of a log may panic on a message that fails, as that of JSON does.
#[test]
fn a_message_that_fails_is_logged_up_to_its_failure() {
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
fn a_forwarded_message_is_logged_with_the_variant_that_decides() {
    let error = ApiError::from(StoreError::from(DiskError::Broken(SECRET)));
    assert_eq!(
        logged(&error),
        "ERROR withheld from the client status=500 variant=DiskError::Broken error=store: sector 7 holds hunter2 causes=sector 7 holds hunter2"
    );
}

/// `transparent` requires no `#[source]`, so that the error forwarded to may be in no chain.
#[test]
fn what_an_error_forwarded_to_displays_is_logged() {
    #[derive(Debug, Error, HttpStatus)]
    #[error("cannot list rooms")]
    #[status(500)]
    struct Listing(#[source] io::Error);

    #[derive(Debug, Error, HttpStatus)]
    enum Outer {
        #[error("in room {room}")]
        Context {
            #[status(transparent)]
            inner: Listing,
            room: u8,
        },
        #[error("displayed: {0}")]
        #[status(transparent)]
        Displayed(Listing),
        #[error(transparent)]
        #[status(transparent)]
        Same(Listing),
        #[error("from")]
        #[status(transparent)]
        From(#[from] DiskError),
        #[error("{0}")]
        #[status(transparent, expose)]
        Exposed(Listing),
    }

    let listing = || Listing(io::Error::other("the line was cut"));
    let logged_of = |error: Outer| {
        let logged = logged(&error);
        let (_, logged) = logged.split_once("error=").expect("it is logged");
        logged.to_owned()
    };
    assert_eq!(
        logged_of(Outer::Context {
            inner: listing(),
            room: 7
        }),
        "in room 7 causes=cannot list rooms: the line was cut"
    );
    assert_eq!(
        logged_of(Outer::Displayed(listing())),
        "displayed: cannot list rooms causes=the line was cut"
    );
    assert_eq!(
        logged_of(Outer::Same(listing())),
        "cannot list rooms causes=the line was cut"
    );
    assert_eq!(
        logged_of(DiskError::Broken("x").into()),
        "from causes=sector 7 holds x"
    );
    assert_eq!(
        logged_of(Outer::Exposed(listing())),
        "cannot list rooms causes=the line was cut"
    );
}

#[test]
fn the_level_is_that_of_the_variant() {
    for (error, expected) in [
        (
            KeyError::Denied,
            "INFO sent to the client status=403 code=insufficient access variant=KeyError::Denied error=keep out",
        ),
        (KeyError::Busy, ""),
        (
            KeyError::Closed(None),
            "ERROR sent to the client status=409 code=M_CLOSED variant=KeyError::Closed error=closed",
        ),
        (KeyError::NoRoom(7), ""),
    ] {
        assert_eq!(logged(&error), expected);
    }
}

#[test]
fn an_opaque_text_is_logged_with_the_error_found_in_it() {
    for (error, expected) in [
        (
            keys::found_unavailable(),
            "ERROR withheld from the client status=503 code=unavailable variant=Unavailable error=hunter2: hunter2: the password is hunter2",
        ),
        (keys::context(), ""),
    ] {
        assert!(logged(&error).starts_with(expected), "{}", logged(&error));
    }
}

/// A value that is never sent, and a member that the format leaves out.
#[test]
fn a_defect_is_logged() {
    let unlisted = logged(&keys::unlisted());
    assert_eq!(
        unlisted,
        "ERROR withheld from the client status=500 code=x variant=KeyError::Bank error=the bank failed at /orders/7?a=b defect=the field `status` is 404, which its `one_of` does not list"
    );
    let clash = logged(&keys::clash());
    assert_eq!(
        clash,
        "WARN sent to the client status=400 variant=Clash error=clash defect=omitted the member \"status\", which the format uses itself; omitted the member \"detail\", which the format uses itself"
    );
}

#[test]
fn a_replaced_message_is_logged() {
    assert_eq!(
        logged(&ApiError::ReplacedAndWithheld(SECRET)),
        "ERROR withheld from the client status=502 variant=ApiError::ReplacedAndWithheld error=the password is hunter2"
    );
    // A mistake of the client is not an error of the server.
    assert_eq!(
        logged(&ApiError::Replaced {
            port: 443,
            host: "a"
        }),
        "DEBUG withheld from the client status=409 variant=ApiError::Replaced error=port 443 is held by hunter2"
    );
}

#[test]
fn the_message_of_a_status_without_body_is_logged() {
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
    assert_eq!(
        logged(&BriefError::NotFound),
        "DEBUG withheld from the client status=404 variant=BriefError::NotFound error=nothing here"
    );
    assert_eq!(
        logged(&BriefError::Broken),
        "ERROR withheld from the client status=500 variant=BriefError::Broken error=the password is hunter2"
    );
}

/// `ErrorResponse::new` accepts any error with a message. The log has its variant anyway.
#[test]
fn a_type_without_respond_is_logged_with_its_variant() {
    #[derive(Debug, Error, HttpStatus)]
    enum JobError {
        #[error("the disk is full")]
        #[status(500)]
        Disk,
        #[error("{0}")]
        #[status(transparent)]
        Store(StoreError),
    }

    #[derive(Debug, Error, HttpStatus)]
    #[error("the queue is down")]
    #[status(503)]
    struct QueueError;

    assert_eq!(
        logged(&JobError::Disk),
        "ERROR withheld from the client status=500 variant=JobError::Disk error=the disk is full"
    );
    assert_eq!(
        logged(&JobError::Store(StoreError::Down(SECRET))),
        "ERROR withheld from the client status=503 code=down variant=StoreError::Down error=the password is hunter2"
    );
    assert_eq!(
        logged(&QueueError),
        "ERROR withheld from the client status=503 variant=QueueError error=the queue is down"
    );
}

#[test]
fn a_message_that_clients_receive_is_not_logged() {
    for error in [
        ApiError::Unit,
        ApiError::Exposed,
        ApiError::from(StoreError::NoRow(3)),
        ApiError::NoContent,
        ApiError::Created("/"),
    ] {
        assert_eq!(logged(&error), "", "{error:?}");
    }
}

/// The text of the error forwarded to may be internal, although the outer message is exposed.
#[test]
fn an_exposed_message_of_an_error_that_forwards_is_logged() {
    assert_eq!(
        logged(&ApiError::StoreExposed(StoreError::Down("-"))),
        "ERROR sent to the client status=503 code=down variant=StoreError::Down error=store: the password is -"
    );
}

#[test]
fn an_omitted_header_is_logged_without_its_value() {
    assert_eq!(
        logged(&ApiError::Moved("/a\r\nset-cookie: b=1".to_owned())),
        "WARN sent to the client status=302 variant=ApiError::Moved error=found elsewhere defect=omitted the header \"location\", which has an invalid value"
    );
}

//! Types that compile in each edition, and what they send.

use std::{error, fmt};

use axum_core::response::IntoResponse;
use status_core::{respond::ErrorResponse, Document, HttpStatus, Mapped, StatusCode};

pub(crate) static ERRORS: Document = status_core::document!("../../pages/errors.md");

/// Statuses in each notation, a field for each part of a response, and types that it forwards to.
#[derive(Debug, HttpStatus)]
#[status(respond(axum), problems = "https://api.acme.com/problems/")]
enum OrderError {
    #[status(404, code = "no_order", detail = "no order {id}")]
    NotFound { id: u32 },
    #[status(CONFLICT, header("x-table" = "orders"))]
    Conflict,
    #[status(StatusCode::SERVICE_UNAVAILABLE)]
    Busy(#[status(header = "retry-after")] u64),
    #[status(451, undocumented = "required by law")]
    Withdrawn,
    #[status(transparent)]
    Store(Box<StoreError>),
    #[status(transparent)]
    Import(ImportError<StoreError>),
    #[status(422, title = "Invalid", log = "off")]
    Invalid {
        #[status(member)]
        errors: Vec<&'static str>,
        #[status(instance)]
        r#async: u32,
    },
    #[status(502)]
    Upstream(
        #[status(one_of(402, 504))] Option<u16>,
        #[status(code)] &'static str,
    ),
    #[status(500, downcast(StoreError))]
    Other(Box<dyn error::Error + Send + Sync>),
    Context {
        #[status(transparent)]
        kind: StoreError,
        #[allow(dead_code)]
        at: &'static str,
    },
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl error::Error for OrderError {}

/// The errors of a page. The names of a field and a variant are keywords of later editions.
#[derive(Debug, HttpStatus)]
#[status(document = ERRORS, exhaustive(except(400, 402)))]
#[allow(non_camel_case_types)]
enum StoreError {
    #[status(404)]
    NotFound,
    #[status(409, detail = "locked by {try}")]
    Locked { r#try: u8 },
    #[status(429)]
    r#async,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl error::Error for StoreError {}

#[derive(Debug, HttpStatus)]
#[status(transparent)]
struct ImportError<E> {
    cause: E,
}

fn body(error: &OrderError) -> String {
    String::from_utf8(ErrorResponse::new(error).body().to_vec()).unwrap()
}

#[test]
fn statuses_are_those_of_the_attributes() {
    let import = |cause| OrderError::Import(ImportError { cause });
    for (error, status) in [
        (OrderError::NotFound { id: 7 }, 404),
        (OrderError::Conflict, 409),
        (OrderError::Busy(30), 503),
        (OrderError::Withdrawn, 451),
        (OrderError::Store(Box::new(StoreError::NotFound)), 404),
        (
            OrderError::Store(Box::new(StoreError::Locked { r#try: 2 })),
            409,
        ),
        (import(StoreError::r#async), 429),
    ] {
        assert_eq!(error.status(), status, "{error}");
        assert_eq!(error.into_response().status(), status);
    }
}

#[test]
fn codes_details_and_headers_are_sent() {
    assert_eq!(
        body(&OrderError::NotFound { id: 7 }),
        "{\"type\":\"https://api.acme.com/problems/no_order\",\"title\":\"Not Found\",\
         \"status\":404,\"detail\":\"no order 7\",\"code\":\"no_order\"}"
    );
    let locked = OrderError::Store(Box::new(StoreError::Locked { r#try: 2 }));
    assert!(body(&locked).contains("\"detail\":\"locked by 2\""));

    let conflict = OrderError::Conflict.into_response();
    assert_eq!(conflict.headers()["x-table"], "orders");
    let busy = OrderError::Busy(30).into_response();
    assert_eq!(busy.headers()["retry-after"], "30");
}

#[test]
fn fields_are_parts_of_the_response() {
    let invalid = OrderError::Invalid {
        errors: vec!["id"],
        r#async: 7,
    };
    assert_eq!(
        body(&invalid),
        "{\"type\":\"about:blank\",\"title\":\"Invalid\",\"status\":422,\
         \"detail\":\"Invalid { errors: [\\\"id\\\"], async: 7 }\",\"instance\":\"7\",\"errors\":[\"id\"]}"
    );
    let upstream = OrderError::Upstream(Some(402), "unpaid");
    assert_eq!(
        (upstream.status().as_u16(), upstream.code()),
        (402, Some("unpaid"))
    );
    assert_eq!(OrderError::Upstream(Some(404), "").status(), 500);
    let other = |error| OrderError::Other(error).status();
    assert_eq!(other(Box::new(StoreError::r#async)), 429);
    assert_eq!(other("other".into()), 500);
    let context = OrderError::Context {
        kind: StoreError::NotFound,
        at: "here",
    };
    assert_eq!(context.status(), 404);
}

#[test]
fn the_page_is_the_document() {
    let not_found = StoreError::NotFound.entry().unwrap();
    assert_eq!(not_found.phrase(), Some("Not Found"));
    assert_eq!(not_found.location().unwrap().line(), 11);
    let mappings: Vec<_> = StoreError::MAPPINGS
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(mappings[2], "StoreError::async: 429 Too Many Requests");
}

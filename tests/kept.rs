//! Reports that responses carry. The process keeps them from a call on, so that one test has all
//! cases.

use std::sync::atomic::{AtomicU32, Ordering};

use status_core::{
    HttpStatus, http,
    respond::{
        ErrorResponse, Level, Reported, frameworks::axum::IntoResponse, keep_reports, set_reporter,
    },
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum))]
enum ApiError {
    #[error("there is no order {0}")]
    #[status(404)]
    NotFound(u64),
    #[error("cannot write order {0}\nERROR forged")]
    #[status(500, code = "failed")]
    Write(u64, #[source] DiskError),
}

#[derive(Debug, Error)]
#[error("disk {0} is full")]
struct DiskError(u8);

static REPORTS: AtomicU32 = AtomicU32::new(0);

#[test]
fn a_response_carries_the_report_once_reports_are_kept() {
    set_reporter(|_| {
        REPORTS.fetch_add(1, Ordering::Relaxed);
    })
    .expect("no reporter is set yet");
    let failed = || ApiError::Write(7, DiskError(3));
    let response = failed().into_response();
    assert!(response.extensions().is_empty());

    keep_reports();
    let response = failed().into_response();
    let reported = response.extensions().get::<Reported>().expect("a report");
    let line = "500 ApiError::Write: cannot write order 7\\nERROR forged: disk 3 is full";
    assert_eq!(reported.to_string(), line);
    assert_eq!(format!("{reported:?}"), format!("Reported({line})"));
    assert_eq!(
        (reported.status().as_u16(), reported.code()),
        (500, Some("failed"))
    );
    assert_eq!(
        (reported.type_name(), reported.variant()),
        ("ApiError", "Write")
    );
    assert_eq!(reported.message(), "cannot write order 7\\nERROR forged");
    assert_eq!(reported.sources().collect::<Vec<_>>(), ["disk 3 is full"]);
    assert_eq!((reported.level(), reported.defect()), (Level::Error, None));
    // The reporter receives it as well.
    assert_eq!(REPORTS.load(Ordering::Relaxed), 2);

    let response = http::Response::from(ErrorResponse::new(&failed()));
    assert!(response.extensions().get::<Reported>().is_some());
    let response = ErrorResponse::new(&ApiError::NotFound(7));
    assert!(response.reported().is_none());
    let response = http::Response::from(response);
    assert!(response.extensions().is_empty());
}

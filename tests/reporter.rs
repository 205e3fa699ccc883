//! The reporter of the application. It is set once for the process, so that one test has all cases.

use std::sync::Mutex;

use status_core::{
    HttpStatus,
    respond::{ErrorResponse, Level, Report, set_reporter},
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
enum ApiError {
    #[error("there is no order {0}")]
    #[status(404)]
    NotFound(u64),
    #[error("the port is taken")]
    #[status(409, code = "taken", detail = "try later")]
    Taken,
    #[error("cannot write order {0}\nERROR forged")]
    #[status(500, code = "failed")]
    Write(u64, #[source] DiskError),
    #[error("the reporter panics")]
    #[status(503)]
    Panics,
    #[error("the store is restarting")]
    #[status(503, expose)]
    Restarting(#[source] DiskError),
    #[error("busy")]
    #[status(429)]
    Busy(#[status(header = "retry-after")] &'static str),
}

#[derive(Debug, Error)]
#[error("disk {0} is full")]
struct DiskError(u8);

static REPORTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn reporter(report: &Report<'_>) {
    let mut reports = REPORTS
        .lock()
        .expect("no thread panics while it holds the lock");
    reports.push(format!("{:?} {:?} {report}", report.level(), report.code()));
    drop(reports);
    assert!(report.variant() != "Panics", "the reporter panics");
}

/// Returns the reports that the response of an error makes.
fn reported(error: &ApiError) -> Vec<String> {
    let response = ErrorResponse::new(error);
    assert_eq!(response.status(), error.status());
    assert!(response.reported().is_none(), "reports are not kept");
    std::mem::take(
        &mut *REPORTS
            .lock()
            .expect("no thread panics while it holds the lock"),
    )
}

#[test]
fn a_reporter_receives_all_reports() {
    set_reporter(reporter).expect("no reporter is set yet");
    let error = set_reporter(|_| ()).expect_err("a reporter is set");
    assert_eq!(error.to_string(), "a reporter is set already");

    assert!(reported(&ApiError::NotFound(7)).is_empty());
    for (error, expected) in [
        (
            ApiError::Taken,
            r#"Debug Some("taken") 409 ApiError::Taken: the port is taken"#,
        ),
        (
            ApiError::Write(7, DiskError(3)),
            concat!(
                r#"Error Some("failed") 500 ApiError::Write: "#,
                r"cannot write order 7\nERROR forged: disk 3 is full",
            ),
        ),
        (
            ApiError::Restarting(DiskError(3)),
            "Error None 503 ApiError::Restarting: the store is restarting: disk 3 is full",
        ),
        // The response is sent although the reporter panics.
        (
            ApiError::Panics,
            "Error None 503 ApiError::Panics: the reporter panics",
        ),
        (
            ApiError::Busy("1\n2"),
            concat!(
                "Warn None 429 ApiError::Busy: busy ",
                r#"(omitted the header "retry-after", which has an invalid value)"#,
            ),
        ),
    ] {
        assert_eq!(reported(&error), [expected]);
    }
    assert!(Level::Off < Level::Debug);
}

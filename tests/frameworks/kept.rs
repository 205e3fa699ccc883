//! Reports that the response of each framework carries. The process keeps them from a call on, so
//! that one test has all cases.

use std::sync::Mutex;

use actix_web::ResponseError as _;
use axum::response::IntoResponse as _;
use rocket::{
    config::{Config, LogLevel},
    fairing::AdHoc,
    local::blocking::Client,
    request::Request,
    response::Responder,
};
use salvo_core::Scribe as _;
use status_core::{
    HttpStatus,
    respond::{Reported, keep_reports, set_reporter},
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
#[error("cannot write order {0}")]
#[status(500, respond(axum, actix, rocket, poem, salvo))]
struct Failed(u64);

/// An error that is not reported.
#[derive(Debug, Error, HttpStatus)]
#[error("there is no order {0}")]
#[status(404, respond(axum, actix, rocket, poem, salvo))]
struct NotFound(u64);

/// A report, or that there is none.
type Line = Option<String>;

fn line(reported: Option<&Reported>) -> Line {
    reported.map(ToString::to_string)
}

fn axum() -> Line {
    line(Failed(7).into_response().extensions().get())
}

fn actix() -> Line {
    line(Failed(7).error_response().extensions().get())
}

fn poem() -> Line {
    let response = status_core::poem::into_response(Failed(7).into());
    assert_eq!(response.status(), 500);
    line(response.extensions().get())
}

fn salvo() -> Line {
    let mut response = salvo_core::Response::new();
    Failed(7).render(&mut response);
    line(response.extensions.get())
}

#[rocket::get("/")]
fn failing() -> Result<(), Failed> {
    Err(Failed(7))
}

/// Errors that are converted for one request. The response is that of the last one.
struct Several;

impl<'r> Responder<'r, 'static> for Several {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        drop(Failed(6).respond_to(request)?);
        Failed(7).respond_to(request)
    }
}

#[rocket::get("/several")]
fn several() -> Several {
    Several
}

/// Errors of which the last is not reported.
struct Recovered;

impl<'r> Responder<'r, 'static> for Recovered {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        drop(Failed(7).respond_to(request)?);
        NotFound(7).respond_to(request)
    }
}

#[rocket::get("/recovered")]
fn recovered() -> Recovered {
    Recovered
}

fn rocket() -> Line {
    rocket_at("/")
}

fn rocket_at(path: &str) -> Line {
    static LINE: Mutex<Line> = Mutex::new(None);

    let look = AdHoc::on_response("look", |request, _| {
        *LINE.lock().expect("no thread panicked") =
            line(status_core::rocket::reported(request).as_ref());
        Box::pin(async {})
    });
    let config = Config {
        log_level: LogLevel::Off,
        ..Config::default()
    };
    let rocket = rocket::custom(config).attach(look);
    let client = Client::untracked(rocket.mount("/", rocket::routes![failing, several, recovered]));
    let client = client.expect("Rocket starts");
    assert!(client.get(path.to_owned()).dispatch().status().code >= 400);
    LINE.lock().expect("no thread panicked").take()
}

#[test]
fn a_response_carries_its_report_once_reports_are_kept() {
    set_reporter(|_| ()).expect("no reporter is set yet");
    let frameworks = [axum, actix, poem, salvo, rocket];
    for framework in frameworks {
        assert_eq!(framework(), None);
    }
    keep_reports();
    for framework in frameworks {
        assert_eq!(
            framework().as_deref(),
            Some("500 Failed: cannot write order 7")
        );
    }
    let failed = "500 Failed: cannot write order 7";
    assert_eq!(rocket_at("/several").as_deref(), Some(failed));
    assert_eq!(rocket_at("/recovered"), None);
    let mut response = salvo_core::Response::new();
    Failed(6).render(&mut response);
    Failed(7).render(&mut response);
    assert_eq!(line(response.extensions.get()).as_deref(), Some(failed));
    NotFound(7).render(&mut response);
    assert_eq!(line(response.extensions.get()), None);
    // The report of an earlier response is not that of a later one.
    drop(poem::error::ResponseError::as_response(&Failed(8)));
    let not_ours = poem::Error::from_status(poem::http::StatusCode::NOT_FOUND);
    let response = status_core::poem::into_response(not_ours);
    assert!(response.extensions().get::<Reported>().is_none());
}

//! A vector store with actix-web. Next to the error, a body has the time that the request took.
//!
//! Run it with `cargo run -p examples --features actix --example vectors`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{
    io,
    time::{Duration, Instant},
};

use actix_web::{
    App, Error, HttpServer,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    get,
    middleware::{self, Next},
    put,
    web::{Json, Path},
};
use examples::Client;
use serde_json::json;
use status_core::{
    HttpStatus,
    documents::IANA,
    respond::{Body, Format, Problem},
};

/// `{"status":{"error":".."},"time":0.1}`
struct VectorFormat;

impl Format for VectorFormat {
    fn body(problem: &Problem<'_>) -> Body {
        let error = problem.detail_or_title();
        let time = START.try_with(Instant::elapsed).unwrap_or_default();
        Body::json(&json!({ "status": { "error": error }, "time": time.as_secs_f64() }))
    }
}

tokio::task_local! {
    /// The time at which the request arrived, which a format has no other way to know.
    static START: Instant;
}

async fn timed(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    START.scope(Instant::now(), next.call(request)).await
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = IANA, respond(actix), format = VectorFormat)]
enum VectorError {
    #[error("expected {expected} dimensions, not {actual}")]
    #[status(400)]
    WrongDimensions { expected: usize, actual: usize },

    #[error("there is no collection `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("too many searches")]
    #[status(429)]
    TooMany(#[status(header = "retry-after")] Duration),

    #[error("segment 7 on /mnt/vectors is damaged")]
    #[status(500)]
    Damaged,

    #[error("the disk is full, delete points first")]
    #[status(507, expose)]
    DiskFull,
}

#[get("/collections/{name}")]
async fn show(name: Path<String>) -> Result<String, VectorError> {
    match name.as_str() {
        "birds" => Ok("3 dimensions".to_owned()),
        "trees" => Err(VectorError::Damaged),
        "rocks" => Err(VectorError::TooMany(Duration::from_millis(1500))),
        _ => Err(VectorError::NotFound(name.into_inner())),
    }
}

#[put("/collections/birds/points")]
async fn insert(Json(point): Json<Vec<f32>>) -> Result<String, VectorError> {
    match point.len() {
        3 => Err(VectorError::DiskFull),
        actual => Err(VectorError::WrongDimensions {
            expected: 3,
            actual,
        }),
    }
}

#[actix_web::main]
async fn main() -> io::Result<()> {
    let app = || {
        App::new()
            .wrap(middleware::from_fn(timed))
            .service((show, insert))
    };
    let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0")?;
    let address = server.addrs()[0];
    tokio::select! {
        ended = server.run() => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let put = |json| client.put("/collections/birds/points").json(json);
    client.get("/collections/birds").expect_status(200)?;

    let response = client.get("/collections/birbs").expect_status(404)?;
    let start = r#"{"status":{"error":"there is no collection `birbs`"},"time":"#;
    assert!(response.body.starts_with(start));
    assert!(response.json()["time"].as_f64() > Some(0.0));
    let response = put("[1.0,2.0]").expect_status(400)?;
    assert_eq!(
        response.json()["status"]["error"],
        "expected 3 dimensions, not 2"
    );
    let response = client.get("/collections/rocks").expect_status(429)?;
    assert_eq!(response.header("retry-after"), Some("2"));

    let response = client.get("/collections/trees").expect_status(500)?;
    assert_eq!(response.json()["status"]["error"], "Internal Server Error");
    let response = put("[1.0,2.0,3.0]").expect_status(507)?;
    assert_eq!(
        response.json()["status"]["error"],
        "the disk is full, delete points first"
    );
    Ok(())
}

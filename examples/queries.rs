//! A query engine with poem, whose errors have a number each: a member of the body. The place that
//! raises an error may choose the status.
//!
//! Run it with `cargo run -p examples --features poem --example queries`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::io;

use examples::Client;
use poem::{Route, Server, handler, listener::TcpAcceptor, post, web::Json};
use serde::{Deserialize, Serialize};
use status_core::{
    HttpStatus, StatusCode,
    respond::{Body, Format, Members, Problem},
};
use tokio::net::TcpListener;

/// `{"error":{"code":1005,"message":"..","detail":".."}}`
struct QueryFormat;

#[derive(Serialize)]
struct Failed<'a> {
    error: Members<'a>,
}

impl Format for QueryFormat {
    fn body(problem: &Problem<'_>) -> Body {
        Body::json(&Failed {
            error: problem.members(),
        })
    }
}

/// An error of a query. Members are sent whatever the status is, so they have nothing internal.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{message} ({code}): {detail}")]
#[status(500, respond(poem), format = QueryFormat)]
struct QueryError {
    /// The status. Without one it is 500.
    #[status(one_of(400, 404))]
    status: Option<StatusCode>,
    #[status(member)]
    code: u16,
    #[status(member)]
    message: &'static str,
    #[status(member)]
    detail: String,
}

impl QueryError {
    fn new(code: u16, message: &'static str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self {
            status: None,
            code,
            message,
            detail,
        }
    }

    fn with_status(self, status: StatusCode) -> Self {
        let status = Some(status);
        Self { status, ..self }
    }
}

#[derive(Deserialize)]
struct Query {
    sql: String,
}

#[handler]
fn run(Json(Query { sql }): Json<Query>) -> Result<&'static str, QueryError> {
    match sql.split(' ').collect::<Vec<_>>()[..] {
        ["select", "*", "from", "birds"] => Ok("wren, robin"),
        ["select", "*", "from", "trees"] => {
            Err(QueryError::new(2001, "timeout", "5 of 8 parts were read"))
        }
        ["select", .., table] => {
            let error = QueryError::new(1025, "unknown table", format!("`{table}`"));
            Err(error.with_status(StatusCode::NOT_FOUND))
        }
        [word, ..] => {
            let detail = format!("expected `select`, not `{word}`");
            let error = QueryError::new(1005, "syntax", detail);
            Err(error.with_status(StatusCode::BAD_REQUEST))
        }
        [] => unreachable!("a split text has a part"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let server = Server::new_with_acceptor(TcpAcceptor::from_tokio(listener)?);
    let api = Route::new().at("/query", post(run));
    tokio::select! {
        ended = server.run(api) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let query = |json| client.post("/query").json(json);
    query(r#"{"sql":"select * from birds"}"#).expect_status(200)?;

    let response = query(r#"{"sql":"selct * from birds"}"#).expect_status(400)?;
    assert_eq!(
        response.body,
        r#"{"error":{"code":1005,"message":"syntax","detail":"expected `select`, not `selct`"}}"#
    );
    let response = query(r#"{"sql":"select * from brids"}"#).expect_status(404)?;
    assert_eq!(
        response.body,
        r#"{"error":{"code":1025,"message":"unknown table","detail":"`brids`"}}"#
    );
    let response = query(r#"{"sql":"select * from trees"}"#).expect_status(500)?;
    assert_eq!(
        response.body,
        r#"{"error":{"code":2001,"message":"timeout","detail":"5 of 8 parts were read"}}"#
    );
    Ok(())
}

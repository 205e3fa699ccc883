//! A password server with Rocket. Whoever raises an error chooses its status, the text for the
//! client and the text for the log. The body is an object with the same members for all errors.
//!
//! Run it with `cargo run -p examples --features rocket --example passwords`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{error::Error, io};

use examples::Client;
use rocket::{
    Config,
    config::LogLevel,
    fairing::AdHoc,
    post, routes,
    serde::json::{Json, json},
    tokio::sync::oneshot,
};
use serde::{Deserialize, Serialize};
use status_core::{
    HttpStatus,
    respond::{self, Body, Detail, Format, Problem},
};

/// The object that old clients expect, with the message in two places.
struct VaultFormat;

#[derive(Serialize)]
struct Failed<'a> {
    kind: &'static str,
    message: Detail<'a>,
    fields: Fields<'a>,
    inner: Option<()>,
    trace: Option<()>,
}

#[derive(Serialize)]
struct Fields<'a> {
    #[serde(rename = "")]
    form: [Detail<'a>; 1],
}

impl Format for VaultFormat {
    fn body(problem: &Problem<'_>) -> Body {
        let message = problem.detail_or_title();
        Body::json(&Failed {
            kind: "error",
            message,
            fields: Fields { form: [message] },
            inner: None,
            trace: None,
        })
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(rocket), format = VaultFormat)]
enum VaultError {
    #[error("{log}")]
    #[status(detail = "{message}", log = "warn")]
    Refused {
        #[status(one_of(400, 401, 403, 404, 500))]
        status: u16,
        message: &'static str,
        log: String,
    },

    // It happens at every login on a new device, and needs no line of the log.
    #[error("enter the code that was sent to you")]
    #[status(400, log = "off")]
    CodeRequired,
}

impl VaultError {
    fn new(status: u16, message: &'static str, log: impl Into<String>) -> Self {
        let log = log.into();
        Self::Refused {
            status,
            message,
            log,
        }
    }
}

#[derive(Deserialize)]
struct Login<'a> {
    user: &'a str,
    password: &'a str,
    code: Option<&'a str>,
}

#[post("/login", data = "<login>")]
fn log_in(login: Json<Login<'_>>) -> Result<&'static str, VaultError> {
    let Login {
        user,
        password,
        code,
    } = login.into_inner();
    match (user, password) {
        ("ann", "correct horse") => code.map(|_| "welcome").ok_or(VaultError::CodeRequired),
        ("bob", _) => {
            let log = "the row of bob in /var/vault/users has no hash";
            Err(VaultError::new(500, "you cannot log in now", log))
        }
        (user, _) => {
            let log = format!("wrong password of {user}");
            Err(VaultError::new(401, "wrong user or password", log))
        }
    }
}

#[rocket::main]
async fn main() -> Result<(), Box<dyn Error>> {
    respond::set_reporter(|report| println!("log: {:?}: {report}", report.level()))?;
    // The port is known once Rocket has started.
    let (started, address) = oneshot::channel();
    let config = Config {
        port: 0,
        log_level: LogLevel::Off,
        ..Config::default()
    };
    let api = rocket::custom(config).mount("/", routes![log_in]);
    let api = api.attach(AdHoc::on_liftoff("address", |rocket| {
        let config = rocket.config();
        let _ = started.send((config.address, config.port).into());
        Box::pin(async {})
    }));
    let visit = async {
        let address = address.await.map_err(io::Error::other)?;
        examples::visit(address, calls).await
    };
    rocket::tokio::select! {
        ended = api.launch() => { ended?; }
        ended = visit => ended?,
    }
    Ok(())
}

fn calls(client: &Client) -> io::Result<()> {
    let log_in = |json| client.post("/login").json(json);
    let full = r#"{"user":"ann","password":"correct horse","code":"123456"}"#;
    log_in(full).expect_status(200)?;

    let response = log_in(r#"{"user":"ann","password":"1234"}"#).expect_status(401)?;
    let message = "wrong user or password";
    assert_eq!(
        response.json(),
        json!({
            "kind": "error",
            "message": message,
            "fields": { "": [message] },
            "inner": null,
            "trace": null,
        })
    );
    let response = log_in(r#"{"user":"ann","password":"correct horse"}"#).expect_status(400)?;
    let message = "enter the code that was sent to you";
    assert_eq!(response.json()["message"], message);
    let response = log_in(r#"{"user":"bob","password":"1234"}"#).expect_status(500)?;
    assert_eq!(response.json()["message"], "you cannot log in now");
    assert!(!response.body.contains("/var/vault"));
    Ok(())
}

//! An API of accounts with Rocket: request guards and catchers return the same errors as handlers.
//!
//! Run it with `cargo run -p examples --features rocket --example accounts`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{collections::BTreeMap, error::Error, io};

use examples::Client;
use rocket::{
    Build, Config, Rocket, State, catch, catchers,
    config::LogLevel,
    delete,
    fairing::AdHoc,
    get,
    http::Status,
    put,
    request::{FromRequest, Outcome, Request},
    routes,
    serde::json::{Value, json},
    tokio::sync::{Mutex, oneshot},
};
use status_core::{HttpStatus, documents::COMMON};
use thiserror::Error;

/// The errors of the API. COMMON is the page of statuses that all services of a provider share.
#[derive(Debug, Error, HttpStatus)]
#[status(document = COMMON, respond(rocket))]
enum AccountError {
    #[error("the request has no valid token")]
    #[status(401, header("www-authenticate" = "Bearer"))]
    NoToken,

    #[error("account `{0}` is not yours")]
    #[status(403)]
    NotYours(String),

    #[error("there is no account `{0}`")]
    #[status(404, code = "account_not_found")]
    NotFound(String),

    #[error("the API has no such route")]
    #[status(404, code = "route_not_found")]
    NoRoute,

    #[error("account `{0}` exists")]
    #[status(409)]
    Exists(String),

    #[error(transparent)]
    #[status(transparent)]
    Directory(#[from] DirectoryError),
}

/// The errors of the directory. The message goes to the log, the detail to clients.
#[derive(Debug, Error, HttpStatus)]
#[status(document = COMMON)]
enum DirectoryError {
    #[error("ldap-2 sent an unknown message type {0:#x}")]
    #[status(502)]
    UnknownMessage(u8),

    #[error("ldap-1 is read-only while {host} is rebuilt")]
    #[status(
        503,
        code = "read_only",
        detail = "accounts can be created again in {minutes} minutes"
    )]
    ReadOnly { host: &'static str, minutes: u8 },
}

#[get("/v3/accounts/<name>")]
async fn show(
    user: Result<User, AccountError>,
    directory: &State<Directory>,
    name: &str,
) -> Result<Value, AccountError> {
    user?;
    let owner = directory.owner(name).await?;
    Ok(json!({ "name": name, "owner": owner }))
}

#[put("/v3/accounts/<name>")]
async fn create(
    user: Result<User, AccountError>,
    directory: &State<Directory>,
    name: &str,
) -> Result<Status, AccountError> {
    directory.insert(name, user?).await?;
    Ok(Status::Created)
}

#[delete("/v3/accounts/<name>")]
async fn delete_account(
    user: Result<User, AccountError>,
    directory: &State<Directory>,
    name: &str,
) -> Result<Status, AccountError> {
    let User(user) = user?;
    if directory.owner(name).await? != user {
        return Err(AccountError::NotYours(name.to_owned()));
    }
    directory.0.lock().await.remove(name);
    Ok(Status::NoContent)
}

/// Rocket calls this catcher for requests that no route matches.
#[catch(404)]
fn no_route() -> AccountError {
    AccountError::NoRoute
}

/// The sender of a request.
struct User(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for User {
    type Error = AccountError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, AccountError> {
        match request.headers().get_one("authorization") {
            Some("Bearer secret-of-ann") => Outcome::Success(Self("ann".to_owned())),
            _ => Outcome::Error((Status::Unauthorized, AccountError::NoToken)),
        }
    }
}

/// The owners of the accounts.
struct Directory(Mutex<BTreeMap<String, String>>);

impl Directory {
    fn new() -> Self {
        let accounts = [("shop", "ann"), ("bank", "bob")];
        let accounts = accounts.map(|(name, owner)| (name.to_owned(), owner.to_owned()));
        Self(Mutex::new(accounts.into()))
    }

    async fn owner(&self, name: &str) -> Result<String, AccountError> {
        if name == "ghost" {
            return Err(DirectoryError::UnknownMessage(0x50).into());
        }
        let owner = self.0.lock().await.get(name).cloned();
        owner.ok_or_else(|| AccountError::NotFound(name.to_owned()))
    }

    async fn insert(&self, name: &str, User(owner): User) -> Result<(), AccountError> {
        let mut accounts = self.0.lock().await;
        if accounts.contains_key(name) {
            return Err(AccountError::Exists(name.to_owned()));
        }
        if name == "full" {
            let (host, minutes) = ("ldap-2", 20);
            return Err(DirectoryError::ReadOnly { host, minutes }.into());
        }
        accounts.insert(name.to_owned(), owner);
        Ok(())
    }
}

fn api() -> Rocket<Build> {
    let config = Config {
        port: 0,
        log_level: LogLevel::Off,
        ..Config::default()
    };
    rocket::custom(config)
        .manage(Directory::new())
        .mount("/", routes![show, create, delete_account])
        .register("/", catchers![no_route])
}

#[rocket::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // The port is known once Rocket has started.
    let (started, address) = oneshot::channel();
    let api = api().attach(AdHoc::on_liftoff("address", |rocket| {
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
    let (token, ann) = ("authorization", "Bearer secret-of-ann");
    let show = |path| client.get(path).header(token, ann);
    let create = |path| client.put(path).header(token, ann);
    let delete = |path| client.delete(path).header(token, ann);

    show("/v3/accounts/shop").expect_status(200)?;
    delete("/v3/accounts/shop").expect_status(204)?;
    create("/v3/accounts/club").expect_status(201)?;

    let response = client.get("/v3/accounts/bank").expect_status(401)?;
    assert_eq!(response.header("www-authenticate"), Some("Bearer"));
    delete("/v3/accounts/bank").expect_status(403)?;
    let response = show("/v3/accounts/bnak").expect_status(404)?;
    assert_eq!(response.json()["code"], "account_not_found");
    let response = show("/v3/acounts/bank").expect_status(404)?;
    assert_eq!(response.json()["code"], "route_not_found");
    create("/v3/accounts/bank").expect_status(409)?;

    let response = show("/v3/accounts/ghost").expect_status(502)?;
    assert!(!response.body.contains("ldap"));
    let response = create("/v3/accounts/full").expect_status(503)?;
    assert_eq!(
        response.json()["detail"],
        "accounts can be created again in 20 minutes"
    );
    assert!(!response.body.contains("ldap"));
    Ok(())
}

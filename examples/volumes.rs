//! An API of volumes with actix-web, whose own errors about a body get the same responses as ours.
//!
//! Run it with `cargo run -p examples --features actix --example volumes`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{
    collections::BTreeMap,
    io,
    time::{Duration, SystemTime},
};

use actix_web::{
    App, HttpResponse, HttpServer, ResponseError, delete,
    error::JsonPayloadError,
    get, post,
    web::{Data, Json, JsonConfig, Path},
};
use examples::Client;
use serde::{Deserialize, Serialize};
use status_core::{HttpStatus, documents::EVS};
use thiserror::Error;
use tokio::sync::Mutex;

/// The errors of the API. The phrases of EVS for 413 and 415 are `overLimit` and `badMediaType`,
/// which its clients look for in the title.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EVS, respond(actix))]
enum VolumeError {
    #[error("the body does not describe a volume: {error}")]
    BadBody {
        #[status(one_of(400, 413))]
        status: u16,
        error: JsonPayloadError,
    },

    #[error("there is no volume `{0}`")]
    #[status(404)]
    NotFound(String),

    // The message names a server, which may be someone else's. Clients receive the detail instead.
    #[error("volume `{name}` is attached to server {server}")]
    #[status(409, code = "attached", detail = "detach volume `{name}` first")]
    Attached { name: String, server: u32 },

    #[error("{asked} GiB requested, {left} GiB left")]
    #[status(413)]
    OverLimit { asked: u32, left: u32 },

    #[error("the body is not application/json")]
    #[status(415)]
    NotJson,

    #[error(transparent)]
    #[status(transparent)]
    Disks(#[from] DiskError),
}

/// The errors of the disks. With `expose`, clients receive the message although the status is a
/// 5xx.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EVS)]
enum DiskError {
    #[error("disk array 10.0.7.2 timed out")]
    #[status(504)]
    Timeout,

    #[error("no volumes of more than 1000 GiB until new disks are installed")]
    #[status(503, expose)]
    Full(#[status(header = "retry-after")] SystemTime),
}

/// Replaces the plain text with which actix-web responds to an invalid body.
fn json_config() -> JsonConfig {
    let config = JsonConfig::default().limit(100);
    config.error_handler(|error, _| VolumeError::from(error).into())
}

impl From<JsonPayloadError> for VolumeError {
    fn from(error: JsonPayloadError) -> Self {
        match error {
            JsonPayloadError::ContentType => Self::NotJson,
            _ => {
                let status = error.status_code().as_u16();
                Self::BadBody { status, error }
            }
        }
    }
}

#[get("/v3/volumes/{name}")]
async fn show(volumes: Data<Volumes>, name: Path<String>) -> Result<Json<Volume>, VolumeError> {
    let name = name.into_inner();
    let volume = volumes.find(&name).await?;
    volume.map(Json).ok_or(VolumeError::NotFound(name))
}

#[post("/v3/volumes")]
async fn create(volumes: Data<Volumes>, volume: Json<Volume>) -> Result<HttpResponse, VolumeError> {
    let left = volumes.left().await;
    if volume.gib > 1000 {
        return Err(DiskError::Full(new_disks()).into());
    }
    if volume.gib > left {
        let asked = volume.gib;
        return Err(VolumeError::OverLimit { asked, left });
    }
    volumes.insert(volume.clone()).await;
    Ok(HttpResponse::Created().json(volume))
}

#[delete("/v3/volumes/{name}")]
async fn delete_volume(
    volumes: Data<Volumes>,
    name: Path<String>,
) -> Result<HttpResponse, VolumeError> {
    let name = name.into_inner();
    match volumes.find(&name).await? {
        None => Err(VolumeError::NotFound(name)),
        Some(Volume {
            server: Some(server),
            ..
        }) => Err(VolumeError::Attached { name, server }),
        Some(_) => {
            volumes.0.lock().await.remove(&name);
            Ok(HttpResponse::NoContent().finish())
        }
    }
}

#[derive(Clone, Serialize, Deserialize)]
struct Volume {
    name: String,
    gib: u32,
    /// The server to which the volume is attached.
    server: Option<u32>,
}

struct Volumes(Mutex<BTreeMap<String, Volume>>);

impl Volumes {
    fn new() -> Self {
        let system = Volume {
            name: "system".to_owned(),
            gib: 40,
            server: Some(3),
        };
        Self(Mutex::new([(system.name.clone(), system)].into()))
    }

    async fn find(&self, name: &str) -> Result<Option<Volume>, DiskError> {
        match name {
            "archive" => Err(DiskError::Timeout),
            _ => Ok(self.0.lock().await.get(name).cloned()),
        }
    }

    async fn insert(&self, volume: Volume) {
        self.0.lock().await.insert(volume.name.clone(), volume);
    }

    /// Returns the part of the account's 200 GiB that is not in use.
    async fn left(&self) -> u32 {
        let volumes = self.0.lock().await;
        200 - volumes.values().map(|volume| volume.gib).sum::<u32>()
    }
}

/// The time at which the new disks are installed.
fn new_disks() -> SystemTime {
    SystemTime::UNIX_EPOCH + 21_915 * Duration::from_hours(24)
}

#[actix_web::main]
async fn main() -> io::Result<()> {
    let volumes = Data::new(Volumes::new());
    let app = move || {
        App::new()
            .app_data(volumes.clone())
            .app_data(json_config())
            .service((show, create, delete_volume))
    };
    let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0")?;
    let address = server.addrs()[0];
    tokio::select! {
        ended = server.run() => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let creation = |json| client.post("/v3/volumes").json(json);
    creation(r#"{"name":"data","gib":100}"#).expect_status(201)?;
    client.get("/v3/volumes/data").expect_status(200)?;
    client.delete("/v3/volumes/data").expect_status(204)?;

    let response = creation(r#"{"name":"data","gib":"100"}"#).expect_status(400)?;
    assert_eq!(response.json()["title"], "Bad Request");
    let long = format!(r#"{{"name":"{}","gib":100}}"#, "data".repeat(25));
    let response = client.post("/v3/volumes").json(&long).expect_status(413)?;
    assert_eq!(response.json()["title"], "overLimit");
    let response = client.get("/v3/volumes/dta").expect_status(404)?;
    assert_eq!(response.json()["detail"], "there is no volume `dta`");
    let response = client.delete("/v3/volumes/system").expect_status(409)?;
    assert_eq!(response.json()["detail"], "detach volume `system` first");
    let response = creation(r#"{"name":"data","gib":500}"#).expect_status(413)?;
    assert_eq!(response.json()["title"], "overLimit");
    let response = client.post("/v3/volumes").expect_status(415)?;
    assert_eq!(response.json()["title"], "badMediaType");

    let response = creation(r#"{"name":"data","gib":1001}"#).expect_status(503)?;
    let back = response.header("retry-after");
    assert_eq!(back, Some("Tue, 01 Jan 2030 00:00:00 GMT"));
    let text = "no volumes of more than 1000 GiB until new disks are installed";
    assert_eq!(response.json()["detail"], text);
    let response = client.get("/v3/volumes/archive").expect_status(504)?;
    assert!(!response.body.contains("10.0.7.2"));
    Ok(())
}

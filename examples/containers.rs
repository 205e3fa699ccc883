//! An API of containers with poem: `strict` has the compiler ask for each header that CCI and
//! RFC 9110 want.
//!
//! Run it with `cargo run -p examples --features poem --example containers`. It calls itself once for every answer;
//! with `-- --serve` it stays up for a `curl` of yours.

use std::{
    future::ready,
    io,
    sync::Arc,
    time::{Duration, Instant},
};

use examples::Client;
use poem::{
    Endpoint, EndpointExt, Route, RouteMethod, Server, delete,
    error::{MethodNotAllowedError, ParseJsonError, ResponseError},
    handler,
    http::{Method, StatusCode},
    listener::TcpAcceptor,
    post,
    web::{Data, Json, Path},
};
use serde::Deserialize;
use status_core::{HttpStatus, documents::CCI};
use thiserror::Error;
use tokio::{net::TcpListener, sync::Mutex};

/// What a request can fail with. Take a header away and it no longer compiles: RFC 9110 wants
/// `allow` on a 405, and CCI has `retry-after` on a 429.
#[derive(Debug, Error, HttpStatus)]
#[status(document = CCI, respond(poem), strict)]
enum ContainerError {
    #[error("the body does not describe a container: {0}")]
    #[status(400)]
    BadBody(ParseJsonError),

    #[error("there is no container `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("this address is for {0} only")]
    #[status(405)]
    OnlyFor(#[status(header = "allow")] Method),

    #[error("there is a container `{0}`")]
    #[status(409)]
    NameTaken(String),

    #[error("no more than {limit} containers a minute")]
    #[status(429)]
    TooMany {
        limit: usize,
        #[status(header = "retry-after")]
        after: Duration,
    },

    #[error(transparent)]
    #[status(transparent)]
    Image(#[from] ImageError),
}

/// What pulling an image fails with: some of it the client's fault, and told to it, some of it not.
#[derive(Debug, Error, HttpStatus)]
#[status(document = CCI)]
enum ImageError {
    #[error("there is no image `{0}`")]
    #[status(422, code = "no_image")]
    NoImage(String),

    #[error("registry 10.0.9.4 refuses the password of `cci-puller`")]
    #[status(500)]
    Refused,

    #[error("registry 10.0.9.4 does not answer")]
    #[status(504, code = "image_not_pulled")]
    NoAnswer,
}

#[handler]
async fn create(
    Data(containers): Data<&Arc<Containers>>,
    Json(container): Json<Container>,
) -> Result<StatusCode, ContainerError> {
    pull(&container.image)?;
    containers.start(container.name).await?;
    Ok(StatusCode::CREATED)
}

#[handler]
async fn stop(
    Data(containers): Data<&Arc<Containers>>,
    Path(name): Path<String>,
) -> Result<StatusCode, ContainerError> {
    containers.stop(name).await?;
    Ok(StatusCode::OK)
}

#[derive(Deserialize)]
struct Container {
    name: String,
    image: String,
}

fn pull(image: &str) -> Result<(), ImageError> {
    match image {
        "nginx" => Ok(()),
        "private/nginx" => Err(ImageError::Refused),
        "mirror/nginx" => Err(ImageError::NoAnswer),
        _ => Err(ImageError::NoImage(image.to_owned())),
    }
}

/// The containers, each with the time of its start.
#[derive(Default)]
struct Containers(Mutex<Vec<(String, Instant)>>);

impl Containers {
    const A_MINUTE: usize = 2;

    async fn start(&self, name: String) -> Result<(), ContainerError> {
        let mut containers = self.0.lock().await;
        if containers.iter().any(|(taken, _)| *taken == name) {
            return Err(ContainerError::NameTaken(name));
        }
        let minute = Duration::from_mins(1);
        let rest = |(_, start): &(_, Instant)| minute.checked_sub(start.elapsed());
        let rests: Vec<_> = containers.iter().filter_map(rest).collect();
        if rests.len() >= Self::A_MINUTE {
            let (limit, after) = (Self::A_MINUTE, rests[0]);
            return Err(ContainerError::TooMany { limit, after });
        }
        containers.push((name, Instant::now()));
        Ok(())
    }

    async fn stop(&self, name: String) -> Result<(), ContainerError> {
        let mut containers = self.0.lock().await;
        let place = containers.iter().position(|(of, _)| *of == name);
        let place = place.ok_or(ContainerError::NotFound(name))?;
        containers.remove(place);
        Ok(())
    }
}

fn api() -> impl Endpoint {
    Route::new()
        .at("/v1/containers", only(Method::POST, post(create)))
        .at("/v1/containers/:name", only(Method::DELETE, delete(stop)))
        .catch_error(async |error| ContainerError::BadBody(error).as_response())
        .data(Arc::new(Containers::default()))
}

/// To another method, poem itself would answer without `allow`.
fn only(method: Method, endpoint: RouteMethod) -> impl Endpoint {
    endpoint.catch_error(move |_: MethodNotAllowedError| {
        ready(ContainerError::OnlyFor(method.clone()).as_response())
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let server = Server::new_with_acceptor(TcpAcceptor::from_tokio(listener)?);
    tokio::select! {
        ended = server.run(api()) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let creation = |json| client.post("/v1/containers").json(json);
    creation(r#"{"name":"web","image":"nginx"}"#).answers(201)?;
    creation(r#"{"name":"old","image":"nginx"}"#).answers(201)?;

    creation(r#"{"name":"web"}"#).answers(400)?;
    let reply = client.delete("/v1/containers/wbe").answers(404)?;
    assert_eq!(reply.json()["title"], "NotFound");
    let reply = client.put("/v1/containers/web").answers(405)?;
    assert_eq!(reply.header("allow"), Some("DELETE"));
    creation(r#"{"name":"web","image":"nginx"}"#).answers(409)?;
    let reply = creation(r#"{"name":"new","image":"ngnix"}"#).answers(422)?;
    assert_eq!(reply.json()["detail"], "there is no image `ngnix`");
    let reply = creation(r#"{"name":"new","image":"nginx"}"#).answers(429)?;
    let after = reply.header("retry-after").map(str::parse);
    assert!(matches!(after, Some(Ok(1..=60_u32))));

    let reply = creation(r#"{"name":"new","image":"private/nginx"}"#).answers(500)?;
    assert!(!reply.body.contains("cci-puller"));
    let reply = creation(r#"{"name":"new","image":"mirror/nginx"}"#).answers(504)?;
    assert_eq!(reply.json()["code"], "image_not_pulled");
    assert!(!reply.body.contains("10.0.9.4"));

    client.delete("/v1/containers/old").answers(200)?;
    Ok(())
}

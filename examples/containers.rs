//! An API of containers with poem: under `strict`, the compiler requires every header that CCI and
//! RFC 9110 tie to a status.
//!
//! Run it with `cargo run -p examples --features poem --example containers`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

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

/// The errors of the API. Without one of the headers it does not compile: RFC 9110 requires `allow`
/// with 405, and CCI requires `retry-after` with 429.
#[derive(Debug, Error, HttpStatus)]
#[status(document = CCI, respond(poem), strict)]
enum ContainerError {
    #[error("the body does not describe a container: {0}")]
    #[status(400)]
    BadBody(ParseJsonError),

    #[error("there is no container `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("only {0} is allowed here")]
    #[status(405)]
    NotAllowed(#[status(header = "allow")] Method),

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

/// The errors of pulling an image. Clients receive the message of the first, which is their
/// mistake, and of no other.
#[derive(Debug, Error, HttpStatus)]
#[status(document = CCI)]
enum ImageError {
    #[error("there is no image `{0}`")]
    #[status(422, code = "no_image")]
    NoImage(String),

    #[error("registry 10.0.9.4 rejects the password of `cci-puller`")]
    #[status(500)]
    Rejected,

    #[error("registry 10.0.9.4 timed out")]
    #[status(504, code = "image_not_pulled")]
    Timeout,
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
        "private/nginx" => Err(ImageError::Rejected),
        "mirror/nginx" => Err(ImageError::Timeout),
        _ => Err(ImageError::NoImage(image.to_owned())),
    }
}

/// The containers by name, with the time at which each was started.
#[derive(Default)]
struct Containers(Mutex<Vec<(String, Instant)>>);

impl Containers {
    const PER_MINUTE: usize = 2;

    async fn start(&self, name: String) -> Result<(), ContainerError> {
        let mut containers = self.0.lock().await;
        if containers.iter().any(|(taken, _)| *taken == name) {
            return Err(ContainerError::NameTaken(name));
        }
        let minute = Duration::from_mins(1);
        let remaining = |(_, start): &(_, Instant)| minute.checked_sub(start.elapsed());
        let remaining: Vec<_> = containers.iter().filter_map(remaining).collect();
        if remaining.len() >= Self::PER_MINUTE {
            let (limit, after) = (Self::PER_MINUTE, remaining[0]);
            return Err(ContainerError::TooMany { limit, after });
        }
        containers.push((name, Instant::now()));
        Ok(())
    }

    async fn stop(&self, name: String) -> Result<(), ContainerError> {
        let mut containers = self.0.lock().await;
        let index = containers.iter().position(|(of, _)| *of == name);
        let index = index.ok_or(ContainerError::NotFound(name))?;
        containers.remove(index);
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

/// Responds to other methods with `allow`, which the 405 of poem itself lacks.
fn only(method: Method, endpoint: RouteMethod) -> impl Endpoint {
    endpoint.catch_error(move |_: MethodNotAllowedError| {
        ready(ContainerError::NotAllowed(method.clone()).as_response())
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
    creation(r#"{"name":"web","image":"nginx"}"#).expect_status(201)?;
    creation(r#"{"name":"old","image":"nginx"}"#).expect_status(201)?;

    creation(r#"{"name":"web"}"#).expect_status(400)?;
    let response = client.delete("/v1/containers/wbe").expect_status(404)?;
    assert_eq!(response.json()["title"], "NotFound");
    let response = client.put("/v1/containers/web").expect_status(405)?;
    assert_eq!(response.header("allow"), Some("DELETE"));
    creation(r#"{"name":"web","image":"nginx"}"#).expect_status(409)?;
    let response = creation(r#"{"name":"new","image":"ngnix"}"#).expect_status(422)?;
    assert_eq!(response.json()["detail"], "there is no image `ngnix`");
    let response = creation(r#"{"name":"new","image":"nginx"}"#).expect_status(429)?;
    let after = response.header("retry-after").map(str::parse);
    assert!(matches!(after, Some(Ok(1..=60_u32))));

    let response = creation(r#"{"name":"new","image":"private/nginx"}"#).expect_status(500)?;
    assert!(!response.body.contains("cci-puller"));
    let response = creation(r#"{"name":"new","image":"mirror/nginx"}"#).expect_status(504)?;
    assert_eq!(response.json()["code"], "image_not_pulled");
    assert!(!response.body.contains("10.0.9.4"));

    client.delete("/v1/containers/old").expect_status(200)?;
    Ok(())
}

//! An API of NAT gateways with axum: handlers return their errors as they are.
//!
//! Run it with `cargo run -p examples --features axum --example gateways`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{
    net::{AddrParseError, Ipv4Addr},
    time::Duration,
};

use axum::{
    extract::{Json, Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use status_core::{HttpStatus, documents::NAT};
use thiserror::Error;

/// The errors of the API.
#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT, respond(axum), problems = "https://nat.example.com/problems/")]
enum GatewayError {
    #[error("{text}")]
    #[status(
        code = "bad_body",
        undocumented = "NAT lacks 413, 415 and 422, which axum sends"
    )]
    BadBody {
        #[status(one_of(400, 413, 415, 422))]
        status: StatusCode,
        text: String,
    },

    #[error("there is no gateway {0}")]
    #[status(404, code = "gateway_not_found")]
    NotFound(u32),

    #[error("address {address} is taken by gateway {by}")]
    #[status(409, code = "address_taken")]
    AddressTaken { address: Ipv4Addr, by: u32 },

    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

impl From<JsonRejection> for GatewayError {
    fn from(rejection: JsonRejection) -> Self {
        let (status, text) = (rejection.status(), rejection.body_text());
        Self::BadBody { status, text }
    }
}

/// The errors of the store. From 500 on, their messages go to the log and not to clients.
#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum StoreError {
    #[error("/var/db/nat/{0} is damaged")]
    #[status(500)]
    Damaged(u32, #[source] AddrParseError),

    #[error("10.0.3.7 is restarting")]
    #[status(503, code = "store_restarting")]
    Restarting(#[status(header = "retry-after")] Duration),
}

async fn show(State(store): Shared, Path(id): Path<u32>) -> Result<Json<Gateway>, GatewayError> {
    let gateway = store.find(id).await?;
    gateway.map(Json).ok_or(GatewayError::NotFound(id))
}

use std::{collections::BTreeMap, io, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, routing};
use examples::Client;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::{net::TcpListener, sync::Mutex};

type Shared = State<Arc<Store>>;

async fn create(
    State(store): Shared,
    body: Result<Json<NewGateway>, JsonRejection>,
) -> Result<(StatusCode, Json<Gateway>), GatewayError> {
    let Json(NewGateway { address }) = body?;
    let gateway = match store.owner(address).await {
        Some(by) => return Err(GatewayError::AddressTaken { address, by }),
        None => store.insert(address).await,
    };
    Ok((StatusCode::CREATED, Json(gateway)))
}

async fn delete(State(store): Shared, Path(id): Path<u32>) -> Result<StatusCode, GatewayError> {
    store.remove(id).await?.ok_or(GatewayError::NotFound(id))?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Serialize)]
struct Gateway {
    id: u32,
    address: Ipv4Addr,
}

#[derive(Deserialize)]
struct NewGateway {
    address: Ipv4Addr,
}

/// The addresses as text, by gateway.
struct Store(Mutex<BTreeMap<u32, String>>);

impl Store {
    fn new() -> Self {
        let records = [(1, "203.0.113.9"), (2, "203.0.113.")];
        Self(Mutex::new(
            records.map(|(id, text)| (id, text.to_owned())).into(),
        ))
    }

    async fn find(&self, id: u32) -> Result<Option<Gateway>, StoreError> {
        is_up(id)?;
        let records = self.0.lock().await;
        let Some(record) = records.get(&id) else {
            return Ok(None);
        };
        match record.parse() {
            Ok(address) => Ok(Some(Gateway { id, address })),
            Err(error) => Err(StoreError::Damaged(id, error)),
        }
    }

    async fn owner(&self, address: Ipv4Addr) -> Option<u32> {
        let records = self.0.lock().await;
        let mut records = records.iter();
        let (id, _) = records.find(|(_, record)| **record == address.to_string())?;
        Some(*id)
    }

    async fn insert(&self, address: Ipv4Addr) -> Gateway {
        let mut records = self.0.lock().await;
        let id = records.keys().next_back().map_or(1, |last| last + 1);
        records.insert(id, address.to_string());
        Gateway { id, address }
    }

    async fn remove(&self, id: u32) -> Result<Option<String>, StoreError> {
        is_up(id)?;
        Ok(self.0.lock().await.remove(&id))
    }
}

/// Gateways from 1000 on are on a node that is restarting.
fn is_up(id: u32) -> Result<(), StoreError> {
    match id {
        1000.. => Err(StoreError::Restarting(Duration::from_secs(30))),
        _ => Ok(()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).init();
    let router = Router::new()
        .route("/v2/gateways", routing::post(create))
        .route("/v2/gateways/{id}", routing::get(show).delete(delete))
        .layer(DefaultBodyLimit::max(100))
        .with_state(Arc::new(Store::new()));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let (address, taken) = (
        r#"{"address":"203.0.113.10"}"#,
        r#"{"address":"203.0.113.9"}"#,
    );
    client.get("/v2/gateways/1").expect_status(200)?;
    client
        .post("/v2/gateways")
        .json(address)
        .expect_status(201)?;
    client.delete("/v2/gateways/3").expect_status(204)?;

    let response = client.get("/v2/gateways/7").expect_status(404)?;
    let json = response.header("content-type");
    assert_eq!(json, Some("application/problem+json"));
    assert_eq!(
        response.json(),
        json!({
            "type": "https://nat.example.com/problems/gateway_not_found",
            "title": "Not Found",
            "status": 404,
            "detail": "there is no gateway 7",
            "code": "gateway_not_found",
        })
    );
    let response = client.post("/v2/gateways").json(taken).expect_status(409)?;
    assert_eq!(response.json()["code"], "address_taken");
    // The status of a body that is rejected is that of axum.
    let create = |json| client.post("/v2/gateways").json(json);
    let large = " ".repeat(101);
    create("{").expect_status(400)?;
    create(&large).expect_status(413)?;
    client.post("/v2/gateways").expect_status(415)?;
    let response = create("{}").expect_status(422)?;
    assert_eq!(response.json()["code"], "bad_body");

    // The response has the time to wait. The name of the node is in the log only.
    let response = client.get("/v2/gateways/1000").expect_status(503)?;
    assert_eq!(response.header("retry-after"), Some("30"));
    assert!(!response.body.contains("10.0.3.7"));
    let response = client.get("/v2/gateways/2").expect_status(500)?;
    assert!(!response.body.contains("/var/db"));
    Ok(())
}

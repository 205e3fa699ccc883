//! axum.

use axum::{
    Router,
    extract::{Path, Request},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use tokio::net::TcpListener;
use withheld::{Formatted, Leak};

use super::Server;
use crate::{
    acme::AcmeError,
    cases::{ApiError, Sample},
    keys::KeyError,
    reports,
};

async fn case<E: Sample>(Path(n): Path<usize>) -> Result<(), E> {
    Err(E::sample(n))
}

fn route<E: Sample + IntoResponse + 'static>() -> MethodRouter {
    get(case::<E>)
}

async fn keep(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    reports::keep("axum", &path, response.extensions().get());
    response
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let listener = TcpListener::from_std(listener).expect("it does not block");
        let router = Router::new()
            .route("/leak/{n}", route::<Leak>())
            .route("/formatted/{n}", route::<Formatted>())
            .route_layer(from_fn(keep))
            .route("/api/{n}", route::<ApiError>())
            .route("/keys/{n}", route::<KeyError>())
            .route("/acme/{n}", route::<AcmeError>());
        axum::serve(listener, router).await.expect("axum serves");
    })
}

//! axum.

use axum::{Router, extract::Path, routing::get};
use tokio::net::TcpListener;

use super::Server;
use crate::{cases, cases::ApiError};

async fn case(Path(n): Path<usize>) -> Result<(), ApiError> {
    Err(cases::error(n))
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let listener = TcpListener::from_std(listener).expect("it does not block");
        let router = Router::new().route("/{n}", get(case));
        axum::serve(listener, router).await.expect("axum serves");
    })
}

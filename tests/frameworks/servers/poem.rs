//! poem.

use std::sync::Arc;

use poem::{
    Endpoint, EndpointExt, IntoResponse, Request, Response, Route, get, handler,
    listener::TcpAcceptor, web::Path,
};
use withheld::{Formatted, Leak};

use super::Server;
use crate::{
    acme::AcmeError,
    cases::{ApiError, Sample},
    keys::KeyError,
    reports,
};

#[handler]
fn api(Path(n): Path<usize>) -> Result<(), ApiError> {
    Err(Sample::sample(n))
}

#[handler]
fn keys(Path(n): Path<usize>) -> Result<(), KeyError> {
    Err(Sample::sample(n))
}

#[handler]
fn acme(Path(n): Path<usize>) -> Result<(), AcmeError> {
    Err(Sample::sample(n))
}

#[handler]
fn leak(Path(n): Path<usize>) -> Result<(), Leak> {
    Err(Sample::sample(n))
}

#[handler]
fn formatted(Path(n): Path<usize>) -> Result<(), Formatted> {
    Err(Sample::sample(n))
}

async fn keep<E: Endpoint>(endpoint: Arc<E>, request: Request) -> poem::Result<Response> {
    let path = request.uri().path().to_owned();
    let response = match endpoint.call(request).await {
        Ok(response) => response.into_response(),
        Err(error) => status_core::poem::into_response(error),
    };
    reports::keep("poem", &path, response.extensions().get());
    Ok(response)
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let acceptor = TcpAcceptor::from_std(listener).expect("it does not block");
        let routes = Route::new()
            .at("/api/:n", get(api))
            .at("/keys/:n", get(keys))
            .at("/acme/:n", get(acme))
            .at("/leak/:n", get(leak).around(keep))
            .at("/formatted/:n", get(formatted).around(keep));
        let server = poem::Server::new_with_acceptor(acceptor);
        server.run(routes).await.expect("poem serves");
    })
}

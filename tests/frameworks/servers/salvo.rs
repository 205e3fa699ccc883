//! salvo.

use salvo_core::{
    conn::tcp::TcpAcceptor,
    prelude::{Depot, FlowCtrl, Request, Response, Router, handler},
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

fn sample<E: Sample>(request: &mut Request) -> Result<(), E> {
    Err(E::sample(request.param("n").expect("the route has it")))
}

#[handler]
async fn api(request: &mut Request) -> Result<(), ApiError> {
    sample(request)
}

#[handler]
async fn keys(request: &mut Request) -> Result<(), KeyError> {
    sample(request)
}

#[handler]
async fn acme(request: &mut Request) -> Result<(), AcmeError> {
    sample(request)
}

#[handler]
async fn leak(request: &mut Request) -> Result<(), Leak> {
    sample(request)
}

#[handler]
async fn formatted(request: &mut Request) -> Result<(), Formatted> {
    sample(request)
}

#[handler]
async fn keep(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    flow: &mut FlowCtrl,
) {
    flow.call_next(request, depot, response).await;
    reports::keep("salvo", request.uri().path(), response.extensions.get());
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let listener = TcpListener::from_std(listener).expect("it does not block");
        let acceptor = TcpAcceptor::try_from(listener).expect("it is bound");
        let router = Router::new()
            .push(Router::with_path("api/{n}").get(api))
            .push(Router::with_path("keys/{n}").get(keys))
            .push(Router::with_path("acme/{n}").get(acme))
            .push(Router::with_path("leak/{n}").hoop(keep).get(leak))
            .push(Router::with_path("formatted/{n}").hoop(keep).get(formatted));
        salvo_core::Server::new(acceptor).serve(router).await;
    })
}

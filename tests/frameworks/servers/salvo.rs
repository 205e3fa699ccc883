//! salvo.

use salvo_core::{
    conn::tcp::TcpAcceptor,
    prelude::{Request, Router, handler},
};
use tokio::net::TcpListener;

use super::Server;
use crate::{cases, cases::ApiError};

#[handler]
async fn case(request: &mut Request) -> Result<(), ApiError> {
    let n = request.param("n").expect("the route has it");
    Err(cases::error(n))
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let listener = TcpListener::from_std(listener).expect("it does not block");
        let acceptor = TcpAcceptor::try_from(listener).expect("it is bound");
        let router = Router::with_path("{n}").get(case);
        salvo_core::Server::new(acceptor).serve(router).await;
    })
}

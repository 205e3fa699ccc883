//! actix-web.

use actix_web::{
    App, HttpResponse, HttpServer,
    web::{Path, get},
};

use super::Server;
use crate::{cases, cases::ApiError};

async fn case(n: Path<usize>) -> Result<HttpResponse, ApiError> {
    Err(cases::error(*n))
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let server = HttpServer::new(|| App::new().route("/{n}", get().to(case)))
            .workers(1)
            .disable_signals()
            .shutdown_timeout(0);
        let server = server.listen(listener).expect("it does not block");
        server.run().await.expect("actix-web serves");
    })
}

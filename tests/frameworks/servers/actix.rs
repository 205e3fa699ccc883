//! actix-web.

use actix_web::{
    App, Error, HttpResponse, HttpServer, ResponseError, Route,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::{Next, from_fn},
    web::{Path, get, resource},
};
use withheld::{Formatted, Leak};

use super::Server;
use crate::{
    acme::AcmeError,
    cases::{ApiError, Sample},
    keys::KeyError,
    reports,
};

async fn case<E: Sample>(n: Path<usize>) -> Result<HttpResponse, E> {
    Err(E::sample(*n))
}

fn route<E: Sample + ResponseError + 'static>() -> Route {
    get().to(case::<E>)
}

async fn keep(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let path = request.path().to_owned();
    let response = next.call(request).await?;
    reports::keep("actix", &path, response.response().extensions().get());
    Ok(response)
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let app = || {
            App::new()
                .route("/api/{n}", route::<ApiError>())
                .route("/keys/{n}", route::<KeyError>())
                .route("/acme/{n}", route::<AcmeError>())
                .service(
                    resource("/leak/{n}")
                        .wrap(from_fn(keep))
                        .route(route::<Leak>()),
                )
                .service(
                    resource("/formatted/{n}")
                        .wrap(from_fn(keep))
                        .route(route::<Formatted>()),
                )
        };
        let server = HttpServer::new(app)
            .workers(1)
            .disable_signals()
            .shutdown_timeout(0);
        let server = server.listen(listener).expect("it does not block");
        server.run().await.expect("actix-web serves");
    })
}

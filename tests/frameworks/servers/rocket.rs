//! Rocket, which binds its port itself and announces it as soon as it serves.

use std::{net::SocketAddr, sync::mpsc::Sender};

use rocket::{
    config::{Config, Ident, LogLevel, Shutdown},
    fairing::AdHoc,
    shield::Shield,
};

use withheld::{Formatted, Leak};

use super::Server;
use crate::{
    acme::AcmeError,
    cases::{ApiError, Sample},
    keys::KeyError,
    reports,
};

#[rocket::get("/api/<n>")]
fn api(n: usize) -> Result<(), ApiError> {
    Err(Sample::sample(n))
}

#[rocket::get("/keys/<n>")]
fn keys(n: usize) -> Result<(), KeyError> {
    Err(Sample::sample(n))
}

#[rocket::get("/acme/<n>")]
fn acme(n: usize) -> Result<(), AcmeError> {
    Err(Sample::sample(n))
}

#[rocket::get("/leak/<n>")]
fn leak(n: usize) -> Result<(), Leak> {
    Err(Sample::sample(n))
}

#[rocket::get("/formatted/<n>")]
fn formatted(n: usize) -> Result<(), Formatted> {
    Err(Sample::sample(n))
}

fn keep() -> AdHoc {
    AdHoc::on_response("keep", |request, _| {
        let path = request.uri().path().to_string();
        reports::keep(
            "rocket",
            &path,
            status_core::rocket::reported(request).as_ref(),
        );
        Box::pin(async {})
    })
}

/// Without a log, signal handlers and a `server` header, and independent of the environment.
fn config() -> Config {
    let mut shutdown = Shutdown {
        ctrlc: false,
        force: false,
        ..Shutdown::default()
    };
    #[cfg(unix)]
    shutdown.signals.clear();
    Config {
        port: 0,
        ident: Ident::none(),
        log_level: LogLevel::Off,
        shutdown,
        ..Config::default()
    }
}

fn announce(ready: Sender<SocketAddr>) -> AdHoc {
    AdHoc::on_liftoff("announce", move |rocket| {
        let config = rocket.config();
        let address = (config.address, config.port).into();
        ready.send(address).expect("the test waits for it");
        Box::pin(async {})
    })
}

pub(super) fn serve() -> Server {
    Server::start(async |ready| {
        let rocket = rocket::custom(config())
            // In place of the default one, which adds headers.
            .attach(Shield::new())
            .attach(announce(ready))
            .attach(keep())
            .mount("/", rocket::routes![api, keys, acme, leak, formatted]);
        drop(rocket.launch().await.expect("Rocket serves"));
    })
}

//! Rocket, which binds its port itself and announces it as soon as it serves.

use std::{net::SocketAddr, sync::mpsc::Sender};

use rocket::{
    config::{Config, Ident, LogLevel, Shutdown},
    fairing::AdHoc,
    shield::Shield,
};

use super::Server;
use crate::{cases, cases::ApiError};

#[rocket::get("/<n>")]
fn case(n: usize) -> Result<(), ApiError> {
    Err(cases::error(n))
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
            .mount("/", rocket::routes![case]);
        drop(rocket.launch().await.expect("Rocket serves"));
    })
}

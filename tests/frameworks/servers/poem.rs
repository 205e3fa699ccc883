//! poem.

use poem::{Route, get, handler, listener::TcpAcceptor, web::Path};

use super::Server;
use crate::{cases, cases::ApiError};

#[handler]
fn case(Path(n): Path<usize>) -> Result<(), ApiError> {
    Err(cases::error(n))
}

pub(super) fn serve() -> Server {
    Server::listen(async |listener| {
        let acceptor = TcpAcceptor::from_std(listener).expect("it does not block");
        let routes = Route::new().at("/:n", get(case));
        let server = poem::Server::new_with_acceptor(acceptor);
        server.run(routes).await.expect("poem serves");
    })
}

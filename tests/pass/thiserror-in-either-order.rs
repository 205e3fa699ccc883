//! With thiserror, before it and after it, with the attributes of both in either order.

use status_core::{HttpStatus, documents::NAT};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = NAT)]
enum First {
    #[error("no gateway {0}")]
    #[status(404)]
    NotFound(String),
    #[status(transparent)]
    #[error(transparent)]
    Db(#[from] DbError),
}

#[derive(HttpStatus, thiserror::Error, Debug)]
#[error("the database is down, says {source}")]
#[status(503)]
struct DbError {
    #[source]
    source: std::io::Error,
}

fn main() {
    let error = First::from(DbError { source: std::io::Error::other("disk") });
    assert_eq!(error.status(), 503);
    assert_eq!(First::NotFound("a".to_owned()).status(), 404);
}

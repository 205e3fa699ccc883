use status_core::HttpStatus;

#[derive(HttpStatus)]
enum Retried<E> {
    #[status(503)]
    TooOften,
    #[status(transparent)]
    Last(E),
}

struct DbError;

fn status(error: &Retried<DbError>) -> status_core::StatusCode {
    HttpStatus::status(error)
}

fn main() {}

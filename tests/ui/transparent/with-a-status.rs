use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent, 503)]
    Db(DbError),
    #[status(503, transparent)]
    Cache(DbError),
    #[status(UNAUTHORIZED)]
    #[status(transparent)]
    Auth(DbError),
}

#[derive(HttpStatus)]
enum DbError {
    #[status(503)]
    Down,
}

fn main() {}

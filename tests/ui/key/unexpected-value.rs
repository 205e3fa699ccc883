use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(strict = true, outcome(2), exhaustive = 5)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(transparent = DbError)]
    Db(DbError),
    #[status(transparent(source))]
    Other(DbError),
}

#[derive(HttpStatus)]
enum DbError {
    #[status(503)]
    Down,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db(DbError, String),
    #[status(transparent)]
    Cache { source: DbError, key: String },
}

#[derive(HttpStatus)]
enum DbError {
    #[status(503)]
    Down,
}

fn main() {}

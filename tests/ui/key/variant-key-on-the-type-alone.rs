use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(transparent)]
enum ApiError {
    Db(DbError),
    Cache(DbError),
}

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

#[derive(HttpStatus)]
#[status(NAT)]
enum GatewayError {
    NotFound,
}

fn main() {}

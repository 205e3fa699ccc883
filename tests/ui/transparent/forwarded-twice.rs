use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Store(StoreError),
}

#[derive(HttpStatus)]
enum StoreError {
    #[status(transparent)]
    Table(DbError),
    #[status(transparent)]
    Cache(DbError),
}

#[derive(HttpStatus)]
enum DbError {
    #[status(422)]
    Malformed,
}

fn main() {}

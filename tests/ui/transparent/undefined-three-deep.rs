use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Store(Box<StoreError>),
}

#[derive(HttpStatus)]
enum StoreError {
    #[status(transparent)]
    Db { source: DbError },
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
enum DbError {
    #[status(transparent)]
    Disk(DiskError),
    #[status(422)]
    Malformed,
}

#[derive(HttpStatus)]
#[status(413)]
struct DiskError;

fn main() {}

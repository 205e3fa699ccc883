use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Db(#[status(transparent)] DbError),
    NotFound {
        #[status(404)]
        id: u64,
    },
}

#[derive(HttpStatus)]
struct DbError {
    #[status(503)]
    table: String,
}

fn main() {}

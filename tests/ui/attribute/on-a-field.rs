use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    NotFound(#[status(404)] String),
    #[status(409)]
    Exists {
        #[status(transparent)]
        id: u64,
    },
}

fn main() {}

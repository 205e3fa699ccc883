use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Io(std::io::Error),
    #[status(transparent)]
    Db { source: Box<DbError> },
}

struct DbError;

fn main() {}

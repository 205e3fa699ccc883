use status_core::HttpStatus;

const LIMIT: u16 = 404;

#[derive(HttpStatus)]
enum ApiError {
    #[status(self::LIMIT)]
    NotFound,
    #[status(NotImported::GONE)]
    Gone,
}

fn main() {}

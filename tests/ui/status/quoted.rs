use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("404")]
    NotFound,
    #[status("NOT_FOUND")]
    NamedNotFound,
    #[status("not found")]
    Prose,
    #[status(b"404")]
    Bytes,
    #[status('4')]
    Character,
    #[status(true)]
    Truth,
}

fn main() {}

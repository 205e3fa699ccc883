use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(418)]
    Teapot,
    #[status(418, "the partner API expects it")]
    Kettle,
    #[status(418)]
    Samovar,
    #[status(404 409)]
    Missing,
    #[status(NOT_FOUND 404)]
    Absent,
    #[status(404..500)]
    Range,
    #[status(404 | 409)]
    Either,
}

fn main() {}

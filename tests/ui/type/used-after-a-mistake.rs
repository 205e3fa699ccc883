use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("404")]
    NotFound,
    #[status(409)]
    Exists,
}

#[derive(HttpStatus)]
enum OuterError {
    #[status(transparent)]
    Api(ApiError),
}

fn uses(error: &OuterError) -> status_core::StatusCode {
    let _: &dyn HttpStatus = error;
    let _ = <ApiError as status_core::Mapped>::MAPPINGS;
    error.status()
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(format = AcmeErors)]
enum ApiError {
    #[status(404)]
    NotFound,
}

struct AcmeErrors;

impl status_core::respond::Format for AcmeErrors {
    fn body(_: &status_core::respond::Problem<'_>) -> status_core::respond::Body {
        status_core::respond::Body::empty()
    }
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(header(503, "retry-after" = "10"), header(NOT_FOUND, "x-a" = "b"))]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(500)]
    Broken,
}

#[derive(HttpStatus)]
#[status(404, header(429, "retry-after" = "10"))]
struct NotFound;

fn main() {}

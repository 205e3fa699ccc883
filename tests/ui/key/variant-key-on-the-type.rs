use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(404)]
enum GatewayError {
    #[status(404)]
    NotFound,
    Other,
}

#[derive(HttpStatus)]
#[status(transparent)]
enum DbError {
    #[status(503)]
    Down,
}

#[derive(HttpStatus)]
#[status(undocumented = "the partner API expects it")]
enum PartnerError {
    #[status(503)]
    Down,
}

#[derive(HttpStatus)]
#[status(default = 404)]
struct NotFound;

fn main() {}

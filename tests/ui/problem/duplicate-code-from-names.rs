use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(codes(rename_all = "lowercase"))]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(404)]
    Notfound,
    #[status(409)]
    Locked,
    #[status(409, code = "locked")]
    Held,
}

fn main() {}

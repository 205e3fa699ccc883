use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, code = "not_found")]
    NoGateway,
    #[status(404, code = "not_found")]
    NoAccount,
    #[status(409, code = "taken", code = "held")]
    Taken,
}

fn main() {}

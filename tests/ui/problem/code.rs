use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, code = "not_found ")]
    SpaceAfter,
    #[status(404, code = "not\tfound")]
    Tab,
    #[status(404, code = "")]
    Empty,
    #[status(404, code = " ")]
    Space,
    #[status(404, code = "not\u{ad}found")]
    SoftHyphen,
    #[status(code = 404)]
    Status,
    #[status(409, code = taken)]
    Unquoted,
    #[status(409, code)]
    Alone,
}

fn main() {}

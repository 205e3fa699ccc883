use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, code = "GatewayNotFound")]
    CamelCase,
    #[status(404, code = "gateway-not-found")]
    KebabCase,
    #[status(404, code = "")]
    Empty,
    #[status(404, code = "404")]
    Number,
    #[status(404, code = "网关")]
    Chinese,
    #[status(code = 404)]
    Status,
    #[status(409, code = taken)]
    Unquoted,
    #[status(409, code)]
    Alone,
}

fn main() {}

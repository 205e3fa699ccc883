use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(503, header("retry-afer" = "5"))]
    OneLetter,
    #[status(503, header("retry_after" = "5"))]
    Underscore,
    #[status(401, header("WWW-Autenticate" = "Bearer"))]
    UpperCase,
    #[status(503)]
    OnAField(#[status(header = "retry-aftr")] u32),
}

fn main() {}

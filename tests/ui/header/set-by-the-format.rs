use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(503, header("content-type" = "text/plain"))]
    Type,
    #[status(503, header("Content-Encoding" = "gzip"))]
    Encoding,
    #[status(503, header("transfer-encoding" = "chunked"))]
    Framing,
    #[status(503)]
    OnAField(#[status(header = "content-type")] &'static str),
}

fn main() {}

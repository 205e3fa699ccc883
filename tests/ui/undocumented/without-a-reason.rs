use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(418, undocumented)]
    Teapot,
    #[status(418, undocumented = "")]
    Empty,
    #[status(418, undocumented = "  ")]
    Blank,
    #[status(418, undocumented = true)]
    True,
    #[status(418, undocumented("the partner API expects it"))]
    Parentheses,
}

fn main() {}

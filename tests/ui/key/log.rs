use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404, log = "warning")]
    Misspelt,
    #[status(404, log = "silent")]
    Unknown,
    #[status(404, log = "WARN")]
    UpperCase,
    #[status(404, log = warn)]
    Unquoted,
    #[status(404, log)]
    Alone,
}

fn main() {}

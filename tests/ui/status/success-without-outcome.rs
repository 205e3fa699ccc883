use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200)]
    Fine,
    #[status(204)]
    Empty,
    #[status(100)]
    Continue,
    #[status(299, undocumented = "the partner API expects it")]
    Odd,
    #[status(298)]
    Odder,
}

fn main() {}

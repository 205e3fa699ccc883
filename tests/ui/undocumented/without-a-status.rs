use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(default = 500)]
enum ApiError {
    #[status(undocumented = "the partner API expects it")]
    Teapot,
}

fn main() {}

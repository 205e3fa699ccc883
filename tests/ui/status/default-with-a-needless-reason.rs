use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(default(500, undocumented = "the partner API expects it"))]
enum ApiError {
    A,
}

#[derive(HttpStatus)]
#[status(default(507, undocumented = "the partner API expects it"))]
enum Sound {
    A,
}

fn main() {}

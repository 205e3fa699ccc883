use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db,
    #[status(transparent)]
    Empty {},
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Nothing;

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status()]
enum ApiError {
    #[status()]
    NotFound,
}

#[derive(HttpStatus)]
#[status()]
struct Gone;

fn main() {}

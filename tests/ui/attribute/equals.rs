use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status = "nat"]
enum ApiError {
    #[status = 404]
    NotFound,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404u8)]
    NotFound,
    #[status(404_u16)]
    Gone,
}

fn main() {}

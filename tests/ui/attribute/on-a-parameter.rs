use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError<#[status(404)] T, #[status] const N: usize, #[status(transparent, strict)] U> {
    #[status(404)]
    NotFound(T, U, [u8; N]),
}

fn main() {}

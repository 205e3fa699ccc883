use status_core::{HttpStatus, documents::CCI};

#[derive(HttpStatus)]
#[status(document = CCI, strict)]
enum ContainerError {
    #[status(402)]
    Unpaid,
    #[status(404)]
    NotFound,
}

fn main() {}

use status_core::{HttpStatus, documents::CCI};

#[derive(HttpStatus)]
enum ApiError {
    #[status(306)]
    Switch,
}

#[derive(HttpStatus)]
#[status(document = CCI)]
enum ContainerError {
    #[status(306)]
    Switch,
}

fn main() {}

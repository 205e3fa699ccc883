use status_core::{HttpStatus, documents::CCI};

#[derive(HttpStatus)]
#[status(document = CCI, strict)]
enum ContainerError {
    #[status(transparent)]
    Job(Job),
}

#[derive(HttpStatus)]
#[status(document = CCI, outcome)]
enum Job {
    #[status(200)]
    Done,
    #[status(402)]
    Unpaid,
    #[status(404)]
    NotFound,
}

fn main() {}

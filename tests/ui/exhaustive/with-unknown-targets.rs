use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive)]
enum Outer {
    #[status(transparent)]
    Faulty(Faulty),
}

#[derive(HttpStatus)]
enum Faulty {
    #[status("404")]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive)]
enum Io {
    #[status(transparent)]
    Io(std::io::Error),
    #[status(transparent)]
    Plugin(Box<dyn HttpStatus>),
}

fn main() {}

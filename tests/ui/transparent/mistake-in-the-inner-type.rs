use status_core::{HttpStatus, documents::{CCI, NAT}};

// Reported once, on the literal.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum Inner {
    #[status(410)]
    Gone,
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Middle {
    #[status(transparent)]
    Inner(Inner),
}

#[derive(HttpStatus)]
#[status(document = CCI)]
#[status(410)]
struct Closed(u8);

#[derive(HttpStatus)]
#[status(transparent, document = NAT)]
struct Outer(Middle);

// Reported once, where the document changes.
#[derive(HttpStatus)]
#[status(document = CCI, 422)]
struct Unprocessable;

#[derive(HttpStatus)]
#[status(transparent, document = NAT)]
struct Checked(Unprocessable);

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Outermost {
    #[status(transparent)]
    Checked(Checked),
}

fn main() {}

use status_core::{Document, HttpStatus, document};

static PAGE: Document = document!("pages/lifecycle.md");

#[derive(HttpStatus)]
#[status(document = PAGE, strict)]
enum Error {
    #[status(305)]
    Unused,
    #[status(306)]
    UnusedInParentheses,
    #[status(418)]
    UnusedWithAMeaning,
    #[status(402)]
    Reserved,
    #[status(421)]
    ReservedInChinese,
}

fn main() {}

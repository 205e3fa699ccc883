use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::{COMMON, NAT}};

// What is written by hand is checked where it is passed through, whatever it says of its own document.
struct Full;

impl HttpStatus for Full {
    fn status(&self) -> StatusCode {
        StatusCode::INSUFFICIENT_STORAGE
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

impl Mapped for Full {
    const DOCUMENT: &'static Document = &COMMON;
    const MAPPINGS: &'static [Mapping] = &[Mapping::new("Full", "", StatusCode::INSUFFICIENT_STORAGE)];
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Full(Full),
}

fn main() {}

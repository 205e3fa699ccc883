use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::NAT};

struct Legacy;

impl HttpStatus for Legacy {
    fn status(&self) -> StatusCode {
        StatusCode::INSUFFICIENT_STORAGE
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

impl Mapped for Legacy {
    const DOCUMENT: &'static Document = &NAT;
    const MAPPINGS: &'static [Mapping] = &[Mapping::same_type("Legacy", "Boxed")];
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Legacy(Legacy),
}

fn main() {}

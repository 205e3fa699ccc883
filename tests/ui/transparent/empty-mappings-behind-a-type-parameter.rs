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
    const MAPPINGS: &'static [Mapping] = &[];
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError<E> {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Inner(E),
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum ApiError {
    #[status(transparent)]
    Gateway(GatewayError<Legacy>),
}

fn main() {
    let _ = GatewayError::Inner(Legacy).status();
}

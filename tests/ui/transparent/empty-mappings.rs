use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::NAT};

macro_rules! full {
    ($name:ident, $mappings:expr) => {
        struct $name;

        impl HttpStatus for $name {
            fn status(&self) -> StatusCode {
                StatusCode::INSUFFICIENT_STORAGE
            }

            fn entry(&self) -> Option<&'static Entry> {
                None
            }
        }

        impl Mapped for $name {
            const DOCUMENT: &'static Document = &NAT;
            const MAPPINGS: &'static [Mapping] = $mappings;
        }
    };
}

full!(Empty, &[]);
full!(OfItselfAlone, &[Mapping::same_type("OfItselfAlone", "Boxed")]);

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Empty(Empty),
    #[status(transparent)]
    OfItselfAlone(OfItselfAlone),
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum StoreError<E> {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Inner(E),
}

// Behind a type parameter, the list is known where the parameter is.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum ApiError {
    #[status(transparent)]
    Store(StoreError<Empty>),
}

fn main() {}

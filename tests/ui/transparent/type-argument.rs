use status_core::{HttpStatus, Mapped, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Retried<E> {
    #[status(503)]
    TooOften,
    #[status(transparent)]
    Last(E),
}

#[derive(HttpStatus)]
enum DbError {
    #[status(410)]
    Gone,
}

const _: &[status_core::Mapping] = <Retried<DbError> as Mapped>::MAPPINGS;

fn main() {}

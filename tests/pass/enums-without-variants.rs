//! Enums without variants, and types that forward to them. A derived type without a status is
//! sound: it has no value either.

use status_core::{HttpStatus, Mapped, documents::NAT};

#[derive(HttpStatus)]
enum Never {}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum NeverUnderNat {}

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper(Never);

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Never(Never),
    #[status(transparent)]
    NeverUnderNat(NeverUnderNat),
    #[status(transparent)]
    Wrapper(Wrapper),
    #[status(transparent)]
    Boxed(Box<Never>),
}

fn main() {
    assert_eq!(GatewayError::NotFound.status(), 404);
    assert!(Never::MAPPINGS.is_empty());
    assert_eq!(GatewayError::MAPPINGS[1].to_string(), "GatewayError::Never: forwards to a type without variants");
}

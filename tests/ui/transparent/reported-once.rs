use status_core::{HttpStatus, documents::{CCI, NAT}};

// Each of these mistakes is one error, where it is, however many types pass it through.
#[derive(HttpStatus)]
#[status(200)]
struct Success;

#[derive(HttpStatus)]
#[status(transparent)]
struct ThroughSuccess(Success);

#[derive(HttpStatus)]
#[status(document = CCI, strict, 402)]
struct Reserved;

#[derive(HttpStatus)]
#[status(document = CCI, strict, transparent)]
struct ThroughReserved(Reserved);

#[derive(HttpStatus)]
#[status(206, document = NAT, undocumented = "the partner API expects it")]
struct Partial;

#[derive(HttpStatus)]
#[status(document = NAT, transparent)]
struct ThroughPartial(Partial);

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Outer {
    #[status(transparent)]
    Success(ThroughSuccess),
    #[status(transparent)]
    Partial(ThroughPartial),
}

fn main() {}

use status_core::{HttpStatus, documents::{CCI, NAT}};

// Each of these mistakes is reported once, where it is, however many types forward to it.
#[derive(HttpStatus)]
#[status(200)]
struct Success;

#[derive(HttpStatus)]
#[status(transparent)]
struct ForwardsSuccess(Success);

#[derive(HttpStatus)]
#[status(document = CCI, strict, 402)]
struct Reserved;

#[derive(HttpStatus)]
#[status(document = CCI, strict, transparent)]
struct ForwardsReserved(Reserved);

#[derive(HttpStatus)]
#[status(206, document = NAT, undocumented = "the partner API expects it")]
struct Partial;

#[derive(HttpStatus)]
#[status(document = NAT, transparent)]
struct ForwardsPartial(Partial);

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Outer {
    #[status(transparent)]
    Success(ForwardsSuccess),
    #[status(transparent)]
    Partial(ForwardsPartial),
}

fn main() {}

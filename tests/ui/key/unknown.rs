use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(documnet = NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(418)]
    NotReportedWithoutADocument,
}

#[derive(HttpStatus)]
#[status(document = NAT, strct, Outcome, message = "no", exhausitve(except(404)))]
enum Second {
    #[status(404)]
    NotFound,
    #[status(200)]
    NotReportedBesideOutcome,
    #[status(418)]
    Reported,
}

fn main() {}

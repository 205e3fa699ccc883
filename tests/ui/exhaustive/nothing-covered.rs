use status_core::{Document, Entry, HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive)]
enum GatewayError {}

static ONE: Document = Document::new("ONE", &[Entry::new(404, "Not Found")]);

#[derive(HttpStatus)]
#[status(document = ONE, exhaustive)]
enum OrderError {}

fn main() {}

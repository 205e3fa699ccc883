use status_core::HttpStatus;

struct AcmeErrors;

#[derive(HttpStatus)]
#[status(404, format = AcmeErrors)]
struct NotFound;

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(404, respond)]
struct NotFound;

fn main() {}
